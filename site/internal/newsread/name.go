package newsread

import (
	"slices"
	"strings"
	"unicode/utf8"

	"berkas/site/internal/facts/words"
)

// name is what several mentions name.
type name struct {
	words    []string // of the longest form, in small letters
	sounds   []string // of the form it was found in first
	text     string
	kind     Kind
	sex      words.Class // male, female, or 0 where nothing shows it
	id       string      // of a known name
	roles    []string    // each once
	forms    []string    // every way it is written
	aliases  []string    // other names, in brackets behind it
	mentions []*mention
	sorted   int // how many of the mentions were put in the order of the text; those behind are in it as well
}

// names are the names of a text.
type names struct {
	by      *rules
	all     []*name
	byKey   map[string]*name   // by their words, or their id
	byWord  map[string][]*name // those of people of two words or more, by each word and by how the last one sounds
	bySound map[string][]*name // those that were found, of two words or more, by how each word sounds
	spent   int                // see held
}

// mostHeld is how many names all pronouns and offices of a text are held against, in sum.
const mostHeld = 5_000_000

// held returns the names of a text to hold a pronoun or an office against; none once the
// text has had enough of them, and whoever is meant stays open.
func (n *names) held() []*name {
	if n.spent += len(n.all); n.spent > mostHeld {
		return nil
	}
	return n.all
}

// put files a mention under its words: under a name that is written so, or
// spelled in another way, or a new one.
func (n *names) put(m *mention) {
	key := strings.Join(m.low(), " ")
	if m.known != nil {
		key = "\x00" + m.known.ID
	}
	of := n.byKey[key]
	for _, r := range n.by.spellings {
		if of == nil {
			of = r.do(n, m)
		}
	}
	if of == nil {
		of = n.add(m)
	}
	n.byKey[key] = of
	of.take(m)
}

// add makes a name of a mention.
func (n *names) add(m *mention) *name {
	of := &name{words: m.low(), text: m.text(), kind: m.kind}
	if k := m.known; k != nil {
		of.id, of.text, of.words = k.ID, k.Name, strings.Fields(strings.ToLower(k.Name))
	}
	n.all = append(n.all, of)
	if len(of.words) > 1 && of.kind == Unknown {
		of.sounds = Sounds(of.text)
		for _, w := range of.sounds {
			n.bySound[w] = append(n.bySound[w], of)
		}
	}
	return of
}

// often is how many names may have a word for it to lead from one to another.
const often = 64

// spelledLike finds a name of two words or more that a mention spells in another
// way: one word at least sounds the same.
func (n *names) spelledLike(m *mention) *name {
	if m.Len() < 2 || m.kind != Unknown {
		return nil
	}
	sounds := Sounds(m.text())
	for _, w := range sounds {
		list := n.bySound[w]
		if len(list) > often {
			continue
		}
		for _, of := range list {
			if alike(of.sounds, sounds) {
				return of
			}
		}
	}
	return nil
}

// take adds a mention to a name.
func (of *name) take(m *mention) {
	m.name = of
	of.mentions = append(of.mentions, m)
	of.forms = withNew(of.forms, m.text())
	of.roles = withNew(withNew(of.roles, m.role), m.more)
	of.aliases = withNew(of.aliases, m.alias)
}

// withNew appends a text to a list that does not have it, unless it is empty or the list
// is long.
func withNew(list []string, text string) []string {
	if text == "" || len(list) >= often || slices.Contains(list, text) {
		return list
	}
	return append(list, text)
}

// isPersons reports whether a name may be a person's.
func (of *name) isPersons() bool { return of.kind == Unknown || of.kind == Person }

// order puts mentions of each name, and the names, in the order of the text, and
// takes the longest form of each.
func (n *names) order() {
	n.all = slices.DeleteFunc(n.all, func(of *name) bool { return len(of.mentions) == 0 })
	for _, of := range n.all {
		of.sort()
		if of.id != "" {
			continue
		}
		of.takeLongest()
		of.text = withoutCapitals(of.text)
	}
	slices.SortFunc(n.all, func(a, b *name) int { return a.mentions[0].compare(b.mentions[0]) })
}

// sort puts the mentions of a name in the order of the text.
func (of *name) sort() {
	slices.SortFunc(of.mentions, (*mention).compare)
	of.sorted = len(of.mentions)
}

// beside returns the last mention of a name before m, and the first after it.
func (of *name) beside(m *mention) (before, after *mention) {
	for _, list := range [...][]*mention{of.mentions[:of.sorted], of.mentions[of.sorted:]} {
		at, _ := slices.BinarySearchFunc(list, m, (*mention).compare)
		if at > 0 && (before == nil || before.compare(list[at-1]) < 0) {
			before = list[at-1]
		}
		if at < len(list) && (after == nil || list[at].compare(after) < 0) {
			after = list[at]
		}
	}
	return before, after
}

// takeLongest takes the longest form of a name for its text; of those that are as
// long one that is not in capitals alone.
func (of *name) takeLongest() {
	var best *mention
	for _, m := range of.mentions {
		if (best == nil || m.Len() > best.Len() || m.Len() == best.Len() && best.text() == strings.ToUpper(best.text())) && !of.runsOn(m) {
			best = m
		}
	}
	if best != nil {
		of.words, of.text = best.low(), best.text()
	}
}

// runsOn reports whether a form of a name may only be longer because in a headline
// more words have capitals: "Basri Kritik UU", where Basri is named elsewhere.
func (of *name) runsOn(long *mention) bool {
	p := long.in
	if long.To >= len(p.Tokens) || !p.Tokens[long.To].Capital || p.Tokens[long.To].Gap != " " {
		return false
	}
	return slices.ContainsFunc(of.mentions, func(m *mention) bool {
		return m.Len() > 1 && m.Len() < long.Len() && slices.Equal(m.low(), long.low()[:m.Len()])
	})
}

// withoutCapitals returns a name that is written in capitals alone, of two long
// words or more, as names are written.
func withoutCapitals(text string) string {
	list := strings.Fields(text)
	for _, w := range list {
		if len(w) < 3 || w != strings.ToUpper(w) {
			return text
		}
	}
	if len(list) < 2 {
		return text
	}
	for i, w := range list {
		_, size := utf8.DecodeRuneInString(w)
		list[i] = w[:size] + strings.ToLower(w[size:])
	}
	return strings.Join(list, " ")
}
