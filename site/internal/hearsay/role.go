package hearsay

import "strings"

// farthest is how many words an office may have.
const farthest = 16

// roleBefore returns the office that stands before a name, as it stands there,
// and whether an office or a form of address does.
func (p *paragraph) roleBefore(s span) (role string, addressed bool) {
	if s.from > 0 && p.connects(s.from-1) {
		return "", false // the MP for Sheppey
	}
	from, commas := -1, 0
	for i := s.from - 1; i >= 0 && s.from-i <= farthest; i-- {
		t := &p.tokens[i]
		if !p.roleJoint(i, from >= 0, &commas) || !p.ofRole(i) || from >= 0 && !t.capital && !t.is(title|rank|former) {
			break
		}
		if m := p.at(i); from < 0 && p.labels[i] == asName && (m == nil || m.kind != Organisation) {
			break // somebody else's
		}
		switch {
		case t.is(title | titlePrefix), from >= 0 && t.is(former):
			from, addressed = i, true
		case t.is(rank):
			addressed = true
		case from >= 0 && t.capital && !t.is(article) && (p.labels[i] == asPlace || p.labels[i] == asOrg || p.labels[i] == asCommon || p.labels[i] == asAcronym):
			from = i // US Secretary of State
		case from >= 0 && t.capital && p.labels[i] == asName && i+1 == from:
			from = i // Google chief executive
		}
	}
	if from < 0 {
		return "", addressed
	}
	end := s.from
	for end > from && p.tokens[end-1].is(rank) && !p.tokens[end-1].is(title) {
		end--
	}
	if end == from {
		return "", addressed
	}
	return p.roleText(span{from, end}), true
}

// roleText returns an office as it may stand for itself: without what points
// back to somebody.
func (p *paragraph) roleText(s span) string {
	if s.len() > 1 && p.tokens[s.to-1].is(backward) {
		s.to--
	}
	text := withoutBrackets(p.string(s))
	if first, rest, _ := strings.Cut(text, " "); words().words[lower(first)] == 0 {
		if stem, found := strings.CutSuffix(first, "nya"); found {
			return strings.TrimSpace(stem + " " + rest)
		}
	}
	return text
}

// withoutBrackets returns an office without the abbreviation behind it that its
// last word begins with a bracket: Badan Pusat Statistik (BPS.
func withoutBrackets(role string) string {
	if _, rest, found := strings.Cut(role, ") "); found && !strings.Contains(role[:len(role)-len(rest)], "(") {
		role = rest
	}
	if at := strings.LastIndex(role, " ("); at > 0 && !strings.Contains(role[at:], ")") {
		return role[:at]
	}
	return role
}

// roleJoint reports whether what stands between token i and the next lets an
// office go on: a space, brackets around an abbreviation, one comma before the
// name, commas within Bidang Politik, Hukum, dan Keamanan. Before the head of an
// office nothing but a space does, and brackets around a short form of it.
func (p *paragraph) roleJoint(i int, headed bool, commas *int) bool {
	gap := p.tokens[i+1].gap
	if headed {
		return gap == " " || gap == "-" || gap == " (" || gap == ") "
	}
	switch trimmed := strings.TrimSpace(gap); trimmed {
	case "", "(", ")", "/":
		return !strings.Contains(gap, "\n")
	case "-":
		return gap == "-"
	case ".":
		return p.tokens[i].is(rank) || p.tokens[i].initial || p.tokens[i].is(title) && len(p.tokens[i].text) <= 4
	case ",", "),":
		*commas++
		if *commas > 1 {
			return p.tokens[i].capital && p.tokens[i+1].capital && p.labels[i] == asCommon
		}
		return p.labels[i] != asName && (p.tokens[i].capital || p.tokens[i].class == 0 || p.tokens[i].is(common|place|org|title))
	}
	return false
}

// ofRole reports whether a word may belong to an office.
func (p *paragraph) ofRole(i int) bool {
	t := &p.tokens[i]
	switch {
	case t.is(backward) && strings.TrimSpace(p.tokens[i+1].gap) == ",":
		return true // juru bicara kementerian itu, X
	case t.is(title | rank | titlePrefix | former | place | people | org | orgHead | orgTail):
		return !t.is(say) || t.is(title|rank)
	case t.capital:
		return !t.opens || !t.is(stop|adverb|say|according|pronoun)
	case t.is(say | pronoun | weekday | month | backward | according):
		return false
	}
	switch {
	case p.connects(i):
		return i > 0
	case p.lang == "en":
		return t.is(common) && !t.is(stop|adverb|be)
	}
	return !t.number && (derived(t.low, false) || t.is(common) && !t.is(stop|adverb) || t.class == 0)
}

// connects reports whether a word connects an office with what it is an office
// of.
func (p *paragraph) connects(i int) bool {
	switch p.tokens[i].low {
	case "of", "for", "and", "the", "dan", "bidang", "urusan", "to":
		return true
	}
	return false
}

// roleAfter returns the office that stands behind a name, between commas: "Wang
// Wenbin, juru bicara kementerian luar negeri China,".
func (p *paragraph) roleAfter(s span) string {
	if s.to >= len(p.tokens) || strings.TrimSpace(p.tokens[s.to].gap) != "," {
		return ""
	}
	from := s.to
	for from < len(p.tokens) && (p.tokens[from].low == "the" || p.tokens[from].low == "a" || p.tokens[from].low == "an" || p.tokens[from].low == "yang" || p.tokens[from].low == "seorang") {
		from++
	}
	found := -1
	for i := from; i < len(p.tokens) && i-from < farthest; i++ {
		t := &p.tokens[i]
		if i > from && strings.ContainsAny(t.gap, ",;:()“”\"–—") || t.is(say) && !t.is(title) || t.is(pronoun) {
			return p.role(from, i, found)
		}
		if t.is(title) && i-from < 5 {
			found = i
		}
		if t.low == "yang" || t.low == "who" || strings.Contains(t.gap, ".") && !p.tokens[max(i-1, 0)].is(rank) {
			return p.role(from, i, found)
		}
	}
	return ""
}

// role returns tokens that hold an office, "" where they don't.
func (p *paragraph) role(from, to, found int) string {
	if found < 0 || from >= to || p.labels[from] == asName {
		return ""
	}
	if to-from > 2 && p.tokens[from].capital && p.labels[to-1] == asName && p.labels[to-2] == asName {
		return "" // the office of somebody else, who is named behind it
	}
	return p.string(span{from, to})
}
