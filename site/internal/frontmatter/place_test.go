package frontmatter

import (
	"strings"
	"testing"

	"berkas/site/diag"
)

type anything struct {
	A Node `yaml:"a"`
	B Node `yaml:"b"`
}

func TestSpansAreWhereTheValuesStand(t *testing.T) {
	for _, c := range []struct{ name, marked, value string }{
		{"plain", "a: «satu»\n", "satu"},
		{"plain, with a comment", "a: «satu dua»   # tiga\n", "satu dua"},
		{"plain, over lines", "a: «satu\n  dua\n\n  tiga»\nb: c\n", "satu dua\ntiga"},
		{"plain, with a hash and a colon", "a: «x#y http://z?q=1»\n", "x#y http://z?q=1"},
		{"after other characters", "b: äöü 日本 😀\na: «ö»\n", "ö"},
		{"in a line with other characters", "b: {é: 日本😀, c: x}\na: «é»", "é"},
		{"after a byte-order mark", "\uFEFFa: «é»\n", "é"},
		{"CR LF", "b: |\r\n  é\r\n\r\na: «satu\r\n  dua»\r\n", "satu dua"},
		{"after a tab", "a:\t«satu\tdua»\t\n", "satu\tdua"},
		{"on the line below", "a:\n  «satu»\n", "satu"},
		{"single quotes", "a: '«it''s»' # x\n", "it's"},
		{"double quotes", `a: "«a \"b\" \u00e9 \\»"` + "\n", `a "b" é \`},
		{"quotes over lines", "a: \"«satu\n  dua \\\n  tiga»\"\n", "satu dua tiga"},
		{"empty quotes", "a: \"«»\"\n", ""},
		{"literal", "a: | # x\n\n    «satu\n      dua»\n\nb: c\n", "\nsatu\n  dua\n"},
		{"literal with its indentation", "a: |1-\n   «satu\n dua»\n", "  satu\ndua"},
		{"folded", "a: >-\n  «satu\n  dua»\n\n", "satu dua"},
		{"folded, CR LF", "a: >-\r\n  «satu\r\n  dua»\r\n", "satu dua"},
		{"an empty block", "a: |\n«»\nb: c\n", ""},
		{"a year", "a: «2023» # x\n", "2023"},
		{"a date", "a: «2023-04-16»\n", "2023-04-16"},
		{"a number written oddly", "a: «0x1F»\n", "0x1F"},
		{"a word that is true in old YAML", "a: «No»\n", "No"},
		{"true", "a: «True»\n", "True"},
		{"in a flow mapping", "b: x\n? a\n: «y»\n", "y"},
		{"after other line ends", "b: x\u0085c: y\u2028d: é\ra: «z»\n", "z"},
		{"empty", "b: x\na:«» # x\n", ""},
		{"empty, at the end", "a:«»", ""},
		{"null", "a: «~»\n", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, want := unmark(c.marked)
			var v struct {
				A Text `yaml:"a"`
				B Node `yaml:"b"`
				C Node `yaml:"c"`
				D Node `yaml:"d"`
			}
			var errs diag.List
			DecodeFile(f, &v, &errs)
			if len(errs) > 0 {
				t.Fatal(errs)
			}
			if v.A.Value != c.value {
				t.Errorf("value %q, want %q", v.A.Value, c.value)
			}
			if v.A.Span != want {
				t.Errorf("place %d-%d %q, want %d-%d", v.A.Span.Start, v.A.Span.End, content(v.A.Span), want.Start, want.End)
			}
			if v.A.Set() != (c.value != "") {
				t.Errorf("Set is %v", v.A.Set())
			}
		})
	}
}

func TestSpansOfListsAndMappingsEndWithThem(t *testing.T) {
	for _, c := range []struct{ name, marked string }{
		{"flow list", "a: «[é, 'b', \"c]\", [d, ], ]» # x\n"},
		{"flow list over lines", "a: «[ # ]\n  b, # ]\n  # ]\n  c\n ]»\nb: x\n"},
		{"empty flow list", "a: «[ ]»\n"},
		{"flow mapping", "a: «{é: b, c: {d: }, e}»\n"},
		{"empty flow mapping", "a: «{}»\n"},
		{"block list", "a:\n«- é\n- 'b'»   # x\n\nb: x\n"},
		{"block list of mappings", "a:\n  «- b: c\n    d: \"e\"\n  - b: f»\nb: x\n"},
		{"block mapping", "a:\n  «b: |\n    c\n\n    d»\n\nb: x\n"},
		{"block mapping with an empty end", "a:\n  «b:\n  c:»\nb: x\n"},
		{"a pair in a list", "b: x\na: «[b: c]»\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, want := unmark(c.marked)
			var v anything
			var errs diag.List
			DecodeFile(f, &v, &errs)
			if len(errs) > 0 {
				t.Fatal(errs)
			}
			if got := v.A.Span(); got != want {
				t.Errorf("place %q, want %q", content(got), content(want))
			}
		})
	}
}

func TestAtFindsPartsOfATextWhateverStandsBetween(t *testing.T) {
	for _, c := range []struct{ name, marked, part string }{
		{"plain", "a: satu «dua» tiga\n", "dua"},
		{"plain, over lines", "a: satu\n   x «dua\n   tiga» y\n", "dua tiga"},
		{"all of it", "a: «satu»\n", "satu"},
		{"none of it", "a: satu«»dua\n", ""},
		{"after other characters", "a: äö «é» x\n", "é"},
		{"single quotes", "a: 'it''s «o''clock» x'\n", "o'clock"},
		{"double quotes", `a: "\"x\" \u65e5 «\u00e9\n[\"]» y"` + "\n", "é\n[\"]"},
		{"an escaped line end", "a: \"sa\\\n   tu «dua»\"\n", "dua"},
		{"escaped white space", `a: "x\t\x20\u2028\L\P\N\_«y»"` + "\n", "y"},
		{"double quotes over lines", "a: \"x\n\n   «y\n   z»\"\n", "y z"},
		{"literal", "a: |\n\n  x\n\n    «[[y]]» z\n", "[[y]]"},
		{"literal, CR LF", "a: |\r\n  x\r\n  «y\r\n  z»\r\n", "y\nz"},
		{"folded", "a: >\n  x\n  x «y\n  z»\n\n  x\n", "y z"},
		{"the end of a block", "a: |\n  x «y»\n", "y\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, want := unmark(c.marked)
			var v struct {
				A Text `yaml:"a"`
			}
			var errs diag.List
			DecodeFile(f, &v, &errs)
			start := strings.Index(v.A.Value, c.part)
			if c.part == "" {
				start = len("satu")
			}
			if len(errs) > 0 || start < 0 {
				t.Fatalf("%q has no %q: %v", v.A.Value, c.part, errs)
			}
			if got := v.A.At(start, start+len(c.part)); got != want {
				t.Errorf("place %d-%d %q, want %d-%d %q", got.Start, got.End, content(got), want.Start, want.End, content(want))
			}
		})
	}
	if got := (Text{Value: "x"}).At(0, 1); got != (diag.Span{}) {
		t.Errorf("a text without a place has one: %v", got)
	}
}
