package cite_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/cite"
	"berkas/site/dossier"
)

const hostile = `50 % of {A} & B_c #1 $x ~ ^ \end{x} "q" </script> =cmd() שלום 🏴‍☠️`

func harbour(t *testing.T) *dossier.Dossier {
	t.Helper()
	d, problems, err := dossier.Load(fstest.MapFS{
		"content/dossier.yaml":           {Data: []byte("title: Pelabuhan\ndescription: Tentang pelabuhan.\nlanguage: id\n")},
		"content/organisations/kabar.md": {Data: []byte("---\nname: Kabar Pagi\ntype: media\n---\n")},
		"content/sources/a.md":           {Data: []byte("---\ntitle: '" + hostile + "'\nsiglum: A\ndate: 2023-04-16\npublisher: kabar\nauthor: Ratna Sari\nurl: https://example.org/a_{b}\nlanguage: id\naccessed: 2024-01-02\n---\n\nSatu kalimat.\n")},
		"content/sources/b.md":           {Data: []byte("---\ntitle: Laporan\nsiglum: B\ndate: 2023-04~/2023-05\npublisher: Lembaga\npages: {1: 4}\n---\n\nDua kalimat.\n")},
		"content/sources/c.md":           {Data: []byte("---\ntitle: Pidato\ntitle_given: true\nsiglum: C\ndate: 2023\ndate_note: Menurut arsip & 50 % nelayan.\npublisher_note: Diduga Kabar.\ntimes: {1: \"0:00:05\"}\n---\n\nTiga kalimat.\n")},
	}, dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	return d
}

const wantBibTeX = `@article{a,
  title = {{50 \% of \{A\} \& B\_c \#1 \$x \textasciitilde{} \textasciicircum{} \textbackslash{}end\{x\} "q" </script> =cmd() שלום 🏴‍☠️}},
  author = {{Ratna Sari}},
  journaltitle = {Kabar Pagi},
  entrysubtype = {newspaper},
  date = {2023-04-16},
  url = {https://example.org/a_%7Bb%7D},
  urldate = {2024-01-02},
  langid = {id},
}

@report{b,
  title = {{Laporan}},
  institution = {Lembaga},
  type = {techreport},
  date = {2023-04~/2023-05},
}

@video{c,
  title = {{[Pidato]}},
  date = {2023},
  note = {Judul dalam kurung siku diberikan kurator; teks sumber tidak memuat judul. keterangan kurator: Diduga Kabar. keterangan kurator: Menurut arsip \& 50 \% nelayan.},
}
`

const wantRIS = `TY  - NEWS
ID  - a
TI  - 50 % of {A} & B_c #1 $x ~ ^ \end{x} "q" </script> =cmd() שלום 🏴‍☠️
AU  - Ratna Sari
T2  - Kabar Pagi
PY  - 2023
DA  - 2023/04/16/
Y2  - 2024/01/02/
LA  - id
UR  - https://example.org/a_{b}
ER  - 

TY  - RPRT
ID  - b
TI  - Laporan
PB  - Lembaga
PY  - 2023
DA  - 2023/04//
ER  - 

TY  - VIDEO
ID  - c
TI  - [Pidato]
PY  - 2023
DA  - 2023///
N1  - Judul dalam kurung siku diberikan kurator; teks sumber tidak memuat judul. keterangan kurator: Diduga Kabar. keterangan kurator: Menurut arsip & 50 % nelayan.
ER  - 

`

func TestReferencesSayWhatTheDossierSays(t *testing.T) {
	d := harbour(t)
	written := map[string]string{}
	for _, f := range cite.Files(d) {
		var b, again bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		if err := f.Write(&again); err != nil || b.String() != again.String() {
			t.Errorf("%s is not the same twice", f.Path)
		}
		written[f.Path] = b.String()
	}
	if got := written["data/sources.bib"]; got != wantBibTeX {
		t.Errorf("BibTeX:\n%s", got)
	}
	if got := strings.ReplaceAll(written["data/sources.ris"], "\r\n", "\n"); got != wantRIS {
		t.Errorf("RIS:\n%s", got)
	}
	var items []struct {
		ID, Type, Title, Note string
		Issued                struct {
			Parts [][]int `json:"date-parts"`
			Circa bool
		}
	}
	if err := json.Unmarshal([]byte(written["data/sources.csl.json"]), &items); err != nil || len(items) != 3 {
		t.Fatal(err, items)
	}
	if items[0].Title != hostile || items[0].Type != "article-newspaper" || !items[1].Issued.Circa || len(items[1].Issued.Parts) != 2 || items[2].Type != "motion_picture" || items[0].Note != "" || !strings.Contains(items[2].Note, "keterangan kurator: Diduga Kabar.") {
		t.Errorf("%+v", items)
	}
}

func TestThereAreNoReferencesToNothing(t *testing.T) {
	if files := append(cite.Files(&dossier.Dossier{}), cite.Shards(&dossier.Dossier{})...); files != nil {
		t.Errorf("%d files", len(files))
	}
}

// TestOneReferenceIsAPartOfAll: what a page offers to copy is what the file has.
func TestOneReferenceIsAPartOfAll(t *testing.T) {
	d := harbour(t)
	for i, f := range cite.Formats()[:2] {
		all := [...]string{wantBibTeX, strings.ReplaceAll(wantRIS, "\n", "\r\n")}[i]
		for _, s := range d.Sources {
			if one := f.One(d, s); !strings.Contains(all, one) {
				t.Errorf("%s of %s:\n%s", f.Name, s.Slug, one)
			}
		}
	}
}

// TestHeadsTellLibrariesOfTheSource: of what was published, not of the page.
func TestHeadsTellLibrariesOfTheSource(t *testing.T) {
	d := harbour(t)
	for i, want := range [][]cite.Meta{
		{
			{"citation_title", hostile},
			{"citation_author", "Ratna Sari"},
			{"citation_publication_date", "2023/04/16"},
			{"citation_journal_title", "Kabar Pagi"},
			{"citation_language", "id"},
			{"citation_public_url", "https://example.org/a_{b}"},
		},
		{{"citation_title", "Laporan"}, {"citation_technical_report_institution", "Lembaga"}}, // its date is an interval
		{{"citation_title", "[Pidato]"}, {"citation_publication_date", "2023"}},
	} {
		if got := cite.Highwire(d, d.Sources[i]); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", d.Sources[i].Slug, got, want)
		}
	}
}

// TestShardsHaveEachSourceOnce: in every format, as it is for one.
func TestShardsHaveEachSourceOnce(t *testing.T) {
	d := harbour(t)
	seen := map[string]int{}
	for _, f := range cite.Shards(d) {
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		var values []json.RawMessage
		if err := json.Unmarshal([]byte("["+strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(b.String()), "berkas("), ")")+"]"), &values); err != nil || len(values) != 2 {
			t.Fatal(err, b.String())
		}
		var all map[string][]string
		if err := json.Unmarshal(values[1], &all); err != nil {
			t.Fatal(err)
		}
		for slug, references := range all {
			seen[slug]++
			for i, format := range cite.Formats() {
				if want := format.One(d, d.Lookup(slug).Source()); references[i] != want {
					t.Errorf("%s of %s: %q, want %q", format.Name, slug, references[i], want)
				}
			}
		}
	}
	for _, s := range d.Sources {
		if seen[s.Slug] != 1 {
			t.Errorf("%s stands in %d shards", s.Slug, seen[s.Slug])
		}
	}
}
