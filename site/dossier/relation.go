package dossier

import (
	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
	"berkas/site/lang"
)

// Relation is a typed, dated tie. It is written at one end and shown from both.
type Relation struct {
	Of, With *Entry // Of is where it was written
	Type     string
	From, To lang.Date
	Evidence []Locator
	Span     diag.Span
}

type relationFront struct {
	With     fm.Text   `yaml:"with,required" form:"slug" doc:"slug of a person or organisation"`
	Type     fm.Text   `yaml:"type,required" doc:"what the tie is"`
	From     fm.Text   `yaml:"from" form:"date" doc:"since when"`
	To       fm.Text   `yaml:"to" form:"date" doc:"until when; left out: to this day, as far as is known"`
	Evidence []fm.Text `yaml:"evidence" form:"locator" doc:"where the sources say so: source-slug#p4 or source-slug#q3"`
	Span     diag.Span `yaml:"-"`
}

func (l *loader) relations(of *Entry, fronts []relationFront) []Relation {
	all := make([]Relation, 0, len(fronts))
	for _, f := range fronts {
		with := l.entry(f.With, KindPerson, KindOrganisation)
		if with == nil {
			continue
		}
		if with == of {
			l.errs.Errorf(f.With.Span, "%q is related to itself", of.Slug)
			continue
		}
		r := Relation{Of: of, With: with, Type: f.Type.Value, Span: f.Span}
		r.From, r.To = l.period(f.From, f.To)
		all = append(all, r)
		l.cite(f.Evidence, func(at []Locator, i int) { all[i].Evidence = at }, len(all)-1)
	}
	return all
}
