package hearsay

import "strings"

// farthest is how many words an office may have.
const farthest = 16

// roleJoint reports whether what stands between token i and the next lets an
// office go on: a space, brackets around an abbreviation, one comma before the
// name, commas within Bidang Politik, Hukum, dan Keamanan. Before the head of an
// office nothing but a space does, and brackets around a short form of it.
func (p *paragraph) roleJoint(i int, headed bool, commas *int) bool {
	gap := p.tokens[i+1].gap
	if headed {
		return gap == " " || gap == "-" || gap == " (" || gap == ") "
	}
	switch trimmed := strings.TrimSpace(gap); trimmed {
	case "", "(", ")", "/":
		return !strings.Contains(gap, "\n")
	case "-":
		return gap == "-"
	case ".(", ". (":
		return p.tokens[i].is(orgTail) // Tbk. (KYLA)
	case ".":
		return p.tokens[i].is(rank) || p.tokens[i].initial || p.tokens[i].is(title) && len(p.tokens[i].text) <= 4
	case ",", "),":
		*commas++
		return p.commaJoint(i, *commas == 1)
	}
	return false
}

// commaJoint reports whether an office goes on before the comma behind token i:
// the one before the name, or one in a list of what the office is for.
func (p *paragraph) commaJoint(i int, first bool) bool {
	t, next := &p.tokens[i], &p.tokens[i+1]
	if !first {
		listed := next.capital || p.connects(i+1) && i+2 < len(p.tokens) && p.tokens[i+2].capital
		return t.capital && listed && p.labels[i] == asCommon
	}
	return !p.isOthers(i) && (t.capital || t.class == 0 || t.is(common|place|org|title))
}

// ofRole reports whether a word may belong to an office.
func (p *paragraph) ofRole(i int) bool {
	t := &p.tokens[i]
	switch {
	case t.is(backward) && strings.TrimSpace(p.tokens[i+1].gap) == ",":
		return true // juru bicara kementerian itu, X
	case t.is(title | rank | titlePrefix | former | place | people | org | orgHead | orgTail):
		return !t.is(say) || t.is(title|rank)
	case t.capital:
		return !t.opens || !t.is(stop|adverb|say|according|pronoun)
	case t.is(say | pronoun | weekday | month | backward | according):
		return false
	}
	switch {
	case p.connects(i):
		return i > 0
	case p.lang == "en":
		return t.is(common) && !t.is(stop|adverb|be)
	}
	return !t.number && (derived(t.low, false) || t.is(common) && !t.is(stop|adverb) || t.class == 0)
}

// connects reports whether a word connects an office with what it is an office
// of.
func (p *paragraph) connects(i int) bool {
	switch p.tokens[i].low {
	case "of", "for", "and", "the", "dan", "bidang", "urusan", "to":
		return true
	}
	return false
}

// roleAfter returns the office that stands behind a name, between commas: "Wang
// Wenbin, juru bicara kementerian luar negeri China,".
func (p *paragraph) roleAfter(s span) string {
	if s.to >= len(p.tokens) || strings.TrimSpace(p.tokens[s.to].gap) != "," {
		return ""
	}
	from := s.to
	for from < len(p.tokens) && p.beforeRole(from) {
		from++
	}
	found := -1
	for i := from; i < len(p.tokens) && i-from < farthest; i++ {
		if i > from && p.signEndsRole(i) || p.wordEndsRole(i) {
			return p.role(from, i, found)
		}
		if p.tokens[i].is(title) && i-from < 5 {
			found = i
		}
	}
	return ""
}

// wordEndsRole reports whether an office behind a name cannot have token i.
func (p *paragraph) wordEndsRole(i int) bool {
	t := &p.tokens[i]
	switch t.low {
	case "yang", "who", "whose", "which", "where":
		return true
	}
	return t.is(say) && !t.is(title) || t.is(pronoun)
}

// beforeRole reports whether a word may stand before an office behind a name.
func (p *paragraph) beforeRole(i int) bool {
	switch p.tokens[i].low {
	case "the", "a", "an", "yang", "seorang":
		return true
	}
	return false
}

// signEndsRole reports whether what stands before token i ends an office behind a
// name: a sign, or a full stop that no abbreviation has.
func (p *paragraph) signEndsRole(i int) bool {
	gap := p.tokens[i].gap
	return strings.ContainsAny(gap, ",;:()“”\"–—") || strings.Contains(gap, ".") && !p.tokens[i-1].is(rank)
}

// role returns tokens that hold an office, "" where they don't.
func (p *paragraph) role(from, to, found int) string {
	if found < 0 || from >= to || p.labels[from] == asName || p.tokens[from].is(stop) {
		return ""
	}
	if to-from > 2 && p.tokens[from].capital && p.labels[to-1] == asName && p.labels[to-2] == asName {
		return "" // the office of somebody else, who is named behind it
	}
	return p.roleText(span{from, to})
}
