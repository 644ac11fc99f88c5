package newsread

import (
	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
)

// readRun takes a run apart into what it names.
func (p *paragraph) readRun(r facts.Span, pairs bool) {
	_, office := p.RoleBefore(r)
	reader := runReader{p, r, office, p.lastName(r), pairs}
	for i := r.From; i < r.To; {
		i = reader.read(i)
	}
}

// runReader reads a run from its first word to its last.
type runReader struct {
	*paragraph
	run    facts.Span
	office bool // an office was read, here or before the run
	last   int  // where the last name begins
	pairs  bool // a hyphen may join two people
}

// read reads what begins at token i, and returns where it ends.
func (r *runReader) read(i int) int {
	switch r.Labels[i] {
	case facts.AsName:
		return r.name(i)
	case facts.AsOrg:
		return r.organisation(i)
	case facts.AsPlace:
		return r.place(i)
	case facts.AsAcronym:
		r.add(&mention{Span: facts.Span{From: i, To: i + 1}, kind: Organisation})
	case facts.AsTitle:
		r.office = r.office || r.Tokens[i].Is(words.Title)
	}
	return i + 1
}

func (r *runReader) name(i int) int {
	j := r.nameEnd(i, r.run.To)
	if !r.honours(i) && (!r.office || i >= r.last && r.endsNaming(j, r.run.To) || r.skipTail(j, r.run) > j) {
		r.addName(facts.Span{From: i, To: j}, r.run, r.office, r.pairs)
	}
	return r.skipTail(j, r.run)
}

// honours reports whether a name with an office before it is a building's or a
// street's: Bandara Sultan Hasanuddin, Jalan Jenderal Sudirman.
func (r *runReader) honours(i int) bool {
	j := i - 1
	for j >= r.run.From && r.Tokens[j].Is(words.Title|words.Rank) && !r.Tokens[j].Is(namedAfter) {
		j--
	}
	return j >= r.run.From && j < i-1 && r.Tokens[j].Is(namedAfter) && r.Labels[j] != facts.AsTitle
}

func (r *runReader) organisation(i int) int {
	j := r.orgEnd(i, r.run, r.office)
	if from := r.orgStart(i, r.run, r.office); j > from+1 || r.Tokens[i].Is(words.Org|words.OrgPrefix) {
		r.add(&mention{Span: facts.Span{From: from, To: j}, kind: Organisation})
	}
	return j
}

func (r *runReader) place(i int) int {
	j, kind := min(i+max(r.Tokens[i].Phrase, 1), r.run.To), Place
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
		if p.Labels[i] == facts.AsName && (i == r.From || p.Labels[i-1] != facts.AsName && p.Labels[i-1] != facts.AsParticle) {
			last = i
		}
	}
	return last
}

// nameEnd returns where the name that begins at i ends.
func (p *paragraph) nameEnd(i, to int) int {
	end := i + 1
	for j := i + 1; j < to; j++ {
		switch p.Labels[j] {
		case facts.AsName:
			end = j + 1
		case facts.AsParticle:
		default:
			return end
		}
	}
	return end
}

// addName adds a name, or the organisation that a word behind it makes it.
func (p *paragraph) addName(s, r facts.Span, office, pairs bool) {
	if s.To < r.To && p.Labels[s.To] == facts.AsOrg && p.Tokens[s.To].Is(words.OrgTail) && (!office || !p.Tokens[s.From].Is(words.Given)) {
		end := s.To
		for end < r.To && p.Labels[end] == facts.AsOrg && p.Tokens[end].Is(words.OrgTail) {
			end++
		}
		p.add(&mention{Span: facts.Span{From: s.From, To: end}, kind: Organisation})
		return
	}
	if end := p.branchEnd(s, r); end > s.To && !office {
		p.add(&mention{Span: facts.Span{From: s.From, To: end}, kind: Organisation})
		return
	}
	for _, half := range p.halves(s, pairs) {
		if t := &p.Tokens[half.From]; half.Len() == 1 && (len(t.Text) == 1 || t.IsDegree()) {
			continue // a letter
		}
		p.add(&mention{Span: p.withParticle(half)})
	}
}

// halves parts two people whom a hyphen joins: Prabowo-Gibran.
func (p *paragraph) halves(s facts.Span, pairs bool) []facts.Span {
	if !pairs {
		return []facts.Span{s}
	}
	var parts []facts.Span
	for i := s.From + 1; i < s.To; i++ {
		t, last := &p.Tokens[i], &p.Tokens[i-1]
		if t.Gap == "-" && t.Capital && !last.Is(words.Particle) && len(last.Text) > 3 && p.arePair(facts.Span{From: s.From, To: i}, facts.Span{From: i, To: s.To}) {
			parts = append(parts, facts.Span{From: s.From, To: i})
			s.From = i
		}
	}
	return append(parts, s)
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
	for s.From > 0 {
		switch t := &p.Tokens[s.From-1]; t.Text {
		case "von", "van", "der", "de", "al", "el", "ibn", "ten", "ter":
			if gap := p.Tokens[s.From].Gap; gap != " " && gap != "-" {
				return s
			}
			s.From--
			continue
		}
		return s
	}
	return s
}
