package match

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestQuotedSpansAreWhatSomebodySaid(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"“Sejauh pengetahuan kami,” katanya kepada NBC’s Temui Pers.", []string{"Sejauh pengetahuan kami,"}},
		{"kata Burns di CBS News’ Menghadapi Bangsa bahwa AS “yakin bahwa” itu.", []string{"yakin bahwa"}},
		{"Xi Sambut ‘Teman Lama’ Putin pada ‘waktu yang tepat’", []string{"Teman Lama", "waktu yang tepat"}},
		{"‘Jum’at di China’s ibu kota,’ katanya", []string{"Jum’at di China’s ibu kota,"}},
		{"“Dia bilang ‘ya’ kepada saya,” kata Li.", []string{"Dia bilang ‘ya’ kepada saya,"}},
		{"“Dia bilang “ya” kepada saya,” kata Li.", []string{"Dia bilang “ya” kepada saya,"}},
		{`"Kami pasti," kata Li. "Pasti."`, []string{"Kami pasti,", "Pasti."}},
		{"'Kami pasti,' kata Li. Jum'at 'ya'", []string{"Kami pasti,", "ya"}},
		{"„Hallo“, sagte er. «Oui», dit-elle. 「是」", []string{"Hallo", "Oui", "是"}},
		{"”Kami pasti,” kata Li.", []string{"Kami pasti,"}},
		{"“Kami pasti,“ kata Li.", []string{"Kami pasti,"}},
		{"“Kami mulai. Lalu lagi", []string{"Kami mulai. Lalu lagi"}},
		{"kata Li. “Satu” dan “dua ‘tiga", []string{"Satu", "dua ‘tiga"}},
		{"‘Aisyiyah dan Qur’an di sana", nil},
		{"para Houthis’ dan tahun ’90-an, 5\" lebar", nil},
		{"tanpa tanda” apa pun", nil},
		{`"Kami pasti,” kata Li, “selalu," lalu pergi.`, []string{"Kami pasti,", "selalu,"}},
		{`“Dia bilang "ya" kepada saya,” kata Li.`, []string{`Dia bilang "ya" kepada saya,`}},
		{`"Dia bilang “ya” kepada saya," kata Li.`, []string{"Dia bilang “ya” kepada saya,"}},
		{`“Layar 5" itu lebar,” kata Li.`, []string{`Layar 5" itu lebar,`}},
		{"", nil},
	} {
		var got []string
		for _, r := range QuotedSpans(c.text) {
			got = append(got, c.text[r.Start:r.End])
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("in %q (-want +got):\n%s", c.text, diff)
		}
	}
}

func TestSpeechIsToldFromReport(t *testing.T) {
	const text = "“AS tidak memiliki hak,” tambah Wang, dan AS ‘yakin’ itu. “Siapa yang menyerukan damai? Komunitas dapat melihat"
	for _, c := range []struct {
		passage string
		want    bool
	}{
		{"AS tidak memiliki hak", true},
		{"AS tidak memiliki hak,", true},
		{"“AS tidak memiliki hak,”", true},
		{"tambah Wang", false},
		{"hak,” tambah Wang", false},
		{"AS tidak memiliki hak,” tambah Wang, dan AS ‘yakin’ itu. “Siapa", false},
		{"yakin", true},
		{"Komunitas dapat melihat", true},
	} {
		start := strings.Index(text, c.passage)
		if got := InQuotes(text, start, start+len(c.passage)); got != c.want {
			t.Errorf("%q in quotes: %t, want %t", c.passage, got, c.want)
		}
	}
}

func FuzzQuotedSpans(f *testing.F) {
	f.Add("“a ‘b’ c” \"d\" ‘e’f’ „g“ «h»")
	f.Add("”’ \xff“")
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, r := range QuotedSpans(text) {
			if r.Start < last || r.End < r.Start || r.End > len(text) {
				t.Fatalf("in %q: %v after %d", text, r, last)
			}
			if !InQuotes(text, r.Start, r.End) {
				t.Fatalf("in %q: %v is not in quotes", text, r)
			}
			last = r.End
		}
	})
}
