package newsread

import (
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
)

// doubtful reports whether the office before a single word may be an office of
// it: Bupati Sumenep, mahasiswa Unsrat, anggota Polsek Banyumanik; in English not in capitals, President Trump.
func (m *mention) doubtful() bool {
	if m.Len() > 1 || m.From == 0 {
		return false
	}
	t := &m.in.Tokens[m.From-1]
	if m.To < len(m.in.Tokens) && m.in.Tokens[m.To].Is(words.Backward) && m.in.Tokens[m.To].Gap == " " && !m.in.Tokens[m.From].Is(words.Given) {
		return true // pembalap Ducati itu
	}
	return (t.Is(words.OfficeOf) || m.in.Lang == "id" && m.in.Labels[m.From-1] == facts.AsOrg && t.Is(words.OrgHead)) && !m.in.Tokens[m.From].Is(words.Given) && !(m.in.Lang == "en" && t.Capital)
}

// abbreviated reports whether a single word stands in brackets, has an
// abbreviation in brackets behind it, or more of an office: it is of an office or
// an institution then.
func (m *mention) abbreviated() bool {
	p := m.in
	if m.Len() > 1 || p.Tokens[m.From].Is(words.Given) {
		return false
	}
	in := strings.HasSuffix(p.Tokens[m.From].Gap, "(")
	if m.To+1 < len(p.Tokens) && p.Connects(m.To) && p.Tokens[m.To+1].Capital && p.Labels[m.To+1] == facts.AsCommon {
		return true // Deputi Bidang Distribusi dan Jasa
	}
	return in || m.To < len(p.Tokens) && strings.HasSuffix(p.Tokens[m.To].Gap, "(") && p.Tokens[m.To].Capital
}

// speaks reports whether a verb of saying stands beside a mention.
func (m *mention) speaks() bool {
	p := m.in
	if m.leadsTitle() {
		return false
	}
	if m.From > 0 && strings.TrimSpace(p.Tokens[m.From].Gap) == "" {
		if t := &p.Tokens[m.From-1]; (t.Is(words.Say) && !t.Is(medium|words.SayActive|weak) || t.Is(words.According)) && (!t.Capital || t.Opens) {
			return true
		}
	}
	return m.speaksNext()
}

// speaksNext reports whether a verb of saying stands behind a mention, perhaps
// behind the comma that ends it where it stands between two.
func (m *mention) speaksNext() bool {
	p := m.in
	between := m.From > 0 && strings.HasPrefix(p.Tokens[m.From].Gap, ",")
	for i := m.To; i < len(p.Tokens) && i < m.To+3; i++ {
		t := &p.Tokens[i]
		if gap := strings.TrimSpace(t.Gap); gap != "" && (gap != "," || !between || i > m.To) {
			return false
		}
		if t.Is(words.SayActive|words.SayEnglish) && !t.Capital {
			return !t.Is(medium | weak)
		}
		if !t.Is(words.Adverb) {
			return false
		}
	}
	return false
}

// aged reports whether an age, or words such as boy, stand behind a mention:
// (45) or , 45, or , a 15-year-old girl.
func (m *mention) aged() bool {
	p := m.in
	if m.To >= len(p.Tokens) {
		return false
	}
	t := &p.Tokens[m.To]
	gap := strings.TrimSpace(t.Gap)
	if gap == "," && p.tellsAge(m.To) {
		return true
	}
	if !t.Number || len(t.Text) > 2 || gap != "(" && gap != "," {
		return false
	}
	rest := p.after(m.To)
	return gap == "(" && strings.HasPrefix(rest, ")") || gap == "," && (strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, "."))
}

// tellsAge reports whether the words from token i up to a comma are about
// somebody: by his age or sex, or with "who".
func (p *paragraph) tellsAge(i int) bool {
	for j := i; j < len(p.Tokens) && j < i+6; j++ {
		t := &p.Tokens[j]
		if j > i && strings.TrimSpace(t.Gap) != "" && t.Gap != "-" {
			return false
		}
		if p.isAge(j) || j > i && (wordSets().who[t.Low] || t.Is(masculine|feminine) && t.Is(somebody)) {
			return true
		}
		if t.Is(words.Stop) {
			return false
		}
	}
	return false
}

// isAge reports whether token i ends an age: 15-year-old, 67 tahun.
func (p *paragraph) isAge(i int) bool {
	switch low, is := p.Tokens[i].Low, wordSets(); {
	case is.age[low]:
		return true
	case is.ageOf[low]:
		return i+1 < len(p.Tokens) && is.ageOld[p.Tokens[i+1].Low]
	case is.ageYears[low]:
		return i > 0 && p.Tokens[i-1].Number
	}
	return false
}

// introduced reports whether the words before a mention say that it is
// somebody's name: "bernama Firas", "paman saya, La Ode".
func (m *mention) introduced() bool {
	tokens := m.in.Tokens
	if m.From == 0 || strings.TrimSpace(strings.Trim(tokens[m.From].Gap, ",")) != "" {
		return false
	}
	if tokens[m.From-1].Is(words.Naming) || m.From == 1 && wordSets().by[tokens[0].Low] && tokens[0].Capital {
		return true
	}
	if m.From > 1 && tokens[m.From-2].Is(words.Kin) && wordSets().possessor[tokens[m.From-1].Low] {
		return true
	}
	return m.in.isRelation(m.From-1) || m.isSomebody()
}

// isSomebody reports whether a comma stands before a mention, and before that words that
// begin with what anybody is: A young woman from Machynlleth, Cadi Treharne; The lawyer who
// led it, Brock Sunderland.
func (m *mention) isSomebody() bool {
	p, who := m.in, false
	if strings.TrimSpace(p.Tokens[m.From].Gap) != "," {
		return false
	}
	for i := m.From - 1; i >= 0 && i > m.From-facts.Farthest/2; i-- {
		t := &p.Tokens[i]
		who = who || t.Is(somebody) && t.Is(masculine|feminine) || t.Is(words.Title) && wordSets().who[p.Tokens[i+1].Low]
		if t.Opens || strings.TrimSpace(t.Gap) != "" {
			return who && (p.beginsSentence(i) || wordSets().indefinite[t.Low])
		}
	}
	return false
}

// isRelation reports whether token i is somebody's relation: Wilk's wife, her son,
// anak bungsunya.
func (p *paragraph) isRelation(i int) bool {
	if o := p.at(i); o != nil && o.From > 0 && p.Lang == "id" {
		return p.Tokens[o.From-1].Is(words.Kin) && strings.TrimSpace(p.Tokens[i+1].Gap) == "," // istri Sunaryo, Ngatminah
	}
	t := &p.Tokens[i]
	if stem, found := words.Owned(t.Low); found {
		before := ""
		if i > 0 {
			before = p.Tokens[i-1].Low
		}
		return lexicon().Word(stem)&words.Kin != 0 || lexicon().Word(before)&words.Kin != 0 && p.Tokens[i].Gap == " "
	}
	if !t.Is(words.Kin) || i == 0 || t.Gap != " " {
		return false
	}
	owner := &p.Tokens[i-1]
	return wordSets().whose[owner.Low] || owner.End < t.Start-len(t.Gap)
}

// inPlace reports whether a preposition before a mention says that it is a
// place.
func (m *mention) inPlace() bool {
	if m.From == 0 || m.rank {
		return false
	}
	t := &m.in.Tokens[m.From-1]
	return (t.Is(beforePlace) || t.Opens && wordSets().from[t.Low]) && m.in.Tokens[m.From].Gap == " "
}

// afterArticle reports whether "the" stands before a mention.
func (m *mention) afterArticle() bool {
	return m.From > 0 && wordSets().the[m.in.Tokens[m.From-1].Low] && m.in.Tokens[m.From].Gap == " "
}

// isCompound reports whether a common word in capitals stands right before a single word:
// Hurricane Harvey, the Girl Roisin.
func (m *mention) isCompound() bool {
	if m.Len() > 1 || m.From == 0 || m.rank || m.role != "" || m.in.Tokens[m.From].Gap != " " {
		return false
	}
	t := &m.in.Tokens[m.From-1]
	return t.Capital && !t.Upper && !t.Opens && m.in.Labels[m.From-1] == facts.AsCommon && !t.Is(words.Month|words.Weekday|words.Pronoun|words.Stop)
}

// behindSpeech reports whether a mention stands right behind a quotation that ends
// with a comma or as a question, with one word in small letters between or behind.
func (m *mention) behindSpeech() bool {
	p, i := m.in, m.From
	if m.leadsTitle() {
		return false
	}
	if i > 0 && !p.Tokens[i-1].Capital && p.Tokens[i].Gap == " " && !p.Tokens[i-1].Is(words.Stop|words.Article|beforePlace) {
		i--
	}
	if i == m.From && (m.To >= len(p.Tokens) || p.Tokens[m.To].Capital || p.Tokens[m.To].Gap != " " || p.Tokens[m.To].Is(words.Stop|words.Be)) {
		return false
	}
	gap := strings.TrimSpace(p.Tokens[i].Gap)
	for _, end := range [...]string{",”", ",\"", "?”", "?\"", "!”", "!\"", "”,", "\",", ",’", "?’"} {
		if strings.HasSuffix(gap, end) {
			return true
		}
	}
	return false
}

// isFirms reports whether what a firm is, what only a firm has, or in Indonesian what is
// called after one, stands beside a mention: shares of Morgan Stanley, Ralph Lauren stores,
// bus Rosalia Indah.
func (m *mention) isFirms() bool {
	p, is := m.in, wordSets()
	if m.Len() < 2 {
		return false
	}
	before := ""
	if m.From > 0 && p.Tokens[m.From].Gap == " " {
		before = p.Tokens[m.From-1].Low
	}
	if p.Lang != "en" {
		return is.firmsThing[before]
	}
	return is.firmsKind[before] || is.ofFirm[before] && m.From > 1 && is.firmsOf[p.Tokens[m.From-2].Low] || m.hasFirms()
}

// hasFirms reports whether what only a firm has stands behind a mention: Eli Lilly's earnings.
func (m *mention) hasFirms() bool {
	p, is := m.in, wordSets()
	if m.To >= len(p.Tokens) || p.Tokens[m.To].Capital || p.Tokens[m.To].Gap != " " {
		return false
	}
	low := p.Tokens[m.To].Low
	return is.firmsOwn[low] && !m.owns() || is.firmsResult[low]
}

// owns reports whether a possessive ends a mention: Eli Lilly's.
func (m *mention) owns() bool {
	if m.To >= len(m.in.Tokens) {
		return false
	}
	next := &m.in.Tokens[m.To]
	return m.in.Tokens[m.To-1].End < next.Start-len(next.Gap)
}
