package hearsay

import "strings"

// before reads the speaker that stands before the verb at token i.
func (v voice) before(i int) speaker {
	j := v.skipBack(i - 1)
	if j < v.from {
		return speaker{}
	}
	if v.tokens[j].is(pronoun) {
		return v.pronounAt(j)
	}
	if v.commaWithin(j+1, i) {
		if k := v.aside(j); k > v.from {
			return v.before(k)
		}
		if s := v.apposition(j); s.how != nobody {
			return s
		}
	}
	if m := v.at(j); m != nil {
		return v.named(m)
	}
	if s := v.unnamed(j); s.how != nobody {
		return s
	}
	return v.subject(i)
}

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
	for k := j; k >= v.from && j-k < 5; k-- {
		t := &v.tokens[k]
		switch {
		case v.at(k) != nil || t.is(say|stop|pronoun|that) && !t.is(article) || t.number:
			return speaker{}
		case t.is(article), v.lang == "id" && (k == v.from || strings.TrimSpace(t.gap) == ",") && (t.class == 0 || t.is(common|orgHead|somebody)):
			return speaker{how: office, span: span{k, j + 1}, in: v.paragraph}
		case strings.TrimSpace(t.gap) != "":
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
	for k > v.from && !strings.Contains(v.tokens[k].gap, ",") {
		k--
	}
	if k == v.from {
		return speaker{}
	}
	for n := k; n <= j; n++ {
		if m := v.at(n); m != nil && m.name.kind == Person && n == k {
			return speaker{stated, m.name, m.span, v.paragraph}
		}
	}
	if m := v.at(v.skipBack(k - 1)); m != nil && k-1 >= v.from {
		return speaker{stated, m.name, m.span, v.paragraph}
	}
	return speaker{}
}

// named returns the speaker that a mention right before the verb is, or the
// office that it is a part of: Menteri pertahanan China.
func (v voice) named(m *mention) speaker {
	if m.name.kind != Person && m.from > v.from {
		if s := v.officeBack(m.to - 1); s.how != nobody {
			return s
		}
	}
	if m.name.kind != Person && m.from-1 > v.from && v.tokens[m.from-1].is(beforePlace) && v.at(m.from-2) == nil {
		if s := v.unnamed(m.from - 2); s.how != nobody {
			return s // seorang nelayan di Rote
		}
	}
	if m.name.kind != Person && m.from > v.from && v.tokens[m.from-1].is(stop) {
		if s := v.subject(m.from); s.how != nobody && !v.beside(m) {
			return s
		}
	}
	return v.joint(m, stated)
}

// officeBack reads an office that ends at token j: "presiden Rusia itu", "the
// minister".
func (v voice) officeBack(j int) speaker {
	from, found := j, false
	for k := j; k >= v.from && j-k < farthest; k-- {
		t := &v.tokens[k]
		if k < j && strings.TrimSpace(v.tokens[k+1].gap) != "" || !v.ofRole(k) && !t.is(backward) {
			break
		}
		if m := v.at(k); m != nil && m.name.kind == Person {
			break
		}
		if t.is(title) {
			from, found = k, true
		}
	}
	if !found {
		return speaker{}
	}
	return speaker{how: office, span: span{from, j + 1}, in: v.paragraph}
}

// subject finds whom the words before token i are about: a person who does
// something, rather than one to whom it is done.
func (v voice) subject(i int) speaker {
	var best *mention
	most := -1
	for _, m := range v.mentions {
		if m.from < v.from || m.to > i {
			continue
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
	if m.to < len(v.tokens) && strings.TrimSpace(v.tokens[m.to].gap) == "" && v.doing(m.to) {
		weight += 3
	}
	if m.from > v.from && v.tokens[m.from-1].is(stop|beforePlace) && strings.TrimSpace(v.tokens[m.from].gap) == "" && !m.rank {
		weight -= 4
	}
	if m.from == v.from {
		weight++
	}
	return weight
}

// doing reports whether the word at i, or one behind adverbs, is a verb in the
// active voice.
func (v voice) doing(i int) bool {
	for ; i < len(v.tokens); i++ {
		t := &v.tokens[i]
		switch {
		case t.is(sayActive | sayEnglish):
			return true
		case t.is(adverb):
			continue
		}
		for _, prefix := range [...]string{"me", "ber", "ter"} {
			if strings.HasPrefix(t.low, prefix) && len(t.low) > 5 {
				return true
			}
		}
		return strings.HasSuffix(t.low, "ed") && len(t.low) > 4 || t.low == "did" || t.low == "is" || t.low == "was" || t.low == "has"
	}
	return false
}
