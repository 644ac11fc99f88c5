package page

import (
	"cmp"
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// voice is who says something, one or several together, with what they say.
type voice struct {
	by     []*dossier.Entry // none: the sources themselves
	whole  bool             // paragraphs that are cited whole, whoever speaks in them
	points []point
}

// point is something that is said, with every way by which it came into the dossier.
type point struct {
	key  *keyPoint // of the home page; nil: it is what the ways quote
	ways []way
}

// keyPoint is a key point of the home page, with who is counted behind it.
type keyPoint struct {
	n     int // from 1
	text  *dossier.Text
	count voiceCount
}

// way is a passage that has a point: a quotation, or a paragraph that is cited whole.
type way struct {
	at    dossier.Locator
	quote *dossier.Quote // nil: nobody is quoted
}

// voiceCount is which sources have something, and whose voices.
type voiceCount struct {
	sources  map[*dossier.Source]bool
	voices   map[*dossier.Entry]bool
	narrated bool // some of it nobody is quoted with
}

func newCount() voiceCount {
	return voiceCount{sources: map[*dossier.Source]bool{}, voices: map[*dossier.Entry]bool{}}
}

func (c *voiceCount) add(source *dossier.Source, by []*dossier.Entry, whole bool) {
	c.sources[source] = true
	for _, e := range by {
		c.voices[e] = true
	}
	c.narrated = c.narrated || len(by) == 0 && !whole
}

// voicesOf divides statements by who says them. What is probably one utterance in
// several translations is one point.
func voicesOf(statements []*dossier.Statement) []voice {
	among := map[*dossier.Statement]bool{}
	for _, s := range statements {
		among[s] = true
	}
	done := map[*dossier.Statement]bool{}
	said := map[string]*voice{}
	var order []*voice
	for _, s := range statements {
		if done[s] {
			continue
		}
		v := voiceFor(said, &order, s.By, false)
		v.points = append(v.points, point{ways: waysOf(s, among, done)})
	}
	return ordered(order)
}

// waysOf returns the quotations of a statement and of those like it, which are done
// then: every statement is in one point.
func waysOf(first *dossier.Statement, among, done map[*dossier.Statement]bool) []way {
	var ways []way
	done[first] = true
	for next := []*dossier.Statement{first}; len(next) > 0; next = next[1:] {
		for _, q := range next[0].Quotes {
			ways = append(ways, way{render.QuoteLocator(q), q})
			for _, similar := range q.Similar {
				if s := similar.Statement; among[s] && !done[s] {
					done[s] = true
					next = append(next, s)
				}
			}
		}
	}
	slices.SortStableFunc(ways, func(a, b way) int { return comparePlaces(a.at, b.at) })
	return ways
}

func comparePlaces(a, b dossier.Locator) int {
	return cmp.Or(render.BySiglum(a.Source, b.Source), cmp.Compare(a.Paragraph.N, b.Paragraph.N))
}

// voiceFor returns the voice of some speakers.
func voiceFor(said map[string]*voice, order *[]*voice, by []*dossier.Entry, whole bool) *voice {
	var slugs []string
	for _, e := range by {
		slugs = append(slugs, e.Slug)
	}
	slices.Sort(slugs)
	key := strings.Join(slugs, " ")
	if whole {
		key = "¶" // no slug
	}
	if said[key] == nil {
		said[key] = &voice{by: by, whole: whole}
		*order = append(*order, said[key])
	}
	return said[key]
}

// voicesOfPoint divides the nth key point by who is quoted where it cites a quotation. A
// paragraph that is cited whole has no voice: which of its words the point rests on is
// not said.
func voicesOfPoint(n int, text *dossier.Text) []voice {
	said := map[string]*voice{}
	var order []*voice
	key := &keyPoint{n: n, text: text, count: newCount()}
	for _, w := range waysOfText(text) {
		var by []*dossier.Entry
		if w.quote != nil {
			by = w.quote.By
		}
		v := voiceFor(said, &order, by, w.quote == nil)
		if len(v.points) == 0 {
			v.points = []point{{key: key}}
		}
		v.points[0].ways = append(v.points[0].ways, w)
		key.count.add(w.at.Source, by, v.whole)
	}
	return ordered(order)
}

// waysOfText returns the passages that a text cites, each once: of a paragraph that is
// cited whole and by its quotations, the quotations.
func waysOfText(text *dossier.Text) []way {
	var ways []way
	quoted := map[*dossier.Paragraph]bool{}
	seen := map[dossier.Locator]bool{}
	for _, p := range text.Paragraphs {
		for _, l := range p.Locators {
			l = dossier.Locator{Source: l.Source, Paragraph: l.Paragraph, Quote: l.Quote}
			if l.Paragraph == nil || seen[l] {
				continue
			}
			seen[l] = true
			ways = append(ways, way{l, l.Quote})
			quoted[l.Paragraph] = quoted[l.Paragraph] || l.Quote != nil
		}
	}
	ways = slices.DeleteFunc(ways, func(w way) bool { return w.quote == nil && quoted[w.at.Paragraph] })
	slices.SortStableFunc(ways, func(a, b way) int { return comparePlaces(a.at, b.at) })
	return ways
}

// countedText returns how many sources a text cites, and how many voices by their
// quotations.
func countedText(text *dossier.Text) voiceCount {
	return countedAll(voicesOfPoint(1, text))
}

// ordered puts those with most points first, then by name; what nobody is quoted with is
// last. Points are by their first passage.
func ordered(order []*voice) []voice {
	var all []voice
	for _, v := range order {
		slices.SortStableFunc(v.points, func(a, b point) int { return comparePlaces(a.ways[0].at, b.ways[0].at) })
		all = append(all, *v)
	}
	slices.SortStableFunc(all, func(a, b voice) int {
		if alone := cmp.Compare(min(len(b.by), 1), min(len(a.by), 1)); alone != 0 {
			return alone
		}
		if len(a.by) == 0 {
			return 0
		}
		return cmp.Or(cmp.Compare(len(b.points), len(a.points)), cmp.Compare(a.by[0].Name, b.by[0].Name))
	})
	return all
}

// counted returns who has a point, by whom.
func (p point) counted(by []*dossier.Entry) voiceCount {
	if p.key != nil {
		return p.key.count
	}
	return countedAll([]voice{{by: by, points: []point{p}}})
}

// countedAll returns the same of all that is said.
func countedAll(all []voice) voiceCount {
	c := newCount()
	for _, v := range all {
		for _, p := range v.points {
			for _, w := range p.ways {
				c.add(w.at.Source, v.by, v.whole)
			}
		}
	}
	return c
}
