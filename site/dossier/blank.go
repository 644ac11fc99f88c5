package dossier

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"

	fm "berkas/site/internal/frontmatter"
)

// Blank returns a new file of a kind with its name or title, of an event or
// source also its date. Every other key there is stands below as a comment that
// says what it is for, with the value that was found for it, if any, by its path:
// "roles.title"; "" is a line of its own. The file is made of the structs that
// files are read into.
func Blank(k Kind, name, date string, found map[string]string) []byte {
	given := map[string]string{"name": quoted(name), "title": quoted(name), "date": date}
	b := blank{found: found}
	var rest, ofFile []fm.Field
	for _, f := range fm.Fields(reflect.TypeOf(newFront(k)).Elem()) {
		switch {
		case f.Required:
			b.add(f.Key+": "+given[f.Key], "")
		case slices.ContainsFunc(fm.Fields(reflect.TypeFor[fileFront]()), func(own fm.Field) bool { return own.Key == f.Key }):
			ofFile = append(ofFile, f)
		default:
			rest = append(rest, f)
		}
	}
	if first := found[""]; first != "" {
		b.add("# "+first, "")
	}
	b.mapping(append(rest, ofFile...), "")
	return b.print()
}

// blank is front matter being laid out, line by line.
type blank struct {
	lines []blankLine
	found map[string]string // values of YAML, by path
	in    string            // the path of the mapping being laid out, with a full stop
}

type blankLine struct{ text, note string }

func (b *blank) add(text, note string) { b.lines = append(b.lines, blankLine{text, note}) }

// mapping lays out keys that have no value yet, the first of them behind first
// and the others below it.
func (b *blank) mapping(fields []fm.Field, first string) {
	indent := first
	for _, f := range fields {
		b.key(f, indent)
		indent = strings.Repeat(" ", len(first))
	}
}

func (b *blank) key(f fm.Field, indent string) {
	inner, list := elem(f.Type)
	line, below := "# "+indent+f.Key+":", strings.Repeat(" ", len(indent))+"  "
	switch {
	case isMapping(inner) && !list:
		b.add(line, note(f))
		b.within(f, below)
	case isMapping(inner) && !readsItself(inner):
		b.add(line, note(f))
		b.within(f, below+"- ")
	case b.found[b.in+f.Key] != "":
		b.add(line+" "+b.found[b.in+f.Key], note(f))
	case namesKeys(inner):
		b.add(line+" {}", note(f))
	case list:
		b.add(line+" []", note(f))
	case inner.Kind() == reflect.Bool:
		b.add(line+" false", note(f))
	default:
		b.add(line, note(f))
	}
}

// within lays out the keys of a mapping that is a key's value.
func (b *blank) within(f fm.Field, first string) {
	outer := b.in
	b.in += f.Key + "."
	inner, _ := elem(f.Type)
	b.mapping(fm.Fields(inner), first)
	b.in = outer
}

// elem returns what a type holds, and whether it can only be a list of it.
func elem(t reflect.Type) (inner reflect.Type, list bool) {
	if namesKeys(t) {
		return t, false
	}
	list = t.Kind() == reflect.Slice
	if list || t.Kind() == reflect.Pointer {
		return t.Elem(), list && !readsItself(t)
	}
	return t, false
}

// namesKeys reports whether a type is a mapping whose keys the curator names.
func namesKeys(t reflect.Type) bool {
	return t == reflect.TypeFor[stancesFront]() || t == reflect.TypeFor[passagesFront]()
}

func isMapping(t reflect.Type) bool {
	return t.Kind() == reflect.Struct && t.PkgPath() == reflect.TypeFor[blank]().PkgPath()
}

// note says what a key is for and what may stand there.
func note(f fm.Field) string {
	said := f.Tag.Get("doc")
	if len(f.Enum) > 0 {
		said += ": " + strings.Join(f.Enum, ", ")
	}
	if inner, list := elem(f.Type); list && isMapping(inner) && readsItself(inner) {
		var keys []string
		for _, f := range fm.Fields(inner) {
			keys = append(keys, f.Key)
		}
		said += ", each alone or as {" + strings.Join(keys, ", ") + "}"
	}
	if f.Required {
		said += " (required)"
	}
	return said
}

// notesAt is the column that notes begin in, where the line leaves room.
const notesAt = 28

func (b *blank) print() []byte {
	out := bytes.NewBufferString("---\n")
	for _, l := range b.lines {
		out.WriteString(l.text)
		if l.note != "" {
			gap := max(notesAt-len(l.text), 1)
			fmt.Fprintf(out, "%s# %s", strings.Repeat(" ", gap), l.note)
		}
		out.WriteByte('\n')
	}
	out.WriteString("---\n")
	return out.Bytes()
}

// quoted returns a text in double quotation marks, which YAML reads as JSON does.
func quoted(text string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(text); err != nil {
		panic(err) // a string can always be encoded
	}
	return strings.TrimSuffix(b.String(), "\n")
}
