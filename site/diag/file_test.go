package diag

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"
)

// In these tests ‸ stands where the position is asked for.
func TestColumnsCountCharactersNotBytes(t *testing.T) {
	for _, c := range []struct {
		name, text   string
		line, column int
	}{
		{"start", "‸abc", 1, 1},
		{"within a line", "ab‸c", 1, 3},
		{"end of the file", "abc‸", 1, 4},
		{"empty file", "‸", 1, 1},
		{"after the last line end", "abc\n‸", 2, 1},
		{"at a line end", "abc‸\ndef", 1, 4},
		{"after two-byte characters", "äöü‸x", 1, 4},
		{"after four-byte characters", "😀😀‸x", 1, 3},
		{"combining marks count for themselves", "e\u0301‸x", 1, 3},
		{"a tab is one character", "\t‸x", 1, 2},
		{"after a byte-order mark", "\uFEFF‸abc", 1, 1},
		{"before a byte-order mark", "‸\uFEFFabc", 1, 1},
		{"byte-order mark, later", "\uFEFFab‸c", 1, 3},
		{"byte-order mark, second line", "\uFEFFab\nä‸c", 2, 2},
		{"a mark elsewhere is a character", "a\uFEFF‸b", 1, 3},
		{"CR LF ends a line", "abc\r\nd‸ef", 2, 2},
		{"at the CR", "abc‸\r\ndef", 1, 4},
		{"between CR and LF", "abc\r‸\ndef", 1, 4},
		{"each byte that is not UTF-8 is one", "a\xff\xfe‸b", 1, 4},
		{"a character cut short", "a\xe2\x82‸b", 1, 4},
	} {
		t.Run(c.name, func(t *testing.T) {
			offset := strings.Index(c.text, "‸")
			f := NewFile("x.md", []byte(strings.Replace(c.text, "‸", "", 1)))
			if line, column := f.Position(offset); line != c.line || column != c.column {
				t.Errorf("got %d:%d, want %d:%d", line, column, c.line, c.column)
			}
		})
	}
}

func TestAnOffsetWithinACharacterIsThatCharacters(t *testing.T) {
	f := NewFile("x.md", []byte("a€b"))
	for offset, want := range []int{1, 2, 2, 2, 3, 4} {
		if _, column := f.Position(offset); column != want {
			t.Errorf("offset %d: column %d, want %d", offset, column, want)
		}
	}
}

func TestColumnsAreRightOnLongLines(t *testing.T) {
	line := strings.Repeat("aé€😀\xff", 500)
	f := NewFile("x.md", []byte("é\n"+line+"\n"+line))
	want := 1
	for at := 0; at < len(line); want++ {
		for _, start := range []int{len("é\n"), len("é\n") + len(line) + 1} {
			if _, column := f.Position(start + at); column != want {
				t.Fatalf("byte %d of the line: column %d, want %d", at, column, want)
			}
		}
		_, size := utf8.DecodeRuneInString(line[at:])
		at += size
	}
}

// TestManyPositionsOfOneLongLineTakeLittleTime: were each counted from the start
// of the line, this would not end.
func TestManyPositionsOfOneLongLineTakeLittleTime(t *testing.T) {
	f := NewFile("x.md", []byte(strings.Repeat("é", 1<<20)))
	for n := range 1 << 18 {
		if _, column := f.Position(n * 8); column != n*4+1 {
			t.Fatalf("byte %d: column %d", n*8, column)
		}
	}
}

func TestLinesComeWithoutTheirEnds(t *testing.T) {
	f := NewFile("x.md", []byte("\uFEFFone\r\ntwo\n\nfour"))
	got := fmt.Sprintf("%q", []string{f.Line(0), f.Line(1), f.Line(2), f.Line(3), f.Line(4), f.Line(5)})
	if want := `["" "one" "two" "" "four" ""]`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func FuzzPosition(f *testing.F) {
	f.Add([]byte("\uFEFFab\r\nä\xff\n"), 4)
	f.Add([]byte(""), 0)
	f.Fuzz(func(t *testing.T, data []byte, offset int) {
		file := NewFile("x.md", data)
		line, column := file.Position(offset)
		if n := strings.Count(string(data), "\n") + 1; line < 1 || line > n {
			t.Fatalf("line %d of %d", line, n)
		}
		text := file.Line(line)
		if n := utf8.RuneCountInString(text) + 1; column < 1 || column > n {
			t.Fatalf("column %d of %d", column, n)
		}
		if start, _ := file.bounds(line); offset >= start && offset <= start+len(text) && utf8.ValidString(text[:offset-start]) {
			if want := utf8.RuneCountInString(text[:offset-start]) + 1; column != want {
				t.Fatalf("column %d, want %d", column, want)
			}
		}
		file.Span(offset, offset+3).excerpt()
		file.Span(offset, offset+3).firstLine().place()
	})
}
