package newsread

import (
	"slices"
	"strings"

	"berkas/site/internal/facts"
)

// mention is where a text names somebody or something.
type mention struct {
	facts.Span
	in     *paragraph
	kind   Kind   // what the words themselves say; Unknown where they say nothing
	role   string // the office named before it, else behind it, "" for none
	more   string // the office behind it where one stands on both sides
	rank   bool   // a form of address, or an office, stands before it
	shared bool   // a single word that several people of the text have in their names
	alias  string // another name, in brackets behind it
	name   *name  // set when mentions are joined
	known  *Known // what it is known as, nil for a name that was found
}

func (m *mention) text() string { return m.in.String(m.Span) }

// low returns the words of a mention in small letters.
func (m *mention) low() []string {
	var list []string
	for _, t := range m.in.Tokens[m.From:m.To] {
		list = append(list, t.Low)
	}
	return list
}

// findMentions finds what the runs of a paragraph name, and the known names.
func (p *paragraph) findMentions(known []Known) {
	for i := 0; i < len(p.Tokens); i++ {
		if n := p.Tokens[i].Known; n > 0 {
			j := i + 1
			for j < len(p.Tokens) && p.Tokens[j].Known == n {
				j++
			}
			p.add(&mention{Span: facts.Span{From: i, To: j}, kind: known[n-1].Kind, known: &known[n-1]})
			i = j - 1
		}
	}
	for _, r := range facts.Runs(p.Tokens) {
		for _, part := range p.unknown(r) {
			p.readRun(part)
		}
	}
	p.mentions = slices.DeleteFunc(p.mentions, func(m *mention) bool {
		return m.known == nil && (m.kind != Place && m.To <= p.dateline || m.isParty())
	})
	p.findOwners()
	for _, m := range p.mentions {
		p.readBeside(m)
	}
	p.readNicknames()
}

func (p *paragraph) add(m *mention) {
	m.in = p
	n, _ := slices.BinarySearchFunc(p.mentions, m.From, func(o *mention, from int) int { return o.From - from })
	p.mentions = slices.Insert(p.mentions, n, m)
}

// unknown returns the parts of a run that belong to no known name.
func (p *paragraph) unknown(r facts.Span) []facts.Span {
	var parts []facts.Span
	from := r.From
	for i := r.From; i <= r.To; i++ {
		if i < r.To && p.Tokens[i].Known == 0 {
			continue
		}
		to := i
		for i < r.To && to > from && !p.Tokens[to-1].Capital && p.Tokens[to-1].Gap == " " {
			to-- // of, in Market Office of [Wanasari]
		}
		if from < to {
			parts = append(parts, facts.Span{From: from, To: to})
		}
		from = i + 1
	}
	return parts
}

// isParty reports whether a mention is the state or the constituency behind a
// party's letter in brackets: (R-Warren), (D., Ohio); or what troops are called behind
// their number: Kodam XV/Pattimura.
func (m *mention) isParty() bool {
	if m.From == 0 {
		return false
	}
	t := &m.in.Tokens[m.From-1]
	gap := strings.TrimSpace(m.in.Tokens[m.From].Gap)
	if gap == "/" && (t.Number || t.Upper || t.Initial) {
		return true
	}
	return len(t.Text) <= 3 && t.Capital && strings.HasSuffix(t.Gap, "(") && (gap == "-" || gap == "–" || gap == "," || gap == ".,")
}
