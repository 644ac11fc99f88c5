package facts

import (
	"strings"

	"berkas/site/internal/match"

	"berkas/site/internal/facts/words"
)

// Farthest is how many words an office may have.
const Farthest = 16

// roleJoint reports whether what stands between token i and the next lets an
// office go on: a space, brackets around an abbreviation, one comma before the
// name, commas within Bidang Politik, Hukum, dan Keamanan. Before the head of an
// office nothing but a space does, and brackets around a short form of it.
func (p *Passage) roleJoint(i int, headed bool, commas *int) bool {
	gap := p.Tokens[i+1].Gap
	if headed {
		return gap == " " || gap == "-" || gap == " (" || gap == ") " || gap == ". " && p.isShortened(i)
	}
	switch trimmed := strings.TrimSpace(gap); trimmed {
	case "", "(", ")", "/":
		return !strings.Contains(gap, "\n")
	case "-":
		return gap == "-"
	case ".(", ". (":
		return p.Tokens[i].Is(words.OrgTail) // Tbk. (KYLA)
	case ".":
		return p.Tokens[i].Is(words.Rank) || p.Tokens[i].Initial || p.Tokens[i].Is(words.Title) && len(p.Tokens[i].Text) <= 4
	case ",", "),":
		*commas++
		return p.commaJoint(i, *commas == 1)
	}
	return false
}

// commaJoint reports whether an office goes on before the comma behind token i:
// the one before the name, or one in a list of what the office is for.
func (p *Passage) commaJoint(i int, first bool) bool {
	t, next := &p.Tokens[i], &p.Tokens[i+1]
	if !first {
		listed := next.Capital || p.Connects(i+1) && i+2 < len(p.Tokens) && p.Tokens[i+2].Capital
		return t.Capital && listed && p.Labels[i] == AsCommon
	}
	return !p.isOthers(i) && (t.Capital || t.Class == 0 || t.Is(words.Common|words.Place|words.Org|words.Title|words.Both))
}

// OfRole reports whether a word may belong to an office.
func (p *Passage) OfRole(i int) bool {
	t := &p.Tokens[i]
	switch {
	case t.Is(words.Backward) && strings.TrimSpace(p.Tokens[i+1].Gap) == ",":
		return true // juru bicara kementerian itu, X
	case t.Is(words.Title | words.Rank | words.TitlePrefix | words.Former | words.Place | words.People | words.Org | words.OrgHead | words.OrgTail):
		return !t.Is(words.Say) || t.Is(words.Title|words.Rank)
	case t.Capital:
		return !t.Opens || !t.Is(words.Stop|words.Adverb|words.Say|words.According|words.Pronoun)
	case t.Number:
		return i > 0 && p.Lang == "id" && p.Tokens[i-1].Capital && t.Gap == " " // Ketua RT 05
	case t.Is(words.Say | words.Pronoun | words.Weekday | words.Month | words.Backward | words.According):
		return false
	}
	return p.smallOfRole(i)
}

// smallOfRole reports the same of a word in small letters that has no class of its
// own.
func (p *Passage) smallOfRole(i int) bool {
	t := &p.Tokens[i]
	switch {
	case p.Connects(i):
		return i > 0
	case i > 0 && p.Lang == "en":
		return (t.Is(words.Common) || t.Class == 0 && p.Connects(i-1)) && !t.Is(words.Stop|words.Adverb|words.Be)
	}
	return !t.Number && !(t.Class == 0 && words.IsVerb(t.Low)) && (words.Derived(t.Low, false) || t.Is(words.Common|words.Both) && !t.Is(words.Stop|words.Adverb) || t.Class == 0)
}

// Connects reports whether a word connects an office with what it is an office
// of.
func (p *Passage) Connects(i int) bool {
	return wordSets().officeJoint[p.Tokens[i].Low]
}

// RoleAfter returns the office that stands behind a name, between commas, "" for
// none, and its words: "Wang Wenbin, juru bicara kementerian luar negeri China,".
func (p *Passage) RoleAfter(s Span) (title Span, role string) {
	if s.To >= len(p.Tokens) {
		return Span{}, ""
	}
	if from := p.behindVerb(s); from >= 0 {
		return p.officeHeld(from)
	}
	from := p.behindComma(s.To)
	if from < 0 {
		return Span{}, ""
	}
	found := -1
	for i := from; i <= len(p.Tokens) && i-from < Farthest; i++ {
		if i == len(p.Tokens) || i > from && p.signEndsRole(i) || p.wordEndsRole(i) {
			return p.role(from, i, found)
		}
		if p.Tokens[i].Is(words.Title) && (i-from < 5 || p.Lang == "en" && i-from < 8) {
			found = i
		}
	}
	return Span{}, ""
}

// wordEndsRole reports whether an office behind a name cannot have token i.
func (p *Passage) wordEndsRole(i int) bool {
	t := &p.Tokens[i]
	another := p.Lang == "en" && wordSets().orgAnd[t.Low] && i+1 < len(p.Tokens) && p.Tokens[i+1].Is(words.Article) && !p.Tokens[i+1].Capital // and a novelist
	verb := p.Lang == "id" && t.Class == 0 && isVerb(t)
	return another || verb || wordSets().officeEnd[t.Low] || t.Is(words.Say) && !t.Is(words.Title) && !t.Capital || t.Is(words.Pronoun|words.Be) || t.Is(words.Adverb) && !t.Is(words.Title|words.Former)
}

// behindComma returns where what a comma parts from a name begins that may be an office,
// -1 where nothing is.
func (p *Passage) behindComma(i int) int {
	to := p.behindAge(i)
	if to >= len(p.Tokens) {
		return -1
	}
	if aged := p.Lang == "id" && to > i && p.Tokens[to].Gap == ") "; !aged && strings.Trim(p.Tokens[to].Gap, ".) ") != "," {
		return -1 // Sutarmi (60) salah seorang petani
	}
	from := p.roleStart(to)
	if from == to && (to > i && !p.beginsTitle(from) || p.beginsClause(from)) {
		return -1
	}
	return from
}

// behindAge returns what stands behind an age at token i, which a comma parts from a name
// or brackets enclose: Neil Gorman, 54, an electrician. It is i where there is none.
func (p *Passage) behindAge(i int) int {
	gap := strings.Trim(p.Tokens[i].Gap, ". ")
	if p.Tokens[i].Number && len(p.Tokens[i].Text) < 4 && (gap == "," || gap == "(") {
		return i + 1
	}
	return i
}

// beginsTitle reports whether an office begins at token i, perhaps with a prefix: co-owner.
func (p *Passage) beginsTitle(i int) bool {
	return i < len(p.Tokens) && (p.Tokens[i].Is(words.Title) || i+1 < len(p.Tokens) && p.Tokens[i+1].Gap == "-" && p.Tokens[i+1].Is(words.Title))
}

// beginsClause reports whether an English verb begins what stands behind a comma: runs 200
// head of cattle.
func (p *Passage) beginsClause(i int) bool {
	t := &p.Tokens[i]
	if p.Lang != "en" || t.Capital || t.Is(words.Title) || i+1 == len(p.Tokens) {
		return false
	}
	next := &p.Tokens[i+1]
	verb := strings.HasSuffix(t.Low, "s") || strings.HasSuffix(t.Low, "ed") || strings.HasSuffix(t.Low, "ing")
	if !verb {
		return next.Is(words.Article|words.Pronoun) && next.Gap == " " // heard her reprimand a bishop
	}
	return next.Number || next.Is(words.Stop|words.Article|words.Pronoun)
}

// roleStart returns where an office behind a name and a comma begins: behind an
// article, or behind "who is", "who served as".
func (p *Passage) roleStart(i int) int {
	is := wordSets()
	if i+1 < len(p.Tokens) && is.who[p.Tokens[i].Low] && is.holds[p.Tokens[i+1].Low] {
		i++
		for i < len(p.Tokens) && is.holds[p.Tokens[i].Low] {
			i++
		}
	}
	for i < len(p.Tokens) && is.officeLead[p.Tokens[i].Low] {
		i++
	}
	return i
}

// signEndsRole reports whether what stands before token i ends an office behind a
// name: a sign, or a full stop that no abbreviation has.
func (p *Passage) signEndsRole(i int) bool {
	gap := p.Tokens[i].Gap
	return strings.ContainsAny(gap, ",;:()–—") || strings.ContainsFunc(gap, match.IsDoubleMark) || strings.Contains(gap, ".") && !p.Tokens[i-1].Is(words.Rank) && !p.isShortened(i-1)
}

// isShortened reports whether token i is short for a name, with full stops: U.S., U.K., St.
func (p *Passage) isShortened(i int) bool {
	t := &p.Tokens[i]
	return p.Labels[i] == AsPlace && (strings.Contains(t.Text, ".") && t.Upper || isSaint(t))
}

// beginsWithName reports whether a name begins at token i, which is not in English that
// of an organisation called after somebody: Johns Hopkins University physicist.
func (p *Passage) beginsWithName(i, to int) bool {
	from := i
	for i < to && p.Labels[i] == AsName {
		i++
	}
	body := i < to && p.Lang == "en" && p.Labels[i] == AsOrg && p.Tokens[i].Gap == " "
	return i > from && !body
}

// role returns tokens that hold an office, "" where they don't.
func (p *Passage) role(from, to, found int) (Span, string) {
	if found < 0 || from >= to || p.beginsWithName(from, found) || p.Tokens[from].Is(words.Stop) {
		return Span{}, ""
	}
	if p.holdsName(Span{from, to}, found) {
		return Span{}, "" // the office of somebody else, who is named behind it
	}
	if to+1 < len(p.Tokens) && strings.HasSuffix(p.Tokens[to].Gap, "(") && p.Tokens[to+1].Gap == ") " && p.Labels[to+1] == AsName {
		return Span{}, "" // the same, behind a short form of it
	}
	if p.Lang == "id" && (p.leadsElsewhere(from) || p.namesAtEnd(Span{from, to}, found)) {
		return Span{}, "" // Eko Wijaya, didampingi Kapolres; Eko Wijaya, Camat Sleman Warno
	}
	if p.goesOnBehind(from, to, found) {
		return Span{}, "" // Menurut Ali, penangkapan enam tersangka itu
	}
	return p.roleText(Span{from, to})
}

// goesOnBehind reports whether an Indonesian sentence goes on with what looks like an
// office, its head at a token, up to another: anak asuhnya bermain.
func (p *Passage) goesOnBehind(from, to, head int) bool {
	if p.Lang != "id" || to == len(p.Tokens) || p.Tokens[head].Capital || p.signEndsRole(to) {
		return false
	}
	return head > from+1 || words.IsVerb(p.Tokens[to].Low)
}

// leadsElsewhere reports whether the word behind a comma is a verb, or a noun, that leads
// from a name to the office of somebody else: didampingi Kapolres, sapaan Wali Kota,
// pemilihan gubernur.
func (p *Passage) leadsElsewhere(i int) bool {
	low := p.Tokens[i].Low
	if wordSets().noOffice[low] {
		return true
	}
	passive := strings.HasPrefix(low, "di") && (strings.HasSuffix(low, "i") || strings.HasSuffix(low, "kan") || strings.HasSuffix(low, "u"))
	return !p.Tokens[i].Capital && !p.Tokens[i].Is(words.Title|words.Former) && (passive || words.Derived(low, false) || words.IsVerb(low) || strings.HasPrefix(low, "me") && len(low) > 6)
}

// namesAtEnd reports whether an office in capitals ends with a single word that is
// somebody else's name, because what it is an office of stands before it.
func (p *Passage) namesAtEnd(s Span, head int) bool {
	last := s.To - 1
	return last > head+1 && p.Tokens[head].Capital && p.Labels[last] == AsName && p.Labels[last-1] == AsPlace && p.Tokens[last].Gap == " "
}

// holdsName reports whether what looks like an office behind a name, with its head at
// a token, names somebody else by two words or more: "Ali, Menteri Luar Negeri Budi
// Santoso dan". Those that an organisation is called by are none.
func (p *Passage) holdsName(s Span, head int) bool {
	small := !p.Tokens[s.From].Capital && !(p.Lang == "id" && p.Tokens[head].Capital)
	for i := s.From + 1; i+1 < s.To; i++ {
		if p.Labels[i] == AsName && p.Labels[i+1] == AsName && p.Tokens[i+1].Gap == " " && p.Labels[i-1] != AsOrg {
			return !small || p.Tokens[i-1].Is(words.Rank) || p.Tokens[i].Is(words.Given) // dosen Undip Dr. Bambang Cahyono
		}
	}
	return false
}
