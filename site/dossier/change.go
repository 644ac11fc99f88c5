package dossier

import (
	"cmp"
	"fmt"
	"slices"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
	"berkas/site/lang"
)

// Correction says that something was published wrong and is right now. It tells
// what the dossier said, not what a source says: the words that were wrong stand
// nowhere any more. So it is not held against sources as other curated prose is,
// and pages print it as the curator's.
type Correction struct {
	Date     lang.Date
	What     string // what was corrected
	Was, Now string // how it read and reads; "" when not given
	ID       string // tells it from the others of its thing, for as long as later ones stand below it: "correction-2024-05-03"
	Span     diag.Span
}

// Change is one that readers are told of: that something entered the dossier, or
// was corrected.
type Change struct {
	Date       lang.Date
	Of         *Entry      // nil: of dossier.yaml
	Quote      *Quote      // the quotation that was corrected; else nil
	Correction *Correction // nil: it entered
}

type correctionFront struct {
	Date fm.Text   `yaml:"date,required" form:"date" doc:"the day it was corrected"`
	What fm.Text   `yaml:"what,required" doc:"what was corrected, and why, in a sentence"`
	Was  fm.Text   `yaml:"was" doc:"how it read; not held against the sources, as it is no longer said"`
	Now  fm.Text   `yaml:"now" doc:"how it reads now"`
	Span diag.Span `yaml:"-"`
}

// corrections reads those of a thing, whose anchors begin with prefix.
func (l *loader) corrections(prefix string, fronts []correctionFront) []Correction {
	var all []Correction
	of := map[string]int{}
	for _, f := range fronts {
		c := Correction{Date: l.date(f.Date), What: f.What.Value, Was: f.Was.Value, Now: f.Now.Value, Span: f.Span}
		c.ID = prefix + "correction-" + c.Date.Earliest().String()
		if of[c.ID]++; of[c.ID] > 1 {
			c.ID = fmt.Sprintf("%s-%d", c.ID, of[c.ID])
		}
		all = append(all, c)
	}
	return all
}

// Changes returns what readers are told of, the newest first; of one day
// corrections before what entered, then in the dossier's order.
func (d *Dossier) Changes() []Change {
	all := d.ChangesOf(nil)
	for _, e := range d.entries {
		all = append(all, d.ChangesOf(e)...)
	}
	slices.SortStableFunc(all, func(a, b Change) int {
		return cmp.Or(b.Date.Earliest().Compare(a.Date.Earliest()), cmp.Compare(a.rank(), b.rank()))
	})
	return all
}

// ChangesOf returns the changes of a thing: that it entered, and what of it was
// corrected, of a source its quotations too, as they are written. Those of nil are
// the dossier's own.
func (d *Dossier) ChangesOf(e *Entry) []Change {
	if e == nil {
		return corrected(nil, nil, d.Meta.Corrections)
	}
	var all []Change
	if !e.Added.IsZero() {
		all = append(all, Change{Date: e.Added, Of: e})
	}
	all = append(all, corrected(e, nil, e.Corrections)...)
	if s := e.Source(); s != nil {
		for _, q := range s.Quotes {
			all = append(all, q.Changes()...)
		}
	}
	return all
}

// CorrectionsOn returns the corrections that the page of a thing has to tell: its own,
// and those of quotations that stand there, of who says them or what they are about.
func (d *Dossier) CorrectionsOn(e *Entry) []Change {
	all := slices.DeleteFunc(d.ChangesOf(e), func(c Change) bool { return c.Correction == nil })
	if e == nil || e.Kind == KindSource {
		return all
	}
	for _, s := range d.StatementsOf(e) {
		for _, q := range s.Quotes {
			all = append(all, q.Changes()...)
		}
	}
	return all
}

// Changes returns the corrections of a quotation.
func (q *Quote) Changes() []Change { return corrected(&q.Source.Entry, q, q.Corrections) }

func corrected(e *Entry, q *Quote, corrections []Correction) []Change {
	var all []Change
	for i := range corrections {
		all = append(all, Change{Date: corrections[i].Date, Of: e, Quote: q, Correction: &corrections[i]})
	}
	return all
}

func (c Change) rank() int {
	if c.Correction != nil {
		return 0
	}
	return 1
}
