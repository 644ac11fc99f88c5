package dossier

import (
	"cmp"
	"slices"
	"strings"

	"berkas/site/internal/match"
)

// joinStatements makes one statement of the same words by one speaker,
// however many sources print them, and marks what is probably the same
// utterance in another translation.
func (l *loader) joinStatements() {
	type key struct {
		by, words string
	}
	byKey := map[key]*Statement{}
	for _, q := range l.quotesByDate() {
		k := key{together(q.By), match.Fold(q.Display()).Text}
		s := byKey[k]
		if s == nil || len(q.By) == 0 {
			s = &Statement{By: q.By}
			byKey[k] = s
			l.d.Statements = append(l.d.Statements, s)
		}
		q.Statement = s
		s.Quotes = append(s.Quotes, q)
	}
	for _, s := range l.d.Statements {
		slices.SortStableFunc(s.Quotes, func(a, b *Quote) int { return compareSources(a.Source, b.Source) })
	}
	l.findSimilar()
}

// together names those who speak together, in whatever order they are written.
func together(by []*Entry) string {
	slugs := make([]string, len(by))
	for i, e := range by {
		slugs[i] = e.Slug
	}
	slices.Sort(slugs)
	return strings.Join(slugs, " ")
}

func (l *loader) quotesByDate() []*Quote {
	var all []*Quote
	for _, s := range l.d.Sources {
		all = append(all, s.Quotes...)
	}
	slices.SortStableFunc(all, func(a, b *Quote) int { return a.Date.Compare(b.Date) })
	return all
}

// compareSources orders sources by date, then siglum.
func compareSources(a, b *Source) int {
	return cmp.Or(a.Date.Compare(b.Date), compareSigla(a.Siglum, b.Siglum))
}

// alike is the share of words two quotations must have in common to be taken
// for one utterance in two translations; alikeWords, how many words the
// shorter one needs for the share to mean anything; alikeMost, with how many
// of one occasion a quotation is compared.
const (
	alike      = 0.4
	alikeWords = 6
	alikeMost  = 100
)

// findSimilar compares what one speaker said on one occasion in different
// sources.
func (l *loader) findSimilar() {
	type occasion struct {
		by    string
		event *Event
		date  string
	}
	groups := map[occasion][]*Quote{}
	for _, s := range l.d.Statements {
		for _, q := range s.Quotes {
			if len(q.By) == 0 || match.CountWords(q.Text) < alikeWords {
				continue
			}
			o := occasion{by: together(q.By), event: q.Event}
			if q.Event == nil {
				o.date = q.Date.Text
			}
			for _, other := range groups[o] {
				if other.Source != q.Source && other.Statement != q.Statement && match.Alike(other.Text, q.Text) >= alike {
					q.Similar, other.Similar = append(q.Similar, other), append(other.Similar, q)
				}
			}
			if len(groups[o]) < alikeMost {
				groups[o] = append(groups[o], q)
			}
		}
	}
}

// Display returns the words to print: without the quotation marks around them
// and the comma at their end.
func (q *Quote) Display() string {
	return strings.TrimSuffix(match.Unquoted(q.Text), ",")
}
