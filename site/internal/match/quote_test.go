package match

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// TestIndexFindsWhatQuotationFinds on texts where pieces overlap and repeat.
func TestIndexFindsWhatQuotationFinds(t *testing.T) {
	const text = "a a a a b. Jum’at, 70,5 persen … persenjataan senjata a b a […] b “senjata a b” a a"
	index := NewIndex(Fold(text))
	for _, quote := range []string{"a", "a a", "a […] b", "a a […] a […] b", "senjata", "persen", "", "70", "zzz", "senjata […] a b"} {
		if diff := cmp.Diff(Quotation(Fold(text), quote), index.Quotation(quote)); diff != "" {
			t.Errorf("%q (-Quotation +Index):\n%s", quote, diff)
		}
	}
}

// TestHoldersLeaveOutNoPlace of any piece of any text, however it is cut, folded and
// marked, and leave out most texts without it.
func TestHoldersLeaveOutNoPlace(t *testing.T) {
	texts := []string{
		"Kami memiliki ikatan yang\u00a0sangat kuat. Jum’at, 70,5 persen … e\u0301kspor",
		"“Kami” siap — kata\u200bnya; US$2,50. Кремль заявил",
		"\xff\xfe Jumat a\u0301\u0302 b ... […] c'est l'été 中国 外交部",
		"", "sangat",
	}
	var h Holders
	for _, text := range texts {
		h.Add(Fold(text))
	}
	spared := 0
	for _, from := range texts {
		for i := range len(from) {
			for j := i; j <= len(from); j++ {
				for _, quote := range []string{from[i:j], "“" + from[i:j] + "”", from[i:j] + " […] kuat"} {
					some, all := h.Of(quote)
					for n, text := range texts {
						if !all && !slices.Contains(some, n) {
							spared++
							if len(Quotation(Fold(text), quote)) > 0 {
								t.Fatalf("%q stands in text %d", quote, n)
							}
						}
					}
				}
			}
		}
	}
	if spared < 50_000 {
		t.Errorf("%d texts were left out in all", spared)
	}
}

// quoted shows the places of a quotation as the words that stand there.
func quoted(text, quote string) [][]string {
	var all [][]string
	for _, place := range Quotation(Fold(text), quote) {
		var parts []string
		for _, r := range place {
			parts = append(parts, text[r.Start:r.End])
		}
		all = append(all, parts)
	}
	return all
}

func TestQuotationIsFoundThroughTypography(t *testing.T) {
	const text = "“Kami memiliki ikatan yang\u00a0sangat kuat. Hubungan ini melampaui aliansi militer-politik era Perang\nDingin… sangat stabil,” katanya."
	for _, c := range []struct{ quote, want string }{
		{"Kami memiliki ikatan yang sangat kuat.", "Kami memiliki ikatan yang\u00a0sangat kuat."},
		{"  “Kami memiliki ikatan yang sangat kuat.”\n", "Kami memiliki ikatan yang\u00a0sangat kuat."},
		{"\"sangat stabil,\"", "sangat stabil,"},
		{"aliansi militer–politik era Perang Dingin... sangat stabil", "aliansi militer-politik era Perang\nDingin… sangat stabil"},
		{"ikatan yang sang\u00adat kuat", "ikatan yang\u00a0sangat kuat"},
		{"kuat. Hubungan", "kuat. Hubungan"},
		{"stabil,” katanya", "stabil,” katanya"},
	} {
		if diff := cmp.Diff([][]string{{c.want}}, quoted(text, c.quote)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.quote, diff)
		}
	}
}

func TestQuotationIsNeverMatchedApproximately(t *testing.T) {
	for _, c := range []struct{ text, quote string }{
		{"yang memperkuat hubungan kita", "yang perkuat hubungan kita"},
		{"yang memperkuat hubungan kita", "Yang memperkuat"},
		{"kuat, stabil", "kuat stabil"},
		{"kuat stabil", "kuat, stabil"},
		{"Kherson , dan Odessa", "Kherson, dan"},
		{"presiden Erdoğan", "presiden Erdogan"},
		{"kerja sama", "kerjasama"},
		{"mempersenjatai diri dengan persenjataan", "senjata"},
		{"pada hari Jum’at", "hari Jum"},
		{"pada hari Jum’at", "at"},
		{"naik 70,5 persen", "70"},
		{"naik 70,5 persen", "5 persen"},
		{"era Dingin… kata", "Dingin."},
		{"era Dingin... kata", "Dingin."},
		{"cafe\u0323 itu", "cafe"},
		{"a b", ""},
		{"a b", " “” "},
		{"a b", "a […]"},
		{"a b", "[…] b"},
		{"a b", "a […] […] b"},
		{"", "a"},
	} {
		if got := quoted(c.text, c.quote); got != nil {
			t.Errorf("%q was found in %q: %q", c.quote, c.text, got)
		}
	}
}

func TestQuotationsAreFoundThroughOmissions(t *testing.T) {
	for _, c := range []struct {
		text, quote string
		want        [][]string
	}{
		{"Kami pasti, kata Li, akan membawa mereka.", "Kami pasti, […] akan membawa mereka.", [][]string{{"Kami pasti,", "akan membawa mereka."}}},
		{"satu dua tiga empat", "“satu [...] tiga”", [][]string{{"satu", "tiga"}}},
		{"satu dua satu dua", "satu[…]dua", [][]string{{"satu", "dua"}, {"satu", "dua"}}},
		{"satu dua tiga dua", "satu […] dua […] dua", [][]string{{"satu", "dua", "dua"}}},
		{"dua satu", "satu […] dua", nil},
		{"satu satunya", "satu […] satu", nil},
	} {
		if diff := cmp.Diff(c.want, quoted(c.text, c.quote)); diff != "" {
			t.Errorf("%q in %q (-want +got):\n%s", c.quote, c.text, diff)
		}
	}
}

func TestEachPieceStandsWhereItFirstComesNext(t *testing.T) {
	got := Quotation(Fold("a b c b c"), "a […] c")
	if diff := cmp.Diff([][]Range{{{0, 1}, {4, 5}}}, got); diff != "" {
		t.Error(diff)
	}
}

func TestEveryPlaceOfAQuotationIsReported(t *testing.T) {
	got := Quotation(Fold("ya ya ya, ya"), "ya ya")
	if diff := cmp.Diff([][]Range{{{0, 5}}, {{3, 8}}}, got); diff != "" {
		t.Error(diff)
	}
}

func FuzzQuotation(f *testing.F) {
	f.Add("“Kami pasti – akan… membawa mereka,” kata Li.", 3, 20, 25, 40)
	f.Add("era Dingin... Jum’at 70,5\u00a0% e\u0301\u00ad", 0, 5, 10, 30)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		if !(0 <= a && a <= b && b <= c && c <= d && d <= len(text)) {
			return
		}
		quote := text[a:b] + " […] " + text[c:d]
		if !utf8.ValidString(quote) {
			return // content that is not UTF-8 is refused where it is read
		}
		wanted := pieces(quote)
		for _, place := range Quotation(Fold(text), quote) {
			if len(place) != len(wanted) {
				t.Fatalf("%d ranges for %d pieces", len(place), len(wanted))
			}
			last := 0
			for i, r := range place {
				if r.Start < last {
					t.Fatalf("%q in %q: piece %d begins at %d, before %d", quote, text, i, r.Start, last)
				}
				last = r.End
				if got := Fold(text[r.Start:r.End]).Text; got != wanted[i] {
					t.Fatalf("%q in %q: found %q", wanted[i], text, got)
				}
			}
		}
	})
}

func BenchmarkQuotation(b *testing.B) {
	text := Fold(strings.Repeat("Kami bekerja secara aktif melalui departemen militer kami. ", 100) + "“Akhir,” kata Li.")
	b.SetBytes(int64(len(text.Text)))
	for b.Loop() {
		Quotation(text, "“Akhir,” […] Li.")
	}
}
