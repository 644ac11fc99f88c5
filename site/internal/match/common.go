package match

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Piece is a run of words of a text with the marks at them, or what is between two
// runs.
type Piece struct {
	Text string
	Kind PieceKind
}

// PieceKind says in which of two texts the words of a piece stand.
type PieceKind uint8

// Between is white space; Both and Own are words.
const (
	Between PieceKind = iota
	Both
	Own
)

// Compared is two texts in pieces, and how many words are in both, in the same
// order, and in each.
type Compared struct {
	A, B             []Piece
	Common, InA, InB int
}

// mostCompared bounds the words of one text times those of the other.
const mostCompared = 1 << 18

// Compare finds the longest sequence of words that two texts have in common,
// without regard to case and punctuation; of several as long, the one whose words
// come first in a. The pieces of each text together are the text. ok is false
// where the texts are too long, or have no word in common.
func Compare(a, b string) (c Compared, ok bool) {
	wa, wb := Words(a), Words(b)
	c.InA, c.InB = len(wa), len(wb)
	if len(wa)*len(wb) > mostCompared {
		return c, false
	}
	inA, inB := commonWords(heard(a, wa), heard(b, wb))
	for _, both := range inA {
		if both {
			c.Common++
		}
	}
	c.A, c.B = runs(a, wa, inA), runs(b, wb, inB)
	return c, c.Common > 0
}

// heard returns words as they are compared.
func heard(text string, words []Word) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = strings.ToLower(Fold(text[w.Start:w.End]).Text)
	}
	return all
}

// commonWords marks the words of a longest common subsequence (Wagner and Fischer,
// The String-to-String Correction Problem, 1974).
func commonWords(a, b []string) (inA, inB []bool) {
	width := len(b) + 1
	rest := make([]int32, (len(a)+1)*width) // how long it is from word i of a and j of b on
	for i, inA := range slices.Backward(a) {
		for j, inB := range slices.Backward(b) {
			at := i*width + j
			if rest[at] = max(rest[at+width], rest[at+1]); inA == inB {
				rest[at] = rest[at+width+1] + 1
			}
		}
	}
	inA, inB = make([]bool, len(a)), make([]bool, len(b))
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch at := i*width + j; {
		case a[i] == b[j]:
			inA[i], inB[j] = true, true
			i, j = i+1, j+1
		case rest[at+1] >= rest[at+width]:
			j++
		default:
			i++
		}
	}
	return inA, inB
}

// runs divides a text into runs of words of one kind, each with the marks that
// stand at it, and the space between them.
func runs(text string, words []Word, both []bool) []Piece {
	var all []Piece
	at := 0
	for i := 0; i < len(words); {
		last := i
		for last+1 < len(words) && both[last+1] == both[i] {
			last++
		}
		end := len(text)
		if last+1 < len(words) {
			end = marksAfter(text, words[last].End, words[last+1].Start)
		}
		begin := at + spaceAt(text[at:])
		if begin > at {
			all = append(all, Piece{text[at:begin], Between})
		}
		kind := Own
		if both[i] {
			kind = Both
		}
		all = append(all, Piece{text[begin:end], kind})
		at, i = end, last+1
	}
	if at < len(text) {
		all = append(all, Piece{text[at:], Between})
	}
	return all
}

// marksAfter returns where the marks end that follow a word without a space: before
// the next word at the latest.
func marksAfter(text string, from, next int) int {
	if space := strings.IndexFunc(text[from:next], unicode.IsSpace); space >= 0 {
		return from + space
	}
	return next
}

// spaceAt returns how much white space a text begins with.
func spaceAt(text string) int {
	n := 0
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !unicode.IsSpace(r) {
			break
		}
		n += size
	}
	return n
}
