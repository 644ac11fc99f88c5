package intake

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"berkas/site/lang"
)

// signed is what the lines around the text say: who wrote it and when, the most
// probable first.
type signed struct {
	authors []string // texts of elements that are called bylines
	days    []string // of elements that are called dates
	near    []string // lines beside the headline
	lines   []string // those and the ones below the text, in pieces
}

// readHeader reads what the page says of its article beside the headline, in
// elements that are called so, and right below the text.
func (all leaves) readHeader(h header) signed {
	var s signed
	var later []string
	_, last := all.ends()
	for i, l := range all {
		if i == h.headline || wordCount(l.text) > longestCaption || l.within(atom.Nav, atom.Aside) != nil {
			continue
		}
		near := max(h.headline-farthestLine, 0) <= i && i < h.prose
		if !near && (l.part == aCaption || i > last && l.isOutside()) {
			continue
		}
		if near {
			s.authors = append(s.authors, l.byline()...)
			s.near = append(s.near, l.text)
		} else {
			later = append(later, l.byline()...)
		}
		s.days = append(s.days, l.days(near)...)
		if near || i >= last-1 && i <= last+2 {
			s.lines = append(s.lines, l.pieces()...)
		}
	}
	if len(people(s.authors)) == 0 {
		s.authors = later
	}
	return s
}

// isOutside reports whether the names around a leaf say that it is none of the
// article.
func (l leaf) isOutside() bool { return l.part == isAround || l.part == isNever }

// farthestLine is how many leaves before the headline a line may say who wrote and
// when.
const farthestLine = 4

// byline returns the texts of a leaf that is called the byline of who wrote.
func (l leaf) byline() []string {
	if (l.part == aByline || l.isCalled(aByline)) && !namesEditor(l.text) {
		return l.pieces()
	}
	return nil
}

// days returns what a leaf gives as a day: beside the headline in its elements, and
// anywhere where it is called so.
func (l leaf) days(near bool) []string {
	switch {
	case l.part == aDate || l.isCalled(aDate):
		return append(l.hidden(), l.text)
	case near:
		return l.hidden()
	}
	return nil
}

// namesEditor reports whether a byline is of somebody who did not write.
func namesEditor(line string) bool {
	low := strings.ToLower(line)
	return slices.ContainsFunc([]string{"editor", "redaktur", "photograph", "fotografer", "edited", "ред."}, func(word string) bool { return strings.Contains(low, word) })
}

// hidden returns what the elements in and right around a leaf give as its time.
func (l leaf) hidden() []string {
	var days []string
	add := func(n *html.Node) {
		for _, key := range [...]string{"datetime", "title", "content"} {
			if v := attribute(n, key); n.Type == html.ElementNode && v != "" && (key == "datetime" || says(n, aDate) || n.DataAtom == atom.Span) {
				days = append(days, v)
			}
		}
	}
	for _, n := range l.nodes {
		add(n)
		for c := range n.Descendants() {
			add(c)
		}
	}
	add(l.in)
	return days
}

// pieces returns the texts of a leaf that stand in elements of their own, cut where
// signs part them.
func (l leaf) pieces() []string {
	var list []string
	for _, t := range l.texts {
		for text := range strings.FieldsFuncSeq(t.Data, func(r rune) bool { return r == '|' || r == '·' || r == '•' }) {
			if text = strings.Join(strings.Fields(text), " "); text != "" {
				list = append(list, text)
			}
		}
	}
	return list
}

// dayOf returns the first day that the page gives as the article's in elements
// that are called so, else one that a line beside the headline names; nothing else
// may stand in the first.
func (s signed) dayOf(language string) []lang.Date {
	var days []lang.Date
	for _, said := range s.days {
		if d := parseDay(said, language); !d.IsZero() {
			days = append(days, d)
		}
	}
	for _, line := range slices.Concat(s.days, s.near) {
		if wordCount(line) > 25 || isSentence(line) && !yearIn(line) {
			continue
		}
		if d := dateOf(line, language); !d.IsZero() && d.From.Compare(firstDay) > 0 {
			days = append(days, d)
		} else if d := foreignDay(line); !d.IsZero() {
			days = append(days, d)
		}
	}
	return days
}

// bylines returns the names of the lines that begin as bylines do.
func (s signed) bylines() []string {
	var names []string
	for i, line := range s.lines {
		if name, found := byline(line); found && !namesEditor(line) {
			names = append(names, name)
		}
		if i > 0 && isLabelOfAuthor(s.lines[i-1]) {
			names = append(names, namesIn(line)...)
		}
	}
	for _, line := range s.near {
		for _, word := range [...]string{" by ", " oleh ", " von ", " par "} {
			if before, after, found := strings.Cut(line, word); found && wordCount(before) <= 3 && wordCount(line) <= 16 && !isSentence(line) {
				names = append(names, namesIn(after)...)
			}
		}
	}
	return names
}

// isLabelOfAuthor reports whether a line is what stands above or before the name of
// who wrote, by itself.
func isLabelOfAuthor(line string) bool {
	label := strings.ToLower(strings.Trim(line, " :")) + " "
	return slices.Contains(leads[:], label) || slices.Contains(leads[:], strings.TrimSpace(label)+": ") || label == "author " || label == "reporter " || label == "authors "
}
