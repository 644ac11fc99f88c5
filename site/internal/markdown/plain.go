package markdown

import "strings"

// special are the characters that may mean something within a line.
const special = "\\`*_[]<&~\t\v\f\r"

// plain reports whether a text is nothing but paragraphs of words, as most
// sources are, so that goldmark would find nothing in it: no line holds a
// special character, may begin a block of another kind, or has a space at its
// beginning or end.
func plain(source string) bool {
	if strings.ContainsAny(source, special) {
		return false
	}
	for line := range strings.Lines(source) {
		line = strings.TrimSuffix(line, "\n")
		if line != "" && (opensBlock(line) || line[len(line)-1] == ' ') {
			return false
		}
	}
	return true
}

// opensBlock reports whether a line that is not empty may be something other
// than a line of a paragraph.
func opensBlock(line string) bool {
	switch c := line[0]; {
	case strings.IndexByte(" #>-+=:|", c) >= 0:
		return true
	case '0' <= c && c <= '9':
		rest := strings.TrimLeft(line, "0123456789")
		return rest != "" && (rest[0] == '.' || rest[0] == ')')
	}
	return false
}

// paragraphs takes a plain text apart.
func (w *walker) paragraphs() {
	for from := 0; from < len(w.source); {
		if w.source[from] == '\n' {
			from++
			continue
		}
		to := len(w.source)
		if n := strings.Index(w.source[from:], "\n\n"); n >= 0 {
			to = from + n
		}
		end := from + len(strings.TrimSuffix(w.source[from:to], "\n"))
		w.lines(from, end)
		from = to
	}
}

// lines makes a paragraph of the lines from start to stop.
func (w *walker) lines(start, stop int) {
	w.tags.WriteString("<p>")
	w.open(Block{Kind: Paragraph, Start: start, End: stop})
	for {
		n := strings.IndexByte(w.source[start:stop], '\n')
		if n < 0 {
			break
		}
		w.say(start, start+n)
		w.softBreak(start + n)
		start += n + 1
	}
	w.say(start, stop)
	w.finish()
	w.tags.WriteString("</p>\n")
}
