package dossier

import (
	"berkas/site/diag"
	"berkas/site/internal/frontmatter"
	"berkas/site/internal/markdown"
)

// Range is a half-open range of bytes.
type Range struct{ Start, End int }

// Locator points at a paragraph or a quotation of a source: A¶4.
type Locator struct {
	Source    *Source
	Paragraph *Paragraph // nil: the source as a whole
	Quote     *Quote     // nil unless it was written as #qN
	Span      diag.Span
}

// Text is running text with paragraphs: a source's body, a curated body, a key
// point or a gap.
type Text struct {
	Of         *Entry // nil: belongs to dossier.yaml
	File       *diag.File
	Span       diag.Span // the Markdown
	Paragraphs []*Paragraph
	Shown      []*Image  // the pictures in it, in order
	Elsewhere  []Address // pictures in it that are other files of the site, in order

	wordless []*Paragraph      // paragraphs of nothing but references: checked, and no paragraphs otherwise
	Short    string            // of a key point: what drawings call it; "" when not given
	quoted   []Standing        // of a source: what accounts and attributions quote of it
	value    frontmatter.Text  // the value in front matter that it is; empty for a body
	markdown string            // what was written, without comments
	comments []gap             // where comments were
	images   map[string]*Image // that it may show, by file
	reading  *reading          // of a body: what is known of it already
}

// Paragraph is a block of a Text that can be referred to.
type Paragraph struct {
	In         *Text
	N          int         // from 1: the anchor #pN
	Text       string      // reading text: as a reader hears it, links and emphasis flattened
	Heading    int         // level of a heading, 0 for anything else
	Mentions   []Mention   // in order, never overlapping
	Locators   []Locator   // the [[source#p4]] links in it, in order
	Links      []*Entry    // the other wiki links in it, in order
	References []Reference // every wiki link in it, in order

	block      markdown.Block
	blockIndex int
	published  []Range // what rights allow; of a source whose rights are not full
}

// Reference is a wiki link: where it leads, and where it stands in its
// paragraph. One that says that a source is silent is in neither Locators nor
// Links: it is no report.
type Reference struct {
	Locator    // of a source, or of a passage in it; of anything else its Source is nil
	To         *Entry
	Silent     bool // [[source#silent]]: the source does not name it; [[source#p4-silent]]: that passage was read
	Start, End int  // its words in the paragraph's Text; of a mark without words the place where it stands
}

// Prose is a text of front matter that curators wrote and that pages print as
// it is: a summary, a note, a paraphrase.
type Prose struct {
	Of    *Entry  // whose front matter has it; nil: the dossier's
	Quote *Quote  // of a quotation's note or short form
	Point *Text   // of a key point's short form, which is of no entry
	At    Locator // of an account's paraphrase: what it rests on
	Key   string  // summary, note, short, date_note, publisher_note, url_note, text, as, fact, of
	Text  string

	value frontmatter.Text
}

// Mention is a place where an entry is named. Start and End are bytes of the
// paragraph's Text.
type Mention struct {
	Of         *Entry
	In         *Paragraph
	Start, End int
}

// Shared is a passage that two sources have in common.
type Shared struct {
	A, B  Passage // A's source comes first by siglum
	Exact bool    // word for word; else nearly so
	Words int
}

// Passage is a part of a paragraph.
type Passage struct {
	Paragraph  *Paragraph
	Start, End int
}
