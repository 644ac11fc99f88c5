package support

import (
	"berkas/site/dossier"
	"berkas/site/lang"
)

// Kind is how a fact is borne out.
type Kind uint8

// From nothing to the very words.
const (
	Curator  Kind = iota // no cited passage has it
	Inferred             // it follows from a stated value by a rule
	Stated               // its value is read in a cited passage
	Verbatim             // its words stand in the source
)

// String returns the word that exports have for it.
func (k Kind) String() string {
	return [...]string{"curator", "inferred", "stated", "verbatim"}[k]
}

// Proof is what bears out one value.
type Proof struct {
	Kind Kind
	At   []dossier.Locator // the passages it was read in; none where it is the curator's
	Rule Rule              // of what is inferred
}

// Rule is how a day follows from what a passage says.
type Rule struct {
	Words string          // as the passage has them: "Selasa", "bulan lalu"
	Base  lang.Date       // the day they are counted from
	By    dossier.Locator // what gives that day: a source as a whole, or a passage
}

// weaker returns the proof of two values together: the weaker kind, by the
// passages of both.
func weaker(a, b Proof) Proof {
	both := a
	if b.Kind < a.Kind {
		both.Kind, both.Rule = b.Kind, b.Rule
	}
	if both.Kind == Curator {
		return Proof{}
	}
	both.At = distinct(append(append([]dossier.Locator(nil), a.At...), b.At...))
	return both
}

// distinct keeps the first locator of each paragraph.
func distinct(at []dossier.Locator) []dossier.Locator {
	type place struct {
		source    *dossier.Source
		paragraph *dossier.Paragraph
	}
	seen := map[place]bool{}
	var kept []dossier.Locator
	for _, l := range at {
		if p := (place{l.Source, l.Paragraph}); !seen[p] {
			seen[p] = true
			kept = append(kept, l)
		}
	}
	return kept
}
