package newsread

import (
	"cmp"
	"slices"
	"strings"

	"berkas/site/internal/facts/words"
)

// join joins mentions that mean the same: first the names of two words or more,
// then the single words, which go to the last longer name that has them.
func (by *rules) join(list []*paragraph) *names {
	n := &names{by: by, byKey: map[string]*name{}, byWord: map[string][]*name{}, bySound: map[string][]*name{}}
	var single []*mention
	for _, p := range list {
		for _, m := range p.mentions {
			if m.isSingle() {
				single = append(single, m)
				continue
			}
			n.put(m)
		}
	}
	n.indexWords()
	for _, r := range by.joins {
		r.do(n)
	}
	n.sort()
	for _, m := range single {
		if of := n.owner(m); of != nil {
			of.take(m)
		} else {
			n.put(m)
		}
	}
	n.sort()
	for _, p := range list {
		for _, r := range by.surnames {
			r.do(n, p)
		}
	}
	n.order()
	return n
}

func (n *names) sort() {
	for _, of := range n.all {
		of.sort()
	}
}

// isSingle reports whether a mention is one word of which nothing is known.
func (m *mention) isSingle() bool { return m.known == nil && m.kind == Unknown && m.Len() == 1 }

// indexWords files the names that may be people's under their words, and under
// their other names.
func (n *names) indexWords() {
	for _, of := range n.all {
		if !of.isPersons() {
			continue
		}
		var keys []string
		if len(of.words) > 1 {
			for _, w := range of.words {
				if len(w) > 1 {
					keys = withNew(keys, w)
				}
				if len(w) > prefixLength {
					keys = withNew(keys, "^"+w[:prefixLength])
				}
			}
			keys = withNew(keys, "~"+sound(of.words[len(of.words)-1]))
		}
		for _, a := range of.aliases {
			keys = withNew(keys, words.Lower(a))
		}
		for _, key := range keys {
			n.byWord[key] = append(n.byWord[key], of)
		}
	}
}

// joinAliases joins a name of several words to the one that it is another name of:
// Andi Agustinus alias Andi Narogong.
func (n *names) joinAliases() {
	for _, of := range n.all {
		for _, alias := range of.aliases {
			if other := n.byKey[words.Lower(alias)]; other != nil && other != of && other.kind == Unknown {
				for _, m := range other.mentions {
					of.take(m)
				}
				other.mentions = nil
			}
		}
	}
}

// joinParts joins a name to a longer one that has all its words in order: Sri
// Mulyani to Sri Mulyani Indrawati.
func (n *names) joinParts() {
	into := map[*name]*name{}
	for _, short := range n.all {
		if len(short.words) < 2 || short.kind != Unknown {
			continue
		}
		longer := n.byWord[short.words[0]]
		for _, long := range longer[:min(len(longer), often)] {
			if len(long.words) > len(short.words) && into[long] == nil && within(short.words, long.words) {
				into[short] = long
				break
			}
		}
	}
	for _, short := range n.all {
		long := into[short]
		for long != nil && into[long] != nil {
			long = into[long]
		}
		if long != nil {
			for _, m := range short.mentions {
				long.take(m)
			}
			short.mentions = nil
		}
	}
}

// within reports whether long has all words of short, in order.
func within(short, long []string) bool {
	for _, w := range long {
		if len(short) > 0 && (short[0] == w || sound(short[0]) == sound(w)) {
			short = short[1:]
		}
	}
	return len(short) == 0
}

// owner returns whose word a single word is: of the longer names that have it
// the one named last before it, else the first after it; nil for nobody's.
func (n *names) owner(m *mention) *name {
	var candidates []*name
	for _, r := range n.by.owners {
		if candidates = r.do(n, m); len(candidates) > often {
			return nil
		} else if len(candidates) > 0 {
			break
		}
	}
	candidates = slices.DeleteFunc(slices.Clone(candidates), func(of *name) bool { return len(of.mentions) == 0 }) // joined to a longer one
	if m.isKin() {
		candidates = slices.DeleteFunc(candidates, func(of *name) bool { return of.words[0] != m.low()[0] })
	}
	m.shared = len(candidates) > 1
	candidates = inTheirOwnRight(m.addressed(candidates))
	var before, after *mention
	for _, of := range candidates {
		last, next := of.beside(m)
		if last != nil && (before == nil || before.compare(last) < 0) {
			before = last
		}
		if next != nil && (after == nil || next.compare(after) < 0) {
			after = next
		}
	}
	switch {
	case before != nil:
		return before.name
	case after != nil:
		return after.name
	}
	return nil
}

// isKin reports whether a mention is introduced as somebody's relation, who may have a
// name for his first that another has for his last: Ayahnya, Mbah Winoto.
func (m *mention) isKin() bool {
	i := m.From - 1
	for i >= 0 && m.in.Tokens[i].Is(words.Rank) && !m.in.Tokens[i].Is(words.Kin) {
		i--
	}
	return i >= 0 && m.in.isRelation(i)
}

// addressed returns those of several people of one surname whose given name goes with the
// form of address before it, all where none does: Mrs Harker, of John and Mary Harker.
func (m *mention) addressed(list []*name) []*name {
	if len(list) < 2 || m.From == 0 {
		return list
	}
	var other words.Class
	switch low, is := m.in.Tokens[m.From-1].Low, wordSets(); {
	case is.hisAddress[low]:
		other = words.Female
	case is.herAddress[low]:
		other = words.Male
	default:
		return list
	}
	fit := slices.DeleteFunc(slices.Clone(list), func(of *name) bool {
		first := of.mentions[0]
		return first.in.Tokens[first.From].Class&words.Given == other
	})
	if len(fit) == 0 {
		return list
	}
	return fit
}

// inTheirOwnRight returns those of several people of one surname who were not named
// as a relation of somebody, all where everybody was: Chantelle Obi, of her and her
// mother, Grace Obi.
func inTheirOwnRight(list []*name) []*name {
	own := slices.DeleteFunc(slices.Clone(list), func(of *name) bool {
		first := of.mentions[0]
		return first.From > 0 && first.in.isRelation(first.From-1)
	})
	if len(own) == 0 {
		return list
	}
	return own
}

// The next return the longer names that may have a single word.

func (n *names) withWord(m *mention) []*name { return n.byWord[m.low()[0]] }

func (n *names) withSound(m *mention) []*name {
	if low := m.low()[0]; len(low) > 4 {
		return n.byWord["~"+sound(low)]
	}
	return nil
}

// shortened returns the only person one of whose names begins with a word of
// four letters or more: Afif for Afifuddin.
func (n *names) shortened(m *mention) []*name {
	low := m.low()[0]
	if m.in.Lang != "id" || len(low) < prefixLength {
		return nil
	}
	var found []*name
	list := n.byWord["^"+low[:prefixLength]]
	if len(list) > often {
		return nil
	}
	for _, of := range list {
		if slices.ContainsFunc(of.words, func(w string) bool { return len(w) > len(low)+1 && strings.HasPrefix(w, low) }) {
			found = append(found, of)
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found
}

// ended returns the only person one of whose names ends with what a form of address stands
// before, of four letters or more: Mas Dhito for Hanindhito.
func (n *names) ended(m *mention) []*name {
	low := m.low()[0]
	if m.in.Lang != "id" || len(low) < prefixLength || m.From == 0 || !m.in.Tokens[m.From-1].Is(words.Rank) || len(n.all) > often {
		return nil
	}
	var found []*name
	for _, of := range n.all {
		if len(of.words) > 1 && of.isPersons() && slices.ContainsFunc(of.words, func(w string) bool { return len(w) > len(low)+1 && strings.HasSuffix(w, low) }) {
			found = append(found, of)
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found
}

// misspelt returns the only person one of whose names, of six letters or more,
// differs in one letter: Chatrina for Chatarina.
func (n *names) misspelt(m *mention) []*name {
	low := m.low()[0]
	if m.in.Lang != "id" || len(low) < 6 || len(n.byWord["^"+low[:prefixLength]]) > often {
		return nil
	}
	var found []*name
	for _, of := range n.byWord["^"+low[:prefixLength]] {
		if slices.ContainsFunc(of.words, func(w string) bool { return len(w) >= 6 && oneEdit(w, low) }) {
			found = append(found, of)
		}
	}
	if len(found) != 1 {
		return nil
	}
	return found
}

// prefixLength is how many bytes of a word lead to the names that begin so.
const prefixLength = 4

// compare orders mentions as they stand in the text.
func (m *mention) compare(o *mention) int {
	return cmp.Or(cmp.Compare(m.in.n, o.in.n), cmp.Compare(m.From, o.From))
}
