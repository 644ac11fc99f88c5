package intake

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// likely is the weight from which an event is probably what a text reports.
const likely = 5

// findEvents weighs every event by what of it the text names: the event itself,
// its date, who took part, where, its topics, and how near publication is.
func (f *Findings) findEvents(d *dossier.Dossier, s *dossier.Source, counts []*count) {
	named := map[*dossier.Entry]int{}
	for _, c := range counts {
		named[c.of] = c.n
	}
	for _, e := range d.Events {
		if slices.Contains(s.Events, e) {
			continue
		}
		if g := f.weigh(e, s, named); g.Weight >= likely {
			f.Events = append(f.Events, g)
		}
	}
	slices.SortStableFunc(f.Events, func(a, b Guess) int { return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Slug, b.Slug)) })
	f.Events = f.Events[:min(len(f.Events), 5)]
}

// weigh weighs one event. One that is later than the text cannot be reported by
// it.
func (f *Findings) weigh(e *dossier.Event, s *dossier.Source, named map[*dossier.Entry]int) Guess {
	g := Guess{Slug: e.Slug, Title: e.Name}
	if !s.Date.IsZero() && !e.Date.IsZero() && e.Date.Earliest().Compare(s.Date.Latest()) > 0 {
		return g
	}
	add := func(weight int, why string, args ...any) {
		g.Weight += weight
		g.Why = append(g.Why, fmt.Sprintf(why, args...))
	}
	if named[&e.Entry] > 0 {
		add(4, "it is named")
	}
	if date := f.dateOf(e); date != "" {
		add(3, "%s is named", date)
	}
	var who []string
	for _, p := range e.Participants {
		if named[p.Who] > 0 {
			who = append(who, p.Who.Name)
		}
	}
	if len(who) > 0 {
		add(2*min(len(who), 3), "%s", strings.Join(who, ", "))
	}
	if e.Place != nil && named[&e.Place.Entry] > 0 {
		add(1, "%s", e.Place.Name)
	}
	if near(e.Date, s.Date) && g.Weight > 0 {
		add(2, "published within a week of it")
	}
	return g
}

// dateOf returns how the text names an event's day, or a month that it lies in.
func (f *Findings) dateOf(e *dossier.Event) string {
	for _, found := range f.Dates {
		if d, err := lang.ParseDate(found.Date); err == nil && d.Precision() >= lang.Month && d.Overlaps(e.Date) && e.Date.Precision() >= lang.Month {
			return found.Text
		}
	}
	return ""
}

// near reports whether a text came out within a week of an event's end.
func near(event, published lang.Date) bool {
	if event.IsZero() || published.IsZero() || event.Precision() != lang.ADay || published.Precision() != lang.ADay {
		return false
	}
	return published.Earliest().Time().Sub(event.Latest().Time()).Abs() <= 7*24*time.Hour
}

// findTopics lists the topics whose terms the text has, and the terms.
func (f *Findings) findTopics(s *dossier.Source, counts []*count) {
	for _, c := range counts {
		t := c.of.Topic()
		if t == nil || slices.Contains(s.Topics, t) {
			continue
		}
		f.Topics = append(f.Topics, Guess{Slug: t.Slug, Title: t.Name, Weight: len(c.paragraphs), Why: c.words})
	}
	slices.SortStableFunc(f.Topics, func(a, b Guess) int { return cmp.Compare(b.Weight, a.Weight) })
}
