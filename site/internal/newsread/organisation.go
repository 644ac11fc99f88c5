package newsread

import (
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
)

// orgEnd returns where the organisation that begins at i ends. Behind the office
// of somebody its name may go on into his: "Rektor Universitas Paramadina Didik
// Rachbini" has one word of it.
func (r *runReader) orgEnd(i int) int {
	j := i + max(r.Tokens[i].Phrase, 1)
	if end := answer(r.by.endings, func(do func(*runReader, int, int) int) int { return do(r, i, j) }); end > 0 {
		j = end
	}
	for j < r.run.To {
		n := answer(r.by.within, func(do func(*runReader, int, int) int) int { return do(r, i, j) })
		if n == 0 {
			break
		}
		j += n
	}
	return j
}

// afterForm: all of PT Anugerah Cipta.
func (r *runReader) afterForm(i, _ int) int {
	if r.Tokens[i].Is(companyForm) && !r.office {
		return r.run.To
	}
	return 0
}

// afterHead: Rumah Bambu of Yayasan Rumah Bambu.
func (r *runReader) afterHead(i, j int) int {
	if !r.Tokens[i].Is(words.OrgHead) || r.Tokens[i].Is(words.Org) {
		return 0
	}
	if end := r.properEnd(j, r.run.To, r.office); end > j {
		return end
	}
	return 0
}

// afterBearer: Hasanuddin of Universitas Hasanuddin.
func (r *runReader) afterBearer(i, j int) int {
	if !r.Tokens[i].Is(namedAfter) || r.office && !r.namedBefore(i) {
		return 0
	}
	for j < r.run.To && r.Labels[j] == facts.AsCommon {
		j++
	}
	if j < r.run.To && r.Labels[j] == facts.AsName {
		return r.nameEnd(j, r.run.To)
	}
	return 0
}

// properEnd returns where the proper name ends that an organisation has behind
// its head, before j.
func (p *paragraph) properEnd(j, to int, office bool) int {
	if j >= to || p.Labels[j] != facts.AsName {
		return j
	}
	names, given := p.nameEnd(j-1, to)-j, p.Tokens[j].Is(words.Given)
	switch {
	case !office && names <= 3, j+names < to && p.Labels[j+names] == facts.AsCommon:
		return j + names
	case office && names >= 3:
		return max(p.bestParting(facts.Span{From: j, To: j + names}, partedOften), j+one(!given))
	case office && names <= 2 && !given && p.namedElsewhere(j, j+names, to):
		return j + names
	}
	return j
}

// namedElsewhere reports whether who has an office of an organisation is not named
// by its last words, tokens j to end of a run up to to: Pakar hukum Universitas
// Nusantara, Dewi Lestari; Direktur RSUD Harapan dr. Yosefina Bano.
func (p *paragraph) namedElsewhere(j, end, to int) bool {
	if end < to {
		return p.Tokens[end].Is(words.Rank)
	}
	return p.namedNext(to) || p.namedBefore(j)
}

// namedNext reports whether a name of several words follows behind a comma
// before token i: who has the office that was read.
func (p *paragraph) namedNext(i int) bool {
	return i+1 < len(p.Tokens) && strings.TrimSpace(p.Tokens[i].Gap) == "," && p.Labels[i] == facts.AsName &&
		p.Tokens[i].Capital && p.Labels[i+1] == facts.AsName && p.Tokens[i+1].Gap == " "
}

// namedBefore reports whether a name of several words stands before a comma, and
// nothing but an office between it and token i: Djati Cahyono, dosen Universitas
// Pattimura.
func (p *paragraph) namedBefore(i int) bool {
	for k := i; k > 1 && i-k < facts.Farthest/2; k-- {
		switch gap := strings.TrimSpace(p.Tokens[k].Gap); {
		case gap == ",":
			return p.Labels[k-1] == facts.AsName && p.Tokens[k-1].Capital && p.Labels[k-2] == facts.AsName && p.Tokens[k-2].Capital
		case gap != "" || k < i && p.Tokens[k].Is(words.Stop|words.Say) && !p.Tokens[k].Is(words.Title):
			return false
		}
	}
	return false
}

// The next return how many tokens from j on belong to the organisation that begins
// at i.

func (r *runReader) moreOrganisation(_, j int) int { return one(r.Labels[j] == facts.AsOrg) }

func (r *runReader) moreCommon(_, j int) int {
	return one(r.Labels[j] == facts.AsCommon && !r.Tokens[j].Is(words.Month|words.Weekday))
}

func (r *runReader) morePlace(i, j int) int {
	return one(r.Labels[j] == facts.AsPlace && r.Tokens[i].Is(words.OrgHead))
}

// moreName: Highlands of University of the Highlands.
func (r *runReader) moreName(i, j int) int {
	if r.Labels[j] == facts.AsName && r.Lang == "en" && r.ofPart(i, j) && !r.Tokens[j].Is(words.Given) {
		return r.nameEnd(j, r.run.To) - j
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
	for i := len(p.mentions) - 1; i >= 0 && p.mentions[i].To > r.From; i-- {
		if m := p.mentions[i]; m.kind == Organisation && m.From < j && j < m.To {
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

// mayBeInstitution reports whether what stands beside a name may tell that it is
// an institution's: nobody's office stands there, and it is no given name.
func (p *paragraph) mayBeInstitution(m *mention) bool {
	return (m.role == "" && !m.rank || m.Len() == 1 || p.afterCompany(m.From)) && !p.Tokens[m.From].Is(words.Given)
}

// introducedInstitution: Perusahaan rintisan asal Bandung, Nadi Sehat, meraih.
func (p *paragraph) introducedInstitution(m *mention) Kind {
	if !p.mayBeInstitution(m) || m.role != "" || !p.isAside(m.Span) {
		return Unknown
	}
	for i := m.From - 1; i >= 0 && i > m.From-facts.Farthest/2; i-- {
		t := &p.Tokens[i]
		opens := p.beginsSentence(i) || i > 0 && p.Tokens[i-1].Is(words.Article) && p.beginsSentence(i-1)
		if opens && t.Is(words.OrgHead) && !t.Is(words.Org) {
			return Organisation
		}
		if t.Is(words.Title|words.Stop) || strings.TrimSpace(t.Gap) != "" {
			break
		}
	}
	return Unknown
}

// isAside reports whether words stand between commas.
func (p *paragraph) isAside(s facts.Span) bool {
	return s.To < len(p.Tokens) && strings.TrimSpace(p.Tokens[s.From].Gap) == "," && strings.TrimSpace(p.Tokens[s.To].Gap) == ","
}

// beginsSentence reports whether a sentence begins at token i, perhaps behind a dateline.
func (p *paragraph) beginsSentence(i int) bool { return p.Tokens[i].Opens || i == p.dateline }

// behindInstitution: partai Cimenor.
func (p *paragraph) behindInstitution(m *mention) Kind {
	if p.mayBeInstitution(m) && p.afterCompany(m.From) && (m.role == "" || m.Len() == 1 || p.likeness(m.Span) < plainly) {
		return Organisation
	}
	return Unknown
}

// calledInstitution: Sherpa, a charity; not Menurut Hilmar, pemerintah menolak.
func (p *paragraph) calledInstitution(m *mention) Kind {
	if p.mayBeInstitution(m) && !(m.From > 0 && p.Tokens[m.From-1].Is(words.According)) && m.To < len(p.Tokens) && strings.TrimSpace(p.Tokens[m.To].Gap) == "," && p.companyAt(m.To) {
		return Organisation
	}
	return Unknown
}

// companyAt reports whether the words from token i on call something an
// organisation, and nobody somebody of one.
func (p *paragraph) companyAt(i int) bool {
	head := false
	for j := i; j < len(p.Tokens) && j < i+6; j++ {
		t := &p.Tokens[j]
		switch {
		case t.Is(words.Title), wordSets().who[t.Low]:
			return false // Pieter Blom, whose fund
		case t.Capital, j > i && strings.TrimSpace(t.Gap) != "", t.Is(words.Stop | words.Say):
			return head
		}
		head = head || t.Is(words.OrgHead)
	}
	return head
}
