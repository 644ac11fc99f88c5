package document

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/internal/match"
)

// layout puts lines together to paragraphs.
type layout struct {
	body   float64 // the size of most letters
	words  map[string]int
	blocks []Block
	notes  []Block

	first, last *line // of the paragraph at hand
	note        *line // of the note at hand
}

// marker is how an item of a list begins.
var marker = regexp.MustCompile(`^(?:[•◦▪‣●○■–—*-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])$`)

// noteMark is how a footnote begins.
var noteMark = regexp.MustCompile(`^(?:\d{1,3}|[⁰¹²³⁴-⁹]{1,3}|[*†‡§¶]{1,3}|\[\d{1,3}\]|\(\d{1,3}\))$|^(?:\d|[⁰¹²³⁴-⁹]){1,3}\p{L}`)

// paragraphsOf makes blocks of lines in reading order, page by page.
func paragraphsOf(pages [][]line) []Block {
	p := layout{words: map[string]int{}}
	p.measure(pages)
	for _, lines := range pages {
		foot, table := p.footnotes(lines), rows(lines)
		for i := range lines {
			switch {
			case foot[i]:
				p.footnote(&lines[i])
			case table[i] != nil:
				p.row(lines[i], table[i])
			default:
				p.place(&lines[i])
			}
		}
		p.note = nil
	}
	return append(p.blocks, p.notes...)
}

// measure finds the size of the body's letters, and which words there are.
func (p *layout) measure(pages [][]line) {
	sizes := map[float64]int{}
	for _, lines := range pages {
		for _, l := range lines {
			for i, w := range l.words {
				sizes[round(l.size)] += utf8.RuneCountInString(w.text)
				if i+1 < len(l.words) {
					p.words[bare(w.text)]++
				}
			}
		}
	}
	most := 0
	for size, n := range sizes {
		if n > most || n == most && size < p.body {
			most, p.body = n, size
		}
	}
}

func round(size float64) float64 { return float64(int(size*4+0.5)) / 4 }

func bare(text string) string {
	return strings.ToLower(strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// footnotes tells which lines of a page are footnotes: smaller lines at the end of
// a column, the first of which begins with a mark or stands off.
func (p *layout) footnotes(lines []line) []bool {
	is := make([]bool, len(lines))
	end := len(lines)
	for i := range slices.Backward(lines) {
		if i+1 < len(lines) && lines[i].column != lines[i+1].column {
			end = i + 1
		}
		if lines[i].size >= 0.93*p.body {
			end = min(end, i) // what is above is text
		} else if i < end && i > 0 && lines[i-1].column == lines[i].column && (noteMark.MatchString(lines[i].words[0].text) || lines[i].y0-lines[i-1].y0 > 1.3*lines[i].column.leading) {
			for j := i; j < end; j++ {
				is[j] = true
			}
		}
	}
	return is
}

func (p *layout) footnote(l *line) {
	if n := len(p.notes) - 1; p.note != nil && !noteMark.MatchString(l.words[0].text) {
		p.notes[n].Text = p.joined(p.notes[n].Text, l.text())
	} else {
		p.notes = append(p.notes, Block{Kind: Note, Text: l.text(), Page: l.page})
	}
	p.note = l
}

// place puts a line at the end of the paragraph at hand, or begins another.
func (p *layout) place(l *line) {
	n := len(p.blocks) - 1
	if p.last != nil && n >= 0 && !p.begins(l) {
		p.blocks[n].Text = p.joined(p.blocks[n].Text, l.text())
	} else {
		b := Block{Text: l.text(), Page: l.page}
		switch {
		case l.size > 1.12*p.body && utf8.RuneCountInString(b.Text) < 300:
			b.Kind, b.Level = Heading, 2
			if l.size > 1.45*p.body {
				b.Level = 1
			}
		case isItem(l):
			b.Kind, b.Level = Item, 1
			if utf8.RuneCountInString(l.words[0].text) == 1 {
				b.Text = strings.TrimSpace(strings.TrimPrefix(b.Text, l.words[0].text))
			}
		}
		p.blocks = append(p.blocks, b)
		p.first = l
	}
	p.last = l
}

// begins reports whether a line begins a paragraph.
func (p *layout) begins(l *line) bool {
	last := p.last
	same := last.page == l.page && last.column == l.column
	switch {
	case !near(last.size, l.size, 0.1, 0), isItem(l) && endsOrShort(last):
		return true
	case same && l.y0-last.y0 > 1.25*max(l.column.leading, l.size):
		return true
	case last.short(0.25) && startsUpper(l): // a heading, a line of verse
		return true
	}
	return p.beginsWithin(l, same)
}

// beginsWithin is begins for a line that stands and looks as the one before.
func (p *layout) beginsWithin(l *line, same bool) bool {
	last := p.last
	switch p.blocks[len(p.blocks)-1].Kind {
	case Item:
		return same && !p.hangs(l) || !same && endsSentence(last.text())
	case Heading:
		return !same
	}
	if l.indented() && !last.indented() {
		return same || endsSentence(last.text())
	}
	return endsSentence(last.text()) && last.short(0.12)
}

// isItem reports whether a line begins as an item of a list does.
func isItem(l *line) bool { return marker.MatchString(l.words[0].text) && len(l.words) > 1 }

// hangs reports whether a line stands below the item at hand, or below its words.
func (p *layout) hangs(l *line) bool {
	return near(l.x0, p.first.x0, 0, 0.6*l.size) || near(l.x0, p.first.words[1].x0, 0, 0.6*l.size)
}

// indented reports whether a line begins behind the edge of its column.
func (l *line) indented() bool { return l.x0-l.column.left > 0.7*l.size }

// short reports whether a line ends that much of its column before the edge.
func (l *line) short(share float64) bool {
	return l.x1 < l.column.right-share*(l.column.right-l.column.left)
}

func startsUpper(l *line) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(l.text(), func(r rune) bool { return r == '(' || r == '[' || match.OpensQuotation(r) }))
	return unicode.IsUpper(r)
}

// near reports whether two numbers differ by no more than a share of the larger, or
// than so much.
func near(a, b, share, much float64) bool {
	return max(a, b)-min(a, b) <= max(share*max(a, b), much)
}

// endsOrShort reports whether a line ends a sentence, or ends before its column.
func endsOrShort(l *line) bool {
	return endsSentence(l.text()) || strings.HasSuffix(l.text(), ":") || strings.HasSuffix(l.text(), ";") || l.x1 < l.column.right-2*l.size
}

// joined puts a line behind a text. A hyphen at the end of a line goes where the
// word is written without it, here or elsewhere in the document: not in a doubled
// word, a number, or before a capital letter.
func (p *layout) joined(text, next string) string {
	trimmed, soft := strings.CutSuffix(text, "\u00AD")
	if soft {
		return trimmed + next
	}
	stem, hyphen := strings.CutSuffix(text, "-")
	if !hyphen {
		if stem, hyphen = strings.CutSuffix(text, "‐"); !hyphen {
			return join(text, next)
		}
	}
	head := stem[strings.LastIndexByte(stem, ' ')+1:]
	tail, _, _ := strings.Cut(next, " ")
	first, _ := utf8.DecodeRuneInString(next)
	last, _ := utf8.DecodeLastRuneInString(stem)
	switch {
	case head == "":
		return join(text, next)
	case !unicode.IsLower(first), !unicode.IsLetter(last), p.words[bare(head+"-"+tail)] > 0:
		return text + next
	case p.words[bare(head+tail)] == 0 && strings.EqualFold(bare(head), bare(tail)):
		return text + next
	}
	return stem + next
}

func (p *layout) row(l line, cells []string) {
	p.blocks = append(p.blocks, Block{Kind: Row, Cells: cells, Text: l.text(), Page: l.page})
	p.last = nil
}
