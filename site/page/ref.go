package page

import (
	"cmp"
	"html"
	"slices"
	"strconv"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// Ref is a reference to a paragraph of a source, A¶4, or to a source as a
// whole.
type Ref struct {
	Siglum    string
	Paragraph int // 0: the source as a whole
	Href      string
	Label     string // for who cannot see it; begins with what is seen
	Note      int    // in the document for printing: the number to show in place of the letter; else 0
	ID        string // "" for all but the first reference to a note
	Card      string // the id of its target's card; "" on a page without cards
}

// inline returns the reference for running text that is HTML already; elsewhere
// the template "ref" sets the same.
func (r Ref) inline() string {
	id := ""
	if r.ID != "" {
		id = ` id="` + r.ID + `"`
	}
	return `<a class="ref"` + id + ` href="` + html.EscapeString(r.Href) + `"` + promise(r.Card) +
		` aria-label="` + html.EscapeString(r.Label) + `">` + r.mark() + `</a>`
}

// mark returns what is seen of a reference.
func (r Ref) mark() string {
	switch {
	case r.Note > 0:
		return strconv.Itoa(r.Note)
	case r.Paragraph > 0:
		return html.EscapeString(r.Siglum) + "<i>¶</i>" + strconv.Itoa(r.Paragraph)
	}
	return html.EscapeString(r.Siglum)
}

// ref returns the reference that a locator is printed as.
func (d *desk) ref(l dossier.Locator) Ref {
	r := d.plainRef(l)
	if d.made.edition != nil {
		return d.noted(r, l)
	}
	return r
}

// plainRef returns the reference by letter and paragraph, whatever page it is on.
func (d *desk) plainRef(l dossier.Locator) Ref {
	r := Ref{
		Siglum: l.Source.Siglum, Href: d.to(d.address.Citation(l)),
		Card: d.made.cards.add(target{&l.Source.Entry, l.Paragraph}, d.entry),
	}
	if l.Paragraph == nil {
		r.Label = lang.Fill(d.words.SourceSiglum, "siglum", r.Siglum)
		return r
	}
	r.Paragraph = l.Paragraph.N
	r.Label = lang.Fill(d.words.RefLabel, "siglum", r.Siglum, "n", strconv.Itoa(r.Paragraph))
	return r
}

func (d *desk) refs(locators []dossier.Locator) []Ref {
	var all []Ref
	for _, l := range locators {
		all = append(all, d.ref(l))
	}
	return all
}

func (d *desk) paragraphRef(p *dossier.Paragraph) Ref { return d.ref(p.Locator()) }

// quoteRef returns the reference to a quotation: its paragraph's number, its
// own anchor.
func (d *desk) quoteRef(q *dossier.Quote) Ref { return d.ref(quoteLocator(q)) }

func quoteLocator(q *dossier.Quote) dossier.Locator {
	return dossier.Locator{Source: q.Source, Paragraph: q.Paragraph, Quote: q}
}

// Refs are references in a row, no more than fit.
type Refs struct {
	Shown []Ref
	More  string // counts the rest: "+3 rujukan"
}

// few returns a row of references to things, or to the first n and a count of
// the rest.
func few[T any](s *site, things []T, n int, ref func(T) Ref) Refs {
	refs := Refs{}
	if len(things) > n+1 { // the count of one would take the place of what it hides
		refs.More = s.n(s.words.MoreReferences, len(things)-n)
		things = things[:n]
	}
	for _, t := range things {
		refs.Shown = append(refs.Shown, ref(t))
	}
	return refs
}

// onePerParagraph sorts locators by source and paragraph and keeps the first
// of each paragraph.
func onePerParagraph(locators []dossier.Locator) []dossier.Locator {
	sorted := slices.Clone(locators)
	slices.SortStableFunc(sorted, func(a, b dossier.Locator) int {
		return cmp.Or(bySiglum(a.Source, b.Source), cmp.Compare(number(a), number(b)))
	})
	return slices.CompactFunc(sorted, func(a, b dossier.Locator) bool {
		return a.Source == b.Source && number(a) == number(b)
	})
}

func number(l dossier.Locator) int {
	if l.Paragraph == nil {
		return 0
	}
	return l.Paragraph.N
}

// bySiglum orders sources as their letters were given: A … Z, AA ….
func bySiglum(a, b *dossier.Source) int {
	return cmp.Or(cmp.Compare(len(a.Siglum), len(b.Siglum)), cmp.Compare(a.Siglum, b.Siglum))
}

// Evidence is what a curated fact rests on.
type Evidence struct {
	Refs []Ref
	Own  string // without references: the words that say it is the curator's own
}

func (d *desk) evidence(locators []dossier.Locator) Evidence {
	if len(locators) == 0 {
		return Evidence{Own: d.words.CuratorsOwn}
	}
	return Evidence{Refs: d.refs(locators)}
}
