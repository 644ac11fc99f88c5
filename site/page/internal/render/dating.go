package render

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/support"
)

// Known says in a word how the date of an event is known.
type Known struct {
	Kind string // inferred, curator; "" of what is written
	Word string
}

// Known says how an event's date is known: of an interval, its weaker end.
func (s *Site) Known(v *dossier.Event) Known {
	proof := s.Proofs.Event(v)
	kind := proof.From.Kind
	if v.Date.IsInterval() {
		kind = min(kind, proof.To.Kind)
	}
	switch kind {
	case support.Curator:
		return Known{curator, s.Words.SupportCurator}
	case support.Inferred:
		return Known{inferred, s.Words.SupportInferred}
	}
	return Known{Word: s.written(v.Date.Precision())}
}

// written says that a date stands in a source, as exactly as it is given.
func (s *Site) written(p lang.Precision) string {
	switch p {
	case lang.ADay:
		return s.Words.DayStated
	case lang.Month:
		return s.Words.MonthStated
	}
	return s.Words.YearStated
}

// Dating is the date of an event with what bears it out.
type Dating struct {
	When Time
	Known
	Refs  []Ref  // where it is written
	Rules []Rule // how it is known where it is not
}

// maxDating is how many passages are named that write a date.
const maxDating = 4

// Dating shows when an event was and how that is known.
func (r *Renderer) Dating(v *dossier.Event, when Time) Dating {
	proof, d := r.Proofs.Event(v), Dating{When: when, Known: r.Known(v)}
	switch {
	case d.Kind == "":
		at := OnePerParagraph(append(slices.Clone(proof.From.At), proof.To.At...))
		d.Refs = r.refs(at[:min(len(at), maxDating)])
	case v.Date.IsInterval():
		d.Rules = []Rule{r.end(v, v.Date.From, proof.From), r.end(v, v.Date.To, proof.To)}
	case proof.From.Kind == support.Inferred:
		d.Rules = []Rule{{inferred, r.Words.SupportInferred, r.reckoned(proof.From)}}
	case v.DateNote != "":
		d.Rules = []Rule{{curator, r.Words.SupportCurator, Sentence{{Text: v.DateNote}}}}
	}
	return d
}

// end says how one end of an interval is known; of one that the curator gives
// the note on the date does.
func (r *Renderer) end(v *dossier.Event, day lang.Day, p support.Proof) Rule {
	date := r.Lang.Date(lang.Date{Text: day.String(), From: day})
	switch p.Kind {
	case support.Curator:
		text := date
		if v.DateNote != "" {
			text += "; " + v.DateNote
		}
		return Rule{curator, r.Words.SupportCurator, Sentence{{Text: text}}}
	case support.Inferred:
		return Rule{inferred, r.Words.SupportInferred, append(Sentence{{Text: date + ": "}}, r.reckoned(p)...)}
	}
	refs := Refs{Shown: r.refs(p.At[:min(len(p.At), maxDating)])}
	return Rule{"", r.written(day.Precision()), Sentence{{Text: date + " "}, {Refs: refs}}}
}
