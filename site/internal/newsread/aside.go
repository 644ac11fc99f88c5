package newsread

import (
	"strings"

	"berkas/site/internal/facts/words"
)

// commaWithin reports whether a comma stands before one of the tokens from i to
// j.
func (p *paragraph) commaWithin(i, j int) bool {
	for ; i <= j; i++ {
		if strings.Contains(p.Tokens[i].Gap, ",") {
			return true
		}
	}
	return false
}

// aside returns where what a comma ends at token j begins, which is not the
// speaker: "in a statement on Friday," "yang hadir di sana," "denied it,"; -1
// where it may be.
func (v voice) aside(j int) int {
	for k := j; k > v.From; k-- {
		if strings.Contains(v.Tokens[k].Gap, ",") {
			if t := &v.Tokens[k]; t.Is(words.Stop|words.SayActive|words.SayEnglish) && !t.Capital && !t.Is(words.Title|words.According) {
				return k
			}
			return -1
		}
	}
	return -1
}

// skipBack goes back over what may stand between a speaker and the verb: also,
// telah, on Monday, (16/4).
func (v voice) skipBack(j int) int {
	for j >= v.From {
		switch k := v.bracketStart(j); {
		case k > v.From:
			j = k
		case !v.isBetween(j):
			return j
		}
		j--
	}
	return j
}

// inBrackets is how many words may stand in brackets between a speaker and the
// verb.
const inBrackets = 6

// bracketStart returns the first token of the brackets that token j ends: (16/4),
// (D-Ohio), (52, ibu rumah tangga); 0 where it ends none.
func (v voice) bracketStart(j int) int {
	if !strings.HasPrefix(strings.TrimLeft(v.paragraph.after(j), "."), ")") {
		return 0
	}
	for k := j; k > v.From && j-k < inBrackets; k-- {
		if strings.HasSuffix(v.Tokens[k].Gap, "(") {
			return k
		}
	}
	return 0
}

// isBetween reports whether token j may stand between a speaker and the verb.
func (v voice) isBetween(j int) bool {
	t := &v.Tokens[j]
	switch {
	case v.at(j) != nil:
		return false
	case t.Number, t.Is(words.Weekday | words.DayWord), t.Is(words.Month) && t.Capital:
		return true
	case t.Is(words.Backward):
		m := v.at(max(j-1, 0))
		return m != nil && m.name.kind == Person && j > v.From
	case t.Is(words.Adverb) && !t.Capital:
		return true
	}
	return v.leadsTime(j)
}

// leadsTime reports whether token j stands before a day or a month.
func (v voice) leadsTime(j int) bool {
	low, is := v.Tokens[j].Low, wordSets()
	return is.beforeDay[low] || is.beforeMonth[low] && j+1 < len(v.Tokens) && v.Tokens[j+1].Is(words.Month)
}
