package frontmatter

import (
	"strings"

	"go.yaml.in/yaml/v4"

	"berkas/site/diag"
)

// builder makes nodes with places of the library's, and refuses what is not
// wanted of YAML.
type builder struct {
	file   *diag.File
	places *places
	errs   *diag.List
	left   int // nodes until there are too many
}

// maxBytes and maxNodes are what is read of one front matter: a source of a thousand
// quotations has a tenth of it.
const (
	maxBytes = 2 << 20
	maxNodes = 100_000 // keys, values, items
)

// exceeded says, once, that there are more nodes than are read.
func (b *builder) exceeded(start int) (n Node, end int) {
	n = Node{kind: refused, span: b.file.Span(start, start)}
	if b.left == -1 {
		b.errs.Errorf(n.span, "up to here there are more than %d keys and values, which is more than is read", maxNodes).Hint = splitHint
	}
	return n, start
}

const splitHint = "split it into several files, or take out what nobody reads"

// node makes a node that is the value of a key. It also returns where the value
// ends with its quotation mark or bracket.
func (b *builder) node(y *yaml.Node, key string) (n Node, end int) {
	start := b.places.at(y.Line, y.Column)
	if b.left--; b.left < 0 {
		return b.exceeded(start)
	}
	if y.Kind == yaml.AliasNode {
		n, end = b.alias(start)
		n.key = key
		return n, end
	}
	start = b.refuseProperties(start)
	switch y.Kind {
	case yaml.ScalarNode:
		n, end = b.scalar(y, start)
		b.refuseControls(n)
	case yaml.SequenceNode:
		n, end = b.list(y, start, key)
	default:
		n, end = b.mapping(y, start)
	}
	n.key, n.opening = key, n.span
	return n, end
}

// refuseProperties reports the anchor and the tag that stand before a value, and
// returns where the value itself starts.
func (b *builder) refuseProperties(start int) int {
	data := b.places.data
	for start < len(data) && (data[start] == '&' || data[start] == '!') {
		what, end := "an anchor", skipWord(data, start)
		if data[start] == '!' {
			what = "a tag"
		}
		d := b.errs.Errorf(b.file.Span(start, end), "%q is %s, which is not allowed", shorten(string(data[start:end])), what)
		d.Hint = "put the text in quotes if it is meant as it stands"
		start = skipBlank(data, end)
	}
	return start
}

// refuseControls reports a character of a value that is none of a text, and that only an
// escape can write ("\e"), but for NUL, which every value is held against.
func (b *builder) refuseControls(n Node) {
	if i := strings.IndexFunc(n.text, func(r rune) bool { return r > 0 && r < ' ' && r != '\n' && r != '\t' || r == 0x7F }); i >= 0 {
		at := Text{n.text, n.span}.At(i, i+1)
		b.errs.Errorf(at, "%q is a control character, which no text has", n.text[i:i+1]).Hint = "take it out"
	}
}

func (b *builder) alias(start int) (n Node, end int) {
	end = skipWord(b.places.data, start)
	span := b.file.Span(start, end)
	d := b.errs.Errorf(span, "%q is a YAML alias, which is not allowed", shorten(string(b.places.data[start:end])))
	d.Hint = "put the text in quotes if it is meant as it stands; otherwise write the value again"
	return Node{kind: refused, span: span}, end
}

func (b *builder) scalar(y *yaml.Node, start int) (n Node, end int) {
	data := b.places.data
	n = Node{kind: scalar, text: y.Value}
	from := start
	switch {
	case y.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0 && start < len(data):
		from = start + 1
		end = quoted(data, from, data[start])
		n.span = b.file.Span(from, end)
		if strings.ContainsRune(n.text, 0) {
			b.errs.Errorf(n.span, "this has a NUL character in it, which text cannot have")
		}
		return n, min(end+1, len(data))
	case y.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		from = skipLine(data, start)
	default:
		n.plain = true
		if y.Tag == "!!null" {
			n.kind, n.text = empty, ""
		}
	}
	from, end = words(data, from, y.Value)
	n.span = b.file.Span(from, end)
	return n, end
}

func (b *builder) list(y *yaml.Node, start int, key string) (n Node, end int) {
	n, end = Node{kind: list}, start
	for _, child := range y.Content {
		item, after := b.node(child, key)
		n.items = append(n.items, item)
		end = max(end, after)
	}
	end = b.close(start, end, '[', ']')
	n.span = b.file.Span(start, end)
	return n, end
}

func (b *builder) mapping(y *yaml.Node, start int) (n Node, end int) {
	n, end = Node{kind: mapping}, start
	seen := map[string]diag.Span{}
	for i := 0; i+1 < len(y.Content); i += 2 {
		key, _ := b.node(y.Content[i], "")
		value, after := b.node(y.Content[i+1], key.text)
		end = max(end, after)
		if b.accept(key, seen) {
			seen[key.text] = key.span
			n.entries = append(n.entries, Entry{Text{key.text, key.span}, value})
		}
	}
	end = b.close(start, end, '{', '}')
	n.span = b.file.Span(start, end)
	return n, end
}

// close returns where a list or mapping ends whose last value ends at an offset.
func (b *builder) close(start, end int, opening, bracket byte) int {
	if data := b.places.data; start < len(data) && data[start] == opening {
		return closing(data, max(end, start+1), bracket)
	}
	return end
}

// accept reports whether a key may stand in a mapping after those seen.
func (b *builder) accept(key Node, seen map[string]diag.Span) bool {
	first, twice := seen[key.text]
	switch {
	case key.kind == refused:
	case key.kind == empty:
		b.errs.Errorf(key.span, "the key before this colon is missing")
	case key.kind != scalar:
		key.Mismatch("a key", b.errs)
	case key.plain && key.text == "<<":
		b.errs.Errorf(key.span, `"<<" is a merge key, which is not allowed`).Hint = "write the keys themselves"
	case twice:
		d := b.errs.Errorf(key.span, "duplicate key %q", shorten(key.text))
		d.Hint = "keep one of the two"
		d.Notes = []diag.Note{{Span: first, Message: "it is here already"}}
	default:
		return true
	}
	return false
}
