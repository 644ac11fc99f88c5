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
	from, addressed := p.officeStart(s)
	if from < 0 {
		return "", addressed
	}
	if m := p.at(from); m != nil && m.kind == Organisation {
		from = m.from // Bank of England Governor
	}
	end := p.withoutRanks(span{from, s.from})
	if end == from {
		return "", addressed
	}
	return p.roleText(span{from, end}), true
}

// officeStart returns where the office before a name begins, -1 for none, and
// whether it or a form of address stands there.
func (p *paragraph) officeStart(s span) (from int, addressed bool) {
	from = -1
	commas := 0
	for i := s.from - 1; i >= 0 && s.from-i <= farthest; i-- {
		headed := from >= 0
		if !p.roleJoint(i, headed, &commas) || !p.ofRole(i) || !headed && p.isOthers(i) {
			break
		}
		t := &p.tokens[i]
		if headed && !t.capital && !t.is(title|rank|former) {
			break
		}
		switch {
		case t.is(title | titlePrefix), headed && (t.is(former) || p.leadsOffice(i, from)):
			from, addressed = i, addressed || t.is(title|titlePrefix|former)
		case t.is(rank):
			addressed = true
		}
	}
	return from, addressed
}

// isOthers reports whether a word belongs to the name of somebody else.
func (p *paragraph) isOthers(i int) bool {
	m := p.at(i)
	return p.labels[i] == asName && m != nil && m.kind != Organisation
}

// leadsOffice reports whether a word with a capital before the head of an office
// belongs to it: US Secretary of State, Google chief executive.
func (p *paragraph) leadsOffice(i, head int) bool {
	t := &p.tokens[i]
	if !t.capital {
		return false
	}
	switch p.labels[i] {
	case asPlace, asOrg, asCommon, asAcronym:
		return !t.is(article)
	case asName:
		return i+1 == head
	}
	return false
}

// withoutRanks returns where an office ends that has ranks behind it: Kepala
// BNPB Letjen TNI.
func (p *paragraph) withoutRanks(s span) int {
	for s.to > s.from {
		last := &p.tokens[s.to-1]
		force := last.is(force) && s.len() > 1 && p.tokens[s.to-2].is(rank)
		if !force && (!last.is(rank) || last.is(title)) {
			break
		}
		s.to--
	}
	return s.to
}

// roleText returns an office as it may stand for itself: without what points
// back to somebody. A relation is no office.
func (p *paragraph) roleText(s span) string {
	for s.len() > 1 && p.tokens[s.to-1].is(backward|naming) {
		s.to--
	}
	text := withoutBrackets(p.string(s))
	first, rest, _ := strings.Cut(text, " ")
	if stem, found := strings.CutSuffix(first, "nya"); found && words().words[lower(first)] == 0 {
		first = stem
		text = strings.TrimSpace(stem + " " + rest)
	}
	if rest == "" && words().words[lower(first)]&kin != 0 {
		return ""
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
		return p.commaJoint(i, *commas == 1)
	}
	return false
}

// commaJoint reports whether an office goes on before the comma behind token i:
// the one before the name, or one in a list of what the office is for.
func (p *paragraph) commaJoint(i int, first bool) bool {
	t, next := &p.tokens[i], &p.tokens[i+1]
	if !first {
		listed := next.capital || p.connects(i+1) && i+2 < len(p.tokens) && p.tokens[i+2].capital
		return t.capital && listed && p.labels[i] == asCommon
	}
	return !p.isOthers(i) && (t.capital || t.class == 0 || t.is(common|place|org|title))
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
	for from < len(p.tokens) && p.beforeRole(from) {
		from++
	}
	found := -1
	for i := from; i < len(p.tokens) && i-from < farthest; i++ {
		if i > from && p.endsRole(i) {
			return p.role(from, i, found)
		}
		t := &p.tokens[i]
		if t.is(say) && !t.is(title) || t.is(pronoun) || t.low == "yang" || t.low == "who" {
			return p.role(from, i, found)
		}
		if t.is(title) && i-from < 5 {
			found = i
		}
	}
	return ""
}

// beforeRole reports whether a word may stand before an office behind a name.
func (p *paragraph) beforeRole(i int) bool {
	switch p.tokens[i].low {
	case "the", "a", "an", "yang", "seorang":
		return true
	}
	return false
}

// endsRole reports whether what stands before token i ends an office behind a
// name: a sign, or a full stop that no abbreviation has.
func (p *paragraph) endsRole(i int) bool {
	gap := p.tokens[i].gap
	return strings.ContainsAny(gap, ",;:()“”\"–—") || strings.Contains(gap, ".") && !p.tokens[i-1].is(rank)
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
