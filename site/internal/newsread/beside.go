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
		_, m.role, m.rank = p.RoleBefore(m.Span)
		if m.Len() == 1 && m.From > 0 && !p.Tokens[m.From-1].Capital && p.Lang == "id" && p.namedNext(m.To) {
			m.role = "" // pengacara Iwan, Otto Hasiholan
		}
		title, role := p.RoleAfter(m.Span)
		switch {
		case m.role == "":
			m.role = role
		case p.Lang != "id" || title.To == len(p.Tokens) || p.Tokens[title.To].Gap != " ": // Eko Syah, Wali Kota juga datang
			m.more = role
		}
		if m.Len() > 1 && m.To < len(p.Tokens) {
			m.alias = answer(p.by.aliases, func(do func(*paragraph, facts.Span) string) string { return do(p, m.Span) })
		}
	}
	if m.kind == Unknown {
		m.kind = answer(p.by.kinds, func(do func(*paragraph, *mention) Kind) Kind { return do(p, m) })
	}
}

// behindPlaceHead: Kabupaten Sragen.
func (p *paragraph) behindPlaceHead(m *mention) Kind {
	if m.From == 0 {
		return Unknown
	}
	t, first := &p.Tokens[m.From-1], &p.Tokens[m.From]
	if first.Gap != " " || !t.Is(words.PlaceHead) || t.Is(words.Title) {
		return Unknown
	}
	if wordSets().street[t.Low] && m.Len() > 1 {
		return Place // jalan Imam Bonjol
	}
	if first.Is(words.Given) {
		return p.bearsGivenName(m)
	}
	if m.role == "" || t.Capital || m.Len() == 1 {
		return Place
	}
	return Unknown
}

// beforePlaceTail: James Island, Henry Street. In English a word for a place behind a
// name makes it a place's, which is named with the word; not behind an office, whose
// holder may be called so, nor in a headline's capitals.
func (p *paragraph) beforePlaceTail(m *mention) Kind {
	if p.Lang != "en" || p.headline || m.role != "" || m.rank || m.To >= len(p.Tokens) {
		return Unknown
	}
	if t := &p.Tokens[m.To]; t.Gap != " " || !t.Capital || t.Upper || !wordSets().placeTail[t.Low] || p.Labels[m.To] == facts.AsName {
		return Unknown
	}
	m.To++
	return Place
}

// bearsGivenName: Sungai Lusi, Mount Helen. A single given name behind a word for what
// nobody speaks from, or an address, is that place's, which is named with the word; not
// in an office, kepala desa, nor where it says something, and not behind initials (MT).
func (p *paragraph) bearsGivenName(m *mention) Kind {
	head := p.Tokens[m.From-1]
	says := m.To < len(p.Tokens) && p.Tokens[m.To].Is(words.Say) || m.From > 1 && p.Tokens[m.From-2].Is(words.Say)
	if m.Len() > 1 || m.role != "" || says || !wordSets().nature[head.Low] || !head.Capital && p.Lang != "id" || len(head.Text) < 3 && head.Text == strings.ToUpper(head.Text) {
		return Unknown
	}
	if head.Capital {
		m.From--
	}
	return Place
}

// aliasInBrackets: Joko Widodo (Jokowi).
func (p *paragraph) aliasInBrackets(s facts.Span) string {
	t := &p.Tokens[s.To]
	if strings.TrimSpace(t.Gap) == "(" && t.Capital && strings.HasPrefix(p.after(s.To), ")") && !t.Is(words.Place|words.Org|words.Month|words.Weekday|words.Common) {
		return t.Text
	}
	return ""
}

// aliasCalled: Rudiantara atau akrab disapa Rudi.
func (p *paragraph) aliasCalled(s facts.Span) string {
	i := s.To
	for i < len(p.Tokens) && p.Tokens[i].Is(called) && !p.Tokens[i].Capital && i < s.To+4 {
		i++
	}
	if i == s.To || !p.isCalled(i) {
		return ""
	}
	end := i + 1
	for end < len(p.Tokens) && p.Tokens[end].Gap == " " && p.isCalled(end) {
		end++
	}
	return p.String(facts.Span{From: i, To: end}) // alias Andi Narogong
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
		case last != nil && last.alias == "" && answer(p.by.nicknames, func(do func(*mention) bool) bool { return do(m) }):
			last.alias = m.text()
		}
	}
}

// isNickname reports whether "yang akrab disapa" stands before a mention.
func (m *mention) isNickname() bool {
	called := false
	for i := m.From - 1; i >= 0; i-- {
		switch t, is := &m.in.Tokens[i], wordSets(); {
		case is.isCalled[t.Low]:
			called = true
		case is.calledFrom[t.Low]:
			return called
		case t.Is(words.Rank|words.Kin) && !called, is.calledHow[t.Low]:
		default:
			return false
		}
	}
	return false
}
