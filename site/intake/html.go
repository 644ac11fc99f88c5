package intake

import (
	"net/url"
	"slices"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	htmltomarkdown "github.com/JohannesKaufmann/html-to-markdown/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"berkas/site/internal/markdown"
	"berkas/site/internal/match"
)

// mostElements is how many elements a page may have; articles have some thousand.
const mostElements = 200_000

// readHTML reads an article that is a page.
func readHTML(page Page, text string) (*Article, error) {
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, inputf("save the page again, or its text", "%s cannot be read as HTML: %v", page.Name, err)
	}
	address := page.URL
	if address == "" {
		address = savedFrom(text)
	}
	base, err := url.Parse(address)
	if err != nil || address == "" {
		base = nil
	}
	m := readMetadata(doc, base)
	a := m.article(address)
	parser := readability.NewParser()
	parser.MaxElemsToParse = mostElements
	found, err := parser.ParseDocument(doc, base)
	if err != nil {
		return nil, inputf("save the article alone, or its text", "no article can be found in %s: %v", page.Name, err)
	}
	if found.Node != nil {
		a.Blocks = blocks(found.Node)
	}
	if len(a.Text()) < 140 {
		if whole := blocks(container(doc)); len((&Article{Blocks: whole}).Text()) > len(a.Text()) {
			a.Blocks = whole
		}
	}
	a.complete(doc, found, m)
	return a, nil
}

// complete fills in what the metadata did not tell, and cleans the text.
func (a *Article) complete(doc *html.Node, found readability.Article, m metadata) {
	if a.Title == "" {
		a.Title = m.withoutSite(strings.Join(strings.Fields(found.Title()), " "))
	}
	if a.Author == "" {
		a.Author = authorName(found.Byline())
	}
	a.Given = a.Title == ""
	a.listDropped(doc)
	a.takeEnds()
	a.clean()
	a.takeDateline()
	if outlet, _ := splitDateline(a.Text()); outlet != "" && m.base != nil && strings.Contains(m.base.Hostname(), strings.ToLower(outlet)) {
		a.Publisher = outlet // a site that calls itself by the name of a section
	}
}

// savedFrom returns the address that a browser noted in a page it saved.
func savedFrom(text string) string {
	_, rest, _ := strings.Cut(text[:min(len(text), 2048)], "saved from url=(")
	_, rest, _ = strings.Cut(rest, ")")
	address, _, _ := strings.Cut(rest, " ")
	if !strings.HasPrefix(address, "http") {
		return ""
	}
	return strings.TrimSuffix(address, "-->")
}

// leaf is a stretch of a page that is one block.
type leaf struct {
	nodes []*html.Node // inline nodes
	in    *html.Node   // the block element around them
	text  string
}

// leaves returns the blocks below a node in order: elements that have no block
// in them, and inline text between such elements.
func leaves(n *html.Node) []leaf {
	var all []leaf
	var inline []*html.Node
	flush := func() {
		if text := textOf(inline); text != "" {
			all = append(all, leaf{slices.Clone(inline), n, text})
		}
		inline = inline[:0]
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode, c.Type == html.ElementNode && isInline(c):
			inline = append(inline, c)
		case c.Type == html.ElementNode && !isSilent(c):
			flush()
			all = append(all, leaves(c)...)
		}
	}
	flush()
	return all
}

// isInline reports whether an element is part of a line of text.
func isInline(n *html.Node) bool {
	switch n.DataAtom {
	case atom.A, atom.Abbr, atom.B, atom.Bdi, atom.Bdo, atom.Cite, atom.Code, atom.Data, atom.Dfn, atom.Em, atom.Font, atom.I, atom.Img, atom.Ins, atom.Kbd, atom.Label,
		atom.Mark, atom.Q, atom.S, atom.Samp, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub, atom.Sup, atom.Time, atom.U, atom.Var, atom.Wbr, atom.Br, atom.Picture:
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && !isInline(c) && !isSilent(c) {
				return false
			}
		}
		return true
	}
	return false
}

// isSilent reports whether an element has no text for readers.
func isSilent(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Button, atom.Select, atom.Textarea, atom.Input, atom.Head, atom.Object, atom.Embed, atom.Audio, atom.Video, atom.Canvas:
		return true
	}
	return false
}

// textOf returns the text of nodes on one line.
func textOf(nodes []*html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			b.WriteString(n.Data)
		case n.DataAtom == atom.Br:
			b.WriteByte(' ')
		case n.Type == html.ElementNode && isSilent(n):
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

// blocks returns the blocks of an article, captions left out.
func blocks(n *html.Node) []Block {
	var all []Block
	var list *html.Node // whose item the block before is
	for _, l := range leaves(n) {
		if l.within(atom.Figcaption) != nil || l.within(atom.Nav) != nil {
			continue
		}
		b := l.block()
		in := l.within(atom.Ul, atom.Ol)
		if !strings.HasPrefix(b.Markdown, "- ") {
			in = nil
		}
		b.Tight = in != nil && in == list
		all, list = append(all, b), in
	}
	return all
}

// within returns the nearest element of a kind around a leaf, nil for none.
func (l leaf) within(kinds ...atom.Atom) *html.Node {
	for n := l.in; n != nil; n = n.Parent {
		if slices.Contains(kinds, n.DataAtom) {
			return n
		}
	}
	return nil
}

// block writes a leaf as Markdown: headings, items and quotations as such.
func (l leaf) block() Block {
	b := l.inline()
	switch l.in.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		level := max(int(l.in.Data[1]-'0'), 2)
		return b.marked(strings.Repeat("#", level) + " ")
	}
	if l.within(atom.Li) != nil {
		return b.marked("- ")
	}
	if l.within(atom.Blockquote) != nil {
		return b.marked("> ")
	}
	return b
}

// marked puts a sign before a block, where it then reads as before.
func (b Block) marked(sign string) Block {
	if parsed := markdown.Parse([]byte(sign+b.Markdown), nil); len(parsed) == 1 && parsed[0].Text == b.Text {
		b.Markdown = sign + b.Markdown
	}
	return b
}

// inline writes the words of a leaf as Markdown, with emphasis but without
// links, where it reads as the words do; else as plain text.
func (l leaf) inline() Block {
	b := plain(l.text)
	if !slices.ContainsFunc(l.nodes, func(n *html.Node) bool { return n.Type == html.ElementNode }) {
		return b
	}
	p := &html.Node{Type: html.ElementNode, Data: "p", DataAtom: atom.P}
	for _, n := range l.nodes {
		for _, c := range withoutLinks(n) {
			p.AppendChild(c)
		}
	}
	md, err := htmltomarkdown.ConvertNode(p)
	if line := strings.TrimSpace(string(md)); err == nil && !strings.Contains(line, "\n") && reads(line, b.Text) {
		b.Markdown = line
	}
	return b
}

// withoutLinks returns copies of a node's text and emphasis.
func withoutLinks(n *html.Node) []*html.Node {
	switch {
	case n.Type == html.TextNode:
		return []*html.Node{{Type: html.TextNode, Data: n.Data}}
	case n.Type != html.ElementNode || isSilent(n) || n.DataAtom == atom.Img:
		return nil
	}
	var inside []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		inside = append(inside, withoutLinks(c)...)
	}
	switch n.DataAtom {
	case atom.Em, atom.I, atom.Strong, atom.B:
		copied := &html.Node{Type: html.ElementNode, Data: n.Data, DataAtom: n.DataAtom}
		for _, c := range inside {
			copied.AppendChild(c)
		}
		return []*html.Node{copied}
	case atom.Br:
		return []*html.Node{{Type: html.TextNode, Data: " "}}
	}
	return inside
}

// container returns the element that most probably holds the article.
func container(doc *html.Node) *html.Node {
	best := doc
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Article:
			return n
		case atom.Main, atom.Body:
			best = n
		}
	}
	return best
}

// mostListed is how many of the dropped lines are listed.
const mostListed = 40

// listDropped lists as cut what was not taken of the page's <article>, or, where
// it has none, what stands between the first and the last block that was:
// captions, boxes, invitations.
func (a *Article) listDropped(doc *html.Node) {
	kept := map[string]bool{match.Fold(a.Title).Text: true}
	for _, b := range a.Blocks {
		kept[match.Fold(b.Text).Text] = true
	}
	all := leaves(doc)
	first, last := len(all), -1
	for i, l := range all {
		if key := match.Fold(l.text).Text; kept[key] && key != match.Fold(a.Title).Text {
			first, last = min(first, i), i
		}
	}
	if last >= 0 {
		if article := all[first].within(atom.Article); article != nil {
			for first > 0 && all[first-1].within(atom.Article) == article {
				first--
			}
			for last+1 < len(all) && all[last+1].within(atom.Article) == article {
				last++
			}
		}
	}
	for i := first; i <= last && len(a.Cut) < mostListed; i++ {
		text := all[i].text
		if key := match.Fold(text).Text; !kept[key] && len(text) < 400 {
			kept[key] = true
			a.Cut = append(a.Cut, text)
		}
	}
}
