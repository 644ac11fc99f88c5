package intake

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"

	"berkas/site/intake/document"
	"berkas/site/internal/match"
)

// Places says where the blocks of an article stand in what it was taken from, by
// the block's number from 1.
type Places struct {
	Pages    map[int]int    // the page on which a block begins, where it is another than the one before's
	Times    map[int]string // when it begins to be spoken, h:mm:ss
	Speakers map[int]string // who speaks, as it is named there
}

// ReadAny makes an article of whatever was given: a page or a text as [Read] does,
// or a PDF, a document, a book, subtitles or a transcript.
func ReadAny(ctx context.Context, p Page) (*Article, error) {
	if len(p.Data) > Largest || looksMailed(p.Data) {
		return Read(p)
	}
	text, err := p.decode()
	data := p.Data
	if err == nil {
		data = []byte(text.text)
	}
	format, wrong := document.Tell(p.Name, data)
	switch {
	case wrong != nil:
		return nil, asInput(wrong)
	case format == "" && err != nil:
		return nil, err
	case format == "":
		return p.article(text)
	}
	d, err := document.Read(ctx, p.Name, data)
	if err != nil {
		return nil, asInput(err)
	}
	a, err := fromDocument(d)
	if err != nil {
		return nil, err
	}
	if a.Original, err = p.asDocument(d); err != nil {
		return nil, err
	}
	return a, a.settle(p, text.note)
}

// asInput makes a refusal of a reader one of this package.
func asInput(err error) error {
	if refused, is := errors.AsType[*document.Error](err); is {
		return inputf(refused.Hint, "%s", refused.Message)
	}
	return err
}

// fromDocument makes an article of a document. Of what programs write into files of their own accord nothing
// is taken: the author may be whoever typed it, the day when it was saved; they are
// said, where the text has them not.
func fromDocument(d *document.Document) (*Article, error) {
	a := &Article{Title: d.Title, Cut: d.Cut, Notes: d.Notes}
	if d.Date != "" {
		a.Hint = "the file says that it was made on " + d.Date
	}
	if d.Author != "" {
		a.Notes = append(a.Notes, "the file names "+d.Author+" as its author, who may be whoever typed it")
	}
	for _, chapter := range d.Chapters {
		if err := a.addChapter(chapter); err != nil {
			return nil, err
		}
	}
	a.addBlocks(a.takeHeading(d.Blocks))
	a.Given = a.Title == ""
	a.takeDateline()
	return a, nil
}

// takeHeading takes the headline from the beginning of blocks and returns the rest:
// the heading that says what the document calls itself, or the first where it calls
// itself nothing.
func (a *Article) takeHeading(blocks []document.Block) []document.Block {
	for i, b := range blocks[:min(len(blocks), 3)] {
		if b.Kind == document.Heading && (a.Title == "" || match.Fold(b.Text).Text == match.Fold(a.Title).Text) {
			a.Title = b.Text
			return slices.Delete(slices.Clone(blocks), i, i+1)
		}
	}
	return blocks
}

// addBlocks writes blocks as Markdown, the rows of a table as one.
func (a *Article) addBlocks(blocks []document.Block) {
	page := 0
	for i := 0; i < len(blocks); i++ {
		b := blocks[i]
		if b.Kind == document.Row {
			end := i
			for end < len(blocks) && blocks[end].Kind == document.Row {
				end++
			}
			a.Blocks = append(a.Blocks, tableOf(blocks[i:end]).block())
			i = end - 1
		} else {
			a.Blocks = append(a.Blocks, blockOf(b, a.Blocks))
		}
		n := len(a.Blocks)
		if b.Page > 0 && b.Page != page {
			page = b.Page
			put(&a.Places.Pages, n, page)
		}
		if b.Timed {
			put(&a.Places.Times, n, timeCode(b.Time))
		}
		if b.Speaker != "" {
			put(&a.Places.Speakers, n, b.Speaker)
		}
	}
}

func put[V any](into *map[int]V, n int, v V) {
	if *into == nil {
		*into = map[int]V{}
	}
	(*into)[n] = v
}

// timeCode writes a time in a recording as h:mm:ss.
func timeCode(at time.Duration) string {
	s := int(at.Seconds())
	return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
}

// addChapter adds everything that a reader sees of a chapter of a book; what is hidden
// is cut.
func (a *Article) addChapter(chapter string) error {
	doc, err := html.Parse(strings.NewReader(chapter))
	if err != nil {
		return inputf("", "a chapter of the book is nested too deep to be read")
	}
	w := newWriter()
	for _, l := range flow(doc) {
		if l.apart {
			a.Cut = append(a.Cut, strings.Join(strings.Fields(l.text), " "))
		} else {
			a.Blocks = append(a.Blocks, w.block(l))
		}
	}
	return nil
}

func blockOf(b document.Block, before []Block) Block {
	block := plain(b.Text)
	switch b.Kind {
	case document.Heading:
		block, _ = block.marked(strings.Repeat("#", min(b.Level+1, 6)) + " ")
	case document.Item:
		if !startsNumbered(b.Text) {
			block, block.Tight = block.marked("- ")
			block.Tight = block.Tight && len(before) > 0 && strings.HasPrefix(before[len(before)-1].Markdown, "- ")
		}
	}
	return block
}

// startsNumbered reports whether an item has its number in its text.
func startsNumbered(text string) bool {
	first, _, _ := strings.Cut(text, " ")
	return strings.HasSuffix(first, ".") || strings.HasSuffix(first, ")")
}

// tableOf makes a table of rows. The first is its head where it has words and no
// figures and another has figures.
func tableOf(rows []document.Block) *table {
	var t table
	width := 0
	figures := func(cells []string) bool { return strings.ContainsAny(strings.Join(cells, ""), "0123456789") }
	for i, r := range rows {
		t.rows = append(t.rows, r.Cells)
		width = max(width, len(r.Cells))
		t.headed = t.headed || i > 0 && figures(r.Cells) && !figures(rows[0].Cells)
	}
	if even := t.even(); even != nil {
		return even
	}
	return &t
}
