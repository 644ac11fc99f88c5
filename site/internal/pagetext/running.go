package pagetext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/internal/match"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Running returns copies of inline nodes that have nothing but text and emphasis:
// what a browser draws of its own, such as quotation marks, and what else would
// read otherwise without its mark-up, is text in them.
func Running(nodes ...*html.Node) []*html.Node {
	var r runs
	for _, n := range nodes {
		r.add(n)
	}
	return r.nodes
}

// Within is Running of what is in an element.
func Within(n *html.Node) []*html.Node {
	var r runs
	r.children(n)
	return r.nodes
}

// runs is running text being made.
type runs struct {
	nodes  []*html.Node
	quotes int  // how many quotations are open
	last   rune // the last sign written
}

// write adds text.
func (r *runs) write(text string) {
	if text == "" {
		return
	}
	r.last, _ = utf8.DecodeLastRuneInString(text)
	r.nodes = append(r.nodes, &html.Node{Type: html.TextNode, Data: text})
}

// add adds a node.
func (r *runs) add(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		r.write(n.Data)
		return
	case n.Type != html.ElementNode || IsSilent(n) || IsApart(n):
		return
	case n.Namespace == "math":
		r.math(n)
		return
	}
	switch n.DataAtom {
	case atom.Br:
		r.write(" ")
	case atom.Em, atom.I, atom.Strong, atom.B, atom.Del, atom.S, atom.Strike:
		r.wrap(n)
	case atom.Q:
		r.quote(n)
	case atom.Sup, atom.Sub:
		r.raise(n, n.DataAtom == atom.Sup)
	case atom.Ruby:
		r.ruby(n)
	default:
		if IsBlock(n) {
			r.write(" ")
			defer r.write(" ")
		}
		r.children(n)
	}
}

func (r *runs) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.add(c)
	}
}

// wrap adds an element that is kept as one: emphasis, and what is struck out.
func (r *runs) wrap(n *html.Node) {
	inner := runs{quotes: r.quotes, last: r.last}
	inner.children(n)
	wrapper := &html.Node{Type: html.ElementNode, Data: n.Data, DataAtom: n.DataAtom}
	for _, c := range inner.nodes {
		wrapper.AppendChild(c)
	}
	r.nodes, r.last = append(r.nodes, wrapper), inner.last
}

// quote adds a quotation in the marks that a browser draws around it; where the
// page writes marks of its own, these alone.
func (r *runs) quote(n *html.Node) {
	first := firstSign(n)
	if first == 0 || match.IsMark(first) && n.FirstChild.DataAtom != atom.Q || match.IsMark(r.last) && r.quotes == 0 {
		r.children(n)
		return
	}
	inner := runs{quotes: r.quotes + 1}
	inner.children(n)
	open, shut := "“", "”"
	if r.quotes%2 == 1 {
		open, shut = "‘", "’"
	}
	r.write(open)
	r.nodes = append(r.nodes, inner.nodes...)
	r.write(shut)
}

// firstSign returns the first sign of an element's text, 0 where it has none.
func firstSign(n *html.Node) rune {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if text := strings.TrimSpace(c.Data); c.Type == html.TextNode && text != "" {
			first, _ := utf8.DecodeRuneInString(text)
			return first
		}
		if c.Type == html.ElementNode && !IsSilent(c) && !IsApart(c) {
			if first := firstSign(c); first != 0 {
				return first
			}
		}
	}
	return 0
}

// raised and lowered are the signs that have a small form, and those forms.
var (
	raised  = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹", "+", "⁺", "-", "⁻", "−", "⁻", "(", "⁽", ")", "⁾", "=", "⁼", "n", "ⁿ")
	lowered = strings.NewReplacer("0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉", "+", "₊", "-", "₋", "−", "₋", "(", "₍", ")", "₎", "=", "₌")
)

// raise adds what stands above or below the line, in the small forms that
// Unicode has of numbers. Of anything else with a number in it a sign says so; a
// word, as in 19th, stays as it is.
func (r *runs) raise(n *html.Node, up bool) {
	inner := runs{quotes: r.quotes}
	inner.children(n)
	text := TextOf(inner.nodes)
	forms, sign := lowered, "_"
	if up {
		forms, sign = raised, "^"
	}
	small := forms.Replace(text)
	switch {
	case !strings.ContainsFunc(text, unicode.IsDigit) && !(up && text == "n"), strings.HasPrefix(text, "["):
		r.nodes, r.last = append(r.nodes, inner.nodes...), 0
	case !strings.ContainsFunc(small, func(c rune) bool { return c < utf8.RuneSelf && c != ' ' && c != ',' }):
		r.write(small)
	default:
		r.write(sign + "(" + text + ")")
	}
}

// ruby adds words and, behind them in brackets, how they are read.
func (r *runs) ruby(n *html.Node) {
	var reading runs
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			switch {
			case c.DataAtom == atom.Rp:
			case c.DataAtom == atom.Rt:
				reading.children(c)
			case c.DataAtom == atom.Rtc, c.DataAtom == atom.Rb, c.DataAtom == atom.Span:
				walk(c)
			case c.Type == html.TextNode && strings.TrimSpace(c.Data) == "":
			default:
				r.add(c)
			}
		}
	}
	walk(n)
	if text := TextOf(reading.nodes); text != "" {
		r.write(" (" + text + ")")
	}
}

// math adds a formula on one line.
func (r *runs) math(n *html.Node) {
	var parts []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && !IsSilent(c) {
			parts = append(parts, c)
		}
	}
	switch {
	case (n.Data == "msup" || n.Data == "msub") && len(parts) == 2:
		r.add(parts[0])
		r.raise(parts[1], n.Data == "msup")
	case n.Data == "msubsup" && len(parts) == 3:
		r.add(parts[0])
		r.raise(parts[1], false)
		r.raise(parts[2], true)
	case n.Data == "mfrac" && len(parts) == 2:
		r.grouped(parts[0])
		r.write("/")
		r.grouped(parts[1])
	case n.Data == "msqrt":
		r.write("√(")
		r.children(n)
		r.write(")")
	case n.Data == "mroot" && len(parts) == 2:
		r.raise(parts[1], true)
		r.write("√")
		r.grouped(parts[0])
	default:
		r.formula(n)
	}
}

// formula adds the parts of a formula; the white space between them, which means
// nothing there, is left out.
func (r *runs) formula(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && n.Data != "mtext" && n.Data != "ms" {
			r.write(strings.TrimSpace(c.Data))
			continue
		}
		r.add(c)
	}
}

// grouped adds a part of a formula, in brackets unless it is one number or sign.
func (r *runs) grouped(n *html.Node) {
	inner := runs{}
	inner.add(n)
	text := TextOf(inner.nodes)
	if strings.ContainsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) && c != '.' && c != ',' }) {
		text = "(" + text + ")"
	}
	r.write(text)
}

// TextOf returns the text of nodes on one line.
func TextOf(nodes []*html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		case n.DataAtom == atom.Br:
			b.WriteByte(' ')
		case n.Type == html.ElementNode && IsSilent(n):
		default:
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				walk(c)
			}
		}
	}
	for _, n := range nodes {
		walk(n)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
