package match

import (
	"strings"
	"unicode/utf8"
)

// Nearest returns the passage of text closest to a quotation that does not stand
// there, in bytes of the original; what differs, in a few words; and how close
// it is, from 0 (nothing in common) to 1 (the quotation stands there). The zero
// Range comes with 0.
//
// Words in common vote for where the passage may be, and a banded alignment of
// words and punctuation there finds its edges (Smith and Waterman, with the
// quotation taken whole). Time grows with the length of text plus that of the
// quotation. Paragraphs joined by a NUL are kept apart: no passage reaches from
// one into the next.
func Nearest(text Folded, quote string) (r Range, diff string, score float64) {
	wanted := pieces(quote)
	within := Range{0, len(text.Text)}
	if len(wanted) > 1 {
		within = anchor(text.Text, wanted)
	}
	part := text.Text[within.Start:within.End]
	there := tokens(part)
	var whole Range
	var changes []string
	var got, all float64
	for _, piece := range wanted {
		place, differ, near := nearestPiece(part, there, piece)
		if got == 0 {
			whole = place
		} else if near > 0 {
			whole = Range{min(whole.Start, place.Start), max(whole.End, place.End)}
		}
		changes = append(changes, differ...)
		got += near * float64(len(piece))
		all += float64(len(piece))
	}
	if got == 0 {
		return Range{}, "", 0
	}
	if len(changes) == 0 && len(wanted) > 1 && Quotation(text, quote) == nil {
		changes = []string{"the pieces stand in another order in the source"}
	}
	r = text.rangeOf(within.Start+whole.Start, within.Start+whole.End)
	return r, summary(changes), got / all
}

// anchor returns the paragraph that has the best of a quotation's pieces: all of
// them are looked for there.
func anchor(text string, wanted []string) Range {
	there := tokens(text)
	best, most := Range{}, -1.0
	for _, piece := range wanted {
		if place, _, near := nearestPiece(text, there, piece); near*float64(len(piece)) > most {
			best, most = place, near*float64(len(piece))
		}
	}
	from := strings.LastIndexByte(text[:best.Start], barrier) + 1
	to := len(text)
	if i := strings.IndexByte(text[best.Start:], barrier); i >= 0 {
		to = best.Start + i
	}
	return Range{from, to}
}

// barrier stands between paragraphs.
const barrier = 0

// nearestPiece does for one piece, on folded text, what Nearest does.
func nearestPiece(text string, there []token, piece string) (Range, []string, float64) {
	if at := find(text, piece, 0); at >= 0 {
		return Range{at, at + len(piece)}, nil, 1
	}
	here := tokens(piece)
	diagonal, found := vote(here, there)
	if !found {
		return Range{}, []string{describe(piece, "")}, 0
	}
	a := align(here, there, diagonal)
	place, found := a.place()
	if !found {
		return Range{}, []string{describe(piece, "")}, 0
	}
	return place, differences(piece, text, a), a.score()
}

// token is a word or a run of one punctuation mark in a folded text.
type token struct {
	Range
	text   string
	plain  string // in small letters, without diacritics
	word   bool
	spaced bool // white space stands before it
}

// tokens returns all of a folded text but its white space.
func tokens(text string) []token {
	var all []token
	at := 0
	for _, w := range append(Words(text), Word{len(text), len(text)}) {
		for at < w.Start {
			end := at + signs(text[at:w.Start])
			if text[at] != ' ' {
				all = append(all, newToken(text, at, end, false))
			}
			at = end
		}
		if w.Start < w.End {
			all = append(all, newToken(text, w.Start, w.End, true))
		}
		at = w.End
	}
	return all
}

// signs returns the length of the run of one character that s begins with.
func signs(s string) int {
	first, size := utf8.DecodeRuneInString(s)
	for end := size; ; end += size {
		if next, _ := utf8.DecodeRuneInString(s[end:]); end >= len(s) || next != first {
			return end
		}
	}
}

func newToken(text string, start, end int, word bool) token {
	s := text[start:end]
	return token{
		Range: Range{start, end}, text: s, plain: plain(s),
		word: word, spaced: start > 0 && text[start-1] == ' ',
	}
}

// vote returns on which diagonal (place in the text less place in the quotation)
// most words of the quotation stand. Words that the text repeats often count for
// less. Where no word is the same, the most similar to the longest decides.
func vote(here, there []token) (diagonal int, found bool) {
	at := map[string][]int{}
	for j, t := range there {
		if t.word {
			at[t.plain] = append(at[t.plain], j)
		}
	}
	votes := make([]float64, len(here)+len(there)+1)
	for i, t := range here {
		places := at[t.plain]
		if len(places) > often {
			continue
		}
		for _, j := range places {
			votes[j-i+len(here)] += 1 / float64(len(places))
		}
	}
	if best, sum := densest(votes); sum > 0 {
		return best - len(here), true
	}
	return lookalike(here, there)
}

// often is how many places of a word are too many to say anything.
const often = 32

// drift is by how many words the places of a passage's words may shift against
// the quotation and still vote together.
const drift = 4

// densest returns the place with the most votes nearby, and their sum.
func densest(votes []float64) (best int, most float64) {
	sum := 0.0
	for end := range len(votes) + drift {
		if end < len(votes) {
			sum += votes[end]
		}
		if out := end - 2*drift - 1; out >= 0 {
			sum -= votes[out]
		}
		if centre := end - drift; centre >= 0 && sum > most+1e-9 {
			best, most = centre, sum
		}
	}
	return best, most
}

// lookalike finds the word most similar to the longest of a quotation.
func lookalike(here, there []token) (diagonal int, found bool) {
	longest := -1
	for i, t := range here {
		if t.word && (longest < 0 || len(t.plain) > len(here[longest].plain)) {
			longest = i
		}
	}
	if longest < 0 {
		return 0, false
	}
	best := 0.5
	for j, t := range there {
		if s := similarity(here[longest].plain, t.plain); t.word && s > best {
			diagonal, found, best = j-longest, true, s
		}
	}
	return diagonal, found
}

// similarity is the share of two words that their common beginning and end
// make up of the longer; a word that holds all of the other counts as half like it.
func similarity(a, b string) float64 {
	if len(a) < len(b) {
		a, b = b, a
	}
	head := 0
	for head < len(b) && a[head] == b[head] {
		head++
	}
	tail := 0
	for tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	same := float64(head+tail) / float64(max(len(a), 1))
	if len(b) >= 4 && strings.Contains(a, b) {
		return max(same, 0.6)
	}
	return same
}
