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
		weight := of.weigh(lang)
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
func (of *name) weigh(lang string) int {
	var office, spoken, told, places, alone, articles int
	for _, m := range of.mentions {
		if m.in.headline {
			continue
		}
		office += One((m.rank || m.role != "") && !m.abbreviated() && !m.doubtful())
		spoken += One(m.speaks() && (lang == "id" || len(of.words) > 1))
		told += One(m.aged() || m.graduate() || m.introduced())
		places += One(m.inPlace())
		articles += One(m.afterArticle())
		alone += One(m.Len() == 1 && len(of.words) > 1)
	}
	weight := of.weighWords(lang) + 3*min(office, 2) + 3*min(spoken, 1) + 3*min(told, 1) + min(alone, 1) - 2*min(articles, 1)
	if lang != "id" {
		weight += min(alone, 1)
	}
	if places*2 > len(of.mentions) {
		weight -= 2
	}
	return weight
}

// one counts what is so.
func One(so bool) int {
	if so {
		return 1
	}
	return 0
}

// weighWords weighs a name by its words.
func (of *name) weighWords(lang string) int {
	m := of.mentions[0]
	for _, o := range of.mentions {
		if o.Len() > m.Len() {
			m = o
		}
	}
	tokens := m.in.Tokens[m.From:m.To]
	weight, particles := 0, 0
	for i := range tokens {
		particles += One(tokens[i].Is(words.Particle) && !tokens[i].Capital)
		weight += weighWord(&tokens[i], i == 0 || lang == "id", len(tokens) == 1)
	}
	switch n := len(tokens) - particles; {
	case n == 2 || n == 3:
		weight++
	case n > 4:
		weight--
	}
	if len(tokens) == 1 && weight > 0 && (len(of.mentions) > 1 || !tokens[0].Opens) {
		weight++
	}
	return weight
}

// weighWord weighs a word of a name. Given names say most where they are expected.
func weighWord(t *words.Token, expected, alone bool) int {
	switch {
	case t.Is(words.Given) && expected, !t.Capital && t.Gap == "-" && !t.Is(words.Particle):
		return 2 // Tae-yong
	case t.Is(words.Given), t.Low == "bin", t.Low == "binti", t.Low == "von", t.Low == "van", t.Initial && !alone:
		return 1
	}
	return 0
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
