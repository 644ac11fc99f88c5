package document

import (
	"bufio"
	"errors"
	"html"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// word is a word on a page and the box around it, in points from the upper left
// corner.
type word struct {
	x0, y0, x1, y1 float64
	text           string
}

func (w word) height() float64 { return w.y1 - w.y0 }

// sheet is a page of a PDF as a reader gives it.
type sheet struct {
	number        int // from 1
	width, height float64
	words         []word
}

// What is read of a PDF at most.
const (
	mostSheets = 20_000
	mostWords  = 100_000 // of a page
)

// errLarge is for a PDF of which only a part could be read.
var errLarge = errors.New("it has more pages, or more words on one, than are read")

// The lines that pdftotext -bbox writes; so does the reader of our own.
var (
	sheetLine = regexp.MustCompile(`<page width="([0-9.]+)" height="([0-9.]+)">`)
	wordLine  = regexp.MustCompile(`<word xMin="(-?[0-9.]+)" yMin="(-?[0-9.]+)" xMax="(-?[0-9.]+)" yMax="(-?[0-9.]+)">(.*)</word>`)
	metaLine  = regexp.MustCompile(`<meta name="(\w+)" content="([^"]*)"`)
	titleLine = regexp.MustCompile(`<title>(.*)</title>`)
)

// readSheets reads what pdftotext -bbox writes and calls each with every page as it
// ends. The map has what the document says of itself: Title, Author, CreationDate.
func readSheets(in io.Reader, each func(sheet)) (map[string]string, error) {
	r := sheetReader{about: map[string]string{}, each: each}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if r.line(lines.Text()); r.sheet.number > mostSheets || len(r.sheet.words) > mostWords {
			return nil, errLarge
		}
	}
	return r.about, lines.Err()
}

// sheetReader is pages being read.
type sheetReader struct {
	about map[string]string
	sheet sheet
	each  func(sheet)
}

func (r *sheetReader) line(line string) {
	if m := wordLine.FindStringSubmatch(line); m != nil {
		r.word(m)
		return
	}
	if strings.Contains(line, "</page>") {
		r.each(r.sheet)
		r.sheet.words = nil
		return
	}
	if m := sheetLine.FindStringSubmatch(line); m != nil {
		r.sheet = sheet{number: r.sheet.number + 1, width: number(m[1]), height: number(m[2])}
	}
	if r.sheet.number > 0 {
		return
	}
	if m := metaLine.FindStringSubmatch(line); m != nil {
		r.about[m[1]] = html.UnescapeString(m[2])
	}
	if m := titleLine.FindStringSubmatch(line); m != nil {
		r.about["Title"] = html.UnescapeString(m[1])
	}
}

func (r *sheetReader) word(m []string) {
	if text := clean(html.UnescapeString(m[5])); text != "" {
		r.sheet.words = append(r.sheet.words, word{number(m[1]), number(m[2]), number(m[3]), number(m[4]), text})
	}
}

func number(text string) float64 {
	f, _ := strconv.ParseFloat(text, 64) // the pattern has a number here
	return f
}

// ligatures are letters that a font joins; a reader sees two.
var ligatures = strings.NewReplacer("ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st")

// clean returns a word without what a font does to it: ligatures, characters
// without width, and those that stand for no letter.
func clean(text string) string {
	text = strings.Map(func(r rune) rune {
		if r < ' ' || r == utf8.RuneError || r == '\u200B' || r == '\uFEFF' {
			return -1
		}
		return r
	}, text)
	return ligatures.Replace(strings.TrimSpace(text))
}
