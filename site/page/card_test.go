package page

import (
	"bytes"
	"encoding/json"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"berkas/site/dossier"
)

// cards are the cards of all entries of a dossier, by slug, as the script reads
// them, with the plan they belong to.
func cards(t testing.TB, f files) (map[string][]string, *Plan) {
	t.Helper()
	d := load(t, f)
	plan, err := Make(d, proved(d), Config{})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]string{}
	for _, file := range plan.Cards() {
		var b bytes.Buffer
		if err := file.Write(&b); err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(file.Path, ".js")
		text, ok := bytes.CutPrefix(b.Bytes(), []byte(`berkas("`+name+`",`))
		if !ok {
			t.Fatalf("%s is %.60q", file.Path, &b)
		}
		some := map[string][]string{}
		if err := json.Unmarshal(bytes.TrimSuffix(text, []byte(")\n")), &some); err != nil {
			t.Fatal(err)
		}
		for slug := range some {
			if want := plan.site.Shards.Card(slug); want != name {
				t.Errorf("the card of %s is in %s, looked for in %s", slug, name, want)
			}
		}
		maps.Copy(all, some)
	}
	return all, plan
}

func TestPagesCarryNoCards(t *testing.T) {
	for _, p := range look(t) {
		if p.path != "cari.html" { // its templates are of what is found
			p.lacks("template, [data-preview]")
		}
	}
}

// TestEveryLinkToAnEntryFindsItsCard: by the name of the page it leads to, as the
// script does; so every link to an entry leads to a page of its slug.
func TestEveryLinkToAnEntryFindsItsCard(t *testing.T) {
	all, plan := cards(t, harbour())
	found := 0
	for _, p := range look(t) {
		if len(p.all("script[data-cards]")) == 0 {
			continue
		}
		for _, href := range p.attrs(`a.entity, a.entity--icon, .source-text a.k-person, .source-text a.k-organisation, .source-text a.k-place`, "href") {
			page, _, _ := strings.Cut(path.Join(path.Dir(p.path), href), "#")
			slug := strings.TrimSuffix(path.Base(page), ".html")
			if all[slug] == nil {
				t.Errorf("%s: the link to %s finds no card", p.path, href)
			}
			found++
		}
	}
	if found < 100 || len(all) != len(plan.site.Entries()) {
		t.Errorf("%d links have a card; there are %d", found, len(all))
	}
}

var reference = regexp.MustCompile(`^([A-Z]+)¶(\d+)(?:, .+)?$`)

// TestEveryReferenceShowsWhatItLeadsTo: the script finds the card of a paragraph by
// the letters and the number that are seen.
func TestEveryReferenceShowsWhatItLeadsTo(t *testing.T) {
	_, plan := cards(t, harbour())
	found := 0
	for _, p := range look(t) {
		if len(p.all("script[data-cards]")) == 0 {
			continue
		}
		for _, a := range p.all("a.ref, a.silence") {
			seen := text(a)
			m := reference.FindStringSubmatch(seen)
			if m == nil {
				t.Errorf("%s: a reference reads %q", p.path, seen)
				continue
			}
			found++
			href := attr(a, "href")
			i := slices.IndexFunc(plan.site.Sources, func(s *dossier.Source) bool { return s.Siglum == m[1] })
			page, anchor, _ := strings.Cut(href, "#")
			if page != "" && path.Base(page) != plan.site.Sources[i].Slug+".html" || !strings.HasPrefix(anchor, "q") && anchor != "p"+m[2] {
				t.Errorf("%s: %s leads to %s", p.path, seen, href)
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d references were looked at", found)
	}
}

func TestCardsSayWhatLinksLeadTo(t *testing.T) {
	all, plan := cards(t, harbour())
	for slug, want := range map[string][]string{
		"dewi-lestari":     {"k-person", "Orang", "Dewi Lestari", "Gubernur Nusa, sejak 1 Januari 2020"},
		"pertemuan":        {"k-event", "Peristiwa"},
		"koran-2020-05-03": {"k-source", "Sumber A"},
		"tarif":            {"k-topic", "Topik"},
	} {
		if got := all[slug]; len(got) != 9 || !slices.Equal(got[:len(want)], want) {
			t.Errorf("the card of %s says %q, want %q", slug, got, want)
		}
	}
	if got := all["pertemuan"][3]; got != "2 Mei 2020 (disimpulkan), Labuan" {
		t.Errorf("the card of an event says %q", got)
	}
	if got := all["koran-2020-05-03"]; got[3] != "Koran Kita, 3 Mei 2020" || !strings.Contains(got[4], "paragraf") || got[5] != "" {
		t.Errorf("the card of a source says %q", got)
	}
	if got := all["dewi-lestari"]; !strings.HasSuffix(got[4], " sebutan") || got[5] == "" || !strings.HasPrefix(got[6], "A") {
		t.Errorf("the card of a person says %q", got)
	}
	want := []string{"Sumber A, paragraf {n}", "Koran Kita, 3 Mei 2020", "Buka paragraf", "", ""}
	if got := plan.PassageOf(plan.site.Sources[0]); !slices.Equal(got, want) {
		t.Errorf("cards of paragraphs say %q, want %q", got, want)
	}
}

// TestACardChangesOnlyItsShard: one thing that is edited changes one file.
func TestACardChangesOnlyItsShard(t *testing.T) {
	written := func(f files) map[string]string {
		d := load(t, f)
		plan, err := Make(d, proved(d), Config{})
		if err != nil {
			t.Fatal(err)
		}
		all := map[string]string{}
		for _, file := range plan.Cards() {
			var b strings.Builder
			if err := file.Write(&b); err != nil {
				t.Fatal(err)
			}
			all[file.Path] = b.String()
		}
		return all
	}
	f := harbour()
	for i := range 300 {
		f["content/pages/halaman-"+string(rune('a'+i/26))+string(rune('a'+i%26))+".md"] = "---\ntitle: Halaman\nsummary: Biasa.\n---\nIsi.\n"
	}
	before := written(f)
	f["content/pages/halaman-aa.md"] = "---\ntitle: Halaman\nsummary: Lain.\n---\nIsi.\n"
	changed := 0
	for name, text := range written(f) {
		if before[name] != text {
			changed++
		}
	}
	if changed != 1 || len(before) < 2 {
		t.Errorf("%d of %d files changed", changed, len(before))
	}
}

func TestWhatSaysItselfWhatACardWouldHasNone(t *testing.T) {
	all := look(t)
	all.page(t, "cetak.html").lacks("script[data-cards]")
	all.page(t, "cari.html").lacks("script[data-cards]")
	all.page(t, "topik/tarif.html").count(1, "script[data-cards]")
}
