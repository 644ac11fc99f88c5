package page

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"berkas/site/dossier"
	"berkas/site/export"
	"berkas/site/page/internal/render"
)

// TestDataPageListsTheFiles: each that there is, once, with how many things it has, and
// no other.
func TestDataPageListsTheFiles(t *testing.T) {
	d := load(t, harbour())
	p := rendered(t, harbour(), Config{}).page(t, "data.html")
	var want []string
	for _, f := range export.Files(d, proved(d), export.Config{}) {
		want = append(want, f.Path)
	}
	if got := p.attrs("main table a[href]", "href"); !slices.Equal(got, want) {
		t.Errorf("the page links %v, there are %v", got, want)
	}
	counts := map[string]int{
		"people.csv": len(d.People), "organisations.csv": len(d.Organisations), "places.csv": len(d.Places), "events.csv": len(d.Events),
		"topics.csv": len(d.Topics), "claims.csv": len(d.Claims), "sources.csv": len(d.Sources), "timeline.json": len(d.Events), "sources.ris": len(d.Sources),
	}
	cells := "|" + strings.Join(p.texts("main tbody th, main tbody td"), "|") + "|"
	for name, n := range counts {
		if row := "|" + name + "|" + aboutOf(t, d, name) + "|" + d.Lang.Int(n) + "|"; !strings.Contains(cells, row) {
			t.Errorf("there is no row %s", row)
		}
	}
}

func aboutOf(t *testing.T, d *dossier.Dossier, name string) string {
	t.Helper()
	for _, f := range export.Catalogue(d, proved(d), export.Config{}, &d.Lang.Words).Files {
		if f.Name == name {
			return f.About
		}
	}
	t.Fatalf("there is no %s", name)
	return ""
}

// TestDataPageHasEveryColumn: of the tables that there are, as they are declared.
func TestDataPageHasEveryColumn(t *testing.T) {
	d := load(t, harbour())
	p := rendered(t, harbour(), Config{}).page(t, "data.html")
	seen, cells := 0, "|"+strings.Join(p.texts("details tbody th, details tbody td"), "|")+"|"
	for _, table := range export.Catalogue(d, proved(d), export.Config{}, &d.Lang.Words).Tables {
		for _, c := range table.Columns {
			seen++
			if row := "|" + strings.Join([]string{c.Name, c.Type, c.Meaning, c.In}, "|") + "|"; !strings.Contains(cells, row) {
				t.Errorf("%s: there is no row %s", table.Name, row)
			}
		}
	}
	if seen < 200 {
		t.Errorf("only %d columns", seen)
	}
}

// TestFooterLeadsToData: from every page that may be listed.
func TestFooterLeadsToData(t *testing.T) {
	for language, path := range map[string]string{"id": "data.html", "en": "data.html"} {
		all := rendered(t, harbour().replace(t, "content/dossier.yaml", "language: id", "language: "+language), Config{})
		for _, from := range slices.Sorted(maps.Keys(all)) {
			if from != path && len(all[from].attrs("footer", "class")) > 0 && !slices.ContainsFunc(all[from].attrs("footer a[href]", "href"), func(href string) bool {
				return strings.TrimLeft(href, "./") == path
			}) {
				t.Errorf("%s does not lead to %s", from, path)
			}
		}
	}
}

// TestDossierIsCitedByWhatItSays: and by no more.
func TestDossierIsCitedByWhatItSays(t *testing.T) {
	d := load(t, harbour())
	d.Meta.Publisher, d.Meta.Licence = "Penerbit", "CC BY 4.0"
	if got, want := citation(render.NewSite(d, nil, "https://example.org/", "")), "Penerbit. "+d.Meta.Title+". https://example.org/. CC BY 4.0."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	d.Meta.Publisher, d.Meta.Licence = "", ""
	if got, want := citation(render.NewSite(d, nil, "https://example.org/", "")), d.Meta.Title+". https://example.org/."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
