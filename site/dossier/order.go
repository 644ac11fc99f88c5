package dossier

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"berkas/site/diag"
	"berkas/site/lang"
)

// refuseTimeLoops reports events that would come after themselves, and those
// that are over before what they are said to come after.
func (l *loader) refuseTimeLoops() {
	state := map[*Event]int{} // 1: on the way, 2: done
	for _, r := range l.records {
		if r.entry != nil && r.kind == KindEvent {
			l.walkBack(r.entry.Event(), state, nil)
		}
	}
	for _, r := range l.records {
		f, ok := r.front.(*eventFront)
		if !ok || r.entry == nil {
			continue
		}
		for _, ref := range f.After {
			e, v := l.d.bySlug[ref.Value], r.entry.Event()
			if e == nil || e.Event() == nil || v.Date.IsZero() || e.Event().Date.IsZero() {
				continue
			}
			if before := e.Event(); compareDays(v.Date.Latest(), before.Date.Earliest()) < 0 {
				l.errs.Errorf(ref.Span, "this event (%s) is over before %q begins (%s)", v.Date.Text, ref.Value, before.Date.Text)
			}
		}
	}
}

// walkBack follows after from an event. path is how it was come to.
func (l *loader) walkBack(v *Event, state map[*Event]int, path []*Event) {
	if state[v] == 2 {
		return
	}
	if state[v] == 1 {
		l.timeLoop(path[slices.Index(path, v):])
		return
	}
	state[v] = 1
	for _, before := range v.After {
		l.walkBack(before, state, append(path, v))
	}
	state[v] = 2
}

// timeLoop reports a circle once, at its first event.
func (l *loader) timeLoop(circle []*Event) {
	slugs := make([]string, 0, len(circle)+1)
	for _, v := range append(circle, circle[0]) {
		slugs = append(slugs, v.Slug)
	}
	d := l.errs.Errorf(circle[0].NameSpan, "%q would come after itself", circle[0].Slug)
	const most = 6
	if len(slugs) > most {
		slugs = append(slugs[:most-1], "…", circle[0].Slug)
	}
	d.Hint = fmt.Sprintf("look at after: %s", strings.Join(slugs, " after "))
	for _, v := range circle[1:min(len(circle), most)] {
		d.Notes = append(d.Notes, diag.Note{Span: v.NameSpan, Message: fmt.Sprintf("%q is in the circle", v.Slug)})
	}
}

// orderEvents puts events in the order of their days; those that begin on one
// day as after says, and else by the first passage that reports them.
func (d *Dossier) orderEvents() {
	first := make(map[*Event]Locator, len(d.Events))
	for _, v := range d.Events {
		if reports := d.EvidenceOf(v); len(reports) > 0 {
			first[v] = reports[0]
		}
	}
	slices.SortStableFunc(d.Events, func(a, b *Event) int {
		return cmp.Or(a.Date.Compare(b.Date), compareReports(first[a], first[b]))
	})
	for start := 0; start < len(d.Events); {
		end := start + 1
		for end < len(d.Events) && d.Events[end].Date.Earliest() == d.Events[start].Date.Earliest() {
			end++
		}
		orderDay(d.Events[start:end])
		start = end
	}
}

// compareReports orders passages by siglum and paragraph; none comes last.
func compareReports(a, b Locator) int {
	switch {
	case a.Source == nil && b.Source == nil:
		return 0
	case a.Source == nil:
		return 1
	case b.Source == nil:
		return -1
	}
	return compareLocators(a, b)
}

// orderDay puts each event behind those of its day that it comes after.
func orderDay(day []*Event) {
	if !slices.ContainsFunc(day, func(v *Event) bool { return len(v.After) > 0 }) {
		return
	}
	waiting := map[*Event]bool{}
	for _, v := range day {
		waiting[v] = true
	}
	ordered := make([]*Event, 0, len(day))
	var place func(*Event)
	place = func(v *Event) {
		if !waiting[v] {
			return
		}
		delete(waiting, v)
		for _, before := range v.After {
			place(before)
		}
		ordered = append(ordered, v)
	}
	for _, v := range day {
		place(v)
	}
	copy(day, ordered)
}

// sortThings puts what has an order of its own in it.
func (l *loader) sortThings() {
	slices.SortStableFunc(l.d.Events, func(a, b *Event) int { return a.Date.Compare(b.Date) })
	slices.SortStableFunc(l.d.Topics, func(a, b *Topic) int {
		return cmp.Or(cmp.Compare(a.Order, b.Order), cmp.Compare(a.Name, b.Name))
	})
}

func compareDays(a, b lang.Day) int {
	return cmp.Or(cmp.Compare(a.Year, b.Year), cmp.Compare(a.Month, b.Month), cmp.Compare(a.Day, b.Day))
}
