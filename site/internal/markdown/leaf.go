package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// leaf is a block and what is in it.
type leaf struct {
	Block
	before string // tags between the leaf before and this one
	anchor string // id of the footnote that begins here
	pieces []piece
}

// piece is a step through the content of a leaf. What is read and what is
// written are two columns of one list, so that they cannot drift apart.
type piece struct {
	kind  pieceKind
	text  string // what it adds to the reading text
	html  string // what it is as HTML; of words that is text, escaped
	close string // of an element: its other tag
	end   int    // of an element: where in the reading text it ends
}

type pieceKind uint8

const (
	words pieceKind = iota // text, which a mark may cut
	atom                   // a whole thing: a line break, a picture, a wiki link
	wall                   // tags that no mark may lie across: between table cells
	soft                   // an element opens that a mark may cut in two: emphasis
	hard                   // an element opens that no mark may cut: a link, code
	end                    // the last element that opened closes
)

// begin starts a leaf that came from the lines of n.
func (w *walker) begin(kind BlockKind, n ast.Node) {
	start := max(n.Pos(), 0)
	stop := start
	if lines := n.Lines(); lines.Len() > 0 {
		start, stop = lines.At(0).Start, lines.At(lines.Len()-1).Stop
		stop = start + len(strings.TrimRight(w.source[start:stop], " \t\r\n"))
	}
	w.open(Block{Kind: kind, Start: start, End: stop})
}

func (w *walker) open(b Block) {
	b.Footnote = w.number
	w.leaf = leaf{Block: b, before: w.tags.String(), anchor: w.anchor}
	w.tags.Reset()
	w.anchor = ""
	w.size, w.to, w.joined = 0, b.Start, false
}

// finish adds the leaf to the others and returns it there.
func (w *walker) finish() *leaf {
	l := &w.leaf
	l.Text = join(l.pieces, w.size)
	if n := len(l.runs); n > 0 && l.runs[n-1].flat {
		l.runs = append(l.runs, run{text: w.size, src: w.to})
	}
	w.leaves = append(w.leaves, *l)
	return &w.leaves[len(w.leaves)-1]
}

// join makes the reading text of the pieces. A single piece is not copied.
func join(pieces []piece, size int) string {
	if len(pieces) == 1 {
		return pieces[0].text
	}
	var b strings.Builder
	b.Grow(size)
	for _, p := range pieces {
		b.WriteString(p.text)
	}
	return b.String()
}

// say adds words that are read as they are written.
func (w *walker) say(start, end int) {
	if start < end {
		w.add(piece{kind: words, text: w.source[start:end]}, run{src: start})
		w.to = end
	}
}

// glyph adds a piece that stands for the line end at src.
func (w *walker) glyph(p piece, src int) {
	w.add(p, run{src: src})
	w.to = src + 1
}

// put adds a piece that stands for the source from start to end as a whole.
func (w *walker) put(p piece, start, end int) {
	w.add(p, run{src: start, flat: true})
	w.to = end
}

func (w *walker) add(p piece, r run) {
	l := &w.leaf
	if p.text != "" {
		r.text = w.size
		w.note(r)
		if w.outside == 0 {
			w.running(len(p.text))
		}
		w.size += len(p.text)
	}
	l.pieces = append(l.pieces, p)
}

// running makes the next n bytes of the reading text running text.
func (w *walker) running(n int) {
	l := &w.leaf
	if last := len(l.Running) - 1; last >= 0 && w.joined {
		l.Running[last].End += n
	} else {
		l.Running = append(l.Running, Range{w.size, w.size + n})
	}
	w.joined = true
}

// note keeps where the text from here on came from, unless the text before it
// tells.
func (w *walker) note(r run) {
	l := &w.leaf
	if n := len(l.runs); n > 0 {
		last := l.runs[n-1]
		if !r.flat && !last.flat && r.src-r.text == last.src-last.text {
			return
		}
	}
	l.runs = append(l.runs, r)
}
