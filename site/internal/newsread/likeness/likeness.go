// Package likeness tells from the letters of some words how much they look like a
// person's name: Bhima Yudhistira does, Suzuki Ertiga and Batam Center do not.
//
// It is a logistic regression over what the words are made of: the runs of two to
// five letters in each word, with its place among the others, and the shape of the
// whole. Each such feature is hashed (FNV-1a) to one of [Buckets] weights, which
// are a byte each and are read where they lie in the program. The weights were
// learnt by train/, whose README names the data.
package likeness

import (
	_ "embed"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Buckets is how many weights there are.
const Buckets = 1 << 18

// Unit is what a weight of 1 in the file is worth.
const Unit = 1.0 / 4

// Longest is how many words are read of a span.
const Longest = 8

// longestWord is how many bytes are read of a word.
const longestWord = 40

//go:embed weights.bin
var weights string

// Of returns the logarithm of the odds that some words, as they are written, are
// a person's name: above 0 they rather are. It looks at no more than [Longest].
func Of(words []string) float64 {
	sum, n := 0, 0
	Features(words, func(bucket uint32) {
		sum += int(int8(weights[bucket]))
		n++
	})
	return float64(sum) * Unit / math.Sqrt(float64(max(n, 1)))
}

// Features calls do with the bucket of every feature of some words.
func Features(words []string, do func(bucket uint32)) {
	words = words[:min(len(words), Longest)]
	do(hash('n', byte(len(words)), ""))
	for i, w := range words {
		w = w[:min(len(w), longestWord)]
		place := placeOf(i, len(words))
		do(hash('s', place, shape(w)))
		low := "^" + strings.ToLower(w) + "$"
		do(hash('w', place, low))
		for from := range low {
			to := from
			for n := 1; n <= 5 && to < len(low); n++ {
				_, size := utf8.DecodeRuneInString(low[to:])
				if to += size; n > 1 {
					do(hash('g', place, low[from:to]))
					do(hash('g', 0, low[from:to]))
				}
			}
		}
	}
}

// placeOf tells a word that stands alone, the first of several, the last, and
// those between.
func placeOf(i, n int) byte {
	switch {
	case n == 1:
		return 'a'
	case i == 0:
		return 'f'
	case i == n-1:
		return 'l'
	}
	return 'm'
}

// shape tells how a word is written: capitals, digits, signs, and how long it is.
func shape(w string) string {
	upper, lower, other := 0, 0, 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		default:
			other++
		}
	}
	return string([]byte{byte('0' + min(upper, 3)), byte('0' + min(lower, 9)), byte('0' + min(other, 3))})
}

// hash is FNV-1a of two bytes and a text, folded to the number of buckets.
func hash(kind, place byte, text string) uint32 {
	const offset, prime = 2166136261, 16777619
	h := (uint32(offset) ^ uint32(kind)) * prime
	h = (h ^ uint32(place)) * prime
	for i := range len(text) {
		h = (h ^ uint32(text[i])) * prime
	}
	return (h ^ h>>18) % Buckets
}
