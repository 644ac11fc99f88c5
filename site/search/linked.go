package search

import (
	"slices"

	"berkas/site/dossier"
)

// linked returns, for each thing, the documents that are about it whatever they
// call it: so that a search for Tiongkok finds what says China. They are the
// paragraphs that name it, as far as rights let the name be seen, the
// quotations that name it, are its words or are filed under it, with their
// paragraphs, and the events it has a part in.
func (l *library) linked() [][]posting {
	about := make([][]posting, len(l.things))
	link := func(e *dossier.Entry, document int) {
		if i, ok := l.numbers[e]; ok {
			about[i] = append(about[i], post(document, levelLinked))
		}
	}
	for i, e := range l.things {
		if v := e.Event(); v != nil {
			l.linkEvent(v, func(of *dossier.Entry) { link(of, i) })
		}
	}
	for i, s := range l.Sources {
		for j, q := range s.Quotes {
			eachSubject(q, func(e *dossier.Entry) {
				link(e, l.quoteStart[i]+j)
				link(e, l.paraStart[i]+q.Paragraph.N-1)
			})
		}
		for j, p := range s.Body.Paragraphs {
			for _, m := range p.Mentions {
				if m.Published() != "" {
					link(m.Of, l.paraStart[i]+j)
				}
			}
		}
	}
	for i := range about {
		slices.Sort(about[i])
		about[i] = slices.Compact(about[i])
	}
	return about
}

func (l *library) linkEvent(v *dossier.Event, link func(*dossier.Entry)) {
	for _, p := range v.Participants {
		link(p.Who)
	}
	if v.Place != nil {
		link(&v.Place.Entry)
	}
}

// eachSubject calls do with what a quotation is about: its speaker, topics,
// claim and event, and what its words name.
func eachSubject(q *dossier.Quote, do func(*dossier.Entry)) {
	if q.By != nil {
		do(q.By)
	}
	for _, t := range q.Topics {
		do(&t.Entry)
	}
	if q.Claim != nil {
		do(&q.Claim.Entry)
	}
	if q.Event != nil {
		do(&q.Event.Entry)
	}
	for _, m := range q.Paragraph.Mentions {
		for _, part := range q.Parts {
			if part.Start <= m.Start && m.End <= part.End {
				do(m.Of)
			}
		}
	}
}
