package page

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

const published = "https://example.org/berkas/"

// TestPagesToBeFoundAreToldOfInJSONLD: of every kind there is, where its address is
// known; of an internal edition none, nor of what is made for frames.
func TestPagesToBeFoundAreToldOfInJSONLD(t *testing.T) {
	const block = `script[type="application/ld+json"]`
	for path, p := range rendered(t, harbour(), Config{BaseURL: published}) {
		if len(p.attrs(`link[rel="canonical"]`, "href")) == 0 || len(p.all(`meta[http-equiv="refresh"]`)) > 0 || strings.HasPrefix(path, "tanam/") {
			p.lacks(block)
			continue
		}
		p.count(1, block)
		var told struct {
			ID         string `json:"@id"`
			Type       string `json:"@type"`
			Name       string
			Breadcrumb struct {
				Items []struct{ Name, Item string } `json:"itemListElement"`
			}
		}
		if err := json.Unmarshal([]byte(p.all(block)[0].FirstChild.Data), &told); err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if canonical := p.attrs(`link[rel="canonical"]`, "href")[0]; told.ID != canonical || told.Type == "" || told.Name == "" {
			t.Errorf("%s: %+v", path, told)
		}
		crumbs := p.texts(".breadcrumb a, .breadcrumb span")
		if len(crumbs) != len(told.Breadcrumb.Items) {
			t.Errorf("%s: the breadcrumb has %q, and is told as %+v", path, crumbs, told.Breadcrumb.Items)
		}
		for i, item := range told.Breadcrumb.Items {
			if last := i == len(told.Breadcrumb.Items)-1; last != (item.Item == "") || !last && !strings.HasPrefix(item.Item, published) || strings.HasSuffix(item.Item, "index.html") {
				t.Errorf("%s: step %d leads to %q", path, i, item.Item)
			}
		}
	}
	for _, c := range []Config{{}, {BaseURL: published, Internal: true}} {
		for _, p := range rendered(t, harbour(), c) {
			p.lacks(block)
		}
	}
}

func TestOpenGraphIsWhole(t *testing.T) {
	for path, p := range rendered(t, harbour(), Config{BaseURL: published}) {
		if len(p.all(`meta[http-equiv="refresh"]`)) > 0 || path == "404.html" || strings.HasPrefix(path, "tanam/") {
			continue
		}
		for property, want := range map[string][]string{
			"og:url":    p.attrs(`link[rel="canonical"]`, "href"),
			"og:locale": {"id_ID"}, "og:site_name": {"Pelabuhan Timur–Barat"},
			"og:description": p.attrs(`meta[name="description"]`, "content"),
		} {
			if got := p.attrs(`meta[property="`+property+`"]`, "content"); len(want) != 1 || !slices.Equal(got, want) {
				t.Errorf("%s: %s is %q, want %q", path, property, got, want)
			}
		}
		if got := p.attrs(`link[hreflang="id"]`, "href"); !slices.Equal(got, p.attrs(`link[rel="canonical"]`, "href")) {
			t.Errorf("%s: its language is said of %q", path, got)
		}
		for _, property := range []string{"og:title", "og:type"} {
			if got := p.attrs(`meta[property="`+property+`"]`, "content"); len(got) != 1 || got[0] == "" {
				t.Errorf("%s: %s is %q", path, property, got)
			}
		}
	}
}

// TestSourcesAreToldOfToLibraries: what the title of a source is, and no other page has
// any of it.
func TestSourcesAreToldOfToLibraries(t *testing.T) {
	sources := 0
	for path, p := range rendered(t, harbour(), Config{BaseURL: published}) {
		if !strings.HasPrefix(path, "sumber/") || strings.Contains(path, "index") || strings.Count(path, "/") > 1 {
			p.lacks(`meta[name^="citation_"]`)
			continue
		}
		sources++
		p.count(1, `meta[name="citation_title"]`)
		p.count(1, `meta[name="citation_publication_date"]`)
	}
	if sources == 0 {
		t.Error("there is no source")
	}
	look(t).page(t, "sumber/koran-2020-05-03.html").lacks(`meta[name^="citation_"]`)
}
