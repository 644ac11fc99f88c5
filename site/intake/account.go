package intake

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"berkas/site/internal/match"
)

// account makes the article's blocks of the leaves that were taken, and lists all
// others between the headline and the end of the article as cut: every word there
// is in one of the two. What stands between the headline and the text, the
// lead, is restored, and so are the paper's own notes of what it amended.
func (a *Article) account(all leaves) {
	from, to := all.extent(a.Title)
	prose := all.firstProse()
	headed := all.headline(a.Title, prose) >= 0
	w := newWriter()
	for i, l := range all {
		inside := from <= i && i <= to
		above := inside && i < prose && (l.isLead() || l.isStandfirst(headed && i == from))
		switch {
		case l.kept(), above, inside && l.isOwnNote():
			a.Blocks = append(a.Blocks, w.block(l))
		case inside:
			a.Cut = append(a.Cut, strings.Join(strings.Fields(l.text), " "))
		}
	}
}

// firstProse returns the first sentence that was taken, else the first leaf that
// was; len(all) for none.
func (all leaves) firstProse() int {
	if i := slices.IndexFunc(all, func(l leaf) bool { return l.kept() && l.isLead() }); i >= 0 {
		return i
	}
	first, _ := all.ends()
	return first
}

// ends returns the first and the last leaf that was taken; len(all) and -1 for
// none.
func (all leaves) ends() (first, last int) {
	first, last = len(all), -1
	for i, l := range all {
		if l.kept() {
			first, last = min(first, i), i
		}
	}
	return first, last
}

// extent returns the first and the last leaf of the article, whether taken or
// not: from behind its headline to the end of the element that holds both, or of
// its <article>. Where the page has neither, it ends before what stands around
// articles.
func (all leaves) extent(title string) (from, to int) {
	first, last := all.ends()
	if last < 0 {
		return 0, -1
	}
	from, to = first, last
	holder := all[first].within(atom.Article)
	if holder != nil && !all[last].inside(holder) {
		holder = nil
	}
	if head := all.headline(title, first); head >= 0 {
		from = head + 1
		if holder == nil {
			holder = common(all[head].in, all[last].in)
		}
	}
	for holder != nil && holder.DataAtom == atom.Article && from > 0 && all[from-1].inside(holder) {
		from--
	}
	for to+1 < len(all) && all.goesOn(to+1, last, holder) {
		to++
	}
	return from, to
}

// goesOn reports whether leaf i, behind the last one of the text, is of the
// article still: a control or hidden words of that last one, or in the element
// that holds the article.
func (all leaves) goesOn(i, last int, holder *html.Node) bool {
	l := all[i]
	if l.apart && l.inside(all[last].in) {
		return true
	}
	return holder != nil && l.inside(holder) && (holder.DataAtom != atom.Body || !l.isAround())
}

// headline returns the last leaf before the text that is the headline, else the
// last main heading there; -1 for none.
func (all leaves) headline(title string, first int) int {
	want, heading := match.Fold(title).Text, -1
	for i := min(first, len(all)-1); i >= 0; i-- {
		switch {
		case want != "" && match.Fold(all[i].text).Text == want && all[i].within(atom.Nav) == nil:
			return i
		case heading < 0 && all[i].within(atom.H1) != nil && !all[i].apart:
			heading = i
		}
	}
	return heading
}

// isAround reports whether a leaf stands in what pages have around articles.
func (l leaf) isAround() bool {
	return l.within(atom.Footer, atom.Nav, atom.Aside, atom.Form) != nil
}

// common returns the nearest element that holds two others.
func common(a, b *html.Node) *html.Node {
	above := map[*html.Node]bool{}
	for n := a; n != nil; n = n.Parent {
		above[n] = true
	}
	for n := b; n != nil; n = n.Parent {
		if above[n] {
			return n
		}
	}
	return nil
}

// shortestLead is how many words a lead has at least.
const shortestLead = 8

// isLead reports whether a leaf beside the headline is a sentence of prose.
func (l leaf) isLead() bool {
	return l.part != aCaption && l.part != isNever && l.isProse() && l.within(atom.Li) == nil
}

// isSentence reports whether a line ends as sentences do.
func isSentence(text string) bool {
	text = strings.TrimRightFunc(text, func(r rune) bool {
		return match.IsMark(r) || strings.ContainsRune(" \t\u00a0)）】》〉", r)
	})
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…:;,。！？：；，、؟۔।", last)
}

// restore takes the sentences of prose that were left out between others in the
// article's column: beside paragraphs that were taken, or in an element beside
// them.
func (all leaves) restore() {
	first, last := all.ends()
	columns, there := map[*html.Node]bool{}, map[string]bool{}
	for _, l := range all {
		if l.kept() && l.isLead() {
			columns[l.in.Parent] = true
			there[heard(l.text)] = true
		}
	}
	for i, l := range all {
		if i <= first || i >= last || l.kept() || l.part != aText || !l.isProse() || there[heard(l.text)] {
			continue
		}
		for n, up := l.in.Parent, 0; n != nil && up < 3; n, up = n.Parent, up+1 {
			if columns[n] {
				all[i].taken = l.letters
				break
			}
		}
	}
}

// isProse reports whether a leaf between others is a sentence of prose.
func (l leaf) isProse() bool {
	if l.apart || l.table != nil || l.linked*2 > l.letters || l.within(atom.Figcaption, atom.Figure, atom.Nav, atom.Aside, atom.Footer) != nil || l.taken == 0 && l.within(atom.Form) != nil {
		return false
	}
	return isSentence(l.text) && wordCount(l.text) >= shortestLead && !isForeign(l.text)
}

// settleCut takes from the cut list what is told twice, and what is in the text or
// its headline after all.
func (a *Article) settleCut() {
	told := map[string]bool{"": true, heard(a.Title): !a.Given}
	for _, b := range a.Blocks {
		told[heard(b.Text)] = true
	}
	var cut []string
	for _, text := range a.Cut {
		key := heard(text)
		if key == "" {
			key = text // signs alone
		}
		if !told[key] {
			told[key] = true
			cut = append(cut, text)
		}
	}
	a.Cut = cut
}
