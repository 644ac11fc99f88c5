package match

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestStandingIsFind: what is found in linear time is what is found otherwise.
func TestStandingIsFind(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	word := func() string { return []string{"a", "b", "ab", "a.b", "é", "1,5", "ba", "'", " "}[r.IntN(9)] }
	text := func(n int) string {
		var b strings.Builder
		for range n {
			b.WriteString(word())
		}
		return b.String()
	}
	found := 0
	for range 20_000 {
		in, words, from := text(r.IntN(40)), text(1+r.IntN(4)), 0
		if len(in) > 0 {
			from = r.IntN(len(in))
		}
		got, want := Standing(in, words, from), find(in, words, from)
		if got != want {
			t.Fatalf("%q in %q from %d: %d, want %d", words, in, from, got, want)
		}
		if got >= 0 {
			found++
		}
	}
	if found < 1000 {
		t.Errorf("only %d were found", found)
	}
	if Standing("a", "", 0) >= 0 {
		t.Error("nothing stands somewhere")
	}
}

// TestStandingTakesNoLongerForWhatRepeats: five million places that are nearly right.
func TestStandingTakesNoLongerForWhatRepeats(t *testing.T) {
	text := strings.Repeat("ab ", 5<<20)
	if at := Standing(text, strings.Repeat("ab ", 1<<20)+"a", 0); at >= 0 {
		t.Error(at)
	}
}
