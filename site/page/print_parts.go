package page

import (
	"cmp"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// printed is one thing of the document: an entry in the chapter of its kind, or
// what somebody said in the chapter of quotations.
type printed struct {
	entry *dossier.Entry
	said  *dossier.Statement
}

// printing is the document as it is cut into parts. Of a dossier of few sources it
// is one, whatever its size: that grows with what curators write. Of others each
// part is a page that a telephone can load and a printer takes in one go.
type printing struct {
	things []printed
	parts  []list.Part
	places map[*dossier.Entry]string // the paths of the parts in which entries stand
	quotes string                    // where the chapter of quotations begins
	held   map[dossier.Kind]int      // how many entries of a kind stand in it
	said   int                       // how many quotations
}

// printPart is a part of the document.
type printPart struct {
	*printing
	list.Part
}

// partBytes is how long a part is, about: what is heaviest in one, and the notes,
// may make it half as long again.
const partBytes = 150_000

func printParts(s *render.Site) []printPart {
	if len(s.Entries()) == 0 {
		return nil
	}
	p := &printing{places: map[*dossier.Entry]string{}, held: map[dossier.Kind]int{}}
	p.things = printedOf(s)
	m := list.Measure{Room: partBytes, Weight: func(i int) int { return p.weigh(s, i) }}
	if !s.ManySources() {
		m.Room = len(p.things)
		m.Weight = nil
	}
	p.parts = m.Cut(len(p.things))
	var all []printPart
	for _, part := range p.parts {
		all = append(all, printPart{p, part})
		p.place(s, part)
	}
	return all
}

// place notes what stands in a part.
func (p *printing) place(s *render.Site, part list.Part) {
	path := address.Numbered(s.Address.Print(), part.N)
	for _, t := range list.Share(p.things, part) {
		if t.said != nil {
			p.said++
			p.quotes = cmp.Or(p.quotes, path)
			continue
		}
		p.places[t.entry] = path
		p.held[t.entry.Kind]++
	}
}

// printedOf lists what the document has, in the order of its chapters.
func printedOf(s *render.Site) []printed {
	held := heldEntries(s)
	var all []printed
	add := func(entries []*dossier.Entry) {
		for _, e := range entries {
			if held[e] {
				all = append(all, printed{entry: e})
			}
		}
	}
	add(entries(s.Topics, ofTopic))
	add(entries(s.Events, ofEvent))
	add(entries(s.Claims, ofClaim))
	for _, k := range []dossier.Kind{dossier.KindPerson, dossier.KindOrganisation, dossier.KindPlace} {
		add(namesOf(s, k))
	}
	for _, group := range bySpeakers(mostPrinted(s.Statements, maxPrintedQuotes)) {
		for _, said := range group {
			all = append(all, printed{said: said})
		}
	}
	add(entries(s.Sources, ofSource))
	add(entries(s.Pages, ofPage))
	return all
}

// entriesIn returns the entries of a kind that stand in a part.
func (p printPart) entriesIn(k dossier.Kind) []*dossier.Entry {
	var all []*dossier.Entry
	for _, t := range list.Share(p.things, p.Part) {
		if t.entry != nil && t.entry.Kind == k {
			all = append(all, t.entry)
		}
	}
	return all
}

// saidIn returns the quotations that stand in a part, by who spoke.
func (p printPart) saidIn() [][]*dossier.Statement {
	var groups [][]*dossier.Statement
	for _, t := range list.Share(p.things, p.Part) {
		if t.said == nil {
			continue
		}
		if last := len(groups) - 1; last >= 0 && speakersOf(groups[last][0]) == speakersOf(t.said) {
			groups[last] = append(groups[last], t.said)
		} else {
			groups = append(groups, []*dossier.Statement{t.said})
		}
	}
	return groups
}

// begins reports whether the chapter of a kind begins in a part.
func (p printPart) begins(k dossier.Kind) bool {
	for i, t := range p.things[:p.To] {
		if t.entry != nil && t.entry.Kind == k {
			return i >= p.From
		}
	}
	return false
}
