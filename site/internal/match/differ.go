package match

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// differences tells, one string each, where a quotation and the passage it is
// aligned with are not the same.
func differences(quote, text string, a alignment) []string {
	var all []string
	for from := 0; from < len(a.pairs); from++ {
		to := from
		for to < len(a.pairs) && a.pairs[to].cost > 0 {
			to++
		}
		if to > from {
			all = append(all, describe(a.cut(quote, text, from, to)))
			from = to
		}
	}
	return all
}

// cut returns what the quotation and the text have in some pairs. A difference
// without words is shown with the word it leans on.
func (a alignment) cut(quote, text string, from, to int) (here, there string) {
	here, there = a.texts(quote, text, from, to)
	if here != there && strings.ContainsFunc(here+there, letterOrDigit) {
		return here, there
	}
	if from > 0 {
		from--
	} else if to < len(a.pairs) {
		to++
	}
	return a.texts(quote, text, from, to)
}

func (a alignment) texts(quote, text string, from, to int) (here, there string) {
	var left, right []Range
	for _, p := range a.pairs[from:to] {
		if p.here >= 0 {
			left = append(left, a.here[p.here].Range)
		}
		if p.there >= 0 {
			right = append(right, a.there[p.there].Range)
		}
	}
	return slice(quote, left), slice(text, right)
}

func slice(s string, parts []Range) string {
	if len(parts) == 0 {
		return ""
	}
	return s[parts[0].Start:parts[len(parts)-1].End]
}

// describe puts one difference into words.
func describe(here, there string) string {
	switch {
	case there == "":
		return fmt.Sprintf(`"%s" in the quotation, not in the source`, shorten(here))
	case here == "":
		return fmt.Sprintf(`"%s" in the source, not in the quotation`, shorten(there))
	}
	return fmt.Sprintf(`"%s" in the quotation, "%s" in the source%s`, shorten(here), shorten(there), nature(here, there))
}

// nature names a difference that is easily overlooked.
func nature(here, there string) string {
	switch {
	case only(here, notSpace) == only(there, notSpace):
		return " (spacing only)"
	case strings.EqualFold(here, there):
		return " (capitals only)"
	case plain(here) == plain(there):
		return " (diacritics only)"
	case only(here, wordRune) == only(there, wordRune):
		return " (punctuation only)"
	}
	return ""
}

func notSpace(r rune) bool { return !unicode.IsSpace(r) }

// only returns the characters of s that are kept.
func only(s string, keep func(rune) bool) string {
	return strings.Map(func(r rune) rune {
		if keep(r) {
			return r
		}
		return -1
	}, s)
}

// plain returns s in small letters without diacritics.
func plain(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			s = only(norm.NFD.String(s), func(r rune) bool { return !unicode.Is(unicode.Mn, r) })
			break
		}
	}
	return strings.ToLower(s)
}

// shorten leaves out the middle of a long passage.
func shorten(s string) string {
	const most = 60
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	return string(runes[:most/2]) + "…" + string(runes[len(runes)-most/2:])
}

// summary joins differences; of many it tells three.
func summary(changes []string) string {
	const shown = 3
	if more := len(changes) - shown; more > 0 {
		changes = append(changes[:shown:shown], fmt.Sprintf("and %d more", more))
	}
	return strings.Join(changes, "; ")
}
