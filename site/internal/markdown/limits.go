package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Each of these types stands before one of goldmark's parsers and keeps from it
// what it would need too much time or memory for. See the package comment.
const (
	maxDepth      = 32   // blocks around a block
	maxSigns      = 2000 // emphasis and bracket characters in a block
	maxBackticks  = 80   // in a row
	maxFootnotes  = 1000 // in a text
	maxEscaped    = 1000 // escaped bars in the tables of a text
	maxCells      = 4    // cells of a table for each of its bytes
	maxDefinition = 1000 // lines of a paragraph that begins with link definitions
	maxReread     = 32   // times a text is read again for what links may be called and lead to
)

// shallow opens no block deeper than maxDepth: the tree is walked by recursion.
type shallow struct{ parser.BlockParser }

// Open implements parser.BlockParser. A list in a list is left to the list
// parser, which tells so that the next item follows.
func (p shallow) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if _, item := parent.(*ast.List); !item && depth(parent) >= maxDepth {
		return nil, parser.NoChildren
	}
	return p.BlockParser.Open(parent, reader, pc)
}

func depth(n ast.Node) int {
	d := 0
	for n = n.Parent(); n != nil; n = n.Parent() {
		d++
	}
	return d
}

// fewFootnotes opens no more than maxFootnotes: each reference looks through all.
type fewFootnotes struct{ parser.BlockParser }

var footnotesKey = parser.NewContextKey()

// Open implements parser.BlockParser.
func (p fewFootnotes) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	used := tally(pc, footnotesKey, nil)
	if *used == maxFootnotes {
		return nil, parser.NoChildren
	}
	n, state := p.BlockParser.Open(parent, reader, pc)
	if n != nil {
		*used++
	}
	return n, state
}

// account is what a block, or with a nil block the whole text, has used up.
type account struct {
	block ast.Node
	used  int
}

// tally returns the count of what block has used up under a key.
func tally(pc parser.Context, key parser.ContextKey, block ast.Node) *int {
	a := pc.ComputeIfAbsent(key, func() any { return &account{} }).(*account)
	if a.block != block {
		*a = account{block: block}
	}
	return &a.used
}

var signsKey = parser.NewContextKey()

// fewDelimiters hands on runs of "*", "_" or "~" while the block has signs left:
// each is compared with all before it, and a long run nests as deep.
type fewDelimiters struct{ parser.InlineParser }

// Parse implements parser.InlineParser.
func (p fewDelimiters) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	n := runLength(block)
	used := tally(pc, signsKey, parent)
	if *used+n > maxSigns {
		return asText(block, n)
	}
	*used += n
	return p.InlineParser.Parse(parent, block, pc)
}

// fewLinks hands on opening brackets while the block has signs left, and closing ones
// while the text has readings left: what stands in the brackets is looked for from the
// last line of the block up, and an address that nothing ends is read to the end of its
// line.
type fewLinks struct{ parser.InlineParser }

var rereadKey = parser.NewContextKey()

// Parse implements parser.InlineParser.
func (p fewLinks) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	switch line, _ := block.PeekLine(); {
	case line[0] == '[', bytes.HasPrefix(line, []byte("![")):
		used := tally(pc, signsKey, parent)
		if *used == maxSigns {
			return nil
		}
		*used++
	case line[0] == ']':
		used := tally(pc, rereadKey, nil)
		if *used > maxReread*(len(block.Source())+1<<10) {
			return nil
		}
		if at, _ := block.Position(); parent.Type() == ast.TypeBlock {
			*used += parent.Lines().Len() - at
		}
		if bytes.HasPrefix(line, []byte("](")) {
			*used += len(line)
		}
	}
	return p.InlineParser.Parse(parent, block, pc)
}

// CloseBlock implements parser.CloseBlocker, as the parser of links does.
func (p fewLinks) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	p.InlineParser.(parser.CloseBlocker).CloseBlock(parent, block, pc)
}

// shortCode hands on short runs of backticks: a run that nothing closes is
// searched for to the end of the block, once for each length.
type shortCode struct{ parser.InlineParser }

// Parse implements parser.InlineParser.
func (p shortCode) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if n := runLength(block); n > maxBackticks {
		return asText(block, n)
	}
	return p.InlineParser.Parse(parent, block, pc)
}

// runLength counts how often the character at the reader is repeated.
func runLength(block text.Reader) int {
	line, _ := block.PeekLine()
	return len(line) - len(bytes.TrimLeft(line, string(line[0])))
}

// asText takes n characters as what they are.
func asText(block text.Reader, n int) ast.Node {
	_, segment := block.PeekLine()
	block.Advance(n)
	return ast.NewTextSegment(segment.WithStop(segment.Start + n))
}

// shortDefinitions hands on paragraphs of few lines: each link definition moves
// all lines behind it.
type shortDefinitions struct{ parser.ParagraphTransformer }

// Transform implements parser.ParagraphTransformer.
func (p shortDefinitions) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	if n.Lines().Len() <= maxDefinition {
		p.ParagraphTransformer.Transform(n, reader, pc)
	}
}

// denseTables hands on tables that are mostly filled, since missing cells are
// made up, and have few escaped bars, since each is compared with all.
type denseTables struct{ parser.ParagraphTransformer }

var escapedKey = parser.NewContextKey()

// Transform implements parser.ParagraphTransformer.
func (p denseTables) Transform(n *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines := n.Lines()
	size, widest, escaped := 0, 0, 0
	for i := range lines.Len() {
		s := lines.At(i)
		line := s.Value(reader.Source())
		size += len(line)
		widest = max(widest, bytes.Count(line, []byte("|"))+1)
		escaped += bytes.Count(line, []byte(`\|`))
	}
	used := tally(pc, escapedKey, nil)
	if widest*lines.Len() <= maxCells*size && *used+escaped <= maxEscaped {
		*used += escaped
		p.ParagraphTransformer.Transform(n, reader, pc)
	}
}
