package markdown

import (
	"sync"

	extension "github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/util"
)

// The two parsers: one for sources, one that knows wiki links. They keep nothing
// of what they parse and are safe for concurrent use.
var (
	verbatim = sync.OnceValue(func() parser.Parser { return newParser() })
	curated  = sync.OnceValue(func() parser.Parser { return newParser(util.Prioritized(wikiParser{}, 50)) })
)

// newParser returns a parser of CommonMark without raw HTML, with tables,
// footnotes and strikethrough. The priorities are goldmark's own.
func newParser(more ...util.PrioritizedValue) parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(shallow{parser.NewListParser()}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(shallow{parser.NewBlockquoteParser()}, 800),
			util.Prioritized(shallow{fewFootnotes{extension.NewFootnoteBlockParser()}}, 999),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(shortCode{parser.NewCodeSpanParser()}, 100),
			util.Prioritized(extension.NewFootnoteParser(), 101),
			util.Prioritized(fewLinks{parser.NewLinkParser()}, 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(fewDelimiters{parser.NewEmphasisParser()}, 500),
			util.Prioritized(fewDelimiters{extension.NewStrikethroughParser()}, 500),
		),
		parser.WithInlineParsers(more...),
		parser.WithParagraphTransformers(
			util.Prioritized(shortDefinitions{parser.LinkReferenceParagraphTransformer}, 100),
			util.Prioritized(denseTables{extension.NewTableParagraphTransformer()}, 200),
		),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
			util.Prioritized(extension.NewFootnoteASTTransformer(), 999),
		),
	)
}
