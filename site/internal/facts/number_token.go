package facts

import (
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"
)

// numberToken is a word, a sign or a run of digits.
type numberToken struct {
	start, end int
	low        string // in small letters; of digits "0"
	apart      bool   // something stands between it and the token before
	breaks     bool   // a line ends there
	kind       numberKind
	capital    bool // of a word: begins with a capital
	upper      bool // of a word: two capitals or more and no small letter
	literal    numberLiteral
}

type numberKind uint8

const (
	numberSign    numberKind = iota
	numberWord               // of letters
	numberDigits             // a number in digits
	numberNothing            // digits that are no number: 1.2.3, 16/4, 10:30
)

// numberLiteral is what digits say.
type numberLiteral struct {
	value *big.Rat
	plain bool // digits and nothing else
	size  int  // how many digits stand before the decimals
	clock bool // may be a time: 10.30
}

// numberTokens takes a text apart.
func numberTokens(text, language string) []numberToken {
	var tokens []numberToken
	apart, breaks := false, false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) || r == '\u200b' || r == '\u00ad' {
			apart, breaks = true, breaks || r == '\n'
			i += size
			continue
		}
		t := numberToken{start: i, end: i + size, apart: apart, breaks: breaks}
		switch {
		case digitOf(r) >= 0:
			t.end, t.literal, t.kind = readDigits(text, i, language)
			t.low = "0"
		case unicode.IsLetter(r):
			t.kind, t.end = numberWord, wordEnd(text, i)
			t.ofWord(text[t.start:t.end])
		default:
			t.ofSign(r, text[t.start:t.end])
		}
		tokens = append(tokens, t)
		i, apart, breaks = t.end, false, false
	}
	return tokens
}

// ofSign makes t a sign; the fractions that are one are digits.
func (t *numberToken) ofSign(r rune, text string) {
	t.low = text
	switch r {
	case '‐', '‑':
		t.low = "-"
	case '＄':
		t.low = "$"
	}
	if f, ok := vulgarFractions[r]; ok {
		t.kind, t.low, t.literal = numberDigits, "0", numberLiteral{value: big.NewRat(f[0], f[1])}
	}
}

func (t *numberToken) ofWord(text string) {
	t.low = strings.ToLower(text)
	first, _ := utf8.DecodeRuneInString(text)
	t.capital = unicode.IsUpper(first)
	t.upper = t.capital && utf8.RuneCountInString(text) > 1 && strings.ToUpper(text) == text
}

// wordEnd returns where the word ends that begins at i. An apostrophe belongs to
// it where letters go on behind.
func wordEnd(text string, i int) int {
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == '\'' || r == '’' {
			next, _ := utf8.DecodeRuneInString(text[i+size:])
			if !unicode.IsLetter(next) {
				return i
			}
		} else if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			return i
		}
		i += size
	}
	return i
}

var vulgarFractions = map[rune][2]int64{
	'½': {1, 2}, '⅓': {1, 3}, '⅔': {2, 3}, '¼': {1, 4}, '¾': {3, 4},
	'⅕': {1, 5}, '⅖': {2, 5}, '⅗': {3, 5}, '⅘': {4, 5}, '⅙': {1, 6}, '⅛': {1, 8},
}

// digitOf returns the value of a decimal digit of any script, -1 for what is none.
func digitOf(r rune) int {
	switch {
	case '0' <= r && r <= '9':
		return int(r - '0')
	case r < 0x660 || !unicode.Is(unicode.Nd, r):
		return -1
	}
	for _, in := range unicode.Nd.R16 {
		if rune(in.Lo) <= r && r <= rune(in.Hi) {
			return int(r-rune(in.Lo)) % 10
		}
	}
	for _, in := range unicode.Nd.R32 {
		if rune(in.Lo) <= r && r <= rune(in.Hi) {
			return int(r-rune(in.Lo)) % 10
		}
	}
	return -1
}
