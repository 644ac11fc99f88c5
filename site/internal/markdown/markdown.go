// Package markdown reads the Markdown of a dossier: CommonMark with tables,
// footnotes and strikethrough. It is the only package that knows goldmark.
//
// A text is seen in two ways. [Parse] gives its blocks as reading text: what
// somebody hears who has it read aloud, with links and emphasis flattened, and
// where in the file each byte of that came from. [HTML] and [Inlines] give it
// as HTML, with marks set on ranges of the reading text. Both come from one
// walk, so the n-th block of one is the n-th of the other, and the text of a
// block's HTML is the block's Text.
//
// # Reading text
//
// A line break in the file is a space, a hard break "\n". The cells of a table
// row are separated by "\t", rows by "\n". The lines of code are separated by
// "\n", with none at the end. A picture that is shown adds nothing; one that is
// not (see below) adds its description. The numbers of footnotes are apparatus,
// not text. The running text is what stands in no link, wiki link or code; it
// is also interrupted at a picture and at a footnote's number, so that a mark
// on a part of it never holds another link.
//
// # Wiki links
//
// [[target]] and [[target|label]] are links into the dossier. The words of a
// label are taken as they are; neither part holds brackets or a line end. In a
// table the bar is written \|. They are active only where the caller says, with
// a [Show], how they read; without one they are plain text, as in a source,
// which is verbatim.
//
// # What is never let through
//
// Raw HTML is text, shown as it was typed. A destination that [SafeURL] refuses
// is dropped and the words of the link stay. A picture is shown only from a
// relative address, so that a page asks nothing of another host; of any other
// the description is shown, as a link where the address is safe. A link within
// a link is words. A byte that is not UTF-8, and a NUL, is read as "?".
//
// # Limits
//
// goldmark needs time that grows with the square of some inputs, and stack that
// grows with their depth. The limits are far from what anybody writes: beyond 32
// levels of nesting, 2,000 emphasis and bracket characters in a block, 80
// backticks in a row, 1,000 footnotes, 1,000 escaped bars in tables, a table
// with many more cells than characters, 1,000 lines in the paragraph of a link
// definition or 32 readings of the text in search of addresses, the characters stand
// for themselves. How many signs a text may have at all, [Beyond] says.
package markdown

import (
	"sort"
	"strings"
)

// Show says what a wiki link reads as: its label, the name of the thing it
// points at, or "" for a bare locator. label is "" where none is written.
type Show func(target, label string) string

// BlockKind is what a block is.
type BlockKind uint8

// The kinds. A heading, code or a table is that wherever it stands; any other
// block is named after the innermost thing around it.
const (
	Paragraph BlockKind = iota
	Heading
	Item      // in a list
	Quotation // in a block quotation
	Footnote  // in a footnote
	Code
	Table
)

// Block is a leaf of a text: a paragraph, a heading, a whole table …
type Block struct {
	Kind       BlockKind
	Heading    int        // level, 0 for anything else
	Footnote   int        // number of the footnote it belongs to, 0 for none
	Text       string     // reading text
	Start, End int        // bytes of the source it came from, without marks such as "# "
	Running    []Range    // the parts of Text that are running text, as long as can be
	Links      []WikiLink // in order

	runs []run
}

// Range is a half-open range of bytes.
type Range struct{ Start, End int }

// WikiLink is a link into the dossier.
type WikiLink struct {
	Target, Label      string
	Start, End         int // bytes of the source, brackets included
	TextStart, TextEnd int // its words in the block's Text
}

// Mark is HTML to set around a range of a block's Text. It may hold other marks
// and may lie across emphasis, which is then split around it, so a mark is
// always one element. What cannot be wrapped is cut off: beyond the edge of a
// mark that began before it, a part of a link, of code or of a wiki link, the
// cells of a table after the first. A mark that nothing is left of is not set.
type Mark struct {
	Start, End  int
	Open, Close string // trusted HTML
}

// Options say how a text is written. The zero value is complete.
type Options struct {
	// Show makes wiki links active and says how they read. It must be the one
	// given to Parse for the blocks to be the same.
	Show Show
	// Wiki returns trusted HTML for a wiki link; nil writes its words. It is not
	// asked for a wiki link within a link.
	Wiki func(WikiLink) string
	// Marks returns the marks of the n-th block of Parse.
	Marks func(block int) []Mark
	// Shift is added to the level of headings; h6 is the last.
	Shift int
	// URL rewrites a destination that SafeURL allows, or refuses it: the words
	// of a link stay, a picture keeps nothing but its description. image is true
	// only for pictures that are shown. nil keeps all as they are.
	URL func(href string, image bool) (string, bool)
	// Figure returns trusted HTML for a picture that is all there is in a paragraph,
	// in place of the paragraph; "" leaves it as it is. alt and title are text. nil
	// leaves all as they are.
	Figure func(href, alt, title string) string
	// IDs gives headings their ids; nil gives them none.
	IDs *IDs
	// FootnotePrefix begins the ids of footnotes. It keeps those of several
	// texts on one page apart, and has no spaces.
	FootnotePrefix string
}

// Parse returns the blocks of a text in reading order: as they stand, then the
// footnotes that are referred to, by number. A nil show leaves wiki links as
// they are typed.
func Parse[S string | []byte](src S, show Show) []Block {
	b := read(string(src), Options{Show: show})
	blocks := make([]Block, len(b.leaves))
	for i := range b.leaves {
		blocks[i] = b.leaves[i].Block
	}
	return blocks
}

// HTML returns a text as HTML.
func HTML[S string | []byte](src S, o Options) string {
	b := read(string(src), o)
	var out strings.Builder
	out.Grow(len(src) + len(src)/4)
	for i := range b.leaves {
		out.WriteString(b.leaves[i].before)
		b.leaves[i].write(&out, o.marks(i))
	}
	out.WriteString(b.after)
	return out.String()
}

// Inlines returns the HTML within each block of Parse, without the tags of the
// block itself, for a page that lays out the blocks in its own way. Code comes
// in <code>, a table whole. The first block of a footnote begins with an empty
// element that has the footnote's id.
func Inlines[S string | []byte](src S, o Options) []string {
	b := read(string(src), o)
	all := make([]string, len(b.leaves))
	var out strings.Builder
	for i := range b.leaves {
		l := &b.leaves[i]
		out.Reset()
		if l.anchor != "" {
			out.WriteString(`<span id="` + escape(l.anchor) + `"></span>`)
		}
		if l.Kind == Code {
			out.WriteString("<code>")
		}
		l.write(&out, o.marks(i))
		if l.Kind == Code {
			out.WriteString("</code>")
		}
		all[i] = out.String()
	}
	return all
}

func (o Options) marks(block int) []Mark {
	if o.Marks == nil {
		return nil
	}
	return o.Marks(block)
}

// run says where a part of the reading text came from: byte by byte, or, if
// flat, the whole of it from one place (an entity, the words of a wiki link).
type run struct {
	text, src int // where it begins
	flat      bool
}

// Offset returns the byte of the source that a byte of Text came from. The end
// of Text comes from the end of the last thing in it.
func (b *Block) Offset(i int) int {
	n := sort.Search(len(b.runs), func(n int) bool { return b.runs[n].text > i }) - 1
	if n < 0 {
		return b.Start
	}
	r := b.runs[n]
	if r.flat {
		return r.src
	}
	return r.src + i - r.text
}
