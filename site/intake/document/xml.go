package document

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// deepest is how far elements may stand within each other.
const deepest = 256

// element is an element of XML, or a text where it has no name. Names are without
// their name spaces: the formats read here have none twice.
type element struct {
	name  string
	attrs []xml.Attr
	text  string
	in    []*element
}

var errDeep = errors.New("elements stand too deep within each other")

// parseXML returns the document's element. Entities beyond XML's own are an error.
func parseXML(data []byte) (*element, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errors.New("it is not UTF-8") }
	open := []*element{{}}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) && len(open[0].in) > 0 {
			return open[0].in[0], nil
		}
		if err != nil {
			return nil, err
		}
		top := open[len(open)-1]
		switch t := token.(type) {
		case xml.StartElement:
			if len(open) > deepest {
				return nil, errDeep
			}
			e := &element{name: t.Name.Local, attrs: t.Attr}
			top.in = append(top.in, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 1 {
				top.in = append(top.in, &element{text: string(t)})
			}
		}
	}
}

// attr returns an attribute's value, whatever its name space; "" for none. It may
// be called on nil.
func (e *element) attr(name string) string {
	if e == nil {
		return ""
	}
	for _, a := range e.attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// child returns the element that a path of names leads to, nil where there is
// none. It may be called on nil.
func (e *element) child(path ...string) *element {
	for _, name := range path {
		e = e.first(name)
	}
	return e
}

func (e *element) first(name string) *element {
	if e == nil {
		return nil
	}
	for _, c := range e.in {
		if c.name == name {
			return c
		}
	}
	return nil
}

// all returns the text in an element, of which nothing is left out.
func (e *element) all() string {
	if e == nil {
		return ""
	}
	if e.name == "" {
		return e.text
	}
	var b strings.Builder
	for _, c := range e.in {
		b.WriteString(c.all())
	}
	return b.String()
}
