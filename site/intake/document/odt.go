package document

import (
	"fmt"
	"strconv"
	"strings"

	"berkas/site/internal/pagetext"
)

// odt reads OpenDocument text (ISO/IEC 26300). What is marked as deleted and
// comments are not in the text.
type odt struct {
	blocks []Block
	notes  []Block
	lists  map[string]map[int]listLevel // by the style's name and the level from 1
	styles map[string]openStyle
}

// openStyle is what a paragraph style says of a paragraph.
type openStyle struct {
	level  int // of a heading, 0 for none
	parent string
}

// levelOf returns which heading paragraphs of a style are, 0 for none.
func (r *odt) levelOf(style string) int {
	for range 20 { // styles may stand in a circle
		s, known := r.styles[style]
		switch {
		case style == "Title":
			return 1
		case !known || s.level == 0:
			var level int // built-in styles have English names in every language
			if _, err := fmt.Sscanf(style, "Heading_20_%d", &level); err == nil || !known {
				return level
			}
		default:
			return s.level
		}
		style = s.parent
	}
	return 0
}

func readODT(name string, data []byte) (*Document, error) {
	a, err := openArchive(name, data)
	if err != nil {
		return nil, err
	}
	root, err := a.xml("content.xml")
	if err != nil {
		return nil, err
	}
	r := &odt{lists: map[string]map[int]listLevel{}, styles: map[string]openStyle{}}
	r.readStyles(root.child("automatic-styles"))
	if a.has("styles.xml") {
		if styles, err := a.xml("styles.xml"); err == nil {
			r.readStyles(styles.child("styles"))
		}
	}
	r.body(root.child("body", "text"), nil)
	d := &Document{Format: ODT, Blocks: append(r.blocks, r.notes...)}
	if a.has("meta.xml") {
		if meta, err := a.xml("meta.xml"); err == nil {
			d.openProperties(meta.child("meta"))
		}
	}
	return d, nil
}

// openProperties takes what an OpenDocument file says of itself: who made it and
// when, rather than who saved it last.
func (d *Document) openProperties(meta *element) {
	d.coreProperties(meta)
	if by := tidy(meta.child("initial-creator").all()); by != "" {
		d.Author = by
	}
	if day, _, _ := strings.Cut(meta.child("creation-date").all(), "T"); isoDay.MatchString(day) {
		d.Date = day
	}
}

// readStyles takes how lists are numbered, and which paragraphs are titles.
func (r *odt) readStyles(styles *element) {
	for _, s := range styles.children() {
		if s.name == "style" {
			level, _ := strconv.Atoi(s.attr("default-outline-level"))
			r.styles[s.attr("name")] = openStyle{level, s.attr("parent-style-name")}
		}
		if s.name != "list-style" {
			continue
		}
		levels := map[int]listLevel{}
		for _, l := range s.in {
			level, err := strconv.Atoi(l.attr("level"))
			if l.name != "list-level-style-number" || err != nil {
				continue
			}
			start, err := strconv.Atoi(l.attr("start-value"))
			if err != nil {
				start = 1
			}
			levels[level] = listLevel{start: start, format: l.attr("num-format"), text: l.attr("num-prefix") + "%" + l.attr("num-suffix")}
		}
		r.lists[s.attr("name")] = levels
	}
}

// openList is a list that is being read: its style, its depth from 1 and how many
// items it has had.
type openList struct {
	style string
	depth int
	count int
}

// body reads what holds paragraphs, headings, lists and tables.
func (r *odt) body(e *element, in *openList) {
	for _, c := range e.children() {
		switch c.name {
		case "p":
			b := Block{Text: r.words(c)}
			if level := r.levelOf(c.attr("style-name")); level > 0 {
				b.Kind, b.Level = Heading, level
			}
			r.add(b)
		case "h":
			level, _ := strconv.Atoi(c.attr("outline-level"))
			r.add(Block{Kind: Heading, Level: max(level, 1), Text: r.words(c)})
		case "list":
			r.list(c, in)
		case "table":
			r.table(c)
		case "section", "index-body", "table-of-content", "alphabetical-index", "bibliography", "numbered-paragraph", "text-box", "frame":
			r.body(c, in)
		}
	}
}

func (r *odt) add(b Block) {
	if b.Text != "" {
		r.blocks = append(r.blocks, b)
	}
}

func (r *odt) list(e *element, within *openList) {
	l := &openList{style: e.attr("style-name"), depth: 1}
	if within != nil {
		l.depth = within.depth + 1
		if l.style == "" {
			l.style = within.style
		}
	}
	for _, item := range e.in {
		if item.name != "list-item" && item.name != "list-header" {
			continue
		}
		from := len(r.blocks)
		r.body(item, l)
		if from < len(r.blocks) && r.blocks[from].Kind == Paragraph {
			first := &r.blocks[from]
			first.Kind, first.Level = Item, l.depth
			if item.name == "list-item" {
				first.Text = strings.TrimSpace(r.number(l, item) + " " + first.Text)
			}
		}
	}
}

// number counts an item and returns its number as it is drawn, "" for a bullet.
func (r *odt) number(l *openList, item *element) string {
	s, numbered := r.lists[l.style][l.depth]
	if !numbered || s.format == "" {
		return ""
	}
	if l.count == 0 {
		l.count = s.start - 1
	}
	l.count++
	if n, err := strconv.Atoi(item.attr("start-value")); err == nil {
		l.count = n
	}
	return strings.ReplaceAll(s.text, "%", pagetext.Numeral(l.count, s.format))
}

func (r *odt) table(e *element) {
	for _, row := range e.in {
		switch row.name {
		case "table-header-rows", "table-rows", "table-row-group":
			r.table(row)
		case "table-row":
			var cells []string
			for _, cell := range row.in {
				if cell.name != "table-cell" {
					continue
				}
				inner := odt{lists: r.lists, styles: r.styles, notes: r.notes}
				inner.body(cell, nil)
				r.notes = inner.notes
				cells = append(cells, texts(inner.blocks))
			}
			r.blocks = append(r.blocks, rowOf(cells)...)
		}
	}
}

// words returns the text of a paragraph.
func (r *odt) words(e *element) string {
	var t strings.Builder
	var boxes []*element
	r.runs(e, &t, &boxes)
	for _, box := range boxes { // what is anchored in a paragraph is read before it
		r.body(box, nil)
	}
	return tidy(t.String())
}

func (r *odt) runs(e *element, to *strings.Builder, boxes *[]*element) {
	for _, c := range e.in {
		switch c.name {
		case "":
			to.WriteString(c.text)
		case "s":
			to.WriteByte(' ')
		case "tab", "line-break":
			to.WriteByte(' ')
		case "note":
			r.note(c, to)
		case "text-box":
			*boxes = append(*boxes, c)
		case "annotation", "annotation-end", "tracked-changes", "ruby-text", "desc", "title", "hidden-text", "hidden-paragraph", "object", "bookmark":
		default: // spans, links, fields, frames
			r.runs(c, to, boxes)
		}
	}
}

// note writes the number of a note and keeps its text for the end.
func (r *odt) note(e *element, to *strings.Builder) {
	inner := odt{lists: r.lists, styles: r.styles}
	inner.body(e.child("note-body"), nil)
	text := texts(inner.blocks)
	if text == "" {
		return
	}
	number := fmt.Sprintf("[%d]", len(r.notes)+1)
	to.WriteString(number)
	r.notes = append(r.notes, Block{Kind: Note, Text: number + " " + text})
}
