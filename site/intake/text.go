package intake

import (
	"strings"
	"unicode"

	"berkas/site/internal/hearsay"
	"berkas/site/internal/match"
	"berkas/site/lang"
)

// readText reads an article that is plain text: paragraphs, one a line or with
// empty lines between, perhaps a headline first, and lines that say who wrote it
// and when.
func readText(text string) *Article {
	a := &Article{}
	lines := paragraphs(text)
	lines = a.takeHeadline(lines)
	for _, line := range lines {
		a.Blocks = append(a.Blocks, plain(line))
	}
	a.takeEnds()
	a.clean()
	a.takeDateline()
	return a
}

// paragraphs cuts a text into paragraphs. Where empty lines part them, lines that
// were broken for width are joined; where there are none, each line is one.
func paragraphs(text string) []string {
	blocks := strings.FieldsFunc(blankLines(text), func(r rune) bool { return r == '\f' })
	var list []string
	for _, block := range blocks {
		lines := strings.Split(strings.Trim(block, "\n"), "\n")
		if len(blocks) > 1 && wrapped(lines) {
			lines = []string{strings.Join(lines, " ")}
		}
		for _, line := range lines {
			if line = strings.Join(strings.Fields(line), " "); line != "" {
				list = append(list, line)
			}
		}
	}
	return list
}

// blankLines puts a form feed in the place of empty lines.
func blankLines(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) == "" {
			b.WriteByte('\f')
			continue
		}
		b.WriteString(line)
	}
	return b.String()
}

// wrapped reports whether lines are one paragraph broken for width: all but the
// last about as long as each other, and few of them end as sentences do.
func wrapped(lines []string) bool {
	if len(lines) < 2 {
		return false
	}
	longest, ended := 0, 0
	for _, line := range lines[:len(lines)-1] {
		longest = max(longest, len(line))
		if isSentence(line) {
			ended++
		}
	}
	short := 0
	for _, line := range lines[:len(lines)-1] {
		if len(line)*3 < longest*2 {
			short++
		}
	}
	return longest <= 120 && longest >= 40 && short*4 <= len(lines) && ended*2 < len(lines)
}

// takeHeadline takes the headline, where the text begins with one.
func (a *Article) takeHeadline(lines []string) []string {
	for i, line := range lines[:min(len(lines), 3)] {
		if isForeign(line) || dateOf(line).IsExact() && len(strings.Fields(line)) < 10 {
			continue // a date or a notice may stand above it
		}
		words := len(strings.Fields(line))
		outlet, _ := splitDateline(line)
		if i+1 < len(lines) && words >= 3 && words <= 25 && !strings.HasSuffix(line, ".") && outlet == "" && len(lines[i+1:]) > 0 {
			a.Title = line
			return append(lines[:i:i], lines[i+1:]...)
		}
		break
	}
	a.Given = true
	return lines
}

// takeHeader reads a line between the headline and the text: who wrote it, when,
// where. It tells whether the line is one.
func (a *Article) takeHeader(line string) bool {
	words := strings.Fields(line)
	if len(words) > 14 || isSentence(line) && !strings.HasSuffix(line, ":") {
		return false
	}
	if author, found := byline(line); found {
		if a.Author == "" {
			a.Author = author
		}
		return true
	}
	if d := dateOf(line); !d.IsZero() && len(words) <= 12 {
		if a.Date.IsZero() {
			a.Date = d
		}
		if name, _, found := strings.Cut(line, " - "); found && a.Publisher == "" && dateOf(name).IsZero() && len(strings.Fields(name)) <= 3 {
			a.Publisher = name // Kompas.com - 16/04/2023, 10:20 WIB
		}
		return true
	}
	return false
}

// takeFooter reads a line below the text: who wrote it, where it was taken from.
func (a *Article) takeFooter(line string) bool {
	if author, found := byline(line); found && len(strings.Fields(line)) < 12 {
		if a.Author == "" {
			a.Author = author
		}
		return true
	}
	low := strings.ToLower(line)
	if rest, found := strings.CutPrefix(low, "sumber:"); found && len(strings.Fields(rest)) <= 4 {
		a.Via = strings.TrimSpace(line[len("sumber:"):])
		return true
	}
	words := strings.Fields(line)
	if len(words) <= 3 && line == strings.ToUpper(line) && strings.ContainsFunc(line, unicode.IsUpper) && !strings.ContainsAny(line, "0123456789") {
		a.Via = line
		return true
	}
	return false
}

// byline returns who wrote the article, where a line says nothing else.
func byline(line string) (string, bool) {
	low := strings.ToLower(line)
	for _, lead := range [...]string{"by ", "oleh ", "oleh: ", "penulis: ", "penulis ", "reporter: ", "pewarta: ", "author: ", "written by "} {
		rest, found := strings.CutPrefix(low, lead)
		if !found {
			continue
		}
		name := strings.Trim(line[len(line)-len(rest):], " .|-")
		if first := []rune(name); len(first) > 0 && unicode.IsUpper(first[0]) && len(strings.Fields(name)) <= 8 {
			for _, bar := range [...]string{" | ", " - ", " – ", ", "} {
				name, _, _ = strings.Cut(name, bar)
			}
			return name, true
		}
	}
	return "", false
}

// dateOf returns the first whole day that a line names, the zero Date for none.
func dateOf(line string) lang.Date {
	for _, d := range hearsay.Dates(line, lang.Day{}) {
		if !d.Relative && d.Date.IsExact() {
			return d.Date
		}
	}
	return lang.Date{}
}

// takeDateline reads the outlet from the beginning of the text, which stays as
// it is, and gives a title to a text without one.
func (a *Article) takeDateline() {
	if len(a.Blocks) == 0 {
		return
	}
	outlet, rest := splitDateline(a.Blocks[0].Text)
	if outlet != "" && a.Publisher == "" {
		a.Publisher = outlet
	}
	if a.Given && a.Title == "" {
		a.Title = firstWords(rest)
	}
	for _, b := range a.Blocks {
		if d := dateOf(b.Text); a.Hint == "" && !d.IsZero() {
			a.Hint = d.Text
		}
	}
}

// firstWords returns the beginning of a text as a title: its first sentence, or
// of a long one the first twelve words.
func firstWords(text string) string {
	if s := match.Sentences(text); len(s) > 0 {
		text = strings.TrimRight(text[s[0].Start:s[0].End], ".")
	}
	words := strings.Fields(text)
	if len(words) > 12 {
		return strings.TrimRight(strings.Join(words[:12], " "), ",;:–—-") + " …"
	}
	return strings.Join(words, " ")
}
