package frontmatter

import (
	"fmt"
	"strconv"
	"strings"

	"berkas/site/diag"
)

// Node is a value as it was written: a scalar (one text), a list or a mapping.
// The zero Node is empty.
type Node struct {
	kind    kind
	span    diag.Span
	opening diag.Span // where to say that a key is missing
	key     string    // the key it is the value of, or its list is
	text    string
	plain   bool // a scalar without quotes
	items   []Node
	entries []Entry
}

type kind uint8

const (
	empty   kind = iota // nothing was written, or null
	refused             // reported, and not to be looked at again
	scalar
	list
	mapping
)

// Entry is a key of a mapping and its value.
type Entry struct {
	Key   Text
	Value Node
}

// Unmarshaler reads itself from a node. It is not called for what is empty. What
// is wrong with the node goes into errs.
type Unmarshaler interface {
	UnmarshalNode(n Node, errs *diag.List)
}

// Span returns where the value stands: of a scalar its text within quotation
// marks, of what is empty the point where it would be.
func (n Node) Span() diag.Span { return n.span }

// IsScalar reports whether the node is one text.
func (n Node) IsScalar() bool { return n.kind == scalar }

// IsList reports whether the node is a list.
func (n Node) IsList() bool { return n.kind == list }

// IsMap reports whether the node is a mapping.
func (n Node) IsMap() bool { return n.kind == mapping }

// IsEmpty reports whether there is nothing in it: nothing but white space, no
// item, no key.
func (n Node) IsEmpty() bool {
	switch n.kind {
	case scalar:
		return strings.TrimSpace(n.text) == ""
	case list:
		return len(n.items) == 0
	case mapping:
		return len(n.entries) == 0
	}
	return n.kind == empty
}

// Text returns the text of a scalar; ok tells whether the node is one.
func (n Node) Text() (value string, ok bool) { return n.text, n.kind == scalar }

// Items returns the values of a list, in order.
func (n Node) Items() []Node { return n.items }

// Entries returns the keys and values of a mapping, in order, each key once.
func (n Node) Entries() []Entry { return n.entries }

// Lookup returns the value of a mapping's key; ok tells whether there is one.
func (n Node) Lookup(key string) (value Node, ok bool) {
	for _, e := range n.entries {
		if e.Key.Value == key {
			return e.Value, true
		}
	}
	return Node{}, false
}

// Mismatch reports that the node is not what is wanted there ("text or a
// mapping").
func (n Node) Mismatch(want string, errs *diag.List) *diag.Diagnostic {
	of := ""
	if n.key != "" {
		of = fmt.Sprintf("%q: ", shorten(n.key))
	}
	return errs.Errorf(n.span, "%sexpected %s, found %s", of, want, n.found())
}

// found names what the node is, for messages.
func (n Node) found() string {
	switch n.kind {
	case scalar:
		return strconv.Quote(shorten(n.text))
	case list:
		return "a list"
	case mapping:
		return "a mapping"
	}
	return "nothing"
}

// shorten cuts long values down to what a message has room for.
func shorten(s string) string {
	const most = 60
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	return string(runes[:most-1]) + "…"
}
