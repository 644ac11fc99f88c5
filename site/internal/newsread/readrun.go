package newsread

import (
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
)

// readRun takes a run apart into what it names.
func (p *paragraph) readRun(r facts.Span) {
	_, _, office := p.RoleBefore(r)
	office = office || p.goesOnOffice(r)
	reader := &runReader{p, r, office, p.lastName(r)}
	for i := r.From; i < r.To; {
		i = max(i+1, answer(p.by.parts, func(do func(*runReader, int) int) int { return do(reader, i) }))
	}
}

// runReader reads a run from its first word to its last. Each of its rules returns
// where what begins at token i ends, 0 for nothing.
type runReader struct {
	*paragraph
	run    facts.Span
	office bool // an office was read, here or before the run
	last   int  // where the last name begins
}

// honoured passes over a name that a building bears.
func (r *runReader) honoured(i int) int {
	if r.Labels[i] != facts.AsName || !r.honours(i) {
		return 0
	}
	return r.skipTail(r.nameEnd(i, r.run.To), r.run)
}

// inOffice passes over a name that belongs to the office of another.
func (r *runReader) inOffice(i int) int {
	if r.Labels[i] != facts.AsName {
		return 0
	}
	if end := r.nameEnd(i, r.run.To); r.leadsOfficer(end) {
		return end
	}
	if !r.office {
		return 0
	}
	j := r.widened(facts.Span{From: i, To: r.nameEnd(i, r.run.To)}).To
	tail := r.skipTail(j, r.run)
	if i >= r.last && r.endsNaming(j, r.run.To) || tail > j {
		return 0
	}
	return tail
}

// leadsOfficer reports whether an office with somebody's name behind it begins at token
// i, behind a name that it is an office of: Palo Alto Mayor Pat Burgess.
func (r *runReader) leadsOfficer(i int) bool {
	if r.Lang != "en" {
		return false
	}
	title := false
	for ; i < r.run.To && r.Labels[i] != facts.AsName; i++ {
		title = title || r.Tokens[i].Is(words.Title) && !r.Tokens[i].Is(words.Kin)
		if !title && !r.Tokens[i].Capital {
			return false
		}
	}
	return title && i < r.run.To
}

// name adds a name, or what it turns into.
func (r *runReader) name(i int) int {
	if r.Labels[i] != facts.AsName {
		return 0
	}
	s := r.widened(facts.Span{From: i, To: r.nameEnd(i, r.run.To)})
	j := s.To
	if !answer(r.by.splits, func(do func(*runReader, facts.Span) bool) bool { return do(r, s) }) {
		r.addName(s)
	}
	return r.skipTail(j, r.run)
}

// How much some words have to look like a person's name, in logarithms of the odds,
// for a word beside a name that is common elsewhere to belong to it.
const (
	widenedFront  = 1.5
	widenedBehind = 3
	unlikeAlone   = -1 // a word in front must look more like one: not Daerah
)

// widened adds to a single name a word beside it that is common elsewhere, where
// both look like one name: Juru Bicara Yang Yujun, Chairul Tanjung, Song Young-moo.
func (r *runReader) widened(s facts.Span) facts.Span {
	front, behind := facts.Span{From: s.From - 1, To: s.To}, facts.Span{From: s.From, To: s.To + 1}
	hyphened := s.Len() == 2 && r.Tokens[s.From+1].Gap == "-" && !r.Tokens[s.From+1].Capital
	switch {
	case s.Len() > 1 && !hyphened:
	case s.From > r.run.From && r.mayBeName(s.From-1, s.From) && (hyphened || r.office && r.beginsName(front)):
		return front
	case s.Len() == 1 && s.To < r.run.To && r.mayBeName(s.To, s.To) && r.likeness(behind) > widenedBehind:
		return behind
	}
	return s
}

// beginsName reports whether the first of two words looks like the beginning of a
// person's name that they are.
func (r *runReader) beginsName(s facts.Span) bool {
	return len(r.Tokens[s.From].Text) > 1 && r.likeness(s) > widenedFront && r.likeness(facts.Span{From: s.From, To: s.From + 1}) > unlikeAlone
}

// mayBeName reports whether token i, where nothing but a space stands before token
// gap, is a word in a capital letter that may be part of a name as well.
func (r *runReader) mayBeName(i, gap int) bool {
	t := &r.Tokens[i]
	common := r.Labels[i] == facts.AsCommon || r.Labels[i] == facts.AsTitle && t.Is(words.Both)
	return common && t.Capital && !t.Upper && !t.Opens && r.Tokens[gap].Gap == " " &&
		!t.Is(words.Month|words.Weekday|words.Pronoun|words.Org|words.OrgHead|words.OrgTail) && !(r.Lang == "en" && t.Is(words.PlaceHead))
}

// title remembers an office.
func (r *runReader) title(i int) int {
	if r.Labels[i] != facts.AsTitle {
		return 0
	}
	r.office = r.office || r.Tokens[i].Is(words.Title)
	return i + 1
}

// honours reports whether a name with an office before it is a building's or a
// street's: Bandara Sultan Hasanuddin, Jalan Jenderal Sudirman.
func (r *runReader) honours(i int) bool {
	j := i - 1
	if j > r.run.From && r.Tokens[j-1].Is(companyForm) {
		return false // PT Pelabuhan Samudra
	}
	if j >= r.run.From && r.Tokens[j].Is(namedAfter) && !r.Tokens[j].Is(words.OrgHead|words.Title) {
		return true // Bandara Soekarno-Hatta
	}
	for j >= 0 && r.Tokens[j].Is(words.Title|words.Rank) && !r.Tokens[j].Is(namedAfter) && (j >= r.run.From || !r.Tokens[j].Capital) {
		j--
	}
	return j >= 0 && j < i-1 && r.Tokens[j].Is(namedAfter) && r.Labels[j] != facts.AsTitle
}

// organisation adds the organisation that a word of one begins.
func (r *runReader) organisation(i int) int {
	if r.Labels[i] != facts.AsOrg {
		return 0
	}
	j := r.orgEnd(i)
	if from := r.orgStart(i, r.run, r.office); j > from+1 || r.Tokens[i].Is(words.Org|words.OrgPrefix) {
		r.add(&mention{Span: facts.Span{From: from, To: j}, kind: Organisation})
	}
	return j
}

// place adds a place, or the organisation that a word behind it makes it.
func (r *runReader) place(i int) int {
	if r.Labels[i] != facts.AsPlace {
		return 0
	}
	j, kind := min(i+max(r.Tokens[i].Phrase, 1), r.run.To), Place
	if r.Tokens[i].Text == "St" {
		j = min(i+2, r.run.To) // St. Paul
	}
	if j < r.run.To && r.Labels[j] == facts.AsOrg && r.Tokens[j].Is(words.OrgTail) {
		kind, j = Organisation, j+1
	}
	if kind == Organisation || !r.Tokens[i].Is(words.People) {
		r.add(&mention{Span: facts.Span{From: i, To: j}, kind: kind})
	}
	return j
}

// endsNaming reports whether the last name of a run may end at j: nothing but
// names, abbreviations and degrees is behind it.
func (p *paragraph) endsNaming(j, to int) bool {
	return j == to || p.Labels[j] == facts.AsName || p.Labels[j] == facts.AsAcronym || p.Tokens[j].IsDegree()
}

// lastName returns where the last name of a run begins. Behind an office, an
// earlier one is a part of the office: "Direktur Medco Energi Hilmi Panigoro".
func (p *paragraph) lastName(r facts.Span) int {
	last := r.From
	for i := r.From; i < r.To; i++ {
		if p.Labels[i] == facts.AsName && (i == r.From || p.Labels[i-1] != facts.AsName) {
			last = i
		}
	}
	return last
}

// nameEnd returns where the name that begins at i ends.
func (p *paragraph) nameEnd(i, to int) int {
	i++
	for i < to && p.Labels[i] == facts.AsName {
		i++
	}
	return i
}

// addName adds a name, unless it is a letter or a degree alone, or has digits.
func (p *paragraph) addName(s facts.Span) {
	if s.Len() == 1 && s.To < len(p.Tokens) && p.Tokens[s.To].Number && p.Tokens[s.To].Gap == " " {
		return // Daop 6
	}
	for _, t := range p.Tokens[s.From:s.To] {
		if strings.ContainsAny(t.Text, "0123456789") {
			return
		}
	}
	if t := &p.Tokens[s.From]; s.Len() > 1 || len(t.Text) > 1 && !t.IsDegree() {
		p.add(&mention{Span: p.withParticle(s)})
	}
}

// company adds the organisation that a word behind a name makes it.
func (r *runReader) company(s facts.Span) bool {
	end := s.To
	for end < r.run.To && r.Labels[end] == facts.AsOrg && (r.Tokens[end].Is(words.OrgTail) || r.Lang == "en" && r.Tokens[end].Is(words.OrgHead)) {
		end++
	}
	if end == s.To || r.office && r.Tokens[s.From].Is(words.Given) {
		return false
	}
	if r.Lang == "en" {
		end = max(end, r.orgEnd(end-1)) // Max Planck Institute of Animal Behavior
		s.From -= one(s.From > r.run.From && r.Tokens[s.From-1].Low == "saint")
	}
	r.add(&mention{Span: facts.Span{From: s.From, To: end}, kind: Organisation})
	return true
}

// branch adds a branch of an organisation.
func (r *runReader) branch(s facts.Span) bool {
	end := r.branchEnd(s, r.run)
	if end == s.To || r.office {
		return false
	}
	r.add(&mention{Span: facts.Span{From: s.From, To: end}, kind: Organisation})
	return true
}

// pair parts people whom hyphens join: Prabowo-Gibran.
func (r *runReader) pair(s facts.Span) bool {
	if r.Lang != "id" {
		return false
	}
	from := s.From
	for i := s.From + 1; i < s.To; i++ {
		t, last := &r.Tokens[i], &r.Tokens[i-1]
		if t.Gap == "-" && t.Capital && !last.Is(words.Particle) && len(last.Text) > 3 && r.arePair(facts.Span{From: from, To: i}, facts.Span{From: i, To: s.To}) {
			r.addName(facts.Span{From: from, To: i})
			from = i
		}
	}
	if from == s.From {
		return false
	}
	r.addName(facts.Span{From: from, To: s.To})
	return true
}

// arePair tells two people, who are named in one manner (Anies-Muhaimin, Joko
// Widodo-Jusuf Kalla), from one with a name of two parts: Anna Kieffer-Lambert,
// Jean-Baptiste Reinhardt.
func (p *paragraph) arePair(a, b facts.Span) bool {
	if a.Len() == 1 || b.Len() == 1 {
		return a.Len() == b.Len() || b.Len() == 1 && p.Tokens[b.From].Is(words.Given)
	}
	return true
}

// withParticle adds what stands before a surname in small letters: von der
// Leyen, al-Assad.
func (p *paragraph) withParticle(s facts.Span) facts.Span {
	for s.From > 0 && wordSets().surnameParticle[p.Tokens[s.From-1].Text] {
		if gap := p.Tokens[s.From].Gap; gap != " " && gap != "-" {
			return s
		}
		s.From--
	}
	return s
}

// goesOnOffice reports whether a run goes on an office that "dan" parts: Deputi
// Penindakan dan | Eksekusi KPK Asep Guntur Rahayu.
func (p *paragraph) goesOnOffice(r facts.Span) bool {
	i := r.From - 1
	if i < 2 || p.Lang != "id" || !wordSets().withinOffice[p.Tokens[i].Low] || p.endsNaming(r.From+1, r.To) {
		return false
	}
	for i--; i >= 0 && p.Tokens[i].Capital && p.Tokens[i+1].Gap == " " && p.Labels[i] != facts.AsName; i-- {
		if p.Tokens[i].Is(words.Title) {
			return true
		}
	}
	return false
}
