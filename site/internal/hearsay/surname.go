package hearsay

import "slices"

// findSurnames finds the surnames that are also common words or places: Brown,
// King, May. They count where the full name was read and no other sense is
// near.
func (n *names) findSurnames(p *paragraph) {
	var found []*mention
	for _, r := range runs(p.tokens) {
		for i := r.from; i < r.to; i++ {
			if m := p.surnameAt(i, r); m != nil {
				if of := n.owner(m); of != nil {
					of.take(m)
					found = append(found, m)
				}
			}
		}
	}
	if found != nil {
		p.mentions = append(p.mentions, found...)
		slices.SortFunc(p.mentions, (*mention).compare)
	}
}

// surnameAt returns a mention for a word that may be a surname although it is a
// common word, nil for one that is not.
func (p *paragraph) surnameAt(i int, r span) *mention {
	t := &p.tokens[i]
	switch {
	case p.at(i) != nil, t.known > 0, p.labels[i] == asName, t.phrase > 1, t.is(weekday | title):
		return nil
	case i+1 < r.to && p.labels[i+1] != asCommon, i > r.from && !p.tokens[i-1].is(rank|title), p.dated(i):
		return nil
	}
	m := &mention{span: span{i, i + 1}, in: p}
	p.readBeside(m)
	if t.opens && !m.rank && !(i+1 < len(p.tokens) && p.tokens[i+1].is(say|adverb)) {
		return nil
	}
	return m
}

// dated reports whether a month stands in a date.
func (p *paragraph) dated(i int) bool {
	if !p.tokens[i].is(month) {
		return false
	}
	near := func(j int) bool {
		return j >= 0 && j < len(p.tokens) && (p.tokens[j].number || p.tokens[j].is(shiftLast|shiftNext|shiftThis) || leadsMonth(p.tokens[j].low))
	}
	return near(i-1) || near(i+1)
}
