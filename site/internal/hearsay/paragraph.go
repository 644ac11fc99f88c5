package hearsay

import (
	"slices"
	"strings"

	"berkas/site/internal/match"
)

// paragraph is a paragraph taken apart.
type paragraph struct {
	n         int
	lang      string
	text      string
	tokens    []token
	sentences []match.Range
	quoted    []match.Range
	labels    []label    // of each token; of small ones asCommon
	headline  bool       // written as titles are, with a capital for each word
	dateline  int        // how many words the dateline has that it begins with
	mentions  []*mention // in order, never overlapping
}

// paragraphs takes a text apart. Words that are also written small in it are
// common words where they open a sentence.
func paragraphs(text []Paragraph, lang string) []*paragraph {
	lex := words()
	list := make([]*paragraph, len(text))
	small := map[string]bool{}
	for i, p := range text {
		list[i] = &paragraph{
			n: i, lang: lang, text: p.Text, tokens: lex.tokens(p.Text),
			sentences: match.Sentences(p.Text), quoted: match.QuotedSpans(p.Text),
		}
		list[i].know(p.Known)
		for _, t := range list[i].tokens {
			if !t.capital {
				small[t.low] = true
			}
		}
	}
	for _, p := range list {
		p.label(small)
		p.headline = p.isHeadline()
		p.dateline = p.datelineEnd()
	}
	return list
}

// datelineEnd returns how many words stand before the dash of a dateline: TEMPO.CO,
// Jakarta - …, BEIJING, April 16 (AP) — … It is 0 for a paragraph without one.
func (p *paragraph) datelineEnd() int {
	for i := 1; i < len(p.tokens) && i < 9; i++ {
		t := &p.tokens[i]
		switch strings.TrimLeft(strings.TrimSpace(t.gap), ").") {
		case "-", "--", "–", "—":
			if strings.HasSuffix(t.gap, " ") {
				return i
			}
		}
		if !t.capital && !t.number || strings.ContainsAny(t.gap, "“\"?!:;") {
			return 0
		}
	}
	return 0
}

// isHeadline reports whether a paragraph is written as titles are: it does not
// end as sentences do, and most of its words have a capital.
func (p *paragraph) isHeadline() bool {
	capitals := 0
	for i := range p.tokens {
		if p.tokens[i].capital {
			capitals++
		}
	}
	return len(p.tokens) > 3 && capitals*3 > len(p.tokens)*2 && !strings.ContainsAny(p.text[p.tokens[len(p.tokens)-1].end:], ".!?:,")
}

// know marks the tokens of names that are known.
func (p *paragraph) know(known []Known) {
	for n, k := range known {
		for i := range p.tokens {
			t := &p.tokens[i]
			if k.Start <= t.start && t.start < k.End {
				t.known = n + 1
			}
		}
	}
}

// label labels every word of every run.
func (p *paragraph) label(small map[string]bool) {
	p.labels = slices.Repeat([]label{asCommon}, len(p.tokens))
	for i := range p.tokens {
		t := &p.tokens[i]
		if t.opens && t.class == 0 && small[t.low] {
			t.class = common
		}
		if p.lang == "id" && t.is(orgHead) {
			t.class &^= given // Tim
		}
		if p.lang == "id" && t.text == "H" {
			t.class |= rank | dotted // Haji
		}
	}
	for _, r := range runs(p.tokens) {
		copy(p.labels[r.from:], labels(p.tokens, r, p.lang))
	}
}

// string returns the text of some tokens.
func (p *paragraph) string(s span) string {
	return strings.Join(strings.Fields(p.text[p.tokens[s.from].start:p.tokens[s.to-1].end]), " ")
}

// at returns the mention that a token belongs to, nil for none.
func (p *paragraph) at(i int) *mention {
	n, found := slices.BinarySearchFunc(p.mentions, i, func(m *mention, i int) int {
		switch {
		case m.to <= i:
			return -1
		case m.from > i:
			return 1
		}
		return 0
	})
	if !found {
		return nil
	}
	return p.mentions[n]
}

// token returns the first token at or after a place in the text.
func (p *paragraph) token(at int) int {
	n, _ := slices.BinarySearchFunc(p.tokens, at, func(t token, at int) int { return t.start - at })
	return n
}

// after returns what stands behind token i, up to the next one.
func (p *paragraph) after(i int) string {
	if i+1 < len(p.tokens) {
		return p.text[p.tokens[i].end:p.tokens[i+1].start]
	}
	return p.text[p.tokens[i].end:]
}
