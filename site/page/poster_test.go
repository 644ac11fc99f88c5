package page

import (
	"bytes"
	"fmt"
	"image/png"
	"strconv"
	"strings"
	"testing"

	"berkas/site/artifact"
	"berkas/site/internal/poster"
)

func postersIn(t testing.TB, f files, c Config) map[string]artifact.File {
	t.Helper()
	d := load(t, f)
	plan, err := Make(d, proved(d), c)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]artifact.File{}
	for _, p := range plan.Posters {
		if !p.Named || all[p.Path].Write != nil {
			t.Errorf("%s is not known by its name", p.Path)
		}
		all[p.Path] = p
	}
	return all
}

// TestPagesAreShownByTheirPosters: each that is to be found names one that is there,
// of the size that it says, and those of things are their own.
func TestPagesAreShownByTheirPosters(t *testing.T) {
	c := Config{BaseURL: published}
	drawn, named := postersIn(t, harbour(), c), map[string]string{}
	for path, p := range rendered(t, harbour(), c) {
		if len(p.all(`meta[http-equiv="refresh"]`)) > 0 || path == "404.html" || strings.HasPrefix(path, "tanam/") {
			p.lacks(`meta[property="og:image"]`)
			continue
		}
		at := strings.TrimPrefix(strings.Join(p.attrs(`meta[property="og:image"]`, "content"), " "), published)
		named[at] = path
		var b bytes.Buffer
		if err := drawn[at].Write(&b); err != nil {
			t.Fatal(err)
		}
		picture, err := png.DecodeConfig(&b)
		if err != nil || picture.Width != poster.Width || picture.Height != poster.Height {
			t.Errorf("%s: %v, %v", at, picture, err)
		}
		for property, want := range map[string]string{"og:image:width": strconv.Itoa(picture.Width), "og:image:height": strconv.Itoa(picture.Height)} {
			if got := strings.Join(p.attrs(`meta[property="`+property+`"]`, "content"), " "); got != want {
				t.Errorf("%s: %s is %q", path, property, got)
			}
		}
		p.count(1, `meta[name="twitter:card"][content="summary_large_image"]`)
		if alt := p.attrs(`meta[property="og:image:alt"]`, "content"); len(alt) != 1 || !strings.Contains(alt[0], "Timur–Barat") {
			t.Errorf("%s: %q", path, alt)
		}
	}
	if len(named) != len(drawn) {
		t.Errorf("%d posters are drawn, and %d are named", len(drawn), len(named))
	}
	entries := load(t, harbour()).Entries()
	if len(drawn) != len(entries)+1 {
		t.Errorf("there are %d posters of %d things and the dossier", len(drawn), len(entries))
	}
}

func TestThereAreNoPostersThatNobodyCanFind(t *testing.T) {
	for _, c := range []Config{{}, {BaseURL: published, Internal: true}} {
		if n := len(postersIn(t, harbour(), c)); n > 0 {
			t.Errorf("there are %d posters", n)
		}
		rendered(t, harbour(), c).page(t, "index.html").lacks(`meta[property^="og:image"], meta[name^="twitter"]`)
	}
}

// TestManySourcesShareAPoster: to draw them all would take most of a build.
func TestManySourcesShareAPoster(t *testing.T) {
	for n, want := range map[int]int{mostOfSources: mostOfSources + 1, mostOfSources + 1: 1} {
		f := files{"content/dossier.yaml": "title: Besar\ndescription: Besar.\nlanguage: id\n"}
		for i := range n {
			f[fmt.Sprintf("content/sources/s%d.md", i)] = fmt.Sprintf("---\ntitle: Sumber %d\nsiglum: %s\ndate: 2023\n---\n\nTeks.\n", i, siglum(i))
		}
		if got := len(postersIn(t, f, Config{BaseURL: published})); got != want {
			t.Errorf("of %d sources there are %d posters, want %d", n, got, want)
		}
	}
}
