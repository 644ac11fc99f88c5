package intake

import (
	"slices"
	"strings"

	"berkas/site/internal/markdown"
)

// plain returns a block that reads as a text: the text itself, or, where that
// would mean something in Markdown, the text with its signs escaped.
func plain(text string) Block {
	text = strings.Join(strings.Fields(text), " ")
	if !reads(text, text) {
		return Block{Text: text, Markdown: escape(text)}
	}
	return Block{Text: text, Markdown: text}
}

// reads reports whether a Markdown text is one paragraph that reads as text,
// and would be a paragraph also where sources are read.
func reads(md, text string) bool {
	blocks := markdown.Parse([]byte(md), nil)
	return len(blocks) == 1 && blocks[0].Kind == markdown.Paragraph && len(blocks[0].Links) == 0 &&
		blocks[0].Text == text && len(markdown.Links([]byte(md))) == 0
}

// asPlain writes every block as a plain paragraph, unless all of them together
// read as each does by itself.
func (a *Article) asPlain() {
	parsed := markdown.Parse([]byte(a.Body()), nil)
	alike := slices.EqualFunc(parsed, a.Blocks, func(p markdown.Block, b Block) bool { return p.Text == b.Text })
	if alike {
		return
	}
	for i, b := range a.Blocks {
		a.Blocks[i] = plain(b.Text)
	}
}

// escape puts a backslash before every sign that Markdown knows, within a line
// and at its beginning.
func escape(text string) string {
	var b strings.Builder
	for i, r := range text {
		number := i > 0 && strings.Trim(text[:i], "0123456789") == ""
		if strings.ContainsRune("\\`*_[]<>&~|", r) || i == 0 && strings.ContainsRune("#+-=:", r) || number && (r == '.' || r == ')') {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
