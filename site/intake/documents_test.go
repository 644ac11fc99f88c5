package intake_test

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"

	"berkas/site/intake"
)

// TestWhatAProgramWroteIntoAFileIsNoByline: its author may be whoever typed it, its
// day when it was saved, its language the program's.
func TestWhatAProgramWroteIntoAFileIsNoByline(t *testing.T) {
	for _, name := range []string{"laporan.docx", "laporan.odt", "laporan.epub", "kantor.pdf"} {
		data, err := os.ReadFile("document/testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		a, err := intake.ReadAny(context.Background(), intake.Page{Name: name, Data: data})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(a.Notes) > 0 && strings.Contains(a.Notes[len(a.Notes)-1], "written in") {
			t.Errorf("%s is said to be a text in some encoding: %q", name, a.Notes)
		}
		if a.Title != "Laporan Peralihan Senjata 2023" || a.Author != "" || !a.Date.IsZero() || a.Language != "id" {
			t.Errorf("%s: %q by %q on %q in %q", name, a.Title, a.Author, a.Date.Text, a.Language)
		}
		if !strings.Contains(a.Text(), "2023\t240\t26,3 %") || !slices.ContainsFunc(a.Blocks, func(b intake.Block) bool { return strings.HasPrefix(b.Markdown, "##") || name == "laporan.epub" }) {
			t.Errorf("%s reads\n%s", name, a.Body())
		}
	}
}

// TestAShortRecordingIsOne: three turns are no page that lacks its article.
func TestAShortRecordingIsOne(t *testing.T) {
	const vtt = "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n<v Ratna>Selamat pagi.\n\n00:00:04.000 --> 00:00:06.000\n<v Bagus>Pagi, Bu Wali.\n"
	a, err := intake.ReadAny(t.Context(), intake.Page{Name: "rapat.vtt", Data: []byte(vtt)})
	if err != nil || len(a.Places.Times) != 2 {
		t.Fatalf("%v, %v", a, err)
	}
}
