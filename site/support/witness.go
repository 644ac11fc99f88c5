package support

import (
	"cmp"
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/match"
)

// Witnesses are the sources of one fact, grouped by whom they have it from.
// Sources that print one text, or name one agency, are one witness however many
// they are.
type Witnesses struct {
	Groups [][]*dossier.Source // by siglum
	Joins  []Join              // why sources are in one group
}

// Join is why two sources are one witness.
type Join struct {
	A, B   *dossier.Source
	Shared dossier.Shared // the passage they have in common; no words where it is the agency
	Agency string         // the agency that both name
}

// Sources counts the sources.
func (w Witnesses) Sources() int {
	n := 0
	for _, g := range w.Groups {
		n += len(g)
	}
	return n
}

// testimony is a passage that somebody reports a fact in.
type testimony struct {
	paragraph *dossier.Paragraph
	agencies  []string // who passed it on, by name
	own       bool     // the curator says that it is a witness of its own
}

// ofPassages returns the testimonies of passages. What a passage passes on an
// agency's word says so itself only where it is quoted: of the rest the agency of
// the source as a whole is known.
func (p *prover) ofPassages(at []dossier.Locator) []testimony {
	var all []testimony
	for _, l := range at {
		if l.Paragraph == nil {
			continue
		}
		t := testimony{paragraph: l.Paragraph}
		if name := l.Source.Via.Name(); name != "" {
			t.agencies = []string{name}
		}
		all = append(all, t)
	}
	return all
}

// ofQuotes returns the testimonies of quotations.
func ofQuotes(quotes []*dossier.Quote) []testimony {
	var all []testimony
	for _, q := range quotes {
		all = append(all, testimony{q.Paragraph, agencies(q), q.OwnWitness})
	}
	return all
}

// agencies returns who passed a quotation on: its relay, else the agency that its
// source was taken from.
func agencies(q *dossier.Quote) []string {
	name := cmp.Or(q.Relay.Name(), q.Source.Via.Name())
	if name == "" {
		return nil
	}
	return []string{name}
}

// witnesses groups the sources of testimonies. Two sources are one witness where
// a passage of one's testimonies is a passage of the other's, or where both name
// one agency; not where the curator says that one is a witness of its own.
func (p *prover) witnesses(all []testimony) Witnesses {
	w := &grouping{of: map[*dossier.Source]*dossier.Source{}}
	in := map[*dossier.Paragraph]testimony{}
	first := map[string]*dossier.Source{}
	for _, t := range all {
		w.add(t.source())
		in[t.paragraph] = t
	}
	for _, t := range all {
		if t.own {
			continue
		}
		for _, agency := range t.agencies {
			key := strings.ToLower(agency)
			if first[key] == nil {
				first[key] = t.source()
			}
			w.join(Join{A: first[key], B: t.source(), Agency: agency})
		}
		for _, s := range p.d.SharedWith(t.paragraph) {
			if other, ok := in[s.B.Paragraph]; ok && !other.own && p.copied(s) {
				w.join(Join{A: t.source(), B: other.source(), Shared: s})
			}
		}
	}
	return w.result()
}

func (t testimony) source() *dossier.Source { return t.paragraph.In.Of.Source() }

// copied reports whether a shared passage shows that one text was taken over:
// more than what somebody said, which two can hear, or a translation's words,
// which no two find by themselves.
func (p *prover) copied(s dossier.Shared) bool {
	if s.A.Paragraph.In.Of.Source().Translation != "" || s.B.Paragraph.In.Of.Source().Translation != "" {
		return true
	}
	return !p.spoken(s.A) || !p.spoken(s.B)
}

// spoken reports whether a passage lies wholly inside direct speech.
func (p *prover) spoken(at dossier.Passage) bool {
	return slices.ContainsFunc(p.passage(at.Paragraph).speech, func(r match.Range) bool { return r.Start <= at.Start && at.End <= r.End })
}

// grouping joins sources, each to the first of its group.
type grouping struct {
	list  []*dossier.Source
	of    map[*dossier.Source]*dossier.Source
	joins []Join
}

func (g *grouping) add(s *dossier.Source) {
	if g.of[s] == nil {
		g.of[s] = s
		g.list = append(g.list, s)
	}
}

func (g *grouping) first(s *dossier.Source) *dossier.Source {
	for g.of[s] != s {
		s = g.of[s]
	}
	return s
}

func (g *grouping) join(j Join) {
	a, b := g.first(j.A), g.first(j.B)
	if a == b {
		return
	}
	if bySiglum(b, a) < 0 {
		a, b = b, a
	}
	g.of[b] = a
	g.joins = append(g.joins, j)
}

func (g *grouping) result() Witnesses {
	slices.SortFunc(g.list, bySiglum)
	groups := map[*dossier.Source][]*dossier.Source{}
	w := Witnesses{Joins: g.joins}
	for _, s := range g.list {
		first := g.first(s)
		groups[first] = append(groups[first], s)
	}
	for _, s := range g.list {
		if g.first(s) == s {
			w.Groups = append(w.Groups, groups[s])
		}
	}
	return w
}

// bySiglum orders sources as their letters were given: A … Z, AA ….
func bySiglum(a, b *dossier.Source) int {
	return cmp.Or(cmp.Compare(len(a.Siglum), len(b.Siglum)), cmp.Compare(a.Siglum, b.Siglum))
}
