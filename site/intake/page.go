package intake

import (
	"cmp"
	"net/url"
	"slices"
	"strconv"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"berkas/site/internal/match"
)

// mostElements is how many elements a page may have; articles have some thousand.
const mostElements = 200_000

// readHTML reads an article that is a page.
func readHTML(page Page, text string) (*Article, error) {
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return nil, inputf("save the page again, or its text", "%s is nested too deep to be read as HTML", page.Name)
	}
	address := page.URL
	if address == "" {
		address = cmp.Or(savedFrom(text), readerAddress(doc))
	}
	published, copied := unarchived(address)
	base, err := url.Parse(published)
	if err != nil || published == "" {
		base = nil
	}
	number(doc)
	parser := readability.NewParser()
	parser.MaxElemsToParse = mostElements
	found, err := parser.ParseDocument(doc, base)
	if err != nil {
		return nil, inputf("save the article alone, or its text", "%s has more than %d elements", page.Name, mostElements)
	}
	all := flow(doc)
	all.keep(found.Node)
	all.parts()
	if all.keptWords() < shortest {
		all.keepContainer(doc)
	}
	m, things, times := readMetadata(doc, base)
	if words := all.keptWords(); words < shortest || all.isWall() || words < shortPage && all.isChallenge(m.title) {
		return nil, notAnArticle(page, doc, words)
	}
	h := all.header(m.titles()...)
	all.restore()
	all.cutHeader(h)
	all.cutLinks()
	all.cutTail()
	m.settle(all, h, things, times)
	a := m.article(published)
	if copied != nil {
		a.Archived = append(a.Archived, *copied)
	}
	a.complete(all, found, m)
	if asksToPay(all.texts(false)) || asksToPay(all.texts(true)) {
		a.Notes = append(a.Notes, "the page says that only those who pay can read all of it: look whether its end is here")
	}
	return a, nil
}

// complete fills in what the metadata did not tell, and takes the text from the
// page's leaves.
func (a *Article) complete(all leaves, found readability.Article, m metadata) {
	if a.Title == "" {
		a.Title = m.withoutSite(strings.Join(strings.Fields(found.Title()), " "))
	}
	a.Given = a.Title == ""
	a.account(all)
	for _, line := range m.header.near {
		a.takeHeader(line)
	}
	a.takeEnds()
	a.clean()
	a.takeDateline()
	if outlet, _ := splitDateline(a.Text()); outlet != "" && m.base != nil && strings.Contains(m.base.Hostname(), strings.ToLower(outlet)) {
		a.Publisher = outlet // a site that calls itself by the name of a section
	}
}

// readerAddress returns the address that Firefox's reader view shows above a page.
func readerAddress(doc *html.Node) string {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.A && slices.Contains(strings.Fields(attribute(n, "class")), "reader-domain") {
			return attribute(n, "href")
		}
	}
	return ""
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

// number gives every text of a page its number, as an attribute that no text has
// in HTML. The library that finds the article works on copies, which keep it, so
// that what it took is known text by text.
func number(doc *html.Node) {
	n := 0
	for c := range doc.Descendants() {
		switch {
		case c.Type == html.TextNode:
			c.Attr = []html.Attribute{{Key: "number", Val: strconv.Itoa(n)}}
			n++
		case c.DataAtom == atom.A && strings.HasPrefix(attribute(c, "href"), "javascript:"):
			c.Attr = nil // else its text would be made anew
		}
	}
}

// numberOf returns a text's number, -1 for what is none of the page's own.
func numberOf(n *html.Node) int {
	if n.Type != html.TextNode || len(n.Attr) == 0 {
		return -1
	}
	at, err := strconv.Atoi(n.Attr[0].Val)
	if err != nil {
		return -1
	}
	return at
}

// keep notes which texts were taken for the article.
func (all leaves) keep(article *html.Node) {
	if article == nil {
		return
	}
	taken := map[int]bool{}
	for n := range article.Descendants() {
		if at := numberOf(n); at >= 0 {
			taken[at] = true
		}
	}
	for i, l := range all {
		for _, t := range l.texts {
			if taken[numberOf(t)] {
				all[i].taken += letters(t.Data)
			}
		}
	}
}

// keepContainer takes everything in the element that most probably holds the
// article, where too little was found.
func (all leaves) keepContainer(doc *html.Node) {
	in := container(doc)
	for i, l := range all {
		if !l.apart && l.inside(in) && l.within(atom.Nav, atom.Footer, atom.Aside) == nil {
			all[i].taken, all[i].part = l.letters, aText
		}
	}
}

// keptWords counts the words that were taken.
func (all leaves) keptWords() int {
	n := 0
	for _, l := range all {
		if l.kept() {
			n += wordCount(l.text)
		}
	}
	return n
}

// texts returns what was taken, or what was not.
func (all leaves) texts(kept bool) []string {
	var texts []string
	for _, l := range all {
		if l.kept() == kept {
			texts = append(texts, l.text)
		}
	}
	return texts
}

// keptTexts returns the numbers of the first and the last text that was taken.
func (all leaves) keptTexts() (first, last int) {
	first, last = -1, -1
	for _, l := range all {
		if l.kept() && len(l.texts) > 0 {
			if first < 0 {
				first = numberOf(l.texts[0])
			}
			last = numberOf(l.texts[len(l.texts)-1])
		}
	}
	return first, last
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

// letters counts what a text has besides white space.
func letters(text string) int {
	n := 0
	for _, r := range text {
		if r > ' ' && r != '\u00a0' {
			n++
		}
	}
	return n
}

// wordCount counts words as everything that compares texts does, so that scripts
// without spaces have some.
func wordCount(text string) int { return match.CountWords(text) }
