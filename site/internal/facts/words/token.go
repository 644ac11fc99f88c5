package words

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/internal/match"
)

// Token is a word of a paragraph and what the lexicon says of it.
type Token struct {
	Start, End int    // without a possessive 's
	Text, Low  string // as it stands, and in small letters
	Gap        string // what stands between it and the word before
	Class      Class
	Phrase     int  // how many words the phrase has that begins here; 0: it is no phrase
	Capital    bool // begins with a capital, or as d’Ancona
	Upper      bool // two capitals or more and no small letter
	Number     bool // begins with a digit
	money      bool // a currency sign follows: US$
	Initial    bool // a capital by itself, or several with full stops
	Opens      bool // begins a sentence or a quotation
	Known      int  // which of the known names it belongs to, from 1
}

// Is reports whether a word can be of one of some classes.
func (t *Token) Is(c Class) bool { return t.Class&c != 0 }

// Mixed reports whether a word begins with two capitals and goes on in small
// letters, as no name does: SAFEnet, BPJSku.
func (t *Token) Mixed() bool {
	runes := []rune(t.Text)
	return len(runes) > 3 && unicode.IsUpper(runes[1]) && unicode.IsUpper(runes[2]) && !t.Upper
}

// IsDegree reports whether a word is an academic degree: S.H., MT, M.Si, MHum.
func (t *Token) IsDegree() bool {
	return t.Capital && t.Is(Degree) && (t.Upper || strings.Contains(t.Text, ".") || len(t.Text) > 2 && 'A' <= t.Text[1] && t.Text[1] <= 'Z')
}

// Tokens takes a text apart.
func (l *Lexicon) Tokens(text string) []Token {
	return l.TokensOf(text, match.Sentences(text), match.QuotedSpans(text))
}

// TokensOf takes a text apart whose sentences and quotations are known.
func (l *Lexicon) TokensOf(text string, sentences, quoted []match.Range) []Token {
	var room [128]match.Word // most paragraphs have fewer
	found, end := match.AppendWords(room[:0], text), 0
	all := make([]Token, 0, len(found))
	for _, w := range found {
		t := newToken(text, w)
		t.Gap, end = text[end:w.Start], w.End
		t.money = strings.HasPrefix(text[w.End:], "$")
		all = append(all, t)
	}
	for _, s := range sentences {
		markOpening(all, s.Start)
	}
	for _, q := range quoted {
		markOpening(all, q.Start)
	}
	l.classify(all)
	for i := range all[min(1, len(all)):] {
		if t := &all[i+1]; all[i].Is(Dotted) && t.Gap == ". " {
			t.Opens = false // dr. Piprim
		}
	}
	return all
}

func newToken(text string, w match.Word) Token {
	t := Token{Start: w.Start, End: w.End, Text: text[w.Start:w.End]}
	if isSmall(t.Text) {
		t.Low = t.Text
		return t
	}
	for _, clitic := range [...]string{"'s", "’s"} {
		if stem, found := strings.CutSuffix(t.Text, clitic); found && stem != "" {
			t.Text, t.End = stem, w.Start+len(stem)
		}
	}
	t.Low = Lower(t.Text)
	first, _ := utf8.DecodeRuneInString(t.Text)
	t.Capital, t.Number = match.IsName(t.Text), unicode.IsDigit(first)
	capitals, small := 0, 0
	for _, r := range t.Text {
		if unicode.IsUpper(r) {
			capitals++
		} else if unicode.IsLower(r) {
			small++
		}
	}
	t.Upper = capitals > 1 && small == 0
	t.Initial = t.Capital && small == 0 && (capitals == 1 && len(t.Text) <= 3 || strings.Contains(t.Text, "."))
	return t
}

// isSmall reports whether a word has only small ASCII letters, as most have.
func isSmall(word string) bool {
	for i := range len(word) {
		if word[i] < 'a' || 'z' < word[i] {
			return false
		}
	}
	return true
}

// Lower returns a word in small letters, with a plain apostrophe.
func Lower(word string) string { return strings.ReplaceAll(strings.ToLower(word), "’", "'") }

// markOpening marks the first token at or after a place.
func markOpening(all []Token, at int) {
	i, _ := slices.BinarySearchFunc(all, at, func(t Token, at int) int { return t.Start - at })
	if i < len(all) {
		all[i].Opens = true
	}
}

// classify asks the lexicon about every word and every phrase. A phrase hides
// what its words are by themselves.
func (l *Lexicon) classify(all []Token) {
	for i := range all {
		all[i].Class = l.Word(all[i].Low)
		if all[i].money {
			all[i].Class = Common
		}
		if short := len(all[i].Text) <= 3; short && !all[i].Upper {
			all[i].Class &^= Place | Org | OrgTail
		}
	}
	for i := 0; i < len(all); i++ {
		n, c := l.phrase(all[i:])
		if n < 2 {
			continue
		}
		all[i].Phrase = n
		for j := range n {
			all[i+j].Class = c
		}
		i += n - 1
	}
}

// phrase returns the longest phrase that tokens begin with.
func (l *Lexicon) phrase(all []Token) (n int, c Class) {
	longest := l.longest[all[0].Low]
	var key []byte
	if longest > 0 {
		key = append(key, all[0].Low...)
	}
	for i := 1; i < longest && i < len(all); i++ {
		if strings.TrimSpace(all[i].Gap) != "" && all[i].Gap != "-" {
			break
		}
		key = append(append(key, ' '), all[i].Low...)
		if found := l.phrases[string(key)]; found != 0 && (all[0].Capital == all[i].Capital || all[i].Upper || all[0].Opens && !all[i].Capital) {
			n, c = i+1, found
		}
	}
	return n, c
}
