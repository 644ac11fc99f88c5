package support

import (
	"fmt"
	"strings"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/internal/match"
)

// quoted proves words in quotation marks by what their sentence cites. A comma or
// a full stop at their end belongs to the sentence.
func (p *prover) quoted(text string, at match.Range, span func(start, end int) diag.Span, cites []dossier.Locator) {
	words := strings.TrimRight(strings.TrimSpace(text[at.Start:at.End]), ".,")
	if strings.TrimSpace(words) == "" {
		return
	}
	var found dossier.Finding
	if len(cites) == 0 {
		found = p.seeker.Seek(words)
		if found.Verdict == dossier.Here {
			found.Verdict = dossier.Elsewhere
		}
	} else {
		found = p.seeker.Seek(words, cites...)
	}
	if found.Verdict == dossier.Here {
		p.cutShort(text, at, span, found.Places)
		return
	}
	d := p.problems.Failf("prose-quotation", span(at.Start, at.End), "“%s” does not stand in what the sentence cites", shortened(words))
	const free = "words from outside the dossier, titles and terms stand in *italics*"
	original := p.translated(words)
	switch {
	case found.Verdict == dossier.Elsewhere:
		at := found.Places[0].Paragraph
		d.Hint = fmt.Sprintf("it stands in %s: cite [[%s#p%d]]; or leave the marks out", at.Locator(), at.In.Of.Slug, at.N)
	case original != nil:
		d.Hint = "it is the translation of " + original.Paragraph.Locator().String() + ", of which the original is what is proved; leave the marks out"
	case found.Nearest != nil:
		near := found.Nearest
		d.Hint = near.Differs + "; " + free
		d.Notes = append(d.Notes, diag.Note{Span: near.Span(), Message: fmt.Sprintf("the nearest passage, %s: %s", near.Paragraph.Locator(), near.Paragraph.Text[near.Start:near.End])})
	default:
		d.Hint = "it stands in no source; " + free
	}
}

// justBefore is how many bytes before words in quotation marks may say that they are denied.
const justBefore = 200

// cutShort warns of words in quotation marks that their source denies (tidak pernah |
// sampai) where nothing just before them does.
func (p *prover) cutShort(text string, at match.Range, span func(start, end int) diag.Span, places []dossier.Standing) {
	var parted string
	for _, place := range places {
		if parted = match.Denied(place.Paragraph.Text, place.Parts[0].Start); parted == "" {
			return
		}
	}
	if parted == "" || match.Denies(text[max(0, at.Start-justBefore):at.Start]) {
		return
	}
	d := p.problems.Warnf("quotation-cut", span(at.Start, at.End), "the quotation cuts %q, which belongs together", parted)
	d.Hint = "quote both words, or say in the sentence that it is denied"
}

// shortened keeps the beginning of long words, for a message.
func shortened(words string) string {
	const most = 60
	if runes := []rune(words); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return words
}
