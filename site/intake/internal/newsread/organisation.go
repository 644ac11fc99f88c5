package newsread

import (
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
)

// orgEnd returns where the organisation that begins at i ends. Behind the office
// of somebody its name may go on into his: "Rektor Universitas Paramadina Didik
// Rachbini" has one word of it.
func (p *paragraph) orgEnd(i int, r facts.Span, office bool) int {
	j := i + max(p.Tokens[i].Phrase, 1)
	if p.Tokens[i].Is(companyForm) && !office {
		return r.To
	}
	if p.Tokens[i].Is(words.OrgHead) && !p.Tokens[i].Is(words.Org) {
		j = p.properEnd(j, r.To, office)
	}
	if p.Tokens[i].Is(namedAfter) && !office {
		for j < r.To && p.Labels[j] == facts.AsCommon {
			j++
		}
		if j < r.To && p.Labels[j] == facts.AsName {
			return p.nameEnd(j, r.To)
		}
	}
	for j < r.To {
		n := p.orgPart(i, j, r.To)
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
	if j >= to || p.Labels[j] != facts.AsName {
		return j
	}
	switch names := p.nameEnd(j-1, to) - j; {
	case !office && names <= 3, j+names < to && p.Labels[j+names] == facts.AsCommon:
		return j + names
	case office && names >= 3 && !p.Tokens[j].Is(words.Given):
		return j + 1
	case office && names <= 2 && j+names == to && !p.Tokens[j].Is(words.Given) && p.namedNext(to):
		return to // Pakar hukum Universitas Nusantara, Dewi Lestari
	}
	return j
}

// namedNext reports whether a name of several words follows behind a comma
// before token i: who has the office that was read.
func (p *paragraph) namedNext(i int) bool {
	return i+1 < len(p.Tokens) && strings.TrimSpace(p.Tokens[i].Gap) == "," && p.Labels[i] == facts.AsName &&
		p.Tokens[i].Capital && p.Labels[i+1] == facts.AsName && p.Tokens[i+1].Gap == " "
}

// orgPart returns how many tokens from j on belong to the organisation that
// begins at i.
func (p *paragraph) orgPart(i, j, to int) int {
	own := false
	switch p.Labels[j] {
	case facts.AsOrg:
		own = true
	case facts.AsCommon:
		own = !p.Tokens[j].Is(words.Month | words.Weekday)
	case facts.AsPlace:
		own = p.Tokens[i].Is(words.OrgHead)
	case facts.AsName:
		if p.Lang == "en" && p.ofPart(i, j) && !p.Tokens[j].Is(words.Given) {
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
		if !p.Tokens[i].Capital {
			return true
		}
	}
	return false
}

// orgStart returns where the organisation begins whose head is at i: in English
// words that tell it from others may stand before the head, as in Local
// Government Association.
func (p *paragraph) orgStart(i int, r facts.Span, office bool) int {
	for p.Lang == "en" && !office && i > r.From && p.Labels[i-1] == facts.AsCommon && !p.Tokens[i-1].Opens && p.Tokens[i].Gap == " " && !p.Tokens[i-1].Is(words.Month|words.Weekday|words.Article|words.Stop|words.Title|words.Former) {
		i--
	}
	return i
}

// skipTail returns where a name that ends at j ends as an organisation's:
// Copperline Resources, Walhi Sulsel.
func (p *paragraph) skipTail(j int, r facts.Span) int {
	for _, m := range p.mentions {
		if m.kind == Organisation && m.From < j && j < m.To {
			return m.To
		}
	}
	for j < r.To && p.Labels[j] == facts.AsOrg && p.Tokens[j].Is(words.OrgTail) {
		j++
	}
	return j
}

// branchEnd returns where a name ends that has a place behind it and speaks, as
// organisations do: Greenpeace Indonesia, Walhi Sulsel. It is the end of the name
// for any other: rudal Kinzhal Rusia.
func (p *paragraph) branchEnd(s, r facts.Span) int {
	if s.To >= r.To || p.Labels[s.To] != facts.AsPlace || p.Tokens[s.To].Is(words.People|words.Common) || s.From > 0 && p.Tokens[s.From-1].Is(words.PlaceHead|words.Title|words.Rank) {
		return s.To
	}
	for _, t := range p.Tokens[s.From:s.To] {
		if t.Is(words.Given) {
			return s.To
		}
	}
	end := s.To + max(p.Tokens[s.To].Phrase, 1)
	if m := (mention{Span: facts.Span{From: s.From, To: end}, in: p}); end == r.To && (m.speaks() || s.From > 0 && p.announces(s.From-1)) {
		return end
	}
	return s.To
}

// announces reports whether token i tells that an organisation speaks, whose name
// follows: "pernyataan Walhi", "Instagram La Grande".
func (p *paragraph) announces(i int) bool {
	return p.Tokens[i].Is(utterance) || p.Tokens[i].Capital && p.Labels[i] == facts.AsOrg
}

// afterCompany reports whether a word such as partai stands before token i, in
// Indonesian.
func (p *paragraph) afterCompany(i int) bool {
	return p.Lang == "id" && i > 0 && p.Tokens[i].Gap == " " && p.Tokens[i-1].Is(words.OrgHead) && !p.Tokens[i-1].Capital
}

// isCompany reports whether the words beside a name say that an organisation
// has it: "perusahaan semen Cimenor", "Sherpa, organisasi yang", "Sherpa, a
// charity".
func (p *paragraph) isCompany(s facts.Span) bool {
	if p.Tokens[s.From].Is(words.Given) {
		return false
	}
	if p.afterCompany(s.From) {
		return true
	}
	if i := s.From - 1; i > 0 && p.Tokens[s.From].Gap == " " && !p.Tokens[i].Capital && (p.Tokens[i].Class == 0 || p.Tokens[i].Is(words.Common) && !p.Tokens[i].Is(words.Stop)) && p.afterCompany(i) {
		return true
	}
	return s.To < len(p.Tokens) && strings.TrimSpace(p.Tokens[s.To].Gap) == "," && p.companyAt(s.To)
}

// companyAt reports whether the words from token i on call something an
// organisation, and nobody somebody of one.
func (p *paragraph) companyAt(i int) bool {
	head := false
	for j := i; j < len(p.Tokens) && j < i+6; j++ {
		t := &p.Tokens[j]
		switch {
		case t.Is(words.Title):
			return false
		case t.Capital, j > i && strings.TrimSpace(t.Gap) != "", t.Is(words.Stop | words.Say):
			return head
		}
		head = head || t.Is(words.OrgHead)
	}
	return head
}
