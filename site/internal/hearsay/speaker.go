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
// Li dalam pidato", "katanya", "said Mr Smith"; or with "demikian" and what is
// said: "demikian bunyi pernyataan X".
func (v voice) inverted() speaker {
	i := v.from
	for i < v.to && i < v.from+3 && v.tokens[i].is(likewise) {
		i++
	}
	said := i
	for i > v.from && said < v.to && v.tokens[said].is(utterance) {
		said++
	}
	switch {
	case i >= v.to:
		return speaker{}
	case said > i, i == v.from+1 && v.tokens[v.from].low == "demikian" && v.at(i) != nil:
		return v.after(said)
	}
	return v.verbFirst(i)
}

// verbFirst reads the speaker of a verb of saying at token i that stands before
// him.
func (v voice) verbFirst(i int) speaker {
	switch t := &v.tokens[i]; {
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
