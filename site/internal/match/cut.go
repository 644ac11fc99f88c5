package match

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

//go:embed cut.txt
var cutWords string

// inseparable is what the words of cut.txt are, by their text.
var inseparable = readCutWords(cutWords)

// readCutWords reads sections of words, one a line.
func readCutWords(list string) map[string]map[string]bool {
	sections := map[string]map[string]bool{}
	var section map[string]bool
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		name, heading := strings.CutPrefix(line, "[")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case heading:
			section = map[string]bool{}
			sections[strings.TrimSuffix(name, "]")] = section
		default:
			section[line] = true
		}
	}
	return sections
}

// Cut reports whether a place in a text parts what belongs together: a number
// (61 | miliar, US$ | 2, 10 | –12 persen), a hedge from its number (sekitar | 70),
// or a negation from what it denies (tidak | memasok, tidak pernah | memasok, denied
// that | it had). It returns the words on both sides.
//
// Only what stands directly beside the place counts: a comma or the end of a
// sentence parts by itself, a quotation mark does not.
func Cut(text string, at int) (parted string, cut bool) {
	left, right := beside(text, at)
	if len(left) == 0 || len(right) == 0 {
		return "", false
	}
	if denies(left) {
		return denied(left, right), true
	}
	if !weakens(left, right) && !splitsNumber(left[len(left)-1], right) {
		return "", false
	}
	return left[len(left)-1] + " " + right[0], true
}

// Denied returns the words on both sides of a place where those before it deny those
// behind it, "" where they do not.
func Denied(text string, at int) string {
	if left, right := beside(text, at); len(right) > 0 && denies(left) {
		return denied(left, right)
	}
	return ""
}

// Denies reports whether a word of a text denies something.
func Denies(text string) bool {
	return slices.ContainsFunc(strings.Fields(small(text)), func(word string) bool {
		word = strings.TrimFunc(word, parting)
		return isNegation(word) || inseparable["denial"][word]
	})
}

// denied writes what was parted, from the word on that denies.
func denied(left, right []string) string {
	from := len(left) - 1
	for from > 0 && !denies(left[from:]) {
		from--
	}
	return strings.Join(append(left[from:], right[0]), " ")
}

// denies reports whether a row of words denies what stands behind it: it ends with a
// negation, with words between that and what it denies, or with a clause's beginning
// behind a word that denies.
func denies(left []string) bool {
	if n := len(left); n > 1 && inseparable["clause"][left[n-1]] {
		return slices.ContainsFunc(left[:n-1], func(word string) bool { return isNegation(word) || inseparable["denial"][word] })
	}
	for len(left) > 1 && inseparable["between"][left[len(left)-1]] {
		left = left[:len(left)-1]
	}
	return len(left) > 0 && (anyOf("negation", endings(left)) || isNegation(left[len(left)-1]))
}

func isNegation(word string) bool {
	return inseparable["negation"][word] || strings.HasSuffix(word, "n't")
}

// weakens reports whether the words before a place hedge those behind it.
func weakens(left, right []string) bool {
	ends := endings(left)
	return anyOf("approximation", ends) || anyOf("hedge", ends) && numeric(right[0]) && !dayAndMonth(right)
}

// splitsNumber reports whether one number stands on both sides of a place.
func splitsNumber(last string, right []string) bool {
	first := right[0]
	switch {
	case inseparable["currency"][last]:
		return digit(first)
	case strings.HasSuffix(last, "-") || strings.HasPrefix(first, "-"): // 10–12, without spaces
		return digit(last) && digit(first)
	case digit(last):
		return goesOn(first) || strings.HasPrefix(first, "%") || anyOf("scale", beginnings(right))
	case numeric(last):
		return numeric(first) || anyOf("scale", beginnings(right))
	}
	return inseparable["scale"][last] && anyOf("scale", beginnings(right))
}

// goesOn reports whether a word goes on with the digits before it: 10 | 000, 2 | 1/2,
// not 2014 | nine, 2014 | 12.
func goesOn(word string) bool {
	n := len(word) - len(strings.TrimLeft(word, "0123456789"))
	return n == 3 || n > 0 && strings.Contains(word, "/")
}

// window is how many bytes on either side of a place are looked at.
const window = 96

// beside returns up to three words in small letters on either side of a place,
// none on a side where a sign of punctuation stands between.
func beside(text string, at int) (left, right []string) {
	from, to := max(0, at-window), min(len(text), at+window)
	for from < at && !utf8.RuneStart(text[from]) {
		from++
	}
	for to > at && to < len(text) && !utf8.RuneStart(text[to]) {
		to--
	}
	return rowOf(small(text[from:at]), true), rowOf(small(text[at:to]), false)
}

// small folds and lowers a text; quotation marks in it are spaces.
func small(text string) string {
	folded := strings.ToLower(Fold(text).Text)
	return strings.ReplaceAll(folded, `"`, " ")
}

// rowOf returns the three words at the end or the beginning of a text, fewer
// where a sign of punctuation ends the row.
func rowOf(text string, atEnd bool) []string {
	fields := slices.DeleteFunc(strings.Fields(text), func(word string) bool { return strings.Trim(word, "'") == "" })
	var row []string
	for i := range min(3, len(fields)) {
		word := fields[i]
		if atEnd {
			word = fields[len(fields)-1-i]
		}
		word = strings.Trim(word, "'")
		bare := strings.TrimFunc(word, parting)
		behind := strings.HasPrefix(word, bare) // what punctuation there is stands behind the word
		before := strings.HasSuffix(word, bare)
		switch {
		case bare == "", atEnd && !before, !atEnd && !behind:
			return row
		case atEnd:
			row = append([]string{bare}, row...)
		default:
			row = append(row, bare)
		}
		if atEnd && !behind || !atEnd && !before {
			return row
		}
	}
	return row
}

// parting reports whether a sign at the edge of a word ends what belongs together.
func parting(r rune) bool { return strings.ContainsRune(".,;:!?()[]…", r) }

// endings returns the last word of a row, the last two and the last three.
func endings(row []string) []string {
	var all []string
	for i := range slices.Backward(row) {
		all = append(all, strings.Join(row[i:], " "))
	}
	return all
}

// beginnings returns the first word of a row, the first two and the first three.
func beginnings(row []string) []string {
	var all []string
	for i := range row {
		all = append(all, strings.Join(row[:i+1], " "))
	}
	return all
}

func anyOf(section string, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(p string) bool { return inseparable[section][p] })
}

// numeric reports whether a word is a number, in digits or in words, with or
// without a currency before it.
func numeric(word string) bool { return digit(word) || inseparable["number"][word] }

func digit(word string) bool {
	word = strings.TrimPrefix(word, "-")
	for currency := range inseparable["currency"] {
		if rest, ok := strings.CutPrefix(word, currency); ok {
			word = rest
			break
		}
	}
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsDigit(r)
}

// dayAndMonth reports whether a row begins with a day: "hingga 19 April" is a
// date, not an amount.
func dayAndMonth(row []string) bool {
	return len(row) > 1 && (weekday(row[1]) || row[1] == "april" || row[1] == "mei" || row[1] == "may" || row[1] == "june" || row[1] == "august")
}
