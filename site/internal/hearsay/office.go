package hearsay

import "strings"

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
	from = p.fieldStart(from)
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

// fieldStart returns where an office with its head at i begins that has words in
// small letters before it, in English: "the shadow environment secretary".
func (p *paragraph) fieldStart(i int) int {
	if p.lang != "en" || p.tokens[i].capital {
		return i
	}
	for k := i - 1; k >= 0 && i-k <= 4; k-- {
		t := &p.tokens[k]
		if p.tokens[k+1].gap != " " {
			break
		}
		if t.is(article) {
			return k + 1
		}
		if t.capital || t.class != 0 && !t.is(common) || t.is(stop|be|say|pronoun|adverb) {
			break
		}
	}
	return i
}

// isOthers reports whether a word belongs to the name of somebody else. A single
// word behind an office is what it is an office of: anggota Exco PSSI.
func (p *paragraph) isOthers(i int) bool {
	m := p.at(i)
	if p.labels[i] != asName || m == nil || m.kind == Organisation {
		return false
	}
	return m.len() > 1 || i == 0 || !p.tokens[i-1].is(officeOf) || p.tokens[i].is(given)
}

// leadsOffice reports whether a word with a capital before the head of an office
// belongs to it: US Secretary of State, Google chief executive.
func (p *paragraph) leadsOffice(i, head int) bool {
	t := &p.tokens[i]
	if !t.capital || t.opens && p.lang == "id" && !p.tokens[i+1].capital {
		return false // Adapun juru bicara
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
	if stem, found := strings.CutSuffix(text, "nya"); found && s.len() > 1 && words().words[p.tokens[s.to-1].low] == 0 {
		text = stem
	}
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
