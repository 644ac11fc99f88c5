// Package document reads what is neither a page nor plain text: papers, reports,
// books, subtitles and transcripts. A file goes in as bytes and comes out as
// blocks in reading order, each with its place.
//
//	d, err := document.Read(ctx, name, data)
//
// # What is read
//
//	PDF                the words and their boxes, by another process     pdf.go, words.go, lines.go, columns.go, paragraphs.go
//	DOCX, ODT          headings, paragraphs, lists, tables, notes        docx.go, numbering.go, odt.go
//	EPUB               the chapters, as pages of HTML                    epub.go
//	VTT, SRT           a paragraph a speaker's turn, with its time       subtitles.go, turns.go
//	transcripts        the same, of lines that begin with a time         transcript.go
//
// What a file is, its bytes say, never its name: [Tell]. What is not read is
// refused by an [Error] that names what it is and what can be done.
//
// # Bounds
//
// Files are hostile. An archive has so many entries of so many bytes at most, XML
// so deep a nesting, and entities beyond XML's own five are an error. A PDF is read
// in a process of its own with limits of time and memory.
package document

import (
	"fmt"
	"time"
)

// Document is what a file says, in reading order. What it does not say of itself
// is empty.
type Document struct {
	Format   Format
	Reader   string // the program or package that read it, with its version
	Title    string
	Author   string
	Date     string // when it was made, YYYY-MM-DD
	Blocks   []Block
	Cut      []string // what stands on pages around the text, such as running heads, each once
	Notes    []string // what of it was not read
	Chapters []string // of a book: its chapters in order, as HTML; it has no Blocks
}

// Kind is what a block is.
type Kind int

// The kinds of block.
const (
	Paragraph Kind = iota
	Heading
	Item // of a list; its number or bullet is in the text where it is a number
	Row  // of a table: Cells, the text joins them
	Note // a footnote or an endnote, behind the text
)

// Block is a part of a text that stands by itself.
type Block struct {
	Kind    Kind
	Text    string
	Level   int      // of a heading, 1 for the highest; of an item, its depth from 1
	Cells   []string // of a row
	Page    int      // the page it begins on, from 1; 0 where there are none
	Time    time.Duration
	Timed   bool   // Time is when it begins
	Speaker string // as the file names them
}

// Error says what a file is that is not read, and what to do.
type Error struct{ Message, Hint string }

// Error returns the message.
func (e *Error) Error() string { return e.Message }

func refuse(hint, format string, args ...any) *Error {
	return &Error{Message: fmt.Sprintf(format, args...), Hint: hint}
}
