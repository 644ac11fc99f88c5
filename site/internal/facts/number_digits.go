package facts

import (
	"math/big"
	"strings"
	"unicode/utf8"
)

// mostDigits is how many digits a number may have: what is longer is no quantity.
const mostDigits = 24

// digitGroups are digits and what separates them: "1", ".", "234", ",", "5".
type digitGroups struct {
	groups     []string // in ASCII
	separators []rune
	digits     int
	mixed      bool // digits of more than one script
}

// readDigits reads the digits that begin at i.
func readDigits(text string, i int, language string) (end int, l numberLiteral, kind numberKind) {
	g, end := groupsAt(text, i)
	if next, ok := codeEnd(text, end); ok {
		return next, numberLiteral{}, numberNothing
	}
	l, ok := g.literal(language)
	if !ok {
		return end, numberLiteral{}, numberNothing
	}
	return end, l, numberDigits
}

// groupsAt splits the digits at i into groups.
func groupsAt(text string, i int) (digitGroups, int) {
	var g digitGroups
	zero := rune(-1)
	for {
		start, digits := i, strings.Builder{}
		for i < len(text) {
			r, size := utf8.DecodeRuneInString(text[i:])
			d := digitOf(r)
			if d < 0 {
				break
			}
			if zero >= 0 && r-rune(d) != zero {
				g.mixed = true
			}
			zero = r - rune(d)
			digits.WriteByte(byte('0' + d))
			i += size
		}
		if i == start {
			break
		}
		g.groups, g.digits = append(g.groups, digits.String()), g.digits+digits.Len()
		sep, size := separatorAt(text, i, digits.Len())
		if size == 0 {
			break
		}
		g.separators, i = append(g.separators, sep), i+size
	}
	return g, i
}

// separatorAt returns the separator at i that digits go on behind; a space is
// one where it stands behind one to three digits and before exactly three. Signs
// of one meaning are one.
func separatorAt(text string, i, before int) (sep rune, size int) {
	r, size := utf8.DecodeRuneInString(text[i:])
	switch r {
	case '.', '．', '٫':
		sep = '.'
	case ',', '，':
		sep = ','
	case '٬', '\'', '’':
		sep = '\''
	case ' ', '\u00a0', '\u2009', '\u202f':
		sep = ' '
	default:
		return 0, 0
	}
	if r == '٫' {
		sep = '٫' // decimal, always
	}
	n := digitsFrom(text, i+size)
	if n == 0 || (sep == ' ' || sep == '\'') && (n != 3 || before > 3) {
		return 0, 0
	}
	return sep, size
}

// digitsFrom counts the digits at i, up to four.
func digitsFrom(text string, i int) int {
	n := 0
	for n < 4 {
		r, size := utf8.DecodeRuneInString(text[i:])
		if digitOf(r) < 0 {
			return n
		}
		n, i = n+1, i+size
	}
	return n
}

// codeEnd returns where digits end that go on over a colon or a slash: a time, a
// day, a ratio, a file number.
func codeEnd(text string, i int) (end int, is bool) {
	if i+1 >= len(text) || text[i] != ':' && text[i] != '/' || digitsFrom(text, i+1) == 0 {
		return i, false
	}
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if digitOf(r) < 0 && (!strings.ContainsRune(":/.,", r) || digitsFrom(text, i+size) == 0) {
			break
		}
		i += size
	}
	return i, true
}

// literal makes a number of the groups; ok is false where they make none, or two.
func (g digitGroups) literal(language string) (l numberLiteral, ok bool) {
	if g.mixed || g.digits > mostDigits {
		return l, false
	}
	whole, decimals, ok := g.split(language)
	if !ok || len(whole) > 1 && whole[0] == '0' {
		return l, false
	}
	text := whole
	if decimals != "" {
		text += "." + decimals
	}
	value, ok := new(big.Rat).SetString(text)
	return numberLiteral{
		value: value, plain: len(g.groups) == 1, size: len(whole),
		clock: len(g.groups) == 2 && g.separators[0] == '.' && len(decimals) == 2 && len(whole) <= 2 && language == "id",
	}, ok
}

// split tells the decimals from the whole.
func (g digitGroups) split(language string) (whole, decimals string, ok bool) {
	last := len(g.groups) - 1
	if last == 0 {
		return g.groups[0], "", true
	}
	if g.decimal(language) {
		whole, decimals = strings.Join(g.groups[:last], ""), g.groups[last]
		return whole, decimals, last == 1 || grouped(g.groups[:last], g.separators[:last-1])
	}
	if last == 1 && g.separators[0] != ' ' && g.separators[0] != '\'' && thousands[language] == 0 {
		return "", "", false // a thousand here, a thousandth there
	}
	return strings.Join(g.groups, ""), "", grouped(g.groups, g.separators)
}

// decimal reports whether the last separator stands before decimals.
func (g digitGroups) decimal(language string) bool {
	last := len(g.separators) - 1
	sep := g.separators[last]
	switch {
	case sep == ' ' || sep == '\'':
		return false
	case sep == '٫':
		return true
	case last > 0:
		return g.separators[last-1] != sep
	case len(g.groups[1]) != 3 || len(g.groups[0]) > 3 || g.groups[0] == "0":
		return true
	}
	return thousands[language] != 0 && sep != thousands[language]
}

// thousands is what stands between thousands in languages in which all write the same.
var thousands = map[string]rune{
	"id": '.', "da": '.', "de": '.', "it": '.', "nl": '.', "pt": '.', "tr": '.', "vi": '.',
	"en": ',', "ja": ',', "ko": ',', "th": ',', "zh": ',',
}

// grouped reports whether separators stand between thousands, or as in India:
// 12,34,567.
func grouped(groups []string, separators []rune) bool {
	last := len(groups) - 1
	if n := len(groups[0]); n > 3 || len(groups[last]) != 3 {
		return false
	}
	width := len(groups[1])
	for i, group := range groups[1:last] {
		if len(group) != width || separators[i] != separators[last-1] {
			return false
		}
	}
	return width == 3 || width == 2 && last > 1 && len(groups[0]) <= 2 && separators[0] == ','
}
