package stem

import "strings"

// ending is a suffix and what takes its place. A text of "?" leaves it to the
// step's own rule.
type ending struct{ suffix, text string }

// own marks endings whose step has a rule for them.
const own = "?"

// derivations become simpler ones, the longer before the shorter.
var derivations = []ending{
	{"ization", "ize"},
	{"ational", "ate"},
	{"fulness", "ful"},
	{"ousness", "ous"},
	{"iveness", "ive"},
	{"tional", "tion"},
	{"biliti", "ble"},
	{"lessli", "less"},
	{"entli", "ent"},
	{"ation", "ate"},
	{"alism", "al"},
	{"aliti", "al"},
	{"ousli", "ous"},
	{"iviti", "ive"},
	{"fulli", "ful"},
	{"enci", "ence"},
	{"anci", "ance"},
	{"abli", "able"},
	{"izer", "ize"},
	{"ator", "ate"},
	{"alli", "al"},
	{"bli", "ble"},
	{"ogi", own},
	{"li", own},
}

// adjectives are reduced further.
var adjectives = []ending{
	{"ational", "ate"},
	{"tional", "tion"},
	{"alize", "al"},
	{"icate", "ic"},
	{"iciti", "ic"},
	{"ative", own},
	{"ical", "ic"},
	{"ness", ""},
	{"ful", ""},
}

// residues are taken away where enough is left.
var residues = []ending{
	{"ement", ""},
	{"ance", ""},
	{"ence", ""},
	{"able", ""},
	{"ible", ""},
	{"ment", ""},
	{"ant", ""},
	{"ent", ""},
	{"ism", ""},
	{"ate", ""},
	{"iti", ""},
	{"ous", ""},
	{"ive", ""},
	{"ize", ""},
	{"ion", own},
	{"al", ""},
	{"er", ""},
	{"ic", ""},
}

// change replaces the longest of the endings that the word has, if it stands
// in the region that begins at a place. special decides about those marked own:
// it is told what precedes the suffix.
func (s *syllables) change(endings []ending, from int, special func(before, suffix string) (ok bool, text string)) {
	for _, e := range endings {
		before, found := strings.CutSuffix(s.word, e.suffix)
		if !found {
			continue
		}
		ok, text := true, e.text
		if text == own {
			ok, text = special(before, e.suffix)
		}
		if ok && len(before) >= from {
			s.word = before + text
		}
		return
	}
}

// derivation: -logi becomes -log, and -li goes after some consonants.
func (s *syllables) derivation(before, suffix string) (bool, string) {
	if suffix == "ogi" {
		return strings.HasSuffix(before, "l"), "og"
	}
	return before != "" && strings.IndexByte("cdeghkmnrt", before[len(before)-1]) >= 0, ""
}

// adjective: -ative goes only from the second region.
func (s *syllables) adjective(before, _ string) (bool, string) { return len(before) >= s.r2, "" }

// residue: -ion goes after s and t.
func (s *syllables) residue(before, _ string) (bool, string) {
	return strings.HasSuffix(before, "s") || strings.HasSuffix(before, "t"), ""
}
