package newsread

import (
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
)

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
	who  *name      // nil: nobody that is named
	span facts.Span // the words that say so
	in   *paragraph
}

func (s speaker) text() string {
	if s.in == nil || s.span.Len() <= 0 {
		return ""
	}
	return s.in.String(s.span)
}

// voice finds who speaks in some words of a paragraph.
type voice struct {
	*paragraph
	facts.Span
}

// nyaVerb reports whether token i is a verb of some classes with -nya, "says he":
// katanya.
func (p *paragraph) nyaVerb(i int, c words.Class) bool {
	stem, found := words.Owned(p.Tokens[i].Low)
	return found && lexicon().Word(stem)&c != 0
}

// inverted reads words that begin with a verb of saying and its speaker: "kata
// Li dalam pidato", "katanya", "said Mr Smith"; or with "demikian" and what is
// said: "demikian bunyi pernyataan X".
func (v voice) inverted() speaker {
	i := v.From
	for i < v.To && i < v.From+3 && v.Tokens[i].Is(likewise) {
		i++
	}
	said := i
	for i > v.From && said < v.To && v.Tokens[said].Is(utterance) {
		said++
	}
	switch {
	case i >= v.To:
		return speaker{}
	case said > i, i == v.From+1 && wordSets().thus[v.Tokens[v.From].Low] && v.at(i) != nil:
		return v.after(said)
	}
	return v.verbFirst(i)
}

// verbFirst reads the speaker of a verb of saying at token i that stands before
// him.
func (v voice) verbFirst(i int) speaker {
	switch t := &v.Tokens[i]; {
	case v.nyaVerb(i, words.SayBare|words.SaySoft):
		return v.pronounAt(i)
	case t.Is(words.SayBare|words.SaySoft) && !t.Is(words.Work|words.Title|words.According):
		return v.after(i + max(t.Phrase, 1))
	case t.Is(words.SayPassive) && !t.Is(medium):
		return v.after(i + 1)
	case t.Is(words.SayEnglish) && !wordSets().neverInverted[t.Low] && i+1 < v.To && !v.Tokens[i+1].Is(that|words.Stop):
		return v.after(i + 1)
	}
	return speaker{}
}

// accordingTo reads words that begin with "menurut Tass" or "according to X".
func (v voice) accordingTo() speaker {
	if v.Len() == 0 {
		return speaker{}
	}
	switch t := &v.Tokens[v.From]; {
	case v.nyaVerb(v.From, words.According):
		return v.pronounAt(v.From)
	case t.Is(words.According):
		return v.after(v.From + max(t.Phrase, 1))
	}
	return speaker{}
}

// beginsSpeaker reports whether the subject of an inverted "said" begins at i.
func (p *paragraph) beginsSpeaker(i int) bool {
	t := &p.Tokens[i]
	if strings.ContainsAny(t.Gap, ",.:;") {
		return false
	}
	return wordSets().subjectArticle[t.Low] || p.at(i) != nil || t.Is(words.Title|words.Rank|words.Org|words.Place) || t.Is(words.Pronoun) || t.Capital && !t.Is(words.Weekday|words.Month)
}

func (p *paragraph) pronounAt(i int) speaker {
	return speaker{how: referred, span: facts.Span{From: i, To: i + 1}, in: p}
}

// beside reports whether a mention is joined to another before it by "and".
func (v voice) beside(m *mention) bool {
	if m.From < v.From+2 {
		return false
	}
	return wordSets().and[v.Tokens[m.From-1].Low] && strings.TrimSpace(v.Tokens[m.From-1].Gap) == "" && v.at(m.From-2) != nil
}

// joint returns a mention as the speaker, or nobody by name when it is one of
// several that speak together: Putin dan Xi.
func (v voice) joint(m *mention, h how) speaker {
	if from := v.ownerOf(m); from < m.From {
		return speaker{how: office, span: facts.Span{From: from, To: m.To}, in: v.paragraph}
	}
	if m.shared && h == stated {
		h = supposed
	}
	s := speaker{h, m.name, m.Span, v.paragraph}
	if v.beside(m) {
		s.who, s.span.From = nil, v.at(m.From-2).From
	}
	if m.To+1 < v.To {
		if next := v.at(m.To + 1); next != nil && v.beside(next) {
			s.who, s.span.To = nil, next.To
		}
	}
	return s
}

// ownerOf returns where the naming of somebody begins who is called after a mention by what
// he is to it, in English: a spokesman for Joe Biden, the father of Mr Lee. It is where the
// mention begins where nobody is.
func (v voice) ownerOf(m *mention) int {
	i := m.From - 1
	for i > v.From && v.Tokens[i].Capital && v.Tokens[i].Is(words.Title|words.Rank) {
		i--
	}
	if v.Lang != "en" || i <= v.From || !wordSets().ofWhom[v.Tokens[i].Low] {
		return m.From
	}
	t := &v.Tokens[i-1]
	if t.Capital || !t.Is(words.Title|words.Kin) || strings.TrimSpace(v.Tokens[i].Gap) != "" {
		return m.From
	}
	i--
	for i > v.From && !v.Tokens[i].Is(words.Article|words.Stop) && strings.TrimSpace(v.Tokens[i].Gap) == "" && !v.Tokens[i-1].Is(words.Say) {
		i--
	}
	return i
}
