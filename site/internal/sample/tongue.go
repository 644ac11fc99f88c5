package sample

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
)

// tongue is a language to write in: words, the most frequent first.
type tongue struct {
	code   string
	words  []string
	weight []float64 // of a word and those before it
}

// The kinds of draws: each thing draws from a stream of its own.
const (
	drawTongue = iota
	drawName
	drawEvent
	drawSource
	drawLink
)

func stream(kind, i int) *rand.Rand {
	return rand.New(rand.NewPCG(uint64(kind), uint64(i))) //nolint:gosec // nothing is secret
}

// vocabulary is how many words a tongue has.
const vocabulary = 4000

// newTongue invents what its common words leave to be said.
func newTongue(i int, code, common string) tongue {
	t := tongue{code: code, words: strings.Fields(common)}
	known := map[string]bool{}
	for _, w := range t.words {
		known[w] = true
	}
	for r := stream(drawTongue, i); len(t.words) < vocabulary; {
		if w := syllables(r, 2+r.IntN(2)); !known[w] {
			known[w] = true
			t.words = append(t.words, w)
		}
	}
	t.weight = zipf(vocabulary, 2.7, 1)
	return t
}

func (t tongue) word(r *rand.Rand) string { return t.words[draw(r, t.weight)] }

// clause is n words in a row.
func (t tongue) clause(r *rand.Rand, n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.word(r))
	}
	return b.String()
}

// sentence is n words with names among them, none of them first.
func (t tongue) sentence(r *rand.Rand, n int, names ...string) string {
	parts := []string{capital(t.clause(r, max(3, n/(len(names)+1))))}
	for _, name := range names {
		parts = append(parts, name, t.clause(r, max(3, n/(len(names)+1))))
	}
	return strings.Join(parts, " ") + "."
}

// zipf returns the sums of the weights of n ranks, (rank+shift)^-exponent for an
// exponent of 1 or a half.
func zipf(n int, shift, exponent float64) []float64 {
	sums, sum := make([]float64, n), 0.0
	for i := range sums {
		weight := 1 / (float64(i) + shift)
		if exponent < 1 {
			weight = math.Sqrt(weight)
		}
		sum += weight
		sums[i] = sum
	}
	return sums
}

// draw returns a rank by its weight.
func draw(r *rand.Rand, sums []float64) int {
	i, _ := slices.BinarySearch(sums, r.Float64()*sums[len(sums)-1])
	return min(i, len(sums)-1)
}

// drawMore adds ranks that are not among them yet, until there are n or all.
func drawMore(r *rand.Rand, sums []float64, among []int, n int) []int {
	for len(among) < min(n, len(sums)) {
		if i := draw(r, sums); !slices.Contains(among, i) {
			among = append(among, i)
		}
	}
	return among
}

// syllables invents a word.
func syllables(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteByte("bcdghjklmnprstwy"[r.IntN(16)])
		b.WriteByte("aaaiiuueo"[r.IntN(9)])
	}
	return b.String() + []string{"", "", "", "n", "ng", "r", "s", "k", "t"}[r.IntN(9)]
}

// coined invents a capitalised word; none begins another.
func coined(r *rand.Rand, used map[string]bool) string {
	for {
		w := syllables(r, 3)
		stem := w[:6]
		if !used[stem] {
			used[stem] = true
			return capital(w)
		}
	}
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// Siglum returns the letters of source i: A … Z, AA ….
func Siglum(i int) string {
	s := ""
	for i++; i > 0; i = (i - 1) / 26 {
		s = string(rune('A'+(i-1)%26)) + s
	}
	return s
}
