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
