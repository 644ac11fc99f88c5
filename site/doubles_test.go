package site_test

import (
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site"
	"berkas/site/internal/sample"
)

// TestProbableDoublesAreTold, and what is as near to one and none is not.
func TestProbableDoublesAreTold(t *testing.T) {
	person := func(name string, more ...string) string {
		return fmt.Sprintf("---\nname: %q\n%s---\n", name, strings.Join(more, ""))
	}
	for _, try := range []struct {
		what     string
		a, b     string
		in       string // the folder of both
		probable bool
	}{
		{"a spelling before the reform", person("Achmad Soekarno"), person("Ahmad Sukarno"), "people", true},
		{"a transliteration", person("Sergei Shoigu"), person("Sergey Shoygu"), "people", true},
		{"a letter within a long word", person("Vladimir Zelenskiy"), person("Vladimir Zelinskiy"), "people", true},
		{"another spelling as an alias", person("Wolodymyr S.", "aliases: [Volodymyr Zelensky]\n"), person("Volodymyr Zelenskyy"), "people", true},
		{"the same whole name in another case", person("Komisi Pemilihan"), person("komisi pemilihan"), "organisations", true},
		{"one item of Wikidata", person("Kyiv", "wikidata: Q1\n"), person("Kiev", "wikidata: Q1\n"), "places", true},
		{"one title", "---\ntitle: Harga naik.\n---\n", "---\ntitle: Harga naik.\n---\n", "claims", true},

		{"another script", person("Сергей Шойгу"), person("Sergei Shoigu"), "people", true},
		{"another script, another transliteration", person("Sergey Shoygu"), person("Сергій Шойгу", "aliases: [Сергей Шойгу]\n"), "people", true},
		{"another script, one word", person("Шойгу"), person("Shoygu"), "people", true},
		{"capitals in another script", person("ТАСС"), person("TASS"), "organisations", true},
		{"a place in another script", person("Москва"), person("Moskva"), "places", true},
		{"Ukrainian", person("Володимир Зеленський"), person("Volodymyr Zelenskyy"), "people", true},
		{"Greek", person("Κυριάκος Μητσοτάκης"), person("Kyriakos Mitsotakis"), "people", true},
		{"Greek, with ou", person("Γιώργος Παπανδρέου"), person("Giorgos Papandreou"), "people", true},

		{"another name in another script", person("Сергей Шойгу"), person("Sergei Lavrov"), "people", false},
		{"a surname in common in another script", person("Иван Петров"), person("Ivan Petrovich"), "people", false},
		{"two in another script", person("Олег Захаров"), person("Игорь Захаров"), "people", false},
		{"Chinese, which takes a dictionary", person("李尚福"), person("Li Shangfu"), "people", false},
		{"a letter in a short form", person("Antara"), person("Antarra"), "organisations", false},
		{"a surname in common", person("Wang Yi", "aliases: [Wang]\n"), person("Wang Wenbin", "aliases: [Wang]\n"), "people", false},
		{"a letter in a short word", person("Li Na"), person("Li Ni"), "people", false},
		{"another last letter", person("Budi Santoso"), person("Budi Santosa"), "people", false},
		{"one name, two items of Wikidata", person("Ali Baba", "wikidata: Q1\n"), person("Ali Baba", "wikidata: Q2\n"), "people", false},
		{"a name that is one in a source alone", person("A Satu", "aliases: [{text: Menteri Luar Negeri, only_in: [s]}]\n"), person("B Dua", "aliases: [{text: Menteri Luar Negeri, only_in: [s]}]\n"), "people", false},
		{"a city and its country", person("Singapura", "type: city\n"), person("Singapura", "type: country\n"), "places", false},
		{"events of two days", "---\ntitle: Rapat tahunan\ndate: 2020\n---\n", "---\ntitle: Rapat tahunan\ndate: 2021\n---\n", "events", false},
		{"two that have a relation", person("Sergei Shoigu", "relations: [{with: b, type: saudara}]\n"), person("Sergey Shoygu"), "people", false},
		{"the answer, at one", person("Sergei Shoigu", "different_from: [b]\n"), person("Sergey Shoygu"), "people", false},
		{"the answer, at the other", person("Sergei Shoigu"), person("Sergey Shoygu", "different_from: [a]\n"), "people", false},
	} {
		files := fstest.MapFS{
			"content/dossier.yaml":        {Data: []byte("title: A\ndescription: B\nlanguage: id\n")},
			"content/sources/s.md":        {Data: []byte("---\ntitle: S\nsiglum: A\ndate: 2020\n---\nMenteri Luar Negeri.\n")},
			"content/" + try.in + "/a.md": {Data: []byte(try.a)},
			"content/" + try.in + "/b.md": {Data: []byte(try.b)},
		}
		told := doublesIn(t, files)
		if (told != "") != try.probable {
			t.Errorf("%s: it is told %q", try.what, told)
		}
	}
}

// TestDoublesOfManyNamesAreFoundInProportion: two who have thousands of names each do
// not have each held against all.
func TestDoublesOfManyNamesAreFoundInProportion(t *testing.T) {
	allocated := func(n int) float64 {
		files := fstest.MapFS{"content/dossier.yaml": {Data: []byte("title: A\ndescription: B\nlanguage: id\n")}}
		for _, who := range []string{"Satu", "Dua"} {
			names := make([]string, n)
			for i := range names {
				names[i] = fmt.Sprintf("Nama%s N%d", who, i)
			}
			files["content/people/"+strings.ToLower(who)+".md"] = &fstest.MapFile{Data: []byte("---\nname: Orang " + who + "\naliases: [" + strings.Join(names, ", ") + "]\n---\n")}
		}
		return testing.AllocsPerRun(1, func() { doublesIn(t, files) })
	}
	if once, twice := allocated(300), allocated(600); twice > 2.5*once {
		t.Errorf("twice the names take %.1f times the allocations", twice/once)
	}
}

// TestNoDoubleIsToldWhereThereIsNone: the real dossier is held to no warnings at all, here is one that is made.
func TestNoDoubleIsToldWhereThereIsNone(t *testing.T) {
	made := fstest.MapFS{}
	maps.Copy(made, sample.New(60).Dossier())
	if told := doublesIn(t, made); told != "" {
		t.Error(told)
	}
}

// doublesIn returns what a build says of doubles.
func doublesIn(t *testing.T, files fstest.MapFS) string {
	t.Helper()
	_, problems, err := site.Build(site.Config{Dir: files})
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, p := range problems {
		if p.Code == "probable-double" {
			told = append(told, p.Message)
		} else if p.Code == "" {
			t.Errorf("%s", p.Message)
		}
	}
	return strings.Join(told, "\n")
}
