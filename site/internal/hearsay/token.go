package hearsay

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/internal/match"
)

// token is a word of a paragraph and what the lexicon says of it.
type token struct {
	start, end int    // without a possessive 's
	text, low  string // as it stands, and in small letters
	gap        string // what stands between it and the word before
	class      class
	phrase     int  // how many words the phrase has that begins here; 0: it is no phrase
	capital    bool // begins with a capital
	upper      bool // two capitals or more and no small letter
	number     bool // begins with a digit
	money      bool // a currency sign follows: US$
	initial    bool // a capital by itself, or several with full stops
	opens      bool // begins a sentence or a quotation
	known      int  // which of the known names it belongs to, from 1
}

func (t *token) is(c class) bool { return t.class&c != 0 }

// mixed reports whether a word begins with two capitals and goes on in small
// letters, as no name does: SAFEnet, BPJSku.
func (t *token) mixed() bool {
	runes := []rune(t.text)
	return len(runes) > 3 && unicode.IsUpper(runes[1]) && unicode.IsUpper(runes[2]) && !t.upper
}

// isDegree reports whether a word is an academic degree: S.H., MT, M.Si.
func (t *token) isDegree() bool {
	return t.capital && t.is(degree) && (t.upper || strings.Contains(t.text, "."))
}

// tokens takes a text apart.
func (l *lexicon) tokens(text string) []token {
	var all []token
	end := 0
	for _, w := range match.Words(text) {
		t := newToken(text, w)
		t.gap, end = text[end:w.Start], w.End
		t.money = strings.HasPrefix(text[w.End:], "$")
		all = append(all, t)
	}
	for _, s := range match.Sentences(text) {
		markOpening(all, s.Start)
	}
	for _, q := range match.QuotedSpans(text) {
		markOpening(all, q.Start)
	}
	l.classify(all)
	for i := range all[min(1, len(all)):] {
		if t := &all[i+1]; all[i].is(dotted) && t.gap == ". " {
			t.opens = false // dr. Piprim
		}
	}
	return all
}

func newToken(text string, w match.Word) token {
	t := token{start: w.Start, end: w.End, text: text[w.Start:w.End]}
	for _, clitic := range [...]string{"'s", "’s"} {
		if stem, found := strings.CutSuffix(t.text, clitic); found && stem != "" {
			t.text, t.end = stem, w.Start+len(stem)
		}
	}
	t.low = lower(t.text)
	first, _ := utf8.DecodeRuneInString(t.text)
	t.capital, t.number = unicode.IsUpper(first), unicode.IsDigit(first)
	capitals, small := 0, 0
	for _, r := range t.text {
		if unicode.IsUpper(r) {
			capitals++
		} else if unicode.IsLower(r) {
			small++
		}
	}
	t.upper = capitals > 1 && small == 0
	t.initial = t.capital && small == 0 && (capitals == 1 && len(t.text) <= 3 || strings.Contains(t.text, "."))
	return t
}

// lower returns a word in small letters, with a plain apostrophe.
func lower(word string) string { return strings.ReplaceAll(strings.ToLower(word), "’", "'") }

// markOpening marks the first token at or after a place.
func markOpening(all []token, at int) {
	for i := range all {
		if all[i].start >= at {
			all[i].opens = true
			return
		}
	}
}

// classify asks the lexicon about every word and every phrase. A phrase hides
// what its words are by themselves.
func (l *lexicon) classify(all []token) {
	for i := range all {
		all[i].class = l.word(all[i].low)
		if all[i].money {
			all[i].class = common
		}
		if short := len(all[i].text) <= 3; short && !all[i].upper {
			all[i].class &^= place | org | orgTail
		}
	}
	for i := 0; i < len(all); i++ {
		n, c := l.phrase(all[i:])
		if n < 2 {
			continue
		}
		all[i].phrase = n
		for j := range n {
			all[i+j].class = c
		}
		i += n - 1
	}
}

// phrase returns the longest phrase that tokens begin with.
func (l *lexicon) phrase(all []token) (n int, c class) {
	longest := l.longest[all[0].low]
	var key []byte
	if longest > 0 {
		key = append(key, all[0].low...)
	}
	for i := 1; i < longest && i < len(all); i++ {
		if strings.TrimSpace(all[i].gap) != "" && all[i].gap != "-" {
			break
		}
		key = append(append(key, ' '), all[i].low...)
		if found := l.phrases[string(key)]; found != 0 && (all[0].capital == all[i].capital || all[i].upper || all[0].opens && !all[i].capital) {
			n, c = i+1, found
		}
	}
	return n, c
}
