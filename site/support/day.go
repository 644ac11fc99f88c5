package support

import (
	"berkas/site/internal/facts"
	"berkas/site/lang"
)

// day is a day, month or year that a passage gives.
type day struct {
	facts.Day
	Relative bool // counted from the day the passage came out, or from another
}

// daysOf returns the days that a text gives, counted from a day where they are
// relative, and whether one is, be the day it is counted from known or not. What
// cannot be told is left out.
func daysOf(text string, from lang.Day, language string) (all []day, relative bool) {
	for _, r := range facts.Days(text, from, language) {
		relative = relative || r.Rule != ""
		if !r.Date.IsZero() {
			all = append(all, day{r, r.Rule != ""})
		}
	}
	return all, relative
}

// means reports whether a date is of the day, or one of its ends. A year does not mean a
// day in it.
func (d day) means(date lang.Date) bool {
	exact := func(end lang.Day) bool { return end.Precision() >= d.Date.Precision() && d.gives(end) }
	return !date.IsZero() && (exact(date.From) || within(d.Date, date) || date.IsInterval() && (exact(date.To) || date.To == d.Date.From))
}

// gives reports whether d is a day within want, or a range that begins or ends
// with it.
func (d day) gives(want lang.Day) bool {
	whole := lang.Date{From: want}
	if d.Date.IsInterval() && (d.Date.From == want || d.Date.To == want) {
		return true
	}
	return whole.Earliest().Compare(d.Date.Earliest()) <= 0 && d.Date.Latest().Compare(whole.Latest()) <= 0
}
