package render

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/support"
)

// maxJoins is for how many pairs of sources it is said why they are one witness.
const maxJoins = 4

// Witnesses says that sources are more than witnesses, and why: "3 sumber, 2
// saksi: A dan B memuat satu naskah A¶3 B¶4". It is none where each source is a
// witness of its own.
func (r *Renderer) Witnesses(w support.Witnesses) Sentence {
	if len(w.Joins) == 0 {
		return nil
	}
	return Compose(r.Words.WitnessesWhy, Holes{
		"sources":   {{Text: r.N(r.Words.CountSources, w.Sources())}},
		"witnesses": {{Text: r.N(r.Words.CountWitnesses, len(w.Groups))}},
		"why":       r.WitnessesJoined(w),
	})
}

// WitnessCount counts sources and witnesses: "3 sumber, 2 saksi".
func (r *Renderer) WitnessCount(w support.Witnesses) string {
	return lang.Fill(r.Words.WitnessCount, "sources", r.N(r.Words.CountSources, w.Sources()), "witnesses", r.N(r.Words.CountWitnesses, len(w.Groups)))
}

// WitnessesJoined says why sources are fewer witnesses, nothing where they are not.
func (r *Renderer) WitnessesJoined(w support.Witnesses) Sentence {
	var why Sentence
	for i, j := range w.Joins[:min(len(w.Joins), maxJoins)] {
		if i > 0 {
			why = append(why, Phrase{Text: "; "})
		}
		why = append(why, r.joined(j)...)
	}
	if more := len(w.Joins) - maxJoins; more > 0 {
		why = append(why, Phrase{Text: "; +" + r.N(r.Words.MoreOthers, more)})
	}
	return why
}

// joined says why two sources are one witness, with the passages that show it.
func (r *Renderer) joined(j support.Join) []Phrase {
	pair := []*dossier.Source{j.A, j.B}
	slices.SortFunc(pair, BySiglum)
	letters := r.Lang.List([]string{pair[0].Siglum, pair[1].Siglum})
	if j.Agency != "" {
		return []Phrase{{Text: lang.Fill(r.Words.WitnessAgency, "sources", letters, "agency", j.Agency)}}
	}
	shared := OnePerParagraph([]dossier.Locator{j.Shared.A.Paragraph.Locator(), j.Shared.B.Paragraph.Locator()})
	return Compose(r.Words.WitnessText, Holes{
		"sources": {{Text: letters}},
		"refs":    {{Refs: Refs{Shown: r.refs(shared)}}},
	})
}
