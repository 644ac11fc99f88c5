package page

import (
	"regexp"
	"strings"
	"testing"

	"berkas/static"
)

func TestPlaceWithoutCoordinatesIsShownByTheOneAroundIt(t *testing.T) {
	all := rendered(t, eventful(), Config{})
	p := all.page(t, "peristiwa/rapat.html")
	if alt := p.attrs("figure.map img", "alt"); len(alt) != 1 || !strings.Contains(alt[0], "Peta letak Labuan. ") || !strings.Contains(alt[0], "Bima") {
		t.Errorf("the map is said to show %q", alt)
	}
	svg := drawing(t, eventful(), "gambar/labuan.svg")
	for _, want := range []string{"<title id=\"map-t\">Peta letak Labuan</title>", ">Labuan</text>", ">Bima</text>"} {
		if !strings.Contains(svg, want) {
			t.Errorf("the map has no %s", want)
		}
	}
	if strings.Contains(svg, "href") {
		t.Error("a picture has links that nobody can follow")
	}
	p.has("figure.map figcaption", "Labuan dan tempat peristiwa lain dalam berkas.")
	p.lacks("figure.map a")
	alone := look(t).page(t, "peristiwa/pertemuan.html")
	if n := strings.Count(drawing(t, harbour(), "gambar/labuan.svg"), "node"); n != 1 {
		t.Errorf("%d places are drawn, want Labuan alone", n)
	}
	alone.has("figure.map figcaption", "Letak Labuan.")
}

// TestAPictureHasTheColoursOfThePages: no style sheet of the site reaches into a
// file, so it says the colours again.
func TestAPictureHasTheColoursOfThePages(t *testing.T) {
	css, err := static.Files.ReadFile("css/berkas.css")
	if err != nil {
		t.Fatal(err)
	}
	said := regexp.MustCompile(`#[0-9a-f]{3,6}`).FindAllString(drawing(t, eventful(), "gambar/labuan.svg"), -1)
	if len(said) < 20 {
		t.Errorf("%d colours", len(said))
	}
	for _, colour := range said {
		if !strings.Contains(string(css), colour) {
			t.Errorf("no page has the colour %s", colour)
		}
	}
}

// drawing returns a picture of a dossier's site.
func drawing(t *testing.T, f files, path string) string {
	t.Helper()
	d, err := read(f)
	if err != nil {
		t.Fatal(err)
	}
	plan, err := Make(d, proved(d), Config{})
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range plan.Drawings {
		if file.Path == path {
			var b strings.Builder
			if err := file.Write(&b); err != nil {
				t.Fatal(err)
			}
			return b.String()
		}
	}
	t.Fatalf("there is no %s", path)
	return ""
}

func TestMapHasEveryEventInItsList(t *testing.T) {
	p := rendered(t, eventful(), Config{}).page(t, "peta.html")
	p.count(2, "figure.map .wide-only a")
	p.has(".lede", "3 dari 5 peristiwa ada di peta")
	for _, href := range p.attrs("figure.map a", "href") {
		p.count(1, "section"+href)
	}
	p.has("figure.map a title", "Labuan: 2 peristiwa")
	p.count(2, "#place-labuan .timeline > li")
	p.has("#place-labuan", "Rapat tarif")
	p.has("#place-bima", "Pesta laut")
	p.has("#unplaced", "Sidang")
	p.has("#unplaced", "Peresmian dermaga")
	p.count(5, ".timeline > li")
	p.has(".site-footer nav a", "Peta")
}
