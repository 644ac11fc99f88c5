package main

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
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
	for _, want := range []string{`url: "` + server.URL + `/berita/1"`, "date: 2023-05-01\n", "accessed: "} {
		if !strings.Contains(string(data), want) {
			t.Errorf("no %q in\n%s", want, data)
		}
	}
}
