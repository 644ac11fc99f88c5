package intake

import (
	"strings"

	"berkas/site/internal/match"
	"berkas/site/internal/newsread"
)

// readText reads an article that is plain text: paragraphs, one a line or with
// empty lines between, perhaps a headline first, and lines that say who wrote it
// and when.
func readText(text string) *Article {
	lines := paragraphs(text)
	a := &Article{Language: newsread.Language([]newsread.Paragraph{{Text: text}})}
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
		if isForeign(line) || dateOf(line, a.Language).IsExact() && wordCount(line) < 10 {
			continue // a date or a notice may stand above it
		}
		words := wordCount(line)
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

// takeDateline reads the outlet and the day from the beginning of the text, which
// stays as it is, and gives a title to a text without one.
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
	if a.Date.IsZero() {
		a.Date = datelineDay(a.Blocks[0].Text, a.Language)
	}
	for _, b := range a.Blocks {
		d := dateOf(b.Text, a.Language)
		if d.IsZero() {
			d = foreignDay(b.Text)
		}
		if !d.IsZero() {
			a.Hint = "it names " + d.Text
			return
		}
	}
}

// firstWords returns the beginning of a text as a title: its first sentence, or
// of a long one the first twelve words.
func firstWords(text string) string {
	if s := match.Sentences(text); len(s) > 0 {
		text = strings.TrimRight(text[s[0].Start:s[0].End], ".")
	}
	if words := match.Words(text); len(words) > 12 {
		return strings.TrimRight(text[:words[11].End], ",;:–—-") + " …"
	}
	return strings.Join(strings.Fields(text), " ")
}
