package intake

import (
	"slices"
	"strings"

	"github.com/JohannesKaufmann/html-to-markdown/v2/converter"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/base"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/commonmark"
	"github.com/JohannesKaufmann/html-to-markdown/v2/plugin/strikethrough"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"berkas/site/internal/markdown"
	"berkas/site/internal/pagetext"
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

// asPlain writes blocks as plain paragraphs where all of them together do not
// read as each does by itself: first all but tables, then tables too.
func (a *Article) asPlain() {
	for _, tables := range [...]bool{false, true} {
		parsed := markdown.Parse([]byte(a.Body()), nil)
		if slices.EqualFunc(parsed, a.Blocks, func(p markdown.Block, b Block) bool { return p.Text == b.Text }) {
			return
		}
		for i, b := range a.Blocks {
			if !b.table || tables {
				a.Blocks[i] = plain(b.Text)
			}
		}
	}
}

// inline writes the words of a leaf as Markdown, with emphasis but without
// links, where it reads as the words do; else as plain text.
func (l leaf) inline() Block {
	b := plain(l.text)
	p := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
	marked := false
	for _, n := range pagetext.Running(l.nodes...) {
		marked = marked || n.Type == html.ElementNode
		p.AppendChild(n)
	}
	if !marked {
		return b
	}
	md, err := converter.NewConverter(converter.WithPlugins(base.NewBasePlugin(), commonmark.NewCommonmarkPlugin(), strikethrough.NewStrikethroughPlugin())).ConvertNode(p)
	if line := strings.TrimSpace(string(md)); err == nil && !strings.Contains(line, "\n") && reads(line, b.Text) {
		b.Markdown = line
	}
	return b
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
