package page

import (
	"slices"
	"strings"
	"testing"
)

// port is a dossier in Indonesian of which one source is Arabic, one Russian, one
// in its own language.
func port() files {
	source := func(siglum, language, body, quotes string) string {
		return "---\ntitle: T\nsiglum: " + siglum + "\ndate: 2023-04-18\nlanguage: " + language + "\nrights: full\nquotes:\n" + quotes + "---\n" + body + "\n"
	}
	const rest = "by: layla, topics: [pelabuhan], claim: selesai, stance: denies, event: rapat"
	return files{
		"content/dossier.yaml":         "title: Dua bahasa\ndescription: D.\nlanguage: id\n",
		"content/people/layla.md":      "---\nname: Layla Hasan\naliases: [\"ليلى\", \"Лейла\"]\n---\n",
		"content/topics/pelabuhan.md":  "---\ntitle: Pelabuhan\n---\n",
		"content/claims/selesai.md":    "---\ntitle: Pelabuhan itu selesai.\n---\n",
		"content/events/rapat.md":      "---\ntitle: Rapat\ndate: 2023-04-16\n---\n",
		"content/sources/arab.md":      source("A", "ar", "قالت ليلى: «الميناء مغلق»", "  - {text: \"الميناء مغلق\", "+rest+", translation: {text: Pelabuhan tutup, by: \"kurator <b>\"}}\n"),
		"content/sources/rusia.md":     source("B", "ru", "Лейла говорит, что порт не готов.", "  - {text: порт не готов, "+rest+", translation: {text: the port is not ready, language: en, by: layla}}\n"),
		"content/sources/indonesia.md": source("C", "id", "\"Saya menunggu,\" kata Layla Hasan.", "  - {text: Saya menunggu, "+rest+", translation: {text: I am waiting, language: en, by: kurator}}\n"),
	}
}

// TestTranslationsAreShownFirst: wherever a quotation in another language stands,
// its translation stands before it, marked as one, in its own language, and the
// original is in a details element, in its own.
func TestTranslationsAreShownFirst(t *testing.T) {
	all := rendered(t, port(), Config{})
	for _, path := range []string{"orang/layla.html", "topik/pelabuhan.html", "klaim/selesai.html", "peristiwa/rapat.html", "cetak.html"} {
		p := all[path]
		text := strings.Join(p.texts("main"), " ")
		for _, pair := range [][2]string{{"Pelabuhan tutup", "الميناء مغلق"}, {"the port is not ready", "порт не готов"}} {
			first, original := strings.Index(text, pair[0]), strings.Index(text, pair[1])
			if first < 0 || original < first {
				t.Errorf("%s: %q does not stand before %q", path, pair[0], pair[1])
			}
		}
		p.has("details.original", "Kata-kata asli (bahasa Arab)")
		p.has(`details.original p[lang="ar"][dir="rtl"]`, "“الميناء مغلق”")
		p.has(`details.original p[lang="ru"]`, "порт не готов")
		p.has(`main [lang="en"]`, "the port is not ready")
		p.has("main", "terjemahan: kurator <b>; maknanya tidak diperiksa")
		p.has("main", "Saya menunggu")
		if strings.Contains(text, "I am waiting") {
			t.Errorf("%s shows a translation that its readers do not need", path)
		}
		p.has("footer", "Kutipan terjemahan ditandai")
	}
	all["topik/pelabuhan.html"].has(".quote .verified", "kata asli cocok")
	all["sumber/arab.html"].has(`.para__notes[lang="id"][dir="ltr"]`, "Pelabuhan tutup")
	all["sumber/indonesia.html"].count(0, ".para__note")
}

// TestEmbedsAreReadInTranslationToo: on other sites as on this one.
func TestEmbedsAreReadInTranslationToo(t *testing.T) {
	all := rendered(t, port(), Config{BaseURL: published})
	all["tanam/arab/q1.html"].has("figure .verbatim", "Pelabuhan tutup")
	all["tanam/arab/q1.html"].has(`figure blockquote[lang="ar"][dir="rtl"]`, "الميناء مغلق")
	all["tanam/arab/q1.html"].has("figcaption", "kata asli cocok")
	all["tanam/indonesia/q1.html"].has("figcaption", "cocok")
}

// TestWithoutTranslationsNothingIsSaidOfThem holds for pages as they were before.
func TestWithoutTranslationsNothingIsSaidOfThem(t *testing.T) {
	for path, p := range rendered(t, harbour(), Config{}) {
		p.count(0, "details.original")
		if strings.Contains(strings.Join(p.texts("body"), " "), "Kutipan terjemahan") {
			t.Error(path)
		}
	}
}

func TestScriptsKnowTranslations(t *testing.T) {
	plan := planOf(t, load(t, port()), nil, false)
	want := map[string][]string{
		"arab":  {"Pelabuhan tutup", "", "", "terjemahan: kurator <b>; maknanya tidak diperiksa", "Kata-kata asli (bahasa Arab)"},
		"rusia": {"the port is not ready", "en", "", "terjemahan: Layla Hasan; maknanya tidak diperiksa", "Kata-kata asli (bahasa Rusia)"},
	}
	for _, s := range plan.site.Sources {
		if got := plan.TranslationOf(s.Quotes[0]); !slices.Equal(got, want[s.Slug]) {
			t.Errorf("%s: %q", s.Slug, got)
		}
	}
}

// TestNamesInOtherLettersAreNoShortNames: an alias by which a text in another script
// is read is nothing that a drawing calls somebody.
func TestNamesInOtherLettersAreNoShortNames(t *testing.T) {
	all := rendered(t, port(), Config{})
	all["klaim/selesai.html"].has("svg", "Layla Hasan")
	if text := strings.Join(all["klaim/selesai.html"].texts("svg"), " "); strings.Contains(text, "ليلى") || strings.Contains(text, "Лейла") {
		t.Error(text)
	}
}
