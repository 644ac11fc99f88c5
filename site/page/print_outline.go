package page

import (
	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// printedChapter is a chapter of the document: of entries of a kind, of quotations
// or of notes.
type printedChapter struct {
	Section
	kind    dossier.Kind
	entries bool // whether it is of those of the kind
}

// chaptersIn names the document's chapters, in order.
func chaptersIn(s *render.Site) []printedChapter {
	w := s.Words
	of := func(k dossier.Kind, id, title string) printedChapter {
		return printedChapter{Section{ID: id, Title: title}, k, true}
	}
	return []printedChapter{
		of(dossier.KindTopic, "topics", w.PrintBriefings),
		of(dossier.KindEvent, "events", w.Events),
		of(dossier.KindClaim, "claims", w.ClaimsPositions),
		of(dossier.KindPerson, "people", w.People),
		of(dossier.KindOrganisation, "organisations", w.Organisations),
		of(dossier.KindPlace, "places", w.Places),
		{Section: Section{ID: "quotes", Title: w.Quotes}},
		of(dossier.KindSource, "sources", w.Sources),
		of(dossier.KindPage, "appendix", w.PrintAppendix),
		{Section: Section{ID: "notes", Title: w.NotesTitle}},
	}
}

// outlineOf lists the chapters that there is something in, topics and claims by
// name, and the notes where they are those of the whole document.
func outlineOf(r *render.Renderer, p printPart, notes int) []Part {
	var parts []Part
	for _, c := range chaptersIn(r.Site) {
		part, path := Part{Section: c.Section}, r.Self
		switch {
		case c.entries:
			part.Count, path = p.held[c.kind], p.first(c.kind)
		case c.ID == "quotes":
			part.Count, path = p.said, p.quotes
		case p.Of == 1:
			part.Count = notes
		}
		if c.ID == "topics" || c.ID == "claims" {
			part.Within = p.named(r, c.kind)
		}
		if part.Count > 0 {
			part.Href = r.HrefIn(path, c.ID)
			parts = append(parts, part)
		}
	}
	return parts
}

// first returns the path of the part that the chapter of a kind begins in, ""
// without any.
func (p *printing) first(k dossier.Kind) string {
	for _, t := range p.things {
		if t.entry != nil && t.entry.Kind == k {
			return p.places[t.entry]
		}
	}
	return ""
}

// named lists what stands in the chapter of a kind.
func (p *printing) named(r *render.Renderer, k dossier.Kind) []NavItem {
	var all []NavItem
	for _, t := range p.things {
		if t.entry != nil && t.entry.Kind == k {
			all = append(all, NavItem{Text: render.Title(t.entry), Href: r.Href(t.entry)})
		}
	}
	return all
}
