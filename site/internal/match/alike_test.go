package match

import "testing"

func TestOtherTranslationsOfAnUtteranceAreAlike(t *testing.T) {
	const (
		tempo    = "Tidak diragukan lagi, ini adalah bidang penting lainnya yang memperkuat hubungan kita yang sangat saling percaya dan strategis"
		newsweek = "Saya pikir itu adalah area utama lainnya, yang memperkuat karakter strategis dan berbasis kepercayaan dari hubungan kita, hubungan antara Rusia dan China"
	)
	near := Alike(tempo, newsweek)
	for _, other := range []string{
		"Kami bekerja secara aktif melalui departemen militer kami, secara teratur bertukar informasi yang berguna, bekerja sama di bidang kerja sama teknis militer, dan mengadakan latihan bersama",
		"Kami memiliki ikatan yang sangat kuat. Hubungan ini melampaui aliansi militer-politik era Perang Dingin… sangat stabil",
		"Ini adalah kunjungan luar negeri pertama saya sejak menjabat sebagai menteri pertahanan China.",
		"memiliki program kerja yang cukup kaya",
		"tanpa batas",
	} {
		for _, quote := range []string{tempo, newsweek} {
			if far := Alike(quote, other); far > near/2 {
				t.Errorf("unrelated %.30q… scores %.2f, the other translation %.2f", other, far, near)
			}
		}
	}
	if near < 0.5 {
		t.Errorf("the two translations score %.2f", near)
	}
}

func TestAlikeIsAShareOfTheShorter(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"", "", 0},
		{"yang dan di", "yang dan di", 0},
		{"senjata rudal tank pesawat", "Pesawat, tank; rudal dan persenjataan!", 1},
		{"senjata rudal tank pesawat", "senjata rudal kapal helikopter bensin", 0.5},
		{"tanpa batas", "persahabatan tanpa batas yang kokoh selamanya", 0.5},
		{"memperkuat mengkritik menyerang kepercayaan", "kuat kritik serangan percaya", 1},
	} {
		if got := Alike(c.a, c.b); got != c.want {
			t.Errorf("Alike(%q, %q) = %v, want %v", c.a, c.b, got, c.want)
		}
		if Alike(c.a, c.b) != Alike(c.b, c.a) {
			t.Errorf("Alike(%q, %q) depends on the order", c.a, c.b)
		}
	}
}
