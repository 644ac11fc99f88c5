package hearsay

import "strings"

// commaWithin reports whether a comma stands before one of the tokens from i to
// j.
func (p *paragraph) commaWithin(i, j int) bool {
	for ; i <= j; i++ {
		if strings.Contains(p.tokens[i].gap, ",") {
			return true
		}
	}
	return false
}

// aside returns where what a comma ends at token j begins, which is not the
// speaker: "in a statement on Friday," "yang hadir di sana," "denied it,"; -1
// where it may be.
func (v voice) aside(j int) int {
	for k := j; k > v.from; k-- {
		if strings.Contains(v.tokens[k].gap, ",") {
			if t := &v.tokens[k]; t.is(stop|sayActive|sayEnglish) && !t.capital && !t.is(title|according) {
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
	for j >= v.from && v.isBetween(j) {
		j--
	}
	return j
}

// isBetween reports whether token j may stand between a speaker and the verb.
func (v voice) isBetween(j int) bool {
	t := &v.tokens[j]
	bracket := strings.Contains(t.gap, "(") && j+1 < len(v.tokens) && strings.Contains(v.tokens[j+1].gap, ")")
	switch {
	case bracket:
		return true
	case v.at(j) != nil:
		return false
	case t.number, t.is(weekday | dayWord), t.is(month) && t.capital:
		return true
	case t.is(backward):
		m := v.at(max(j-1, 0))
		return m != nil && m.name.kind == Person && j > v.from
	case t.is(adverb) && !t.capital:
		return true
	}
	return v.leadsTime(j)
}

// leadsTime reports whether token j stands before a day or a month.
func (v voice) leadsTime(j int) bool {
	switch v.tokens[j].low {
	case "on", "pada", "hari":
		return true
	case "in":
		return j+1 < len(v.tokens) && v.tokens[j+1].is(month)
	}
	return false
}
