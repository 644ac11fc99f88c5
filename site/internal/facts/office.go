package facts

import (
	"strings"

	"berkas/site/internal/facts/words"
)

// RoleBefore returns the office that stands before a name, "" for none, its words,
// and whether an office or a form of address stands there.
func (p *Passage) RoleBefore(s Span) (title Span, role string, addressed bool) {
	if s.From > 0 && p.Connects(s.From-1) {
		return Span{}, "", false // the MP for Sheppey
	}
	from, addressed := p.officeStart(s)
	if from < 0 {
		return Span{}, "", addressed
	}
	from = p.fieldStart(from)
	for from > 0 && p.Tokens[from-1].Is(words.Former) && p.Tokens[from].Gap == " " && !p.Tokens[from-1].Opens {
		from--
	}
	if s, organisation, _ := p.Named(from); organisation {
		from = s.From // Bank of England Governor
	}
	for i := from; i < s.From; i++ {
		if wordSets().breaksOffice[p.Tokens[i].Low] {
			from = i + 1 // saksi lainnya adalah Kepala Seksi X
		}
	}
	end := p.withoutRanks(Span{from, s.From})
	if end == from {
		return Span{}, "", addressed
	}
	if words.Base().IsPlural(p.Tokens[end-1].Low) {
		return Span{}, "", true // Councillors Meg Lee, Al Ray
	}
	title, role = p.roleText(Span{from, end})
	return title, role, true
}

// officeStart returns where the office before a name begins, -1 for none, and
// whether it or a form of address stands there.
func (p *Passage) officeStart(s Span) (from int, addressed bool) {
	from = -1
	short := -1 // an abbreviation of the office in brackets, or a form of address behind a comma, which is its head only where there is no other
	commas := 0
	for i := s.From - 1; i >= 0 && s.From-i <= Farthest; i-- {
		headed := from >= 0
		if !p.roleJoint(i, headed, &commas) || !p.OfRole(i) || !p.goesOn(i, headed, commas > 0) {
			break
		}
		switch t := &p.Tokens[i]; {
		case !headed && (p.isShortForm(i) || p.isAddress(i)):
			short, addressed = i, true
		case t.Is(words.Title | words.TitlePrefix), headed && (t.Is(words.Former) || p.leadsOffice(i, from)):
			from, addressed = i, addressed || t.Is(words.Title|words.TitlePrefix|words.Former)
		case t.Is(words.Rank):
			addressed = true
		}
	}
	if from < 0 {
		from = short
	}
	return from, addressed
}

// isAddress reports whether an office behind a comma is a form of address for who has the
// one before it: the abbot, Father Meletios.
func (p *Passage) isAddress(i int) bool {
	t := &p.Tokens[i]
	return t.Is(words.Title) && t.Is(words.Rank|words.Kin) && strings.Contains(t.Gap, ",")
}

// isShortForm reports whether an office in brackets is short for the one before them:
// Menteri Pertahanan (Menhan).
func (p *Passage) isShortForm(i int) bool {
	t := &p.Tokens[i]
	return i > 0 && t.Is(words.Title) && strings.HasSuffix(t.Gap, "(") && p.Tokens[i-1].Capital
}

// leadsTitle reports whether an office may begin behind token k, in English.
func (p *Passage) leadsTitle(k int) bool {
	return p.Tokens[k].Is(words.Article) || wordSets().beforeTitle[p.Tokens[k].Low]
}

// goesOn reports whether an office goes on over a word of one: before its head is
// read not over a name of somebody else nor, without a comma, over a verb, as in
// "the president met X"; behind that only over capitals and other offices.
func (p *Passage) goesOn(i int, headed, comma bool) bool {
	t := &p.Tokens[i]
	if headed {
		return p.joinsField(i) || (t.Capital || t.Is(words.Title|words.Rank|words.Former)) && !(p.Lang == "id" && p.isOthers(i))
	}
	return !p.isOthers(i) && (comma || !p.isPlainEnglish(i))
}

// joinsField reports whether a word in small letters joins two words of what an English
// office is for, or a place to it: Trade and Industry spokesman, Arizona state Sen.
func (p *Passage) joinsField(i int) bool {
	if p.Lang != "en" || i == 0 || i+1 >= len(p.Tokens) || p.Tokens[i].Capital || !p.Tokens[i-1].Capital || !p.Tokens[i+1].Capital {
		return false
	}
	low, is := p.Tokens[i].Low, wordSets()
	return is.orgAnd[low] && p.Labels[i-1] == AsCommon && p.Labels[i+1] == AsCommon && !p.Tokens[i-1].Opens || is.stateOf[low] && p.Labels[i-1] == AsPlace
}

// isPlainEnglish reports whether a word is a common one in small letters, which in
// English stands between no office and a name.
func (p *Passage) isPlainEnglish(i int) bool {
	t := &p.Tokens[i]
	return p.Lang == "en" && !t.Capital && !p.Connects(i) && !p.isOfOffice(i) && t.Is(words.Common) && !t.Is(words.Title|words.Rank|words.TitlePrefix|words.Former|words.Place|words.People|words.Org|words.OrgHead|words.OrgTail)
}

// isOfOffice reports whether only words of what an English office is for stand between a
// word and the "of" or "for" behind the office: director of policy development.
func (p *Passage) isOfOffice(i int) bool {
	for first := i - Farthest/2; i > 0 && i > first; i-- {
		switch t := &p.Tokens[i]; {
		case strings.TrimSpace(t.Gap) != "":
			return false
		case wordSets().orgJoint[t.Low]:
			return p.Tokens[i-1].Is(words.Title) && !p.Tokens[i-1].Capital
		case t.Capital || !p.isField(i) && !wordSets().orgAnd[t.Low]:
			return false
		}
	}
	return false
}

// fieldStart returns where an office with its head at i begins that has words in
// small letters before it, in English, behind an article or a sign: "the shadow
// environment secretary", “…,” defence barrister X.
func (p *Passage) fieldStart(i int) int {
	if p.Lang != "en" || p.Tokens[i].Capital || p.Tokens[i].Is(words.Former) && p.Tokens[i+1].Capital {
		return i
	}
	start, verb := i, false
	for k := i - 1; k >= -1 && i-k <= 4; k-- {
		if from, found := p.fieldBoundary(k, i, verb); found {
			return from
		}
		if k < 0 || !p.isNext(k+1) || !p.isField(k) {
			break
		}
		if p.Tokens[k].Is(words.Title) {
			start = k // chief financial officer
		}
		verb = verb || strings.HasSuffix(p.Tokens[k].Low, "ed")
	}
	return start
}

// fieldBoundary returns where an office with its head at i begins of which token k
// is the last word before what it is for: an article, a sign, a verb of saying
// (said opposition lawmaker X), or what it is an office of (White House budget
// director). Behind what may be a verb only an article says so.
func (p *Passage) fieldBoundary(k, i int, verb bool) (from int, found bool) {
	switch {
	case k >= 0 && p.Tokens[k+1].Gap == " " && p.leadsTitle(k):
		return k + 1, true
	case verb:
		return 0, false
	case k < 0 || !p.isNext(k+1):
		return k + 1 + one(p.isParticiple(k+1)), true
	case k+1 == i:
		return 0, false
	}
	switch t := &p.Tokens[k]; {
	case t.Is(words.Say) && !t.Capital:
		return k + 1, true
	case t.Capital && (p.Labels[k] != AsCommon && p.Labels[k] != AsTitle):
		if s, _, named := p.Named(k); named {
			return s.From, true
		}
		return k, true
	}
	return 0, false
}

// isParticiple reports whether what a comma parts from a clause tells of it, and belongs to
// no office: leaving manager Ann Lee.
func (p *Passage) isParticiple(i int) bool {
	t := &p.Tokens[i]
	return t.Gap == ", " && strings.HasSuffix(t.Low, "ing") && t.Is(words.Common) && !t.Is(words.Former|words.Title)
}

// isNext reports whether nothing but a space or a hyphen stands before token i.
func (p *Passage) isNext(i int) bool { return p.Tokens[i].Gap == " " || p.Tokens[i].Gap == "-" }

// isField reports whether a word may tell what an office is for that stands behind
// it, in English.
func (p *Passage) isField(k int) bool {
	t := &p.Tokens[k]
	switch {
	case t.Capital && (!t.Opens || p.Labels[k] == AsName), wordSets().officeEnd[t.Low]:
		return false
	case t.Is(words.Stop | words.Be | words.Say | words.Pronoun | words.Adverb):
		return false
	}
	return t.Class == 0 || t.Is(words.Common|words.OrgTail|words.OrgHead|words.Title)
}

// isOthers reports whether a word belongs to the name of somebody else. A single
// word behind an office is what it is an office of: anggota Exco PSSI.
func (p *Passage) isOthers(i int) bool {
	s, organisation, found := p.Named(i)
	short := strings.HasSuffix(p.Tokens[i].Gap, "(") // Dinas Kesehatan (Dinkes) Bantul
	if p.Labels[i] != AsName || !found || organisation || short {
		return false
	}
	owns := i > 0 && i+1 < len(p.Tokens) && p.ownsOffice(i)
	if s.Len() > 1 || !owns && (i == 0 || !p.Tokens[i-1].Is(words.OfficeOf)) {
		return s.Len() > 1 || !p.endsField(i)
	}
	return p.Tokens[i].Is(words.Given) && !owns
}

// ownsOffice reports whether an office before a word, and a comma behind it, tell who has
// that office of whom it names: kuasa hukum Anies, X.
func (p *Passage) ownsOffice(i int) bool {
	t := &p.Tokens[i-1]
	return t.Is(words.Title) && !t.Is(words.Kin) && (!t.Capital || t.Opens) && strings.TrimSpace(p.Tokens[i+1].Gap) == ","
}

// endsField reports whether a single word in no list is the last of what an Indonesian
// office is for: Dinas Tanaman Pangan dan Hortukultura Kabupaten Sleman.
func (p *Passage) endsField(i int) bool {
	return i > 1 && p.Lang == "id" && wordSets().officeAnd[p.Tokens[i-1].Low] && p.Tokens[i-2].Capital && p.Labels[i-2] == AsCommon
}

// leadsOffice reports whether a word with a capital before the head of an office
// belongs to it: US Secretary of State, Google chief executive.
func (p *Passage) leadsOffice(i, head int) bool {
	t := &p.Tokens[i]
	if p.joinsField(i) {
		return true
	}
	if !t.Capital || t.Opens && p.Lang == "id" && (!p.Tokens[i+1].Capital || wordSets().beforeOffice[t.Low]) {
		return false // Adapun juru bicara, Bersama Menteri
	}
	switch p.Labels[i] {
	case AsPlace, AsOrg, AsCommon, AsAcronym:
		return !t.Is(words.Article)
	case AsName:
		return i+1 == head || p.Lang == "en" && p.Labels[i+1] == AsName // Palo Alto Mayor
	}
	return false
}

// withoutRanks returns where an office ends that has ranks behind it: Kepala
// BNPB Letjen TNI.
func (p *Passage) withoutRanks(s Span) int {
	for s.To > s.From && p.endsInRank(s) {
		s.To--
	}
	return s.To
}

// endsInRank reports whether the last word of an office is a rank, or a word that leads to
// the name behind it.
func (p *Passage) endsInRank(s Span) bool {
	last := &p.Tokens[s.To-1]
	switch {
	case last.Is(words.Rank) && !last.Is(words.Title), p.isAddress(s.To - 1):
		return true
	case last.Initial && len(last.Text) == 1 && p.Lang == "id" && p.Labels[s.To-1] == AsName: // A Hadi Yusuf
		return true
	case wordSets().policeRank[last.Low] && s.Len() > 2 && (p.Labels[s.To-2] == AsPlace || p.Labels[s.To-2] == AsOrg):
		return true
	}
	return last.Is(words.Force) && s.Len() > 1 && p.Tokens[s.To-2].Is(words.Rank)
}

// roleText returns an office as it may stand for itself: without what points
// back to somebody, and its words. A relation is no office.
func (p *Passage) roleText(s Span) (Span, string) {
	for s.Len() > 1 && (p.Tokens[s.To-1].Is(words.Backward|words.Naming) || wordSets().endsNoOffice[p.Tokens[s.To-1].Low]) {
		s.To--
	}
	if wordSets().endsNoOffice[p.Tokens[s.From].Low] {
		return Span{}, ""
	}
	text := withoutBrackets(p.String(s))
	if stem, found := words.Owned(text); found && s.Len() > 1 && words.Base().Listed(p.Tokens[s.To-1].Low) == 0 {
		text = stem
	}
	first, rest, _ := strings.Cut(text, " ")
	if stem, found := words.Owned(first); found && words.Base().Listed(words.Lower(first)) == 0 {
		first = stem
		text = strings.TrimSpace(stem + " " + rest)
	}
	if rest == "" && words.Base().Listed(words.Lower(first))&words.Kin != 0 {
		return Span{}, ""
	}
	return s, text
}

// withoutBrackets returns an office without the abbreviation behind it that its
// last word begins with a bracket: Badan Pusat Statistik (BPS.
func withoutBrackets(role string) string {
	if _, rest, found := strings.Cut(role, ") "); found && !strings.Contains(role[:len(role)-len(rest)], "(") {
		role = rest
	}
	if at := strings.LastIndex(role, " ("); at > 0 && !strings.Contains(role[at:], ")") {
		return role[:at]
	}
	return role
}
