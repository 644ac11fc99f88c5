package intake

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// noteWords returns what words/notes.txt lists, which is read once and never changed.
var noteWords = sync.OnceValue(func() (all []string) {
	data, err := wordFiles.ReadFile("words/notes.txt")
	if err != nil {
		panic(err)
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			all = append(all, line)
		}
	}
	return all
})

// selfNamed is how a paper calls its own article, its headline or its words: what was
// amended otherwise may be a law.
var selfNamed = []string{
	"article", "story", "report", "page", "post", "piece", "headline", "version", "correction", "clarification", "editor", "caption",
	"artikel", "berita", "tulisan", "naskah", "laporan", "judul", "versi", "ralat", "koreksi", "klarifikasi", "redaksi", "tertulis", "keterangan foto",
}

// mostOfNote is how many words a note has at most.
const mostOfNote = 90

// isNote reports whether a line is the paper's own note of what it amended: a sentence
// that says so and begins with the article.
func isNote(text string) bool {
	low := strings.TrimLeft(strings.ToLower(strings.Join(strings.Fields(text), " ")), "*_•-–—>([ ")
	n := wordCount(low)
	if n < 4 || n > mostOfNote || !isSentence(text) {
		return false
	}
	has := func(words string) bool { return strings.Contains(low, words) }
	begins := strings.Join(strings.Fields(low)[:min(8, len(strings.Fields(low)))], " ")
	return slices.ContainsFunc(noteWords(), has) && slices.ContainsFunc(selfNamed, func(word string) bool { return strings.Contains(begins, word) })
}

// isOwnNote reports whether a leaf of the article is such a note, whatever element a
// page has it in.
func (l leaf) isOwnNote() bool {
	return !l.apart && l.table == nil && l.linked*2 <= l.letters && l.within(atom.Nav, atom.Form, atom.Figure) == nil && isNote(l.text)
}

// longLead is how many words a line right behind the headline has that is a lead,
// though it neither ends as sentences do nor says that it is one.
const longLead = 12

// isStandfirst reports whether a leaf beside the headline is what a paper writes below
// it, sentence or not: a long one right behind the headline that has no date or time,
// or one whose element says so.
func (l leaf) isStandfirst(next bool) bool {
	if l.apart || l.table != nil || l.linked*2 > l.letters || l.part != aText && l.part != isAround || l.within(atom.Li, atom.Figure, atom.Figcaption, atom.Nav, atom.Footer, atom.Form) != nil {
		return false
	}
	text := strings.Join(strings.Fields(l.text), " ")
	if beginsByline(text) || wordCount(text) < shortestLead || isForeign(text) || isDateLine(text, "") {
		return false
	}
	return next && wordCount(text) >= longLead && !strings.ContainsAny(text, "0123456789") || l.saysStandfirst()
}

// beginsByline reports whether a line begins as one that says who wrote a text: By Per Ek.
func beginsByline(text string) bool {
	low := strings.ToLower(text)
	return slices.ContainsFunc(leads[:], func(lead string) bool {
		if !strings.HasPrefix(low, lead) || len(low) != len(text) {
			return false
		}
		next, _ := utf8.DecodeRuneInString(text[len(lead):])
		return !unicode.IsLower(next)
	})
}

// saysStandfirst reports whether an element around a leaf is named as what stands below
// a headline.
func (l leaf) saysStandfirst() bool {
	for n, up := l.in, 0; n != nil && up < 2; n, up = n.Parent, up+1 {
		if n.Type == html.ElementNode && says(n, aLead) {
			return true
		}
	}
	return false
}
