package intake

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"berkas/site/internal/pagetext"
)

// part is what an element says that it is of a page.
type part string

const (
	aText    part = ""
	aCaption part = "caption"
	aByline  part = "byline"
	aDate    part = "date"
	aTitle   part = "title"
	aLead    part = "lead"
	isAround part = "around" // unless it is a sentence
	isNever  part = "never"  // whatever it is
)

// markupNames returns the names of words/markup.txt with what they say, which are
// read once and never changed.
var markupNames = sync.OnceValue(func() map[string]part {
	data, err := wordFiles.ReadFile("words/markup.txt")
	if err != nil {
		panic(err)
	}
	names := map[string]part{}
	for line := range strings.Lines(string(data)) {
		if kind, name, found := strings.Cut(strings.TrimSpace(line), ": "); found && !strings.HasPrefix(line, "#") {
			names[name] = part(kind)
		}
	}
	return names
})

// mostNames is how many words of an element's names are looked at.
const mostNames = 60

// says reports whether the names of an element say that it is some part, by one
// word of them, or by two or three beside each other.
func says(n *html.Node, is part) bool {
	if n.Type != html.ElementNode {
		return false
	}
	for _, key := range [...]string{"class", "id", "data-component", "itemprop", "rel", "data-testid", "data-gu-name"} {
		for name := range strings.FieldsSeq(attribute(n, key)) {
			if named(name, is) {
				return true
			}
		}
	}
	return false
}

// named reports whether a name says a part.
func named(name string, is part) bool {
	words := nameWords(name)
	for i := range words {
		for to := i + 1; to <= min(i+3, len(words)); to++ {
			if markupNames()[strings.Join(words[i:to], "-")] == is {
				return true
			}
		}
	}
	return false
}

// nameWords cuts a name into its words: wp-caption-text, PagePromo, photo__caption.
func nameWords(name string) []string {
	var words []string
	start, previous := 0, ' '
	for i, r := range name {
		letter := unicode.IsLetter(r)
		if !letter || unicode.IsUpper(r) && unicode.IsLower(previous) {
			words = append(words, strings.ToLower(name[start:i]))
			if start = i; !letter {
				start = i + len(string(r))
			}
		}
		previous = r
	}
	words = notEmpty(append(words, strings.ToLower(name[start:])))
	return words[:min(len(words), mostNames)]
}

// largestPart is which part of an article's letters an element may have and still
// be what its names say, and not a wrapper of the article.
const largestPart = 0.4

// parts tells of every leaf which part of the page it is, by the elements around
// it that are small beside the article, and by their names.
func (all leaves) parts() {
	inside := map[*html.Node]int{} // letters taken for the article
	whole := 0
	for _, l := range all {
		whole += l.taken
		for n := l.in; n != nil; n = n.Parent {
			inside[n] += l.taken
		}
	}
	known := map[*html.Node]part{}
	for i, l := range all {
		small := func(n *html.Node) bool { return float64(inside[n]) <= largestPart*float64(whole) }
		part := l.named(small, known)
		switch {
		case part != aText:
		case all.underPicture(i, small), l.inPicture():
			part = aCaption
		case l.isTime():
			part = aDate
		}
		all[i].part = part
	}
}

// named returns what the names of the small elements around a leaf say of it; what
// is known of elements is kept.
func (l leaf) named(small func(*html.Node) bool, known map[*html.Node]part) part {
	sentence := wordCount(l.text) >= shortestLead && isSentence(l.text)
	for n := l.in; n != nil && small(n); n = n.Parent {
		is, found := known[n]
		if !found {
			is = partOf(n)
			known[n] = is
		}
		switch {
		case is == aText, sentence && is != aCaption && is != isNever: // of an article's own sentences they say something else
		default:
			return is
		}
	}
	return aText
}

// inPicture reports whether a leaf stands in a <figure> that is a picture's.
func (l leaf) inPicture() bool {
	figure := l.within(atom.Figure)
	return figure != nil && firstPicture(figure) != nil && l.table == nil && wordCount(l.text) <= longestCaption && l.within(atom.Blockquote, atom.Table, atom.Pre, atom.Li) == nil
}

// isTime reports whether a leaf is nothing but a <time>.
func (l leaf) isTime() bool {
	return len(l.texts) > 0 && !slices.ContainsFunc(l.texts, func(t *html.Node) bool {
		return strings.TrimSpace(t.Data) != "" && !hasAncestor(t, atom.Time, nil)
	})
}

// partOf returns what an element is that is no headline.
func partOf(n *html.Node) part {
	switch {
	case n.DataAtom == atom.H1:
		return aText
	case says(n, isNever), isTeaser(n), isCard(n):
		return isNever
	case says(n, isAround):
		return isAround
	case says(n, aCaption):
		return aCaption
	case says(n, aByline):
		return aByline
	case says(n, aDate):
		return aDate
	}
	return aText
}

// isTeaser reports whether an element is about another article: an <article> or
// item whose heading is a link.
func isTeaser(n *html.Node) bool {
	if n.DataAtom != atom.Article && n.DataAtom != atom.Li {
		return false
	}
	for c := range n.Descendants() {
		switch c.DataAtom {
		case atom.H2, atom.H3, atom.H4, atom.H5:
			return c.FirstChild != nil && (first(c, atom.A) != nil || hasAncestor(c, atom.A, n))
		case atom.H1:
			return false
		}
	}
	return false
}

// isCard reports whether an element is a link that holds blocks.
func isCard(n *html.Node) bool {
	if n.DataAtom != atom.A || !pagetext.HasAttribute(n, "href") {
		return false
	}
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && pagetext.IsBlock(c) {
			return true
		}
	}
	return false
}

// first returns the first element of a kind within another, nil for none.
func first(in *html.Node, kind atom.Atom) *html.Node {
	for c := range in.Descendants() {
		if c.DataAtom == kind {
			return c
		}
	}
	return nil
}

// hasAncestor reports whether an element of a kind stands around a node, up to
// another.
func hasAncestor(n *html.Node, kind atom.Atom, upTo *html.Node) bool {
	for ; n != nil && n != upTo; n = n.Parent {
		if n.DataAtom == kind {
			return true
		}
	}
	return false
}

// longestCaption is how many words a line has at most that is under a picture and
// does not say so.
const longestCaption = 40

// underPicture reports whether a leaf is the only text of a small element that
// holds a picture, and stands beside that.
func (all leaves) underPicture(i int, small func(*html.Node) bool) bool {
	l := all[i]
	if l.table != nil || l.heading() > 0 || wordCount(l.text) > longestCaption || l.in.DataAtom == atom.P && isSentence(l.text) {
		return false
	}
	for n := l.in.Parent; n != nil && small(n) && n.DataAtom != atom.Article; n = n.Parent {
		if i > 0 && all[i-1].inside(n) || i+1 < len(all) && all[i+1].inside(n) {
			return false
		}
		if picture := firstPicture(n); picture != nil {
			return !hasAncestor(picture, l.in.DataAtom, n) || picture.Parent != l.in
		}
	}
	return false
}

// firstPicture returns the first picture in an element, nil for none.
func firstPicture(in *html.Node) *html.Node {
	for c := range in.Descendants() {
		if c.DataAtom == atom.Img || c.DataAtom == atom.Picture || c.Data == "amp-img" {
			return c
		}
	}
	return nil
}
