package markdown

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// write writes the content of a leaf with marks.
func (l *leaf) write(out *strings.Builder, marks []Mark) {
	w := writer{out: out, marks: l.fit(marks)}
	for i := range l.pieces {
		p := &l.pieces[i]
		if p.kind == end {
			w.leave()
			continue
		}
		w.close()
		switch p.kind {
		case words:
			w.words(p.text)
		case soft, hard:
			w.enter(p)
		default:
			w.whole(p)
		}
	}
	w.close()
}

// writer writes pieces, opening each mark as late and closing it as early as
// can be. Elements are cut where a mark begins in one and ends outside it.
type writer struct {
	out   *strings.Builder
	at    int    // in the reading text
	marks []Mark // that have not begun
	open  []span // elements and marks, the innermost last
}

// span is an element or a mark that is open.
type span struct {
	open, close string
	end         int
	kind        pieceKind // soft or hard, else it is a mark
}

func (s span) isMark() bool { return s.kind == words }

func (w *writer) words(text string) {
	for text != "" {
		w.close()
		w.begin(w.at)
		n := min(len(text), w.next()-w.at)
		w.out.WriteString(escape(text[:n]))
		w.at += n
		text = text[n:]
	}
}

// whole writes a piece that is not cut.
func (w *writer) whole(p *piece) {
	if p.text != "" {
		w.begin(w.at)
	}
	w.out.WriteString(p.html)
	w.at += len(p.text)
}

// enter opens an element, after the marks that begin with it and end beyond it.
func (w *writer) enter(p *piece) {
	if p.end > w.at {
		w.begin(p.end)
	}
	w.out.WriteString(p.html)
	w.open = append(w.open, span{open: p.html, close: p.close, end: p.end, kind: p.kind})
}

// leave closes the innermost element, and first the marks in it.
func (w *writer) leave() {
	last := len(w.open) - 1
	for w.open[last].isMark() {
		last--
	}
	w.cut(last)
	w.open = w.open[:last]
}

// next returns where the next mark begins or ends.
func (w *writer) next() int {
	next := math.MaxInt
	if len(w.marks) > 0 {
		next = w.marks[0].Start
	}
	if i := w.innermost(); i >= 0 {
		next = min(next, w.open[i].end)
	}
	return next
}

// begin opens the marks that begin here and end beyond a place.
func (w *writer) begin(beyond int) {
	for len(w.marks) > 0 && w.marks[0].Start == w.at && w.marks[0].End > beyond {
		m := w.marks[0]
		w.marks = w.marks[1:]
		i := len(w.open)
		for i > 0 && w.open[i-1].end < m.End {
			i--
		}
		w.cut(i)
		w.out.WriteString(m.Open)
		w.open = slices.Insert(w.open, i, span{open: m.Open, close: m.Close, end: m.End})
		w.resume(i + 1)
	}
}

// close closes the marks that end here, unless a link in one of them is still
// open and has something other than text to come.
func (w *writer) close() {
	for i := w.innermost(); i >= 0 && w.open[i].end == w.at; i = w.innermost() {
		w.cut(i)
		w.open = slices.Delete(w.open, i, i+1)
		w.resume(i)
	}
}

// innermost returns the mark that opened last and holds no open link, or -1.
func (w *writer) innermost() int {
	for i := len(w.open) - 1; i >= 0 && w.open[i].kind != hard; i-- {
		if w.open[i].isMark() {
			return i
		}
	}
	return -1
}

func (w *writer) cut(from int) {
	for i := len(w.open) - 1; i >= from; i-- {
		w.out.WriteString(w.open[i].close)
	}
}

func (w *writer) resume(from int) {
	for _, s := range w.open[from:] {
		w.out.WriteString(s.open)
	}
}

// fit cuts off what cannot be wrapped. Of what it returns, any two marks lie
// apart or one in the other, and so do any mark and any element that is hard.
func (l *leaf) fit(marks []Mark) []Mark {
	if len(marks) == 0 {
		return nil
	}
	cells, solids := l.obstacles()
	fitting := make([]Mark, 0, len(marks))
	for _, m := range marks {
		m.Start, m.End = runeUp(l.Text, m.Start), runeDown(l.Text, m.End)
		m.toCell(cells)
		m.toSolids(solids)
		if m.Start < m.End {
			fitting = append(fitting, m)
		}
	}
	slices.SortStableFunc(fitting, func(a, b Mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	var around []int // where the marks end that the next may be in
	for i := range fitting {
		m := &fitting[i]
		for len(around) > 0 && around[len(around)-1] <= m.Start {
			around = around[:len(around)-1]
		}
		if len(around) > 0 {
			m.End = min(m.End, around[len(around)-1])
		}
		around = append(around, m.End)
	}
	return fitting
}

// solid is a part of a leaf whose edges no mark crosses. If whole, there are no
// marks in it either.
type solid struct {
	Range
	whole bool
}

// obstacles returns the parts of l between walls, and the solids by Start, each
// before those in it.
func (l *leaf) obstacles() (cells []Range, solids []solid) {
	at, cell := 0, 0
	for _, p := range l.pieces {
		switch p.kind {
		case hard:
			solids = append(solids, solid{Range{at, p.end}, false})
		case atom:
			solids = append(solids, solid{Range{at, at + len(p.text)}, true})
		case wall:
			if cell < at {
				cells = append(cells, Range{cell, at})
			}
			cell = at + len(p.text)
		}
		at += len(p.text)
	}
	return append(cells, Range{cell, at}), solids
}

// toCell cuts m down to the first cell it has a part of.
func (m *Mark) toCell(cells []Range) {
	for _, c := range cells {
		if m.Start < c.End {
			m.Start, m.End = max(m.Start, c.Start), min(m.End, c.End)
			return
		}
	}
}

func (m *Mark) toSolids(solids []solid) {
	for _, s := range solids {
		if s.Start < m.Start && m.Start < s.End && (m.End > s.End || s.whole) {
			m.Start = s.End
		}
	}
	for _, s := range solids {
		if s.Start < m.End && m.End < s.End && (m.Start < s.Start || s.whole) {
			m.End = s.Start
		}
	}
}

// runeUp and runeDown return the nearest place in s that is within it and between
// two characters.
func runeUp(s string, i int) int {
	i = min(max(i, 0), len(s))
	for i < len(s) && !utf8.RuneStart(s[i]) {
		i++
	}
	return i
}

func runeDown(s string, i int) int {
	i = min(max(i, 0), len(s))
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}
