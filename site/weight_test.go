package site_test

import (
	"bytes"
	"compress/gzip"
	"path"
	"slices"
	"testing"

	"golang.org/x/net/html"

	"berkas/site"
	"berkas/site/search"
)

// Limits, in gzipped bytes.
const (
	mostOfStyle   = 12_000
	mostOfArticle = 25_000 // with its style sheet and scripts
	mostOfSearch  = 8_200  // the script that searches, which only those load who begin to
)

// TestArticlesAreLight weighs every source of the real dossier with all that its
// page asks for.
func TestArticlesAreLight(t *testing.T) {
	files := build(t, site.Config{Dir: real()})
	if n := zipped(t, files["css/berkas.css"]); n > mostOfStyle {
		t.Errorf("the style sheet has %d bytes", n)
	}
	if n := zipped(t, files[search.Client]); n > mostOfSearch {
		t.Errorf("%s has %d bytes", search.Client, n)
	}
	articles := 0
	for name, data := range files {
		if ok, err := path.Match("sumber/*.html", name); err != nil || !ok || name == "sumber/index.html" {
			continue
		}
		articles++
		asked := askedFor(t, name, data)
		if !slices.Contains(asked, "css/berkas.css") || len(asked) < 3 {
			t.Errorf("%s asks for %q", name, asked)
		}
		weight := zipped(t, data)
		for _, part := range asked {
			weight += zipped(t, files[part])
		}
		t.Logf("%s: %d bytes", name, weight)
		if weight > mostOfArticle {
			t.Errorf("%s and what it asks for have %d bytes", name, weight)
		}
	}
	if articles == 0 {
		t.Error("there is no article")
	}
}

// askedFor returns the files that a page loads on a screen: style sheets and
// scripts.
func askedFor(t *testing.T, name string, page []byte) []string {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var asked []string
	for n := range root.Descendants() {
		a := map[string]string{}
		for _, each := range n.Attr {
			a[each.Key] = each.Val
		}
		switch {
		case n.Data == "link" && a["rel"] == "stylesheet" && a["media"] != "print":
			asked = append(asked, path.Join(path.Dir(name), a["href"]))
		case n.Data == "script" && a["src"] != "":
			asked = append(asked, path.Join(path.Dir(name), a["src"]))
		}
	}
	return asked
}

func zipped(t *testing.T, data []byte) int {
	t.Helper()
	if len(data) == 0 {
		t.Error("what is to be weighed is not there")
	}
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	_, _ = z.Write(data) // a buffer takes everything
	_ = z.Close()
	return b.Len()
}
