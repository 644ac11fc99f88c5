package markdown

import (
	"html"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// SafeURL reports whether a destination may be linked: an http, https or mailto
// address, a relative one or a fragment. It sees through what browsers forgive
// and attackers use: capitals, white space and control characters, entities,
// backslashes for slashes. "//host" names no scheme and is refused; so is a scheme
// with something in it that is not of its name, which would lead into the site.
func SafeURL(href string) bool {
	s, ok := scheme(href)
	return ok && (s == "" || (s == "http" || s == "https" || s == "mailto") &&
		strings.HasPrefix(strings.ToLower(strings.TrimSpace(html.UnescapeString(href))), s+":"))
}

// Local reports whether a destination is safe and within the site.
func Local(href string) bool {
	s, ok := scheme(href)
	return ok && s == ""
}

// scheme returns the scheme of a destination in small letters, "" for a relative
// one; false if it names a host without a scheme.
func scheme(href string) (string, bool) {
	href = strings.Map(func(r rune) rune {
		switch {
		case r == '\\':
			return '/'
		case unicode.IsSpace(r), unicode.Is(unicode.C, r):
			return -1
		}
		return unicode.ToLower(r)
	}, html.UnescapeString(href))
	if strings.HasPrefix(href, "//") {
		return "", false
	}
	if i := strings.IndexAny(href, ":/?#"); i >= 0 && href[i] == ':' {
		return href[:i], true
	}
	return "", true
}

// resolve returns a destination as the caller has it, or false if it may not be
// written.
func (o Options) resolve(href string, image bool) (string, bool) {
	if !SafeURL(href) {
		return "", false
	}
	if o.URL == nil {
		return href, true
	}
	return o.URL(href, image)
}

// Link is the destination of a link or picture.
type Link struct {
	Href       string
	Image      bool
	Alone      bool // of a picture: it is all there is in a paragraph
	Start, End int  // bytes of the source; of a reference, where it is defined
}

// Links lists the destinations in a text in reading order, refused ones
// included, so that they can be reported. Wiki links are not among them.
func Links[S string | []byte](source S) []Link {
	if !strings.ContainsAny(string(source), "[<") {
		return nil
	}
	src := bytesOf(clean(string(source)))
	var links []Link
	list := func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.Link:
			start, end := placeOf(src, n.Destination, n.Pos())
			links = append(links, Link{Href: unescape(string(n.Destination)), Start: start, End: end})
		case *ast.Image:
			start, end := placeOf(src, n.Destination, n.Pos())
			links = append(links, Link{unescape(string(n.Destination)), true, alone(n.Parent()) == n, start, end})
		case *ast.AutoLink:
			start, end := autoLabel(n, src)
			links = append(links, Link{Href: autoHref(n, src), Start: start, End: end})
		}
		return ast.WalkContinue, nil
	}
	if err := ast.Walk(verbatim().Parse(text.NewReader(src)), list); err != nil {
		panic(err) // list returns none
	}
	return links
}

func autoHref(n *ast.AutoLink, src []byte) string {
	href := string(n.URL(src))
	if n.AutoLinkType == ast.AutoLinkEmail {
		return "mailto:" + href
	}
	return href
}

// autoLabel returns where the address of an autolink stands.
func autoLabel(n *ast.AutoLink, src []byte) (start, end int) {
	return placeOf(src, n.Label(src), n.Pos())
}

// placeOf returns where part stands in src, of which it is a slice. The tree
// keeps destinations but not their places; what lies behind a slice in its array
// tells. An empty part, or one that was copied, is at the place of its node.
func placeOf(src, part []byte, node int) (start, end int) {
	start = cap(src) - cap(part)
	if len(part) == 0 || start < 0 || start >= len(src) || &src[start] != &part[0] {
		return node, node
	}
	return start, start + len(part)
}
