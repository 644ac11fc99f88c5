package figure

import (
	"cmp"
	"html/template"
	"slices"
)

// Event is something on a [Timeline].
type Event struct {
	From, To Day  // the first and last day it may fill: the same if the day is known
	Loose    bool // it was at some time between them, and not all of it
	Ahead    bool // it is told of from before: its mark is hollow
	Title    string
	Href     string
	Label    string // a short name, wrapped where it is long
	Weight   int    // the heavier are labelled first, where not all can be
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
// known has a scale of its own.
//
// Each event is a mark on a stem with its label beside it. Where four or more crowd
// within [windowDays], a window on the axis counts them, and a strip below shows
// that time enlarged, a row for each. Where labels find no room, bars along the axis count all
// events outside of the windows, and the heaviest are labelled above them. The newest
// event is always labelled. Sources are letters below the axis, or bars where they are many.
type Timeline struct {
	Head
	Events     []Event    // those that begin on one day in the order they happened
	Sources    []Dispatch // a set
	Months     [12]string // short names, for the axis
	Narrow     bool       // 720 units wide: for a column of text
	Fold       string     // what a fold in the axis means
	Newest     string     // what stands before the label of the last event: "Newest:"
	SourceList string     // address of the list of sources, for what is drawn as a count

	// List is the address of the list that has the events of a day, for those drawn as a count.
	List func(Day) string
	// Period writes from one day to another, and DayName a day without its year.
	Period  func(from, to Day) string
	DayName func(Day) string
	// CountEvents and CountSources word a number of them.
	CountEvents, CountSources func(n int) string
}

// TimelineDrawing is a timeline drawn, and what in it needs to be explained.
type TimelineDrawing struct {
	SVG      template.HTML
	Folded   bool // years are left out of the axis
	Enlarged bool // a part is shown larger below it
	Loose    bool // there is a line of an event whose days are not known
	Counted  bool // events are bars, because not all find room
	Bars     bool // sources are
}

// Draw draws the timeline; without any event it is empty.
func (t Timeline) Draw() TimelineDrawing {
	if len(t.Events) == 0 {
		return TimelineDrawing{}
	}
	c := t.chart()
	var p pen
	spans := c.drawSpans(&p)
	c.drawWindows(&p)
	c.drawAxis(&p)
	c.drawStems(&p)
	c.drawBars(&p)
	c.drawEvents(&p)
	c.drawSources(&p)
	c.drawStrips(&p)
	return TimelineDrawing{
		SVG: t.svg(t.width(), c.height(), &p), Folded: len(c.scale) > 1, Enlarged: len(c.windows) > 0,
		Loose: spans || slices.ContainsFunc(c.windows, func(w window) bool {
			return slices.ContainsFunc(w.events, func(i int) bool { return c.Events[i].Loose })
		}),
		Counted: len(c.bars) > 0, Bars: len(c.letters.bars) > 0,
	}
}

func (t Timeline) width() float64 {
	if t.Narrow {
		return 720
	}
	return 1080
}

// chart is a timeline laid out. Heights above and below the axis are measured from it.
type chart struct {
	Timeline
	scale   timescale
	windows []window
	open    []int // the events outside of the windows
	flags   []flag
	bars    []bar // of the open events, where not all have a seat
	letters letters
	strips  []strip
	axis    float64 // y of the axis
}

// chart lays the timeline out: what is enlarged, then what stands on the axis, then
// what is below it.
func (t Timeline) chart() *chart {
	t = t.tidy()
	c := &chart{Timeline: t, scale: t.scale()}
	c.layLetters()
	c.chooseWindows()
	c.seatEvents()
	c.layStrips()
	c.axis = c.above() + 4
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
		e.Label = cmp.Or(e.Label, e.Title, "?")
	}
	for i := range t.Sources {
		t.Sources[i].Day = t.Sources[i].Day.clamp()
	}
	slices.SortStableFunc(t.Events, func(e, f Event) int { return cmp.Compare(e.From, f.From) })
	if n := len(t.Events) - 1; n > 0 && t.Newest != "" {
		t.Events[n].Label = t.Newest + " " + t.Events[n].Label
	}
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

// newest is the last event.
func (c *chart) newest() int { return len(c.Events) - 1 }

// above returns how high the highest stands above the axis.
func (c *chart) above() float64 {
	top := c.base() + 24
	for _, s := range c.flags {
		top = max(top, -s.box().y0)
	}
	if len(c.windows) > 0 {
		top = max(top, c.base()+windowTop)
	}
	return top
}

// height returns that of the whole picture.
func (c *chart) height() float64 {
	y := c.axis + c.below()
	for _, s := range c.strips {
		y = max(y, c.stripTop()+s.height)
	}
	return y
}

// below returns how deep the axis is with what hangs from it.
func (c *chart) below() float64 {
	switch {
	case len(c.letters.bars) > 0:
		return lettersTop + barsTall + 8
	case len(c.letters.groups) > 0:
		return lettersTop + letterBox + 8
	}
	return 26
}

func (c *chart) stripTop() float64 { return c.axis + c.below() + 22 }

func (e Event) stretch() stretch    { return stretch{e.From, e.To + 1} }
func (d Dispatch) stretch() stretch { return stretch{d.Day, d.Day + 1} }

func (d Dispatch) compare(e Dispatch) int {
	return cmp.Or(cmp.Compare(d.Day, e.Day), cmp.Compare(len(d.Siglum), len(e.Siglum)),
		cmp.Compare(d.Siglum, e.Siglum), cmp.Compare(d.Title, e.Title), cmp.Compare(d.Href, e.Href))
}
