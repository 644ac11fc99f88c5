package render

import (
	"slices"
	"strings"

	"berkas/site/address"
	"berkas/site/lang"
	"berkas/site/support"
)

// Support is what bears a value out, as it stands behind the value. One of its
// parts is filled: references and rules are for what was read in passages, and
// beside what is the curator's there is neither.
type Support struct {
	Kind string // inferred, curator; "" of what is written in the passages
	Refs Refs   // the passages it was read in, the first of many
	Rule *Rule  // how it follows from them; of what is inferred
	Own  string // of what is the curator's: the words that say so
}

// Part is a value with what bears it out.
type Part struct {
	Text string
	Support
}

// Rule is a line that says how a date is known.
type Rule struct {
	Kind string // inferred, curator; "" of what is written
	Word string
	Text Sentence
}

// The kinds of support that pages mark, as their classes end.
const (
	inferred = "inferred"
	curator  = "curator"
)

// Support shows a proof.
func (r *Renderer) Support(p support.Proof) Support {
	switch p.Kind {
	case support.Curator:
		return Support{Kind: curator, Own: r.Words.CuratorsOwn}
	case support.Inferred:
		return Support{Kind: inferred, Rule: &Rule{inferred, r.Words.SupportInferred, r.reckoned(p)}}
	}
	return Support{Refs: r.allIn(address.Dossier, Few(r.Site, OnePerParagraph(p.At), MaxAlso, r.Ref))}
}

// allIn returns a row of references with the file of the data that has all of them.
func (r *Renderer) allIn(file string, refs Refs) Refs {
	if refs.More != "" {
		refs.More += " (" + file + ")"
	}
	return Leading(r.To(file), refs)
}

// reckoned says how a day follows from what a passage says: "“Selasa”, dihitung
// dari 18 April 2023, tanggal sumber C C¶2".
func (r *Renderer) reckoned(p support.Proof) Sentence {
	at := slices.Clone(p.At)
	words, sentence, siglum := p.Rule.Words, r.Words.RuleFromDay, ""
	switch by := p.Rule.By; {
	case words == "":
		sentence = r.Words.RuleAbout
	case by.Paragraph == nil:
		sentence, siglum = r.Words.RuleFromSource, by.Source.Siglum
	default:
		at = append(at, by)
	}
	return Compose(sentence, Holes{
		"words":  {{Text: words}},
		"date":   {{Text: strings.ReplaceAll(r.Lang.Date(p.Rule.Base), " ", "\u00a0")}},
		"siglum": {{Text: siglum}},
		"refs":   {{Refs: Refs{Shown: r.refs(OnePerParagraph(at))}}},
	})
}

// Between writes a span with what bears out its ends: as one where both are
// written or neither is, else each end by itself.
func (r *Renderer) Between(from, to lang.Date, start, end support.Proof) []Part {
	var none lang.Date
	switch {
	case from.IsZero() && to.IsZero():
		return nil
	case from.IsZero():
		return []Part{{r.Lang.Between(none, to), r.Support(end)}}
	case to.IsZero():
		return []Part{{r.Lang.Between(from, none), r.Support(start)}}
	case start.Kind == end.Kind && start.Kind != support.Inferred:
		start.At = append(slices.Clone(start.At), end.At...)
		return []Part{{r.Lang.Between(from, to), r.Support(start)}}
	}
	return []Part{{r.Lang.Between(from, none), r.Support(start)}, {r.Lang.Between(none, to), r.Support(end)}}
}
