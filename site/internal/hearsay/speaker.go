package hearsay

import "strings"

// how says how a speaker was found, from what is certain to what is not.
type how uint8

const (
	nobody   how = iota
	stated       // named beside the words
	office       // by an office: "presiden itu"
	referred     // by a pronoun
	followed     // the same as of the quotation before
	supposed     // only the person the sentence is about
)

// speaker is who says something, as far as the text tells.
type speaker struct {
	how  how
	who  *name // nil: nobody that is named
	span span  // the words that say so
	in   *paragraph
}

func (s speaker) text() string {
	if s.in == nil || s.span.len() <= 0 {
		return ""
	}
	return s.in.string(s.span)
}

// voice finds who speaks in some words of a paragraph.
type voice struct {
	*paragraph
	span
}

// nyaVerb reports whether token i is a verb of some classes with -nya, "says he":
// katanya.
func (p *paragraph) nyaVerb(i int, c class) bool {
	stem, found := strings.CutSuffix(p.tokens[i].low, "nya")
	return found && words().word(stem)&c != 0
}

// inverted reads words that begin with a verb of saying and its speaker: "kata
// Li dalam pidato", "katanya", "said Mr Smith".
func (v voice) inverted() speaker {
	i := v.from
	for i < v.to && i < v.from+3 && v.tokens[i].is(likewise) {
		i++
	}
	if i < v.to && i > v.from && v.tokens[i].is(utterance) {
		for i < v.to && v.tokens[i].is(utterance) {
			i++ // demikian bunyi pernyataan X
		}
		return v.after(i)
	}
	if i >= v.to {
		return speaker{}
	}
	if i == v.from+1 && v.tokens[v.from].low == "demikian" && v.at(i) != nil {
		return v.after(i)
	}
	t := &v.tokens[i]
	switch {
	case v.nyaVerb(i, sayBare|saySoft):
		return v.pronounAt(i)
	case t.is(sayBare|saySoft) && !t.is(work|title|according):
		return v.after(i + max(t.phrase, 1))
	case t.is(sayPassive) && !t.is(medium):
		return v.after(i + 1)
	case t.is(sayEnglish) && t.low != "told" && i+1 < v.to && !v.tokens[i+1].is(that|stop):
		return v.after(i + 1)
	}
	return speaker{}
}

// accordingTo reads words that begin with "menurut Tass" or "according to X".
func (v voice) accordingTo() speaker {
	if v.len() == 0 {
		return speaker{}
	}
	switch t := &v.tokens[v.from]; {
	case v.nyaVerb(v.from, according):
		return v.pronounAt(v.from)
	case t.is(according):
		return v.after(v.from + max(t.phrase, 1))
	}
	return speaker{}
}

// beginsSpeaker reports whether the subject of an inverted "said" begins at i.
func (p *paragraph) beginsSpeaker(i int) bool {
	t := &p.tokens[i]
	if strings.ContainsAny(t.gap, ",.:;") {
		return false
	}
	switch t.low {
	case "the", "a", "an", "one", "another":
		return true
	}
	return p.at(i) != nil || t.is(title|rank|org|place) || t.is(pronoun) || t.capital && !t.is(weekday|month)
}

func (p *paragraph) pronounAt(i int) speaker {
	return speaker{how: referred, span: span{i, i + 1}, in: p}
}

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
	var other *mention
	offices := false
	if t := &v.tokens[i]; t.is(stop) && !t.capital || i == end {
		return speaker{}
	}
	for j := i; j < end; j++ {
		m := v.at(j)
		if m == nil {
			offices = offices || v.tokens[j].is(title)
			continue
		}
		if m.name.kind == Person && j > i && m.len() == 1 && !m.rank && !offices && len(m.name.words) == 1 {
			return speaker{how: office, span: span{i, m.to}, in: v.paragraph} // pengemudi Pajero
		}
		if m.name.kind == Person || m.name.kind == Unknown && m.len() > 1 {
			if of := v.officer(m); of != nil {
				m = of
			}
			return v.joint(m, stated)
		}
		if other == nil || other.to == m.from && v.tokens[m.from].gap == " " {
			other = m // media Rusia RIA Novosti
		}
		j = m.to - 1
	}
	switch {
	case offices:
		return speaker{how: office, span: span{i, end}, in: v.paragraph}
	case other != nil:
		return v.joint(other, stated)
	case i < end:
		return speaker{how: office, span: span{i, end}, in: v.paragraph}
	}
	return speaker{}
}

// officer returns who holds an office that is called somebody's, and is named
// behind it: "pengacara Lafargue, Jean Reinhardt,", "Trump's lawyer Alina Habba".
// It is nil where somebody is named for himself.
func (v voice) officer(m *mention) *mention {
	if m.len() > 1 || m.from == 0 || m.to >= v.to {
		return nil
	}
	owned := m.to < v.to && v.tokens[m.to-1].end < v.tokens[m.to].start-len(v.tokens[m.to].gap)
	office := v.tokens[m.from-1].is(title) && !v.tokens[m.from-1].capital && strings.TrimSpace(v.tokens[m.to].gap) == ","
	if !owned && !office {
		return nil
	}
	for j := m.to; j < v.to && j < m.to+farthest/2; j++ {
		if o := v.at(j); o != nil && o.len() > 1 && (o.name.kind == Person || o.name.kind == Unknown) && (owned || j == m.to) {
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
		t := &v.tokens[j]
		if j > i {
			switch gap := strings.TrimSpace(t.gap); {
			case strings.ContainsAny(gap, ".") && !v.tokens[j-1].is(rank) && !v.tokens[j-1].initial:
				return j
			case strings.ContainsAny(gap, ";:!?–—\"“”"):
				return j
			case strings.Contains(gap, ",") && (named || !v.namesAhead(j)):
				return j
			}
			if t.is(stop) && v.at(j) == nil && !t.is(title) && !(t.capital && v.labels[j] != asCommon) && !v.withinOffice(j) {
				return j
			}
			if t.is(sayActive|sayEnglish|work) && !t.is(title) && !t.capital && v.at(j) == nil {
				return j
			}
		}
		if m := v.at(j); m != nil && (m.name.kind == Person || m.name.kind == Unknown && m.len() > 1) {
			named = true
		}
	}
	return v.to
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

// beside reports whether a mention is joined to another before it by "and".
func (v voice) beside(m *mention) bool {
	if m.from < v.from+2 {
		return false
	}
	low := v.tokens[m.from-1].low
	return (low == "dan" || low == "and" || low == "serta") && strings.TrimSpace(v.tokens[m.from-1].gap) == "" && v.at(m.from-2) != nil
}

// joint returns a mention as the speaker, or nobody by name when it is one of
// several that speak together: Putin dan Xi.
func (v voice) joint(m *mention, h how) speaker {
	s := speaker{h, m.name, m.span, v.paragraph}
	if v.beside(m) {
		s.who, s.span.from = nil, v.at(m.from-2).from
	}
	if m.to+1 < v.to {
		if next := v.at(m.to + 1); next != nil && v.beside(next) {
			s.who, s.span.to = nil, next.to
		}
	}
	return s
}
