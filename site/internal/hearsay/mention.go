package hearsay

import (
	"slices"
	"strings"
)

// mention is where a text names somebody or something.
type mention struct {
	span
	in    *paragraph
	kind  Kind   // what the words themselves say; Unknown where they say nothing
	role  string // the office named beside it, "" for none
	rank  bool   // a form of address, or an office, stands before it
	alias string // another name, in brackets behind it
	name  *name  // set when mentions are joined
	known *Known // what it is known as, nil for a name that was found
}

func (m *mention) text() string { return m.in.string(m.span) }

// low returns the words of a mention in small letters.
func (m *mention) low() []string {
	var list []string
	for _, t := range m.in.tokens[m.from:m.to] {
		list = append(list, t.low)
	}
	return list
}

// findMentions finds what the runs of a paragraph name, and the known names.
func (p *paragraph) findMentions(known []Known, pairs bool) {
	for i := 0; i < len(p.tokens); i++ {
		if n := p.tokens[i].known; n > 0 {
			j := i + 1
			for j < len(p.tokens) && p.tokens[j].known == n {
				j++
			}
			p.add(&mention{span: span{i, j}, kind: known[n-1].Kind, known: &known[n-1]})
			i = j - 1
		}
	}
	for _, r := range runs(p.tokens) {
		for _, part := range p.unknown(r) {
			p.readRun(part, pairs)
		}
	}
	for _, m := range p.mentions {
		p.readBeside(m)
	}
}

func (p *paragraph) add(m *mention) {
	m.in = p
	n, _ := slices.BinarySearchFunc(p.mentions, m.from, func(o *mention, from int) int { return o.from - from })
	p.mentions = slices.Insert(p.mentions, n, m)
}

// unknown returns the parts of a run that belong to no known name.
func (p *paragraph) unknown(r span) []span {
	var parts []span
	from := r.from
	for i := r.from; i <= r.to; i++ {
		if i < r.to && p.tokens[i].known == 0 {
			continue
		}
		if from < i {
			parts = append(parts, span{from, i})
		}
		from = i + 1
	}
	return parts
}

// readRun takes a run apart into what it names.
func (p *paragraph) readRun(r span, pairs bool) {
	_, office := p.roleBefore(r)
	last := p.lastName(r)
	for i := r.from; i < r.to; {
		j := i + 1
		switch p.labels[i] {
		case asName:
			j = p.nameEnd(i, r.to)
			if !office || i >= last && p.endsNaming(j, r.to) {
				p.addName(span{i, j}, r, office, pairs)
			}
			j = max(j, p.skipTail(j, r))
		case asOrg:
			j = p.orgEnd(i, r, office)
			if j > i+1 || p.tokens[i].is(org|orgPrefix) {
				p.add(&mention{span: span{p.orgStart(i, r, office), j}, kind: Organisation})
			}
		case asPlace:
			j = i + max(p.tokens[i].phrase, 1)
			kind := Place
			if j < r.to && p.labels[j] == asOrg && p.tokens[j].is(orgTail) {
				kind, j = Organisation, j+1
			}
			if kind == Organisation || !p.tokens[i].is(people) {
				p.add(&mention{span: span{i, min(j, r.to)}, kind: kind})
			}
		case asAcronym:
			p.add(&mention{span: span{i, j}, kind: Organisation})
		case asTitle:
			office = office || p.tokens[i].is(title)
		}
		i = j
	}
}

// endsNaming reports whether the last name of a run may end at j: nothing but
// names, abbreviations and degrees is behind it.
func (p *paragraph) endsNaming(j, to int) bool {
	return j == to || p.labels[j] == asName || p.labels[j] == asAcronym || p.tokens[j].isDegree()
}

// skipTail returns where a name that ends at j ends as an organisation's:
// Copperline Resources, Walhi Sulsel.
func (p *paragraph) skipTail(j int, r span) int {
	for _, m := range p.mentions {
		if m.kind == Organisation && m.from < j && j < m.to {
			return m.to
		}
	}
	for j < r.to && p.labels[j] == asOrg && p.tokens[j].is(orgTail) {
		j++
	}
	return j
}

// orgStart returns where the organisation begins whose head is at i: in English
// words that tell it from others may stand before the head, as in Local
// Government Association.
func (p *paragraph) orgStart(i int, r span, office bool) int {
	for p.lang == "en" && !office && i > r.from && p.labels[i-1] == asCommon && !p.tokens[i-1].opens && p.tokens[i].gap == " " && !p.tokens[i-1].is(month|weekday|article|stop|title|former) {
		i--
	}
	return i
}

// lastName returns where the last name of a run begins. Behind an office, an
// earlier one is a part of the office: "Direktur Medco Energi Hilmi Panigoro".
func (p *paragraph) lastName(r span) int {
	last := r.from
	for i := r.from; i < r.to; i++ {
		if p.labels[i] == asName && (i == r.from || p.labels[i-1] != asName && p.labels[i-1] != asParticle) {
			last = i
		}
	}
	return last
}

// nameEnd returns where the name that begins at i ends.
func (p *paragraph) nameEnd(i, to int) int {
	end := i + 1
	for j := i + 1; j < to; j++ {
		switch p.labels[j] {
		case asName:
			end = j + 1
		case asParticle:
		default:
			return end
		}
	}
	return end
}

// orgEnd returns where the organisation that begins at i ends. Behind the office
// of somebody its name may go on into his: "Rektor Universitas Paramadina Didik
// Rachbini" has one word of it.
func (p *paragraph) orgEnd(i int, r span, office bool) int {
	j := i + max(p.tokens[i].phrase, 1)
	if p.tokens[i].is(orgHead) && !p.tokens[i].is(org) {
		names := p.nameEnd(j-1, r.to) - j
		if j < r.to && p.labels[j] == asName {
			switch {
			case !office && names <= 3, j+names < r.to && p.labels[j+names] == asCommon:
				j += names
			case office && names >= 3 && !p.tokens[j].is(given):
				j++
			}
		}
	}
	if p.tokens[i].is(namedAfter) && !office {
		for j < r.to && p.labels[j] == asCommon {
			j++
		}
		if j < r.to && p.labels[j] == asName {
			return p.nameEnd(j, r.to)
		}
	}
	for j < r.to && (p.labels[j] == asOrg || p.labels[j] == asCommon && !p.tokens[j].is(month|weekday) || p.labels[j] == asPlace && p.tokens[i].is(orgHead)) {
		j++
	}
	return j
}

// addName adds a name, or the organisation that a word behind it makes it.
func (p *paragraph) addName(s, r span, office, pairs bool) {
	if s.to < r.to && p.labels[s.to] == asOrg && p.tokens[s.to].is(orgTail) && !office {
		end := s.to
		for end < r.to && p.labels[end] == asOrg && p.tokens[end].is(orgTail) {
			end++
		}
		p.add(&mention{span: span{s.from, end}, kind: Organisation})
		return
	}
	if end := p.branchEnd(s, r); end > s.to && !office {
		p.add(&mention{span: span{s.from, end}, kind: Organisation})
		return
	}
	for _, half := range p.halves(s, pairs) {
		if t := &p.tokens[half.from]; half.len() == 1 && (len(t.text) == 1 || t.isDegree()) {
			continue // a letter
		}
		p.add(&mention{span: p.withParticle(half)})
	}
}

// branchEnd returns where a name ends that has a place behind it, as
// organisations' names do and people's do not: Greenpeace Indonesia, Walhi
// Sulsel. It is the end of the name for any other.
func (p *paragraph) branchEnd(s, r span) int {
	if s.to >= r.to || p.labels[s.to] != asPlace || p.tokens[s.to].is(people|common) || s.from > 0 && p.tokens[s.from-1].is(placeHead|title|rank) {
		return s.to
	}
	for _, t := range p.tokens[s.from:s.to] {
		if t.is(given) {
			return s.to
		}
	}
	if end := s.to + max(p.tokens[s.to].phrase, 1); end == r.to {
		return end
	}
	return s.to
}

// halves parts two people whom a hyphen joins: Prabowo-Gibran.
func (p *paragraph) halves(s span, pairs bool) []span {
	if !pairs {
		return []span{s}
	}
	var parts []span
	for i := s.from + 1; i < s.to; i++ {
		t, last := &p.tokens[i], &p.tokens[i-1]
		if t.gap == "-" && t.capital && !last.is(particle) && len(last.text) > 3 && p.arePair(span{s.from, i}, span{i, s.to}) {
			parts = append(parts, span{s.from, i})
			s.from = i
		}
	}
	return append(parts, s)
}

// arePair tells two people, who are named in one manner (Anies-Muhaimin, Joko
// Widodo-Jusuf Kalla), from one with a name of two parts: Anna Kieffer-Lambert,
// Jean-Baptiste Reinhardt.
func (p *paragraph) arePair(a, b span) bool {
	if a.len() == 1 || b.len() == 1 {
		return a.len() == b.len() || b.len() == 1 && p.tokens[b.from].is(given)
	}
	return true
}

// withParticle adds what stands before a surname in small letters: von der
// Leyen, al-Assad.
func (p *paragraph) withParticle(s span) span {
	for s.from > 0 {
		switch t := &p.tokens[s.from-1]; t.text {
		case "von", "van", "der", "de", "al", "el", "ibn", "ten", "ter":
			if gap := p.tokens[s.from].gap; gap != " " && gap != "-" {
				return s
			}
			s.from--
			continue
		}
		return s
	}
	return s
}

// readBeside reads what stands on both sides of a mention: offices, other names,
// words that tell a place.
func (p *paragraph) readBeside(m *mention) {
	if m.kind == Unknown || m.kind == Person {
		m.role, m.rank = p.roleBefore(m.span)
		if role := p.roleAfter(m.span); m.role == "" {
			m.role = role
		}
		m.alias = p.aliasAfter(m.span)
	}
	if m.kind == Unknown && (m.role == "" && !m.rank || m.len() == 1) && p.isCompany(m.span) {
		m.kind = Organisation
	}
	if m.kind == Unknown && m.len() > 1 && p.isOffices(m.span) {
		m.kind = Place
	}
	if m.kind == Unknown && m.from > 0 {
		t, first := &p.tokens[m.from-1], &p.tokens[m.from]
		if first.gap == " " && t.is(placeHead) && !t.is(title) && !first.is(given) && (m.role == "" || t.capital || m.len() == 1) {
			m.kind = Place
		}
	}
}

// isCompany reports whether the words beside a name say that an organisation
// has it: "perusahaan semen Cimenor", "Sherpa, organisasi yang", "Sherpa, a
// charity".
func (p *paragraph) isCompany(s span) bool {
	if p.tokens[s.from].is(given) {
		return false
	}
	for i := s.from - 1; i >= 0 && i >= s.from-2 && p.tokens[i+1].gap == " " && !p.tokens[i].capital; i-- {
		if p.tokens[i].is(orgHead) && p.lang == "id" {
			return true
		}
		if !p.tokens[i].is(common) && p.tokens[i].class != 0 || p.tokens[i].is(stop) {
			break
		}
	}
	if s.to >= len(p.tokens) || strings.TrimSpace(p.tokens[s.to].gap) != "," {
		return false
	}
	head := false
	for i := s.to; i < len(p.tokens) && i < s.to+5 && !p.tokens[i].capital; i++ {
		t := &p.tokens[i]
		if i > s.to && strings.TrimSpace(t.gap) != "" || t.is(stop|title|say) {
			break
		}
		head = head || t.is(orgHead)
		if i+1 < len(p.tokens) && p.tokens[i+1].is(title) {
			return false
		}
	}
	return head
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
	if i > s.to && i < len(p.tokens) && p.tokens[i].capital && p.labels[i] == asName && p.after(i) != "-" {
		return p.tokens[i].text // Rudiantara atau akrab disapa Rudi
	}
	return ""
}
