package match

import (
	"strings"
	"testing"
)

func TestNearestShowsThePassageAndWhatDiffers(t *testing.T) {
	const text = "Latihan tersebut, tambahnya, telah diadakan di Timur Jauh serta Eropa. “Tidak diragukan lagi, ini adalah bidang penting lainnya yang memperkuat hubungan kita yang sangat saling percaya dan strategis,” kata presiden Rusia itu. Kherson , dan Odessa naik 70,5 persen di Kafé Jum’at… lalu persenjataan."
	for _, c := range []struct{ quote, passage, diff string }{
		{
			"bidang penting lainnya yang perkuat hubungan kita", "bidang penting lainnya yang memperkuat hubungan kita",
			`"perkuat" in the quotation, "memperkuat" in the source`,
		},
		{"Telah diadakan di Timur Jauh", "telah diadakan di Timur Jauh", `"Telah" in the quotation, "telah" in the source (capitals only)`},
		{"persen di Kafe Jum'at", "persen di Kafé Jum’at", `"Kafe" in the quotation, "Kafé" in the source (diacritics only)`},
		{"Tidak diragukan lagi ini adalah", "Tidak diragukan lagi, ini adalah", `"lagi" in the quotation, "lagi," in the source (punctuation only)`},
		{"Kherson, dan Odessa", "Kherson , dan Odessa", `"Kherson," in the quotation, "Kherson ," in the source (spacing only)`},
		{"hubungan kita yang saling percaya", "hubungan kita yang sangat saling percaya", `"sangat" in the source, not in the quotation`},
		{"hubungan kita yang sangat erat saling percaya", "hubungan kita yang sangat saling percaya", `"erat" in the quotation, not in the source`},
		{"kata ketua Rusia itu.", "kata presiden Rusia itu.", `"ketua" in the quotation, "presiden" in the source`},
		{"naik 70 persen", "naik 70,5 persen", `"70" in the quotation, "70,5" in the source`},
		{"di Kafé Jum’at. lalu", "di Kafé Jum’at… lalu", `"Jum'at." in the quotation, "Jum'at..." in the source (punctuation only)`},
		{"senjata", "persenjataan", `"senjata" in the quotation, "persenjataan" in the source`},
		{"memperkuat hubungankita yang sangat", "memperkuat hubungan kita yang sangat", `"hubungankita" in the quotation, "hubungan kita" in the source (spacing only)`},
		{
			"Latihan itu, ujarnya, sudah digelar di Timur Jauh dan Eropa", "Latihan tersebut, tambahnya, telah diadakan di Timur Jauh serta Eropa",
			`"itu" in the quotation, "tersebut" in the source; "ujarnya" in the quotation, "tambahnya" in the source; "sudah digelar" in the quotation, "telah diadakan" in the source; and 1 more`,
		},
	} {
		r, diff, score := Nearest(Fold(text), c.quote)
		if got := text[r.Start:r.End]; got != c.passage {
			t.Errorf("nearest to %q is %q, want %q", c.quote, got, c.passage)
		}
		if diff != c.diff {
			t.Errorf("%q: differs by\n%s, want\n%s", c.quote, diff, c.diff)
		}
		if score < 0.4 || score >= 1 {
			t.Errorf("%q: score %v", c.quote, score)
		}
	}
}

func TestNearestLooksForPiecesInOneParagraph(t *testing.T) {
	const text = "mereka pergi.\x00Kami pasti akan pergi, kata Li, membawa mereka ke level baru.\x00Kami pulang, membawa mereka"
	for _, c := range []struct{ quote, passage, diff string }{
		{"Kami pasti akan […] membawa mereka ke tingkat baru.", "Kami pasti akan pergi, kata Li, membawa mereka ke level baru.", `"tingkat" in the quotation, "level" in the source`},
		{"membawa mereka ke level baru […] Kami pasti akan pergi", "Kami pasti akan pergi, kata Li, membawa mereka ke level baru", "the pieces stand in another order in the source"},
		{"Kami pasti akan pergi […] zzz", "Kami pasti akan pergi", `"zzz" in the quotation, not in the source`},
	} {
		r, diff, _ := Nearest(Fold(text), c.quote)
		if got := text[r.Start:r.End]; got != c.passage || diff != c.diff {
			t.Errorf("nearest to %q is %q by %s", c.quote, got, diff)
		}
	}
}

func TestNearestNeverReachesOverTwoParagraphs(t *testing.T) {
	const text = "satu dua tiga empat\x00lima enam tujuh delapan"
	for _, quote := range []string{"tiga empat lima enam", "dua tiga empat lima", "empat enam tujuh delapan", "empat. lima"} {
		r, diff, _ := Nearest(Fold(text), quote)
		if strings.Contains(text[r.Start:r.End], "\x00") || strings.Contains(diff, "\x00") {
			t.Errorf("nearest to %q is %q by %q", quote, text[r.Start:r.End], diff)
		}
	}
}

func TestNearestScoresWhatTheQuotationHasInCommon(t *testing.T) {
	text := Fold("Moskow dan Beijing menyelaraskan kebijakan mereka dalam upaya membentuk kembali tatanan dunia.")
	order := []string{
		"Moskow dan Beijing menyelaraskan kebijakan mereka",
		"Moskow dan Beijing menyelaraskan kebijakannya",
		"Moskow, Beijing telah selaraskan kebijakan mereka",
		"Beijing telah mengubah kebijakan",
		"tidak ada yang tahu mengapa",
	}
	last := 1.1
	for _, quote := range order {
		_, _, score := Nearest(text, quote)
		if score >= last {
			t.Errorf("%q scores %v, not below %v", quote, score, last)
		}
		last = score
	}
	if r, diff, score := Nearest(text, "zzz qqq xxx"); r != (Range{}) || diff != "" || score != 0 {
		t.Errorf("nothing in common: %v %q %v", r, diff, score)
	}
	if _, diff, score := Nearest(text, order[0]); diff != "" || score != 1 {
		t.Errorf("a quotation that stands there: %q %v", diff, score)
	}
}

func TestNearestServesAnyLengthAndPlace(t *testing.T) {
	words := strings.Fields(strings.Repeat("satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas ", 40))
	for i := range words {
		words[i] += strings.Repeat("x", i%37)
	}
	text := strings.Join(words, " ")
	for _, quote := range []string{
		"awal palsu " + text, text + " akhir palsu", strings.Join(words[300:], " ") + strings.Repeat(" lain", 100),
		strings.Repeat("lain ", 100) + strings.Join(words[:40], " "), words[5], words[5] + "a",
	} {
		r, diff, score := Nearest(Fold(text), quote)
		if r.Start < 0 || r.End > len(text) || r.Start >= r.End || score < 0 || score > 1 {
			t.Errorf("%.20q…: %v %q %v", quote, r, diff, score)
		}
	}
}

func FuzzNearest(f *testing.F) {
	f.Add("Kami pasti akan – membawa mereka.\x00“Ya,” kata Li.", "kami pasti […] bawa merekka")
	f.Add("a b c", "c b a")
	f.Fuzz(func(t *testing.T, text, quote string) {
		r, diff, score := Nearest(Fold(text), quote)
		switch {
		case r.Start < 0 || r.End > len(text) || r.Start > r.End || score < 0 || score > 1:
			t.Fatalf("%q in %q: %v, %v", quote, text, r, score)
		case score == 0 && (r != Range{} || diff != ""):
			t.Fatalf("%q in %q: nothing in common, yet %v by %q", quote, text, r, diff)
		}
		if Quotation(Fold(text), quote) != nil && diff != "" {
			t.Fatalf("%q stands in %q, yet differs by %q", quote, text, diff)
		}
	})
}

func BenchmarkNearest(b *testing.B) {
	text := Fold(strings.Repeat("Kami bekerja secara aktif melalui departemen militer kami, dan bertukar informasi.\x00", 50) +
		"“Tidak diragukan lagi, ini adalah bidang penting lainnya yang memperkuat hubungan kita,” kata presiden.")
	b.SetBytes(int64(len(text.Text)))
	b.ReportAllocs()
	for b.Loop() {
		Nearest(text, "ini adalah bidang penting lain yang perkuat hubungan kita")
	}
}
