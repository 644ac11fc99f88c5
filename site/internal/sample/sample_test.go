package sample_test

import (
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site"
	"berkas/site/dossier"
	"berkas/site/internal/sample"
)

// TestNothingIsWrongWithSamples: `berkas check --strict` is content with them,
// however small.
func TestNothingIsWrongWithSamples(t *testing.T) {
	for _, n := range []int{1, 2, 3, 5, 12, 13, 47, 120} {
		s, problems, err := site.Build(site.Config{Dir: sample.New(n).Dossier()})
		if err != nil || len(problems) > 0 {
			t.Fatalf("%d sources: %v %v", n, err, problems)
		}
		if more, err := s.Check(); err != nil || len(more) > 0 {
			t.Errorf("%d sources: %v %v", n, err, more)
		}
	}
}

// TestSamplesHaveEverything: what costs time in a dossier is in them.
func TestSamplesHaveEverything(t *testing.T) {
	d, _, err := dossier.Load(sample.New(120).Dossier(), dossier.Config{})
	if err != nil {
		t.Fatal(err)
	}
	languages, quotes, claims, figures, direct, mentions := map[string]int{}, 0, 0, 0, 0, 0
	for _, s := range d.Sources {
		languages[s.Language]++
		for _, p := range s.Body.Paragraphs {
			mentions += len(p.Mentions)
		}
		for _, q := range s.Quotes {
			quotes++
			claims += count(q.Claim != nil)
			figures += count(q.Figure != nil)
			direct += count(q.Direct)
		}
	}
	if languages["id"] < 90 || languages["en"] < 5 || languages["nl"] != 1 {
		t.Errorf("the languages are %v", languages)
	}
	if quotes != 360 || direct != quotes || claims != 120 || figures != 119 {
		t.Errorf("%d quotations, %d of them direct, %d on claims, %d with figures", quotes, direct, claims, figures)
	}
	if mentions < 20*len(d.Sources) {
		t.Errorf("%d mentions", mentions)
	}
	if len(d.Shared) == 0 {
		t.Error("no passage is shared")
	}
	for _, v := range d.Events {
		if len(v.Participants) < 3 || len(v.Accounts) != 2 || v.Place == nil {
			t.Errorf("%s has %d participants and %d accounts", v.Slug, len(v.Participants), len(v.Accounts))
		}
	}
}

func count(is bool) int {
	if is {
		return 1
	}
	return 0
}

// TestOneNumberIsOneSample: the same number of sources gives the same bytes.
func TestOneNumberIsOneSample(t *testing.T) {
	for what, make := range map[string]func() fstest.MapFS{
		"dossier": func() fstest.MapFS { return sample.New(40).Dossier() },
		"hugo":    func() fstest.MapFS { return sample.New(40).Hugo() },
		"crowd":   func() fstest.MapFS { return sample.Crowd(40, 12) },
	} {
		if a, b := texts(make()), texts(make()); len(a) < 40 || !maps.Equal(a, b) {
			t.Errorf("%s: two of %d files differ", what, len(a))
		}
	}
}

func texts(files fstest.MapFS) map[string]string {
	all := map[string]string{}
	for name, f := range files {
		all[name] = string(f.Data)
	}
	return all
}

var markdownLink = regexp.MustCompile(`\[([^]]+)\]\(/([a-z]+)/([a-z0-9-]+)/\)`)

// TestHugoGetsTheSameDossier: the same texts, in which every name is a link to a
// page that there is.
func TestHugoGetsTheSameDossier(t *testing.T) {
	c := sample.New(60)
	own, peer := c.Dossier(), c.Hugo()
	links := 0
	for _, name := range slices.Sorted(maps.Keys(own)) {
		if !strings.HasPrefix(name, "content/sources/") {
			continue
		}
		text := body(peer, name)
		if markdownLink.ReplaceAllString(text, "$1") != body(own, name) {
			t.Errorf("%s differs", name)
		}
		for _, link := range markdownLink.FindAllStringSubmatch(text, -1) {
			links++
			if _, err := fs.Stat(peer, fmt.Sprintf("content/%s/%s/_index.md", link[2], link[3])); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
	if links < 20*60 {
		t.Errorf("%d links", links)
	}
}

func body(files fstest.MapFS, name string) string {
	return strings.SplitN(string(files[name].Data), "---\n", 3)[2]
}

// TestGrowsWithItsNumber: twice the sources are twice the bytes.
func TestGrowsWithItsNumber(t *testing.T) {
	small, large := bytesOf(sample.New(200).Dossier()), bytesOf(sample.New(400).Dossier())
	if ratio := float64(large) / float64(small); ratio < 1.9 || ratio > 2.1 {
		t.Errorf("%d bytes, then %d", small, large)
	}
}

func bytesOf(files fstest.MapFS) int {
	n := 0
	for _, f := range files {
		n += len(f.Data)
	}
	return n
}
