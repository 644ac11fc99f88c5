package hearsay

import "strings"

// orgEnd returns where the organisation that begins at i ends. Behind the office
// of somebody its name may go on into his: "Rektor Universitas Paramadina Didik
// Rachbini" has one word of it.
func (p *paragraph) orgEnd(i int, r span, office bool) int {
	j := i + max(p.tokens[i].phrase, 1)
	if p.tokens[i].is(companyForm) && !office {
		return r.to
	}
	if p.tokens[i].is(orgHead) && !p.tokens[i].is(org) {
		j = p.properEnd(j, r.to, office)
	}
	if p.tokens[i].is(namedAfter) && !office {
		for j < r.to && p.labels[j] == asCommon {
			j++
		}
		if j < r.to && p.labels[j] == asName {
			return p.nameEnd(j, r.to)
		}
	}
	for j < r.to {
		n := p.orgPart(i, j, r.to)
		if n == 0 {
			break
		}
		j += n
	}
	return j
}

// properEnd returns where the proper name ends that an organisation has behind
// its head, before j.
func (p *paragraph) properEnd(j, to int, office bool) int {
	if j >= to || p.labels[j] != asName {
		return j
	}
	switch names := p.nameEnd(j-1, to) - j; {
	case !office && names <= 3, j+names < to && p.labels[j+names] == asCommon:
		return j + names
	case office && names >= 3 && !p.tokens[j].is(given):
		return j + 1
	case office && names <= 2 && j+names == to && !p.tokens[j].is(given) && p.namedNext(to):
		return to // Pakar hukum Universitas Nusantara, Dewi Lestari
	}
	return j
}

// namedNext reports whether a name of several words follows behind a comma
// before token i: who has the office that was read.
func (p *paragraph) namedNext(i int) bool {
	return i+1 < len(p.tokens) && strings.TrimSpace(p.tokens[i].gap) == "," && p.labels[i] == asName &&
		p.tokens[i].capital && p.labels[i+1] == asName && p.tokens[i+1].gap == " "
}

// orgPart returns how many tokens from j on belong to the organisation that
// begins at i.
func (p *paragraph) orgPart(i, j, to int) int {
	own := false
	switch p.labels[j] {
	case asOrg:
		own = true
	case asCommon:
		own = !p.tokens[j].is(month | weekday)
	case asPlace:
		own = p.tokens[i].is(orgHead)
	case asName:
		if p.lang == "en" && p.ofPart(i, j) && !p.tokens[j].is(given) {
			return p.nameEnd(j, to) - j // University of the Highlands
		}
	}
	if own {
		return 1
	}
	return 0
}

// ofPart reports whether a word in small letters stands between tokens i and j:
// "of".
func (p *paragraph) ofPart(i, j int) bool {
	for ; i < j; i++ {
		if !p.tokens[i].capital {
			return true
		}
	}
	return false
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

// branchEnd returns where a name ends that has a place behind it and speaks, as
// organisations do: Greenpeace Indonesia, Walhi Sulsel. It is the end of the name
// for any other: rudal Kinzhal Rusia.
func (p *paragraph) branchEnd(s, r span) int {
	if s.to >= r.to || p.labels[s.to] != asPlace || p.tokens[s.to].is(people|common) || s.from > 0 && p.tokens[s.from-1].is(placeHead|title|rank) {
		return s.to
	}
	for _, t := range p.tokens[s.from:s.to] {
		if t.is(given) {
			return s.to
		}
	}
	end := s.to + max(p.tokens[s.to].phrase, 1)
	if m := (mention{span: span{s.from, end}, in: p}); end == r.to && (m.speaks() || s.from > 0 && p.announces(s.from-1)) {
		return end
	}
	return s.to
}

// announces reports whether token i tells that an organisation speaks, whose name
// follows: "pernyataan Walhi", "Instagram La Grande".
func (p *paragraph) announces(i int) bool {
	return p.tokens[i].is(utterance) || p.tokens[i].capital && p.labels[i] == asOrg
}

// afterCompany reports whether a word such as partai stands before token i, in
// Indonesian.
func (p *paragraph) afterCompany(i int) bool {
	return p.lang == "id" && i > 0 && p.tokens[i].gap == " " && p.tokens[i-1].is(orgHead) && !p.tokens[i-1].capital
}

// isCompany reports whether the words beside a name say that an organisation
// has it: "perusahaan semen Cimenor", "Sherpa, organisasi yang", "Sherpa, a
// charity".
func (p *paragraph) isCompany(s span) bool {
	if p.tokens[s.from].is(given) {
		return false
	}
	if p.afterCompany(s.from) {
		return true
	}
	if i := s.from - 1; i > 0 && p.tokens[s.from].gap == " " && !p.tokens[i].capital && (p.tokens[i].class == 0 || p.tokens[i].is(common) && !p.tokens[i].is(stop)) && p.afterCompany(i) {
		return true
	}
	return s.to < len(p.tokens) && strings.TrimSpace(p.tokens[s.to].gap) == "," && p.companyAt(s.to)
}

// companyAt reports whether the words from token i on call something an
// organisation, and nobody somebody of one.
func (p *paragraph) companyAt(i int) bool {
	head := false
	for j := i; j < len(p.tokens) && j < i+6; j++ {
		t := &p.tokens[j]
		switch {
		case t.is(title):
			return false
		case t.capital, j > i && strings.TrimSpace(t.gap) != "", t.is(stop | say):
			return head
		}
		head = head || t.is(orgHead)
	}
	return head
}
