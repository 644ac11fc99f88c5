package stem

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestWordsAreWhatAReaderLooksFor(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Rusia–China, 2023", "rusia china 2023"},
		{"Rusia-nya", "rusia nya"},
		{"Jum’at Jum'at jumat", "jumat jumat jumat"},
		{"Putin’s Putin's PUTIN'S", "putin putin putin"},
		{"José Żółty Łódź Straße Ærø İstanbul ısı", "jose zolty lodz strasse aero istanbul isi"},
		{"ＦＵＬＬ ﬁn ²", "full fin 2"},
		{"konflik.China tempo.co U.S. US$2,5", "konflik china tempo co u s us 2 5"},
		{"Сергей Шойгу Йод", "сергеи шоигу иод"},
		{"習近平とプーチン", "習 近 平 と フ ー チ ン"},
		{"Ὀδυσσεύς", "οδυσσευσ"},
		{"ke\u00ADrja sa\u200Bma", "kerja sama"},
		{"e\u0301migré", "emigre"},
		{"' ’s — …", ""},
		{"", ""},
	} {
		if got := strings.Join(Words(c.text), " "); got != c.want {
			t.Errorf("%q is cut into %q, want %q", c.text, got, c.want)
		}
	}
}

func FuzzWordsStayTheSameWhenCutAgain(f *testing.F) {
	f.Add("Rusia-nya, Jum’at; Straße 習近平 e\u0301 '…s' İ ﬀ½ ㍾㈠㈡")
	f.Fuzz(func(t *testing.T, text string) {
		if strings.ContainsAny(text, "ゟヿ") {
			return // two kana in one character, which are found as one word
		}
		words := Words(text)
		for _, w := range words {
			if w == "" || strings.ContainsFunc(w, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.N) }) {
				t.Fatalf("%q has the word %q", text, w)
			}
		}
		if again := Words(strings.Join(words, " ")); !slices.Equal(again, words) {
			t.Fatalf("%q is cut into %q, and those into %q", text, words, again)
		}
	})
}
