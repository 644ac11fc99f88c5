package support

import (
	"cmp"
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/match"
	"berkas/site/internal/newsread"
	"berkas/site/internal/stem"
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
	Agency string         // the agency that both name, or one is published by
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
	paragraph  *dossier.Paragraph
	start, end int            // what reports it
	relay      dossier.Outlet // who passed it on, as the curator says
	own        bool           // the curator says that it is a witness of its own
}

// ofPassages returns the testimonies of passages.
func (p *prover) ofPassages(at []dossier.Locator) []testimony {
	var all []testimony
	for _, l := range at {
		if l.Paragraph != nil {
			all = append(all, testimony{paragraph: l.Paragraph, end: len(l.Paragraph.Text)})
		}
	}
	return all
}

// ofQuotes returns the testimonies of quotations: each by its sentence.
func ofQuotes(quotes []*dossier.Quote) []testimony {
	var all []testimony
	for _, q := range quotes {
		all = append(all, testimony{q.Paragraph, q.Sentence.Start, q.Sentence.End, q.Relay, q.OwnWitness})
	}
	return all
}

// agencies returns from whom a testimony is: its relay, the agency that its source
// was taken from, and the outlets that the text itself says report it.
func (p *prover) agencies(t testimony) []string {
	names := []string{t.relay.Name(), t.source().Via.Name()}
	for _, m := range p.reporters(t.paragraph) {
		if t.start <= m.Start && m.End <= t.end {
			names = append(names, m.Of.Name)
		}
	}
	return slices.DeleteFunc(names, func(name string) bool { return name == "" })
}

// reporters returns where a paragraph says that an outlet reports something.
func (p *prover) reporters(at *dossier.Paragraph) []dossier.Mention {
	found, known := p.outlets[at]
	if known {
		return found
	}
	var named []dossier.Mention
	var places []match.Range
	for _, m := range at.Mentions {
		if o := m.Of.Organisation(); o != nil && o.Type == "media" {
			named, places = append(named, m), append(places, match.Range{Start: m.Start, End: m.End})
		}
	}
	if len(named) > 0 {
		reporting := newsread.Reporting(at.Text, places)
		found = slices.DeleteFunc(named, func(m dossier.Mention) bool {
			return !slices.Contains(reporting, match.Range{Start: m.Start, End: m.End})
		})
	}
	p.outlets[at] = found
	return found
}

// witnesses groups the sources of testimonies. Two sources are one witness where
// a passage of one's testimonies is a passage of the other's, where both name one
// agency or one is that agency's; not where the curator says of a testimony that it
// is a witness of its own.
func (p *prover) witnesses(all []testimony) Witnesses {
	w := &grouping{of: map[*dossier.Source]*dossier.Source{}}
	in := map[*dossier.Paragraph]bool{}
	published := map[string]*dossier.Source{}
	for _, t := range all {
		s := t.source()
		w.add(s)
		if !t.own {
			in[t.paragraph] = true
			published[strings.ToLower(s.Publisher.Name())] = s
		}
	}
	first := map[string]*dossier.Source{}
	for _, t := range all {
		if t.own {
			continue
		}
		for _, agency := range p.agencies(t) {
			key := strings.ToLower(agency)
			if first[key] == nil {
				first[key] = t.source()
			}
			w.join(Join{A: first[key], B: t.source(), Agency: agency})
			if s := published[key]; s != nil {
				w.join(Join{A: s, B: t.source(), Agency: agency})
			}
		}
		for _, s := range p.d.SharedWith(t.paragraph) {
			if other := s.B.Paragraph; in[other] && p.copied(s) {
				w.join(Join{A: t.source(), B: other.In.Of.Source(), Shared: s})
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
	if isTranslation(s.A.Paragraph.In.Of.Source()) || isTranslation(s.B.Paragraph.In.Of.Source()) {
		return true
	}
	return !p.spoken(s.A) || !p.spoken(s.B)
}

// isTranslation reports whether a source is marked as one.
func isTranslation(s *dossier.Source) bool { return s.Translation != "" || s.Original != "" }

// spoken reports whether a passage lies inside direct speech, but for the few
// words that say whose it is: “…,” kata Menteri Kelautan.
func (p *prover) spoken(at dossier.Passage) bool {
	rest, text := at.Start, at.Paragraph.Text
	apart := 0
	for _, r := range p.passage(at.Paragraph).speech() {
		if r.End > at.Start && r.Start < at.End {
			apart += len(stem.Words(text[rest:max(rest, r.Start)]))
			rest = min(r.End, at.End)
		}
	}
	return rest > at.Start && apart+len(stem.Words(text[rest:at.End])) <= fewWords
}

// fewWords is how many words two who heard the same may both add to it.
const fewWords = 5

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
	if bySiglum(j.B, j.A) < 0 {
		j = Join{A: j.B, B: j.A, Shared: dossier.Shared{A: j.Shared.B, B: j.Shared.A, Exact: j.Shared.Exact, Words: j.Shared.Words}, Agency: j.Agency}
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
