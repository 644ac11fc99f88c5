package document

import (
	"fmt"
	"regexp"
	"strings"
)

// docx reads Office Open XML (ECMA-376). What is marked as deleted, hidden or a
// comment is not in the text.
type docx struct {
	styles  map[string]style
	numbers *numbering
	blocks  []Block
	notes   []*element // in the order of their references
	sources map[string]map[string]*element
}

// style is what a paragraph style says of a paragraph.
type style struct {
	level   int // of a heading, 0 for none
	title   bool
	basedOn string
	list    listPlace
}

func readDOCX(name string, data []byte) (*Document, error) {
	a, err := openArchive(name, data)
	if err != nil {
		return nil, err
	}
	root, err := a.xml("word/document.xml")
	if err != nil {
		return nil, err
	}
	r := &docx{sources: map[string]map[string]*element{}}
	if r.styles, err = docxStyles(a); err != nil {
		return nil, err
	}
	if r.numbers, err = docxNumbering(a); err != nil {
		return nil, err
	}
	for _, kind := range [...]string{"footnote", "endnote"} {
		if err := r.readNotes(a, kind); err != nil {
			return nil, err
		}
	}
	r.body(root.child("body"))
	r.appendNotes()
	d := &Document{Format: DOCX, Blocks: r.blocks}
	if a.has("docProps/core.xml") {
		if core, err := a.xml("docProps/core.xml"); err == nil {
			d.coreProperties(core)
		}
	}
	return d, nil
}

// coreProperties takes what a document says of itself in Dublin Core.
func (d *Document) coreProperties(core *element) {
	d.Title = tidy(core.child("title").all())
	if by := tidy(core.child("creator").all()); by != "Unknown Author" { // what LibreOffice writes
		d.Author = by
	}
	made := core.child("created")
	if made == nil {
		made = core.child("date")
	}
	if day, _, _ := strings.Cut(tidy(made.all()), "T"); isoDay.MatchString(day) {
		d.Date = day
	}
}

var isoDay = regexp.MustCompile(`^\d{4}-\d\d-\d\d$`)

// tidy returns a text with single spaces.
func tidy(text string) string { return strings.Join(strings.Fields(text), " ") }

// docxStyles reads which paragraph styles are headings. Built-in styles have
// English names in every language.
func docxStyles(a *archive) (map[string]style, error) {
	styles := map[string]style{}
	if !a.has("word/styles.xml") {
		return styles, nil
	}
	root, err := a.xml("word/styles.xml")
	if err != nil {
		return nil, err
	}
	for _, e := range root.in {
		if e.name != "style" {
			continue
		}
		name := strings.ToLower(e.child("name").attr("val"))
		s := style{title: name == "title", basedOn: e.child("basedOn").attr("val"), list: placeIn(e.child("pPr", "numPr"))}
		if _, err := fmt.Sscanf(name, "heading %d", &s.level); err != nil {
			s.level = outlineLevel(e.child("pPr"))
		}
		styles[e.attr("styleId")] = s
	}
	return styles, nil
}

// outlineLevel returns the level that paragraph properties give a heading.
func outlineLevel(properties *element) int {
	var level int
	if _, err := fmt.Sscan(properties.child("outlineLvl").attr("val"), &level); err != nil || level > 8 {
		return 0
	}
	return level + 1
}

// styleOf returns a style with what it takes over from those it is based on.
func (r *docx) styleOf(id string) style {
	s := r.styles[id]
	for base, steps := s.basedOn, 0; base != "" && steps < 20; steps++ {
		b := r.styles[base]
		if s.level == 0 {
			s.level = b.level
		}
		if s.list.id == "" {
			s.list = b.list
		}
		base = b.basedOn
	}
	return s
}

// body reads what holds paragraphs and tables: the body, a content control, a
// text box.
func (r *docx) body(e *element) {
	for _, c := range e.children() {
		switch c.name {
		case "p":
			r.paragraph(c)
		case "tbl":
			r.table(c)
		case "sdt":
			r.body(c.child("sdtContent"))
		case "ins", "moveTo", "customXml", "smartTag":
			r.body(c)
		}
	}
}

func (r *docx) paragraph(p *element) {
	properties := p.child("pPr")
	s := r.styleOf(properties.child("pStyle").attr("val"))
	if level := outlineLevel(properties); level > 0 {
		s.level = level
	}
	if place := placeIn(properties.child("numPr")); place.id != "" {
		s.list = place
	}
	var t running
	r.runs(p, &t)
	b := Block{Text: t.text()}
	if b.Text != "" {
		switch number, listed := r.numbers.next(s.list); {
		case s.level > 0 || s.title:
			b.Kind, b.Level = Heading, max(s.level, 1)
			b.Text = strings.TrimSpace(number + " " + b.Text)
		case listed:
			b.Kind, b.Level = Item, s.list.level+1
			b.Text = strings.TrimSpace(number + " " + b.Text)
		}
		r.blocks = append(r.blocks, b)
	}
	for _, box := range t.boxes {
		r.body(box)
	}
}

// running is the text of a paragraph under way.
type running struct {
	strings.Builder
	boxes []*element // that are anchored in it
}

func (t *running) text() string { return tidy(t.String()) }

// runs writes the words of a paragraph.
func (r *docx) runs(e *element, to *running) {
	for _, c := range e.in {
		switch c.name {
		case "t":
			to.WriteString(c.all())
		case "tab", "br", "cr", "ptab":
			to.WriteByte(' ')
		case "noBreakHyphen":
			to.WriteRune('‑')
		case "sym":
			to.WriteString(" ")
		case "footnoteReference", "endnoteReference":
			r.reference(strings.TrimSuffix(c.name, "Reference"), c.attr("id"), to)
		case "txbxContent":
			to.boxes = append(to.boxes, c)
		case "r":
			if hidden := c.child("rPr", "vanish"); hidden == nil || hidden.attr("val") == "false" || hidden.attr("val") == "0" {
				r.runs(c, to)
			}
		case "del", "moveFrom", "Fallback", "pPr", "rPr", "delText", "instrText", "softHyphen", "":
		default: // links, fields, insertions, drawings and what later versions wrap words in
			r.runs(c, to)
		}
	}
}

func (r *docx) table(e *element) {
	for _, row := range e.in {
		if row.name != "tr" {
			continue
		}
		var cells []string
		for _, cell := range row.in {
			if cell.name != "tc" {
				continue
			}
			inner := *r
			inner.blocks = nil
			inner.body(cell)
			r.notes = inner.notes
			cells = append(cells, texts(inner.blocks))
		}
		r.blocks = append(r.blocks, rowOf(cells)...)
	}
}

// rowOf returns a table's row as a block, nothing for one without words.
func rowOf(cells []string) []Block {
	if strings.Join(cells, "") == "" {
		return nil
	}
	return []Block{{Kind: Row, Cells: cells, Text: tidy(strings.Join(cells, " "))}}
}

// texts joins the texts of blocks.
func texts(blocks []Block) string {
	var all []string
	for _, b := range blocks {
		all = append(all, b.Text)
	}
	return strings.Join(all, " ")
}

// readNotes reads footnotes or endnotes.
func (r *docx) readNotes(a *archive, kind string) error {
	file := "word/" + kind + "s.xml"
	if !a.has(file) {
		return nil
	}
	root, err := a.xml(file)
	if err != nil {
		return err
	}
	byID := map[string]*element{}
	for _, e := range root.in {
		if e.name == kind && e.attr("type") == "" {
			byID[e.attr("id")] = e
		}
	}
	r.sources[kind] = byID
	return nil
}

// reference writes the number that a word processor draws for a note.
func (r *docx) reference(kind, id string, to *running) {
	if note := r.sources[kind][id]; note != nil {
		r.notes = append(r.notes, note)
		fmt.Fprintf(to, "[%d]", len(r.notes))
	}
}

// appendNotes puts the notes behind the text, each with its number. A note that
// refers to another comes to an end, for every note is asked for once.
func (r *docx) appendNotes() {
	for i := 0; i < len(r.notes); i++ {
		inner := docx{styles: r.styles, numbers: r.numbers, sources: map[string]map[string]*element{}}
		inner.body(r.notes[i])
		if text := texts(inner.blocks); text != "" {
			r.blocks = append(r.blocks, Block{Kind: Note, Text: fmt.Sprintf("[%d] %s", i+1, text)})
		}
	}
}
