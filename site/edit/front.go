package edit

import (
	"regexp"
	"strconv"
	"strings"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
)

// front is a text with what its front matter says and where. A text is edited by
// changing its bytes and reading it again.
type front struct {
	file *diag.File
	yaml diag.Span // what stands between the fences; of dossier.yaml all of it
	body diag.Span // what stands behind them
	root fm.Node
}

// readFront reads a text that was read without errors before.
func readFront(path, data string) front {
	f := front{file: diag.NewFile(path, []byte(data))}
	var errs diag.List
	if strings.HasSuffix(path, ".yaml") {
		fm.DecodeFile(f.file, &f.root, &errs)
		f.yaml = f.file.Span(0, len(data))
		f.body = f.file.Span(len(data), len(data))
		return f
	}
	f.yaml, f.body, _ = fm.Split(f.file, &errs)
	fm.Decode(f.file, f.yaml, &f.root, &errs)
	return f
}

// splice is a piece of a text that is replaced.
type splice struct {
	start, end int
	text       string
}

// with returns the text with a piece of it replaced.
func (f front) with(s splice) string {
	return f.file.Data[:s.start] + s.text + f.file.Data[s.end:]
}

// entry returns a key at the top.
func (f front) entry(key string) (e fm.Entry, found bool) {
	for _, e := range f.root.Entries() {
		if e.Key.Value == key {
			return e, true
		}
	}
	return fm.Entry{}, false
}

// eol returns how lines end here.
func (f front) eol() string {
	if i := strings.IndexByte(f.file.Data, '\n'); i > 0 && f.file.Data[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}

func (f front) lineStart(at int) int { return strings.LastIndexByte(f.file.Data[:at], '\n') + 1 }

// lineEnd returns where the line of a place ends, before its line break.
func (f front) lineEnd(at int) int {
	i := strings.IndexByte(f.file.Data[at:], '\n')
	if i < 0 {
		return len(f.file.Data)
	}
	if end := at + i; end > at && f.file.Data[end-1] == '\r' {
		return end - 1
	}
	return at + i
}

// nextLine returns where the line behind that of a place begins.
func (f front) nextLine(at int) int {
	i := strings.IndexByte(f.file.Data[at:], '\n')
	if i < 0 {
		return len(f.file.Data)
	}
	return at + i + 1
}

// whole returns a value with the quotation marks around it.
func (f front) whole(n fm.Node) (start, end int) {
	start, end = n.Span().Start, n.Span().End
	data := f.file.Data
	if n.IsScalar() && start > 0 && end < len(data) && (data[start-1] == '"' || data[start-1] == '\'') && data[end] == data[start-1] {
		return start - 1, end + 1
	}
	return start, end
}

// inBrackets reports whether a list is written [in, brackets].
func (f front) inBrackets(list fm.Node) bool {
	at := list.Span().Start
	return at < len(f.file.Data) && f.file.Data[at] == '['
}

// lines reports whether the front matter has a key on a line of its own, and returns
// what stands before keys there.
func (f front) lines() (indent string, ok bool) {
	entries := f.root.Entries()
	if len(entries) == 0 {
		return "", strings.TrimSpace(f.file.Data[f.yaml.Start:f.yaml.End]) == ""
	}
	at, _ := f.wholeKey(entries[0])
	indent = f.file.Data[f.lineStart(at):at]
	return indent, strings.Trim(indent, " ") == ""
}

func (f front) wholeKey(e fm.Entry) (start, end int) {
	start, end = e.Key.Span.Start, e.Key.Span.End
	if data := f.file.Data; start > 0 && (data[start-1] == '"' || data[start-1] == '\'') {
		return start - 1, end + 1
	}
	return start, end
}

// block returns the lines of a key and its value.
func (f front) block(e fm.Entry) (start, end int) {
	start, end = f.wholeKey(e)
	_, last := f.whole(e.Value)
	return f.lineStart(start), f.nextLine(max(end, last))
}

// dash is what stands before an item of a list that has a line for each.
var dash = regexp.MustCompile(`^[ ]*-[ ]+$`)

// addItem returns the text with one more item at the end of the list of a key, which it
// makes where it is not there. ok is false where the list is written in a way that
// this cannot add to.
func (f front) addItem(key, item string) (text string, ok bool) {
	e, found := f.entry(key)
	switch {
	case !found:
		return f.addLines(key + ": [" + item + "]")
	case e.Value.IsEmpty() && !e.Value.IsList():
		_, end := f.wholeKey(e)
		colon := end + strings.IndexByte(f.file.Data[end:], ':') + 1
		return f.with(splice{colon, max(colon, e.Value.Span().End), " [" + item + "]"}), true
	case !e.Value.IsList():
		return "", false
	}
	items := e.Value.Items()
	if len(items) == 0 {
		at := e.Value.Span().Start + 1
		return f.with(splice{at, at, item}), true
	}
	last := items[len(items)-1]
	start, end := f.whole(last)
	if f.inBrackets(e.Value) {
		if strings.Contains(item, "\n") {
			return "", false
		}
		return f.with(splice{end, end, ", " + item}), true
	}
	before := f.file.Data[f.lineStart(start):start]
	if !dash.MatchString(before) {
		return "", false
	}
	at := f.lineEnd(end)
	indented := strings.ReplaceAll(item, "\n", f.eol()+strings.Repeat(" ", len(before)))
	return f.with(splice{at, at, f.eol() + before + indented}), true
}

// addLines returns the text with lines at the end of the front matter.
func (f front) addLines(lines string) (text string, ok bool) {
	indent, ok := f.lines()
	if !ok {
		return "", false
	}
	at := f.yaml.End
	lines = indent + strings.ReplaceAll(lines, "\n", f.eol()+indent) + f.eol()
	if at > 0 && f.file.Data[at-1] != '\n' {
		lines = f.eol() + lines
	}
	return f.with(splice{at, at, lines}), true
}

// dropItem returns where an item of a list stands with what divides it from the others.
func (f front) dropItem(list fm.Node, i int) (s splice, ok bool) {
	items := list.Items()
	start, end := f.whole(items[i])
	switch {
	case !f.inBrackets(list):
		at := f.lineStart(start)
		return splice{at, f.nextLine(end), ""}, dash.MatchString(f.file.Data[at:start])
	case i > 0:
		_, before := f.whole(items[i-1])
		return splice{before, end, ""}, true
	case len(items) > 1:
		next, _ := f.whole(items[1])
		return splice{start, next, ""}, true
	}
	return splice{start, end, ""}, true
}

// without returns the text without an item of a key at the top that is this text; the
// key goes with the last.
func (f front) without(key, item string) (text string, ok bool) {
	e, _ := f.entry(key)
	for i, n := range e.Value.Items() {
		if value, _ := n.Text(); value != item {
			continue
		}
		if len(e.Value.Items()) == 1 {
			start, end := f.block(e)
			_, inLines := f.lines()
			return f.with(splice{start, end, ""}), inLines
		}
		s, ok := f.dropItem(e.Value, i)
		return f.with(s), ok
	}
	return f.file.Data, true
}

// written returns a value as it stands, so that it can be an item of another list: its
// lines without their indentation and with LF, a text in quotation marks where it needs
// them between brackets. ok is false for what cannot stand there.
func (f front) written(n fm.Node, inBrackets bool) (item string, ok bool) {
	start, end := f.whole(n)
	item = strings.ReplaceAll(f.file.Data[start:end], "\r\n", "\n")
	if text, scalar := n.Text(); scalar {
		if strings.Contains(item, "\n") || f.file.Data[start] != '"' && f.file.Data[start] != '\'' && inBrackets && strings.ContainsAny(item, ",[]{}#:&*!|>%@`\"'") {
			return strconv.Quote(text), true
		}
		return item, true
	}
	column := start - f.lineStart(start)
	item = strings.ReplaceAll(item, "\n"+strings.Repeat(" ", column), "\n")
	return item, !inBrackets || !strings.Contains(item, "\n") && f.file.Data[start] == '{'
}
