package newsread

import (
	"math"
	"slices"
	"strings"

	"berkas/site/internal/facts/words"
)

// A name that is in no list is a person's where enough speaks for it: an office
// or a form of address before it, a given name, a verb of saying beside it, an
// age behind it. Each piece of evidence has a weight; what is weighed are names,
// not mentions, so that one clear place decides for all.

// enough is the weight from which a name of several words, or of one, is a
// person's.
const (
	enough      = 2
	enoughAlone = 3
)

// decide gives a kind to each name that has none.
func (n *names) decide(lang string) {
	for _, of := range n.all {
		if of.kind != Unknown {
			continue
		}
		weight := n.weigh(of)
		need := enough
		if len(of.words) == 1 || lang == "id" {
			need = enoughAlone
		}
		switch {
		case weight >= need:
			of.kind = Person
		case of.inPlaces() && weight <= 1:
			of.kind = Place
		}
	}
	n.decideLists()
	for _, of := range n.all {
		of.sex = of.findSex()
	}
}

// decideLists takes those who stand in lists with people for people, forwards and
// backwards, so that who has been found so tells of the next.
func (n *names) decideLists() {
	decide := func(of *name) {
		if of.kind == Unknown && slices.ContainsFunc(of.mentions, (*mention).isAmongPeople) && longest(of).likeness() >= 0 {
			of.kind = Person
		}
	}
	for _, of := range n.all {
		decide(of)
	}
	for _, of := range slices.Backward(n.all) {
		decide(of)
	}
}

// isAmongPeople reports whether a mention stands in a list with a person of two
// words or more before or behind it: Arlan Saputra, Jens Wirjatmo, dan Kadek Suardana. A
// single word has to be parted from others on both sides.
func (m *mention) isAmongPeople() bool {
	p := m.in
	if m.Len() == 1 {
		return p.Lang == "id" && m.isInList() || p.Lang == "en" && m.isOfCouple()
	}
	if m.To < len(p.Tokens) && (p.lists(m.To) && p.isPersonAt(m.To) || p.listsLast(m.To) && p.isPersonAt(m.To+1)) {
		return true
	}
	return m.From > 1 && (p.lists(m.From) && p.isPersonAt(m.From-1) || p.listsLast(m.From-1) && p.isPersonAt(m.From-2))
}

// isOfCouple reports whether a single given name shares the surname of the person behind
// "and": Martin and Mary Fell.
func (m *mention) isOfCouple() bool {
	p := m.in
	if !p.Tokens[m.From].Is(words.Given) || m.To >= len(p.Tokens) || !p.listsLast(m.To) {
		return false
	}
	other := p.at(m.To + 1)
	return other.isPersonal() && other.Len() > 1
}

// isInList reports whether a single word stands between two others of a list, of which one
// is a person's name, or is the last of one behind a person.
func (m *mention) isInList() bool {
	p := m.in
	if m.From == 0 || m.inPlace() {
		return false
	}
	last := p.listsLast(m.From - 1)
	before := p.at(m.From - 1 - one(last))
	switch {
	case last || before != nil && p.lists(m.From):
		return before.isPersonal() && (last || p.goesOnAt(m.To) != nil) || before != nil && p.goesOnAt(m.To).isPersonal()
	case wordSets().listLead[p.Tokens[m.From-1].Low]:
		return p.goesOnAt(m.To).isPersonal() // yakni Mahyudin, Iksan Nur Hakim
	}
	return false
}

// goesOnAt returns what a list names next that goes on at token i, nil for nothing.
func (p *paragraph) goesOnAt(i int) *mention {
	switch {
	case i >= len(p.Tokens):
		return nil
	case p.listsLast(i):
		i++
	case !p.lists(i):
		return nil
	}
	return p.at(p.behindRanks(i)) // RR Kardinah Dyah
}

// isPersonal reports whether a mention is of a person, nil is of nobody.
func (m *mention) isPersonal() bool { return m != nil && m.name != nil && m.name.kind == Person }

// lists reports whether token i goes on a list: behind a comma, the slash of a pair, or in
// Indonesian a hyphen.
func (p *paragraph) lists(i int) bool {
	gap := strings.TrimSpace(p.Tokens[i].Gap)
	return gap == "," || gap == "/" || gap == "-" && p.Lang == "id"
}

// listsLast reports whether token i leads to the last of a list: "dan".
func (p *paragraph) listsLast(i int) bool {
	gap := strings.TrimSpace(p.Tokens[i].Gap)
	return (gap == "" || gap == ",") && wordSets().and[p.Tokens[i].Low]
}

// isPersonAt reports whether token i belongs to a person's name of two words or more, or
// is a given name: Louise and Walt Donner.
func (p *paragraph) isPersonAt(i int) bool {
	if i >= len(p.Tokens) {
		return false
	}
	m := p.at(i)
	return m != nil && m.name.kind == Person && (m.Len() > 1 || p.Tokens[i].Is(words.Given))
}

// weigh weighs what speaks for a name being a person's. A headline's capitals
// tell nothing.
func (n *names) weigh(of *name) int {
	w := longest(of)
	for _, e := range n.by.letters {
		w.weight += e.weight * min(e.do(w), e.most)
	}
	weight := w.weight
	for _, e := range n.by.mentions {
		times := 0
		for _, m := range of.mentions {
			times += one(!m.in.headline && e.do(m, of))
		}
		weight += e.weight * min(times, e.most)
	}
	return weight
}

// one counts what is so.
func one(so bool) int {
	if so {
		return 1
	}
	return 0
}

// wordsOf are the words of a name as it is written in its longest form, and what
// they weigh so far.
type wordsOf struct {
	of      *name
	mention *mention
	tokens  []words.Token
	lang    string
	weight  int
}

func longest(of *name) wordsOf {
	m := of.mentions[0]
	for _, o := range of.mentions {
		if o.Len() > m.Len() {
			m = o
		}
	}
	return wordsOf{of: of, mention: m, tokens: m.in.Tokens[m.From:m.To], lang: m.in.Lang}
}

// count counts the words of a name that a rule is about: where given names are
// expected, which is at the beginning and in Indonesian anywhere, or elsewhere.
func (w wordsOf) count(is func(t *words.Token, expected bool) bool) int {
	n := 0
	for i := range w.tokens {
		n += one(is(&w.tokens[i], i == 0 || w.lang == "id"))
	}
	return n
}

// isExpected: Prabowo, and the -yong of Tae-yong.
func isExpected(t *words.Token, expected bool) bool {
	return t.Is(words.Given) && expected || !t.Capital && t.Gap == "-" && !t.Is(words.Particle)
}

// long counts the words of a name, without its particles.
func (w wordsOf) long() int {
	return len(w.tokens) - w.count(func(t *words.Token, _ bool) bool { return t.Is(words.Particle) && !t.Capital })
}

// inPlaces reports whether most mentions of a name stand where places do.
func (of *name) inPlaces() bool {
	n := 0
	for _, m := range of.mentions {
		if m.inPlace() {
			n++
		}
	}
	return n*2 > len(of.mentions)
}

// What the letters of a name weigh: a step for so much of the odds, and no more
// steps than two, for or against it; a single word that looks like a name may
// be a place's as well.
const (
	likeStep      = 1.7
	mostLike      = 2
	mostLikeAlone = 1
)

// likeness is how much the words look like a person's name, in steps of the odds.
func (w wordsOf) likeness() int {
	m, most := w.mention, float64(mostLike)
	if m.Len() == 1 {
		most = mostLikeAlone
	}
	return int(max(-most, min(most, math.Round(m.in.likeness(m.Span)/likeStep))))
}
