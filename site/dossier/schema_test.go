package dossier

import (
	"bytes"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
)

// schemas compiles every schema, "" for the one of all.
func schemas(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	meta, err := jsonschema.NewCompiler().Compile(draft)
	if err != nil {
		t.Fatal(err)
	}
	compiled := map[string]*jsonschema.Schema{}
	for _, name := range append(SchemaNames(), "") {
		data, err := Schema(name)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if err := meta.Validate(doc); err != nil {
			t.Errorf("the schema %q is no schema: %v", name, err)
		}
		c := jsonschema.NewCompiler()
		if err := c.AddResource("berkas:"+name, doc); err != nil {
			t.Fatal(err)
		}
		if compiled[name], err = c.Compile("berkas:" + name); err != nil {
			t.Fatal(err)
		}
	}
	return compiled
}

// schemaOf names the schema that holds for a file, "" where none does.
func schemaOf(p string) string {
	parts := strings.Split(p, "/")
	switch k, ok := kindIn(parts[min(1, len(parts)-1)]); {
	case p == "content/dossier.yaml":
		return metaWord
	case ok && path.Ext(p) == ".md":
		return k.String()
	}
	return ""
}

// asEditorsSee returns a file's front matter as a YAML 1.2 parser reads it, and
// what berkas finds wrong with it by itself. ok is false when it is no YAML.
func asEditorsSee(p string, data []byte) (value any, problems diag.List, ok bool) {
	f := diag.NewFile(p, data)
	var into any = &metaFront{}
	at := f.Span(0, len(data))
	if k, isKind := kindIn(strings.Split(p, "/")[1]); isKind {
		into = newFront(k)
		if at, _, ok = fm.Split(f, &problems); !ok {
			return nil, problems, false
		}
	}
	var root fm.Node
	if fm.Decode(f, at, &root, &problems); !root.IsMap() {
		return nil, problems, false
	}
	problems = nil
	fm.Decode(f, at, into, &problems)
	return core(root), problems, true
}

var (
	integer = regexp.MustCompile(`^[-+]?[0-9]+$`)
	float   = regexp.MustCompile(`^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$`)
)

// core resolves a node by the core schema of YAML 1.2.
func core(n fm.Node) any {
	text, isText := n.Text()
	switch {
	case n.IsList():
		list := []any{}
		for _, item := range n.Items() {
			list = append(list, core(item))
		}
		return list
	case n.IsMap():
		values := map[string]any{}
		for _, e := range n.Entries() {
			values[e.Key.Value] = core(e.Value)
		}
		return values
	case !isText:
		return nil
	}
	before := n.Span().File.Data[:n.Span().Start]
	switch quoted := strings.HasSuffix(before, `"`) || strings.HasSuffix(before, "'"); {
	case quoted:
	case text == "true", text == "false":
		return text == "true"
	case integer.MatchString(text), float.MatchString(text):
		if x, err := strconv.ParseFloat(text, 64); err == nil {
			return x
		}
	}
	return text
}

// TestSchemasAcceptWhatBerkasAccepts: no editor marks a file of the real dossier
// or the small one.
func TestSchemasAcceptWhatBerkasAccepts(t *testing.T) {
	compiled := schemas(t)
	seen := map[string]int{}
	accept := func(p string, data []byte) {
		name := schemaOf(p)
		if name == "" {
			return
		}
		value, _, ok := asEditorsSee(p, data)
		if !ok {
			t.Errorf("%s has no front matter", p)
			return
		}
		seen[name]++
		if err := compiled[name].Validate(value); err != nil {
			t.Errorf("%s: %v", p, err)
		}
		if err := compiled[""].Validate(value); err != nil {
			t.Errorf("%s, by the schema of all kinds: %v", p, err)
		}
	}
	for p, data := range small {
		accept(p, []byte(data))
	}
	real := os.DirFS("../..")
	err := fs.WalkDir(real, "content", func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(real, p)
		accept(p, data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range SchemaNames() {
		if seen[name] == 0 {
			t.Errorf("no file was held against the schema %q", name)
		}
	}
}

// TestSchemasRefuseWhatIsWrongInItself holds every wrong file of testdata/wrong
// against its schema: what is wrong within the front matter is marked by an
// editor, and a file that berkas accepts is not.
func TestSchemasRefuseWhatIsWrongInItself(t *testing.T) {
	compiled := schemas(t)
	archives, err := filepath.Glob("testdata/wrong/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	refused, accepted := 0, 0
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		want := string(archive.Files[len(archive.Files)-1].Data)
		for _, f := range archive.Files {
			schema := schemaOf(f.Name)
			if schema == "" {
				continue
			}
			value, problems, ok := asEditorsSee(f.Name, f.Data)
			if !ok {
				continue // no YAML, which every editor says
			}
			err := compiled[schema].Validate(value)
			switch {
			case problems.Errors() > 0 && err == nil:
				t.Errorf("%s: %s is valid, but\n%s", name, f.Name, printed(problems))
			case !strings.Contains(want, f.Name+":") && err != nil:
				t.Errorf("%s: %s is right, but %v", name, f.Name, err)
			}
			if err != nil {
				refused++
			} else {
				accepted++
			}
		}
	}
	if refused < 3 || accepted < 10 {
		t.Errorf("%d files were refused, %d accepted", refused, accepted)
	}
}

func TestSchemasKnowFormsAndValues(t *testing.T) {
	compiled := schemas(t)
	for _, c := range []struct {
		schema, yaml string
		valid        bool
	}{
		{"person", "name: A", true},
		{"person", "name:", false},
		{"person", `name: " "`, false},
		{"person", "name: 1984", true},
		{"person", "name: true", true},
		{"person", "name: [A]", false},
		{"person", "nama: A", false},
		{"person", "name: A\nsummary:", true},
		{"person", "name: A\naliases: B", false},
		{"person", "name: A\naliases: [B, {text: C, only_in: [koran]}, 7]", true},
		{"person", "name: A\naliases: [{only_in: [koran]}]", false},
		{"person", "name: A\naliases: [{text: C, onlyin: [koran]}]", false},
		{"person", "name: A\naliases: [B, ]", true},
		{"person", "name: A\nwikidata: Q7747", true},
		{"person", "name: A\nwikidata: 7747", true}, // a number is text; berkas says what is wrong
		{"person", `{name: A, wikidata: "7747"}`, false},
		{"person", "name: A\ndraft: true", true},
		{"person", "name: A\ndraft: ya", false},
		{"person", "name: A\ncountry: Indonesia", false},
		{"person", "name: A\nroles: [{title: B, from: 2023-04, to: 2023-04-16/2023-05~, evidence: [koran#p4, koran#q1, koran]}]", true},
		{"person", "name: A\nroles: [{title: B, from: 2023-13}]", false},
		{"person", "name: A\nroles: [{title: B, from: April 2023}]", false},
		{"person", "name: A\nroles: [{title: B, evidence: [koran#4]}]", false},
		{"person", "name: A\nroles: [{from: 2023}]", false},
		{"person", "name: A\nlinks: [{title: B, url: example.org}]", false},
		{"person", "name: A\nlinks: [{title: B, url: 'https://example.org/'}]", true},
		{"place", "name: A\ntype: city\ncoordinates: [-6.2, 106]", true},
		{"place", "name: A\ncoordinates: [106]", false},
		{"place", "name: A\ncoordinates: ['-6.2', '106']", false},
		{"place", "name: A\ntype: region\narea: [[0, 100], [0, 110], [-9, 110]]", true},
		{"place", "name: A\ntype: region\narea: [[[0, 100], [0, 110], [-9, 110]], [[1, 1], [1, 2], [2, 2], [1, 1]]]", true},
		{"place", "name: A\narea: [0, 100]", false},
		{"place", "name: A\narea: [[0, 100, 3], [0, 110], [-9, 110]]", false},
		{"place", "name: A\ntype: kota", false},
		{"event", "title: A", false},
		{"event", "title: A\ndate: 2023", true},
		{"event", "title: A\ndate: 2023\nparticipants: [a, {who: b, as: tuan rumah}]", true},
		{"event", "title: A\ndate: 2023\naccounts: [{fact: Hari, says: []}]", false},
		{"source", "title: A\ndate: 2023\nsiglum: AB", true},
		{"source", "title: A\ndate: 2023\nsiglum: b", false},
		{"source", "title: A\ndate: 2023\nmentions: {exclude: [x], include: [{text: y, is: z}]}", true},
		{"source", "title: A\ndate: 2023\nquotes: [{text: x, figure: {value: 70, unit: '%'}}]", true},
		{"source", "title: A\ndate: 2023\nquotes: [{text: x, figure: {unit: '%'}}]", false},
		{"source", "title: A\ndate: 2023\nquotes: [{text: x, figure: {words: puluhan ribu, of: tentara}}]", true},
		{"source", "title: A\ndate: 2023\nquotes: [{text: x, stance: belum-terjadi}]", true}, // the claim's own; berkas knows
		{"source", "title: A\ndate: 2023\nquotes: [{text: x, stance: Belum terjadi}]", false},
		{"source", "title: A\ndate: 2023\nquotes: [{text: x, by: a}, {text: y, by: [a, b]}, {text: z, by: }]", true},
		{"source", "title: A\ndate: 2023\nquotes: [{text: x, by: {who: a}}]", false},
		{"source", "title: A\ndate: 2023\nquotes: [{text: x, by: [A B]}]", false},
		{"source", "title: A\ndate: 2023\nquotes: [{text: x, witness: own, relay: TASS, private: y}]", true},
		{"source", "title: A\ndate: 2023\nquotes: [{text: x, witness: mine}]", false},
		{"source", "title: A\ndate: 2023\nmentions: {include: [{text: y, is: z, paragraph: 4}, {text: y, is: z, paragraph: [4, 5]}]}", true},
		{"source", "title: A\ndate: 2023\nmentions: {include: [{text: y, is: z, paragraph: empat}]}", false},
		{"source", "title: A\ndate: 2023\nreliability: C\nurl_note: B\nprinted: 2023-05\noriginal_title: C\noriginal_url: https://a.example/", true},
		{"source", "title: A\ndate: 2023\nreliability: G", false},
		{"source", "title: A\ndate: 2023\noriginal_url: a.example", false},
		{"organisation", "name: A\nreliability: F", true},
		{"claim", "title: A\nstances: {belum-terjadi: qualifies, ditimbang: {as: asserts, words: x}, denies: bukan}\nabout: [a]\ncredibility: 1", true},
		{"claim", "title: A\ncredibility: '2'", true},
		{"claim", "title: A\ncredibility: 7", false},
		{"claim", "title: A\nstances: {a: {as: agrees}}", false},
		{"claim", "title: A\nstances: [a]", false},
		{"event", "title: A\ndate: 2023\nevidence: [koran#p1, koran#q1]\nafter: [b]", true},
		{"event", "title: A\ndate: 2023\nevidence: ['koran#silent']", false},
		{"page", "title: A\nshort: B\nreviewed: {by: C, date: 2023-04-01}\nprivate: D", true},
		{"page", "title: A\nreviewed: {by: C}", false},
		{"page", "title: A\naliases: [B]", false},
	} {
		value, _, ok := asEditorsSee(folderOf(t, c.schema)+"/x.md", []byte("---\n"+c.yaml+"\n---\n"))
		if !ok {
			t.Errorf("%s is no YAML", c.yaml)
			continue
		}
		if err := compiled[c.schema].Validate(value); (err == nil) != c.valid {
			t.Errorf("a %s with\n%s\nvalid: %v, but %v", c.schema, c.yaml, c.valid, err)
		}
	}
}

func folderOf(t *testing.T, word string) string {
	t.Helper()
	k, err := ParseKind(word)
	if err != nil {
		t.Fatal(err)
	}
	return k.Folder()
}

// TestEveryKeySaysWhatItIs: an editor has something to show for each.
func TestEveryKeySaysWhatItIs(t *testing.T) {
	fronts := []reflect.Type{reflect.TypeFor[metaFront]()}
	for k := range kinds {
		fronts = append(fronts, reflect.TypeOf(newFront(k)).Elem())
	}
	for len(fronts) > 0 {
		of := fronts[0]
		fronts = fronts[1:]
		for _, f := range fm.Fields(of) {
			if f.Tag.Get("doc") == "" {
				t.Errorf("%s: nothing is said of %q", of, f.Key)
			}
			inner := f.Type
			for inner.Kind() == reflect.Slice || inner.Kind() == reflect.Pointer {
				inner = inner.Elem()
			}
			if inner.Kind() == reflect.Struct && inner.PkgPath() == of.PkgPath() {
				fronts = append(fronts, inner)
			}
		}
	}
}

func TestSchemaNamesTheOneThatWasMeant(t *testing.T) {
	for name, want := range map[string]string{
		"persn":  `there is no schema "persn"; did you mean "person"?`,
		"people": `there is no schema "people"; did you mean "person"?`,
		"x":      `there is no schema "x"; there are person, organisation, place, event, topic, claim, source, page, dossier`,
	} {
		if _, err := Schema(name); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
}
