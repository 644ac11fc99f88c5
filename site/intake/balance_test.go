package intake_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"berkas/site/intake"
	"berkas/site/internal/match"
)

// wordsOf counts the words of a text, whatever their case.
func wordsOf(texts ...string) map[string]int {
	count := map[string]int{}
	for _, text := range texts {
		for _, w := range match.Words(text) {
			count[strings.ToLower(text[w.Start:w.End])]++
		}
	}
	return count
}

// accounted fails unless every word of some runs stands in the article's text,
// its headline or its cut list.
func accounted(t *testing.T, a *intake.Article, name string, runs []string) {
	t.Helper()
	have := wordsOf(append([]string{a.Text(), a.Title}, a.Cut...)...)
	for _, run := range runs {
		for w := range wordsOf(run) {
			if have[w] == 0 {
				t.Errorf("%s: %q of %q is neither in the text nor in the cut list", name, w, run)
				return
			}
		}
	}
	for _, b := range a.Blocks {
		if slices.Contains(a.Cut, b.Text) {
			t.Errorf("%s: %q is kept and cut", name, b.Text)
		}
	}
}

// TestNothingIsLostUnsaidOfThePages: every word between the headline and the end of
// the <article> of the fixture pages.
func TestNothingIsLostUnsaidOfThePages(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, err := intake.Read(intake.Page{Name: file, Data: data})
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		doc, err := html.Parse(strings.NewReader(string(data)))
		if err != nil {
			t.Fatal(err)
		}
		var runs []string
		for n := range doc.Descendants() {
			if n.DataAtom == atom.Article {
				runs = append(runs, seen(n)...)
			}
		}
		if len(runs) < 5 {
			t.Errorf("%s: only %d runs", file, len(runs))
		}
		accounted(t, a, file, runs)
	}
}

// seen returns the texts of an element that a reader can see.
func seen(n *html.Node) []string {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Textarea:
		return nil
	}
	if n.Type == html.TextNode {
		return []string{n.Data}
	}
	var all []string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		all = append(all, seen(c)...)
	}
	return all
}

// generator makes pages of words that each stand once.
type generator struct {
	*rand.Rand
	n    int
	runs []string
}

// word returns a word that no other is.
func (g *generator) word() string {
	g.n++
	const consonants, vowels = "bdfgklmnprstv", "aeiou"
	var b strings.Builder
	for n := g.n + 4000; n > 0; n /= len(consonants) * len(vowels) {
		i := n % (len(consonants) * len(vowels))
		b.WriteByte(consonants[i/len(vowels)])
		b.WriteByte(vowels[i%len(vowels)])
	}
	return b.String()
}

// sentence returns so many words, perhaps with mark-up of a line among them.
func (g *generator) sentence(words int) string {
	var plain, marked []string
	for range words {
		w := g.word()
		plain = append(plain, w)
		if g.IntN(12) == 0 {
			tag := pick(g, "a href=x", "em", "b", "span", "x-note", "nobr", "del", "ins", "mark", "sup", "time", "font", "label", "q", "small", "button", "span hidden", "abbr class=comment", "span class=share", "a class=related href=y")
			name, _, _ := strings.Cut(tag, " ")
			w = "<" + tag + ">" + w + "</" + name + ">"
		}
		marked = append(marked, w)
	}
	g.runs = append(g.runs, strings.Join(plain, " "))
	return strings.Join(marked, " ") + pick(g, ".", ".", ".", "", "!", ", lu.")
}

func pick(g *generator, of ...string) string { return of[g.IntN(len(of))] }

var classes = []string{"", "story", "body", "related", "promo", "comment-box", "sidebar", "ad-slot", "share", "byline", "intro", "caption", "widget", "hidden-xs", "footnote", "sponsor", "skyscraper", "tags", "meta", "kicker", "entry-content", "popup", "pagination", "author"}

// block returns a block of a page.
func (g *generator) block(depth int) string {
	class := " class=\"" + pick(g, classes...) + " " + pick(g, classes...) + "\""
	if depth > 0 && g.IntN(3) == 0 {
		var b strings.Builder
		for range 1 + g.IntN(3) {
			b.WriteString(g.block(depth-1) + "\n")
		}
		tag := pick(g, "div", "section", "header", "span", "x-box", "aside", "figure", "blockquote", "details", "center", "font", "a href=z", "fieldset", "form", "footer", "nav", "div style='display: none'", "li", "dl", "main")
		name, _, _ := strings.Cut(tag, " ")
		return "<" + tag + class + ">" + b.String() + "</" + name + ">"
	}
	switch g.IntN(12) {
	case 0:
		return "<ul" + class + "><li>" + g.sentence(4) + "<li>" + g.sentence(9) + "<ol start=4><li>" + g.sentence(3) + "</ol></ul>"
	case 1:
		return "<table" + class + "><tr><th>" + g.sentence(1) + "<th>" + g.sentence(2) + "<tr><td>" + g.sentence(2) + "<td></table>"
	case 2:
		return "<h2" + class + ">" + g.sentence(3) + "</h2>"
	case 3:
		return g.sentence(14) + "<br><br>" + g.sentence(20)
	case 4:
		return "<div" + class + ">" + g.sentence(2) + "</div>"
	case 5:
		return "<figure><img src=x><figcaption>" + g.sentence(8) + "</figcaption></figure>"
	case 6:
		return "<pre>" + g.sentence(6) + "\n" + g.sentence(5) + "</pre>"
	case 7:
		return "<dl><dt>" + g.sentence(2) + "<dd>" + g.sentence(8) + "</dl>"
	}
	return "<p" + class + ">" + g.sentence(8+g.IntN(40)) + "</p>"
}

// TestNothingIsLostUnsaidWhateverThePage: every word between the headline and the
// end of the element around the article, of pages of random mark-up.
func TestNothingIsLostUnsaidWhateverThePage(t *testing.T) {
	read := 0
	for seed := range uint64(400) {
		g := &generator{Rand: rand.New(rand.NewPCG(seed, 11))}
		var b strings.Builder
		for range 3 + g.IntN(9) {
			b.WriteString(g.block(4) + "\n")
		}
		tag := pick(g, "article", "main", "div class=page", "section id=content")
		name, _, _ := strings.Cut(tag, " ")
		page := "<!doctype html><html lang=en><title>Ferry boat sinks in the lake</title><nav><a href=/>Home</a></nav><" + tag + ">" + pick(g, "", "<header>", "<div class=head>") +
			"<h1>Ferry boat sinks in the lake</h1>" + b.String() + "</" + name + "><footer>Nobody but us</footer>"
		a, err := intake.Read(intake.Page{Name: "page", Data: []byte(page)})
		if err != nil {
			continue // too little text
		}
		read++
		name = fmt.Sprintf("seed %d", seed)
		accounted(t, a, name, g.runs)
		if got := heard(a.Body()); got != a.Text() {
			t.Errorf("%s reads otherwise:\n%s\n%s", name, got, a.Text())
		}
		if t.Failed() {
			t.Fatal(page + "\n\n" + a.Body() + "\n" + strings.Join(a.Cut, "\n"))
		}
	}
	if read < 350 {
		t.Errorf("only %d pages were read", read)
	}
}

// betweenKept returns every line that a reader sees of a page between the first and
// the last words of its article; small signs above a line apart, which are written
// otherwise.
func betweenKept(t *testing.T, page string, a *intake.Article) []string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch n.DataAtom {
		case atom.Script, atom.Style, atom.Noscript, atom.Iframe, atom.Textarea, atom.Sup, atom.Title, atom.Template:
			return
		}
		inline := n.Type == html.TextNode || slices.Contains([]atom.Atom{atom.A, atom.B, atom.I, atom.Em, atom.Strong, atom.Font, atom.Abbr, atom.Code}, n.DataAtom) || n.DataAtom == atom.Span && n.NextSibling != nil && n.NextSibling.Type == html.TextNode
		switch {
		case n.Type == html.TextNode:
			b.WriteString(strings.ReplaceAll(n.Data, "\n", " "))
		case !inline:
			b.WriteByte('\n')
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
		if !inline {
			b.WriteByte('\n')
		}
	}
	walk(doc)
	var lines []string
	first, last := -1, -1
	begins, ends := a.Blocks[0].Text, a.Blocks[len(a.Blocks)-1].Text
	for line := range strings.Lines(b.String()) {
		if line = strings.Join(strings.Fields(line), " "); line == "" {
			continue
		}
		if first < 0 && (strings.Contains(begins, line) && (len(line)*2 > len(begins) || strings.Contains(begins, "\t")) || strings.Contains(line, begins)) {
			first = len(lines)
		}
		if strings.Contains(ends, line) && (len(line)*3 > len(ends) || strings.Contains(ends, "\t")) || strings.Contains(line, ends) && len(ends)*2 > len(line) {
			last = len(lines)
		}
		lines = append(lines, line)
	}
	if first < 0 || last < first {
		t.Fatalf("%q to %q: %d to %d of %q", begins, ends, first, last, lines)
	}
	return lines[first : last+1]
}
