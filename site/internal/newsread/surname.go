package newsread

import (
	"slices"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
)

// findSurnames finds the surnames that are also common words or places: Brown,
// King, May. They count where the full name was read and no other sense is
// near.
func (n *names) findSurnames(p *paragraph) {
	var found []*mention
	for _, r := range facts.Runs(p.Tokens) {
		for i := r.From; i < r.To; i++ {
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
func (p *paragraph) surnameAt(i int, r facts.Span) *mention {
	t := &p.Tokens[i]
	switch {
	case p.at(i) != nil, t.Known > 0, p.Labels[i] == facts.AsName, t.Phrase > 1, t.Is(words.Weekday), t.Is(words.Title) && i > 0 && p.Tokens[i-1].Is(words.Article):
		return nil
	case i+1 < r.To && p.Labels[i+1] != facts.AsCommon, i > r.From && !p.Tokens[i-1].Is(words.Rank|words.Title), p.dated(i):
		return nil
	}
	m := &mention{Span: facts.Span{From: i, To: i + 1}, in: p}
	p.readBeside(m)
	if t.Opens && !m.rank && !(i+1 < len(p.Tokens) && p.Tokens[i+1].Is(words.Say|words.Adverb)) {
		return nil
	}
	return m
}

// dated reports whether a month stands in a date.
func (p *paragraph) dated(i int) bool {
	if !p.Tokens[i].Is(words.Month) {
		return false
	}
	near := func(j int) bool {
		return j >= 0 && j < len(p.Tokens) && (p.Tokens[j].Number || p.Tokens[j].Is(words.ShiftLast|words.ShiftNext|words.ShiftThis|words.LeadsMonth))
	}
	return near(i-1) || near(i+1)
}
