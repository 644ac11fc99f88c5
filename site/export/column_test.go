package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"berkas/site/dossier"
)

// published is what other people's programs read: the columns of each table and
// the keys of each object, as they stand. More may follow, after them.
var published = []struct{ name, csv, json string }{
	{
		"people",
		"slug name aliases role organisation from to country summary mentions quotes sources wikidata organisation_name links short support from_support to_support",
		"slug name aliases summary text country roles wikidata links text_evidence redirect_from short reviewed image images added corrections",
	},
	{
		"organisations",
		"slug name aliases type country part_of summary mentions quotes sources wikidata links short reliability",
		"slug name aliases summary text type country part_of wikidata links text_evidence redirect_from short reviewed reliability image images added corrections",
	},
	{
		"places",
		"slug name aliases type code country part_of latitude longitude summary mentions sources wikidata links short",
		"slug name aliases summary text type code country part_of coordinates wikidata links text_evidence redirect_from short reviewed image images added corrections",
	},
	{
		"events",
		"slug title date earliest latest date_note place topics part_of participants summary sources short evidence after support " +
			"from_support from_support_at from_rule to_support to_support_at to_rule passages row_passages participants_support source_count witness_count",
		"slug title aliases summary text date date_note place topics part_of participants accounts sources text_evidence redirect_from short reviewed evidence after support " +
			"from_support from_support_at from_rule to_support to_support_at to_rule reports source_count witness_count witnesses joins image images added corrections",
	},
	{
		"topics",
		"slug title aliases parent related summary paragraphs quotes sources short",
		"slug title aliases summary text parent related gaps text_evidence redirect_from short reviewed gaps_evidence images added corrections",
	},
	{
		"claims",
		"slug title status topics summary statements sources short about credibility source_count witness_count asserting_source_count asserting_witness_count",
		"slug title summary text status topics text_evidence redirect_from short reviewed about stances credibility " +
			"source_count witness_count witnesses joins asserting_source_count asserting_witness_count asserting_witnesses asserting_joins images added corrections",
	},
	{
		"sources",
		"slug title title_given siglum publisher publisher_note date date_note author via url archived_url accessed added language original_language translation rights " +
			"paragraphs words quotes events topics sha256 publisher_slug via_slug short reliability url_note printed original_title original_url",
		"slug title title_given siglum publisher publisher_note date date_note author via url archived_url accessed added language original_language translation rights " +
			"sha256 events topics paragraphs quotes publisher_slug via_slug cut redirect_from short reviewed reliability url_note printed original_title original_url original original_proved publish_original archived image corrections",
	},
	{
		"quotes",
		"source paragraph speaker speaker_name text date event topics claim stance note address direct figure figure_unit figure_of statement similar figure_words " +
			"own_stance relay relay_slug witness support speaker_support figure_support figure_text source_count witness_count",
		"n paragraph text direct by date event topics claim stance figure note similar speakers own_stance relay relay_slug witness support source_count witness_count translation corrections",
	},
	{"mentions", "source paragraph start end text entity kind", ""},
	{
		"relations",
		"of with type from to evidence support support_at from_support from_support_at from_rule to_support to_support_at to_rule",
		"of with type from to evidence support support_at from_support from_support_at from_rule to_support to_support_at to_rule",
	},
}

func TestPublishedColumnsKeepNameAndOrder(t *testing.T) {
	d := load(t, nothing)
	for i, table := range tables(d, proved(d)) {
		was := published[i]
		if table.name != was.name {
			t.Fatalf("table %d is %s, was %s", i, table.name, was.name)
		}
		wantFirst(t, was.name+".csv", names(table.sheet()), was.csv)
		if was.json != "" {
			wantFirst(t, was.name+" in JSON", names(keys(table.columns)), was.json)
		}
	}
	wantFirst(t, "dossier.json", names(keys(document(d, proved(d)))), "title description language publisher licence people organisations places events topics claims sources statements relations pages contact repository points featured reviewed statement_witnesses")
	wantFirst(t, "a role", names(keys(roleColumns())), "title organisation from to evidence organisation_name support support_at from_support from_support_at from_rule to_support to_support_at to_rule")
	wantFirst(t, "a participant", names(keys(participantColumns())), "who as evidence support support_at")
	wantFirst(t, "a speaker", names(speakerColumns()), "who name support support_at")
	wantFirst(t, "a figure", names(figureColumns()), "value unit of words support text")
	wantFirst(t, "a report", names(reportColumns()), "source passages row_passages")
	wantFirst(t, "a join", names(joinColumns()), "sources agency shared")
	wantFirst(t, "an account", names(keys(accountColumns())), "fact agreement says")
	wantFirst(t, "a paragraph", names(keys(paragraphColumns())), "n parts whole")
}

func wantFirst(t *testing.T, what string, got []string, want string) {
	t.Helper()
	first := strings.Fields(want)
	if len(got) < len(first) || !slices.Equal(got[:len(first)], first) {
		t.Errorf("%s begins with\n%v, want\n%v", what, got, first)
	}
}

func names(columns []column) []string {
	var all []string
	for _, c := range columns {
		all = append(all, c.name)
	}
	return all
}

// TestColumnsAreDeclaredWhole: each says what it is, in one sentence, and its
// name is its own.
func TestColumnsAreDeclaredWhole(t *testing.T) {
	name, sentence := regexp.MustCompile(`^[a-z]+[a-z0-9]*(_[a-z0-9]+)*$`), regexp.MustCompile(`^[A-Z].*[^.]\.$`)
	seen := 0
	var check func(of string, columns []column)
	check = func(of string, columns []column) {
		once := map[string]bool{}
		for _, c := range columns {
			seen++
			what := of + "." + c.name
			for _, f := range [...]form{csvOnly, jsonOnly} {
				if c.form == both || c.form == f {
					key := fmt.Sprint(f, c.name)
					if once[key] {
						t.Errorf("%s is declared twice", what)
					}
					once[key] = true
				}
			}
			if !name.MatchString(c.name) || !sentence.MatchString(c.meaning) || strings.Contains(c.meaning, ". ") {
				t.Errorf("%s: %q", what, c.meaning)
			}
			if (c.typ.name == "") == (c.of == nil) {
				t.Errorf("%s has a type and columns, or neither", what)
			}
			check(what, c.of)
		}
	}
	d := load(t, nothing)
	check("document", document(d, proved(d)))
	for _, table := range tables(d, proved(d)) {
		if !sentence.MatchString(table.meaning) {
			t.Errorf("%s: %q", table.name, table.meaning)
		}
		check(table.name, table.columns)
	}
	if seen < 200 {
		t.Errorf("only %d columns were looked at", seen)
	}
}

// TestEveryColumnIsSeen: the dossier whose exports a person read has a value for
// each column.
func TestEveryColumnIsSeen(t *testing.T) {
	d := load(t, content(harbour(t)))
	seen := map[string]bool{}
	look("dossier", document(d, proved(d)), d, seen)
	for _, table := range tables(d, proved(d)) {
		for row := range table.rows {
			look(table.name, table.columns, row, seen)
		}
	}
	for _, path := range slices.Sorted(maps.Keys(seen)) {
		if !seen[path] {
			t.Errorf("no row has %s", path)
		}
	}
}

// look notes of each column whether it was ever more than empty.
func look(at string, columns []column, row any, seen map[string]bool) {
	for _, c := range columns {
		path := fmt.Sprintf("%s.%s (%d)", at, c.name, c.form)
		v := c.value(row)
		seen[path] = seen[path] || !empty(v)
		switch rows, many := v.(iter.Seq[any]); {
		case many:
			for row := range rows {
				look(path, c.of, row, seen)
			}
		case c.of != nil && v != nil:
			look(path, c.of, v, seen)
		}
	}
}

// TestEveryCellIsReadBack: what a column finds in a row is what a reader of CSV
// and one of JSON find in the file.
func TestEveryCellIsReadBack(t *testing.T) {
	for name, d := range dossiers(t) {
		if read := readBack(t, d); name != "nothing" && read < 500 {
			t.Errorf("%s: only %d values were read", name, read)
		}
	}
}

// readBack compares every value of a dossier's exports and returns how many.
func readBack(t *testing.T, d *dossier.Dossier) (read int) {
	t.Helper()
	files := written(t, d)
	for _, table := range tables(d, proved(d)) {
		if empty(table.rows) {
			continue
		}
		_, rows := parsed(t, files["data/"+table.name+".csv"])
		n := 0
		for row := range table.rows {
			for i, c := range table.sheet() {
				read++
				if got, want := rows[n][i], plain(c.value(row)); got != want {
					t.Errorf("%s.csv, row %d: %s is %q, want %q", table.name, n, c.name, got, want)
				}
			}
			n++
		}
	}
	return read + readObject(t, "dossier.json", document(d, proved(d)), d, object(t, files["data/dossier.json"]))
}

// plain is a cell in the simplest words.
func plain(v any) string {
	switch v := v.(type) {
	case []string:
		return strings.Join(v, "; ")
	case *float64:
		if v == nil {
			return ""
		}
		return strconv.FormatFloat(*v, 'f', -1, 64)
	}
	return fmt.Sprint(v)
}

func readObject(t *testing.T, at string, columns []column, row any, got map[string]any) (read int) {
	t.Helper()
	n := 0
	for _, c := range keys(columns) {
		v, there := got[c.name]
		want := c.value(row)
		if empty(want) && !c.always {
			if there {
				t.Errorf("%s.%s is %v, want nothing", at, c.name, v)
			}
			continue
		}
		n++
		read += readValue(t, at+"."+c.name, c, want, v)
	}
	if n != len(got) {
		t.Errorf("%s has %d keys, %d are declared", at, len(got), n)
	}
	return read
}

func readValue(t *testing.T, at string, c column, want, got any) (read int) {
	t.Helper()
	rows, many := want.(iter.Seq[any])
	if !many && c.of != nil {
		return readObject(t, at, c.of, want, got.(map[string]any))
	}
	if many {
		n := 0
		for row := range rows {
			read += readObject(t, fmt.Sprintf("%s[%d]", at, n), c.of, row, got.([]any)[n].(map[string]any))
			n++
		}
		if n != len(got.([]any)) {
			t.Errorf("%s has %d members, want %d", at, len(got.([]any)), n)
		}
		return read
	}
	if f, ok := want.(*float64); ok {
		want = *f
	}
	// fmt writes a value alike whether it is an int or what json made of one
	if got == nil || fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s is %v, want %v", at, got, want)
	}
	return 1
}

// hostile are words that have broken readers.
var hostile = []string{
	"=cmd()", "+1", "-1", "@SUM(A1)", "\ttab", "a,b;c; d", `"quoted"`, `""`, "'", "line\nbreak", "\n", " space ", "\u202Eright to left", "\u200B",
	"nul\x00nul", "\x1b[31m", "<script>&amp;</script>", `\u0041\`, "\u2028\u2029", "é\u0301", "😀", strings.Repeat("é", 500), "NULL", "0012",
}

// TestHostileNamesSurvive: a reader of CSV or JSON gets them back as they were.
func TestHostileNamesSurvive(t *testing.T) {
	d := load(t, content(harbour(t)))
	for _, name := range hostile {
		d.Meta.Title, d.People[0].Name, d.People[0].Summary = name, name, name
		d.People[0].Aliases = []dossier.Alias{{Text: name}}
		d.Sources[0].Quotes[0].Note, d.Sources[0].Author = name, name
		q, v, proofs := d.Sources[2].Quotes[2], d.Events[1], proved(d)
		q.Paragraph.Text += name
		proofs.Quote(q).Figure.Text = name
		proofs.Event(v).From.Rule.Words, proofs.Event(v).From.At = name, []dossier.Locator{q.Paragraph.Locator()}
		readBack(t, d)
		files := writtenAs(t, d, proofs)
		columns, rows := parsed(t, files["data/people.csv"])
		for _, key := range []string{"name", "aliases", "summary"} {
			if got := rows[0][slices.Index(columns, key)]; got != name {
				t.Errorf("CSV: %s is %q, want %q", key, got, name)
			}
		}
		doc := object(t, files["data/dossier.json"])
		person := doc["people"].([]any)[0].(map[string]any)
		if doc["title"] != name || person["name"] != name || person["aliases"].([]any)[0] != name || person["summary"] != name {
			t.Errorf("JSON: %q became %q", name, person)
		}
		if at(doc, "sources", 2, "quotes", 2, "figure", "text") != name || at(doc, "events", 1, "from_rule", "words") != name {
			t.Errorf("JSON: %q is not what was proved", name)
		}
		columns, rows = parsed(t, files["data/quotes.csv"])
		if got := rows[6][slices.Index(columns, "figure_text")]; got != name {
			t.Errorf("CSV: the figure is %q, want %q", got, name)
		}
	}
}

// TestDocumentIsValidByItsSchema: and the schema is one, and refuses what is
// written otherwise.
func TestDocumentIsValidByItsSchema(t *testing.T) {
	for name, d := range dossiers(t) {
		files := written(t, d)
		s := compiled(t, files["data/dossier.schema.json"])
		doc := object(t, files["data/dossier.json"])
		if err := s.Validate(doc); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	files := written(t, load(t, content(harbour(t))))
	s := compiled(t, files["data/dossier.schema.json"])
	for was, is := range map[string]string{
		`"title": "Pelabuhan",`:                         ``,
		`"country": "indonesia"`:                        `"country": "Indonesia"`,
		`"date": "2021"`:                                `"date": 2021`,
		`"warta#p2"`:                                    `"warta#4"`,
		`"whole": true`:                                 `"whole": "yes"`,
		`"value": 70`:                                   `"value": "70"`,
		"\"siglum\": \"C\",":                            ``,
		`"gaps": [`:                                     `"gaps": [[],`,
		`"url": "https://example.org/sari"`:             `"url": "javascript:x"`,
		"\"statements\": [\n  [":                        `"statements": [[1,`,
		`"coordinates": [`:                              `"coordinates": ["N",`,
		`"fact": "Tempat",`:                             ``,
		`"support": "inferred"`:                         `"support": "proved"`,
		`"witness_count": 2`:                            `"witness_count": "2"`,
		`"who": "kementerian",`:                         ``,
		"\"type\": \"mengawasi\",":                      ``,
		`"organisation_name": "Serikat Nelayan Labuan"`: `"organisation_name": []`,
	} {
		wrong := bytes.Replace(files["data/dossier.json"], []byte(was), []byte(is), 1)
		if !json.Valid(wrong) || bytes.Equal(wrong, files["data/dossier.json"]) {
			t.Errorf("%s stands nowhere", was)
		} else if s.Validate(object(t, wrong)) == nil {
			t.Errorf("%s in place of %s is valid", is, was)
		}
	}
}

func compiled(t *testing.T, data []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	meta, err := c.Compile("https://json-schema.org/draft/2020-12/schema")
	if err != nil {
		t.Fatal(err)
	}
	if err := meta.Validate(doc); err != nil {
		t.Fatal(err)
	}
	if err := c.AddResource("berkas:dossier", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("berkas:dossier")
	if err != nil {
		t.Fatal(err)
	}
	return s
}
