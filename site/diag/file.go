package diag

import (
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// File is one file of a dossier as it was read. Bytes never change after
// [NewFile]; positions are byte offsets into them until something is printed.
type File struct {
	Path string // slash-separated, from the dossier's folder: "content/people/x.md"
	Data string

	once       sync.Once
	lines      []int // where each line begins
	characters []int // where every stride-th character begins
}

// stride keeps the search for a column short on lines of any length.
const stride = 256

// NewFile makes a File of what was read from path.
func NewFile(path string, data []byte) *File {
	return &File{Path: path, Data: string(data)}
}

// Span returns the range from start to end in f.
func (f *File) Span(start, end int) Span { return Span{File: f, Start: start, End: end} }

// Path returns the path of the span's file, "" without one.
func (s Span) Path() string {
	if s.File == nil {
		return ""
	}
	return s.File.Path
}

// Position returns the 1-based line and column of an offset; the column counts
// characters (code points), and every byte that is not UTF-8 as one. An offset
// within a character is that character's. A byte-order mark at the start of the
// file counts for nothing, and CR LF is one line end.
func (f *File) Position(offset int) (line, column int) {
	line = f.lineAt(offset)
	start, end := f.bounds(line)
	offset = min(max(offset, start), end)
	return line, f.count(offset) - f.count(start) + 1
}

// count returns how many characters of the file end at or before an offset.
func (f *File) count(offset int) int {
	i := max(sort.SearchInts(f.characters, offset+1)-1, 0)
	n := i * stride
	for at := f.characters[i]; at < offset; n++ {
		_, size := utf8.DecodeRuneInString(f.Data[at:])
		if at += size; at > offset {
			break
		}
	}
	return n
}

// Line returns the text of a 1-based line without its line end, "" when there
// is no such line.
func (f *File) Line(line int) string {
	f.once.Do(f.index)
	if line < 1 || line > len(f.lines) {
		return ""
	}
	start, end := f.bounds(line)
	return f.Data[start:end]
}

// lineAt returns the 1-based line that an offset stands in. Offsets outside the
// file are in its first or last line.
func (f *File) lineAt(offset int) int {
	f.once.Do(f.index)
	return max(sort.SearchInts(f.lines, offset+1), 1) // inside a byte-order mark: the first
}

// bounds returns where the text of an existing line starts and ends.
func (f *File) bounds(line int) (start, end int) {
	start, end = f.lines[line-1], len(f.Data)
	if line < len(f.lines) {
		end = f.lines[line] - 1
	}
	if end > start && f.Data[end-1] == '\r' {
		end--
	}
	return start, end
}

func (f *File) index() {
	first := 0
	if strings.HasPrefix(f.Data, "\uFEFF") {
		first = len("\uFEFF")
	}
	f.lines, f.characters = []int{first}, []int{0}
	for at, n := 0, 0; at < len(f.Data); n++ {
		if n%stride == 0 && n > 0 {
			f.characters = append(f.characters, at)
		}
		_, size := utf8.DecodeRuneInString(f.Data[at:])
		if at += size; f.Data[at-1] == '\n' {
			f.lines = append(f.lines, at)
		}
	}
}
