package newsread

import (
	"slices"
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
	"berkas/site/internal/match"
)

// paragraph is a paragraph taken apart.
type paragraph struct {
	facts.Passage
	by        *rules
	n         int
	sentences []match.Range
	quoted    []match.Range
	headline  bool       // written as titles are, with a capital for each word
	before    *paragraph // nil for the first
	dateline  int        // how many words the dateline has that it begins with
	mentions  []*mention // in order, never overlapping
}

// paragraphs takes a text apart. Words that are also written small in it are
// common words where they open a sentence.
func paragraphs(text []Paragraph, lang string, by *rules) []*paragraph {
	lex := lexicon()
	list := make([]*paragraph, len(text))
	for i, p := range text {
		list[i] = &paragraph{by: by, n: i, sentences: match.Sentences(p.Text), quoted: match.QuotedSpans(p.Text)}
		list[i].Passage = facts.Passage{Lang: lang, Text: p.Text, Tokens: lex.TokensOf(p.Text, list[i].sentences, list[i].quoted)}
		list[i].Named = list[i].namedAt
		if i > 0 {
			list[i].before = list[i-1]
		}
		list[i].know(p.Known)
	}
	small := smallIn(list)
	for _, p := range list {
		p.Label(small, by.labels)
	}
	firms := firmsIn(list)
	for _, p := range list {
		p.labelFirms(firms)
		p.headline = p.isHeadline()
		p.dateline = p.datelineEnd()
	}
	return list
}

// smallIn tells of the words that open a sentence, and of which no more is known,
// whether a text also has them in small letters.
func smallIn(list []*paragraph) map[string]bool {
	small := map[string]bool{}
	for _, p := range list {
		for i := range p.Tokens {
			if t := &p.Tokens[i]; t.Opens && t.Class == 0 {
				small[t.Low] = false
			}
		}
	}
	for _, p := range list {
		for i := range p.Tokens {
			t := &p.Tokens[i]
			if _, asked := small[t.Low]; asked && !t.Capital {
				small[t.Low] = true
			}
		}
	}
	return small
}

// firmsIn returns the names of two words or more that a company's form begins somewhere in
// a text, by their first words: Nusantara Niaga of PT Nusantara Niaga Tbk.
func firmsIn(list []*paragraph) map[string][]string {
	firms := map[string][]string{}
	for _, p := range list {
		for _, r := range facts.Runs(p.Tokens) {
			if !p.Tokens[r.From].Is(companyForm) || len(firms) > often {
				continue
			}
			var low []string
			for i := r.From + 1; i < r.To && !wordSets().firmEnd[p.Tokens[i].Low] && !p.Tokens[i].Is(words.Title); i++ {
				low = append(low, p.Tokens[i].Low)
			}
			if len(low) > 1 && len(low) < 5 {
				firms[low[0]] = low
			}
		}
	}
	return firms
}

// labelFirms labels those names as organisations where no form stands before them: Direktur
// Utama Nusantara Niaga Lydia Halim.
func (p *paragraph) labelFirms(firms map[string][]string) {
	for i := range p.Tokens {
		low := firms[p.Tokens[i].Low]
		if len(low) == 0 || i+len(low) > len(p.Tokens) || !p.Tokens[i].Capital {
			continue
		}
		same := true
		for k, w := range low {
			same = same && p.Tokens[i+k].Low == w && (k == 0 || p.Tokens[i+k].Gap == " ")
		}
		for k := range low {
			if same {
				p.Labels[i+k] = facts.AsOrg
			}
		}
	}
}

// near returns a paragraph and the one before it.
func (p *paragraph) near() []*paragraph {
	if p.before == nil {
		return []*paragraph{p}
	}
	return []*paragraph{p, p.before}
}

// datelineEnd returns how many words stand before the dash of a dateline: TEMPO.CO,
// Jakarta - …, BEIJING, April 16 (AP) — … It is 0 for a paragraph without one.
func (p *paragraph) datelineEnd() int {
	for i := 1; i < len(p.Tokens) && i < 9; i++ {
		t := &p.Tokens[i]
		switch strings.TrimLeft(strings.TrimSpace(t.Gap), ").") {
		case "-", "--", "–", "—":
			if strings.HasSuffix(t.Gap, " ") {
				return i
			}
		}
		if !t.Capital && !t.Number || strings.ContainsAny(t.Gap, "?!:;") || strings.ContainsFunc(t.Gap, match.IsDoubleMark) {
			return 0
		}
	}
	return 0
}

// isHeadline reports whether a paragraph is written as titles are: it does not
// end as sentences do, and most of its words have a capital.
func (p *paragraph) isHeadline() bool {
	capitals := 0
	for i := range p.Tokens {
		if p.Tokens[i].Capital {
			capitals++
		}
	}
	return len(p.Tokens) > 3 && capitals*3 > len(p.Tokens)*2 && !strings.ContainsAny(p.Text[p.Tokens[len(p.Tokens)-1].End:], ".!?:,")
}

// know marks the tokens of names that are known.
func (p *paragraph) know(known []Known) {
	for n, k := range known {
		for i := p.token(k.Start); i < len(p.Tokens) && p.Tokens[i].Start < k.End; i++ {
			p.Tokens[i].Known = n + 1
		}
	}
}

// at returns the mention that a token belongs to, nil for none.
func (p *paragraph) at(i int) *mention {
	n, found := slices.BinarySearchFunc(p.mentions, i, func(m *mention, i int) int {
		switch {
		case m.To <= i:
			return -1
		case m.From > i:
			return 1
		}
		return 0
	})
	if !found {
		return nil
	}
	return p.mentions[n]
}

// namedAt tells the reader of offices what a token names.
func (p *paragraph) namedAt(i int) (s facts.Span, organisation, found bool) {
	m := p.at(i)
	if m == nil {
		return facts.Span{}, false, false
	}
	return m.Span, m.kind == Organisation, true
}

// token returns the first token at or after a place in the text.
func (p *paragraph) token(at int) int {
	n, _ := slices.BinarySearchFunc(p.Tokens, at, func(t words.Token, at int) int { return t.Start - at })
	return n
}

// after returns what stands behind token i, up to the next one.
func (p *paragraph) after(i int) string {
	if i+1 < len(p.Tokens) {
		return p.Text[p.Tokens[i].End:p.Tokens[i+1].Start]
	}
	return p.Text[p.Tokens[i].End:]
}
