package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// wikiNode is a wiki link in goldmark's tree.
type wikiNode struct {
	ast.BaseInline
	target, label string
	start, end    int
}

var kindWiki = ast.NewNodeKind("WikiLink")

// Kind implements ast.Node.
func (n *wikiNode) Kind() ast.NodeKind { return kindWiki }

// Dump implements ast.Node.
func (n *wikiNode) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Target": n.target, "Label": n.label}, nil)
}

// wikiParser recognises wiki links. It comes before the parsers of links and
// footnotes, and after "!" too, which would make a picture of the bracket.
type wikiParser struct{}

// Trigger implements parser.InlineParser.
func (wikiParser) Trigger() []byte { return []byte{'[', '!'} }

// longestWiki is how many bytes there may be between the brackets, so that a
// text of opening brackets alone is not searched to its end from each.
const longestWiki = 1000

// Parse implements parser.InlineParser.
func (wikiParser) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	rest, bang := bytes.CutPrefix(line, []byte("!"))
	rest, ok := bytes.CutPrefix(rest, []byte("[["))
	if !ok {
		return nil
	}
	rest = rest[:min(len(rest), longestWiki)]
	n := bytes.IndexAny(rest, "[]\n")
	if n < 0 || !bytes.HasPrefix(rest[n:], []byte("]]")) {
		return nil
	}
	target, label, _ := bytes.Cut(rest[:n], []byte("|"))
	target = bytes.TrimSpace(bytes.TrimSuffix(target, []byte(`\`)))
	if len(target) == 0 || target[0] == '^' {
		return nil
	}
	start := segment.Start
	if bang {
		ast.MergeOrAppendTextSegment(parent, text.NewSegment(start, start+1))
		start++
	}
	end := start + len("[[]]") + n
	block.Advance(end - segment.Start)
	node := &wikiNode{target: string(target), label: string(bytes.TrimSpace(label)), start: start, end: end}
	node.SetPos(start)
	return node
}
