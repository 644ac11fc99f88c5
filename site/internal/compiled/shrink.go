package compiled

import (
	"bytes"
	"html/template"
	"slices"
	"strings"
	"text/template/parse"
)

// shrink takes white space out of the text of an escaped set that no browser
// shows: next to where a block begins or ends, all of it; elsewhere all but one
// of what stands together, for between words and what stands in a line a space is
// a space. What is in quotes, in pre and the like stays as it is, also in a
// template that is called from there.
func shrink(set *template.Template) {
	s := &shrinker{set: set, ends: map[entry]place{}, small: map[*parse.TextNode][]byte{}}
	s.template(set.Name(), place{})
	for n, text := range s.small {
		n.Text = text
	}
}

// place is where in HTML a piece of text begins.
type place struct {
	in  string // "": text; ">": a tag; a quotation mark: a value; "<": what is no markup, to the end of its tag
	tag string // the tag's name, with a slash when it ends something
}

// entry is a template that is called at a place.
type entry struct {
	name  string
	begin place
}

// shrinker follows what templates write, and through calls. A template is gone
// through once for each place it is called at; text of which not the same becomes
// everywhere is left as it is.
type shrinker struct {
	set   *template.Template
	ends  map[entry]place
	small map[*parse.TextNode][]byte
}

func (s *shrinker) template(name string, p place) place {
	called := entry{name, p}
	if end, known := s.ends[called]; known {
		return end
	}
	s.ends[called] = p // when it calls itself
	end := s.list(s.set.Lookup(name).Tree.Root, p)
	s.ends[called] = end
	return end
}

// list returns where its end leaves off. html/template has seen to it that all
// branches leave off alike.
func (s *shrinker) list(list *parse.ListNode, p place) place {
	for _, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.TextNode:
			w := writer{place: p}
			w.write(n.Text)
			if before, known := s.small[n]; known && !bytes.Equal(before, w.out) {
				w.out = n.Text
			}
			s.small[n], p = w.out, w.place
		case *parse.TemplateNode:
			p = s.template(n.Name, p)
		default:
			if b := branchOf(n); b != nil {
				if b.ElseList != nil {
					s.list(b.ElseList, p)
				}
				p = s.list(b.List, p)
			}
		}
	}
	return p
}

// Elements around which white space is not shown, those that show nothing, and
// those in which all is shown as it is or is no HTML.
var (
	blocks = strings.Fields("!doctype html head body title address article aside blockquote br caption col colgroup dd details div dl dt " +
		"fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre section " +
		"summary table tbody td tfoot th thead tr ul")
	unseen   = strings.Fields("base link meta script style")
	verbatim = strings.Fields("pre textarea script style")
)

// writer writes one piece of text smaller.
type writer struct {
	place
	out   []byte
	fresh bool // a block began or ended, and since then there was nothing to be seen
}

func (w *writer) write(text []byte) {
	for len(text) > 0 {
		var n int
		switch w.in {
		case "":
			n = w.seen(text)
		case ">":
			n = w.markup(text)
		case "<":
			n = w.raw(text)
		default:
			n = to(text, w.in) + 1
			if n > len(text) {
				n = len(text)
			} else {
				w.in = ">"
			}
			w.out = append(w.out, text[:n]...)
		}
		text = text[n:]
	}
}

// seen writes what stands before the next tag, and that tag's name.
func (w *writer) seen(text []byte) int {
	if n := spaces(text); n > 0 {
		tag := tagAt(text[n:])
		if !w.fresh && !slices.Contains(blocks, strings.TrimPrefix(tag, "/")) {
			w.space(text[:n])
		}
		return n
	}
	n := 1
	if tag := tagAt(text); tag != "" {
		n += len(tag)
		w.place = place{in: ">", tag: tag}
	} else {
		w.fresh = false
	}
	w.out = append(w.out, text[:n]...)
	return n
}

// markup writes a piece of a tag.
func (w *writer) markup(text []byte) int {
	if n := spaces(text); n > 0 {
		w.space(text[:n])
		return n
	}
	switch text[0] {
	case '"', '\'':
		w.in = string(text[0])
	case '>':
		w.in = ""
		name := strings.TrimPrefix(w.tag, "/")
		w.fresh = slices.Contains(blocks, name) || w.fresh && slices.Contains(unseen, name)
		if slices.Contains(verbatim, w.tag) {
			w.in = "<"
		} else {
			w.tag = ""
		}
	}
	w.out = append(w.out, text[0])
	return 1
}

// raw writes what is in an element that is left alone.
func (w *writer) raw(text []byte) int {
	n := 0
	for n < len(text) && tagAt(text[n:]) != "/"+w.tag {
		n++
	}
	if n < len(text) {
		w.place = place{}
	}
	w.out = append(w.out, text[:n]...)
	return n
}

// space writes one of several characters of white space: the end of a line, if
// there is one.
func (w *writer) space(all []byte) {
	if bytes.IndexByte(all, '\n') >= 0 {
		w.out = append(w.out, '\n')
	} else {
		w.out = append(w.out, ' ')
	}
}

// spaces returns how much white space text begins with.
func spaces(text []byte) int { return len(text) - len(bytes.TrimLeft(text, " \t\n\r\f")) }

// to returns how many bytes stand before a mark.
func to(text []byte, mark string) int {
	before, _, _ := bytes.Cut(text, []byte(mark))
	return len(before)
}

// tagAt returns the name of the tag that text begins with, in small letters and
// with the slash of an end tag; "" when it begins with none.
func tagAt(text []byte) string {
	if len(text) < 2 || text[0] != '<' {
		return ""
	}
	n := 1
	if text[1] == '/' || text[1] == '!' {
		n++
	}
	start := n
	for n < len(text) && ('a' <= text[n]|0x20 && text[n]|0x20 <= 'z' || n > start && (text[n] == '-' || '0' <= text[n] && text[n] <= '9')) {
		n++
	}
	if n == start {
		return ""
	}
	return strings.ToLower(string(text[1:n]))
}
