package facts

import (
	"slices"
	"strings"

	"berkas/site/lang"
)

// DaysWithout reads days without one of the rules.
func DaysWithout(name, passage string, base lang.Day, language string) []Day {
	s := newDating(passage, base, language)
	s.rules = slices.DeleteFunc(slices.Clone(s.rules), func(r dayRule) bool { return r.name == name })
	return s.days()
}

// ReadAtPlain returns the plain words of a passage at which a rule reads something
// nevertheless.
func ReadAtPlain(passage string, base lang.Day, language string) (read []string) {
	s := newDating(passage, base, language)
	for i := range s.tokens {
		if s.isPlain(i) && s.read(i).n > 0 {
			read = append(read, s.tokens[i].Text)
		}
	}
	return read
}

// EachDayRule calls do with every rule of the reader of days, and whether it reads
// its examples.
func EachDayRule(do func(name, says, example string, reads bool)) {
	for _, rule := range dayRules() {
		reads := true
		for example := range strings.SplitSeq(rule.example, "; ") {
			s := newDating(example, lang.Day{Year: 2024, Month: 4, Day: 26}, "id")
			found := false
			for i := range s.tokens {
				found = found || rule.read(s, i).n > 0
			}
			reads = reads && found
		}
		do(rule.name, rule.says, rule.example, reads)
	}
}
