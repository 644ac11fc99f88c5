package pagetext

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// ListOf returns the list of an item, nil for none.
func ListOf(item *html.Node) *html.Node {
	for n := item.Parent; n != nil; n = n.Parent {
		switch n.DataAtom {
		case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
			return n
		}
	}
	return nil
}

// Number numbers the items of a list, as it begins and goes on, unless it did before.
func Number(list *html.Node, into map[*html.Node]string) {
	if into[list] != "" {
		return
	}
	into[list] = "numbered"
	var items []*html.Node
	for c := list.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Li {
			items = append(items, c)
		}
	}
	n, step := 1, 1
	if HasAttribute(list, "reversed") {
		n, step = len(items), -1
	}
	if start, err := strconv.Atoi(Attribute(list, "start")); err == nil {
		n = start
	}
	for _, item := range items {
		if value, err := strconv.Atoi(Attribute(item, "value")); err == nil {
			n = value
		}
		into[item] = numeral(n, Attribute(list, "type"))
		n += step
	}
}

// numeral writes a number as a kind of list does: a, A, i, I or in digits.
func numeral(n int, kind string) string {
	if n > 26 && strings.EqualFold(kind, "a") {
		kind = ""
	}
	return Numeral(n, kind)
}

// HasAttribute reports whether an element has an attribute.
func HasAttribute(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// Numeral writes a number in a format of ECMA-376 (17.18.59); one it does not know
// is written in digits.
func Numeral(n int, format string) string {
	switch format {
	case "lowerLetter", "a":
		return letters(n)
	case "upperLetter", "A":
		return strings.ToUpper(letters(n))
	case "lowerRoman", "i":
		return strings.ToLower(roman(n))
	case "upperRoman", "I":
		return roman(n)
	}
	return strconv.Itoa(n)
}

// letters returns a, b … z, aa, bb …
func letters(n int) string {
	if n < 1 || n > 26*20 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('a'+(n-1)%26)), (n-1)/26+1)
}

// roman returns a number from 1 to 3999 in Roman numerals.
func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, d := range [...]struct {
		value int
		sign  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.sign)
		}
	}
	return b.String()
}
