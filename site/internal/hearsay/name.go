package hearsay

import (
	"slices"
	"strings"
)

// name is what several mentions name.
type name struct {
	words    []string // of the longest form, in small letters
	text     string
	kind     Kind
	id       string // of a known name
	role     string
	roles    []string
	forms    []string // every way it is written
	aliases  []string
	mentions []*mention
	said     int // how often somebody of that name speaks
	evidence int
}

// names joins the mentions of a text.
type names struct {
	all   []*name
	byKey map[string]*name
}

// join joins mentions that mean the same: first the names of two words or more,
// then the single words, which go to the last longer name that has them.
func join(paragraphs []*paragraph) *names {
	n := &names{byKey: map[string]*name{}}
	var single []*mention
	for _, p := range paragraphs {
		for _, m := range p.mentions {
			if m.id == "" && m.kind == Unknown && m.len() == 1 {
				single = append(single, m)
				continue
			}
			n.put(m)
		}
	}
	n.joinParts()
	for _, m := range single {
		n.putSingle(m)
	}
	for _, p := range paragraphs {
		n.findSurnames(p)
	}
	n.order()
	return n
}

// put files a mention under its words.
func (n *names) put(m *mention) {
	key := m.id
	if key == "" {
		key = strings.Join(m.low(), " ")
	}
	of := n.byKey[key]
	if of == nil {
		of = n.spelledLike(m)
	}
	if of == nil {
		of = &name{words: m.low(), text: m.text(), kind: m.kind, id: m.id}
		if m.id != "" {
			of.text, of.words = m.id, strings.Fields(strings.ToLower(m.id))
		}
		n.all = append(n.all, of)
	}
	n.byKey[key] = of
	of.take(m)
}

// take adds a mention to a name.
func (of *name) take(m *mention) {
	m.name = of
	of.mentions = append(of.mentions, m)
	if text := m.text(); !slices.Contains(of.forms, text) {
		of.forms = append(of.forms, text)
	}
	if m.role != "" {
		of.roles = append(of.roles, m.role)
		if of.role == "" {
			of.role = m.role
		}
	}
	if m.alias != "" && !slices.Contains(of.aliases, m.alias) {
		of.aliases = append(of.aliases, m.alias)
	}
}

// spelledLike finds a name of two words or more that a mention spells in another
// way.
func (n *names) spelledLike(m *mention) *name {
	if m.len() < 2 || m.kind != Unknown {
		return nil
	}
	text := m.text()
	for _, of := range n.all {
		if of.id == "" && of.kind == Unknown && len(of.words) > 1 && Same(of.text, text) {
			return of
		}
	}
	return nil
}

// joinParts joins a name to a longer one that has all its words in order: Sri
// Mulyani to Sri Mulyani Indrawati.
func (n *names) joinParts() {
	for i, short := range n.all {
		if len(short.words) < 2 || short.kind != Unknown || short.id != "" {
			continue
		}
		for _, long := range n.all {
			if len(long.words) <= len(short.words) || long.kind != Unknown && long.kind != Person || !within(short.words, long.words) {
				continue
			}
			n.merge(i, long)
			break
		}
	}
	n.all = slices.DeleteFunc(n.all, func(of *name) bool { return len(of.mentions) == 0 })
}

func (n *names) merge(i int, into *name) {
	short := n.all[i]
	for _, m := range short.mentions {
		into.take(m)
	}
	for key, of := range n.byKey {
		if of == short {
			n.byKey[key] = into
		}
	}
	short.mentions = nil
}

// within reports whether long has all words of short, in order.
func within(short, long []string) bool {
	for _, w := range long {
		if len(short) > 0 && sound(short[0]) == sound(w) {
			short = short[1:]
		}
	}
	return len(short) == 0
}

// putSingle files a single word: under a longer name that has it, the one named
// last before it, or the first after it; else under itself.
func (n *names) putSingle(m *mention) {
	if of := n.owner(m); of != nil {
		of.take(m)
		return
	}
	n.put(m)
}

// owner returns whose word a single word is, nil for nobody's.
func (n *names) owner(m *mention) *name {
	low := m.low()[0]
	var before, after *mention
	for _, of := range n.all {
		if of.kind != Unknown && of.kind != Person || !of.has(low) {
			continue
		}
		for _, o := range of.mentions {
			switch {
			case o.precedes(m):
				if before == nil || before.precedes(o) {
					before = o
				}
			case after == nil || o.precedes(after):
				after = o
			}
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

func (m *mention) precedes(o *mention) bool {
	return m.in.n < o.in.n || m.in.n == o.in.n && m.from < o.from
}

// has reports whether a word is one of a longer name, or another name of it.
func (of *name) has(low string) bool {
	if len(of.words) > 1 {
		for _, w := range of.words {
			if len(w) > 1 && w == low {
				return true
			}
		}
		last := of.words[len(of.words)-1]
		if len(low) > 4 && sound(last) == sound(low) {
			return true
		}
	}
	return slices.ContainsFunc(of.aliases, func(a string) bool { return strings.EqualFold(a, low) })
}

// findSurnames finds the surnames that are also common words or places: Brown,
// King, May. They count where the full name was read and no other sense is
// near.
func (n *names) findSurnames(p *paragraph) {
	added := false
	for _, r := range runs(p.tokens) {
		for i := r.from; i < r.to; i++ {
			t := &p.tokens[i]
			if p.at(i) != nil || t.known > 0 || p.labels[i] == asName || t.phrase > 1 || t.is(weekday|title) || i+1 < r.to && p.labels[i+1] != asCommon {
				continue
			}
			m := &mention{span: span{i, i + 1}, in: p}
			if i > r.from && !p.tokens[i-1].is(rank|title) || n.owner(m) == nil || p.dated(i) {
				continue
			}
			p.readBeside(m)
			if t.opens && !m.rank && !(i+1 < len(p.tokens) && p.tokens[i+1].is(say|adverb)) {
				continue
			}
			p.mentions, added = append(p.mentions, m), true
			n.owner(m).take(m)
		}
	}
	if added {
		slices.SortFunc(p.mentions, func(a, b *mention) int { return a.from - b.from })
	}
}

// dated reports whether a month stands in a date.
func (p *paragraph) dated(i int) bool {
	if !p.tokens[i].is(month) {
		return false
	}
	near := func(j int) bool {
		return j >= 0 && j < len(p.tokens) && (p.tokens[j].number || p.tokens[j].is(shiftLast|shiftNext|shiftThis) || p.tokens[j].low == "in" || p.tokens[j].low == "pada" || p.tokens[j].low == "bulan")
	}
	return near(i-1) || near(i+1)
}

// order puts mentions of each name, and the names, in the order of the text, and
// takes the longest form of each.
func (n *names) order() {
	for _, of := range n.all {
		slices.SortFunc(of.mentions, func(a, b *mention) int {
			if a.precedes(b) {
				return -1
			}
			return 1
		})
		if of.id != "" {
			continue
		}
		for _, m := range of.mentions {
			if m.len() > len(of.words) {
				of.words, of.text = m.low(), m.text()
			}
		}
	}
	slices.SortFunc(n.all, func(a, b *name) int {
		if a.mentions[0].precedes(b.mentions[0]) {
			return -1
		}
		return 1
	})
}
