package support

import (
	"slices"
	"sort"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/match"
)

// rest is what a part of a draft rests on.
type rest struct {
	start, end int               // the part of its paragraph
	at         []dossier.Locator // what it cites
	written    []string          // the same as it is written, what leads nowhere included; never nil
	named      []*dossier.Entry  // whom it names
}

// mostCited is how many passages a sentence can cite and still say where
// something is from.
const mostCited = 30

// cites reports whether anything is cited, be it in vain.
func (r rest) cites() bool { return len(r.written) > 0 }

// astray reports whether nothing that is cited is there.
func (r rest) astray() bool { return r.cites() && len(r.at) == 0 }

// tooMuch reports whether so much is cited that nothing is said by it.
func (r rest) tooMuch() bool { return len(r.written) > mostCited }

// add takes in a reference to a source, to a passage of one, or to a passage that
// is not there.
func (r *rest) add(ref dossier.Reference) {
	written := strings.Trim(ref.Span.File.Data[ref.Span.Start:ref.Span.End], "[]")
	written, _, _ = strings.Cut(written, "|")
	if ref.To == nil && !strings.Contains(written, "#") || r.tooMuch() || slices.Contains(r.written, written) {
		return
	}
	cites := ref.Source != nil && (!ref.Silent || ref.Paragraph != nil)
	if cites {
		r.at = append(r.at, ref.Locator)
	}
	if cites || ref.To == nil {
		r.written = append(r.written, written)
	}
}

// restsOf returns what each sentence of a paragraph rests on.
func restsOf(at *dossier.Paragraph) []rest {
	var all []rest
	for _, s := range at.Sentences() {
		r := rest{start: s.Start, end: s.End, written: []string{}}
		for _, ref := range s.References {
			r.add(ref)
		}
		for _, m := range s.Mentions {
			r.named = append(r.named, m.Of)
		}
		all = append(all, r)
	}
	return all
}

// restOn returns what a part of a paragraph rests on that can reach over several
// sentences.
func restOn(sentences []rest, part match.Range) rest {
	on := rest{start: part.Start, end: part.End, written: []string{}}
	first := sort.Search(len(sentences), func(i int) bool { return sentences[i].end > part.Start })
	for _, s := range sentences[first:] {
		if s.start >= part.End || on.tooMuch() {
			break
		}
		for _, w := range s.written {
			if !slices.Contains(on.written, w) {
				on.written = append(on.written, w)
			}
		}
		on.at = append(on.at, s.at...)
	}
	return on
}

// blockRests returns what each paragraph of a block quotation rests on: what it
// cites, else what the rest of the quotation behind it does. Of other paragraphs
// it is empty.
func blockRests(all []*dossier.Paragraph) []rest {
	rests := make([]rest, len(all))
	for i, at := range slices.Backward(all) {
		if !at.InBlockQuote() {
			continue
		}
		for _, ref := range at.References {
			rests[i].add(ref)
		}
		if !rests[i].cites() && i+1 < len(all) {
			rests[i] = rests[i+1]
		}
	}
	return rests
}
