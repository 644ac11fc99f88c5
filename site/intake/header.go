package intake

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// header is where the headline of a page stands among its leaves, and where its
// text begins: between the two it says who wrote it and when.
type header struct {
	headline int // -1 for none
	prose    int // the first sentence that was taken; len(all) for none
}

// farthestHeadline is how many leaves before the text a headline may stand.
const farthestHeadline = 40

// header finds the headline: of what stands before the text and looks like one
// that which the page's own titles have in them, the nearest to the text; else the
// last main heading, what is called a headline, or what is set large.
func (all leaves) header(titles ...string) header {
	h := header{-1, len(all)}
	for i, l := range all {
		if l.kept() && l.isLead() {
			h.prose = i
			break
		}
	}
	best := 0
	for i := min(h.prose, len(all)) - 1; i >= max(0, h.prose-farthestHeadline); i-- {
		if weight := all[i].asHeadline(titles); weight > best {
			best, h.headline = weight, i
		}
	}
	return h
}

// asHeadline weighs a leaf as the headline of the page.
func (l leaf) asHeadline(titles []string) int {
	folded := heard(l.text)
	n := wordCount(l.text)
	if !l.mayBeHeadline() {
		return 0
	}
	titled := slices.ContainsFunc(titles, func(title string) bool { return strings.Contains(" "+heard(title), " "+folded) })
	looks := l.heading() > 0 || l.isCalled(aTitle) || l.isLarge()
	switch {
	case l.isCalledHeadline():
		return 6
	case titled && looks && n > 1:
		return 5
	case titled && n > 3:
		return 4
	case l.heading() == 1:
		return 3
	case n < 3, !looks, l.heading() == 0 && isSentence(l.text):
		return 0
	case l.isCalled(aTitle):
		return 2
	}
	return 1
}

// mayBeHeadline reports whether a leaf stands where headlines do, and is no date.
func (l leaf) mayBeHeadline() bool {
	return heard(l.text) != "" && !l.apart && !l.isOutside() && l.part != aCaption && wordCount(l.text) <= longestCaption &&
		l.within(atom.Nav, atom.Aside, atom.Footer, atom.Li) == nil && (l.heading() > 0 || !isDateLine(l.text, ""))
}

// isCalledHeadline reports whether a leaf is marked up as the article's headline.
func (l leaf) isCalledHeadline() bool {
	for n := l.in; n != nil && n.DataAtom != atom.Article; n = n.Parent {
		if attribute(n, "itemprop") == "headline" {
			return true
		}
	}
	return false
}

// isCalled reports whether the nearest elements around or in a leaf are called
// some part by their names.
func (l leaf) isCalled(is part) bool {
	if says(l.in, is) || l.in.Parent != nil && says(l.in.Parent, is) {
		return true
	}
	return slices.ContainsFunc(l.nodes, func(n *html.Node) bool { return says(n, is) })
}

// isLarge reports whether all of a leaf is bold or set in a large size.
func (l leaf) isLarge() bool {
	for _, n := range l.nodes {
		switch {
		case n.Type == html.TextNode && strings.TrimSpace(n.Data) == "", n.DataAtom == atom.Br:
		case n.DataAtom == atom.B, n.DataAtom == atom.Strong, n.DataAtom == atom.Big, n.DataAtom == atom.Font && attribute(n, "size") > "3":
		default:
			return l.within(atom.B, atom.Strong, atom.Big) != nil
		}
	}
	return true
}

// mostBefore is which share of the words that were taken may stand before the
// headline and not be the article's: a menu, the name of the site.
const mostBefore = 4

// cutHeader leaves out what was taken before the headline, and the short lines
// between it and the text, which are no sentences.
func (all leaves) cutHeader(h header) {
	if h.headline < 0 || h.prose == len(all) {
		return
	}
	before, between, words := all[:h.headline+1].keptWords(), all[h.headline+1:h.prose].keptWords(), all.keptWords()
	for i := range all[:min(h.prose+besideLead+1, len(all))] {
		switch l := &all[i]; {
		case !l.kept():
		case i < h.headline && before*mostBefore <= words:
			l.part = isAround
		case h.headline < i && i < h.prose && between*mostBefore <= words && l.isLabel():
			l.part = isAround
		case h.prose < i && l.isSigned():
			l.part = aDate
		}
	}
}

// besideLead is how many leaves behind a lead may still say who wrote and when.
const besideLead = 4

var aYear = regexp.MustCompile(`\b(?:19|20)\d\d\b`)

func yearIn(line string) bool { return aYear.MatchString(line) }

// isSigned reports whether a leaf behind a lead is called a byline or a date, and
// names a year or somebody.
func (l leaf) isSigned() bool {
	return l.heading() == 0 && wordCount(l.text) <= longestCaption && (l.isCalled(aDate) && yearIn(l.text) || l.isCalled(aByline) && !isSentence(l.text) && len(people(l.pieces())) > 0)
}

// longestLabel is how many words a line above a text has at most that is no part
// of it.
const longestLabel = 8

// isLabel reports whether a leaf is a short line that is neither a sentence nor a
// heading nor an item of a list.
func (l leaf) isLabel() bool {
	most := longestLabel
	if l.isCalled(aByline) || l.isCalled(aDate) {
		most = longestCaption
	}
	return l.table == nil && l.heading() == 0 && wordCount(l.text) <= most && !isSentence(l.text) && (l.within(atom.Li) == nil || isDateLine(l.text, ""))
}

// cutLinks leaves out items of lists that are links alone, between the paragraphs,
// and a heading with nothing else in its element than such items.
func (all leaves) cutLinks() {
	words := map[*html.Node]int{} // leaves that are kept and no headings, in each element
	cut := false
	for i, l := range all {
		switch {
		case !l.kept():
		case l.within(atom.Li) != nil && l.linked*10 >= l.letters*9 && !isSentence(l.text) && wordCount(l.text) > 2:
			all[i].part, cut = isNever, true
		case l.heading() == 0:
			for n := l.in; n != nil; n = n.Parent {
				words[n]++
			}
		}
	}
	for i, l := range all {
		if cut && l.kept() && l.heading() > 0 && words[l.section()] == 0 {
			all[i].part = isNever
		}
	}
}

// section returns the element that a heading is the heading of.
func (l leaf) section() *html.Node {
	h := l.within(atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6)
	return h.Parent
}

// cutTail leaves out headings and links at the end of what was taken, which lead to
// something else.
func (all leaves) cutTail() {
	for i, l := range slices.Backward(all) {
		switch {
		case !l.kept():
			continue
		case l.heading() > 0, l.linked*2 > l.letters && !isSentence(l.text) && wordCount(l.text) <= longestCaption:
			all[i].part = isAround
			continue
		}
		return
	}
}
