package hearsay

import (
	"slices"
)

// mention is where a text names somebody or something.
type mention struct {
	span
	in    *paragraph
	kind  Kind   // what the words themselves say; Unknown where they say nothing
	role  string // the office named beside it, "" for none
	rank  bool   // a form of address, or an office, stands before it
	alias string // another name, in brackets behind it
	name  *name  // set when mentions are joined
	known *Known // what it is known as, nil for a name that was found
}

func (m *mention) text() string { return m.in.string(m.span) }

// low returns the words of a mention in small letters.
func (m *mention) low() []string {
	var list []string
	for _, t := range m.in.tokens[m.from:m.to] {
		list = append(list, t.low)
	}
	return list
}

// findMentions finds what the runs of a paragraph name, and the known names.
func (p *paragraph) findMentions(known []Known, pairs bool) {
	for i := 0; i < len(p.tokens); i++ {
		if n := p.tokens[i].known; n > 0 {
			j := i + 1
			for j < len(p.tokens) && p.tokens[j].known == n {
				j++
			}
			p.add(&mention{span: span{i, j}, kind: known[n-1].Kind, known: &known[n-1]})
			i = j - 1
		}
	}
	for _, r := range runs(p.tokens) {
		for _, part := range p.unknown(r) {
			p.readRun(part, pairs)
		}
	}
	p.mentions = slices.DeleteFunc(p.mentions, func(m *mention) bool {
		return m.known == nil && m.kind != Place && m.to <= p.dateline
	})
	for _, m := range p.mentions {
		p.readBeside(m)
	}
	p.readNicknames()
}

func (p *paragraph) add(m *mention) {
	m.in = p
	n, _ := slices.BinarySearchFunc(p.mentions, m.from, func(o *mention, from int) int { return o.from - from })
	p.mentions = slices.Insert(p.mentions, n, m)
}

// unknown returns the parts of a run that belong to no known name.
func (p *paragraph) unknown(r span) []span {
	var parts []span
	from := r.from
	for i := r.from; i <= r.to; i++ {
		if i < r.to && p.tokens[i].known == 0 {
			continue
		}
		if from < i {
			parts = append(parts, span{from, i})
		}
		from = i + 1
	}
	return parts
}
