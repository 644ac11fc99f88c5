package intake

import (
	"strings"

	"berkas/site/lang"
)

// Article is a text with what it says of itself. What it does not say is empty.
type Article struct {
	Title     string
	Given     bool // the title was made of the text's beginning, because it has no headline
	Publisher string
	Via       string // the agency or outlet it was taken from
	Author    string
	Language  string // BCP 47
	Date      lang.Date
	URL       string
	Canonical string // what it names as its address on another site
	Fetched   bool   // it came over the net
	Cut       []string
	Blocks    []Block
	Hint      string   // a day that the text names, or the file, where there is no date of publication: "it names 2023-04-16"
	Notes     []string // what the user should know of how it was read
	Places    Places
	Original  *Original // what it was read from; nil: not to be kept
	Archived  []Copy

	dates []lang.Date // the days that may be its own, the most probable first
}

// Block is a paragraph, a heading, an item of a list or a table.
type Block struct {
	Text     string // as a reader sees it
	Markdown string // as it is written; reads as Text
	Tight    bool   // follows the one before without an empty line: items of a list

	table bool
}

// Body returns the article as Markdown.
func (a *Article) Body() string {
	var b strings.Builder
	for i, block := range a.Blocks {
		switch {
		case i == 0:
		case block.Tight:
			b.WriteByte('\n')
		default:
			b.WriteString("\n\n")
		}
		b.WriteString(block.Markdown)
	}
	b.WriteByte('\n')
	return b.String()
}

// Text returns the article as a reader sees it, a block a line.
func (a *Article) Text() string {
	var lines []string
	for _, b := range a.Blocks {
		lines = append(lines, b.Text)
	}
	return strings.Join(lines, "\n")
}
