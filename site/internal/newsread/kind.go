package newsread

import (
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
		case of.inPlaces() && weight <= 0:
			of.kind = Place
		}
	}
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
	of     *name
	tokens []words.Token
	lang   string
	weight int
}

func longest(of *name) wordsOf {
	m := of.mentions[0]
	for _, o := range of.mentions {
		if o.Len() > m.Len() {
			m = o
		}
	}
	return wordsOf{of: of, tokens: m.in.Tokens[m.From:m.To], lang: m.in.Lang}
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
