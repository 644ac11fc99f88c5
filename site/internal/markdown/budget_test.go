package markdown

import (
	"strings"
	"testing"
)

// TestBudgetIsCountedInSigns: where it ends is told to the byte, and words cost nothing.
func TestBudgetIsCountedInSigns(t *testing.T) {
	if _, is := Beyond(strings.Repeat("kata ", 1_000_000)); is {
		t.Error("words alone are beyond it")
	}
	for _, sign := range []string{"\n", "|a", "*", "`a", "[", "](", "&"} {
		src := strings.Repeat(sign, 200_000)
		at, is := Beyond(src)
		if want := (freeSigns + len(src)/perSign) * len(sign); !is || at != want {
			t.Errorf("%q: at %d, %v, want %d", sign, at, is, want)
		}
		if _, is := Beyond(src[:freeSigns*len(sign)]); is {
			t.Errorf("%d × %q are beyond it", freeSigns, sign)
		}
	}
	for _, src := range []string{
		strings.Repeat("| 1 | 2 |\n", 15_000), strings.Repeat("Li Shangfu bertemu [[putin]] di Moskow [[koran#p3]].\n\n", 50_000), strings.Repeat("Satu kalimat yang dicetak per baris.\n", 100_000),
	} {
		if at, is := Beyond(src); is {
			t.Errorf("%.40q… is beyond it at %d of %d", src, at, len(src))
		}
	}
}
