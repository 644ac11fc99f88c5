package document

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestMain lets the tests' own program be the process that reads a PDF.
func TestMain(m *testing.M) {
	if len(os.Args) == 2 && os.Args[1] == "read-pdf" {
		if err := Words(os.Stdin, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// outline writes blocks a line each: what it is, where, who speaks, and its text.
func outline(d *Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		fmt.Fprintf(&b, "%s", [...]string{"p", "h", "li", "tr", "note"}[block.Kind])
		if block.Page > 1 {
			fmt.Fprintf(&b, " @%d", block.Page)
		}
		if block.Timed {
			fmt.Fprintf(&b, " %s", block.Time)
		}
		if block.Speaker != "" {
			fmt.Fprintf(&b, " (%s)", block.Speaker)
		}
		if block.Cells != nil {
			fmt.Fprintf(&b, ": %s\n", strings.Join(block.Cells, " | "))
			continue
		}
		fmt.Fprintf(&b, ": %s\n", block.Text)
	}
	return b.String()
}

// read reads a file of testdata.
func read(t *testing.T, name string) *Document {
	t.Helper()
	d, err := Read(context.Background(), name, readFile(t, name))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return d
}

const report = `h: Laporan Peralihan Senjata 2023
p: Oleh Lembaga Contoh, 12 Maret 2024
h: Ringkasan
p: Kementerian menyampaikan bahwa nilai perdagangan pada tahun 2023 mencapai 240 miliar dolar AS, naik dari tahun sebelumnya. Perdagangan barang penggunaan ganda meningkat pula, meskipun angka resminya tidak diumumkan oleh kedua pihak.
p: “Kami tidak menjual senjata,” kata juru bicara itu.
li: 1. Butir pertama daftar ini
li: 2. Butir kedua daftar ini yang panjang sekali sehingga perlu dua baris untuk menuliskannya seluruhnya di atas kertas ukuran A4 yang biasa
tr: Tahun | Nilai (miliar) | Perubahan
tr: 2021 | 147 | 35,8 %
tr: 2022 | 190 | 29,3 %
tr: 2023 | 240 | 26,3 %
p: Paragraf penutup laporan ini menerangkan bahwa angka di atas berasal dari bea cukai.
`

// TestOneReportReadsTheSameInEveryFormat: one text, saved by an office program and
// printed by it and by a browser.
func TestOneReportReadsTheSameInEveryFormat(t *testing.T) {
	for _, name := range []string{"laporan.docx", "laporan.odt", "kantor.pdf", "peramban.pdf"} {
		d := read(t, name)
		if diff := cmp.Diff(report, outline(d)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		if d.Title != "Laporan Peralihan Senjata 2023" {
			t.Errorf("%s: title %q", name, d.Title)
		}
	}
}

// TestWhatABrowserPrintsAroundAPageIsCut: the day, the address and the number of
// the page are none of the text.
func TestWhatABrowserPrintsAroundAPageIsCut(t *testing.T) {
	want := []string{"11/28/26, 7:42 AM Laporan Peralihan Senjata 2023", "file:///tmp/doc/t.html 1/1"}
	if diff := cmp.Diff(want, read(t, "peramban.pdf").Cut); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestBothReadersOfPDFGiveTheSameParagraphs: pdftotext, and the reader that is
// part of the program.
func TestBothReadersOfPDFGiveTheSameParagraphs(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		if os.Getenv("BERKAS_REQUIRE_PROGRAMS") != "" {
			t.Fatal("pdftotext is not installed")
		}
		t.Skip("NOT RUN: there is no pdftotext (Debian: poppler-utils) to be held against; BERKAS_REQUIRE_PROGRAMS=1 makes this a failure") //nolint:forbidigo // it says so, and fails where it must run
	}
	for _, name := range []string{"satu.pdf", "dua.pdf", "kantor.pdf", "peramban.pdf"} {
		t.Setenv("PATH", os.Getenv("PATH"))
		theirs := read(t, name)
		t.Setenv("PATH", "")
		own := read(t, name)
		if !strings.HasPrefix(theirs.Reader, "pdftotext") || own.Reader != ownReader {
			t.Errorf("%s was read by %q and %q", name, theirs.Reader, own.Reader)
		}
		if diff := cmp.Diff(outline(theirs), outline(own)); diff != "" {
			t.Errorf("%s (-pdftotext +own):\n%s", name, diff)
		}
		os.Unsetenv("PATH")
		t.Setenv("PATH", "/usr/local/bin:/usr/bin:/bin")
	}
}

// TestColumnsAreReadOneAfterTheOther: the same report in one column and in two has
// the same paragraphs, whose hyphens are those of the words.
func TestColumnsAreReadOneAfterTheOther(t *testing.T) {
	one, two := outline(read(t, "satu.pdf")), outline(read(t, "dua.pdf"))
	if diff := cmp.Diff(one, two); diff != "" {
		t.Errorf("(-one column +two):\n%s", diff)
	}
	for _, words := range []string{"anak-anak", "organisasi-organisasi internasional", "mempertanggungjawabkan", "miliar dolar AS,¹ naik", "note: ¹ Angka bea cukai, dibulatkan."} {
		if !strings.Contains(two, words) {
			t.Errorf("no %q in:\n%s", words, two)
		}
	}
}

func TestWhatIsNotReadIsRefusedWithAWayOut(t *testing.T) {
	for _, c := range []struct{ name, data, message, hint string }{
		{"sandi.pdf", string(readFile(t, "sandi.pdf")), "protected by a password", "qpdf"},
		{"gambar.pdf", string(readFile(t, "gambar.pdf")), "has no text", "ocrmypdf"},
		{"putus.pdf", string(readFile(t, "putus.pdf")), "damaged", "print it"},
		{"lama.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Office program", "DOCX"},
		{"kaya.rtf", `{\rtf1 Halo}`, "RTF", "DOCX"},
		{"foto.txt", "\xFF\xD8\xFF\xE0\x00\x10JFIF\x00", "image (JPEG)", "--text FILE"},
		{"foto.pdf", "\x89PNG\r\n\x1a\n\x00\x00", "image (PNG)", "--text FILE"},
		{"suara.vtt", "ID3\x03\x00", "recording", "transcript"},
		{"film.mp4", "\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom", "recording", "transcript"},
		{"foto.heic", "\x00\x00\x00\x1cftypheix\x00\x00", "image (HEIC)", "--text FILE"},
		{"foto.avif", "\x00\x00\x00\x1cftypavif\x00\x00", "image (AVIF)", "--text FILE"},
		{"film.mov", "\x00\x00\x00\x14ftypqt  \x00\x00", "recording (qt)", "transcript"},
		{"gambar.svg", "<?xml version=\"1.0\"?>\n<!-- x -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"><text>halo</text></svg>", "image (SVG)", "--text FILE"},
		{"suara.flac", "fLaC\x00", "recording (FLAC)", "transcript"},
		{"arsip.bz2", "BZh91AY&SY\x00", "archive (bzip2)", "unpack"},
		{"arsip.tar", strings.Repeat("\x00", 257) + "ustar\x00", "archive (tar)", "unpack"},
		{"buku.mobi", strings.Repeat("\x00", 60) + "BOOKMOBI", "Kindle", "EPUB"},
		{"data.db", "SQLite format 3\x00", "database", "text"},
		{"arsip.gz", "\x1f\x8b\x08\x00", "archive", "unpack"},
		{"arsip.warc", "WARC/1.1\r\n", "web archive", "HTML"},
		{"kosong.zip", "PK\x03\x04rusak", "broken archive", "again"},
		{"lembar.xlsx", zipOf(t, "xl/workbook.xml", "<a/>"), "spreadsheet", "PDF"},
		{"paparan.odp", zipOf(t, "mimetype", "application/vnd.oasis.opendocument.presentation"), "OpenDocument presentation", "PDF"},
		{"lain.zip", zipOf(t, "baca.txt", "halo"), "archive (ZIP)", "unpack"},
		{"hampa.docx", zipOf(t, "word/document.xml", "<document><body/></document>"), "has no text", ""},
	} {
		_, err := Read(context.Background(), c.name, []byte(c.data))
		var refused *Error
		if !errors.As(err, &refused) || !strings.Contains(refused.Message, c.message) || !strings.Contains(refused.Hint, c.hint) || !strings.Contains(refused.Message, c.name) {
			t.Errorf("%s: %#v, want %q and the hint %q", c.name, err, c.message, c.hint)
		}
	}
}

// zipOf returns an archive of files: name, content, name, content …
func zipOf(t *testing.T, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestArchivesAreBounded: what unpacks to more than a document has, stands too
// deep, or defines entities is refused.
func TestArchivesAreBounded(t *testing.T) {
	many := make([]string, 0, 2*(mostEntries+2))
	for i := range mostEntries + 1 {
		many = append(many, fmt.Sprintf("word/%d.xml", i), "")
	}
	for name, data := range map[string]string{
		"bomb":     zipOf(t, "word/document.xml", "<document><body><p><r><t>"+strings.Repeat("a", 80<<20)+"</t></r></p></body></document>"),
		"deep":     zipOf(t, "word/document.xml", strings.Repeat("<p>", 100_000)+strings.Repeat("</p>", 100_000)),
		"entities": zipOf(t, "word/document.xml", `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><document><body><p><r><t>&b;</t></r></p></body></document>`),
		"many":     zipOf(t, many...),
		"open":     zipOf(t, "word/document.xml", "<document><body><p>"),
	} {
		var refused *Error
		if d, err := Read(context.Background(), name, []byte(data)); !errors.As(err, &refused) {
			t.Errorf("%s: %v, %v; want it refused", name, d, err)
		}
	}
}

func TestABookIsItsChaptersInOrder(t *testing.T) {
	d := read(t, "laporan.epub")
	if len(d.Chapters) != 1 || !strings.Contains(d.Chapters[0], "Kami tidak menjual senjata") || d.Title != "Laporan Peralihan Senjata 2023" {
		t.Errorf("title %q, %d chapters: %q", d.Title, len(d.Chapters), d.Chapters)
	}
}

// TestPagesWithoutTextAreSaid: an image among pages of text is not silently left out.
func TestPagesWithoutTextAreSaid(t *testing.T) {
	want := []string{"no text on page 2: what it shows was not read"}
	if diff := cmp.Diff(want, read(t, "campur.pdf").Notes); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestAPartOfAPDFIsNotThePDF: more than is read is refused, by both readers.
func TestAPartOfAPDFIsNotThePDF(t *testing.T) {
	page := "<page width=\"1\" height=\"1\">\n</page>\n"
	if _, err := readSheets(strings.NewReader(strings.Repeat(page, mostSheets+1)), func(sheet) {}); !errors.Is(err, errLarge) {
		t.Errorf("%d pages: %v", mostSheets+1, err)
	}
	words := "<page width=\"1\" height=\"1\">\n" + strings.Repeat("<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">a</word>\n", mostWords+1)
	if _, err := readSheets(strings.NewReader(words), func(sheet) {}); !errors.Is(err, errLarge) {
		t.Errorf("%d words: %v", mostWords+1, err)
	}
	if err := pdfError("a.pdf", "damaged: "+errLarge.Error(), errors.New("exit status 1")); !strings.Contains(err.Error(), "more pages") {
		t.Error(err)
	}
}
