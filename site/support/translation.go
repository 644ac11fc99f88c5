package support

import (
	"fmt"
	"strings"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/internal/match"
)

// translation holds the translation of a quotation against its words: numbers, days
// and names must be the same. Whether the sense is, nothing here can tell.
func (p *prover) translation(q *dossier.Quote) {
	t := q.Translation
	if t == nil || q.Paragraph == nil {
		return
	}
	original := p.wording(originalOf(q), p.d.LanguageOf(q.Source), q)
	translated := p.wording(t.Read(), t.Language, q)
	if original.reads && translated.reads {
		p.differs(q, "numbers", numbersHint, numbersBeyond(original, translated), numbersBeyond(translated, original))
		p.differs(q, "days", numbersHint, daysBeyond(original, translated), daysBeyond(translated, original))
	} else if translated.reads || !original.reads {
		p.differs(q, "digits", numbersHint, digitsBeyond(original, translated), nil)
	} else {
		p.differs(q, "digits", numbersHint, nil, digitsBeyond(translated, original))
	}
	p.namesDiffer(q, original, translated)
}

const numbersHint = "write those of the original; what the translator adds stands in [square brackets] and is not compared"

// differs reports what one of the two has and the other has not.
func (p *prover) differs(q *dossier.Quote, what, hint string, original, translated []string) {
	var message string
	switch {
	case len(original) == 0 && len(translated) == 0:
		return
	case len(translated) == 0:
		message = "the original has " + some(original) + ", the translation does not"
	case len(original) == 0:
		message = "the translation has " + some(translated) + ", the original does not"
	default:
		message = "the original has " + some(original) + ", the translation " + some(translated)
	}
	d := p.problems.Failf("translation-differs", q.Translation.Span, "%s differ: %s", what, message)
	d.Hint = hint
	first, last := q.Parts[0], q.Parts[len(q.Parts)-1]
	d.Notes = append(d.Notes, diag.Note{Span: q.Paragraph.Span(first.Start, last.End), Message: "the original, in " + q.Paragraph.Locator().String()})
}

// some lists what differs, no more of it than anybody reads.
func some(all []string) string {
	const most = 6
	if len(all) > most {
		return fmt.Sprintf("%s and %d more", strings.Join(all[:most], ", "), len(all)-most)
	}
	return strings.Join(all, ", ")
}

// translated returns the first quotation whose translation has exactly these words, be
// they in capitals or small letters, nil if there is none.
func (p *prover) translated(words string) *dossier.Quote {
	folded := func(words string) string {
		return strings.ToLower(strings.Trim(match.Fold(match.Unquoted(words)).Text, " .,"))
	}
	if p.rendered == nil {
		p.rendered = map[string]*dossier.Quote{}
		for _, s := range p.d.Sources {
			for _, q := range s.Quotes {
				if q.Translation != nil && p.rendered[folded(q.Translation.Text)] == nil {
					p.rendered[folded(q.Translation.Text)] = q
				}
			}
		}
	}
	return p.rendered[folded(words)]
}

// originalOf returns the words of a quotation as its source has them.
func originalOf(q *dossier.Quote) string {
	var parts []string
	for _, part := range q.Parts {
		parts = append(parts, q.Paragraph.Text[part.Start:part.End])
	}
	return strings.Join(parts, "\n")
}
