package diag

import (
	"sort"
	"sync"
	"unicode/utf8"
)

// File is one file of a dossier as it was read. Bytes never change after
// [NewFile]; positions are byte offsets into them until something is printed.
type File struct {
	Path string // slash-separated, from the dossier's folder: "content/people/x.md"
	Data []byte

	once  sync.Once
	lines []int // where each line begins
}

// NewFile makes a File of what was read from path.
func NewFile(path string, data []byte) *File {
	return &File{Path: path, Data: data}
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
// characters (code points). A byte-order mark at the start of the file counts
// for nothing, and CR LF is one line end.
func (f *File) Position(offset int) (line, column int) {
	f.once.Do(f.index)
	offset = min(max(offset, 0), len(f.Data))
	line = max(sort.SearchInts(f.lines, offset+1), 1) // inside a byte-order mark: the first
	start := f.lines[line-1]
	return line, utf8.RuneCount(f.Data[min(start, offset):offset]) + 1
}

// Line returns the text of a 1-based line without its line end.
func (f *File) Line(line int) string {
	f.once.Do(f.index)
	if line < 1 || line > len(f.lines) {
		return ""
	}
	end := len(f.Data)
	if line < len(f.lines) {
		end = f.lines[line] - 1
	}
	start := f.lines[line-1]
	if end > start && f.Data[end-1] == '\r' {
		end--
	}
	return string(f.Data[start:end])
}

func (f *File) index() {
	first := 0
	if len(f.Data) >= 3 && string(f.Data[:3]) == "\uFEFF" {
		first = 3
	}
	f.lines = append(f.lines, first)
	for i, b := range f.Data {
		if b == '\n' {
			f.lines = append(f.lines, i+1)
		}
	}
}
