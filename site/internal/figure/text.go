package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// leading is the distance between base lines, as the attribute says it.
const leading = "1.2em"

// font is a size of text in units, regular or bold.
type font struct {
	size float64
	bold bool
}

var (
	ordinary = font{size: 13}
	strong   = font{size: 13, bold: true}
	small    = font{size: 12}
)

// widths are those of the printable ASCII characters from space on, in
// hundredths of the size: for each the widest of Noto Sans, Liberation Sans
// and DejaVu Sans, which stand for the fonts that "system-ui, sans-serif" may
// mean to a reader.
var widths = [...]uint8{
	32, 41, 46, 84, 64, 95, 78, 28, 39, 39, 55, 84, 32, 37, 32, 38, // space to /
	64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 56, // 0 to ?
	102, 69, 69, 73, 77, 67, 62, 78, 76, 34, 50, 67, 56, 91, 76, 79, // @ to O
	67, 79, 73, 67, 62, 74, 69, 99, 69, 67, 69, 39, 38, 39, 84, 56, // P to _
	50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, // ` to o
	64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 56, 64, 84, // p to ~
}

// runeWidth returns the width of r in hundredths of the size. Beyond ASCII it
// goes by the script and is generous.
func runeWidth(r rune) float64 {
	switch {
	case r >= ' ' && int(r-' ') < len(widths):
		return float64(widths[r-' '])
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r == '\u00a0', r == '‘', r == '’', r == '·', r == '‚', r == 'ı':
		return 34
	case r == '“', r == '”', r == '–', r == '„', r == '«', r == '»':
		return 64
	case r == '¶', r == '§':
		return 66
	case unicode.Is(unicode.Latin, r) && r < 0x2000:
		return letter(r, 68, 108)
	case unicode.In(r, unicode.Greek, unicode.Cyrillic):
		return letter(r, 95, 110)
	case unicode.In(r, unicode.Arabic, unicode.Hebrew):
		return 80
	}
	return 120
}

func letter(r rune, lower, upper float64) float64 {
	if unicode.IsUpper(r) {
		return upper
	}
	return lower
}

// width returns how wide s may become, in units.
func (f font) width(s string) float64 {
	w := 0.0
	for _, r := range s {
		w += runeWidth(r)
	}
	if f.bold {
		w *= 1.07
	}
	return w * f.size / 100
}

// box returns the room of lines, the first on the base line at.
func (f font) box(at point, a anchor, lines ...string) box {
	return f.room(at, a, f.widest(lines), len(lines))
}

// widest returns the width of the widest line.
func (f font) widest(lines []string) float64 {
	w := 0.0
	for _, l := range lines {
		w = max(w, f.width(l))
	}
	return w
}

// room is that of so many lines, the widest of which is measured already.
func (f font) room(at point, a anchor, width float64, lines int) box {
	switch a {
	case middle:
		at.x -= width / 2
	case end:
		at.x -= width
	}
	return box{at.x, at.y - f.size*.85, at.x + width, at.y + f.size*(.27+1.2*float64(lines-1))}
}

// cut shortens s so that it is at most room wide; an ellipsis says so.
func (f font) cut(s string, room float64) string {
	s = strings.Join(strings.Fields(s), " ")
	if f.width(s) <= room {
		return s
	}
	for s != "" {
		_, n := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-n]
		if short := strings.TrimRight(s, " ,;:–-") + "…"; f.width(short) <= room {
			return short
		}
	}
	return "…"
}

// whole breaks s into lines of at most some width and leaves nothing out: a word that
// is wider is broken where it has to be.
func (f font) whole(s string, width float64) []string {
	s = strings.Join(strings.Fields(s), " ")
	var lines []string
	for from, to := 0, 0; to < len(s); { // the line now; behind it a space
		word := to
		if to > 0 {
			word++
		}
		next := len(s)
		if n := strings.IndexByte(s[word:], ' '); n >= 0 {
			next = word + n
		}
		if from < to && f.width(s[from:next]) > width {
			lines, from = append(lines, s[from:to]), word
		}
		for to = next; f.width(s[from:to]) > width && utf8.RuneCountInString(s[from:to]) > 1; {
			n := f.fitting(s[from:to], width)
			lines, from = append(lines, s[from:from+n]), from+n
		}
		if to == len(s) {
			lines = append(lines, s[from:])
		}
	}
	return lines
}

// fitting returns how many bytes of the beginning of s, at least a character, are at
// most so wide.
func (f font) fitting(s string, width float64) int {
	room := 0.0
	for i, r := range s {
		if room += f.width(string(r)); room > width && i > 0 {
			return i
		}
	}
	return len(s)
}
