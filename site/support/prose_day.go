package support

import (
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// days warns of the days of a sentence that neither a passage it rests on nor a
// thing it links or cites has.
func (p *prover) days(s sentence) {
	for _, r := range readDays(s.text, p.base(s), p.d.Lang.Tag) {
		if r.Relative && !strings.ContainsAny(r.Text, "0123456789") || p.hasDay(s, r) {
			continue
		}
		d := p.problems.Warnf("day-not-in-reference", s.span(r.Start, r.End), "“%s” stands in nothing that the sentence rests on", r.Text)
		d.Hint = "cite the passage that has it, or link the event of that day: [[event-slug|words]]"
	}
}

// base returns the day that a day without a year is counted from.
func (p *prover) base(s sentence) lang.Date {
	for _, l := range s.read() {
		return l.Source.Date
	}
	return lang.Date{}
}

// hasDay reports whether what a sentence rests on has a day within r, or is of
// one.
func (p *prover) hasDay(s sentence, r day) bool {
	has := func(d lang.Date) bool {
		return !d.IsZero() && (r.gives(d.From) || within(r.Date, d) || d.IsInterval() && (r.gives(d.To) || d.To == r.Date.From))
	}
	for _, at := range p.restingOn(s.read()) {
		if slices.ContainsFunc(at.days, func(o day) bool { return has(o.Date) }) {
			return true
		}
	}
	for _, e := range p.things(s) {
		if slices.ContainsFunc(datesOf(e), has) {
			return true
		}
	}
	return false
}

// within reports whether a day lies within what another date can mean.
func within(wide, d lang.Date) bool {
	return wide.Earliest().Compare(d.Earliest()) <= 0 && d.Latest().Compare(wide.Latest()) <= 0
}

// things returns what a sentence links and cites, and what its page is of.
func (p *prover) things(s sentence) []*dossier.Entry {
	all := slices.Clone(s.links)
	for _, l := range s.read() {
		all = append(all, &l.Source.Entry)
	}
	if s.of != nil {
		all = append(all, s.of)
	}
	return all
}

// datesOf returns the dates in the data of a thing.
func datesOf(e *dossier.Entry) []lang.Date {
	var all []lang.Date
	if v := e.Event(); v != nil {
		all = append(all, v.Date)
	}
	if s := e.Source(); s != nil {
		all = append(all, s.Date, s.Printed)
	}
	if person := e.Person(); person != nil {
		for _, r := range person.Roles {
			all = append(all, r.From, r.To)
		}
	}
	return all
}
