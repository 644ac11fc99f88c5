package newsread

import (
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
)

// readBeside reads what stands on both sides of a mention: offices, other names,
// words that tell an organisation or a place.
func (p *paragraph) readBeside(m *mention) {
	if m.kind == Unknown || m.kind == Person {
		m.role, m.rank = p.RoleBefore(m.Span)
		if role := p.RoleAfter(m.Span); m.role == "" {
			m.role = role
		}
		m.alias = p.aliasAfter(m.Span)
	}
	switch {
	case m.kind != Unknown:
	case (m.role == "" && !m.rank || m.Len() == 1 || p.afterCompany(m.From)) && p.isCompany(m.Span):
		m.kind = Organisation
	case m.Len() > 1 && p.isOffices(m.Span), p.afterPlaceHead(m):
		m.kind = Place
	}
}

// afterPlaceHead reports whether a word such as kabupaten stands before a
// mention.
func (p *paragraph) afterPlaceHead(m *mention) bool {
	if m.From == 0 {
		return false
	}
	t, first := &p.Tokens[m.From-1], &p.Tokens[m.From]
	return first.Gap == " " && t.Is(words.PlaceHead) && !t.Is(words.Title) && !first.Is(words.Given) && (m.role == "" || t.Capital || m.Len() == 1)
}

// isOffices reports whether a name behind an office is what it is an office of:
// its initials stand in brackets behind it, and somebody's name behind them, as
// in "Bupati Ogan Komering Ilir (OKI) Muchendi Mahzareki".
func (p *paragraph) isOffices(s facts.Span) bool {
	if s.From == 0 || s.To+1 >= len(p.Tokens) || !p.Tokens[s.From-1].Is(words.Title) {
		return false
	}
	t, initials := &p.Tokens[s.To], ""
	for _, w := range p.Tokens[s.From:s.To] {
		initials += w.Text[:1]
	}
	return t.Text == initials && strings.HasSuffix(t.Gap, "(") && p.Tokens[s.To+1].Gap == ") " && p.Labels[s.To+1] == facts.AsName
}

// aliasAfter returns another name that stands behind one: Joko Widodo (Jokowi),
// Joko Widodo atau akrab disapa Jokowi.
func (p *paragraph) aliasAfter(s facts.Span) string {
	if s.To >= len(p.Tokens) || s.Len() < 2 {
		return ""
	}
	t := &p.Tokens[s.To]
	if strings.TrimSpace(t.Gap) == "(" && t.Capital && strings.HasPrefix(p.after(s.To), ")") && !t.Is(words.Place|words.Org|words.Month|words.Weekday|words.Common) {
		return t.Text
	}
	i := s.To
	for i < len(p.Tokens) && p.Tokens[i].Is(called) && !p.Tokens[i].Capital && i < s.To+4 {
		i++
	}
	if i > s.To && p.isCalled(i) {
		return p.Tokens[i].Text // Rudiantara atau akrab disapa Rudi
	}
	return ""
}

func (p *paragraph) isCalled(i int) bool {
	return i < len(p.Tokens) && p.Tokens[i].Capital && p.Labels[i] == facts.AsName && p.after(i) != "-"
}

// readNicknames gives to the person named last the name that he is said to be
// called by: "Pria yang akrab disapa Bung Kus".
func (p *paragraph) readNicknames() {
	var last *mention
	for _, m := range p.mentions {
		switch {
		case m.kind != Unknown && m.kind != Person:
		case m.Len() > 1:
			last = m
		case last != nil && last.alias == "" && (p.isNickname(m.From) || p.isPetName(m.To)):
			last.alias = m.text()
		}
	}
}

// isPetName reports whether ", panggilan akrabnya" stands before token i.
func (p *paragraph) isPetName(i int) bool {
	return i < len(p.Tokens) && strings.TrimSpace(p.Tokens[i].Gap) == "," && (p.Tokens[i].Low == "panggilan" || p.Tokens[i].Low == "sapaan")
}

// isNickname reports whether "yang akrab disapa" stands before token i.
func (p *paragraph) isNickname(i int) bool {
	called := false
	for i--; i >= 0; i-- {
		switch t := &p.Tokens[i]; {
		case t.Low == "disapa", t.Low == "dipanggil", t.Low == "nicknamed":
			called = true
		case t.Low == "yang", t.Low == "who":
			return called
		case t.Is(words.Rank) && !called, t.Low == "akrab", t.Low == "biasa", t.Low == "kerap", t.Low == "is":
		default:
			return false
		}
	}
	return false
}
