package dossier

import (
	"slices"
	"sort"
	"strings"

	"berkas/site/diag"
	"berkas/site/internal/match"
)

// Verdict says where words stand, seen from the sources they are cited from.
type Verdict uint8

// The verdicts on words.
const (
	Nowhere   Verdict = iota // in no source
	Elsewhere                // in a source, not where they are cited from
	Here                     // where they are cited from; in any source where nothing is cited
)

// Finding is what was found of words.
type Finding struct {
	Verdict Verdict
	Places  []Standing // where they stand, by siglum and paragraph: the cited ones where there are
	Nearest *Near      // of Nowhere: what comes nearest, nil where nothing does
}

// Standing is where words stand in a paragraph, a range for each piece between […].
type Standing struct {
	Paragraph *Paragraph
	Parts     []Range
}

// Span returns where the words stand in their file.
func (p Standing) Span() diag.Span {
	return p.Paragraph.Span(p.Parts[0].Start, p.Parts[len(p.Parts)-1].End)
}

// Near is a passage that is not the words that were looked for.
type Near struct {
	Passage
	Differs string // in a few words
}

// Span returns where the passage stands in its file.
func (p Passage) Span() diag.Span { return p.Paragraph.Span(p.Start, p.End) }

// Seeker looks for words in all sources of a dossier. It is not safe for
// concurrent use.
type Seeker struct {
	texts    []*sourceText // by siglum
	of       map[*Source]*sourceText
	searches int
	holders  *match.Holders // of texts, as they are numbered; nil: it has not paid yet
	misses   int            // searches for what comes near, which are slow
}

// Seeker returns one that has looked for nothing yet.
func (d *Dossier) Seeker() *Seeker {
	k := &Seeker{of: map[*Source]*sourceText{}}
	for _, s := range d.Sources {
		t := &sourceText{text: s.Body}
		k.texts, k.of[s] = append(k.texts, t), t
	}
	return k
}

// Seek looks for words, exactly as a quotation is proved: where they are cited
// from, then in every source. What comes near is looked for in the sources they
// are cited from and, where nothing does there, in the others; and only so often
// in one Seeker's life, since it is slow. Of places as many are returned as anybody reads.
func (k *Seeker) Seek(words string, cited ...Locator) Finding {
	var here, elsewhere []Standing
	for _, t := range k.mayHave(words) {
		for _, p := range t.find(words) {
			if isCited(p.Paragraph, cited) {
				here = append(here, p)
			} else if len(elsewhere) < mostPlaces {
				elsewhere = append(elsewhere, p)
			}
		}
		if len(here) >= mostPlaces {
			break
		}
	}
	switch {
	case len(here) > 0:
		return Finding{Verdict: Here, Places: here[:min(len(here), mostPlaces)]}
	case len(elsewhere) > 0:
		return Finding{Verdict: Elsewhere, Places: elsewhere}
	}
	return Finding{Nearest: k.nearest(words, cited)}
}

// fewSearches is how many searches of all texts take less than to list the words of
// each.
const fewSearches = 20

// mayHave returns the texts that may have words, by siglum.
func (k *Seeker) mayHave(words string) []*sourceText {
	if k.searches++; k.searches <= fewSearches {
		return k.texts
	}
	if k.holders == nil {
		k.holders = new(match.Holders)
		for _, t := range k.texts {
			t.prepare()
			k.holders.Add(t.folded)
		}
	}
	numbers, all := k.holders.Of(words)
	if all {
		return k.texts
	}
	some := make([]*sourceText, len(numbers))
	for i, n := range numbers {
		some[i] = k.texts[n]
	}
	return some
}

// mostPlaces is how many places of words are worth telling.
const mostPlaces = 20

// mostNearest is how many searches for what comes near one Seeker makes. Beyond
// it something else is wrong.
const mostNearest = 200

func isCited(p *Paragraph, cited []Locator) bool {
	for _, at := range cited {
		if at.Source == p.In.Of.Source() && (at.Paragraph == nil || at.Paragraph == p) {
			return true
		}
	}
	return len(cited) == 0
}

func (k *Seeker) nearest(words string, cited []Locator) *Near {
	var first, rest []*sourceText
	for _, t := range k.texts {
		if slices.ContainsFunc(cited, func(at Locator) bool { return k.of[at.Source] == t }) {
			first = append(first, t)
		} else {
			rest = append(rest, t)
		}
	}
	if best := k.nearestIn(first, words); best != nil {
		return best
	}
	return k.nearestIn(rest, words)
}

func (k *Seeker) nearestIn(texts []*sourceText, words string) *Near {
	var best *Near
	most := 0.0
	for _, t := range texts {
		if k.misses++; k.misses > mostNearest {
			break
		}
		if n, score := t.nearest(words); n != nil && (best == nil || score > most) {
			best, most = n, score
		}
	}
	return best
}

// near is how close a passage must come to be worth showing.
const near = 0.5

// sourceText is a source's paragraphs as one text that words are looked for in.
// It is made when it is first needed.
type sourceText struct {
	text   *Text
	folded match.Folded
	starts []int        // where each paragraph begins in what was folded
	finds  int          // so far
	index  *match.Index // nil: the text is read for each quotation
}

func (t *sourceText) prepare() {
	if t.starts != nil {
		return
	}
	var all strings.Builder
	size := 0
	for _, p := range t.text.Paragraphs {
		size += len(p.Text) + 1
	}
	all.Grow(size)
	for _, p := range t.text.Paragraphs {
		t.starts = append(t.starts, all.Len())
		all.WriteString(p.Text)
		all.WriteByte(0) // no quotation crosses it: front matter has no NUL
	}
	t.folded = match.Fold(all.String())
}

// find returns every place where words stand within one paragraph.
func (t *sourceText) find(words string) []Standing {
	t.prepare()
	if t.finds++; t.finds == manyQuotes {
		t.index = match.NewIndex(t.folded)
	}
	quotation := func(words string) [][]match.Range { return match.Quotation(t.folded, words) }
	if t.index != nil {
		quotation = t.index.Quotation
	}
	var found []Standing
	for _, ranges := range quotation(words) {
		n := t.paragraphAt(ranges[0].Start)
		p, from := t.text.Paragraphs[n], t.starts[n]
		at := Standing{Paragraph: p}
		for _, r := range ranges {
			if r.End-from <= len(p.Text) {
				at.Parts = append(at.Parts, Range{r.Start - from, r.End - from})
			}
		}
		if len(at.Parts) == len(ranges) {
			found = append(found, at)
		}
	}
	return found
}

func (t *sourceText) paragraphAt(offset int) int {
	return sort.SearchInts(t.starts, offset+1) - 1
}

// nearest returns the passage that comes closest to words, and how close.
func (t *sourceText) nearest(words string) (*Near, float64) {
	t.prepare()
	r, differs, score := match.Nearest(t.folded, words)
	if score < near {
		return nil, 0
	}
	n := t.paragraphAt(r.Start)
	p, from := t.text.Paragraphs[n], t.starts[n]
	return &Near{Passage{p, r.Start - from, min(r.End-from, len(p.Text))}, differs}, score
}
