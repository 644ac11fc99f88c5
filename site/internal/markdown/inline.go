package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
)

func (w *walker) inlines(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.inline(c)
	}
}

func (w *walker) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		w.text(n)
	case *ast.Emphasis:
		if n.Level == 2 {
			w.element(soft, n, "<strong>", "</strong>")
		} else {
			w.element(soft, n, "<em>", "</em>")
		}
	case *extension.Strikethrough:
		w.element(soft, n, "<del>", "</del>")
	case *ast.CodeSpan:
		w.codeSpan(n)
	case *ast.Link:
		w.link(n, unescape(string(n.Destination)), n.Title)
	case *ast.AutoLink:
		w.autoLink(n)
	case *ast.Image:
		w.image(n)
	case *wikiNode:
		w.wiki(n)
	case *extension.FootnoteLink:
		w.mark(w.reference(n))
	case *extension.FootnoteBacklink:
		w.mark(w.backlink(n))
	default:
		panic("markdown: no such inline: " + n.Kind().String())
	}
}

func (w *walker) text(n *ast.Text) {
	start, stop := n.Segment.Start, n.Segment.Stop
	w.resolved(start, stop)
	switch {
	case n.HardLineBreak():
		w.glyph(piece{kind: atom, text: "\n", html: "<br>\n"}, stop)
	case n.SoftLineBreak():
		w.softBreak(stop)
	}
}

func (w *walker) softBreak(src int) {
	w.glyph(piece{kind: atom, text: " ", html: "\n"}, src)
}

// resolved adds words with their escapes and entities resolved.
func (w *walker) resolved(start, stop int) {
	from := start
	for i := start; i < stop; {
		text, n := resolve(w.source[i:stop])
		if n == 0 {
			i++
			continue
		}
		w.say(from, i)
		if strings.ContainsAny(text, "\n\r\t\f") { // a page shows a space
			text = " "
		}
		w.put(piece{text: text}, i, i+n)
		i += n
		from = i
	}
	w.say(from, stop)
}

// element goes through a node that is an HTML element around its children.
func (w *walker) element(kind pieceKind, n ast.Node, open, close string) {
	at := w.enter(kind, open, close)
	w.inlines(n)
	w.leave(at)
}

// enter opens an element and returns which piece it is.
func (w *walker) enter(kind pieceKind, open, close string) int {
	if kind == hard {
		w.outside++
		w.joined = false
	}
	w.leaf.pieces = append(w.leaf.pieces, piece{kind: kind, html: open, close: close})
	return len(w.leaf.pieces) - 1
}

// leave closes the element that enter opened.
func (w *walker) leave(at int) {
	p := &w.leaf.pieces[at]
	p.end = w.size
	if p.kind == hard {
		w.outside--
		w.joined = false
	}
	w.leaf.pieces = append(w.leaf.pieces, piece{kind: end})
}

func (w *walker) codeSpan(n *ast.CodeSpan) {
	at := w.enter(hard, "<code>", "</code>")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		s := c.(*ast.Text).Segment
		end := s.Start + len(strings.TrimRight(w.source[s.Start:s.Stop], "\r\n"))
		w.say(s.Start, end)
		if end < s.Stop {
			w.glyph(piece{text: " "}, end)
		}
	}
	w.leave(at)
}

// link goes through a link, or what is written as one.
func (w *walker) link(n ast.Node, href string, title []byte) {
	open, close := w.anchorTags(href, title)
	w.links++
	w.element(hard, n, open, close)
	w.links--
}

func (w *walker) autoLink(n *ast.AutoLink) {
	open, close := w.anchorTags(autoHref(n, w.src), nil)
	start, stop := autoLabel(n, w.src)
	at := w.enter(hard, open, close)
	w.say(start, stop)
	w.leave(at)
}

// anchorTags returns the tags of a link: none where there may be no link.
func (w *walker) anchorTags(href string, title []byte) (open, close string) {
	href, ok := w.o.resolve(href, false)
	if !ok || w.links > 0 {
		return "", ""
	}
	return `<a href="` + escapeURL(href) + `"` + titleAttribute(title) + ">", "</a>"
}

func (w *walker) image(n *ast.Image) {
	href := unescape(string(n.Destination))
	switch {
	case w.describing:
		w.inlines(n)
		return
	case !Local(href):
		w.link(n, href, n.Title)
		return
	}
	src := ""
	if href, ok := w.o.resolve(href, true); ok && Local(href) {
		src = ` src="` + escapeURL(href) + `"`
	}
	w.mark("<img" + src + ` alt="` + escape(w.description(n)) + `"` + titleAttribute(n.Title) +
		` loading="lazy" decoding="async">`)
}

// alone returns the picture that is all there is in a paragraph, nil for none.
func alone(n ast.Node) ast.Node {
	if p, ok := n.(*ast.Paragraph); !ok || p.ChildCount() != 1 || p.FirstChild().Kind() != ast.KindImage {
		return nil
	}
	return n.FirstChild()
}

// figure returns what takes the place of a paragraph that is a picture, "" for any
// other and for one that the caller leaves.
func (w *walker) figure(n *ast.Paragraph) string {
	image, ok := alone(n).(*ast.Image)
	if !ok || w.o.Figure == nil {
		return ""
	}
	href := unescape(string(image.Destination))
	if !Local(href) {
		return ""
	}
	return w.o.Figure(href, w.description(image), unescape(string(image.Title)))
}

// description returns the reading text of what is in n, pictures in it included.
func (w *walker) description(n ast.Node) string {
	inner := walker{src: w.src, source: w.source, o: Options{Show: w.o.Show}, describing: true}
	inner.inlines(n)
	return join(inner.leaf.pieces, inner.size)
}

func (w *walker) wiki(n *wikiNode) {
	l := WikiLink{Target: n.target, Label: n.label, Start: n.start, End: n.end, TextStart: w.size}
	shown := w.o.Show(l.Target, l.Label)
	l.TextEnd = w.size + len(shown)
	html := escape(shown)
	if w.o.Wiki != nil && w.links == 0 {
		html = w.o.Wiki(l)
	}
	w.leaf.Links = append(w.leaf.Links, l)
	w.outside++
	w.put(piece{kind: atom, text: shown, html: html}, l.Start, l.End)
	w.outside--
	w.joined = false
}

// mark adds what is seen but is not text.
func (w *walker) mark(html string) {
	w.leaf.pieces = append(w.leaf.pieces, piece{kind: atom, html: html})
	w.joined = false
}

// reference returns the number in the text that refers to a footnote.
func (w *walker) reference(n *extension.FootnoteLink) string {
	number := strconv.Itoa(n.Index)
	open, close := `<a href="#`+escape(w.o.FootnotePrefix)+"fn:"+number+`" class="footnote-ref" role="doc-noteref">`, "</a>"
	if w.links > 0 {
		open, close = "", ""
	}
	return `<sup id="` + escape(w.referenceID(n.Index, n.RefIndex)) + `">` + open + number + close + "</sup>"
}

// backlink returns the arrow at the end of a footnote.
func (w *walker) backlink(n *extension.FootnoteBacklink) string {
	return `&#160;<a href="#` + escape(w.referenceID(n.Index, n.RefIndex)) +
		`" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>`
}

func (w *walker) referenceID(number, again int) string {
	id := w.o.FootnotePrefix + "fnref"
	if again > 0 {
		id += strconv.Itoa(again)
	}
	return id + ":" + strconv.Itoa(number)
}
