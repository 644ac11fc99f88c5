package newsread

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Same reports whether two names are spellings of one: Andrey and Andrei
// Belousov, Soekarno and Sukarno, Zelenskyy and Zelenskiy. They have as many
// words; each sounds like the other's or, if long, differs in one letter within
// it, and one of them at least is the same or sounds so.
func Same(a, b string) bool {
	return alike(Sounds(a), Sounds(b))
}

// Sounds returns how the words of a name sound, whatever the spelling: in Latin letters
// without diacritics, what different transliterations and reforms write as one. Two
// names that sound the same are spellings of one.
func Sounds(name string) []string {
	list := strings.FieldsFunc(name, between)
	for i, w := range list {
		list[i] = sound(w)
	}
	return list
}

// alike compares two names by how their words sound.
func alike(x, y []string) bool {
	if len(x) != len(y) || len(x) == 0 {
		return false
	}
	near := 0
	for i, p := range x {
		q := y[i]
		switch {
		case p == q:
		case len(p) >= 5 && len(q) >= 5 && p[0] == q[0] && p[len(p)-1] == q[len(q)-1] && oneEdit(p, q):
			near++
		default:
			return false
		}
	}
	return near == 0 || near < len(x)
}

func between(r rune) bool { return unicode.IsSpace(r) || r == '-' }

// sounds are spellings that different transliterations and reforms give one
// sound; the order matters.
var sounds = strings.NewReplacer(
	"oe", "u", "dj", "j", "tj", "c", "sj", "sy", "shch", "sh", "sch", "sh", "kh", "h", "ph", "f", "ck", "k", "ks", "x", "ts", "c",
	"yy", "i", "iy", "i", "ij", "i", "yi", "i", "ey", "ei", "ay", "ai", "oy", "oi", "ye", "e", "yo", "o", "y", "i", "w", "v", "q", "k",
	"dz", "z", "th", "t", "zh", "j", "ii", "i", "ou", "u", "ee", "i", "'", "", "’", "", "ʿ", "", "`", "",
)

// sound returns a word as it sounds, whatever the spelling: without diacritics,
// double letters and the differences in sounds.
func sound(word string) string {
	plain := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(strings.ToLower(word)))
	var b strings.Builder
	last := rune(0)
	for _, r := range sounds.Replace(plain) {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// oneEdit reports whether two words differ in one letter: changed, added or
// left out.
func oneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	head := 0
	for head < len(a) && a[head] == b[head] {
		head++
	}
	if len(a) == len(b) {
		return head == len(a) || a[head+1:] == b[head+1:]
	}
	return a[head:] == b[head+1:]
}
