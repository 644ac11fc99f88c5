package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"berkas/site/intake"
)

// newDossier makes a dossier with nothing in it, and an article without a date
// beside it.
func newDossier(t *testing.T) (dir, article string) {
	t.Helper()
	dir = t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "content"), 0o755); err != nil {
		t.Fatal(err)
	}
	text := "Pelabuhan Baru Dibuka di Pantai Utara\n\n" + strings.Repeat("Para nelayan menyambut pelabuhan itu dengan gembira pada hari yang cerah. ", 3)
	for name, data := range map[string]string{"content/dossier.yaml": "title: T\ndescription: D\nlanguage: id\n", "artikel.txt": text} {
		if err := os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir, filepath.Join(dir, "artikel.txt")
}

// TestAddWritesBothOrNeither: where the source cannot be written, nothing is left of its
// original, and what stood there stands; what a run that was killed left is taken.
func TestAddWritesBothOrNeither(t *testing.T) {
	dir, article := newDossier(t)
	sources, kept := filepath.Join(dir, "content/sources"), filepath.Join(dir, "content/originals")
	if err := os.WriteFile(sources, []byte("no folder"), 0o644); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	files := []intake.File{{Path: "content/originals/a.html", Data: []byte("a")}, {Path: "content/originals/a.txt", Data: []byte("b")}, {Path: "content/sources/a.md", Data: []byte("c")}}
	if err := placeFiles(t.Context(), root, files); err == nil {
		t.Error("a file was taken for a folder")
	}
	if _, err := os.Stat(kept); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("something is left: %v", err)
	}
	if err := os.Remove(sources); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(kept, 0o755); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(article)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(kept, "a.txt"), data, 0o644); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	if status := run([]string{"add", article, "--date", "2023", "--dir", dir, "--slug", "a"}, nil, &out, &errs); status != 0 {
		t.Errorf("what a run left stands in the way: %d %s", status, &errs)
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	files[0].Path, files[1].Path, files[2].Path = "content/originals/b.html", "content/originals/b.txt", "content/sources/b.md"
	if err := placeFiles(stopped, root, files); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if left, err := filepath.Glob(filepath.Join(kept, "*b*")); err != nil || len(left) > 0 {
		t.Error(left, err)
	}
}

// TestAddFetches a page and keeps its address.
func TestAddFetches(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, `<!doctype html><title>Pelabuhan Baru Dibuka di Pantai Utara</title><time datetime="2023-05-01"></time><article><p>`+
			strings.Repeat("Para nelayan menyambut pelabuhan itu dengan gembira pada hari yang cerah. ", 6)+"</p></article>") // a test's server
	}))
	defer server.Close()
	dir, _ := newDossier(t)
	var out, errs bytes.Buffer
	if status := run([]string{"add", server.URL + "/berita/1", "--allow-local", "--dir", dir, "--slug", "berita"}, nil, &out, &errs); status != 0 {
		t.Fatalf("%d %s", status, &errs)
	}
	data, err := os.ReadFile(filepath.Join(dir, "content/sources/berita.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`url: "` + server.URL + `/berita/1"`, "date: 2023-05-01\n", "accessed: ", "\n  retrieved: 20", `  from: "` + server.URL + `/berita/1"`} {
		if !strings.Contains(string(data), want) {
			t.Errorf("no %q in\n%s", want, data)
		}
	}
}

// TestAddFetchesDocuments: what the server calls it may be wrong, its bytes say what it is.
func TestAddFetchesDocuments(t *testing.T) {
	data, err := os.ReadFile("../../site/intake/document/testdata/laporan.docx")
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/octet-stream")
		_, _ = w.Write(data) // a test's server
	}))
	defer server.Close()
	dir, _ := newDossier(t)
	var out, errs bytes.Buffer
	if status := run([]string{"add", server.URL + "/unduh?id=1", "--date", "2024", "--allow-local", "--dir", dir, "--slug", "laporan"}, nil, &out, &errs); status != 0 {
		t.Fatalf("%d %s", status, &errs)
	}
	kept, err := os.ReadFile(filepath.Join(dir, "content/originals/laporan.docx"))
	if err != nil || !bytes.Equal(kept, data) {
		t.Errorf("it is not kept as it was: %v", err)
	}
	if status := run([]string{"check", "--originals", dir}, nil, &out, &errs); status != 0 || strings.Contains(errs.String(), "original-differs") {
		t.Errorf("%d %s", status, &errs)
	}
}
