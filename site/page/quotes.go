package page

import (
	"cmp"
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// QuoteGroup is what was said on one topic.
type QuoteGroup struct {
	Topic  *render.Link // nil for what is filed under none
	Quotes []render.Quote
}

// quotesOnPage is how many quotations stand on a page, about.
const quotesOnPage = 26

// quoteSeries lists quotations by date.
func quoteSeries() series[*dossier.Statement, []render.Quote] {
	return series[*dossier.Statement, []render.Quote]{
		id: "quotes", room: quotesOnPage,
		name: func(w *lang.Words) string { return w.Quotes },
		path: func(p *lang.Paths) string { return p.Quotes },
		of:   (*render.Site).StatementsOf,
		show: func(r *render.Renderer, _ *dossier.Entry, statements []*dossier.Statement) []render.Quote {
			return r.Quotes(statements)
		},
	}
}

// saidSeries lists what somebody said, topic by topic.
func saidSeries() series[*dossier.Statement, []QuoteGroup] {
	return series[*dossier.Statement, []QuoteGroup]{
		id: "said", room: quotesOnPage,
		name: func(w *lang.Words) string { return w.Quotes },
		path: func(p *lang.Paths) string { return p.Quotes },
		of:   saidBy,
		show: func(r *render.Renderer, _ *dossier.Entry, statements []*dossier.Statement) []QuoteGroup {
			return quoteGroups(r, statements)
		},
		starts: func(before, s *dossier.Statement) bool { return firstTopic(before) != firstTopic(s) },
	}
}

// saidBy returns what an entry said by the first topic of each statement, in the
// order of the entry's topics; what has none comes last.
func saidBy(s *render.Site, e *dossier.Entry) []*dossier.Statement {
	rank := map[*dossier.Topic]int{}
	for i, t := range s.TopicsOf(e) {
		rank[t] = i - len(s.TopicsOf(e))
	}
	sorted := slices.Clone(s.StatementsOf(e))
	slices.SortStableFunc(sorted, func(a, b *dossier.Statement) int {
		return cmp.Compare(rank[firstTopic(a)], rank[firstTopic(b)])
	})
	return sorted
}

// quoteGroups puts neighbours on the same topic together.
func quoteGroups(r *render.Renderer, statements []*dossier.Statement) []QuoteGroup {
	var groups []QuoteGroup
	for len(statements) > 0 {
		t, n := firstTopic(statements[0]), 1
		for n < len(statements) && firstTopic(statements[n]) == t {
			n++
		}
		g := QuoteGroup{Quotes: r.Quotes(statements[:n])}
		if t != nil {
			g.Topic = r.Link(&t.Entry)
		}
		groups, statements = append(groups, g), statements[n:]
	}
	return groups
}

func firstTopic(s *dossier.Statement) *dossier.Topic {
	if topics := s.Quotes[0].Topics; len(topics) > 0 {
		return topics[0]
	}
	return nil
}
