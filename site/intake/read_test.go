package intake_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"berkas/site/intake"
	"berkas/site/internal/markdown"
)

// filler is enough of an article to be one.
const filler = `Menteri Luar Negeri Hadi Utomo mengatakan bahwa perundingan itu akan dilanjutkan pada pekan depan di Jakarta, karena kedua pihak belum sepakat.

Para utusan datang dari tiga negara, dan mereka tidak berbicara kepada wartawan setelah pertemuan yang berlangsung selama dua jam itu selesai.`

func readText(t *testing.T, text string) *intake.Article {
	t.Helper()
	a, err := intake.Read(intake.Page{Name: "text", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// told is what an article says of itself.
type told struct {
	Title, Publisher, Author, Date, Language, Via string
	Given                                         bool
}

func says(a *intake.Article) told {
	return told{a.Title, a.Publisher, a.Author, a.Date.Text, a.Language, a.Via, a.Given}
}

func TestTextsTellTheirHeadlineAndDateline(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want told
	}{
		"headline, byline, date": {
			"Perundingan Dilanjutkan Pekan Depan\n\nOleh Rina Wati\n\nMinggu, 16 April 2023 10:20 WIB\n\nTEMPO.CO, Jakarta - " + filler,
			told{Title: "Perundingan Dilanjutkan Pekan Depan", Publisher: "TEMPO.CO", Author: "Rina Wati", Date: "2023-04-16", Language: "id"},
		},
		"Kompas": {
			"Perundingan Dilanjutkan Pekan Depan\nKompas.com - 16/04/2023, 10:20 WIB\nJAKARTA, KOMPAS.com – " + strings.ReplaceAll(filler, "\n\n", "\n"),
			told{Title: "Perundingan Dilanjutkan Pekan Depan", Publisher: "Kompas.com", Date: "2023-04-16", Language: "id"},
		},
		"CNN Indonesia": {
			"Perundingan Dilanjutkan Pekan Depan\n\nJakarta, CNN Indonesia -- " + filler,
			told{Title: "Perundingan Dilanjutkan Pekan Depan", Publisher: "CNN Indonesia", Language: "id"},
		},
		"Reuters": {
			"Talks to go on next week\n\nBy Ann Lee\n\nWASHINGTON, April 16 (Reuters) - The foreign minister said that the talks would go on in the next week, because the two sides were not yet of one mind about it.",
			told{Title: "Talks to go on next week", Publisher: "Reuters", Author: "Ann Lee", Language: "en"},
		},
		"AP": {
			"WASHINGTON (AP) — The foreign minister said that the talks would go on in the next week, because the two sides were not yet of one mind about it.\n\nThe talks began in May, and they were not easy for either of the two.",
			told{Title: "The foreign minister said that the talks would go on in the …", Publisher: "AP", Language: "en", Given: true},
		},
		"a day in the dateline": {
			"Perundingan Dilanjutkan Pekan Depan\n\nJAKARTA, 16 April 2023 (Antara) - " + filler,
			told{Title: "Perundingan Dilanjutkan Pekan Depan", Publisher: "Antara", Date: "2023-04-16", Language: "id"},
		},
		"a day that is no dateline's": {
			"Perundingan Dilanjutkan Pekan Depan\n\nPada Minggu, 16 April 2023 - " + filler,
			told{Title: "Perundingan Dilanjutkan Pekan Depan", Language: "id"},
		},
		"no headline": {
			filler,
			told{Title: "Menteri Luar Negeri Hadi Utomo mengatakan bahwa perundingan itu akan dilanjutkan pada …", Language: "id", Given: true},
		},
		"a credit below": {
			"Perundingan Dilanjutkan Pekan Depan\n\n" + filler + "\n\nAL JAZEERA",
			told{Title: "Perundingan Dilanjutkan Pekan Depan", Language: "id", Via: "AL JAZEERA"},
		},
		"a name alone beside the date": {
			"Perundingan Dilanjutkan Pekan Depan\n\nRina Wati - detikNews\nSelasa, 11 Mar 2025 14:05 WIB\n\nJakarta - " + filler,
			told{Title: "Perundingan Dilanjutkan Pekan Depan", Author: "Rina Wati", Date: "2025-03-11", Language: "id"},
		},
		"two names and an outlet": {
			"Perundingan Dilanjutkan Pekan Depan\n\nRep: Rina Wati/ Red: Joko Sutomo\n\nBBC News, Jakarta\n\n" + filler,
			told{Title: "Perundingan Dilanjutkan Pekan Depan", Publisher: "BBC News", Author: "Rina Wati", Language: "id"},
		},
		"a date in the byline": {
			"Perundingan Dilanjutkan Pekan Depan\n\nOleh Rina Wati diperbarui 06 Nov 2025, 14:10 WIB\n\n" + filler,
			told{Title: "Perundingan Dilanjutkan Pekan Depan", Author: "Rina Wati", Date: "2025-11-06", Language: "id"},
		},
		"a press release": {
			"SIARAN PERS\nNomor: 112/HUMAS/V/2025\n\nPerundingan Dilanjutkan Pekan Depan\n\nJakarta, 15 Mei 2025\n\n" + filler,
			told{Title: "Perundingan Dilanjutkan Pekan Depan", Date: "2025-05-15", Language: "id"},
		},
		"a sentence with a dash is no dateline": {
			"Perundingan Dilanjutkan Pekan Depan\n\nMenteri itu – yang baru diangkat – tidak hadir. " + filler,
			told{Title: "Perundingan Dilanjutkan Pekan Depan", Language: "id"},
		},
	} {
		if diff := cmp.Diff(c.want, says(readText(t, c.text))); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

func TestParagraphsAreOneALineOrPartedByEmptyLines(t *testing.T) {
	want := []string{"Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh.", "Sebelas dua belas tiga belas empat belas lima belas enam belas tujuh belas."}
	for name, text := range map[string]string{
		"a line each":          want[0] + "\n" + want[1],
		"empty lines":          want[0] + "\n\n" + want[1] + "\n",
		"lines with white":     "  " + want[0] + "\t\n \t \n" + want[1],
		"CR LF":                want[0] + "\r\n\r\n" + want[1],
		"broken for width":     "Satu dua tiga empat lima enam tujuh delapan\nsembilan sepuluh.\n\nSebelas dua belas tiga belas empat belas lima\nbelas enam belas tujuh belas.",
		"lines and empty ones": want[0] + "\n\n\n\n" + want[1],
	} {
		a := readText(t, text)
		if diff := cmp.Diff(want, strings.Split(a.Text(), "\n")); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

func TestWhatIsNotTheArticlesOwnIsCutAndListed(t *testing.T) {
	foreign := []string{
		"Baca juga: Perundingan Gagal Lagi", "ADVERTISEMENT", "SCROLL TO CONTINUE WITH CONTENT", "03:06", "Simak Video 'Perundingan':",
		"Diplomat top China mengatakan Beijing mendukung KTT", "Foto oleh ALEXEY MAISHEV/SPUTNIK/AFP melalui Getty Images", "(fra/isn)", "[Gambas:Video CNN]",
		"Dapatkan update berita pilihan setiap hari dari Kompas.com.", "Leave a Reply", "Your email address will not be published. Required fields are marked *",
		"Untuk mendapatkan pemberitahuan berita terkini gratis, daftarlah ke email berita terkini kami", "Editor: Ani", "COPYRIGHT © ANTARA 2023", "Sign up for our newsletter", "(Reporting by A B; Editing by C D)", "hp/rn (AFP, Reuters, dpa)", "list 1 of 3", "Diterjemahkan dari bahasa Prancis oleh Komite Solidaritas",
	}
	own := []string{
		"Iklan itu ditarik oleh perusahaan pada hari Senin.", "Komentar menteri itu memicu kemarahan di parlemen.", "Video itu menunjukkan tentara di jembatan.", "Rekomendasi komisi itu ditolak oleh pemerintah.",
		"Share prices fell on Monday after the talks.", "Comments by the minister led to a storm in parliament.", "Follow-up talks will be held in May.", "Sumber di kementerian membenarkan kabar itu.", "Pukul 03:06 pagi, sirene berbunyi di kota.",
	}
	text := "Perundingan Dilanjutkan Pekan Depan\n\n" + filler + "\n\n" + strings.Join(own, "\n\n") + "\n\n"
	for _, line := range foreign {
		text += line + "\n\n"
	}
	text += "Diplomat top China mengatakan Beijing mendukung KTT\n\n" + filler + "\n"
	a := readText(t, text)
	for _, line := range foreign {
		if !strings.Contains(strings.Join(a.Cut, "\n"), line) {
			t.Errorf("%q is not in the cut list", line)
		}
		if strings.Contains("\n"+a.Text()+"\n", "\n"+line+"\n") {
			t.Errorf("%q is in the text", line)
		}
	}
	for _, line := range own {
		if !strings.Contains(a.Text(), line) {
			t.Errorf("%q was cut", line)
		}
	}
}

func TestTextSurvivesWhateverMarkdownWouldMakeOfIt(t *testing.T) {
	lines := []string{
		"# 1 pilihan rakyat adalah *mereka* yang _tidak_ `pernah` menang.", "1. Menteri itu tidak hadir.", "- Menteri itu tidak hadir.", "+62 adalah nomornya.", "> 70 persen setuju.", "Harga <b>naik</b> & turun &amp; naik &copy; lagi.",
		"[catatan]: http://example.org", "[^1]: catatan kaki", "Lihat [ini](http://example.org) dan ![itu](x.png) dan [[slug]].", "~~dihapus~~ dan **tebal** dan \\ miring.", "| a | b |", "--- |", "```", "====", "***", "***a*", "http://example.org/a_b_c", "12) dua belas",
		"2019\\. tahun", "Ini     berjarak.", "a | b", ":-- | --:", "Rp1.000.000,00*", "(c) 2023 AP_News",
	}
	text := "Perundingan Dilanjutkan Pekan Depan\n\n" + filler + "\n\n" + strings.Join(lines, "\n\n") + "\n\n" + filler
	a := readText(t, text)
	for _, line := range lines {
		line = strings.Join(strings.Fields(line), " ")
		if strings.Trim(line, "=*`-|: ") == "" {
			continue // signs alone are no text
		}
		if !strings.Contains("\n"+a.Text()+"\n", "\n"+line+"\n") {
			t.Errorf("%q is not in\n%s", line, a.Text())
		}
	}
	if diff := cmp.Diff(a.Text(), heard(a.Body())); diff != "" {
		t.Error(diff)
	}
}

// heard returns a Markdown text as a reader of a source sees it, a block a line.
func heard(body string) string {
	var lines []string
	for _, b := range markdown.Parse([]byte(body), nil) {
		lines = append(lines, b.Text)
	}
	return strings.Join(lines, "\n")
}

func TestEncodingsAreToldByTheBytes(t *testing.T) {
	const text = "Perundingan Dilanjutkan Pekan Depan\n\nMenteri berkata: “Çok güzel” – itulah “kata kunci” dalam perundingan antara kedua pihak di Özdemir, dan tidak ada yang lain daripada itu.\n"
	latin, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	page := func(declared, body string) string {
		return "<!doctype html><html><head><meta charset=\"" + declared + "\"><title>Perundingan Dilanjutkan Pekan Depan</title><meta property=\"article:published_time\" content=\"2023-04-16\"></head><body><article><p>" + strings.ReplaceAll(body, "\n\n", "</p><p>") + "</p></article></body></html>"
	}
	for name, p := range map[string]intake.Page{
		"UTF-8":                         {Data: []byte(text)},
		"UTF-8 with a mark":             {Data: []byte("\uFEFF" + text)},
		"Windows-1252":                  {Data: []byte(latin)},
		"UTF-16":                        {Data: []byte(wide)},
		"declared by the page":          {Data: []byte(page("windows-1252", latin))},
		"declared by the server":        {Data: []byte(page("", latin)), Type: "text/html; charset=iso-8859-1"},
		"declared wrongly as 8859-1":    {Data: []byte(page("iso-8859-1", text))},
		"declared wrongly as UTF-8":     {Data: []byte(page("utf-8", latin)), Type: "text/html; charset=utf-8"},
		"declared as something unknown": {Data: []byte(page("x-none", text))},
	} {
		p.Name = name
		a, err := intake.Read(p)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !strings.Contains(a.Text(), "“Çok güzel” – itulah “kata kunci”") {
			t.Errorf("%s: %s", name, a.Text())
		}
	}
}

func TestWhatIsNoArticleIsRefusedInPlainWords(t *testing.T) {
	for name, c := range map[string]struct {
		page intake.Page
		want string
	}{
		"empty":             {intake.Page{}, "has no text"},
		"white space":       {intake.Page{Data: []byte(" \n\t\n")}, "has no text"},
		"signs":             {intake.Page{Data: []byte("--- *** 123")}, "has no text"},
		"PNG":               {intake.Page{Data: []byte("\x89PNG\r\n\x1a\n0000")}, "image/png, not text"},
		"PDF":               {intake.Page{Data: []byte("%PDF-1.7\n…")}, "application/pdf, not text"},
		"binary":            {intake.Page{Data: []byte("ELF\x00\x01\x02\x00\x00\xff\xfe")}, "binary data, not text"},
		"control signs":     {intake.Page{Data: []byte(strings.Repeat("a\x01\x02", 100))}, "not text"},
		"a few words":       {intake.Page{Data: []byte("Halo dunia.")}, "no article"},
		"HTML without text": {intake.Page{Data: []byte("<!doctype html><html><body><script>var a = 1</script><img src=x></body></html>")}, "empty until a script"},
		"HTML of a picture": {intake.Page{Data: []byte("<!doctype html><html><body><p>Halo dunia.</p><img src=x></body></html>")}, "no article"},
		"too large":         {intake.Page{Data: make([]byte, intake.Largest+1)}, "larger than 16 MB"},
	} {
		c.page.Name = "x"
		_, err := intake.Read(c.page)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func TestHugeAndDeepPagesAreReadOrRefused(t *testing.T) {
	for name, html := range map[string]string{
		"deep": "<html>" + strings.Repeat("<div>", 100_000) + "<p>" + filler,
		"wide": "<html><body>" + strings.Repeat("<p>a b c", 100_000),
		"many": "<html><body>" + strings.Repeat("<b><i>", 150_000) + filler,
	} {
		if _, err := intake.Read(intake.Page{Name: name, Data: []byte(html)}); err != nil {
			if input := (*intake.InputError)(nil); !errors.As(err, &input) {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

func TestPagesTellTheirMetadata(t *testing.T) {
	want := told{Title: "Perundingan Dilanjutkan Pekan Depan", Publisher: "Harian Contoh", Author: "Rina Wati", Date: "2023-04-16", Language: "id"}
	for name, head := range map[string]string{
		"JSON-LD": `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Perundingan Dilanjutkan Pekan Depan","datePublished":"2023-04-16T10:20:00+07:00","author":{"@type":"Person","name":"Rina Wati"},"publisher":{"@type":"Organization","name":"Harian Contoh"}}</script>`,
		"JSON-LD in a graph": `<script type="application/ld+json">
			<!-- {"@graph":[{"@type":"WebSite","name":"x"},{"@type":["Thing","ReportageNewsArticle"],"headline":"Perundingan Dilanjutkan Pekan Depan",
			"datePublished":"2023-04-16 10:20:00","author":[{"name":"Rina
			Wati"}],"publisher":{"name":"Harian Contoh"}}]} --></script>`,
		"broken JSON-LD, Open Graph": `<script type="application/ld+json">{"@type":"NewsArticle",</script>
			<meta property="og:title" content="Perundingan Dilanjutkan Pekan Depan - Harian Contoh"><meta property="og:site_name" content="Harian Contoh"><meta property="article:published_time" content="2023-04-16T03:20:00Z"><meta name="author" content="Rina Wati">`,
		"meta alone": `<title>Perundingan Dilanjutkan Pekan Depan | Harian Contoh</title><meta name="application-name" content="Harian Contoh"><meta name="publishdate" content="2023/04/16 10:20:30"><meta name="author" content="By Rina Wati">`,
	} {
		page := "<!doctype html><html lang=id><head>" + head + "</head><body><nav><a href=/>Beranda</a></nav><article><h1>Perundingan Dilanjutkan Pekan Depan</h1><p>" + strings.ReplaceAll(filler, "\n\n", "</p><p>") + "</p></article></body></html>"
		a, err := intake.Read(intake.Page{Name: name, Data: []byte(page)})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(want, says(a)); diff != "" {
			t.Errorf("%s:\n%s", name, diff)
		}
	}
}

func TestTimeElementsAndCanonicalLinksAreRead(t *testing.T) {
	page := `<!-- saved from url=(0040)https://contoh.example/berita/1?utm_source=x --><!doctype html><html lang="id-ID"><head><link rel="canonical" href="/berita/perundingan"></head><body>
		<article><h1>Perundingan Dilanjutkan Pekan Depan</h1><time datetime="2023-04-16">kemarin</time><p>` + strings.ReplaceAll(filler, "\n\n", "</p><p>") + `</p></article></body></html>`
	a, err := intake.Read(intake.Page{Name: "page", Data: []byte(page)})
	if err != nil {
		t.Fatal(err)
	}
	if a.Date.Text != "2023-04-16" || a.URL != "https://contoh.example/berita/perundingan" || a.Title != "Perundingan Dilanjutkan Pekan Depan" {
		t.Errorf("%+v", a)
	}
}

// TestAPageBecomesItsArticle reads a page as outlets make them.
func TestAPageBecomesItsArticle(t *testing.T) {
	page, err := os.ReadFile("testdata/pages/outlet.html")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("testdata/pages/outlet.md")
	if err != nil {
		t.Fatal(err)
	}
	a, err := intake.Read(intake.Page{Name: "outlet.html", Data: page})
	if err != nil {
		t.Fatal(err)
	}
	got := a.Body() + "\n-- cut --\n" + strings.Join(a.Cut, "\n") + "\n"
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(a.Text(), heard(a.Body())); diff != "" {
		t.Error(diff)
	}
}

// FuzzReadText and FuzzReadHTML: whatever is accepted reads in the dossier as it
// was read here.
func FuzzReadText(f *testing.F) {
	for _, seed := range []string{filler, "Judul\n\n" + filler, "# a\n- b\n1. c\n[d]: e\n" + filler, "TEMPO.CO, Jakarta - " + filler, "\xff\xfe", "“", "a\x00b", strings.Repeat("=", 30) + filler} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		readsAsItWasRead(t, intake.Page{Name: "x", Data: data, Type: "text/plain"})
	})
}

func FuzzReadHTML(f *testing.F) {
	for _, seed := range []string{
		"<article><p>" + filler + "</p><ul><li>a <b>b</b><li>c</ul><blockquote>d<p>e</blockquote><h3># f</h3><table><tr><td>g</table></article>",
		"<p>" + filler + "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":[1]}]}</script>",
		"<div>" + filler + "<br>*a* _b_ [c](d) <a href=x>e</a> <img src=y> &lt;f&gt;",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		readsAsItWasRead(t, intake.Page{Name: "x", Data: data, Type: "text/html"})
	})
}

func readsAsItWasRead(t *testing.T, p intake.Page) {
	a, err := intake.Read(p)
	if err != nil {
		return
	}
	if diff := cmp.Diff(a.Text(), heard(a.Body())); diff != "" {
		t.Fatalf("%s\n%s", diff, a.Body())
	}
	if strings.ContainsRune(a.Title, '\n') || a.Title == "" && !a.Given {
		t.Fatalf("title %q", a.Title)
	}
}
