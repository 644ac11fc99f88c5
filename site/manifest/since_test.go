package manifest_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/manifest"
)

// published is a source as it was published, in a dossier with more of it.
const published = `---
title: Kabar
siglum: A
date: 2023-04-16
corrections: [{date: 2024-01-02, what: Salah.}]
quotes:
  - {text: naik 70 persen, figure: {value: 70, unit: "%", of: tarif}}
  - {text: Kami siap}
---

Tarif naik 70 persen. “Kami siap,” kata Ratna. Tarif turun.
`

func dossierWith(t *testing.T, meta, source string) *dossier.Dossier {
	t.Helper()
	fsys := fstest.MapFS{"content/dossier.yaml": {Data: []byte("title: Pelabuhan\ndescription: Tentang pelabuhan.\nlanguage: id\n" + meta)}}
	for _, name := range []string{"Ratna", "Hatta"} {
		fsys["content/people/"+strings.ToLower(name)+".md"] = &fstest.MapFile{Data: []byte("---\nname: " + name + "\n---\n")}
	}
	if source != "" {
		slug := "kabar"
		if strings.Contains(source, "redirect_from") {
			slug = "kabar-baru"
		}
		fsys["content/sources/"+slug+".md"] = &fstest.MapFile{Data: []byte(source)}
	}
	d, problems, err := dossier.Load(fsys, dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	return d
}

// TestPublishedWordsAreNeverSilentlyOther: each way for what was published to be other,
// and beside it the same with a correction, or as harmless as can be.
func TestPublishedWordsAreNeverSilentlyOther(t *testing.T) {
	was := manifest.Of(dossierWith(t, "", published), "1", "", nil)
	const told = `, corrections: [{date: 2024-02-03, what: Salah kutip.}]}`
	for _, c := range []struct {
		name, meta string
		source     []string // old and new, in turn
		want       string
	}{
		{"nothing changed", "", nil, ""},
		{"a summary changed", "", []string{"title: Kabar\n", "title: Kabar lain\n"}, ""},
		{"other words", "", []string{"text: Kami siap}", "text: siap}"}, "the quotation kabar#q2 is other than it was published"},
		{"other words, told", "", []string{"text: Kami siap}", "text: siap" + told}, ""},
		{"other words, told at the source", "", []string{"text: Kami siap}", "text: siap}", "what: Salah.}]", "what: Salah.}, {date: 2024-02-03, what: Salah kutip pada q2.}]"}, ""},
		{"other words, the source's correction has the old", "", []string{"text: Kami siap}", "text: siap}", "what: Salah.}]", "what: Salah.}, {date: 2024-02-03, what: Salah kutip., was: “Kami siap.”}]"}, ""},
		{"other words, the source's correction has the new", "", []string{"text: Kami siap}", "text: siap}", "what: Salah.}]", "what: Salah.}, {date: 2024-02-03, what: Salah kutip., now: siap}]"}, ""},
		{"other words, another thing told at the source", "", []string{"text: Kami siap}", "text: siap}", "what: Salah.}]", "what: Salah.}, {date: 2024-02-03, what: Tanggal salah.}]"}, "kabar#q2 is other"},
		{"other words, another quotation told at the source", "", []string{"text: Kami siap}", "text: siap}", "what: Salah.}]", "what: Salah.}, {date: 2024-02-03, what: Salah kutip pada q1 dan q21.}]"}, "kabar#q2 is other"},
		{"other words, longer ones told at the source", "", []string{"text: Kami siap}", "text: siap}", "what: Salah.}]", "what: Salah.}, {date: 2024-02-03, what: Salah., now: mempersiapkan}]"}, "kabar#q2 is other"},
		{"other words, told at another quotation", "", []string{"text: Kami siap}", "text: siap}", "of: tarif}}", "of: tarif}" + told}, "kabar#q2 is other"},
		{"other words, told elsewhere", "corrections: [{date: 2024-02-03, what: Lain.}]\n", []string{"text: Kami siap}", "text: siap}"}, "kabar#q2 is other"},
		{"other marks around the words", "", []string{"text: Kami siap}", "text: \"“Kami siap,”\"}"}, ""},
		{"another measure", "", []string{"of: tarif", "of: bea"}, "the figure of kabar#q1 is other than it was published"},
		{"another measure, told", "", []string{"of: tarif}}", "of: bea}" + told}, ""},
		{"no figure", "", []string{", figure: {value: 70, unit: \"%\", of: tarif}", ""}, "the figure of kabar#q1 was published and is gone"},
		{"no quotation", "", []string{"  - {text: Kami siap}\n", ""}, "the quotation kabar#q2 was published and is gone"},
		{"one before", "", []string{"  - {text: Kami siap}\n", "  - {text: Tarif turun}\n  - {text: Kami siap}\n"}, "hint: its words are kabar#q3 now"},
		{"one behind", "", []string{"  - {text: Kami siap}\n", "  - {text: Kami siap}\n  - {text: Tarif turun}\n"}, ""},
		{"another slug", "", []string{"siglum: A\n", "siglum: A\nredirect_from: [kabar]\n"}, ""},
		{"another slug and other words", "", []string{"siglum: A\n", "siglum: A\nredirect_from: [kabar]\n", "text: Kami siap}", "text: siap}"}, "the quotation kabar-baru#q2 is other"},
		{"silenced", "silence: [published-changed]\n", []string{"text: Kami siap}", "text: siap}"}, ""},
		{"no source", "", []string{published, ""}, "content/dossier.yaml:1:1: warning: the quotation kabar#q1 was published and is gone"},
		{"no source, told", "corrections: [{date: 2024-02-03, what: Sumber kabar ditarik.}]\n", []string{published, ""}, ""},
		{"no source, another told", "corrections: [{date: 2024-02-03, what: Sumber kabar-lama ditarik; kabarnya salah.}]\n", []string{published, ""}, "kabar#q1 was published and is gone"},
	} {
		var b strings.Builder
		problems := manifest.Silent(dossierWith(t, c.meta, strings.NewReplacer(c.source...).Replace(published)), was)
		if err := diag.Text(&b, problems, diag.TextOptions{}); err != nil {
			t.Fatal(err)
		}
		if got := b.String(); c.want == "" && got != "" || !strings.Contains(strings.Join(strings.Fields(got), " "), strings.Join(strings.Fields(c.want), " ")) {
			t.Errorf("%s:\n%s\nwant %q", c.name, got, c.want)
		}
	}
}

// TestOneCorrectionIsSpentOnce: what was told when the words were published explains no
// later change.
func TestOneCorrectionIsSpentOnce(t *testing.T) {
	corrected := strings.Replace(published, "text: Kami siap}", "text: Kami siap, corrections: [{date: 2024-02-03, what: Salah kutip.}]}", 1)
	was := manifest.Of(dossierWith(t, "", corrected), "1", "", nil)
	again := strings.Replace(corrected, "text: Kami siap,", "text: siap,", 1)
	if problems := manifest.Silent(dossierWith(t, "", again), was); len(problems) != 1 {
		t.Errorf("%d warnings: %s", len(problems), fmt.Sprint(problems))
	}
}

// TestWhatAQuotationIsShownWithIsNeverSilentlyOther: who says it, and what readers see
// first where they do not read its language. A correction that another quotation had
// before excuses nothing, and one of its own does.
func TestWhatAQuotationIsShownWithIsNeverSilentlyOther(t *testing.T) {
	const shown = "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-16\nquotes:\n" +
		"  - {text: Tarif turun, by: ratna, translation: {text: The fare falls, language: en, by: kurator}}\n" +
		"  - {text: Tarif naik, corrections: [{date: 2024-01-02, what: Salah.}]}\n---\nTarif turun, kata Ratna. Tarif naik kembali.\n"
	was := manifest.Of(dossierWith(t, "", shown), "1", "", nil)
	for _, c := range []struct{ old, now, want string }{
		{"", "", ""},
		{"by: ratna", "by: hatta", "the speaker of kabar#q1 is other than it was published"},
		{"The fare falls", "The fare does not fall", "the translation of kabar#q1 is other"},
		{", translation: {text: The fare falls, language: en, by: kurator}", "", "the translation of kabar#q1 was published and is gone"},
		{"by: ratna", "by: hatta, corrections: [{date: 2024-01-02, what: Salah.}]", ""},
		{"text: Tarif naik", "text: naik kembali", "the quotation kabar#q2 is other"},
	} {
		got := manifest.Silent(dossierWith(t, "", strings.Replace(shown, c.old, c.now, 1)), was)
		if text := fmt.Sprint(got); (c.want == "") != (len(got) == 0) || !strings.Contains(text, c.want) {
			t.Errorf("%q: %s, want %q", c.now, text, c.want)
		}
	}
}

// TestAStanceIsNeverSilentlyOther: nor is the claim it is taken on; that a claim or a
// speaker has another slug is nothing to a reader.
func TestAStanceIsNeverSilentlyOther(t *testing.T) {
	with := func(source string) *dossier.Dossier {
		fsys := fstest.MapFS{
			"content/dossier.yaml":          {Data: []byte("title: Pelabuhan\ndescription: Tentang pelabuhan.\nlanguage: id\n")},
			"content/sources/kabar.md":      {Data: []byte("---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-16\nquotes:\n  - {text: Tarif turun, by: ratna, claim: tarif-turun, stance: asserts}\n---\nTarif turun, kata Ratna.\n")},
			"content/people/ratna.md":       {Data: []byte("---\nname: Ratna\n---\n")},
			"content/claims/tarif-turun.md": {Data: []byte("---\ntitle: Tarif turun\n---\n")},
			"content/claims/tarif-naik.md":  {Data: []byte("---\ntitle: Tarif naik\n---\n")},
		}
		for name, f := range fsys {
			old, now, _ := strings.Cut(source, " → ")
			f.Data = []byte(strings.ReplaceAll(string(f.Data), old, now))
			if moved := strings.ReplaceAll(name, "tarif-turun.md", "tarif-lebih-murah.md"); strings.Contains(source, "redirect_from: [tarif-turun]") && moved != name {
				delete(fsys, name)
				fsys[moved] = f
			}
		}
		if strings.Contains(source, "redirect_from: [tarif-turun]") {
			f := fsys["content/sources/kabar.md"]
			f.Data = []byte(strings.ReplaceAll(string(f.Data), "claim: tarif-turun", "claim: tarif-lebih-murah"))
		}
		d, problems, err := dossier.Load(fsys, dossier.Config{})
		if err != nil || problems.Errors() > 0 {
			t.Fatal(source, err, problems)
		}
		return d
	}
	was := manifest.Of(with(""), "1", "", nil)
	for change, want := range map[string]string{
		"":                                 "",
		"stance: asserts → stance: denies": "the stance of kabar#q1 is other than it was published",
		"claim: tarif-turun → claim: tarif-naik":                                                "the stance of kabar#q1 is other",
		", claim: tarif-turun, stance: asserts → ":                                              "the stance of kabar#q1 was published and is gone",
		"stance: asserts → stance: denies, corrections: [{date: 2024-01-02, what: Salah.}]":     "",
		"title: Tarif turun\n → title: Tarif turun\nredirect_from: [tarif-turun]\n":             "",
		"title: Kabar\n → title: Kabar\ncorrections: [{date: 2024-01-02, what: Tanggalnya.}]\n": "",
	} {
		got := manifest.Silent(with(change), was)
		if text := fmt.Sprint(got); (want == "") != (len(got) == 0) || !strings.Contains(text, want) {
			t.Errorf("%q: %s, want %q", change, text, want)
		}
	}
}
