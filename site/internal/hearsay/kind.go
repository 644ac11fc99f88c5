package hearsay

import "strings"

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

// weigh weighs what speaks for a name being a person's.
func (of *name) weigh(lang string) int {
	weight := of.weighWords(lang)
	office, spoken, aged, places, alone, articles := 0, 0, 0, 0, 0, 0
	for _, m := range of.mentions {
		if m.in.headline {
			continue // its capitals tell nothing
		}
		if (m.rank || m.role != "") && !m.abbreviated() && !m.doubtful() {
			office++
		}
		if m.speaks() && (lang == "id" || len(of.words) > 1) {
			spoken++
		}
		if m.aged() || m.graduate() || m.introduced() {
			aged++
		}
		if m.inPlace() {
			places++
		}
		if m.afterArticle() {
			articles++
		}
		if m.len() == 1 && len(of.words) > 1 {
			alone++
		}
	}
	weight += 3*min(office, 2) + 3*min(spoken, 1) + 3*min(aged, 1) + min(alone, 1)
	if lang != "id" {
		weight += min(alone, 1)
	}
	weight -= 2 * min(articles, 1)
	if places*2 > len(of.mentions) {
		weight -= 2
	}
	return weight
}

// weighWords weighs a name by its words.
func (of *name) weighWords(lang string) int {
	m := of.mentions[0]
	for _, o := range of.mentions {
		if o.len() > m.len() {
			m = o
		}
	}
	weight := 0
	tokens, particles := m.in.tokens[m.from:m.to], 0
	for i, t := range tokens {
		if t.is(particle) && !t.capital {
			particles++
		}
		if i > 0 && !t.capital && t.gap == "-" && !t.is(particle) {
			weight += 2 // Tae-yong
		}
		switch {
		case t.is(given) && i == 0:
			weight += 2
		case t.is(given) && lang == "id":
			weight += 2
		case t.is(given), t.low == "bin", t.low == "binti", t.low == "von", t.low == "van":
			weight++
		case t.initial && len(tokens) > 1:
			weight++
		}
	}
	switch n := len(tokens) - particles; {
	case n == 2 || n == 3:
		weight++
	case n > 4:
		weight--
	}
	if len(tokens) == 1 && weight > 0 && (len(of.mentions) > 1 || !tokens[0].opens) {
		weight++
	}
	return weight
}

// doubtful reports whether the office before a single word may be an office of
// it: Bupati Sumenep, mahasiswa Unsrat.
func (m *mention) doubtful() bool {
	if m.len() > 1 || m.from == 0 {
		return false
	}
	t := &m.in.tokens[m.from-1]
	return t.is(officeOf) && !m.in.tokens[m.from].is(given)
}

// abbreviated reports whether a single word stands in brackets, has an
// abbreviation in brackets behind it, or more of an office: it is of an office or
// an institution then.
func (m *mention) abbreviated() bool {
	p := m.in
	if m.len() > 1 || p.tokens[m.from].is(given) {
		return false
	}
	in := strings.HasSuffix(p.tokens[m.from].gap, "(")
	if m.to+1 < len(p.tokens) && p.connects(m.to) && p.tokens[m.to+1].capital && p.labels[m.to+1] == asCommon {
		return true // Deputi Bidang Distribusi dan Jasa
	}
	return in || m.to < len(p.tokens) && strings.HasSuffix(p.tokens[m.to].gap, "(") && p.tokens[m.to].capital
}

// speaks reports whether a verb of saying stands beside a mention.
func (m *mention) speaks() bool {
	p := m.in
	if m.from > 0 && strings.TrimSpace(p.tokens[m.from].gap) == "" {
		if t := &p.tokens[m.from-1]; (t.is(say) && !t.is(medium|sayActive|weak) || t.low == "menurut") && (!t.capital || t.opens) {
			return true
		}
	}
	for i := m.to; i < len(p.tokens) && i < m.to+3 && strings.TrimSpace(p.tokens[i].gap) == ""; i++ {
		switch t := &p.tokens[i]; {
		case t.is(sayActive|sayEnglish) && !t.capital:
			return !t.is(medium | weak)
		case !t.is(adverb):
			return false
		}
	}
	return false
}

// aged reports whether an age, or words such as boy, stand behind a mention:
// (45) or , 45, or , a 15-year-old girl.
func (m *mention) aged() bool {
	p := m.in
	if m.to >= len(p.tokens) {
		return false
	}
	t := &p.tokens[m.to]
	gap := strings.TrimSpace(t.gap)
	if gap == "," && p.tellsAge(m.to) {
		return true
	}
	if !t.number || len(t.text) > 2 || gap != "(" && gap != "," {
		return false
	}
	rest := p.after(m.to)
	return gap == "(" && strings.HasPrefix(rest, ")") || gap == "," && (strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, "."))
}

// tellsAge reports whether the words from token i up to a comma are about
// somebody by his age or sex.
func (p *paragraph) tellsAge(i int) bool {
	for j := i; j < len(p.tokens) && j < i+6; j++ {
		t := &p.tokens[j]
		if j > i && strings.TrimSpace(t.gap) != "" && t.gap != "-" || t.is(stop) {
			return false
		}
		if t.low == "year-old" || t.low == "tahun" && j > i && p.tokens[j-1].number || t.is(masculine|feminine) && t.is(somebody) {
			return true
		}
		if t.low == "year" && j+1 < len(p.tokens) && p.tokens[j+1].low == "old" {
			return true
		}
	}
	return false
}

// graduate reports whether a degree stands behind a mention: Budi Santoso, S.H.
func (m *mention) graduate() bool {
	if m.to >= len(m.in.tokens) || m.len() < 2 {
		return false
	}
	t := &m.in.tokens[m.to]
	gap := strings.TrimSpace(t.gap)
	return (gap == "" || gap == ",") && t.isDegree()
}

// introduced reports whether the words before a mention say that it is
// somebody's name: "bernama Firas", "paman saya, La Ode".
func (m *mention) introduced() bool {
	tokens := m.in.tokens
	if m.from == 0 || strings.TrimSpace(strings.Trim(tokens[m.from].gap, ",")) != "" {
		return false
	}
	if tokens[m.from-1].is(naming) {
		return true
	}
	if m.from < 2 || !tokens[m.from-2].is(kin) {
		return false
	}
	switch tokens[m.from-1].low {
	case "saya", "kami", "kita", "kamu", "anda", "mereka":
		return true
	}
	return false
}

// inPlace reports whether a preposition before a mention says that it is a
// place.
func (m *mention) inPlace() bool {
	if m.from == 0 || m.rank {
		return false
	}
	t := &m.in.tokens[m.from-1]
	return t.is(beforePlace) && m.in.tokens[m.from].gap == " "
}

// afterArticle reports whether "the" stands before a mention.
func (m *mention) afterArticle() bool {
	return m.from > 0 && m.in.tokens[m.from-1].low == "the" && m.in.tokens[m.from].gap == " "
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
