package dossier

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"

	fm "berkas/site/internal/frontmatter"
)

// metaWord is what dossier.yaml is called among the kinds.
const metaWord = "dossier"

// SchemaNames lists what has a JSON Schema: the words of the kinds, and
// "dossier" for dossier.yaml.
func SchemaNames() []string { return append(kindWords[:], metaWord) }

// Schema returns the JSON Schema (draft 2020-12) of the front matter of a kind,
// or of dossier.yaml; of "" one that holds for any of them. It is made of the
// structs that the files are read into, so editors know what berkas knows: keys
// and what they mean, which are required, which values there are.
//
// A schema sees one file: what is valid may still name a slug that is not there.
// What berkas accepts is valid, but for quotation marks with nothing between
// them. Where berkas reads text as written, YAML may see a number or a truth
// value, so a text may be either: 2023 is a date.
//
// The error names the schema that was probably meant.
func Schema(name string) ([]byte, error) {
	if name == "" {
		return encode(anySchema())
	}
	if !slices.Contains(SchemaNames(), name) {
		return nil, unknownWord("schema", name, SchemaNames())
	}
	s := schemaNamed(name)
	s.Version = draft
	return encode(s)
}

const draft = "https://json-schema.org/draft/2020-12/schema"

// schema is as much of JSON Schema as front matter needs. Nothing is defined
// apart and referred to: not every editor follows.
type schema struct {
	Version     string             `json:"$schema,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        []string           `json:"type,omitempty"`
	Enum        []any              `json:"enum,omitempty"`
	Pattern     string             `json:"pattern,omitempty"`
	Properties  map[string]*schema `json:"properties,omitempty"`
	Required    []string           `json:"required,omitempty"`
	Additional  any                `json:"additionalProperties,omitempty"` // false, or the schema of what keys that are not listed hold
	Items       *schema            `json:"items,omitempty"`
	MinItems    int                `json:"minItems,omitempty"`
	MaxItems    int                `json:"maxItems,omitempty"`
	AnyOf       []*schema          `json:"anyOf,omitempty"`
}

func encode(s *schema) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(s)
	return b.Bytes(), err
}

func anySchema() *schema {
	s := &schema{Version: draft, Title: "berkas"}
	for _, name := range SchemaNames() {
		s.AnyOf = append(s.AnyOf, schemaNamed(name))
	}
	return s
}

// schemaNamed returns the schema with a name that there is.
func schemaNamed(name string) *schema {
	var into any = &metaFront{}
	where := "content/dossier.yaml"
	if k, err := ParseKind(name); err == nil {
		into, where = newFront(k), "the front matter of "+k.Folder()+"/<slug>.md"
	}
	s := mappingSchema(reflect.TypeOf(into).Elem())
	s.Title, s.Description = "berkas: "+name, where
	return s
}

func mappingSchema(t reflect.Type) *schema {
	s := &schema{Type: []string{"object"}, Properties: map[string]*schema{}, Additional: false}
	for _, f := range fm.Fields(t) {
		p := valueSchema(f.Type, f)
		p.Description = f.Tag.Get("doc")
		if f.Required {
			s.Required = append(s.Required, f.Key)
			p.refuseEmpty()
		} else {
			p.allowNull()
		}
		s.Properties[f.Key] = p
		if f.Tag.Get("either") != "" { // one of these must be there
			s.AnyOf = append(s.AnyOf, &schema{Required: []string{f.Key}})
		}
	}
	return s
}

// valueSchema returns the schema of a value of type t that is a field's, or is in
// the field's list.
func valueSchema(t reflect.Type, f fm.Field) *schema {
	switch {
	case t.Kind() == reflect.Pointer:
		return valueSchema(t.Elem(), f)
	case t == reflect.TypeFor[passagesFront]():
		words := textSchema(f)
		words.refuseEmpty()
		return &schema{Type: []string{"object"}, Additional: words}
	case namesKeys(t):
		return stancesSchema(f)
	case t.Kind() == reflect.Slice && readsItself(t):
		one := valueSchema(t.Elem(), f)
		one.refuseEmpty()
		return &schema{AnyOf: []*schema{one, valueSchema(reflect.SliceOf(t.Elem()), f)}}
	case t.Kind() == reflect.Slice:
		item := valueSchema(t.Elem(), f)
		item.refuseEmpty()
		s := &schema{Type: []string{"array"}, Items: item}
		if f.Tag.Get("form") == formCoordinates && t.Elem() == reflect.TypeFor[fm.Number]() {
			s.MinItems, s.MaxItems = 2, 2
		}
		return s
	case t == reflect.TypeFor[fm.Text]():
		return textSchema(f)
	case t == reflect.TypeFor[fm.Number]():
		return &schema{Type: []string{"number"}}
	case t.Kind() == reflect.Bool:
		return &schema{Type: []string{"boolean"}}
	case readsItself(t):
		short := fm.Fields(t)[0]
		alone := textSchema(short)
		alone.refuseEmpty()
		return &schema{AnyOf: []*schema{alone, mappingSchema(t)}}
	}
	return mappingSchema(t)
}

// stancesSchema is that of a mapping whose keys the curator names.
func stancesSchema(f fm.Field) *schema {
	words := textSchema(f)
	words.refuseEmpty()
	return &schema{
		Type:       []string{"object"},
		Additional: &schema{AnyOf: []*schema{words, mappingSchema(reflect.TypeFor[stanceFront]())}},
	}
}

// readsItself reports whether a type has two forms: a struct is a mapping, or the
// value of its first key alone; a slice is a list, or one item alone.
func readsItself(t reflect.Type) bool {
	return reflect.PointerTo(t).Implements(reflect.TypeFor[fm.Unmarshaler]())
}

func textSchema(f fm.Field) *schema {
	if len(f.Enum) > 0 {
		s := &schema{Type: []string{"string"}}
		for _, value := range f.Enum {
			s.Enum = append(s.Enum, value)
			if n, err := strconv.Atoi(value); err == nil { // YAML sees a number
				s.Enum = append(s.Enum, n)
				s.Type = []string{"string", "number"}
			}
		}
		return s
	}
	s := &schema{Type: []string{"string", "number", "boolean"}}
	if form := f.Tag.Get("form"); form != "" {
		pattern, known := forms[form]
		if !known {
			panic(fmt.Sprintf("dossier: the key %q has the form %q", f.Key, form))
		}
		s.Pattern = "^" + pattern + "$"
	}
	return s
}

const formCoordinates = "coordinates"

// forms are what the form tags of front matter stand for, as regular expressions.
// They say what a text looks like; the loader decides.
var forms = map[string]string{
	"slug":     slugForm,
	"locator":  slugForm + `(#[pq][0-9]+)?`,
	"date":     dateForm + `(/` + dateForm + `)?`,
	"url":      `[Hh][Tt][Tt][Pp][Ss]?://[^/?#].*`,
	"siglum":   `[A-Z]{1,4}`,
	"code":     `[A-Z]{2}`,
	"wikidata": `Q[0-9]+`,
	"sha256":   `[0-9a-f]{64}`,
	"page":     `[1-9][0-9]*`,
	"instant":  `[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})`,
	"time":     `[0-9]{1,3}:[0-5][0-9]:[0-5][0-9]`,
}

const dateForm = `[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?~?`

// allowNull lets a key stand without a value.
func (s *schema) allowNull() {
	if s.AnyOf != nil {
		s.AnyOf = append(s.AnyOf, &schema{Type: []string{"null"}})
		return
	}
	s.Type = append(s.Type, "null")
	if s.Enum != nil {
		s.Enum = append(s.Enum, nil)
	}
}

// refuseEmpty has a value say something.
func (s *schema) refuseEmpty() {
	switch {
	case slices.Contains(s.Type, "array"):
		s.MinItems = max(s.MinItems, 1)
	case slices.Contains(s.Type, "string") && s.Pattern == "" && s.Enum == nil:
		s.Pattern = `\S`
	}
}
