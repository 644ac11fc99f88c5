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
	data, note := p.Data, ""
	if text, n, err := p.decode(); err == nil {
		data, note = []byte(text), n
	}
	format, err := document.Tell(p.Name, data)
	if err == nil && format == "" {
		return Read(p)
	}
	if err != nil {
		return nil, asInput(err)
	}
	d, err := document.Read(ctx, p.Name, data)
	if err != nil {
		return nil, asInput(err)
	}
	a := fromDocument(d)
	if n := wordCount(a.Text()); n < shortest {
		return nil, inputf("", "%s has no text that a dossier could use (%d words)", p.Name, n)
	}
	if note != "" {
		a.Notes = append(a.Notes, note)
	}
	a.settle(p)
	return a, nil
}

// asInput makes a refusal of a reader one of this package.
func asInput(err error) error {
	if refused, is := errors.AsType[*document.Error](err); is {
		return inputf(refused.Hint, "%s", refused.Message)
	}
	return err
}

// fromDocument makes an article of a document. Its headline is what the document
// calls itself, else its first heading.
func fromDocument(d *document.Document) *Article {
	a := &Article{Title: d.Title, Author: d.Author, Language: d.Language, Hint: d.Date, Cut: d.Cut, Reader: d.Reader}
	blocks := d.Blocks
	for i, b := range blocks[:min(len(blocks), 3)] {
		if b.Kind == document.Heading && (a.Title == "" || match.Fold(b.Text).Text == match.Fold(a.Title).Text) {
			a.Title = b.Text
			blocks = slices.Delete(slices.Clone(blocks), i, i+1)
			break
		}
	}
	for _, chapter := range d.Chapters {
		a.addChapter(chapter)
	}
	a.addBlocks(blocks)
	a.Given = a.Title == ""
	a.takeDateline()
	return a
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

// addChapter adds everything that a reader sees of a chapter of a book.
func (a *Article) addChapter(chapter string) {
	doc, err := html.Parse(strings.NewReader(chapter))
	if err != nil {
		return // it is nested deeper than any chapter; the others are read
	}
	w := newWriter()
	for _, l := range flow(doc) {
		if !l.apart {
			a.Blocks = append(a.Blocks, w.block(l))
		}
	}
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

// settle fills in what is told the same way of everything that is read.
func (a *Article) settle(p Page) {
	a.asPlain()
	a.settleCut()
	if a.URL == "" {
		a.URL = withoutUser(p.URL)
	}
	a.Fetched = p.URL != "" && !p.saved
	a.settleLanguage()
}
