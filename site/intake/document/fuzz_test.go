package document

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"
)

// readsOrRefuses holds that a file is read to text or refused in plain words.
func readsOrRefuses(t *testing.T, d *Document, err error) {
	t.Helper()
	if err != nil {
		if _, is := errors.AsType[*Error](err); !is {
			t.Fatalf("%v is no refusal", err)
		}
		return
	}
	for _, b := range d.Blocks {
		if tidy(b.Text) != b.Text || b.Text == "" && b.Kind != Row {
			t.Fatalf("block %q", b.Text)
		}
	}
}

func FuzzDocument(f *testing.F) {
	for _, name := range []string{"laporan.docx", "laporan.odt", "laporan.epub"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if format, err := Tell("x", data); format == PDF || err != nil || format == "" {
			return
		}
		d, err := Read(context.Background(), "x", data)
		readsOrRefuses(t, d, err)
	})
}

func FuzzSpoken(f *testing.F) {
	for _, c := range spokenCases {
		f.Add(c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		format, err := Tell("x", []byte(text))
		if err != nil || format != VTT && format != SRT && format != Transcript {
			return
		}
		d, err := Read(context.Background(), "x", []byte(text))
		readsOrRefuses(t, d, err)
	})
}

// FuzzXML reads parts of documents without the archive around them.
func FuzzXML(f *testing.F) {
	f.Add([]byte(`<document><body><p><pPr><numPr><ilvl val="1"/><numId val="1"/></numPr></pPr><r><t>a</t></r></p><tbl><tr><tc><p><r><t>b</t></r></p></tc></tr></tbl></body></document>`))
	f.Add([]byte(`<document-content><body><text><h outline-level="2">a</h><list><list-item><p>b<note><note-body><p>c</p></note-body></note></p></list-item></list></text></body></document-content>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		root, err := parseXML(data)
		if err != nil {
			return
		}
		word := docx{numbers: &numbering{lists: map[string]*list{}, counts: map[*list][]int{}}}
		word.body(root.child("body"))
		var open odt
		open.body(root.child("body", "text"), nil)
		readsOrRefuses(t, &Document{Blocks: append(word.blocks, open.blocks...)}, nil)
	})
}

// FuzzPDF runs the program's own reader in this process: it may fail, but neither
// panic nor write what is no text.
func FuzzPDF(f *testing.F) {
	for _, name := range []string{"satu.pdf", "kantor.pdf"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var out bytes.Buffer
		if err := writeWords(data, &out); err != nil {
			return
		}
		var pages [][]line
		if _, err := readSheets(&out, func(s sheet) { pages = append(pages, readSheet(s)) }); err != nil {
			t.Fatal(err)
		}
		pages, _ = cutHeads(pages)
		for _, b := range paragraphsOf(pages) {
			if !utf8.ValidString(b.Text) {
				t.Fatalf("%q", b.Text)
			}
		}
	})
}
