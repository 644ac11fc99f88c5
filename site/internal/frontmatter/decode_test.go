package frontmatter

import (
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"berkas/site/diag"
)

// article stands for what content files are read into.
type article struct {
	common
	Date    Text     `yaml:"date"`
	Year    int      `yaml:"year"`
	Share   float64  `yaml:"share"`
	Order   Number   `yaml:"order"`
	Draft   bool     `yaml:"draft"`
	Given   Bool     `yaml:"given"`
	Rights  Text     `yaml:"rights" enum:"full excerpts link"`
	Topics  []Text   `yaml:"topics"`
	Words   []string `yaml:"words"`
	At      []Number `yaml:"at"`
	Quotes  []quote  `yaml:"quotes"`
	Aliases []alias  `yaml:"aliases"`
	Figure  *figure  `yaml:"figure"`
	Extra   Node     `yaml:"extra"`

	Span diag.Span `yaml:"-"`
}

type common struct {
	Title Text `yaml:"title,required" doc:"the headline"`
}

type quote struct {
	Text   Text      `yaml:"text,required"`
	Stance string    `yaml:"stance" enum:"asserts denies"`
	Topics []Text    `yaml:"topics"`
	Span   diag.Span `yaml:"-"`
}

type figure struct {
	Value Number `yaml:"value,required"`
	Unit  Text   `yaml:"unit"`
}

// alias is a text or a mapping.
type alias struct {
	Text   Text   `yaml:"text,required"`
	OnlyIn []Text `yaml:"only_in"`
}

func (a *alias) UnmarshalNode(n Node, errs *diag.List) {
	type plain alias
	switch {
	case n.IsScalar():
		n.Decode(&a.Text, errs)
	case n.IsMap():
		n.Decode((*plain)(a), errs)
	default:
		n.Mismatch("text or a mapping", errs)
	}
}

func decode(t *testing.T, text string) (article, diag.List) {
	t.Helper()
	var v article
	var errs diag.List
	DecodeFile(diag.NewFile("x.yaml", []byte(text)), &v, &errs)
	return v, errs
}

func TestEveryKindOfFieldIsRead(t *testing.T) {
	v, errs := decode(t, `title: Kunjungan
date: 2023-04-16
year: 2023
share: -1.5
order: 2e3
draft: true
given: False
rights: link
topics: [a, 2023, no]
words:
- x
- "null"
at: [-6.2, 106]
quotes:
  - text: |
      Kami pasti
    stance: denies
    topics: [a]
  - {text: dua}
aliases:
  - AS
  - text: Amerika
    only_in: [tempo]
figure: {value: 70, unit: "%"}
extra: {x: [1, ~]}
`)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	type flat struct {
		Text   []string
		Number []float64
		Bool   []bool
		Year   int
	}
	got := flat{
		Text: []string{
			v.Title.Value, v.Date.Value, v.Rights.Value, v.Topics[0].Value, v.Topics[1].Value, v.Topics[2].Value,
			v.Words[0], v.Words[1], v.Quotes[0].Text.Value, v.Quotes[0].Stance, v.Quotes[0].Topics[0].Value, v.Quotes[1].Text.Value,
			v.Aliases[0].Text.Value, v.Aliases[1].Text.Value, v.Aliases[1].OnlyIn[0].Value, v.Figure.Unit.Value,
		},
		Number: []float64{v.Share, v.Order.Value, v.At[0].Value, v.At[1].Value, v.Figure.Value.Value},
		Bool:   []bool{v.Draft, v.Given.Value, v.Given.Set(), v.Order.Set(), v.Figure.Value.Set()},
		Year:   v.Year,
	}
	want := flat{
		Text: []string{
			"Kunjungan", "2023-04-16", "link", "a", "2023", "no",
			"x", "null", "Kami pasti\n", "denies", "a", "dua", "AS", "Amerika", "tempo", "%",
		},
		Number: []float64{-1.5, 2000, -6.2, 106, 70},
		Bool:   []bool{true, false, true, true, true},
		Year:   2023,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got := content(v.Quotes[1].Span); got != "{text: dua}" {
		t.Errorf("the mapping's span is %q", got)
	}
	if got := content(v.Span); !strings.HasPrefix(got, "title:") || !strings.HasSuffix(got, "~]}") {
		t.Errorf("the file's span is %q", got)
	}
}

func TestANodeCanBeLookedThrough(t *testing.T) {
	v, errs := decode(t, "title: x\nextra: {x: [1, ~], y: \"z\", e: }\n")
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	x, ok := v.Extra.Lookup("x")
	if !ok || !v.Extra.IsMap() || !x.IsList() || len(x.Items()) != 2 || !x.Items()[0].IsScalar() || !x.Items()[1].IsEmpty() {
		t.Errorf("got %+v", v.Extra)
	}
	if _, ok := v.Extra.Lookup("nothing"); ok {
		t.Error("a key that is not there was found")
	}
	var keys []string
	for _, e := range v.Extra.Entries() {
		keys = append(keys, content(e.Key.Span))
	}
	if diff := cmp.Diff([]string{"x", "y", "e"}, keys); diff != "" {
		t.Error(diff)
	}
	y, _ := v.Extra.Lookup("y")
	if text, ok := y.Text(); !ok || text != "z" || content(y.Span()) != "z" {
		t.Errorf("got %q at %q", text, content(y.Span()))
	}
	if _, ok := x.Text(); ok {
		t.Error("a list is a text")
	}
	var number Number
	x.Items()[0].Decode(&number, &errs)
	if number.Value != 1 || len(errs) > 0 {
		t.Errorf("got %v, %v", number, errs)
	}
}

func TestEmptyValuesAreLeftOut(t *testing.T) {
	v, errs := decode(t, "title: x\ndate:\nyear: ~\norder: null\ndraft:\ngiven:\nrights:\ntopics:\nquotes: []\naliases: ~\nfigure:\nextra:\n")
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	if v.Date.Set() || v.Order.Set() || v.Given.Set() || v.Topics != nil || len(v.Quotes) > 0 || v.Aliases != nil || v.Figure != nil || !v.Extra.IsEmpty() {
		t.Errorf("got %+v", v)
	}
	if line, column := v.Date.Span.File.Position(v.Date.Span.Start); line != 2 || column != 6 {
		t.Errorf("the empty text would be at %d:%d", line, column)
	}
}

// Every line with # want "…" must have exactly the errors that it lists, and no
// other line any.
func TestEverythingWrongIsReportedOnItsLine(t *testing.T) {
	files, err := filepath.Glob("testdata/*.md")
	if err != nil || len(files) == 0 {
		t.Fatal("no files", err)
	}
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			f := diag.NewFile(name, data)
			var errs diag.List
			if yaml, _, ok := Split(f, &errs); ok {
				Decode(f, yaml, &article{}, &errs)
			}
			errs.Sort()
			var got []string
			for _, d := range errs {
				line, _ := f.Position(d.Span.Start)
				got = append(got, strconv.Itoa(line)+": "+d.Message)
			}
			if diff := cmp.Diff(wanted(t, string(data)), got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func wanted(t *testing.T, text string) (want []string) {
	quoted := regexp.MustCompile(`"(\\.|[^"\\])*"`)
	for i, line := range strings.Split(text, "\n") {
		_, list, _ := strings.Cut(line, "# want ")
		for _, q := range quoted.FindAllString(list, -1) {
			message, err := strconv.Unquote(q)
			if err != nil {
				t.Fatal(err)
			}
			want = append(want, strconv.Itoa(i+1)+": "+message)
		}
	}
	return want
}

func TestErrorsNameTheirPlaceAndTheWayOut(t *testing.T) {
	for _, c := range []struct{ name, marked, message, hint string }{
		{"unknown key, near", "title: x\n«topcis»: []\n", `unknown key "topcis"`, `did you mean "topics"?`},
		{"unknown key, not near", "title: x\n«penulis»: y\n", `unknown key "penulis"`, "known keys are title, date, year, share, order, draft, given, rights, topics, words, at, quotes, aliases, figure, extra"},
		{"unknown key, quoted", "title: x\n'«penulis»': y\n", `unknown key "penulis"`, "known keys are"},
		{"unknown key, nested", "title: x\nfigure: {value: 1, «unti»: y}\n", `unknown key "unti"`, `did you mean "unit"?`},
		{"missing", "«»date: 2023\n", `"title" is missing`, ""},
		{"missing of nothing", "«»", `"title" is missing`, ""},
		{"missing among comments", "«»# nothing\n", `"title" is missing`, ""},
		{"missing, nested", "title: x\nfigure: «{unit: y}»\n", `"value" is missing`, ""},
		{"missing, in a block", "title: x\nquotes:\n  - «stance: asserts\n    topics: [a]»\n", `"text" is missing`, ""},
		{"empty", "«title»:\ndate: x\n", `"title" is empty`, ""},
		{"empty quotes", "«title»: \" \"\n", `"title" is empty`, ""},
		{"no text, but a list", "title: «[x]»\n", `"title": expected text, found a list`, ""},
		{"no text, but a mapping", "title: «{x: y}»\n", `"title": expected text, found a mapping`, ""},
		{"a colon in an item", "title: x\ntopics:\n  - «kata: ini»\n", `"topics": expected text, found a mapping`, "put the text in quotes"},
		{"no list, but text", "title: x\ntopics: «a»\n", `"topics": expected a list of text, found "a"`, "write it as a list: [a]"},
		{"no list, but text with a comma", "title: x\ntopics: «a, b»\n", `expected a list of text, found "a, b"`, `write it as a list: ["a, b"]`},
		{"no list, but a mapping", "title: x\ntopics: «{a: b}»\n", `"topics": expected a list of text, found a mapping`, ""},
		{"no list of numbers", "title: x\nat: «1»\n", `"at": expected a list of numbers, found "1"`, "write it as a list: [1]"},
		{"no list of mappings", "title: x\nquotes: «kata»\n", `"quotes": expected a list of mappings, found "kata"`, "write it as a list: [{text: kata}]"},
		{"no list of mappings, but one", "title: x\nquotes: «{text: kata}»\n", `"quotes": expected a list of mappings, found a mapping`, "put [ and ] around the mapping"},
		{"a list of text, not of mappings", "title: x\nquotes: [\"«kata, lain»\"]\n", `"quotes": expected a mapping, found "kata, lain"`, `write it as a mapping: {text: "kata, lain"}`},
		{"no list of values", "title: x\naliases: «AS»\n", `"aliases": expected a list, found "AS"`, "write it as a list: [AS]"},
		{"an item of the wrong kind", "title: x\ntopics: [a, «[b]»]\n", `"topics": expected text, found a list`, ""},
		{"an item that reads itself", "title: x\naliases: [«[b]»]\n", `"aliases": expected text or a mapping, found a list`, ""},
		{"an empty item", "title: x\ntopics: [a, «~»]\n", `"topics" has an empty item`, "write its value"},
		{"an empty item of a block", "title: x\ntopics:\n  - a\n  -«»\n", `"topics" has an empty item`, "write its value"},
		{"no mapping, but text", "title: x\nfigure: «70»\n", `"figure": expected a mapping, found "70"`, "write it as a mapping: {value: 70}"},
		{"not of the enumeration, near", "title: x\nrights: «ful»\n", `"rights" cannot be "ful"`, `did you mean "full"?`},
		{"not of the enumeration", "title: x\nrights: «CC0»\n", `"rights" cannot be "CC0"`, "it is one of full, excerpts, link"},
		{"no number", "title: x\norder: «dua»\n", `"order": expected a number, found "dua"`, ""},
		{"a decimal comma", "title: x\norder: «1,5»\n", `"order": expected a number, found "1,5"`, "with a point: 1.5"},
		{"a number in quotes", "title: x\norder: \"«70»\"\n", `"order": expected a number, found "70"`, "without quotes"},
		{"no finite number", "title: x\nshare: «.inf»\n", `"share": expected a number, found ".inf"`, ""},
		{"a number too large", "title: x\nshare: «1e999»\n", `"share": expected a number, found "1e999"`, ""},
		{"no whole number", "title: x\nyear: «2023.5»\n", `"year": expected a whole number, found "2023.5"`, ""},
		{"neither true nor false", "title: x\ndraft: «yes»\n", `"draft": expected true or false, found "yes"`, "write true"},
		{"false in quotes", "title: x\ngiven: '«false»'\n", `"given": expected true or false, found "false"`, "write false"},
		{"no keys at all", "«just text»\n", `expected a mapping, found "just text"`, ""},
		{"a list at the top", "«- title: x»\n", "expected a mapping, found a list", ""},
		{"a key that is a list", "title: x\n«[a]»: b\n", "expected a key, found a list", ""},
		{"a key that is missing", "title: x\n«»: b\n", "the key before this colon is missing", ""},
		{"an anchor", "title: «&a» x\n", `"&a" is an anchor`, "put the text in quotes"},
		{"an anchor of a mapping", "title: x\nextra: «&a»\n  b: c\n", `"&a" is an anchor`, "put the text in quotes"},
		{"an alias", "title: «*a»\n", `"*a" is a YAML alias`, "put the text in quotes"},
		{"a tag", "title: «!!str» x\n", `"!!str" is a tag`, "put the text in quotes"},
		{"a bare tag", "title: «!» x\n", `"!" is a tag`, "put the text in quotes"},
		{"a merge key", "title: x\n«<<»: {a: b}\n", `"<<" is a merge key`, "write the keys themselves"},
		{"a second document", "title: x\n«---»\ntitle: y\n", "a second YAML document starts here", "a file has one"},
		{"after the end of the document", "title: x\n...\n«title:» y\n", "a second YAML document starts here", "a file has one"},
		{"a long value", "title: x\norder: «" + strings.Repeat("é", 80) + "»\n", `found "` + strings.Repeat("é", 59) + `…"`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, want := unmark(c.marked)
			var errs diag.List
			DecodeFile(f, &article{}, &errs)
			if len(errs) != 1 {
				t.Fatalf("%d errors: %v", len(errs), errs)
			}
			check(t, errs[0], want, c.message, c.hint)
		})
	}
}

func TestMissingKeysAreReportedWhereTheFrontMatterOpens(t *testing.T) {
	f, want := unmark("\uFEFF«---»\ndate: 2023\n---\n")
	var errs diag.List
	yaml, _, ok := Split(f, &errs)
	Decode(f, yaml, &article{}, &errs)
	if !ok || len(errs) != 1 {
		t.Fatalf("ok is %v, errors %v", ok, errs)
	}
	check(t, errs[0], want, `"title" is missing`, "")
}

func TestADuplicateKeyPointsAtTheFirst(t *testing.T) {
	f, want := unmark("«title»: satu\ndate: x\ntitle: dua\n")
	var v article
	var errs diag.List
	DecodeFile(f, &v, &errs)
	if len(errs) != 1 || errs[0].Message != `duplicate key "title"` || len(errs[0].Notes) != 1 {
		t.Fatal(errs)
	}
	if errs[0].Span.Start != strings.LastIndex(f.Data, "title") || errs[0].Notes[0].Span != want {
		t.Errorf("got %+v", errs[0])
	}
	if v.Title.Value != "satu" {
		t.Errorf("the title is %q", v.Title.Value)
	}
}

func TestItemsThatCannotBeReadAreLeftOut(t *testing.T) {
	v, errs := decode(t, "title: x\ntopics: [a, [b], ~, *c, d]\n")
	if len(errs) != 3 || len(v.Topics) != 2 || v.Topics[1].Value != "d" {
		t.Errorf("got %v with %v", v.Topics, errs)
	}
}

func TestWrongFieldTypesAreBugs(t *testing.T) {
	for name, into := range map[string]any{
		"no pointer": article{},
		"a map":      &map[string]string{},
		"a field": &struct {
			Title chan int `yaml:"title"`
		}{},
		"an option": &struct {
			Title Text `yaml:"title,omitempty"`
		}{},
		"an empty key": &struct {
			Title Text `yaml:",required"`
		}{},
		"a nil pointer": (*article)(nil),
	} {
		t.Run(name, func(t *testing.T) {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			var errs diag.List
			DecodeFile(diag.NewFile("x.yaml", []byte("title: x\n")), into, &errs)
		})
	}
}

// TestFrontMatterIsReadInProportion: beyond what is read there is one error, at its
// place, whatever there is too much of.
func TestFrontMatterIsReadInProportion(t *testing.T) {
	var keys strings.Builder
	for i := range maxNodes {
		keys.WriteString("k" + strconv.Itoa(i) + ": b\n")
	}
	for yaml, want := range map[string]string{
		"words:\n" + strings.Repeat("- a\n", maxNodes-5) + "title: b\n":           "",
		"words:\n" + strings.Repeat("- a\n", maxNodes):                            "99999:3: up to here there are more than 100000 keys and values, which is more than is read",
		"quotes:\n" + strings.Repeat("- {text: a, topics: [b, c]}\n", maxNodes/6): "14287:10: up to here there are more than 100000 keys and values, which is more than is read",
		"extra: [" + strings.Repeat("[a],", maxNodes) + "]\n":                     "1:200002: up to here there are more than 100000 keys and values, which is more than is read",
		keys.String() + "title: a\n":                                              "50000:9: up to here there are more than 100000 keys and values, which is more than is read",
		"title: " + strings.Repeat("a", maxBytes):                                 "1:1: this has 2 MB of keys and values; 2 MB is the most",
	} {
		f := diag.NewFile("x.yaml", []byte(yaml))
		var into article
		var errs diag.List
		Decode(f, f.Span(0, len(f.Data)), &into, &errs)
		var said []string
		for _, d := range errs {
			line, column := f.Position(d.Span.Start)
			said = append(said, strconv.Itoa(line)+":"+strconv.Itoa(column)+": "+d.Message)
		}
		if got := strings.Join(said, "\n"); got != want {
			t.Errorf("%.30s…: %d errors: %.300s\nwant %s", yaml, len(errs), got, want)
		}
	}
}
