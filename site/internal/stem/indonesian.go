package stem

import (
	"slices"
	"strings"
)

// reading says how the algorithm's doubtful steps are taken. It knows no root
// words, so it cannot tell that memasok is mem+pasok and pasokan pasok+an, not
// paso+kan. Read in several ways, a word has several stems, and the one that
// occurs is right.
type reading struct {
	elided     bool // men-, pen-, meng- and peng- swallowed a t or a k: menulis is tulis
	keepK      bool // -kan is k+an: pasokan is pasok
	prefixless bool // what looks like a prefix belongs to the word: kerjasama
}

// readings are the ways to read a word, the published one first.
var readings = [...]reading{{}, {elided: true}, {keepK: true}, {elided: true, keepK: true}, {prefixless: true}, {prefixless: true, keepK: true}}

// indonesianStems returns the stems that a folded word may have, the published
// one first and itself last, each once: that of Tala (A Study of Stemming Effects on
// Information Retrieval in Bahasa Indonesia, 2003), with unclear rules read as
// Snowball 2.2 settled them. Particles, possessives, a first prefix, a suffix and
// a second prefix are taken off, each only while more than two vowels are left.
func indonesianStems(word string) []string {
	var room [len(readings) + 1]string
	stems := room[:0]
	for _, r := range readings {
		stems = withNew(stems, strip(word, r))
	}
	return slices.Clone(withNew(stems, word))
}

func withNew(stems []string, s string) []string {
	if slices.Contains(stems, s) {
		return stems
	}
	return append(stems, s)
}

// prefixKind is what was taken off a word's front: some suffixes do not go
// with it.
type prefixKind uint8

const (
	noPrefix prefixKind = iota
	prefixDi            // di-, me-, ter-
	prefixPer
	prefixKe // ke-, peng-
	prefixBer
)

// stripping is a word on its way to its stem.
type stripping struct {
	word   string
	vowels int // Tala's measure: each affix is counted as having one
	prefix prefixKind
	first  bool // a prefix gave back the root's first letter, so there is no other
	reading
}

func strip(word string, r reading) string {
	s := stripping{word: word, vowels: countVowels(word), reading: r}
	if s.long() {
		s.cut("kah", "lah", "pun")
	}
	if s.long() {
		s.cut("ku", "mu", "nya")
	}
	switch {
	case !s.long():
	case r.prefixless:
		s.suffix()
	case s.firstPrefix():
		if s.long() && s.suffix() && s.long() && !s.first {
			s.secondPrefix()
		}
	default:
		s.secondPrefix()
		if s.long() {
			s.suffix()
		}
	}
	return s.word
}

func (s *stripping) long() bool { return s.vowels > 2 }

// cut takes the first of the endings off that the word has.
func (s *stripping) cut(endings ...string) bool {
	for _, e := range endings {
		if rest, ok := strings.CutSuffix(s.word, e); ok {
			s.word = rest
			s.vowels--
			return true
		}
	}
	return false
}

// suffix takes -kan, -an or -i off where the prefix allows it.
func (s *stripping) suffix() bool {
	switch {
	case strings.HasSuffix(s.word, "kan") && s.prefix != prefixKe && s.prefix != prefixPer && !s.keepK:
		return s.cut("kan")
	case strings.HasSuffix(s.word, "an"):
		return (s.prefix != prefixDi || s.keepK) && s.cut("an")
	case strings.HasSuffix(s.word, "si"):
		return false // organisasi, polisi
	}
	return s.prefix <= prefixPer && s.cut("i")
}

// front is a prefix: what it leaves at the word's front where the rest begins
// with a vowel. only says that it is no prefix before anything else; swallowed
// is what elided readings put in place of nothing.
type front struct {
	text      string
	kind      prefixKind
	left      string
	only      bool
	swallowed string
}

// fronts are the first prefixes, the longer before the shorter.
var fronts = [...]front{
	{text: "meng", kind: prefixDi, swallowed: "k"},
	{text: "meny", kind: prefixDi, left: "s", only: true},
	{text: "peng", kind: prefixKe, swallowed: "k"},
	{text: "peny", kind: prefixKe, left: "s", only: true},
	{text: "mem", kind: prefixDi, left: "p"},
	{text: "men", kind: prefixDi, swallowed: "t"},
	{text: "pem", kind: prefixKe, left: "p"},
	{text: "pen", kind: prefixKe, swallowed: "t"},
	{text: "ter", kind: prefixDi},
	{text: "di", kind: prefixDi},
	{text: "me", kind: prefixDi},
	{text: "ke", kind: prefixKe},
}

func (s *stripping) firstPrefix() bool {
	for _, f := range fronts {
		rest, ok := strings.CutPrefix(s.word, f.text)
		vowel := rest != "" && isVowel(rest[0])
		if !ok || f.only && !vowel {
			continue
		}
		letter := ""
		if vowel {
			letter = f.left
		}
		if vowel && s.elided && f.swallowed != "" {
			letter = f.swallowed
		}
		s.word, s.first = letter+rest, letter != ""
		s.prefix = f.kind
		s.vowels--
		return true
	}
	return false
}

func (s *stripping) secondPrefix() {
	var rest string
	kind := noPrefix
	switch {
	case s.word == "belajar", s.word == "pelajar":
		rest = "ajar"
	case strings.HasPrefix(s.word, "belajar"):
		rest, kind = s.word[len("bel"):], prefixBer
	case strings.HasPrefix(s.word, "pelajar"):
		rest = s.word[len("pel"):]
	case strings.HasPrefix(s.word, "ber"):
		rest, kind = s.word[len("ber"):], prefixBer
	case strings.HasPrefix(s.word, "per"):
		rest, kind = s.word[len("per"):], prefixPer
	case strings.HasPrefix(s.word, "pe"):
		rest, kind = s.word[len("pe"):], prefixPer
	case len(s.word) > 4 && s.word[:2] == "be" && !isVowel(s.word[2]) && s.word[3:5] == "er":
		rest, kind = s.word[len("be"):], prefixBer
	default:
		return
	}
	s.word = rest
	s.vowels--
	if kind != noPrefix {
		s.prefix = kind
	}
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

func countVowels(word string) int {
	n := 0
	for i := range len(word) {
		if isVowel(word[i]) {
			n++
		}
	}
	return n
}
