package stem

import (
	"strings"
	"testing"
)

func TestWhatStandsJoinedIsAWordToo(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"(anti-kapal), e-mail", "antikapal email"},
		{"Al‑Qaeda‐linked", "alqaeda alqaedalinked qaedalinked"},
		{"anak-anak, Rusia–China, - a-", ""},
		{"l'armée d’Or Jum’at rock'n'roll", "armee jum rock roll"},
		{"Putin's ‘kata’ 'kata", "putin"},
		{"U.S. K.P.K. tempo.co 3.5 a.", "us kpk"},
		{"70.000, 1 250 000; 70\u00a0000", "70000 1250000 70000"},
		{"2,5 2023 012 345 12 34 3.000", "3000"},
	} {
		if got := strings.Join(Joined(c.text), " "); got != c.want {
			t.Errorf("%q has %q, want %q", c.text, got, c.want)
		}
	}
}

func FuzzJoinedWordsAreWords(f *testing.F) {
	f.Add("anti-kapal l'armée U.S. 70.000 ‐-‑ '’ 習-近")
	f.Fuzz(func(t *testing.T, text string) {
		for _, w := range Joined(text) {
			if w == "" {
				t.Fatalf("%q has an empty word", text)
			}
		}
	})
}
