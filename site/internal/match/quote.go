package match

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Quotation returns every place where a quotation stands in text: one Range of
// the original text for each piece between […] marks, in order. Each piece after
// the first stands where it first occurs after the one before.
//
// Both sides are folded; then every letter, digit and punctuation mark counts,
// and nothing is matched approximately. A match begins and ends at the edge of a
// word, a number or an ellipsis. White space around the quotation and one pair
// of quotation marks around it are not part of what is looked for. An empty
// quotation, or one with an empty piece, stands nowhere.
func Quotation(text Folded, quote string) [][]Range {
	wanted := pieces(quote)
	return chains(text, wanted, func(piece, from int) int { return find(text.Text, wanted[piece], from) })
}

// chains returns every place of the pieces one after the other. next tells
// where a piece first stands at or after a place, -1 where it doesn't.
func chains(text Folded, wanted []string, next func(piece, from int) int) [][]Range {
	if wanted == nil {
		return nil
	}
	var all [][]Range
	found := make([]Range, len(wanted))
	for from := 0; ; from = found[0].Start + 1 {
		if !follow(wanted, found, from, next) {
			return all
		}
		place := make([]Range, len(found))
		for i, r := range found {
			place[i] = text.rangeOf(r.Start, r.End)
		}
		all = append(all, place)
	}
}

// follow finds the first piece at or after a place, and each other after the one
// before. What an earlier call found is kept where it still serves, so that all
// calls together read the text once for each piece.
func follow(wanted []string, found []Range, from int, next func(piece, from int) int) bool {
	for i, piece := range wanted {
		if found[i].End == 0 || found[i].Start < from {
			start := next(i, from)
			if start < 0 {
				return false
			}
			found[i] = Range{start, start + len(piece)}
		}
		from = found[i].End
	}
	return true
}

// find returns where a folded piece first stands at or after a place, -1 where
// it doesn't.
func find(text, piece string, from int) int {
	for from <= len(text) {
		i := strings.Index(text[from:], piece)
		if i < 0 {
			return -1
		}
		start := from + i
		if edge(text, start) && edge(text, start+len(piece)) {
			return start
		}
		_, size := utf8.DecodeRuneInString(text[start:])
		from = start + size
	}
	return -1
}

// pieces returns the folded pieces of a quotation, nil when one is empty.
func pieces(quote string) []string {
	text := unquoted(strings.TrimSpace(Fold(quote).Text))
	parts := strings.Split(text, "[...]")
	for i, part := range parts {
		if parts[i] = strings.TrimSpace(part); parts[i] == "" {
			return nil
		}
	}
	return parts
}

// unquoted takes off one pair of quotation marks around a folded text.
func unquoted(s string) string {
	for _, mark := range [...]string{`"`, "'"} {
		if len(s) >= 2 && strings.HasPrefix(s, mark) && strings.HasSuffix(s, mark) {
			return strings.TrimSpace(s[1 : len(s)-1])
		}
	}
	return s
}

// edge reports whether a place in a folded text is not inside a word (Jum'at), a
// number (70,5), an ellipsis or a letter with its marks.
func edge(s string, at int) bool {
	if at == 0 || at == len(s) {
		return true
	}
	left, size := utf8.DecodeLastRuneInString(s[:at])
	right, width := utf8.DecodeRuneInString(s[at:])
	switch {
	case unicode.IsMark(right), left == '.' && right == '.':
		return false
	case wordRune(left) && wordRune(right):
		return false
	case wordRune(left):
		after, _ := utf8.DecodeRuneInString(s[at+width:])
		return !inWord(left, right, after)
	case wordRune(right):
		before, _ := utf8.DecodeLastRuneInString(s[:at-size])
		return !inWord(before, left, right)
	}
	return true
}

// inWord reports whether a sign joins what stands on its sides to one word or
// one number.
func inWord(before, sign, after rune) bool {
	switch sign {
	case '\'':
		return unicode.IsLetter(before) && unicode.IsLetter(after) && !spaceless(before) && !spaceless(after)
	case '.', ',':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	}
	return false
}
