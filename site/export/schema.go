package export

import (
	"encoding/json"
	"io"
)

// valueType is what a value looks like: its type in JSON and, of a text that has
// a form, the form.
type valueType struct{ name, pattern string }

var (
	text    = valueType{name: "string"}
	integer = valueType{name: "integer"}
	number  = valueType{name: "number"}
	boolean = valueType{name: "boolean"}
	slug    = valueType{"string", `^` + slugForm + `$`}
	address = valueType{"string", `^` + slugForm + `(#[pq][0-9]+)?$`} // a source, or a paragraph or quotation of it
	date    = valueType{"string", `^[0-9]{4}`}                        // EDTF
	day     = valueType{"string", `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`}     // ISO 8601
	kind    = valueType{"string", `^(verbatim|stated|inferred|curator)$`}
	url     = valueType{"string", `^[Hh][Tt][Tt][Pp][Ss]?://`}
)

const slugForm = `[a-z0-9]+(-[a-z0-9]+)*`

// schema is as much of JSON Schema (draft 2020-12) as columns need.
type schema struct {
	Version     string             `json:"$schema,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        string             `json:"type"`
	Pattern     string             `json:"pattern,omitempty"`
	Properties  map[string]*schema `json:"properties,omitempty"`
	Required    []string           `json:"required,omitempty"`
	Items       *schema            `json:"items,omitempty"`
}

// writeSchema writes what the JSON document with these columns looks like. More
// keys may come, so those that a schema does not know are no fault.
func writeSchema(out io.Writer, columns []column) error {
	s := objectSchema(columns)
	s.Version, s.Title = "https://json-schema.org/draft/2020-12/schema", "dossier.json"
	s.Description = "A dossier as berkas writes it. References are slugs, places in sources are slug#p4 or slug#q2, dates are EDTF."
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(s)
}

func objectSchema(columns []column) *schema {
	s := &schema{Type: "object", Properties: map[string]*schema{}}
	for _, c := range keys(columns) {
		s.Properties[c.name] = valueSchema(c)
		if c.always {
			s.Required = append(s.Required, c.name)
		}
	}
	return s
}

func valueSchema(c column) *schema {
	s := &schema{Type: c.typ.name, Pattern: c.typ.pattern}
	if c.of != nil {
		s = objectSchema(c.of)
	}
	for range c.lists {
		s = &schema{Type: "array", Items: s}
	}
	s.Description = c.meaning
	return s
}
