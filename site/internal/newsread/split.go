package newsread

import (
	"math"
	"slices"
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
	"berkas/site/internal/newsread/likeness"
)

// Names behind an office may begin with what it is an office of: Bupati Lembah Sari
// Hermanus Tukan. They are parted where the words before look least, and those
// behind most, like a person's name.

// How much better, in logarithms of the odds, parting the words has to be than
// leaving them together: behind an office that is always of something, or behind an
// organisation, it may be worse.
const (
	partedOften  = -0.7
	partedSeldom = 3
	givenInFront = 3 // a known given name is a name's
	givenBehind  = 0.5
)

// behindOffice leaves to the office before a name what belongs to it.
func (r *runReader) behindOffice(s facts.Span) bool {
	if !r.office || r.Lang != "id" || s.Len() < 3 || s.From == 0 || strings.Contains(r.Tokens[s.From].Gap, ",") || r.isWhole(s.From-1) {
		return false
	}
	org := r.at(s.From - 1)
	if org != nil && org.kind != Organisation {
		org = nil
	}
	needs := float64(partedSeldom)
	if org != nil || r.isOfSomething(s.From) {
		needs = partedOften
	}
	i := r.bestParting(s, needs)
	if i == s.From {
		return false
	}
	if org != nil {
		org.To = i
	}
	r.addName(facts.Span{From: i, To: s.To})
	return true
}

// isWhole reports whether what an office is of ends at token i for certain: Dinas
// Perdagangan Kota Surabaya, Ketua BEM Universitas Indonesia.
func (p *paragraph) isWhole(i int) bool {
	return i > 0 && (p.Labels[i] == facts.AsPlace && p.Tokens[i-1].Is(words.PlaceHead) || p.Tokens[i].Is(words.Org) && p.Tokens[i-1].Is(words.Org))
}

// How little the word behind an office that is of a place has to look like a name to be that
// place, and how much more the next.
const (
	unlikePlace = 0
	likeBehind  = 3
)

// placeFirst leaves to an office that is always of a place the first word of the name behind
// it, where it is that place: Camat Banyumanik Eka Kriswati, Wali Kota Salatiga Yuliyanto.
func (r *runReader) placeFirst(s facts.Span) bool {
	if !r.office || r.Lang != "id" || s.Len() < 2 || s.From == 0 {
		return false
	}
	first, next := &r.Tokens[s.From], &r.Tokens[s.From+1]
	if !wordSets().ofPlace[r.Tokens[s.From-1].Low] || first.Is(words.Given) || next.Gap != " " {
		return false
	}
	one := facts.Span{From: s.From, To: s.From + 1}
	rest := facts.Span{From: s.From + 1, To: s.To}
	place := r.likeness(one)
	if place >= unlikePlace || r.likeness(rest) <= place+likeBehind {
		return false
	}
	r.addName(rest)
	return true
}

// isOfSomething reports whether the office before token i in the run is one that is
// often followed by what it is of: Direktur Teknologi Melaju, not Menteri
// Perdagangan.
func (r *runReader) isOfSomething(i int) bool {
	first := max(0, r.run.From-1, i-facts.Farthest)
	for i--; i >= first; i-- {
		if r.Tokens[i].Is(words.Title) {
			return r.Tokens[i].Is(words.OfficeOf)
		}
	}
	return false
}

// bestParting returns where the name of a person of two words or more best begins
// in a span: at its start, unless another place is better by as much as it needs.
func (p *paragraph) bestParting(s facts.Span, needs float64) int {
	best, at := logistic(p.likeness(s)), s.From
	for i := s.From + 1; i <= s.To-2; i++ {
		if p.Tokens[i].Gap != " " {
			continue
		}
		name, front := p.likeness(facts.Span{From: i, To: s.To}), p.likeness(facts.Span{From: s.From, To: i})
		parted := logistic(name) + logistic(-front) - needs
		if slices.ContainsFunc(p.Tokens[s.From:i], func(t words.Token) bool { return t.Is(words.Given) }) {
			parted -= givenInFront
		} else if p.Tokens[i].Is(words.Given) {
			parted += givenBehind
		}
		if parted > best {
			best, at = parted, i
		}
	}
	return at
}

// logistic is the logarithm of the probability that has some odds.
func logistic(odds float64) float64 { return -math.Log1p(math.Exp(-odds)) }

// likeness is how much some words look like a person's name.
func (p *paragraph) likeness(s facts.Span) float64 {
	list := make([]string, 0, likeness.Longest)
	for _, t := range p.Tokens[s.From:min(s.To, s.From+likeness.Longest)] {
		list = append(list, t.Text)
	}
	return likeness.Of(list)
}

// plainly is how much more a name has to look like a person's than the one before
// it for that to be what he has an office of.
const plainly = 3

// findOwners tells what somebody has an office of from himself, who is named behind
// a comma or before one: "pendiri Roti Fajar, Stefanus Wangsa", "Stefanus Wangsa,
// pendiri Roti Fajar".
func (p *paragraph) findOwners() {
	for i, m := range p.mentions {
		if m.kind == Unknown && m.known == nil && (m.isSpelledOut() || p.isOwned(i)) {
			m.kind = Organisation
		}
	}
}

// isOwned reports whether who is named beside a mention has the office before it.
func (p *paragraph) isOwned(i int) bool {
	m := p.mentions[i]
	if m.From == 0 || p.Tokens[m.From-1].Is(words.Rank) {
		return false
	}
	title, role, _ := p.RoleBefore(m.Span)
	if role == "" {
		return false
	}
	before := i > 0 && p.holds(p.mentions[i-1], p.mentions[i-1].To, title.From)
	return before && (p.likeness(m.Span) < 0 || m.endsAside()) || i+1 < len(p.mentions) && p.isOwnedBy(m, p.mentions[i+1])
}

// endsAside reports whether a comma with a small word behind it, that goes on no list, parts
// a mention that is nobody's given name from the sentence: Stefanus Wangsa, pendiri Roti
// Fajar, berkata.
func (m *mention) endsAside() bool {
	p := m.in
	if m.To >= len(p.Tokens) || p.Tokens[m.From].Is(words.Given) || strings.TrimSpace(p.Tokens[m.To].Gap) != "," {
		return false
	}
	t := &p.Tokens[m.To]
	return !t.Capital && !t.Is(words.Title|words.Rank|words.Kin) && !p.listsLast(m.To)
}

// isSpelledOut reports whether the letters in brackets behind a mention are those that it
// and the words in capitals before it begin with: Koperasi Simpan Pinjam (KSP).
func (m *mention) isSpelledOut() bool {
	p := m.in
	if m.To >= len(p.Tokens) || !p.Tokens[m.To].Upper || strings.TrimSpace(p.Tokens[m.To].Gap) != "(" {
		return false
	}
	short, i := p.Tokens[m.To].Text, m.To-1
	for n := len(short) - 1; n >= 0; n, i = n-1, i-1 {
		if i < 0 || !p.Tokens[i].Capital || p.Tokens[i].Text[0] != short[n] || n < len(short)-1 && p.Tokens[i+1].Gap != " " {
			return false
		}
	}
	return i+1 < m.From
}

// isOwnedBy reports whether the mention behind is of who has an office of m: somebody
// whose name looks more like a person's, or, where m stands behind a word of
// organisations, a single word that speaks: Ketua LPPM Politeknik Bina Husada,
// Musdalipah, mengatakan.
func (p *paragraph) isOwnedBy(m, behind *mention) bool {
	alone := p.Labels[m.From-1] == facts.AsOrg && behind.holdsAlone(m.To)
	return alone || p.holds(behind, m.To, behind.From) && p.likeness(behind.Span) > p.likeness(m.Span)+plainly
}

// holdsAlone reports whether a single word stands between two commas, of which the
// first is before token from, and speaks.
func (m *mention) holdsAlone(from int) bool {
	return m.kind == Unknown && m.Len() == 1 && m.From == from && strings.TrimSpace(m.in.Tokens[from].Gap) == "," && m.speaksNext()
}

// holds reports whether a mention looks like a person's name of two words or more,
// and one comma alone stands between two tokens.
func (p *paragraph) holds(m *mention, to, from int) bool {
	return m.kind == Unknown && m.Len() > 1 && p.behindRanks(to) == from && strings.TrimSpace(p.Tokens[to].Gap) == "," && (p.likeness(m.Span) > 0 || p.Tokens[m.From].Opens)
}
