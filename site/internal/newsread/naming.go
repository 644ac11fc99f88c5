package newsread

import (
	"cmp"
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
	"berkas/site/internal/match"
)

// after reads the speaker that stands behind a verb, from token i on: the first
// person named before anything that ends the naming; else the office, else the
// organisation or the place; else the words themselves.
func (v voice) after(i int) speaker {
	for i < v.To && (wordSets().by[v.Tokens[i].Low] || v.Tokens[i].Is(words.Adverb) && !v.Tokens[i].Capital) {
		i++
	}
	if i >= v.To {
		return speaker{}
	}
	if v.Tokens[i].Is(words.Pronoun) || v.isObject(i) {
		return v.pronounAt(i)
	}
	end := v.namingEnd(i)
	if t := &v.Tokens[i]; t.Is(words.Stop) && !t.Capital || i == end {
		return speaker{}
	}
	return v.namedWithin(facts.Span{From: i, To: end})
}

// isObject reports whether token i is a pronoun that stands for somebody as an object,
// and nothing is his: "according to him, such", not "according to her lawyer".
func (v voice) isObject(i int) bool {
	return wordSets().him[v.Tokens[i].Low] && (i+1 >= v.To || strings.TrimSpace(v.Tokens[i+1].Gap) != "")
}

// namedWithin reads the speaker from the words that name one.
func (v voice) namedWithin(s facts.Span) speaker {
	var other *mention
	offices := false
	for j := s.From; j < s.To; j++ {
		m := v.at(j)
		switch {
		case m == nil:
			offices = offices || v.isOfficeWord(j)
			continue
		case m.isOfOffice(s.From):
			offices = true
		case !offices && j > s.From && m.isThing():
			return speaker{how: office, span: facts.Span{From: s.From, To: m.To}, in: v.paragraph} // pengemudi Pajero
		case m.mayBePerson():
			return v.person(m, s)
		case other == nil || other.To == m.From && v.Tokens[m.From].Gap == " ":
			other = m // media Rusia RIA Novosti
		}
		j = m.To - 1
	}
	if other != nil && !offices {
		return v.joint(other, stated)
	}
	return speaker{how: office, span: s, in: v.paragraph}
}

// person is the speaker that words name with a mention of a person: him, or who is named
// behind as what he is to him, or somebody whom only that tells: John Harker's lawyer.
func (v voice) person(m *mention, s facts.Span) speaker {
	who := v.officer(m)
	if who == nil && m.owns() && m.To < s.To {
		return speaker{how: office, span: s, in: v.paragraph}
	}
	return v.joint(cmp.Or(who, m), stated)
}

// isOfficeWord reports whether token j begins the naming of somebody by his office,
// or as "perempuan".
func (v voice) isOfficeWord(j int) bool {
	t := &v.Tokens[j]
	return t.Is(words.Title) || t.Is(somebody) && !t.Capital
}

// isOfOffice reports whether a single word only tells more of somebody who is named
// from a token on: gadis asal Buleleng, Fulham manager.
func (m *mention) isOfOffice(from int) bool {
	return m.From > from && m.inPlace() && m.Len() == 1 || m.leadsTitle()
}

// leadsTitle reports whether an office in small letters follows a single word, of
// which it is then: Fulham manager.
func (m *mention) leadsTitle() bool {
	p := m.in
	if m.Len() > 1 || m.To+1 >= len(p.Tokens) || p.Lang != "en" {
		return false
	}
	t := &p.Tokens[m.To]
	return t.Gap == " " && !t.Capital && t.Is(words.Title) && p.Tokens[m.To+1].Capital && p.Tokens[m.To-1].End == t.Start-1
}

// isThing reports whether a single word behind others that name somebody may be
// what he has, although it was taken for a person.
func (m *mention) isThing() bool {
	return m.name.kind == Person && m.Len() == 1 && !m.rank && len(m.name.words) == 1
}

// mayBePerson reports whether a mention is a person's, or has several words and
// is nothing else that is known.
func (m *mention) mayBePerson() bool {
	return m.name.kind == Person || m.name.kind == Unknown && m.Len() > 1
}

// officer returns who holds an office that is called somebody's, and is named
// behind it: "pengacara Lafargue, Jean Reinhardt,", "Trump's lawyer Alina Habba".
// It is nil where somebody is named for himself.
func (v voice) officer(m *mention) *mention {
	owned := m.owns()
	if m.From == 0 || m.To >= v.To || !owned && (m.Len() > 1 || !v.isOfficersOwner(m)) {
		return nil
	}
	for j := m.To; j < v.To && j < m.To+facts.Farthest/2; j++ {
		if o := v.at(j); o != nil && o.Len() > 1 && o.mayBePerson() && (owned || j == m.To) {
			return o
		}
	}
	return nil
}

// isOfficersOwner reports whether an office in small letters stands before a mention and a
// comma behind it: pengacara Lafargue, Jean Reinhardt.
func (v voice) isOfficersOwner(m *mention) bool {
	t := &v.Tokens[m.From-1]
	return t.Is(words.Title) && !t.Capital && strings.TrimSpace(v.Tokens[m.To].Gap) == ","
}

// namingEnd returns where the naming of a speaker that begins at i ends: at a
// word such as di or when, at a bracket, or at a comma unless an office goes on
// behind it into a name.
func (v voice) namingEnd(i int) int {
	named := false
	for j := i; j < v.To; j++ {
		if j > i && (v.signEnds(j, named) || v.wordEnds(j)) {
			return j
		}
		if m := v.at(j); m != nil && m.mayBePerson() {
			named = true
		}
	}
	return v.To
}

// signEnds reports whether a sign before token j ends the naming of a speaker,
// who is named already or not.
func (v voice) signEnds(j int, named bool) bool {
	gap, last := strings.TrimSpace(v.Tokens[j].Gap), &v.Tokens[j-1]
	switch {
	case strings.Contains(gap, ".") && !last.Is(words.Rank) && !last.Initial:
		return true
	case strings.ContainsAny(gap, ";:!?–—"), strings.ContainsFunc(gap, match.IsDoubleMark):
		return true
	}
	return strings.Contains(gap, ",") && (named || !v.namesAhead(j))
}

// wordEnds reports whether token j ends the naming of a speaker.
func (v voice) wordEnds(j int) bool {
	t := &v.Tokens[j]
	switch {
	case v.at(j) != nil, t.Is(words.Title):
		return false
	case t.Is(words.Stop):
		return !(t.Capital && v.Labels[j] != facts.AsCommon) && !v.withinOffice(j)
	}
	return t.Is(words.SayActive|words.SayEnglish|words.Work) && !t.Capital
}

// withinOffice reports whether a word such as dan stands inside an office:
// Menteri Pendidikan dan Kebudayaan.
func (p *paragraph) withinOffice(j int) bool {
	return wordSets().withinOffice[p.Tokens[j].Low] && j > 0 && j+1 < len(p.Tokens) &&
		p.Tokens[j-1].Capital && p.Tokens[j+1].Capital && p.Labels[j-1] != facts.AsName && (p.Labels[j+1] != facts.AsName || p.goesOnAsOffice(j+2))
}

// goesOnAsOffice reports whether a word in capitals that is no name goes on from the one
// before token j: Kabupaten of Pangan dan Hortukultura Kabupaten Sleman.
func (p *paragraph) goesOnAsOffice(j int) bool {
	return j < len(p.Tokens) && p.Tokens[j].Capital && p.Tokens[j].Gap == " " && p.Labels[j] != facts.AsName
}

// namesAhead reports whether a person, or more of an office, follows a comma at
// j directly.
func (v voice) namesAhead(j int) bool {
	for k := j; k < v.To && k < j+6; k++ {
		if m := v.at(k); m != nil && (m.name.kind == Person || m.name.kind == Unknown) {
			return true
		}
		t := &v.Tokens[k]
		if !t.Capital && !t.Is(words.Title) || k > j && strings.TrimSpace(t.Gap) != "" && strings.TrimSpace(t.Gap) != "." {
			return false
		}
	}
	return false
}
