package export

import (
	"bytes"
	"encoding/base64"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"berkas/site/artifact"
	"berkas/site/dossier"
	"berkas/site/internal/sample"
	"berkas/site/support"
)

var update = flag.Bool("update", false, "write what is exported into testdata")

const harbourFile = "testdata/harbour.txtar"

func harbour(t *testing.T) *txtar.Archive {
	t.Helper()
	a, err := txtar.ParseFile(harbourFile)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// content returns the content of an archive, with replacements in all its files.
func content(a *txtar.Archive, replace ...string) fs.FS {
	onePixel, err := base64.StdEncoding.DecodeString("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA")
	if err != nil {
		panic(err)
	}
	files := fstest.MapFS{"content/images/pelabuhan.webp": {Data: onePixel}}
	for _, f := range a.Files {
		if strings.HasPrefix(f.Name, "content/") {
			files[f.Name] = &fstest.MapFile{Data: []byte(strings.NewReplacer(replace...).Replace(string(f.Data)))}
		}
	}
	return files
}

func load(t testing.TB, fsys fs.FS) *dossier.Dossier {
	t.Helper()
	d, problems, err := dossier.Load(fsys, dossier.Config{})
	if err != nil {
		t.Fatal(err)
	}
	if d == nil {
		for _, p := range problems {
			t.Error(p.Message)
		}
		t.FailNow()
	}
	return d
}

// empty content is the least there can be.
var nothing = fstest.MapFS{"content/dossier.yaml": {Data: []byte("title: A\ndescription: B\nlanguage: id\n")}}

// dossiers are those that tests are run over: the real one, one with every key,
// and one with nothing.
func dossiers(t *testing.T) map[string]*dossier.Dossier {
	t.Helper()
	return map[string]*dossier.Dossier{
		"content": load(t, os.DirFS("../..")), "harbour": load(t, content(harbour(t))), "nothing": load(t, nothing),
	}
}

// written returns the exports by path.
func written(t *testing.T, d *dossier.Dossier) map[string][]byte {
	t.Helper()
	return writtenAs(t, d, proved(d))
}

// writtenAs returns the exports of a dossier of which something is proved.
func writtenAs(t *testing.T, d *dossier.Dossier, proofs *support.Ledger) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, f := range Files(d, proofs, Config{}) {
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(f.Path, err)
		}
		if files[f.Path] != nil {
			t.Errorf("%s is written twice", f.Path)
		}
		files[f.Path] = b.Bytes()
	}
	return files
}

// parsed returns the rows of a CSV file, the names apart.
func parsed(t *testing.T, data []byte) (names []string, rows [][]string) {
	t.Helper()
	all, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all[0], all[1:]
}

func object(t *testing.T, data []byte) map[string]any {
	t.Helper()
	var o map[string]any
	if err := json.Unmarshal(data, &o); err != nil {
		t.Fatal(err)
	}
	return o
}

// TestExportsSayWhatWasWritten holds the exports of a dossier in which every key
// is written against what a person read and found right.
func TestExportsSayWhatWasWritten(t *testing.T) {
	a := harbour(t)
	d := load(t, content(a))
	proofs, problems := support.Prove(d)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	got := writtenAs(t, d, proofs)
	for _, elsewhere := range []string{"dossier.schema.json", "datapackage.json", "sources.bib", "sources.ris", "sources.csl.json"} {
		delete(got, "data/"+elsewhere) // other tests hold what they say
	}
	got["data/events.ics"] = bytes.ReplaceAll(got["data/events.ics"], []byte("\r\n"), []byte("\n")) // as git has them
	if *update {
		writeHarbour(t, a, got)
		return
	}
	for _, f := range a.Files {
		if !strings.HasPrefix(f.Name, "data/") {
			continue
		}
		if diff := cmp.Diff(string(f.Data), string(got[f.Name])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", f.Name, diff)
		}
		delete(got, f.Name)
	}
	for path := range got {
		t.Errorf("%s is in no archive", path)
	}
}

func writeHarbour(t *testing.T, a *txtar.Archive, exports map[string][]byte) {
	t.Helper()
	var files []txtar.File
	for _, f := range a.Files {
		if strings.HasPrefix(f.Name, "content/") {
			files = append(files, f)
		}
	}
	for _, f := range filesOf(load(t, content(a))) {
		if data := exports[f.Path]; data != nil {
			files = append(files, txtar.File{Name: f.Path, Data: data})
		}
	}
	a.Files = files
	if err := os.WriteFile(harbourFile, txtar.Format(a), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestRowsAreThings: a row for each thing of the model, in CSV and in JSON.
func TestRowsAreThings(t *testing.T) {
	for name, d := range dossiers(t) {
		files := written(t, d)
		doc := object(t, files["data/dossier.json"])
		quotes, mentions, relations := 0, 0, 0
		for _, s := range d.Sources {
			quotes += len(s.Quotes)
			for _, p := range s.Body.Paragraphs {
				mentions += len(p.Mentions)
			}
		}
		for _, p := range d.People {
			relations += len(p.Relations)
		}
		for _, o := range d.Organisations {
			relations += len(o.Relations)
		}
		things := map[string]int{
			"people": len(d.People), "organisations": len(d.Organisations), "places": len(d.Places), "events": len(d.Events),
			"topics": len(d.Topics), "claims": len(d.Claims), "sources": len(d.Sources), "relations": relations,
		}
		for key, want := range things {
			if got := len(doc[key].([]any)); got != want {
				t.Errorf("%s: JSON has %d %s, the model %d", name, got, key, want)
			}
		}
		if got := len(doc["pages"].([]any)); got != len(d.Pages) {
			t.Errorf("%s: JSON has %d pages, the model %d", name, got, len(d.Pages))
		}
		if got := len(doc["statements"].([]any)); got != len(d.Statements) {
			t.Errorf("%s: JSON has %d statements, the model %d", name, got, len(d.Statements))
		}
		things["quotes"], things["mentions"] = quotes, mentions
		for key, want := range things {
			file, there := files["data/"+key+".csv"]
			if there != (want > 0) {
				t.Errorf("%s: of %d %s there is a file: %t", name, want, key, there)
			}
			if !there {
				continue
			}
			if _, rows := parsed(t, file); len(rows) != want {
				t.Errorf("%s: CSV has %d %s, the model %d", name, len(rows), key, want)
			}
		}
		for path := range files {
			if key, table := strings.CutSuffix(strings.TrimPrefix(path, "data/"), ".csv"); table {
				if _, counted := things[key]; !counted {
					t.Errorf("%s: %s is not counted", name, path)
				}
			}
		}
	}
}

// TestOfNothingThereIsNoFile: a dossier with nothing has what describes it, where
// kinds are empty lists, and no empty file.
func TestOfNothingThereIsNoFile(t *testing.T) {
	files := written(t, load(t, nothing))
	names := []string{"data/datapackage.json", "data/dossier.json", "data/dossier.schema.json", "data/ro-crate-metadata.json"}
	if got := slices.Sorted(maps.Keys(files)); !slices.Equal(got, names) {
		t.Errorf("there are %v", got)
	}
	want := `{"title":"A","description":"B","language":"id","people":[],"organisations":[],"places":[],"events":[],` +
		`"topics":[],"claims":[],"sources":[],"statements":[],"relations":[],"pages":[]}`
	var got bytes.Buffer
	if err := json.Compact(&got, files["data/dossier.json"]); err != nil || got.String() != want {
		t.Errorf("%v\n%s, want\n%s", err, got.String(), want)
	}
}

// TestWhatRightsKeepBackReachesNoExport: words that may not be published are in
// no file, and those that may are.
func TestWhatRightsKeepBackReachesNoExport(t *testing.T) {
	a := harbour(t)
	kept := []string{"rahasia", "Kotak langganan", "tersembunyi"}
	for path, data := range written(t, load(t, content(a))) {
		for _, words := range kept {
			if bytes.Contains(data, []byte(words)) {
				t.Errorf("%s has %q", path, words)
			}
		}
	}
	doc := written(t, load(t, content(a, "rights: excerpts", "rights: full", "rights: link", "rights: full")))["data/dossier.json"]
	for _, words := range kept {
		if !bytes.Contains(doc, []byte(words)) {
			t.Errorf("with full rights dossier.json does not have %q", words)
		}
	}
}

// TestWordsOfProofsNeedTheRightsOfTheirSource: what a rule or a figure has of a
// source is left out where the source is not published, and the rest stays.
func TestWordsOfProofsNeedTheRightsOfTheirSource(t *testing.T) {
	words := []string{"Jumat lalu", "kemarin", "sekitar 40", "tahun lalu"}
	a := harbour(t)
	open := written(t, load(t, content(a)))["data/dossier.json"]
	for _, w := range words {
		if !bytes.Contains(open, []byte(w)) {
			t.Errorf("dossier.json does not have %q", w)
		}
	}
	files := written(t, load(t, content(a, "rights: excerpts", "rights: link")))
	for path, data := range files {
		for _, w := range words {
			if bytes.Contains(data, []byte(w)) {
				t.Errorf("%s has %q", path, w)
			}
		}
	}
	event := at(object(t, files["data/dossier.json"]), "events", 1).(map[string]any)
	if got := event["from_rule"]; !cmp.Equal(got, any(map[string]any{"base": "2020-05-03", "by": "kabar"})) {
		t.Errorf("the rule is %v", got)
	}
	columns, rows := parsed(t, files["data/events.csv"])
	if got := rows[1][slices.Index(columns, "from_rule")]; got != "; 2020-05-03; kabar" {
		t.Errorf("the cell is %q", got)
	}
}

// TestPrivateTextsReachNoExport: of everything that has one, comments included.
func TestPrivateTextsReachNoExport(t *testing.T) {
	a := harbour(t)
	d := load(t, content(a, "rights: excerpts", "rights: full", "rights: link", "rights: full"))
	of := map[string]bool{}
	for _, private := range d.Private() {
		if private.Of == nil {
			of["dossier"] = true
		} else {
			of[private.Of.Kind.String()] = true
		}
		if !strings.HasPrefix(private.Paragraphs[0].Text, "Rahasia ") {
			t.Errorf("%q is not looked for", private.Paragraphs[0].Text)
		}
	}
	if len(of) != len(dossier.SchemaNames()) {
		t.Errorf("only %v have a private text", of)
	}
	for path, data := range written(t, d) {
		if bytes.Contains(data, []byte("Rahasia")) || bytes.Contains(data, []byte("penyunting")) {
			t.Errorf("%s has a private text", path)
		}
	}
}

// TestWriteErrorsAreTold: a disk that is full does not pass for an export.
func TestWriteErrorsAreTold(t *testing.T) {
	for _, f := range filesOf(load(t, content(harbour(t)))) {
		if err := f.Write(full{}); !errors.Is(err, errFull) {
			t.Errorf("%s: %v", f.Path, err)
		}
	}
}

// TestExportsAreWrittenAsTheyGo: none is held whole before it is written.
func TestExportsAreWrittenAsTheyGo(t *testing.T) {
	const most = 8 << 10
	for _, f := range filesOf(load(t, sample.New(40).Dossier())) {
		w := &counted{}
		if err := f.Write(w); err != nil {
			t.Fatal(f.Path, err)
		}
		if w.largest > most && f.Path != "data/dossier.schema.json" && f.Path != "data/datapackage.json" { // which are as long for every dossier
			t.Errorf("%s: %d of its %d bytes are written at once", f.Path, w.largest, w.all)
		}
		if f.Path == "data/dossier.json" && w.all < 8*most {
			t.Errorf("%s has only %d bytes", f.Path, w.all)
		}
	}
}

var errFull = errors.New("no space left")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

// filesOf returns the exports of a dossier with what is proved of it.
func filesOf(d *dossier.Dossier) []artifact.File { return Files(d, proved(d), Config{}) }

func proved(d *dossier.Dossier) *support.Ledger {
	proofs, _ := support.Prove(d)
	return proofs
}
