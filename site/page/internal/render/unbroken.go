package render

import (
	"html/template"
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/dossier"
)

// longestUnit is how long a word may be, in bytes, to be kept with a number: in a
// narrow column a longer one would leave a hole.
const longestUnit = 14

// unbroken returns layers that keep a number and the word after it, and "Rp" and its
// number, on one line: "16 April", "Rp 5 miliar". A year goes with no word. No
// character is another than the curator's, so what is copied is the same. What
// would cut a name in two is left as it is.
func unbroken(text string, names []layer) []layer {
	var all []layer
	for from := 0; ; {
		n := strings.IndexByte(text[from:], ' ')
		if n < 0 {
			return all
		}
		space := from + n
		from = space + 1
		kept := keptTogether(text, space)
		switch last := len(all) - 1; {
		case kept.End == 0 || crosses(kept, names):
		case last >= 0 && kept.Start < all[last].End:
			if whole := (dossier.Range{Start: all[last].Start, End: kept.End}); !crosses(whole, names) {
				all[last].Range = whole
			}
		default:
			const open = `<span class="nb">`
			all = append(all, layer{kept, open, open, "</span>"})
		}
	}
}

// Unbroken sets a short text of the curator's without marks, a summary or a title, so
// that its numbers stay with what they count. It is safe: the text is escaped.
func Unbroken(text string) template.HTML {
	var b strings.Builder
	write(&b, text, dossier.Range{End: len(text)}, nest(unbroken(text, nil)))
	return template.HTML(b.String())
}

// keptTogether returns the words around a space that belong together, or nothing.
func keptTogether(text string, space int) dossier.Range {
	left, right := text[:space], text[space+1:]
	left = left[strings.LastIndexAny(left, " \n(“‘\"")+1:]
	for r, size := utf8.DecodeRuneInString(left); size > 0 && !unicode.In(r, unicode.L, unicode.Nd); r, size = utf8.DecodeRuneInString(left) {
		left = left[size:] // the rest of a quotation mark
	}
	end := strings.IndexFunc(right, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.Nd) })
	if end < 0 {
		end = len(right)
	}
	first, _ := utf8.DecodeRuneInString(right)
	switch {
	case end > longestUnit:
	case isNumber(left) && unicode.IsLetter(first), left == "Rp" && unicode.IsDigit(first):
		return dossier.Range{Start: space - len(left), End: space + 1 + end}
	}
	return dossier.Range{}
}

// isNumber reports whether a word is a number in digits, of money perhaps, and none that
// is a year.
func isNumber(word string) bool {
	if n := strings.IndexAny(word, "$€£¥"); n >= 0 && n <= len("US") {
		_, size := utf8.DecodeRuneInString(word[n:])
		word = word[n+size:]
	}
	digits := strings.Trim(word, "0123456789") == ""
	return word != "" && strings.Trim(word, "0123456789.,–") == "" && !strings.HasSuffix(word, ".") &&
		!strings.HasSuffix(word, ",") && (!digits || len(word) != 4)
}

// crosses reports whether a stretch would cut one of the layers in two.
func crosses(r dossier.Range, layers []layer) bool {
	for _, l := range layers {
		if r.Start < l.Start && l.Start < r.End && r.End < l.End || l.Start < r.Start && r.Start < l.End && l.End < r.End {
			return true
		}
	}
	return false
}
