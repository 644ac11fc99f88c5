package facts

import (
	"strings"

	"berkas/site/lang"
)

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
