package figure

import (
	"cmp"
	"html/template"
	"slices"
)

// Event is something on a [Timeline].
type Event struct {
	From, To Day // the first and last day it may fill: the same if the day is known
	Title    string
	Href     string
	Label    string // a short name, drawn in one or two lines if there is room; empty for none
	When     string // the date in words, under the label
	Key      bool   // key events are larger, and labelled before others
}

// Dispatch is a source on a [Timeline], at the day it appeared.
type Dispatch struct {
	Day    Day
	Siglum string
	Title  string
	Href   string
}

// Timeline is an overview of what happened when, and of which source appeared
// when, 1080 units wide or 720. The axis is linear, and folded where years pass in
// which nothing is known to happen; a part of it for which only years are
// known has a scale of its own. Events that would touch stand on each other,
// and one known as a stretch long enough to be seen gets a line over all of it.
// Piles are at most eight high and end in a count, so the height is bounded.
type Timeline struct {
	Head
	Events  []Event    // a set
	Sources []Dispatch // a set
	Months  [12]string // short names, for the axis
	Narrow  bool       // 720 units wide: for a column of text
	Fold    string     // what a fold in the axis means
	List    string     // address of the full list, for what is drawn as a count
	// Count words a number of events drawn as a count; nil leaves "+12" alone.
	Count func(n int) string
}

// SVG draws the timeline; without any event it is empty.
func (t Timeline) SVG() template.HTML {
	if len(t.Events) == 0 {
		return ""
	}
	c := t.chart()
	var p pen
	c.drawAxis(&p)
	c.drawLeaders(&p)
	c.drawEvents(&p)
	depth := c.drawSources(&p)
	return t.svg(t.width(), c.axis+depth, &p)
}

// Folded reports whether years are left out of the axis.
func (t Timeline) Folded() bool { return len(t.Events) > 0 && len(t.tidy().scale()) > 1 }

func (t Timeline) width() float64 {
	if t.Narrow {
		return 720
	}
	return 1080
}

// chart is a timeline laid out.
type chart struct {
	Timeline
	scale timescale
	marks []eventMark // one for each event, in the same order
	piles []pile
	taken boxes // where marks, lines and counts stand
	flags []flag
	axis  float64 // y of the axis
}

// chart lays the timeline out: across first, then upwards from an axis at 0,
// then the labels from the top down.
func (t Timeline) chart() *chart {
	t = t.tidy()
	c := &chart{Timeline: t, scale: t.scale(), marks: make([]eventMark, len(t.Events))}
	c.pileUp(c.layLines())
	c.countHidden()
	c.lower(labelSpace - c.top())
	c.label()
	c.lower(-c.slack())
	return c
}

// tidy returns a timeline with what it holds in order, on days that calendars
// have.
func (t Timeline) tidy() Timeline {
	t.Events, t.Sources = slices.Clone(t.Events), slices.Clone(t.Sources)
	for i := range t.Events {
		e := &t.Events[i]
		e.From = e.From.clamp()
		e.To = max(e.From, e.To.clamp())
	}
	for i := range t.Sources {
		t.Sources[i].Day = t.Sources[i].Day.clamp()
	}
	slices.SortFunc(t.Events, Event.compare)
	slices.SortFunc(t.Sources, Dispatch.compare)
	return t
}

// scale returns the axis of a tidy timeline.
func (t Timeline) scale() timescale {
	var dates []stretch
	for _, e := range t.Events {
		dates = append(dates, e.stretch())
	}
	for _, s := range t.Sources {
		dates = append(dates, s.stretch())
	}
	return newTimescale(dates, t.width()-axisLeft-axisAfter)
}

// lower moves the axis down, with all that stands on it.
func (c *chart) lower(by float64) {
	c.axis += by
	for i := range c.taken {
		c.taken[i] = c.taken[i].move(point{0, by})
	}
	for i := range c.marks {
		c.marks[i].at.y += by
	}
	for i := range c.piles {
		c.piles[i].count.y += by
		c.piles[i].top += by
	}
	for i := range c.flags {
		c.flags[i].mast.y1 += by
	}
}

// top returns the upper edge of what stands on the axis.
func (c *chart) top() float64 {
	top := c.axis
	for _, b := range c.taken {
		top = min(top, b.y0)
	}
	return top
}

// slack returns how far the axis can come up again under the labels.
func (c *chart) slack() float64 {
	slack := c.top() - 2*flagRow
	for _, f := range c.flags {
		words := f.box()
		slack = min(slack, f.mast.y1-words.y1-2*flagRow)
		for _, b := range c.taken {
			if b.x0 < words.x1+4 && words.x0-4 < b.x1 {
				slack = min(slack, b.y0-words.y1-flagRow)
			}
		}
	}
	return max(0, slack)
}

func (e Event) stretch() stretch    { return stretch{e.From, e.To + 1} }
func (d Dispatch) stretch() stretch { return stretch{d.Day, d.Day + 1} }

func (e Event) compare(f Event) int {
	return cmp.Or(cmp.Compare(e.From, f.From), cmp.Compare(e.To, f.To), cmp.Compare(e.Title, f.Title),
		cmp.Compare(e.Href, f.Href), cmp.Compare(e.Label, f.Label), cmp.Compare(e.When, f.When),
		compareBool(e.Key, f.Key))
}

func (d Dispatch) compare(e Dispatch) int {
	return cmp.Or(cmp.Compare(d.Day, e.Day), cmp.Compare(len(d.Siglum), len(e.Siglum)),
		cmp.Compare(d.Siglum, e.Siglum), cmp.Compare(d.Title, e.Title), cmp.Compare(d.Href, e.Href))
}
