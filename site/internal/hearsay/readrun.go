package hearsay

// readRun takes a run apart into what it names.
func (p *paragraph) readRun(r span, pairs bool) {
	_, office := p.roleBefore(r)
	reader := runReader{p, r, office, p.lastName(r), pairs}
	for i := r.from; i < r.to; {
		i = reader.read(i)
	}
}

// runReader reads a run from its first word to its last.
type runReader struct {
	*paragraph
	run    span
	office bool // an office was read, here or before the run
	last   int  // where the last name begins
	pairs  bool // a hyphen may join two people
}

// read reads what begins at token i, and returns where it ends.
func (r *runReader) read(i int) int {
	switch r.labels[i] {
	case asName:
		return r.name(i)
	case asOrg:
		return r.organisation(i)
	case asPlace:
		return r.place(i)
	case asAcronym:
		r.add(&mention{span: span{i, i + 1}, kind: Organisation})
	case asTitle:
		r.office = r.office || r.tokens[i].is(title)
	}
	return i + 1
}

func (r *runReader) name(i int) int {
	j := r.nameEnd(i, r.run.to)
	if !r.honours(i) && (!r.office || i >= r.last && r.endsNaming(j, r.run.to) || r.skipTail(j, r.run) > j) {
		r.addName(span{i, j}, r.run, r.office, r.pairs)
	}
	return r.skipTail(j, r.run)
}

// honours reports whether a name with an office before it is a building's or a
// street's: Bandara Sultan Hasanuddin, Jalan Jenderal Sudirman.
func (r *runReader) honours(i int) bool {
	j := i - 1
	for j >= r.run.from && r.tokens[j].is(title|rank) && !r.tokens[j].is(namedAfter) {
		j--
	}
	return j >= r.run.from && j < i-1 && r.tokens[j].is(namedAfter) && r.labels[j] != asTitle
}

func (r *runReader) organisation(i int) int {
	j := r.orgEnd(i, r.run, r.office)
	if from := r.orgStart(i, r.run, r.office); j > from+1 || r.tokens[i].is(org|orgPrefix) {
		r.add(&mention{span: span{from, j}, kind: Organisation})
	}
	return j
}

func (r *runReader) place(i int) int {
	j, kind := min(i+max(r.tokens[i].phrase, 1), r.run.to), Place
	if j < r.run.to && r.labels[j] == asOrg && r.tokens[j].is(orgTail) {
		kind, j = Organisation, j+1
	}
	if kind == Organisation || !r.tokens[i].is(people) {
		r.add(&mention{span: span{i, j}, kind: kind})
	}
	return j
}

// endsNaming reports whether the last name of a run may end at j: nothing but
// names, abbreviations and degrees is behind it.
func (p *paragraph) endsNaming(j, to int) bool {
	return j == to || p.labels[j] == asName || p.labels[j] == asAcronym || p.tokens[j].isDegree()
}

// lastName returns where the last name of a run begins. Behind an office, an
// earlier one is a part of the office: "Direktur Medco Energi Hilmi Panigoro".
func (p *paragraph) lastName(r span) int {
	last := r.from
	for i := r.from; i < r.to; i++ {
		if p.labels[i] == asName && (i == r.from || p.labels[i-1] != asName && p.labels[i-1] != asParticle) {
			last = i
		}
	}
	return last
}

// nameEnd returns where the name that begins at i ends.
func (p *paragraph) nameEnd(i, to int) int {
	end := i + 1
	for j := i + 1; j < to; j++ {
		switch p.labels[j] {
		case asName:
			end = j + 1
		case asParticle:
		default:
			return end
		}
	}
	return end
}

// addName adds a name, or the organisation that a word behind it makes it.
func (p *paragraph) addName(s, r span, office, pairs bool) {
	if s.to < r.to && p.labels[s.to] == asOrg && p.tokens[s.to].is(orgTail) && (!office || !p.tokens[s.from].is(given)) {
		end := s.to
		for end < r.to && p.labels[end] == asOrg && p.tokens[end].is(orgTail) {
			end++
		}
		p.add(&mention{span: span{s.from, end}, kind: Organisation})
		return
	}
	if end := p.branchEnd(s, r); end > s.to && !office {
		p.add(&mention{span: span{s.from, end}, kind: Organisation})
		return
	}
	for _, half := range p.halves(s, pairs) {
		if t := &p.tokens[half.from]; half.len() == 1 && (len(t.text) == 1 || t.isDegree()) {
			continue // a letter
		}
		p.add(&mention{span: p.withParticle(half)})
	}
}

// halves parts two people whom a hyphen joins: Prabowo-Gibran.
func (p *paragraph) halves(s span, pairs bool) []span {
	if !pairs {
		return []span{s}
	}
	var parts []span
	for i := s.from + 1; i < s.to; i++ {
		t, last := &p.tokens[i], &p.tokens[i-1]
		if t.gap == "-" && t.capital && !last.is(particle) && len(last.text) > 3 && p.arePair(span{s.from, i}, span{i, s.to}) {
			parts = append(parts, span{s.from, i})
			s.from = i
		}
	}
	return append(parts, s)
}

// arePair tells two people, who are named in one manner (Anies-Muhaimin, Joko
// Widodo-Jusuf Kalla), from one with a name of two parts: Anna Kieffer-Lambert,
// Jean-Baptiste Reinhardt.
func (p *paragraph) arePair(a, b span) bool {
	if a.len() == 1 || b.len() == 1 {
		return a.len() == b.len() || b.len() == 1 && p.tokens[b.from].is(given)
	}
	return true
}

// withParticle adds what stands before a surname in small letters: von der
// Leyen, al-Assad.
func (p *paragraph) withParticle(s span) span {
	for s.from > 0 {
		switch t := &p.tokens[s.from-1]; t.text {
		case "von", "van", "der", "de", "al", "el", "ibn", "ten", "ter":
			if gap := p.tokens[s.from].gap; gap != " " && gap != "-" {
				return s
			}
			s.from--
			continue
		}
		return s
	}
	return s
}
