package match

import (
	"strings"
	"unicode"
)

// quotationMark is what a sign of quotation is for. What it does at a place also
// depends on what it leans on there.
type quotationMark struct {
	closers string // the signs that close what it opens; "" where it only closes
	single  bool   // may be an apostrophe or a minute; an alphabet joins words by it
	hanging bool   // opens only where nothing stands directly before it
	spaced  bool   // may have a space between itself and the words
}

// quotationMarks is the one list of the signs of quotation, for all that folds,
// proves, cuts or finds quotations: every character with Unicode's property
// Quotation_Mark, and what stands for one in typing, type setting and ornament.
// Signs that name a work, 《…》, are none.
var quotationMarks = map[rune]quotationMark{
	'"': {closers: `"`}, '＂': {closers: "＂"},
	'“': {closers: "”“"}, '‟': {closers: "”“"}, '„': {closers: "”“‟"}, '⹂': {closers: "”“"},
	'”': {closers: "”", hanging: true}, // Swedish, Finnish
	'«': {closers: "»", spaced: true},
	'»': {closers: "«»", hanging: true}, // Danish, German; Finnish
	'″': {closers: "″", hanging: true}, '‶': {closers: "″"},
	'「': {closers: "」"}, '」': {}, '『': {closers: "』"}, '』': {}, '｢': {closers: "｣"}, '｣': {},
	'﹁': {closers: "﹂"}, '﹂': {}, '﹃': {closers: "﹄"}, '﹄': {}, // as they stand in vertical text
	'〝': {closers: "〟〞"}, '〞': {}, '〟': {},
	'❝': {closers: "❞"}, '❞': {}, '❠': {closers: "❞❝"}, '🙶': {closers: "🙷"}, '🙷': {}, '🙸': {closers: "🙷🙶"},
	'❮': {closers: "❯"}, '❯': {},

	'\'': {closers: "'", single: true, hanging: true}, '＇': {closers: "＇", single: true},
	'‘': {closers: "’‘", single: true}, '‛': {closers: "’‘", single: true}, '‚': {closers: "’‘‛", single: true},
	'’': {closers: "’", single: true, hanging: true},
	'‹': {closers: "›", single: true, spaced: true}, '›': {closers: "‹›", single: true, hanging: true},
	'`': {closers: "´'’`", single: true, hanging: true}, '´': {closers: "´", single: true, hanging: true},
	'′': {closers: "′", single: true, hanging: true}, '‵': {closers: "′", single: true, hanging: true},
	'❛': {closers: "❜", single: true}, '❜': {single: true}, '❟': {closers: "❜❛", single: true},
}

// doubled are the signs that two of one sign stand for.
var doubled = map[rune]rune{'`': '“', '\'': '”', '’': '”', '‘': '“', '´': '”', '‚': '„', ',': '„', '<': '«', '>': '»'}

// IsMark reports whether r is a sign of quotation, an apostrophe included.
func IsMark(r rune) bool {
	_, is := markOf(r)
	return is
}

// IsDoubleMark reports whether r is a sign of quotation that is no apostrophe.
func IsDoubleMark(r rune) bool {
	m, is := markOf(r)
	return is && !m.single
}

// OpensQuotation reports whether r can open a quotation.
func OpensQuotation(r rune) bool {
	m, _ := markOf(r)
	return m.closers != ""
}

// ClosesQuotation reports whether r can close a quotation.
func ClosesQuotation(r rune) bool { return strings.ContainsRune(closing, r) }

// closing is every sign that closes what some other opens.
var closing = func() string {
	var b strings.Builder
	for _, m := range quotationMarks {
		b.WriteString(m.closers)
	}
	return b.String()
}()

// markOf returns what is known of a sign of quotation. The letters of most texts
// are told without a look into the list.
func markOf(r rune) (quotationMark, bool) {
	switch {
	case r >= 'A' && r <= 'Z', r >= 'a' && r <= 'z', 0xC0 <= r && r <= 0x2000, 0x3020 <= r && r <= 0xFE40:
		return quotationMark{}, false
	}
	m, is := quotationMarks[r]
	return m, is
}

// Unquoted returns a text without the pair of quotation marks that stands around
// all of it, and the white space within; the text itself where there is none.
func Unquoted(text string) string {
	text = strings.TrimSpace(text)
	if all := speeches(text); len(all) == 1 && all[0].outer == (Range{0, len(text)}) && all[0].inner.End < len(text) {
		return strings.TrimSpace(text[all[0].inner.Start:all[0].inner.End])
	}
	return text
}

// spaceless reports whether r is a letter of a script that has no spaces between
// words, or hangs endings on a closing mark; none joins words by an apostrophe.
func spaceless(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
