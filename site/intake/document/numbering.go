package document

import (
	"fmt"
	"strconv"
	"strings"

	"berkas/site/internal/pagetext"
)

// numbering counts the lists of a document (ECMA-376, 17.9), as a word processor
// does when it draws the numbers that are nowhere in the text.
type numbering struct {
	lists  map[string]*list // by numId
	counts map[*list][]int
}

// list is an abstract list, of which each level says how it is numbered.
type list struct{ levels [9]listLevel }

type listLevel struct {
	start  int
	format string // decimal lowerLetter upperLetter lowerRoman upperRoman bullet none …
	text   string // "%1.%2."
}

// listPlace is where a paragraph stands in a list: level from 0.
type listPlace struct {
	id    string
	level int
}

// placeIn reads a paragraph's numPr, which may be nil.
func placeIn(e *element) listPlace {
	p := listPlace{id: e.child("numId").attr("val")}
	if n, err := strconv.Atoi(e.child("ilvl").attr("val")); err == nil {
		p.level = min(max(n, 0), 8)
	}
	return p
}

func docxNumbering(a *archive) (*numbering, error) {
	n := &numbering{lists: map[string]*list{}, counts: map[*list][]int{}}
	if !a.has("word/numbering.xml") {
		return n, nil
	}
	root, err := a.xml("word/numbering.xml")
	if err != nil {
		return nil, err
	}
	abstract := map[string]*list{}
	for _, e := range root.in {
		if e.name == "abstractNum" {
			abstract[e.attr("abstractNumId")] = listOf(e)
		}
	}
	for _, e := range root.in {
		if l := abstract[e.child("abstractNumId").attr("val")]; e.name == "num" && l != nil {
			if e.child("lvlOverride") != nil { // it is counted anew
				again := *l
				l = &again
			}
			n.lists[e.attr("numId")] = l
		}
	}
	return n, nil
}

func listOf(e *element) *list {
	l := &list{}
	for _, c := range e.in {
		level, err := strconv.Atoi(c.attr("ilvl"))
		if c.name != "lvl" || err != nil || level < 0 || level > 8 {
			continue
		}
		start, err := strconv.Atoi(c.child("start").attr("val"))
		if err != nil {
			start = 1
		}
		l.levels[level] = listLevel{start: start, format: c.child("numFmt").attr("val"), text: c.child("lvlText").attr("val")}
	}
	return l
}

// next counts a paragraph and returns its number as it is drawn, "" for a bullet.
// listed is whether the paragraph is in a list at all.
func (n *numbering) next(at listPlace) (number string, listed bool) {
	l := n.lists[at.id]
	if l == nil {
		return "", false
	}
	counts := n.counts[l]
	for len(counts) <= at.level {
		counts = append(counts, l.levels[len(counts)].start-1)
	}
	counts = counts[:at.level+1]
	counts[at.level]++
	n.counts[l] = counts
	if f := l.levels[at.level].format; f == "bullet" || f == "none" {
		return "", true
	}
	number = l.levels[at.level].text
	for i := range counts {
		count := counts[i]
		if i < at.level {
			count = max(count, l.levels[i].start)
		}
		number = strings.ReplaceAll(number, fmt.Sprintf("%%%d", i+1), pagetext.Numeral(count, l.levels[i].format))
	}
	return number, true
}
