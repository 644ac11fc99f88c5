package dossier

import "slices"

// findShared finds the passages that sources have in common. Texts are all that
// it needs, and it changes nothing else that phases after them look at.
func (l *loader) findShared() {
	var texts []string
	var paragraphs []*Paragraph
	var group []int
	for i, s := range l.d.Sources {
		for _, p := range s.Body.Paragraphs {
			texts, paragraphs, group = append(texts, p.Text), append(paragraphs, p), append(group, i)
		}
	}
	for _, r := range l.config.Memo.shared(texts, group) {
		l.d.Shared = append(l.d.Shared, Shared{
			A:     Passage{paragraphs[r.A], r.AStart, r.AEnd},
			B:     Passage{paragraphs[r.B], r.BStart, r.BEnd},
			Exact: r.Exact, Words: r.Words,
		})
	}
}

// indexShared files each passage under both of its paragraphs.
func (l *loader) indexShared() {
	shared := map[*Paragraph][]Shared{}
	for _, s := range l.d.Shared {
		shared[s.A.Paragraph] = append(shared[s.A.Paragraph], s)
		turned := Shared{A: s.B, B: s.A, Exact: s.Exact, Words: s.Words}
		shared[s.B.Paragraph] = append(shared[s.B.Paragraph], turned)
	}
	for _, list := range shared {
		slices.SortStableFunc(list, func(a, b Shared) int {
			return compareSources(a.B.Paragraph.In.Of.Source(), b.B.Paragraph.In.Of.Source())
		})
	}
	l.d.idx.shared = shared
}
