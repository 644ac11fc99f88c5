package support

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/lang"
)

// dated is a day that a source has: in a passage, or as the day it came out.
type dated struct {
	lang.Date
	of         *dossier.Source
	at         *dossier.Paragraph // nil: the day it came out
	start, end int
}

// diary has the days of all sources by the years of their ends.
type diary map[int][]dated

func (e *examiner) diary() diary {
	if e.kept != nil {
		return e.kept
	}
	e.kept = diary{}
	for _, s := range e.d.Sources {
		for _, p := range s.Body.Paragraphs {
			read := e.passage(p)
			for _, r := range slices.Concat(read.days(), read.years()) {
				e.kept.add(dated{r.Date, s, p, r.Start, r.End})
			}
		}
		if !s.Date.IsZero() {
			e.kept.add(dated{Date: s.Date, of: s})
		}
	}
	return e.kept
}

func (c diary) add(d dated) {
	c[d.From.Year] = append(c[d.From.Year], d)
	if d.IsInterval() && d.To.Year != d.From.Year {
		c[d.To.Year] = append(c[d.To.Year], d)
	}
}

// of returns the days that r means.
func (c diary) of(r day) (all []dated) {
	for year := r.Date.From.Year; year <= r.Date.Latest().Year; year++ {
		for _, d := range c[year] {
			if r.means(d.Date) {
				all = append(all, d)
			}
		}
	}
	return all
}

// dayItems examines the days, months and years of a paragraph that are not part of words
// that stand. What is counted from another day (kemarin, last Friday) is unchecked:
// nobody knows which day the draft is of.
func (e *examiner) dayItems(at *dossier.Paragraph, sentences []rest, quotations []Item) []Item {
	var items []Item
	stands := standing(quotations)
	for _, s := range sentences {
		text := at.Text[s.start:s.end]
		for _, r := range daysIn(text, e.language) {
			span := at.Span(s.start+r.Start, s.start+r.End)
			if stands(span) {
				continue
			}
			item := e.dayItem(r, s)
			item.Span = span
			items = append(items, item)
		}
	}
	return items
}

// daysIn returns what a text writes as days, in order: those read, those counted from
// a day that is not known, which have no date, and years.
func daysIn(text, language string) []day {
	var all []day
	for _, r := range facts.Days(text, lang.Day{}, language) {
		all = append(all, day{r, r.Rule != ""})
	}
	all = append(all, bareYears(text, all)...)
	slices.SortStableFunc(all, func(a, b day) int { return a.Start - b.Start })
	return all
}

// dayItem examines a day that its sentence rests on something for.
func (e *examiner) dayItem(r day, on rest) Item {
	item := Item{Kind: "day", Text: r.Text, Verdict: Unchecked, Cited: on.written, Found: []Place{}}
	if on.tooMuch() || r.Relative || r.Date.IsZero() {
		return item
	}
	all := e.diary().of(r)
	here := slices.DeleteFunc(slices.Clone(all), func(d dated) bool { return !d.isCited(on.at) })
	switch {
	case len(here) > 0:
		item.Verdict, all = Here, here
	case !on.cites() && len(all) > 0:
		item.Verdict = Here
	case slices.ContainsFunc(on.at, e.unread):
		return item // it may stand there all the same
	case len(all) > 0:
		item.Verdict = Elsewhere
	default:
		item.Verdict = Nowhere
	}
	for _, d := range all[:min(len(all), mostTold)] {
		item.Found = appendPlace(item.Found, e.dayPlace(d))
	}
	return item
}

func (d dated) isCited(cited []dossier.Locator) bool {
	if d.at != nil {
		return isCited(d.at, cited)
	}
	return slices.ContainsFunc(cited, func(l dossier.Locator) bool { return l.Source == d.of })
}

// dayPlace returns where a source has a day: no paragraph where it came out then.
func (e *examiner) dayPlace(d dated) Place {
	if d.at == nil {
		return Place{Source: d.of.Slug, Siglum: d.of.Siglum}
	}
	return e.place(d.at, d.start, d.end)
}
