package export

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"html"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"berkas/site/dossier"
	"berkas/site/internal/sample"
	"berkas/site/lang"
)

const base = "https://berkas.example/sub/"

// under returns the exports of a dossier that stands at an address.
func under(t *testing.T, d *dossier.Dossier, c Config) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	for _, f := range Files(d, proved(d), c) {
		var b, again bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(f.Path, err)
		}
		if err := f.Write(&again); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
			t.Errorf("%s is not the same twice", f.Path)
		}
		files[strings.TrimPrefix(f.Path, Folder)] = b.Bytes()
	}
	return files
}

// TestHostileNamesPassThroughEveryFormat: whatever a name has in it, a reader of each
// format gets it back, without what the format cannot hold.
func TestHostileNamesPassThroughEveryFormat(t *testing.T) {
	long := strings.Repeat("😀é", 250)
	for _, name := range append(slices.Clone(hostile), "</script>", "]]>", "a\r\nEND:VEVENT\r\nb", "שלום", long, "\xff") {
		d := load(t, content(harbour(t)))
		d.Meta.Title, d.Meta.Description, d.Meta.Publisher = name, name, name
		p, v := d.People[1], d.Events[1]
		p.Name, p.Summary, p.Aliases[0].Text, p.Roles[0].Title, p.Relations[0].Type = name, name, name, name, name
		v.Name, v.Summary, v.Place.Name, v.Topics[0].Name = name, name, name, name
		d.Sources[0].Name, d.Sources[0].Author, d.Sources[0].Quotes[0].Note = name, name, name
		files, valid := under(t, d, Config{Base: base}), strings.ToValidUTF8(name, "\uFFFD")

		for _, path := range []string{"annotations.jsonld", "timeline.json", "datapackage.json", "ro-crate-metadata.json", "dossier.json", "sources.csl.json"} {
			if !json.Valid(files[path]) {
				t.Errorf("%q: %s is no JSON", name, path)
			}
		}
		if got := at(object(t, files["annotations.jsonld"]), "first", "items", 0, "body", 2, "value"); got != valid {
			t.Errorf("annotations: %q is %q", name, got)
		}
		if got := at(object(t, files["timeline.json"]), "events", 1, "text", "text"); got != html.EscapeString(valid) {
			t.Errorf("timeline: %q is %q", name, got)
		}
		if got := at(object(t, files["datapackage.json"]), "title"); got != valid {
			t.Errorf("datapackage: %q is %q", name, got)
		}
		if got := at(object(t, files["ro-crate-metadata.json"]), "@graph", 1, "name"); got != valid {
			t.Errorf("ro-crate: %q is %q", name, got)
		}
		if got := entitiesIn(t, files["dossier.ftm.json"])["ratna-sari"].Properties["name"]; !slices.Equal(got, []string{valid}) {
			t.Errorf("FollowTheMoney: %q is %q", name, got)
		}
		inXML := strings.Map(func(r rune) rune {
			if r < ' ' && r != '\t' && r != '\n' && r != '\r' {
				return utf8.RuneError
			}
			return r
		}, valid)
		for _, path := range []string{"graph.graphml", "graph.gexf"} {
			if got := labelIn(t, files[path], "ratna-sari"); got != inXML {
				t.Errorf("%s: %q is %q", path, name, got)
			}
		}
		summaries := valuesIn(t, files["events.ics"], "SUMMARY")
		if want := strings.ReplaceAll(inCalendar(valid), "\r", "\n"); len(summaries) != 1 || summaries[0] != want {
			t.Errorf("events.ics: %q is %q, want %q", name, summaries, want)
		}
	}
}

// inCalendar is a text without what a calendar cannot hold.
func inCalendar(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' && r != '\r' {
			return -1
		}
		return r
	}, strings.ReplaceAll(text, "\r\n", "\n"))
}

func entitiesIn(t *testing.T, data []byte) map[string]entity {
	t.Helper()
	all := map[string]entity{}
	for line := range bytes.Lines(data) {
		var e entity
		if err := json.Unmarshal(line, &e); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		if _, there := all[e.ID]; there {
			t.Errorf("%s is there twice", e.ID)
		}
		all[e.ID] = e
	}
	return all
}

// labelIn reads a graph to its end and returns what a node is called.
func labelIn(t *testing.T, data []byte, id string) (label string) {
	t.Helper()
	inside, in := false, xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			return label
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			of := map[string]string{}
			for _, a := range token.Attr {
				of[a.Name.Local] = a.Value
			}
			if token.Name.Local == "node" {
				inside = of["id"] == id
			}
			if inside && of["label"] != "" {
				label = of["label"]
			}
			if inside && of["key"] == "label" {
				if err := in.DecodeElement(&label, &token); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}

// valuesIn reads a calendar and returns the values of a property, unescaped.
func valuesIn(t *testing.T, data []byte, property string) (values []string) {
	t.Helper()
	for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") || !utf8.ValidString(line) {
			t.Errorf("a line of %d bytes: %q", len(line), line)
		}
	}
	unfolded := strings.ReplaceAll(string(data), "\r\n ", "")
	for line := range strings.SplitSeq(unfolded, "\r\n") {
		if v, ok := strings.CutPrefix(line, property+":"); ok {
			values = append(values, strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\,`, ",", `\;`, ";").Replace(v))
		}
	}
	return values
}

// TestCalendarHasWhatItsDatesAllow: whole days, a month as a month that says so, and
// nothing of what is known by a year or about.
func TestCalendarHasWhatItsDatesAllow(t *testing.T) {
	for date, want := range map[string][2]string{
		"2020-05-01":            {"20200501", "20200502"},
		"2020-05-01/2020-05-02": {"20200501", "20200503"},
		"2020-12-31":            {"20201231", "20210101"},
		"2020-02":               {"20200201", "20200301"},
		"2020-02/2020-03-05":    {"20200201", "20200306"},
		"2020":                  {},
		"2020/2020-05-01":       {},
		"2020-05-01~":           {},
		"2020-05~":              {},
	} {
		d := load(t, content(harbour(t)))
		d.Events = d.Events[1:]
		var err error
		if d.Events[0].Date, err = lang.ParseDate(date); err != nil {
			t.Fatal(err)
		}
		ics, there := under(t, d, Config{})["events.ics"]
		if there != (want[0] != "") {
			t.Errorf("%s: there is a calendar: %t", date, there)
			continue
		}
		if !there {
			continue
		}
		from, to := valuesIn(t, ics, "DTSTART;VALUE=DATE"), valuesIn(t, ics, "DTEND;VALUE=DATE")
		if from[0] != want[0] || to[0] != want[1] {
			t.Errorf("%s is from %s to %s, want %s", date, from, to, want)
		}
		if said := strings.Contains(valuesIn(t, ics, "DESCRIPTION")[0], "tidak diketahui"); said != strings.HasPrefix(date, "2020-02") {
			t.Errorf("%s: that the day is not known is said: %t", date, said)
		}
	}
}

// TestEventsKeepTheirID: whatever becomes of their names and dates.
func TestEventsKeepTheirID(t *testing.T) {
	d := load(t, content(harbour(t)))
	was := valuesIn(t, under(t, d, Config{Base: base})["events.ics"], "UID")
	d.Events[1].Name, d.Events[1].Summary, d.Meta.Title = "lain", "lain", "lain"
	d.Events[1].Date, _ = lang.ParseDate("2021-01-01")
	if is := valuesIn(t, under(t, d, Config{Base: base})["events.ics"], "UID"); !slices.Equal(was, is) || was[0] != "rapat@berkas.example/sub" {
		t.Errorf("%v became %v", was, is)
	}
}

// TestWordsAroundAQuotationNeedTheRights: of a source whose text is not published an
// annotation has the quotation alone.
func TestWordsAroundAQuotationNeedTheRights(t *testing.T) {
	before := map[string]int{}
	for _, rights := range []string{"full", "excerpts", "link"} {
		d := load(t, content(harbour(t), "rights: full", "rights: "+rights, "rights: excerpts", "rights: "+rights, "rights: link", "rights: "+rights, "publish_original: true\n", ""))
		for q := range (whole{Dossier: d}).quotations() {
			for _, part := range q.Parts {
				s := quoted(q.Paragraph, part)
				if !strings.Contains(q.Paragraph.Text, s.Prefix+s.Exact+s.Suffix) {
					t.Errorf("%q does not stand in its paragraph", s.Prefix+s.Exact+s.Suffix)
				}
				outside := len(s.Prefix) + len(s.Suffix)
				for _, open := range q.Paragraph.Published() {
					if open.Start <= part.Start-len(s.Prefix) && part.End+len(s.Suffix) <= open.End {
						outside = 0
					}
				}
				if outside > 0 {
					t.Errorf("%s: %q and %q are not published", rights, s.Prefix, s.Suffix)
				}
				before[rights] += len(s.Prefix)
			}
		}
	}
	if before["full"] <= before["excerpts"] || before["excerpts"] == 0 || before["link"] != 0 {
		t.Errorf("before quotations stand %v bytes", before)
	}
}

// TestPositionsAreTheQuotation: in characters, where bytes are others.
func TestPositionsAreTheQuotation(t *testing.T) {
	d, other := load(t, content(harbour(t))), false
	for q := range (whole{Dossier: d}).quotations() {
		for _, part := range q.Parts {
			at := fragmentHere(q.Paragraph, part).RefinedBy
			characters := []rune(q.Paragraph.Text)
			if got := string(characters[*at.Start:*at.End]); got != q.Paragraph.Text[part.Start:part.End] {
				t.Errorf("%s: %q", quoteAddress(q), got)
			}
			other = other || *at.Start != part.Start
		}
	}
	if !other {
		t.Error("all characters are bytes")
	}
}

// TestEntitiesReferToEntities: every id that FollowTheMoney has is one of the file.
func TestEntitiesReferToEntities(t *testing.T) {
	referring := []string{"proof", "parent", "involved", "addressEntity", "holder", "post", "organization", "subject", "object", "entity"}
	for name, d := range dossiers(t) {
		data, there := under(t, d, Config{})["dossier.ftm.json"]
		if !there {
			continue
		}
		all, seen := entitiesIn(t, data), 0
		for _, e := range all {
			for _, property := range referring {
				for _, id := range e.Properties[property] {
					seen++
					if _, there := all[id]; !there {
						t.Errorf("%s: %s of %s is %s, which is not there", name, property, e.ID, id)
					}
				}
			}
		}
		if seen < 20 {
			t.Errorf("%s: only %d references", name, seen)
		}
	}
}

// TestPartsOfNamesAreWeak: letters and surnames do not say who somebody is.
func TestPartsOfNamesAreWeak(t *testing.T) {
	s := []*dossier.Source{{}}
	for _, c := range []struct {
		name  string
		alias dossier.Alias
		weak  bool
	}{
		{"Li Shangfu", dossier.Alias{Text: "Li"}, true},
		{"Li Shangfu", dossier.Alias{Text: "Jenderal Li Shangfu"}, false},
		{"Kementerian Pelabuhan", dossier.Alias{Text: "KP"}, true},
		{"Rusia", dossier.Alias{Text: "Moskow"}, false},
		{"Rusia", dossier.Alias{Text: "negeri itu", OnlyIn: s}, true},
	} {
		if got := weak(&dossier.Entry{Name: c.name}, c.alias); got != c.weak {
			t.Errorf("%s for %s is weak: %t", c.alias.Text, c.name, got)
		}
	}
}

// TestGraphSaysWhatIsCut: it has the pairs of the network's page, and says when there
// are more.
func TestGraphSaysWhatIsCut(t *testing.T) {
	small := under(t, load(t, content(harbour(t))), Config{})
	if bytes.Contains(small["graph.graphml"], []byte(`key="note"`)) || bytes.Contains(small["graph.gexf"], []byte("<description>")) {
		t.Error("a graph that has everything says that it is cut")
	}
	d := load(t, sample.New(200).Dossier())
	n := d.Network()
	if n.Pairs <= dossier.NetworkPairs {
		t.Fatalf("only %d pairs", n.Pairs)
	}
	note := d.Lang.N(d.Lang.Words.GraphPairs, dossier.NetworkPairs, "all", d.Lang.Int(n.Pairs))
	large := under(t, d, Config{})
	for _, path := range []string{"graph.graphml", "graph.gexf"} {
		if !bytes.Contains(large[path], []byte(note)) {
			t.Errorf("%s does not say %q", path, note)
		}
		if got := bytes.Count(large[path], []byte(`>co-mention<`)) + bytes.Count(large[path], []byte(`kind="co-mention"`)); got != dossier.NetworkPairs {
			t.Errorf("%s has %d pairs", path, got)
		}
	}
}

// TestSafeCellsAreNoFormulas: with CSVSafe no text begins as one; without it a cell is
// what the dossier says, and a number is a number in both.
func TestSafeCellsAreNoFormulas(t *testing.T) {
	d := load(t, content(harbour(t)))
	for _, name := range []string{"=cmd()", "+1", "-1", "@SUM(A1)", "\ttab", "\rreturn"} {
		d.People[0].Name, d.People[0].Aliases = name, []dossier.Alias{{Text: name}, {Text: "b"}}
		_, rows := parsed(t, under(t, d, Config{CSVSafe: true})["people.csv"])
		if rows[0][1] != "'"+name || rows[0][2] != "'"+name+"; b" {
			t.Errorf("%q is %q", name, rows[0][1:3])
		}
		_, rows = parsed(t, under(t, d, Config{})["people.csv"])
		if rows[0][1] != name {
			t.Errorf("%q is %q", name, rows[0][1])
		}
	}
	columns, rows := parsed(t, under(t, d, Config{CSVSafe: true})["places.csv"])
	if got := rows[1][slices.Index(columns, "latitude")]; got != "-2.5" {
		t.Errorf("a latitude is %q", got)
	}
}

// TestCommandsCountWhatTheFilesHave runs what the page about data offers to try.
func TestCommandsCountWhatTheFilesHave(t *testing.T) {
	if _, err := exec.LookPath("sqlite3"); err != nil {
		requireProgram(t, "sqlite3")
	}
	for name, d := range dossiers(t) {
		dir := t.TempDir()
		for path, data := range under(t, d, Config{}) {
			if err := os.WriteFile(filepath.Join(dir, path), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		tried := 0
		for _, f := range Catalogue(d, proved(d), Config{}, &d.Lang.Words).Files {
			if f.Try == "" {
				continue
			}
			tried++
			c := exec.Command("sh", "-c", f.Try)
			c.Dir = dir
			out, err := c.CombinedOutput()
			if got := strings.TrimSpace(string(out)); err != nil || got != strconv.Itoa(f.Count) {
				t.Errorf("%s: %s says %q, %v; there are %d", name, f.Try, got, err, f.Count)
			}
		}
		if name != "nothing" && tried < 7 {
			t.Errorf("%s: only %d commands", name, tried)
		}
	}
}

// TestEveryTableIsCalledSomething: on the page about data, in the dossier's language.
func TestEveryTableIsCalledSomething(t *testing.T) {
	d := load(t, nothing)
	for _, table := range tables(d, proved(d)) {
		if called(&d.Lang.Words)[table.name] == "" {
			t.Errorf("pages have no word for %s", table.name)
		}
	}
}
