package search

import (
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/stem"
)

// Levels of what is linked to a thing.
const (
	linkedPart  = 0
	linkedTitle = 1 // its name is in the document's
	linkedBits  = 1
)

// linked returns, for each thing, the documents that are about it whatever they
// call it: so that a search for Tiongkok finds what says China. They are the
// paragraphs that name it, as far as rights let the name be seen; the quotations
// that name it, are its words or are filed under it, with their paragraphs; the
// events it has a part in; and what has one of its names in a title or summary.
func (l *library) linked() [][]posting {
	about := make([][]posting, len(l.things))
	link := func(e *dossier.Entry, document, level int) {
		if i, ok := l.numbers[e]; ok {
			about[i] = append(about[i], post(document, level))
		}
	}
	l.linkUnits(link)
	for i, s := range l.Sources {
		for j, q := range s.Quotes {
			eachSubject(q, func(e *dossier.Entry) {
				link(e, l.quoteStart[i]+j, linkedPart)
				link(e, l.paraStart[i]+q.Paragraph.N-1, linkedPart)
			})
		}
		for j, p := range s.Body.Paragraphs {
			for _, m := range p.Mentions {
				if m.Published() != "" {
					link(m.Of, l.paraStart[i]+j, linkedPart)
				}
			}
		}
	}
	for i := range about {
		about[i] = highest(about[i])
	}
	return about
}

// highest sorts postings and keeps the one with the highest level of each document.
func highest(postings []posting) []posting {
	slices.Sort(postings)
	var kept []posting
	for _, p := range postings {
		kept = add(kept, p)
	}
	return kept
}

// linkUnits links things and sources.
func (l *library) linkUnits(link func(e *dossier.Entry, document, level int)) {
	byName := l.byName()
	for i, e := range l.things {
		if v := e.Event(); v != nil {
			for _, p := range v.Participants {
				link(p.Who, i, linkedPart)
			}
			if v.Place != nil {
				link(&v.Place.Entry, i, linkedPart)
			}
		}
		for _, name := range names(e) {
			byName.find(name, func(of *dossier.Entry) { link(of, i, linkedTitle) })
		}
		byName.find(e.Summary, func(of *dossier.Entry) { link(of, i, linkedPart) })
	}
	for i, s := range l.Sources {
		byName.find(s.Name, func(of *dossier.Entry) { link(of, l.source(i), linkedTitle) })
	}
}

// named is what a name means, and how it is written.
type named struct {
	entry *dossier.Entry
	text  string
}

// nameTable finds names in short texts, by their folded words.
type nameTable map[string][]named

// maxNameWords is how many words a name may have to be found.
const maxNameWords = 6

// byName returns the names that can be told in a title: all but single words
// that a person has as an alias, which may be a stranger's surname.
func (l *library) byName() nameTable {
	table := nameTable{}
	for _, e := range l.things {
		for i, name := range names(e) {
			words := stem.Words(name)
			if len(words) > maxNameWords || i > 0 && len(words) == 1 && e.Kind == dossier.KindPerson {
				continue
			}
			key := strings.Join(words, " ")
			table[key] = append(table[key], named{e, name})
		}
	}
	return table
}

// find calls do with what each name in a text means. Names are written there as
// they are; topics in any case.
func (t nameTable) find(text string, do func(*dossier.Entry)) {
	words := stem.Words(text)
	for from := range words {
		for to := from + 1; to <= min(from+maxNameWords, len(words)); to++ {
			for _, n := range t[strings.Join(words[from:to], " ")] {
				if n.entry.Kind == dossier.KindTopic || strings.Contains(text, n.text) {
					do(n.entry)
				}
			}
		}
	}
}

// eachSubject calls do with what a quotation is about: its speaker, topics,
// claim and event, and what its words name.
func eachSubject(q *dossier.Quote, do func(*dossier.Entry)) {
	for _, by := range q.By {
		do(by)
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
