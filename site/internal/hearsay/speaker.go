package hearsay

import "strings"

// how says how a speaker was found, from what is certain to what is not.
type how uint8

const (
	nobody   how = iota
	stated       // named beside the words
	office       // by an office: "presiden itu"
	referred     // by a pronoun
	followed     // the same as of the quotation before
	supposed     // only the person the sentence is about
)

// speaker is who says something, as far as the text tells.
type speaker struct {
	how  how
	who  *name // nil: nobody that is named
	span span  // the words that say so
	in   *paragraph
}

func (s speaker) text() string {
	if s.in == nil || s.span.len() <= 0 {
		return ""
	}
	return s.in.string(s.span)
}

// voice finds who speaks in some words of a paragraph.
type voice struct {
	*paragraph
	span
}

// nyaVerb reports whether token i is a verb of some classes with -nya, "says he":
// katanya.
func (p *paragraph) nyaVerb(i int, c class) bool {
	stem, found := strings.CutSuffix(p.tokens[i].low, "nya")
	return found && words().word(stem)&c != 0
}

// inverted reads words that begin with a verb of saying and its speaker: "kata
// Li dalam pidato", "katanya", "said Mr Smith".
func (v voice) inverted() speaker {
	i := v.from
	for i < v.to && i < v.from+3 && v.tokens[i].is(likewise) {
		i++
	}
	if i >= v.to {
		return speaker{}
	}
	t := &v.tokens[i]
	switch {
	case v.nyaVerb(i, sayBare|saySoft):
		return v.pronounAt(i)
	case t.is(sayBare|saySoft) && !t.is(work|title|according):
		return v.after(i + max(t.phrase, 1))
	case t.is(sayPassive) && !t.is(medium):
		return v.after(i + 1)
	case t.is(sayEnglish) && t.low != "told" && i+1 < v.to && !v.tokens[i+1].is(that|stop):
		return v.after(i + 1)
	}
	return speaker{}
}

// accordingTo reads words that begin with "menurut Tass" or "according to X".
func (v voice) accordingTo() speaker {
	if v.len() == 0 {
		return speaker{}
	}
	switch t := &v.tokens[v.from]; {
	case v.nyaVerb(v.from, according):
		return v.pronounAt(v.from)
	case t.is(according):
		return v.after(v.from + max(t.phrase, 1))
	}
	return speaker{}
}

// beginsSpeaker reports whether the subject of an inverted "said" begins at i.
func (p *paragraph) beginsSpeaker(i int) bool {
	t := &p.tokens[i]
	if strings.ContainsAny(t.gap, ",.:;") {
		return false
	}
	switch t.low {
	case "the", "a", "an", "one", "another":
		return true
	}
	return p.at(i) != nil || t.is(title|rank|org|place) || t.is(pronoun) || t.capital && !t.is(weekday|month)
}

func (p *paragraph) pronounAt(i int) speaker {
	return speaker{how: referred, span: span{i, i + 1}, in: p}
}

// after reads the speaker that stands behind a verb, from token i on: the first
// person named before anything that ends the naming; else the office, else the
// organisation or the place; else the words themselves.
func (v voice) after(i int) speaker {
	for i < v.to && (v.tokens[i].low == "oleh" || v.tokens[i].low == "by" || v.tokens[i].is(adverb) && !v.tokens[i].capital) {
		i++
	}
	if i >= v.to {
		return speaker{}
	}
	if v.tokens[i].is(pronoun) {
		return v.pronounAt(i)
	}
	end := v.namingEnd(i)
	var other *mention
	offices := false
	if t := &v.tokens[i]; t.is(stop) && !t.capital || i == end {
		return speaker{}
	}
	for j := i; j < end; j++ {
		m := v.at(j)
		if m == nil {
			offices = offices || v.tokens[j].is(title)
			continue
		}
		if m.name.kind == Person && j > i && m.len() == 1 && !m.rank && !offices && len(m.name.words) == 1 {
			return speaker{how: office, span: span{i, m.to}, in: v.paragraph} // pengemudi Pajero
		}
		if m.name.kind == Person || m.name.kind == Unknown && m.len() > 1 {
			return v.joint(m, stated)
		}
		if other == nil {
			other = m
		}
		j = m.to - 1
	}
	switch {
	case offices:
		return speaker{how: office, span: span{i, end}, in: v.paragraph}
	case other != nil:
		return v.joint(other, stated)
	case i < end:
		return speaker{how: office, span: span{i, end}, in: v.paragraph}
	}
	return speaker{}
}

// namingEnd returns where the naming of a speaker that begins at i ends: at a
// word such as di or when, at a bracket, or at a comma unless an office goes on
// behind it into a name.
func (v voice) namingEnd(i int) int {
	named := false
	for j := i; j < v.to; j++ {
		t := &v.tokens[j]
		if j > i {
			switch gap := strings.TrimSpace(t.gap); {
			case strings.ContainsAny(gap, ".") && !v.tokens[j-1].is(rank) && !v.tokens[j-1].initial:
				return j
			case strings.ContainsAny(gap, ";:!?–—\"“”"):
				return j
			case strings.Contains(gap, ",") && (named || !v.namesAhead(j)):
				return j
			}
			if t.is(stop) && v.at(j) == nil && !t.is(title) && !(t.capital && v.labels[j] != asCommon) && !v.withinOffice(j) {
				return j
			}
			if t.is(sayActive|sayEnglish|work) && !t.is(title) && !t.capital && v.at(j) == nil {
				return j
			}
		}
		if m := v.at(j); m != nil && (m.name.kind == Person || m.name.kind == Unknown && m.len() > 1) {
			named = true
		}
	}
	return v.to
}

// withinOffice reports whether a word such as dan stands inside an office:
// Menteri Pendidikan dan Kebudayaan.
func (p *paragraph) withinOffice(j int) bool {
	switch p.tokens[j].low {
	case "dan", "and", "of", "for":
		return j > 0 && j+1 < len(p.tokens) && p.tokens[j-1].capital && p.tokens[j+1].capital && p.labels[j-1] != asName && p.labels[j+1] != asName
	}
	return false
}

// namesAhead reports whether a person, or more of an office, follows a comma at
// j directly.
func (v voice) namesAhead(j int) bool {
	for k := j; k < v.to && k < j+6; k++ {
		if m := v.at(k); m != nil && (m.name.kind == Person || m.name.kind == Unknown) {
			return true
		}
		t := &v.tokens[k]
		if !t.capital && !t.is(title) || k > j && strings.TrimSpace(t.gap) != "" && strings.TrimSpace(t.gap) != "." {
			return false
		}
	}
	return false
}

// before reads the speaker that stands before the verb at token i.
func (v voice) before(i int) speaker {
	j := v.skipBack(i - 1)
	if j < v.from {
		return speaker{}
	}
	if v.tokens[j].is(pronoun) {
		return v.pronounAt(j)
	}
	if strings.Contains(v.tokens[j+1].gap, ",") {
		if s := v.apposition(j); s.how != nobody {
			return s
		}
	}
	if m := v.at(j); m != nil {
		return v.named(m)
	}
	if s := v.officeBack(j); s.how != nobody {
		return s
	}
	if s := v.nounBack(j); s.how != nobody {
		return s
	}
	return v.subject(i)
}

// nounBack reads a speaker without a name or an office that ends at token j:
// "the company", "polisi", "para saksi".
func (v voice) nounBack(j int) speaker {
	for k := j; k >= v.from && j-k < 5; k-- {
		t := &v.tokens[k]
		switch {
		case v.at(k) != nil || t.is(say|stop|pronoun|that) && !t.is(article) || t.number:
			return speaker{}
		case t.is(article), k == v.from && v.lang == "id" && (t.class == 0 || t.is(common|orgHead|somebody)):
			return speaker{how: office, span: span{k, j + 1}, in: v.paragraph}
		case strings.TrimSpace(t.gap) != "":
			return speaker{}
		}
	}
	return speaker{}
}

// skipBack goes back over what may stand between a speaker and the verb: also,
// telah, on Monday, (16/4).
func (v voice) skipBack(j int) int {
	for j >= v.from {
		t := &v.tokens[j]
		bracket := strings.Contains(t.gap, "(") && j+1 < len(v.tokens) && strings.Contains(v.tokens[j+1].gap, ")")
		switch {
		case v.at(j) != nil && !bracket:
			return j
		case t.number, t.is(weekday), t.is(month) && t.capital, t.is(dayWord), bracket:
		case t.is(adverb) && !t.capital && !t.is(backward):
		case t.is(backward) && j > v.from && v.at(j-1) != nil && v.at(j-1).name.kind == Person:
		case t.low == "on" || t.low == "pada" || t.low == "hari" || t.low == "in" && j+1 < len(v.tokens) && v.tokens[j+1].is(month):
		default:
			return j
		}
		j--
	}
	return j
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
	if m.name.kind != Person && m.from > v.from && v.tokens[m.from-1].is(stop) {
		if s := v.subject(m.from); s.how != nobody && !v.beside(m) {
			return s
		}
	}
	return v.joint(m, stated)
}

// beside reports whether a mention is joined to another before it by "and".
func (v voice) beside(m *mention) bool {
	if m.from < v.from+2 {
		return false
	}
	low := v.tokens[m.from-1].low
	return (low == "dan" || low == "and" || low == "serta") && strings.TrimSpace(v.tokens[m.from-1].gap) == "" && v.at(m.from-2) != nil
}

// joint returns a mention as the speaker, or nobody by name when it is one of
// several that speak together: Putin dan Xi.
func (v voice) joint(m *mention, h how) speaker {
	s := speaker{h, m.name, m.span, v.paragraph}
	if v.beside(m) {
		s.who, s.span.from = nil, v.at(m.from-2).from
	}
	if m.to+1 < v.to {
		if next := v.at(m.to + 1); next != nil && v.beside(next) {
			s.who, s.span.to = nil, next.to
		}
	}
	return s
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
