// Package figure draws what a page shows as a picture: a [Timeline], the
// [Ego] network of one thing, a [Network] and the same as [Arc] diagram, the
// [Locator] map of one place and the [Map] of all, the [Positions] on a claim,
// and [Bars] for a spread over time.
//
// It knows shapes, not people: a caller fills a plain struct with labels,
// addresses, days, coordinates and the words to print, and asks it for its
// SVG. What comes back is ready to stand in a page:
//
//   - every text and attribute is escaped here; callers pass plain text;
//   - there is no colour, no style and no size in it, only classes and a
//     viewBox, so that one style sheet serves light, dark and paper;
//   - it is named by a title and a description, and its ids begin with the
//     prefix in [Head], which must be unique on the page;
//   - things with an address are links, each with a title of its own;
//   - the same input gives the same bytes, and where a field is a set (events,
//     nodes, places) its order does not matter.
//
// Text is measured with a table of widths that suits the widest of the usual
// sans-serif fonts, so that labels kept apart here stay apart on every
// reader's machine. A label that finds no room is left out and said to be, never drawn over
// another: each figure needs its text equivalent beside it.
//
// Classes beyond those of the kinds (k-person, k-event, …): shape and node for
// a mark, hit for its invisible target, edge with w1 to w4, axis, gridline,
// leader, range for a date known as a stretch (range--loose where it was at some time in
// it), window and zoom for what is enlarged, tally for bars, halo, bold and muted for text,
// hatch for silence, by for a time known only by its end, sigla and sigla-box, fill-solid and fill-hollow for positions, land, ring
// and other on maps, bar in bars.
package figure

import "html/template"

// Head is what a figure is called.
type Head struct {
	ID    string // what its ids begin with; "tl" makes tl-t and tl-d
	Title string // what it is, in a few words
	Desc  string // what it shows and where the same stands in words; may be empty
}

// Kind is a kind of thing, as its class spells it after "k-".
type Kind string

// The kinds that have a shape of their own; any other is drawn as a circle.
const (
	KindPerson       Kind = "person"
	KindOrganisation Kind = "organisation"
	KindPlace        Kind = "place"
	KindEvent        Kind = "event"
	KindTopic        Kind = "topic"
	KindClaim        Kind = "claim"
	KindSource       Kind = "source"
)

// svg wraps what was drawn. It is a group of links if there is a link in it,
// else one image.
func (h Head) svg(width, height float64, p *pen) template.HTML {
	role, names := "img", h.ID+"-t"
	if p.linked {
		role = "group"
	}
	if h.Desc != "" {
		names += " " + h.ID + "-d"
	}
	var out pen
	out.b.Grow(p.b.Len() + len(h.Title) + len(h.Desc) + 256)
	out.open("svg", "viewBox", "0 0 "+num(width)+" "+num(height), "role", role, "aria-labelledby", names)
	out.element("title", h.Title, "id", h.ID+"-t")
	if h.Desc != "" {
		out.element("desc", h.Desc, "id", h.ID+"-d")
	}
	out.b.WriteByte('\n')
	out.b.WriteString(p.b.String())
	out.b.WriteString("</svg>")
	return template.HTML(out.b.String())
}

// compareBool orders false before true.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
