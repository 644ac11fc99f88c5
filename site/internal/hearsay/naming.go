package hearsay

import (
	"cmp"
	"strings"
)

// after reads the speaker that stands behind a verb, from token i on: the first
// person named before anything that ends the naming; else the office, else the
// organisation or the place; else the words themselves.
func (v voice) after(i int) speaker {
	for i < v.to && (v.tokens[i].low == "oleh" || v.tokens[i].low == "by" || v.tokens[i].is(adverb) && !v.tokens[i].capital) {
		i++
	}
	if i >= v.to {
		return speaker{}
	}
	if v.tokens[i].is(pronoun) {
		return v.pronounAt(i)
	}
	end := v.namingEnd(i)
	if t := &v.tokens[i]; t.is(stop) && !t.capital || i == end {
		return speaker{}
	}
	return v.namedWithin(span{i, end})
}

// namedWithin reads the speaker from the words that name one.
func (v voice) namedWithin(s span) speaker {
	var other *mention
	offices := false
	for j := s.from; j < s.to; j++ {
		m := v.at(j)
		switch {
		case m == nil:
			offices = offices || v.tokens[j].is(title)
			continue
		case !offices && j > s.from && m.isThing():
			return speaker{how: office, span: span{s.from, m.to}, in: v.paragraph} // pengemudi Pajero
		case m.mayBePerson():
			return v.joint(cmp.Or(v.officer(m), m), stated)
		case other == nil || other.to == m.from && v.tokens[m.from].gap == " ":
			other = m // media Rusia RIA Novosti
		}
		j = m.to - 1
	}
	if other != nil && !offices {
		return v.joint(other, stated)
	}
	return speaker{how: office, span: s, in: v.paragraph}
}

// isThing reports whether a single word behind others that name somebody may be
// what he has, although it was taken for a person.
func (m *mention) isThing() bool {
	return m.name.kind == Person && m.len() == 1 && !m.rank && len(m.name.words) == 1
}

// mayBePerson reports whether a mention is a person's, or has several words and
// is nothing else that is known.
func (m *mention) mayBePerson() bool {
	return m.name.kind == Person || m.name.kind == Unknown && m.len() > 1
}

// officer returns who holds an office that is called somebody's, and is named
// behind it: "pengacara Lafargue, Jean Reinhardt,", "Trump's lawyer Alina Habba".
// It is nil where somebody is named for himself.
func (v voice) officer(m *mention) *mention {
	if m.len() > 1 || m.from == 0 || m.to >= v.to {
		return nil
	}
	next := &v.tokens[m.to]
	owned := v.tokens[m.to-1].end < next.start-len(next.gap)
	if t := &v.tokens[m.from-1]; !owned && (!t.is(title) || t.capital || strings.TrimSpace(next.gap) != ",") {
		return nil
	}
	for j := m.to; j < v.to && j < m.to+farthest/2; j++ {
		if o := v.at(j); o != nil && o.len() > 1 && o.mayBePerson() && (owned || j == m.to) {
			return o
		}
	}
	return nil
}

// namingEnd returns where the naming of a speaker that begins at i ends: at a
// word such as di or when, at a bracket, or at a comma unless an office goes on
// behind it into a name.
func (v voice) namingEnd(i int) int {
	named := false
	for j := i; j < v.to; j++ {
		if j > i && (v.signEnds(j, named) || v.wordEnds(j)) {
			return j
		}
		if m := v.at(j); m != nil && m.mayBePerson() {
			named = true
		}
	}
	return v.to
}

// signEnds reports whether a sign before token j ends the naming of a speaker,
// who is named already or not.
func (v voice) signEnds(j int, named bool) bool {
	gap, last := strings.TrimSpace(v.tokens[j].gap), &v.tokens[j-1]
	switch {
	case strings.Contains(gap, ".") && !last.is(rank) && !last.initial:
		return true
	case strings.ContainsAny(gap, ";:!?–—\"“”"):
		return true
	}
	return strings.Contains(gap, ",") && (named || !v.namesAhead(j))
}

// wordEnds reports whether token j ends the naming of a speaker.
func (v voice) wordEnds(j int) bool {
	t := &v.tokens[j]
	switch {
	case v.at(j) != nil, t.is(title):
		return false
	case t.is(stop):
		return !(t.capital && v.labels[j] != asCommon) && !v.withinOffice(j)
	}
	return t.is(sayActive|sayEnglish|work) && !t.capital
}

// withinOffice reports whether a word such as dan stands inside an office:
// Menteri Pendidikan dan Kebudayaan.
func (p *paragraph) withinOffice(j int) bool {
	switch p.tokens[j].low {
	case "dan", "and", "of", "for":
		return j > 0 && j+1 < len(p.tokens) && p.tokens[j-1].capital && p.tokens[j+1].capital && p.labels[j-1] != asName && p.labels[j+1] != asName
	}
	return false
}

// namesAhead reports whether a person, or more of an office, follows a comma at
// j directly.
func (v voice) namesAhead(j int) bool {
	for k := j; k < v.to && k < j+6; k++ {
		if m := v.at(k); m != nil && (m.name.kind == Person || m.name.kind == Unknown) {
			return true
		}
		t := &v.tokens[k]
		if !t.capital && !t.is(title) || k > j && strings.TrimSpace(t.gap) != "" && strings.TrimSpace(t.gap) != "." {
			return false
		}
	}
	return false
}
