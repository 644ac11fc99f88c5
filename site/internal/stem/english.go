package stem

import "strings"

// englishStem returns the stem of a folded English word after Porter's second
// algorithm (Snowball's english stemmer, as of its version 2.2).
func englishStem(word string) string {
	if len(word) <= 2 {
		return word
	}
	if stem, ok := irregular[word]; ok {
		return stem
	}
	s := newSyllables(word)
	s.plural()
	if invariant[s.word] {
		return s.word
	}
	s.pastAndGerund()
	s.finalY()
	s.change(derivations, s.r1, s.derivation)
	s.change(adjectives, s.r1, s.adjective)
	s.change(residues, s.r2, s.residue)
	s.finalE()
	return strings.ReplaceAll(s.word, "Y", "y")
}

// irregular words do not follow the rules.
var irregular = map[string]string{
	"skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie",
	"idly": "idl", "gently": "gentl", "ugly": "ugli", "early": "earli", "only": "onli", "singly": "singl",
	"sky": "sky", "news": "news", "howe": "howe", "atlas": "atlas", "cosmos": "cosmos", "bias": "bias", "andes": "andes",
}

// invariant words are left as they are once the plural is gone.
var invariant = map[string]bool{
	"inning": true, "outing": true, "canning": true, "herring": true, "earring": true,
	"proceed": true, "exceed": true, "succeed": true,
}

// syllables is a word on its way to its stem. Y is a y that is a consonant. r1
// and r2 are where the regions begin that suffixes have to stand in: after the
// first consonant that follows a vowel, and the same again from there.
type syllables struct {
	word   string
	r1, r2 int
}

func newSyllables(word string) *syllables {
	b := []byte(word)
	for i, c := range b {
		if c == 'y' && (i == 0 || vowelEnglish(b[i-1])) {
			b[i] = 'Y'
		}
	}
	s := &syllables{word: string(b)}
	s.r1 = region(s.word, 0)
	for _, start := range []string{"gener", "commun", "arsen"} {
		if strings.HasPrefix(s.word, start) {
			s.r1 = len(start)
		}
	}
	s.r2 = region(s.word, s.r1)
	return s
}

// region returns where the word goes on after the first consonant that follows
// a vowel, from a place on.
func region(word string, from int) int {
	for i := from + 1; i < len(word); i++ {
		if vowelEnglish(word[i-1]) && !vowelEnglish(word[i]) {
			return i + 1
		}
	}
	return len(word)
}

func vowelEnglish(c byte) bool { return strings.IndexByte("aeiouy", c) >= 0 }

func hasVowel(word string) bool { return strings.ContainsAny(word, "aeiouy") }

func (s *syllables) has(suffix string) bool { return strings.HasSuffix(s.word, suffix) }

// replace puts text in the place of the last n bytes.
func (s *syllables) replace(n int, text string) { s.word = s.word[:len(s.word)-n] + text }

// plural takes the s of a plural or a third person away.
func (s *syllables) plural() {
	switch {
	case s.has("sses"):
		s.replace(2, "")
	case s.has("ied"), s.has("ies"):
		if len(s.word) > 4 {
			s.replace(2, "")
		} else {
			s.replace(1, "")
		}
	case s.has("us"), s.has("ss"):
	case s.has("s") && len(s.word) > 1 && hasVowel(s.word[:len(s.word)-2]):
		s.replace(1, "")
	}
}

// pastAndGerund takes -ed and -ing away and mends what is left.
func (s *syllables) pastAndGerund() {
	for _, suffix := range []string{"eedly", "eed"} {
		if s.has(suffix) {
			if len(s.word)-len(suffix) >= s.r1 {
				s.replace(len(suffix), "ee")
			}
			return
		}
	}
	for _, suffix := range []string{"ingly", "edly", "ing", "ed"} {
		if rest, ok := strings.CutSuffix(s.word, suffix); ok {
			if hasVowel(rest) {
				s.word = rest
				s.mend()
			}
			return
		}
	}
}

// mend puts an e back (hoping), or takes a doubled consonant away (hopping).
func (s *syllables) mend() {
	switch n := len(s.word); {
	case s.has("at"), s.has("bl"), s.has("iz"):
		s.word += "e"
	case n > 1 && s.word[n-1] == s.word[n-2] && strings.IndexByte("bdfgmnprt", s.word[n-1]) >= 0:
		s.replace(1, "")
	case s.r1 >= n && shortEnd(s.word):
		s.word += "e"
	}
}

// shortEnd reports whether a word ends in a short syllable: a vowel between
// consonants, the last of them not w, x or Y; or a vowel at the word's start.
func shortEnd(word string) bool {
	n := len(word)
	switch {
	case n == 2:
		return vowelEnglish(word[0]) && !vowelEnglish(word[1])
	case n < 3:
		return false
	}
	return !vowelEnglish(word[n-3]) && vowelEnglish(word[n-2]) && !vowelEnglish(word[n-1]) && strings.IndexByte("wxY", word[n-1]) < 0
}

// finalY makes an i of a y after a consonant.
func (s *syllables) finalY() {
	n := len(s.word)
	if n > 2 && (s.word[n-1] == 'y' || s.word[n-1] == 'Y') && !vowelEnglish(s.word[n-2]) {
		s.replace(1, "i")
	}
}

// finalE takes a last e or l away.
func (s *syllables) finalE() {
	n := len(s.word)
	switch {
	case s.has("e"):
		if n-1 >= s.r2 || n-1 >= s.r1 && !shortEnd(s.word[:n-1]) {
			s.replace(1, "")
		}
	case s.has("ll") && n-1 >= s.r2:
		s.replace(1, "")
	}
}
