package facts

import (
	"slices"
	"strings"

	"berkas/site/internal/facts/words"
	"berkas/site/internal/match"
)

// Passage is a passage as words, each with a label.
type Passage struct {
	Lang   string
	Text   string
	Tokens []words.Token
	Labels []Label // of each token; of small ones asCommon
	// Named tells what token i names: which tokens, and whether an organisation.
	Named func(i int) (s Span, organisation, found bool)
}

// Label labels every word of every run. Small are the words that the text also
// writes in small letters: they are common where they open a sentence.
func (p *Passage) Label(small map[string]bool, rules LabelRules) {
	p.Labels = slices.Repeat([]Label{AsCommon}, len(p.Tokens))
	for i := range p.Tokens {
		t := &p.Tokens[i]
		if t.Opens && t.Class == 0 && small[t.Low] {
			t.Class = words.Common
		}
		if p.Lang == "en" {
			t.Class &^= words.OrgPrefix | words.TitlePrefix // Pemberton
			if t.Is(words.Given) && t.Is(words.OrgHead) {
				t.Class &^= words.OrgHead // Tim
			}
		}
		if p.Lang == "id" && t.Is(words.OrgHead) {
			t.Class &^= words.Given // Tim
		}
		if p.Lang == "id" && t.Text == "H" {
			t.Class |= words.Rank | words.Dotted // Haji
		}
	}
	for _, r := range Runs(p.Tokens) {
		copy(p.Labels[r.From:], rules.label(p.Tokens, r, p.Lang))
	}
}

// String returns the text of some tokens.
func (p *Passage) String(s Span) string {
	return strings.Join(strings.Fields(p.Text[p.Tokens[s.From].Start:p.Tokens[s.To-1].End]), " ")
}

// Small returns the words that a passage has in small letters.
func (p *Passage) Small() map[string]bool {
	small := map[string]bool{}
	for i := range p.Tokens {
		if !p.Tokens[i].Capital {
			small[p.Tokens[i].Low] = true
		}
	}
	return small
}

// spanOf returns the tokens that begin within a stretch of the passage.
func (p *Passage) spanOf(r match.Range) Span {
	at := func(end int) int {
		i, _ := slices.BinarySearchFunc(p.Tokens, end, func(t words.Token, at int) int { return t.Start - at })
		return i
	}
	return Span{at(r.Start), max(at(r.Start), at(r.End))}
}
