package match

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWordsThatTwoTranslationsHaveInCommonAreFound(t *testing.T) {
	c, ok := Compare(
		"Tidak diragukan lagi, ini adalah bidang penting lainnya yang memperkuat hubungan kita yang sangat saling percaya dan strategis",
		"Saya pikir itu adalah area utama lainnya, yang memperkuat karakter strategis dan berbasis kepercayaan dari hubungan kita, hubungan antara Rusia dan China",
	)
	if !ok || c.Common != 7 || c.InA != 18 || c.InB != 22 {
		t.Errorf("%d of %d and %d words, %v", c.Common, c.InA, c.InB, ok)
	}
	both := func(pieces []Piece) []string {
		var all []string
		for _, p := range pieces {
			if p.Kind == Both {
				all = append(all, p.Text)
			}
		}
		return all
	}
	if got := both(c.A); !slices.Equal(got, []string{"adalah", "lainnya yang memperkuat hubungan kita", "dan"}) {
		t.Errorf("in the first: %q", got)
	}
	if got := both(c.B); !slices.Equal(got, []string{"adalah", "lainnya, yang memperkuat", "hubungan kita,", "dan"}) {
		t.Errorf("in the second: %q", got)
	}
}

func TestNothingInCommonIsNoComparison(t *testing.T) {
	long := strings.Repeat("kata ", 600)
	for _, pair := range [][2]string{{"", ""}, {"satu dua", "tiga empat"}, {"…", "…"}, {long, long}} {
		if c, ok := Compare(pair[0], pair[1]); ok {
			t.Errorf("%.20q and %.20q have %d words in common", pair[0], pair[1], c.Common)
		}
	}
}

func TestPiecesTogetherAreTheTextAndBothHaveTheSameWords(t *testing.T) {
	word := rapid.SampledFrom([]string{"dan", "Dan", "kuat,", "“rusia", "china”", "…", "-", "Jum'at", "90%", "  ", "х"})
	texts := rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(word, 0, 30).Draw(t, "words"), " ") })
	rapid.Check(t, func(t *rapid.T) {
		a, b := texts.Draw(t, "a"), texts.Draw(t, "b")
		c, _ := Compare(a, b)
		var common [2][]string
		for i, side := range [][]Piece{c.A, c.B} {
			var whole strings.Builder
			for _, p := range side {
				whole.WriteString(p.Text)
				if p.Kind == Both {
					common[i] = append(common[i], heard(p.Text, Words(p.Text))...)
				}
				if p.Kind == Between && len(Words(p.Text)) > 0 {
					t.Fatalf("%q has words", p.Text)
				}
			}
			if whole.String() != []string{a, b}[i] && len(side) > 0 {
				t.Fatalf("%q became %q", []string{a, b}[i], whole.String())
			}
		}
		if !slices.Equal(common[0], common[1]) || len(common[0]) != c.Common {
			t.Fatalf("%q and %q of %d", common[0], common[1], c.Common)
		}
		if turned, _ := Compare(b, a); turned.Common != c.Common {
			t.Fatalf("%d one way, %d the other", c.Common, turned.Common)
		}
	})
}
