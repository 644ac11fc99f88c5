package search

import (
	"slices"

	"berkas/site/dossier"
)

// filters returns what results can be narrowed to, beyond what the index itself
// tells: of topics and speakers the slug, the name and the documents, and the
// year of each event.
func (l *library) filters(linked [][]posting) []any {
	topics, speakers := [][]any{}, [][]any{}
	filed := l.filed()
	for _, t := range l.Topics {
		n := l.numbers[&t.Entry]
		documents := slices.Concat(linked[n], filed[&t.Entry])
		topics = append(topics, []any{t.Slug, t.Name, l.packed(highest(documents))})
	}
	said := map[*dossier.Entry][]posting{}
	for i, q := range l.quotes {
		for _, by := range q.By {
			said[by] = append(said[by], post(l.quoteStart[0]+i, 0))
		}
	}
	var years []int
	for _, e := range l.things {
		if len(said[e]) > 0 {
			speakers = append(speakers, []any{e.Slug, e.Name, l.packed(said[e])})
		}
		if v := e.Event(); v != nil {
			years = append(years, v.Date.Earliest().Year)
		}
	}
	first := lowest(years)
	return []any{topics, speakers, first, characters(less(years, first))}
}

// filed returns the things and sources that are filed under each topic, and the
// topic itself.
func (l *library) filed() map[*dossier.Entry][]posting {
	filed := map[*dossier.Entry][]posting{}
	file := func(topics []*dossier.Topic, document int) {
		for _, t := range topics {
			filed[&t.Entry] = add(filed[&t.Entry], post(document, 0))
		}
	}
	for i, e := range l.things {
		switch {
		case e.Event() != nil:
			file(e.Event().Topics, i)
		case e.Claim() != nil:
			file(e.Claim().Topics, i)
		case e.Topic() != nil:
			file([]*dossier.Topic{e.Topic()}, i)
		}
	}
	for i, s := range l.Sources {
		file(s.Topics, l.source(i))
	}
	return filed
}

func (l *library) packed(documents []posting) string {
	var p packer
	p.list(documents, l.total(), 0)
	return p.text()
}
