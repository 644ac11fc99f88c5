package render

import (
	"html"
	"strconv"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// Ref is a reference to a paragraph of a source, A¶4, or to a source as a
// whole.
type Ref struct {
	Siglum    string
	Paragraph int    // 0: the source as a whole
	Locus     string // the page or the time of the paragraph: "hlm. 13", "0:31"; "" where the source does not say
	Href      string
	Label     string // for who cannot see it; begins with what is seen
	Note      int    // in the document for printing: the number to show in place of the letter; else 0
	ID        string // "" for all but the first reference to a note
}

// inline returns the reference for running text that is HTML already; elsewhere
// the template "ref" sets the same.
func (r Ref) inline() string {
	id := ""
	if r.ID != "" {
		id = ` id="` + r.ID + `"`
	}
	return `<a class="ref"` + id + ` href="` + html.EscapeString(r.Href) + `" aria-label="` + html.EscapeString(r.Label) + `">` + r.mark() + `</a>`
}

// mark returns what is seen of a reference.
func (r Ref) mark() string {
	switch {
	case r.Note > 0:
		return strconv.Itoa(r.Note)
	case r.Paragraph > 0:
		mark := html.EscapeString(r.Siglum) + "<i>¶</i>" + strconv.Itoa(r.Paragraph)
		if r.Locus != "" {
			mark += ", " + html.EscapeString(r.Locus)
		}
		return mark
	}
	return html.EscapeString(r.Siglum)
}

// Ref returns the reference that a citation is printed as.
func (r *Renderer) Ref(l dossier.Locator) Ref {
	ref := r.PlainRef(l)
	if r.made.edition != nil {
		return r.noted(ref, l)
	}
	return ref
}

// PlainRef returns the reference by letter and paragraph, whatever page it is on.
func (r *Renderer) PlainRef(l dossier.Locator) Ref {
	ref := Ref{Siglum: l.Source.Siglum, Href: r.To(r.Address.Citation(l))}
	if l.Paragraph == nil {
		ref.Label = lang.Fill(r.Words.SourceSiglum, "siglum", ref.Siglum)
		return ref
	}
	ref.Paragraph = l.Paragraph.N
	ref.Label = lang.Fill(r.Words.RefLabel, "siglum", ref.Siglum, "n", strconv.Itoa(ref.Paragraph))
	if ref.Locus = r.Locus(l.Paragraph); ref.Locus != "" {
		ref.Label += ", " + ref.Locus
	}
	return ref
}

func (r *Renderer) refs(locators []dossier.Locator) []Ref {
	var all []Ref
	for _, l := range locators {
		all = append(all, r.Ref(l))
	}
	return all
}

// ParagraphRef returns the reference to a paragraph.
func (r *Renderer) ParagraphRef(p *dossier.Paragraph) Ref { return r.Ref(p.Locator()) }

// QuoteRef returns the reference to a quotation: its paragraph's number, its
// own anchor.
func (r *Renderer) QuoteRef(q *dossier.Quote) Ref { return r.Ref(QuoteLocator(q)) }

// Refs are references in a row, no more than fit.
type Refs struct {
	Shown []Ref
	More  string // counts the rest: "+3 rujukan"
	All   string // where the rest stands; "" where nothing but a source has it
}

// Leading returns a row of references with where all of them stand.
func Leading(to string, r Refs) Refs {
	if r.More != "" {
		r.All = to
	}
	return r
}

// Few returns a row of references to things, or to the first n and a count of
// the rest.
func Few[T any](s *Site, things []T, n int, ref func(T) Ref) Refs {
	refs := Refs{}
	if len(things) > n+1 { // the count of one would take the place of what it hides
		refs.More = s.N(s.Words.MoreReferences, len(things)-n)
		things = things[:n]
	}
	for _, t := range things {
		refs.Shown = append(refs.Shown, ref(t))
	}
	return refs
}

// noted makes a reference the number of its note.
func (r *Renderer) noted(ref Ref, l dossier.Locator) Ref {
	n, first := r.made.edition.number(l)
	ref.Note, ref.Href = n, "#n"+strconv.Itoa(n)
	ref.Label = lang.Fill(r.Words.NoteLabel, "n", strconv.Itoa(n), "ref", ref.Label)
	if first {
		ref.ID = "r" + strconv.Itoa(n)
	}
	return ref
}
