package hearsay

import "strings"

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
	return m.speaksNext()
}

// speaksNext reports whether a verb of saying stands behind a mention, perhaps
// behind the comma that ends it where it stands between two.
func (m *mention) speaksNext() bool {
	p := m.in
	between := m.from > 0 && strings.HasPrefix(p.tokens[m.from].gap, ",")
	for i := m.to; i < len(p.tokens) && i < m.to+3; i++ {
		t := &p.tokens[i]
		if gap := strings.TrimSpace(t.gap); gap != "" && (gap != "," || !between || i > m.to) {
			return false
		}
		if t.is(sayActive|sayEnglish) && !t.capital {
			return !t.is(medium | weak)
		}
		if !t.is(adverb) {
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
// somebody: by his age or sex, or with "who".
func (p *paragraph) tellsAge(i int) bool {
	for j := i; j < len(p.tokens) && j < i+6; j++ {
		t := &p.tokens[j]
		if j > i && strings.TrimSpace(t.gap) != "" && t.gap != "-" {
			return false
		}
		if p.isAge(j) || j > i && (t.low == "who" || t.is(masculine|feminine) && t.is(somebody)) {
			return true
		}
		if t.is(stop) {
			return false
		}
	}
	return false
}

// isAge reports whether token i ends an age: 15-year-old, 67 tahun.
func (p *paragraph) isAge(i int) bool {
	switch p.tokens[i].low {
	case "year-old":
		return true
	case "year":
		return i+1 < len(p.tokens) && p.tokens[i+1].low == "old"
	case "tahun":
		return i > 0 && p.tokens[i-1].number
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
