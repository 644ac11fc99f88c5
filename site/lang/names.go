package lang

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// Compare returns an order for names: the Unicode collation of the language,
// and of the bytes where that sees no difference. The function is not safe for
// concurrent use; ask for one for each goroutine.
func (l *Language) Compare() func(a, b string) int {
	c := collate.New(language.Make(l.Tag))
	return func(a, b string) int {
		return cmp.Or(c.CompareString(a, b), strings.Compare(a, b))
	}
}

// Initial returns the letter that a name stands under in an A–Z index: "E" for
// "Élysée", "#" for what does not begin with a letter. Names in the order of
// [Language.Compare] have their initials in groups.
func (l *Language) Initial(name string) string {
	first, _ := utf8.DecodeRuneInString(norm.NFC.String(name))
	switch {
	case !unicode.IsLetter(first):
		return "#"
	case first < unicode.MaxASCII:
		return string(unicode.ToUpper(first))
	case unicode.Is(unicode.Latin, first):
		return l.latinInitial(first)
	}
	base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(first)))
	return string(unicode.ToUpper(base))
}

// latinInitial returns the last of A–Z that the language does not sort after r,
// or r itself where the language has it behind Z.
func (l *Language) latinInitial(r rune) string {
	c := collate.New(language.Make(l.Tag), collate.Loose)
	if c.CompareString(string(r), "zzz") > 0 {
		return string(unicode.ToUpper(r))
	}
	initial := 'A'
	for letter := 'A'; letter <= 'Z' && c.CompareString(string(letter), string(r)) <= 0; letter++ {
		initial = letter
	}
	return string(initial)
}
