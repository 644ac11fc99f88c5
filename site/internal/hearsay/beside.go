package hearsay

import "strings"

// readBeside reads what stands on both sides of a mention: offices, other names,
// words that tell an organisation or a place.
func (p *paragraph) readBeside(m *mention) {
	if m.kind == Unknown || m.kind == Person {
		m.role, m.rank = p.roleBefore(m.span)
		if role := p.roleAfter(m.span); m.role == "" {
			m.role = role
		}
		m.alias = p.aliasAfter(m.span)
	}
	switch {
	case m.kind != Unknown:
	case (m.role == "" && !m.rank || m.len() == 1 || p.afterCompany(m.from)) && p.isCompany(m.span):
		m.kind = Organisation
	case m.len() > 1 && p.isOffices(m.span), p.afterPlaceHead(m):
		m.kind = Place
	}
}

// afterPlaceHead reports whether a word such as kabupaten stands before a
// mention.
func (p *paragraph) afterPlaceHead(m *mention) bool {
	if m.from == 0 {
		return false
	}
	t, first := &p.tokens[m.from-1], &p.tokens[m.from]
	return first.gap == " " && t.is(placeHead) && !t.is(title) && !first.is(given) && (m.role == "" || t.capital || m.len() == 1)
}

// isOffices reports whether a name behind an office is what it is an office of:
// its initials stand in brackets behind it, and somebody's name behind them, as
// in "Bupati Ogan Komering Ilir (OKI) Muchendi Mahzareki".
func (p *paragraph) isOffices(s span) bool {
	if s.from == 0 || s.to+1 >= len(p.tokens) || !p.tokens[s.from-1].is(title) {
		return false
	}
	t, initials := &p.tokens[s.to], ""
	for _, w := range p.tokens[s.from:s.to] {
		initials += w.text[:1]
	}
	return t.text == initials && strings.HasSuffix(t.gap, "(") && p.tokens[s.to+1].gap == ") " && p.labels[s.to+1] == asName
}

// aliasAfter returns another name that stands behind one: Joko Widodo (Jokowi),
// Joko Widodo atau akrab disapa Jokowi.
func (p *paragraph) aliasAfter(s span) string {
	if s.to >= len(p.tokens) || s.len() < 2 {
		return ""
	}
	t := &p.tokens[s.to]
	if strings.TrimSpace(t.gap) == "(" && t.capital && strings.HasPrefix(p.after(s.to), ")") && !t.is(place|org|month|weekday|common) {
		return t.text
	}
	i := s.to
	for i < len(p.tokens) && p.tokens[i].is(called) && !p.tokens[i].capital && i < s.to+4 {
		i++
	}
	if i > s.to && p.isCalled(i) {
		return p.tokens[i].text // Rudiantara atau akrab disapa Rudi
	}
	return ""
}

func (p *paragraph) isCalled(i int) bool {
	return i < len(p.tokens) && p.tokens[i].capital && p.labels[i] == asName && p.after(i) != "-"
}

// readNicknames gives to the person named last the name that he is said to be
// called by: "Pria yang akrab disapa Bung Kus".
func (p *paragraph) readNicknames() {
	var last *mention
	for _, m := range p.mentions {
		switch {
		case m.kind != Unknown && m.kind != Person:
		case m.len() > 1:
			last = m
		case last != nil && last.alias == "" && (p.isNickname(m.from) || p.isPetName(m.to)):
			last.alias = m.text()
		}
	}
}

// isPetName reports whether ", panggilan akrabnya" stands before token i.
func (p *paragraph) isPetName(i int) bool {
	return i < len(p.tokens) && strings.TrimSpace(p.tokens[i].gap) == "," && (p.tokens[i].low == "panggilan" || p.tokens[i].low == "sapaan")
}

// isNickname reports whether "yang akrab disapa" stands before token i.
func (p *paragraph) isNickname(i int) bool {
	called := false
	for i--; i >= 0; i-- {
		switch t := &p.tokens[i]; {
		case t.low == "disapa", t.low == "dipanggil", t.low == "nicknamed":
			called = true
		case t.low == "yang", t.low == "who":
			return called
		case t.is(rank) && !called, t.low == "akrab", t.low == "biasa", t.low == "kerap", t.low == "is":
		default:
			return false
		}
	}
	return false
}
