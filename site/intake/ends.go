package intake

import (
	"cmp"
	"strings"
	"unicode"

	"berkas/site/internal/newsread"
)

// headerLines is how many lines above a text may say who wrote it, when, where.
const headerLines = 6

// takeEnds reads the lines above and below the text that say who wrote it and
// when.
func (a *Article) takeEnds() {
	all, dated, top := a.Blocks, -1, headerEnd(a.Blocks)
	for i, b := range all[:top] {
		if isDateLine(b.Text, a.Language) {
			dated = i
			break
		}
	}
	a.Blocks = nil
	for i, b := range all {
		nearDate := dated >= 0 && dated-2 <= i && i <= dated+2
		header := (i < top || i == len(all)-1) && a.takeHeader(b.Text) || i < top && nearDate && a.takeName(b.Text)
		if header || i >= len(all)-3 && a.takeFooter(b.Text) {
			a.Cut = append(a.Cut, b.Text)
			continue
		}
		a.Blocks = append(a.Blocks, b)
	}
}

// headerEnd returns where the lines above a text end: behind some, or before the
// second paragraph of prose, as a lead may stand above the byline.
func headerEnd(all []Block) int {
	prose := 0
	for i, b := range all[:min(len(all), headerLines)] {
		if wordCount(b.Text) >= shortestLead && isSentence(b.Text) {
			prose++
		}
		if prose == 2 {
			return i
		}
	}
	return min(len(all), headerLines)
}

// isDateLine reports whether a line says little more than a date.
func isDateLine(line, language string) bool {
	return wordCount(line) <= 12 && !isSentence(line) && !dateOf(line, language).IsZero()
}

// takeHeader reads a line between the headline and the text: who wrote it, when,
// where. It tells whether the line is one.
func (a *Article) takeHeader(line string) bool {
	if wordCount(line) > 14 || isSentence(line) && !strings.HasSuffix(line, ":") {
		return false
	}
	dated := isDateLine(line, a.Language)
	if dated && a.Date.IsZero() {
		a.Date = dateOf(line, a.Language)
	}
	if author, found := byline(line); found {
		a.Author = cmp.Or(a.Author, author)
		return true
	}
	if dated {
		if name, _, found := strings.Cut(line, " - "); found && dateOf(name, a.Language).IsZero() && wordCount(name) <= 3 {
			a.Publisher = cmp.Or(a.Publisher, name) // Kompas.com - 16/04/2023, 10:20 WIB
		}
		return true
	}
	outlet, _, _ := strings.Cut(line, ",")
	if wordCount(line) > 4 || !isOutlet(outlet) {
		return false
	}
	a.Publisher = cmp.Or(a.Publisher, outlet) // BBC News, Orkney
	return true
}

// takeName reads a line beside the date that has nothing but the name of who
// wrote the text, perhaps with his outlet, place or office, or of a place. It
// tells whether the line is one.
func (a *Article) takeName(line string) bool {
	if wordCount(line) > 8 || isSentence(line) {
		return false
	}
	line, _, _ = strings.Cut(line, " - ") // Rina Wati - detikNews
	names := newsread.Read([]newsread.Paragraph{{Text: line}}).Names
	if len(names) == 0 || names[0].Places[0].Start > 0 {
		return false
	}
	first := names[0]
	switch {
	case first.Kind == newsread.Place:
		return first.Places[0].End == len(line)
	case first.Kind == newsread.Organisation || !strings.Contains(first.Text, " "):
		return false
	case a.Author == "":
		a.Author = first.Text
		return true
	}
	return strings.Contains(a.Author, first.Text)
}

// takeFooter reads a line below the text: who wrote it, where it was taken from.
func (a *Article) takeFooter(line string) bool {
	if author, found := byline(line); found && wordCount(line) < 12 {
		a.Author = cmp.Or(a.Author, author)
		return true
	}
	for _, lead := range [...]string{"sumber:", "source:"} {
		if rest := line[min(len(lead), len(line)):]; strings.EqualFold(line[:len(line)-len(rest)], lead) && wordCount(rest) <= 4 {
			a.Via = strings.TrimSpace(rest)
			return true
		}
	}
	words := strings.Fields(line)
	if len(words) <= 3 && line == strings.ToUpper(line) && strings.ContainsFunc(line, unicode.IsUpper) && !strings.ContainsAny(line, "0123456789") {
		a.Via = line
		return true
	}
	return false
}

// leads are how lines begin that say who wrote a text.
var leads = [...]string{"by ", "oleh ", "oleh: ", "penulis: ", "penulis ", "reporter: ", "pewarta: ", "author: ", "written by ", "rep: ", "laporan: ", "laporan wartawan ", "teks: ", "kontributor: ", "words: ", "posted by ", "submitted by ", "story by ", "text by ", "diposting oleh ", "ditulis oleh ", "автор: ", "автор ", "текст: ", "von ", "par ", "por ", "بقلم ", "كتب ", "記者：", "本报记者", "本報記者", "记者", "文／", "文："}

// byline returns who wrote the article, where a line says nothing else but when.
func byline(line string) (string, bool) {
	low := strings.ToLower(line)
	for _, lead := range leads {
		rest, found := strings.CutPrefix(low, lead)
		if !found || len(rest) > len(line) {
			continue
		}
		name := strings.Trim(line[len(line)-len(rest):], " .|-")
		if first := []rune(name); len(first) > 0 && unicode.IsUpper(first[0]) && wordCount(name) <= 10 {
			if name = author(name); isNobody(name) {
				name = ""
			}
			return name, true
		}
	}
	return "", false
}

// author returns what stands in a byline up to an outlet, a date or an editor.
func author(name string) string {
	for _, bar := range [...]string{" | ", " - ", " – ", ", ", "/"} {
		name, _, _ = strings.Cut(name, bar)
	}
	return untilDate(name)
}

// untilDate returns a name without the date, or the place, that follows it.
func untilDate(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		switch w {
		case "diperbarui", "diterbitkan", "updated", "published", "untuk", "for", "in", "dari", "from", "di", "at", "on":
			return strings.Join(words[:i], " ")
		}
		if unicode.IsDigit([]rune(w)[0]) {
			return strings.Join(words[:i], " ")
		}
	}
	return strings.Join(words, " ")
}
