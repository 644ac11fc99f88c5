package export

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"berkas/site/dossier"
)

// private are the keys of the content format that are in no export, and why. A
// path holds for every kind, unless it begins with a kind.
var private = map[string]string{
	"private":                 "it is never published",
	"quotes.private":          "it is never published",
	"different_from":          "a note for check",
	"draft":                   "what is exported is published",
	"aliases.only_in":         "mentions say where each name was found to mean what",
	"topic.order":             "topics stand in this order",
	"source.mentions":         "what it corrects is corrected in mentions",
	"source.pages":            "each paragraph says its page",
	"source.times":            "each paragraph says its time",
	"source.original_missing": "original_proved says whether it is at hand",
	"source.speakers":         "each paragraph says who speaks",
	"dossier.base_url":        "a build can be given another",
	"dossier.rights":          "each source says its own",
	"dossier.accent":          "how pages look",
	"dossier.map":             "how maps look",
	"dossier.silence":         "what check says, not what the dossier does",
}

// keyed is as much of the schema of front matter as says which keys there are.
type keyed struct {
	Properties map[string]keyed `json:"properties"`
	Required   []string         `json:"required"`
	Items      *keyed           `json:"items"`
	AnyOf      []keyed          `json:"anyOf"` // a text alone, or a mapping; a value, or a list of them
}

func formatOf(t *testing.T, kind string) keyed {
	t.Helper()
	data, err := dossier.Schema(kind)
	if err != nil {
		t.Fatal(err)
	}
	var k keyed
	if err := json.Unmarshal(data, &k); err != nil {
		t.Fatal(err)
	}
	return k
}

// exported returns the columns that the keys of a kind come to.
func exported(d *dossier.Dossier) map[string][]column {
	proofs := proved(d)
	ties := relations(d, proofs).key()
	return map[string][]column{
		"person": append(people(d, proofs).columns, ties), "organisation": append(organisations(d).columns, ties),
		"place": places(d).columns, "event": events(d, proofs).columns, "topic": topics(d).columns, "claim": claims(d, proofs).columns,
		"source": sources(d, proofs).columns, "page": pages(d).columns, "dossier": document(d, proofs),
	}
}

// TestEveryKeyIsExportedOrPrivate: whoever adds a key to the content format adds
// its column, or says here why there is none.
func TestEveryKeyIsExportedOrPrivate(t *testing.T) {
	tables := exported(load(t, nothing))
	reasons := maps.Clone(private)
	for _, kind := range dossier.SchemaNames() {
		for _, key := range lacking(formatOf(t, kind), tables[kind], "") {
			_, one := private[kind+key]
			_, all := private[key[1:]]
			if !one && !all {
				t.Errorf("%s%s is in no export: give it a column, or say in private why it has none", kind, key)
			}
			delete(reasons, kind+key)
			delete(reasons, key[1:])
		}
	}
	for key := range reasons {
		t.Errorf("private says why %s is in no export, but it is, or there is no such key", key)
	}
}

// lacking returns the paths of the keys that have no column.
func lacking(k keyed, columns []column, path string) []string {
	var paths []string
	for _, name := range slices.Sorted(maps.Keys(k.Properties)) {
		key, at := k.Properties[name], path+"."+name
		if key.Items != nil {
			key = *key.Items
		}
		alone, inner, there := find(columns, name)
		if there && len(key.AnyOf) > 0 && key.Properties == nil {
			if key = key.AnyOf[1]; alone && len(key.Required) > 0 {
				delete(key.Properties, key.Required[0]) // the column has it
			}
		}
		if !there {
			paths = append(paths, at)
		} else {
			paths = append(paths, lacking(key, inner, at)...)
		}
	}
	return paths
}

// find returns the columns of the records under a name; alone tells that there
// are none.
func find(columns []column, name string) (alone bool, inner []column, there bool) {
	alone = true
	for _, c := range columns {
		if c.name == name {
			there = true
			if c.of != nil {
				alone, inner = false, c.of
			}
		}
	}
	return alone, inner, there
}

// TestAKeyWithoutAColumnIsFound holds the test above against a format with keys
// that nothing exports.
func TestAKeyWithoutAColumnIsFound(t *testing.T) {
	format := formatOf(t, "person")
	format.Properties["unheard"] = keyed{}
	format.Properties["roles"].Items.Properties["unheard"] = keyed{}
	format.Properties["summary"] = keyed{Properties: map[string]keyed{"unheard": {}}}
	got := lacking(format, exported(load(t, nothing))["person"], "")
	for _, want := range []string{".unheard", ".roles.unheard", ".summary.unheard"} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is not among %v", want, got)
		}
	}
}
