package support

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/internal/match"
	"berkas/site/internal/stem"
)

// leftOut are the marks of words left out. At the ends of a quotation they are
// not part of it.
var leftOut = []string{"[…]", "[...]", "…", "..."}

// quotedWords returns what is to stand in a source of words in quotation marks: a
// comma or a full stop at their end belongs to the sentence.
func quotedWords(text string) string {
	for before := ""; before != text; {
		before = text
		text = strings.TrimRight(strings.TrimSpace(text), ".,")
		for _, mark := range leftOut {
			text = strings.TrimSuffix(strings.TrimPrefix(text, mark), mark)
		}
	}
	return text
}

// longestAttribution is how many bytes of a block quotation can say who it is of.
const longestAttribution = 120

// withoutAttribution returns the words of a block quotation without the end of it
// that says who said them: a dash behind a finished sentence or mark, and a name.
func withoutAttribution(text string) string {
	for _, dash := range [...]string{"—", "–", "--"} {
		i := strings.LastIndex(text, dash)
		if i < 0 || len(text)-i > longestAttribution || strings.ContainsAny(strings.TrimSpace(text[i:]), "!?\n") {
			continue
		}
		words := strings.TrimRightFunc(text[:i], unicode.IsSpace)
		last, _ := utf8.DecodeLastRuneInString(words)
		if words == "" || match.ClosesQuotation(last) || strings.ContainsRune(".!?…", last) || strings.Contains(text[len(words):i], "\n") {
			return words
		}
	}
	return strings.TrimRightFunc(text, unicode.IsSpace)
}

// marksTurned returns words with the quotation marks inside them as the other
// kind: what a source has in double marks stands in single ones where it is
// quoted, and the other way round.
func marksTurned(words string) string {
	var out strings.Builder
	at := 0
	turn := func(from, to int) {
		out.WriteString(words[at:from])
		if strings.ContainsFunc(words[from:to], match.IsDoubleMark) {
			out.WriteByte('\'')
		} else {
			out.WriteByte('"')
		}
		at = to
	}
	for _, inner := range match.QuotedSpans(words) {
		if inner.End == len(words) {
			break // it is not closed
		}
		_, opening := utf8.DecodeLastRuneInString(words[:inner.Start])
		_, closing := utf8.DecodeRuneInString(words[inner.End:])
		turn(inner.Start-opening, inner.Start)
		turn(inner.End, inner.End+closing)
	}
	return out.String() + words[at:]
}

// languageOf returns the language that a text is probably written in, of those
// whose numbers are read: the one with most of its small words outside of
// quotations.
func languageOf(text *dossier.Text, otherwise string) string {
	counts := make([]int, len(stem.Languages))
	for _, p := range text.Paragraphs {
		at := 0
		for _, quoted := range append(match.QuotedSpans(p.Text), match.Range{Start: len(p.Text), End: len(p.Text)}) {
			for _, word := range stem.Words(p.Text[at:quoted.Start]) {
				for i := range counts {
					if isStop(word, i) {
						counts[i]++
					}
				}
			}
			at = quoted.End
		}
	}
	best, language := 0, otherwise
	if slices.Max(counts) == 0 { // a headline has no small words, but perhaps a number
		for i, l := range stem.Languages {
			for _, p := range text.Paragraphs {
				counts[i] += len(facts.Numbers(p.Text, l.Tag))
			}
		}
	}
	for i, n := range counts {
		if n > best || n == best && n > 0 && stem.Of(otherwise) == i {
			best, language = n, stem.Languages[i].Tag
		}
	}
	return language
}
