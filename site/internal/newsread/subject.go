package newsread

import (
	"slices"
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
)

// before reads the speaker that stands before the verb at token i.
func (v voice) before(i int) speaker {
	j := v.skipBack(i - 1)
	if j < v.From {
		return speaker{}
	}
	return answer(v.by.before, func(do func(v voice, i, j int) speaker) speaker { return do(v, i, j) })
}

// The next read the speaker before the verb at token i, of which token j is the
// last word before what may stand between.

func (v voice) pronounBefore(_, j int) speaker {
	if v.Tokens[j].Is(words.Pronoun) {
		return v.pronounAt(j)
	}
	return speaker{}
}

// behindAnd: thanked the jurors and said.
func (v voice) behindAnd(_, j int) speaker {
	switch {
	case !wordSets().and[v.Tokens[j].Low]:
		return speaker{}
	case v.startsWithPronoun():
		return v.pronounAt(v.From)
	}
	return v.subject(j)
}

func (v voice) beforeAside(i, j int) speaker {
	if v.commaWithin(j+1, i) {
		if k := v.aside(j); k > v.From {
			return v.before(k)
		}
	}
	return speaker{}
}

func (v voice) appositionBefore(i, j int) speaker {
	if v.commaWithin(j+1, i) {
		return v.apposition(j)
	}
	return speaker{}
}

func (v voice) nameBefore(_, j int) speaker {
	if m := v.at(j); m != nil {
		return v.named(m)
	}
	return speaker{}
}

func (v voice) officeBefore(_, j int) speaker {
	s := v.officeBack(j)
	if m := v.openedBy(s); m != nil {
		return v.joint(m, stated)
	}
	return s
}

// openedBy returns the person whose name begins the words, with a comma behind it, and of
// whom an office without one tells more in Indonesian: Kushendar (43), salah satu saksi mata
// mengatakan. It is nil for nobody.
func (v voice) openedBy(s speaker) *mention {
	if s.how != office || v.Lang != "id" {
		return nil
	}
	i := s.span.From
	for i > v.From+1 && v.Tokens[i].Gap == " " && (wordSets().indefinite[v.Tokens[i-1].Low] || wordSets().nounBefore[v.Tokens[i-1].Low]) {
		i--
	}
	if i <= v.From || !strings.Contains(v.Tokens[i].Gap, ",") {
		return nil
	}
	m := v.at(v.skipBack(i - 1))
	if m == nil || m.name.kind != Person || m.From > v.From && !(m.rank && m.From == v.From+1) {
		return nil
	}
	return m
}
func (v voice) nounBefore(_, j int) speaker { return v.nounBack(j) }

// unnamed reads a speaker without a name that ends at token j.
func (v voice) unnamed(j int) speaker {
	if s := v.officeBack(j); s.how != nobody {
		return s
	}
	return v.nounBack(j)
}

// nounBack reads a speaker without a name or an office that ends at token j:
// "the company", "polisi", "para saksi".
func (v voice) nounBack(j int) speaker {
	for k := j; k >= v.From && j-k < 5; k-- {
		t := &v.Tokens[k]
		switch {
		case v.at(k) != nil || t.Is(words.Say|words.Stop|words.Pronoun|that) && !t.Is(words.Article) || t.Number:
			return speaker{}
		case t.Is(words.Article), v.Lang == "id" && (k == v.From || strings.TrimSpace(t.Gap) == ",") && (t.Class == 0 || t.Is(words.Common|words.OrgHead|somebody)):
			return speaker{how: office, span: facts.Span{From: k, To: j + 1}, in: v.paragraph}
		case strings.TrimSpace(t.Gap) != "":
			return speaker{}
		}
	}
	return speaker{}
}

// apposition reads "Wang Wenbin, juru bicara kementerian, mengatakan" and "Juru
// bicara kementerian, Wang Wenbin, mengatakan": token j ends what stands between
// the commas.
func (v voice) apposition(j int) speaker {
	k := j
	for k > v.From && !strings.Contains(v.Tokens[k].Gap, ",") {
		k--
	}
	if k == v.From {
		return speaker{}
	}
	if m := v.at(v.behindRanks(k)); m != nil && m.name.kind == Person && m.From <= j {
		return speaker{stated, m.name, m.Span, v.paragraph}
	}
	if m := v.at(v.skipBack(k - 1)); m != nil && k-1 >= v.From {
		return speaker{stated, m.name, m.Span, v.paragraph}
	}
	return speaker{}
}

// behindRanks returns the first token from i on that is no form of address: Hj Nursalam.
func (p *paragraph) behindRanks(i int) int {
	for i+1 < len(p.Tokens) && p.Tokens[i].Is(words.Rank) && p.at(i) == nil {
		i++
	}
	return i
}

// named returns the speaker that a mention right before the verb is, or the
// office that it is a part of: Menteri pertahanan China.
func (v voice) named(m *mention) speaker {
	if m.name.kind != Person && m.From > v.From {
		if s := v.officeBack(m.To - 1); s.how != nobody {
			return s
		}
	}
	if who := v.comesFrom(m); who != nil {
		return v.joint(who, stated)
	}
	if m.name.kind != Person && m.From-1 > v.From && v.Tokens[m.From-1].Is(beforePlace) && v.at(m.From-2) == nil {
		if s := v.unnamed(m.From - 2); s.how != nobody {
			return s // seorang nelayan di Rote
		}
	}
	if m.name.kind != Person && m.From > v.From && v.Tokens[m.From-1].Is(words.Stop) {
		if s := v.subject(m.From); s.how != nobody && !v.beside(m) {
			return s
		}
	}
	return v.joint(m, stated)
}

// comesFrom returns the person behind whose name a mention tells where he is from
// or what he belongs to: Marguerite Pell of Indiana told, Choi Min of the
// Confederation of Trade Unions said; nil for nobody.
func (v voice) comesFrom(m *mention) *mention {
	if m.name.kind == Person {
		return nil
	}
	for i := m.From - 1; i > v.From && i > m.From-facts.Farthest/2 && v.Tokens[i].Gap == " "; i-- {
		t, who := &v.Tokens[i], v.at(i-1)
		if wordSets().from[t.Low] && who != nil && who.name.kind == Person {
			return who
		}
		if !t.Capital && !t.Is(words.Article) && !v.Connects(i) {
			return nil
		}
	}
	return nil
}

// officeBack reads an office that ends at token j: "presiden Rusia itu", "the
// minister".
func (v voice) officeBack(j int) speaker {
	from, found := j, false
	for k := j; k >= v.From && j-k < facts.Farthest; k-- {
		t := &v.Tokens[k]
		if k < j && strings.Trim(v.Tokens[k+1].Gap, " -") != "" || !v.OfRole(k) && !t.Is(words.Backward) {
			break
		}
		if m := v.at(k); m != nil && m.name.kind == Person {
			break
		}
		if t.Is(words.Title) {
			from, found = k, true
		}
	}
	if !found {
		return speaker{}
	}
	return speaker{how: office, span: facts.Span{From: from, To: j + 1}, in: v.paragraph}
}

// subject finds whom the words before token i are about: a person who does
// something, rather than one to whom it is done.
func (v voice) subject(i int) speaker {
	var best *mention
	most := -1
	first, _ := slices.BinarySearchFunc(v.mentions, v.From, func(m *mention, from int) int { return m.From - from })
	for _, m := range v.mentions[first:] {
		if m.To > i {
			break
		}
		if weight := v.subjectWeight(m); weight > most {
			best, most = m, weight
		}
	}
	if best == nil {
		return speaker{}
	}
	return v.joint(best, supposed)
}

func (v voice) subjectWeight(m *mention) int {
	weight := 0
	switch m.name.kind {
	case Person:
		weight += 4
	case Organisation, Place:
		weight++
	}
	if m.To < len(v.Tokens) && strings.TrimSpace(v.Tokens[m.To].Gap) == "" && v.doing(m.To) {
		weight += 3
	}
	if m.From > v.From && v.Tokens[m.From-1].Is(words.Stop|beforePlace) && strings.TrimSpace(v.Tokens[m.From].Gap) == "" && !m.rank {
		weight -= 4
	}
	if m.From == v.From {
		weight++
		if m.To < v.To && strings.TrimSpace(v.Tokens[m.To].Gap) == "," {
			weight += 3 // Chea Sreymom, whose husband was there,
		}
	}
	if v.owns(m) {
		weight -= 3
	}
	return weight
}

// doing reports whether the word at i, or one behind adverbs, is a verb in the
// active voice.
func (v voice) doing(i int) bool {
	for ; i < len(v.Tokens); i++ {
		t := &v.Tokens[i]
		switch {
		case t.Is(words.SayActive | words.SayEnglish):
			return true
		case t.Is(words.Adverb):
			continue
		}
		is := wordSets()
		return len(t.Low) > 5 && is.activePrefix.Begins(t.Low) || len(t.Low) > 4 && is.activeSuffix.Ends(t.Low) || is.activeVerb[t.Low]
	}
	return false
}

// owns reports whether what follows a mention is whose it names: Wilk's wife.
func (v voice) owns(m *mention) bool {
	return m.To < v.To && m.owns()
}
