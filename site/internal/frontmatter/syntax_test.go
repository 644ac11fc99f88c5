package frontmatter

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"berkas/site/diag"
)

func TestSyntaxErrorsSayWhereAndWhatToDo(t *testing.T) {
	for _, c := range []struct{ name, marked, message, hint string }{
		{"a colon in text", "a: Li Shangfu«:» kami pasti\n", "this colon starts a value where none can be", "put text that has a colon"},
		{"no space after a colon", "a:x\nb«:» y\n", "this colon starts a value", "a space after its colon"},
		{"after other characters", "a: “日本”«:» x\n", "this colon starts a value", "put text"},
		{"after a byte-order mark", "\uFEFFa: b«:» x\n", "this colon starts a value", "put text"},
		{"after CR LF", "b: é\r\na: é«:» x\r\n", "this colon starts a value", "put text"},
		{"text after a quotation", "a: \"Kami pasti\" «k»ata Li\n", "nothing can follow a closing quotation mark", "put the whole text in quotes"},
		{"an apostrophe in quotes", "a: 'it'«s»'\n", "nothing can follow a closing quotation mark", "put the whole text in quotes"},
		{"text after a bracket", "a: [tautan]«(»x)\n", "nothing can follow a closing bracket", "put the text in quotes"},
		{"emphasis", "a: **tebal** «k»ata\n", "text cannot start with '*'", "put the text in quotes"},
		{"a star", "a: «*» kata\n", "text cannot start with '*'", "put the text in quotes"},
		{"an ampersand", "a: «&» kata\n", "text cannot start with '&'", "put the text in quotes"},
		{"a named tag", "a: «!»x!y z\n", "text cannot start with '!'", "put the text in quotes"},
		{"an at sign", "a: «@»kata\n", "text cannot start with '@'", "put the text in quotes"},
		{"a backtick", "a: «`»kata`\n", "text cannot start with '`'", "put the text in quotes"},
		{"a tab as indentation", "a:\n«\t»b: c\n", "a tab cannot indent", "indent with spaces"},
		{"a tab before further lines", "a: b\n«\t»c\n", "a tab cannot indent", "indent with spaces"},
		{"a tab in a block", "a: |\n«\t»c\n", "a tab cannot indent", "indent with spaces"},
		{"a quotation without end", "b: x\na: «\"»Kami\nc: d\n", "this quotation mark is not closed", ""},
		{"a quotation over the end", "a: «'»Kami\n---\n", "this quotation mark is not closed", ""},
		{"a list without end", "a: «[»b, c\n", "expected a comma or a closing bracket", "close the list with ]"},
		{"a list that runs on", "a: [b, c\nd«:» e\n", "expected a comma or a closing bracket", "close the list with ]"},
		{"a mapping without end", "a: «{»b: c\n", "expected a comma or a closing bracket", "close the mapping with }"},
		{"a line without a colon", "a: b\n«k»ata\nc: d\n", "this has no colon", "write a key, a colon"},
		{"a key that is not in line", "a:\n  b: c\n «d»: e\n", "this fits neither the mapping before it nor the value", "in one column"},
		{"a list among keys", "a: b\n«-» c\n", "this fits neither the mapping before it nor the value", "in one column"},
		{"a key of an item, not in line", "a:\n  - b: \"c\"\n   «d»: e\n", "this fits neither the list before it nor its last item", "the keys of one item"},
		{"a list on the line of its key", "a: «-» b\n", "a list cannot start here", "on a line of its own"},
		{"a lonely bracket", "a: «]»\n", "expected a value, found ']'", ""},
		{"an unknown escape", `a: "«\»q"` + "\n", "this backslash starts no known escape", `write \\ for a backslash`},
		{"a wrong escape", `a: "\x«z»1"` + "\n", "expected the hexadecimal number", `write \\ for a backslash`},
		{"text after a block's sign", "a: «|» kata\n", "nothing can follow '|' on its line", "put the text in quotes"},
		{"a comment too near", "a: \"b\"«#»c\n", "a comment needs a space before it", ""},
		{"a control character", "b: é\na: b«\a»c\n", `the control character '\a' is not allowed`, "remove it"},
		{"too deep", strings.Repeat("[", 100) + "«[»", "nested deeper than 100 levels", ""},
		{"too deep, in lines", strings.Repeat("- ", 100) + "«-» a", "nested deeper than 100 levels", ""},
		{"a question mark", "a: «?» b\n", "text cannot start with '?'", "put the text in quotes"},
		{"a bracket at the end", "x: y\na: «[»\n", "this bracket is not closed", ""},
		{"a brace at the end", "x: y\na: «{»\n", "this bracket is not closed", ""},
		{"a bracket in a list", "a:\n  - «[»b,\n", "this bracket is not closed", ""},
		{"the inner of two brackets", "a: [b, «{»c:\n", "this bracket is not closed", ""},
		{"the outer of two brackets", "a: «[»[b, c],\n", "this bracket is not closed", ""},
		{"a bracket before a comment", "a: «[» # b]\n\n\n", "this bracket is not closed", ""},
		{"a bracket with one in quotes", "a: «[»\"]\", ']',\n", "this bracket is not closed", ""},
		{"a tag without end", "a: «!»<b c\n", "text cannot start with '!'", "put the text in quotes"},
		{"half a character", `a: "\u«d»800"` + "\n", "this escape names no character", `write \\ for a backslash`},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, want := unmark(c.marked)
			var errs diag.List
			DecodeFile(f, &anything{}, &errs)
			if len(errs) != 1 {
				t.Fatalf("%d errors: %v", len(errs), errs)
			}
			check(t, errs[0], want, c.message, c.hint)
		})
	}
}

func TestSyntaxErrorsPointAtWhereTheListStarted(t *testing.T) {
	f, want := unmark("x: é\na: «[»b, c\nd: e\n")
	var errs diag.List
	DecodeFile(f, &anything{}, &errs)
	if len(errs) != 1 || len(errs[0].Notes) != 1 || errs[0].Notes[0].Span != want || errs[0].Notes[0].Message != "the list starts here" {
		t.Errorf("got %+v", errs)
	}
}

// hugeFiles are files of about size bytes that are large in one way each.
func hugeFiles(size int) map[string]string {
	return map[string]string{
		"one line of items":       "a: [" + strings.Repeat("é, ", size/4) + "]\n",
		"one line of mappings":    "a: [" + strings.Repeat("{é: x}, ", size/9) + "]\n",
		"items":                   "a:\n" + strings.Repeat("- é\n", size/5),
		"duplicate keys":          strings.Repeat("a: é\n", size/6),
		"unknown keys on a line":  "{" + strings.Repeat("é, ", size/4) + "}",
		"aliases":                 "a:\n" + strings.Repeat("- *x\n", size/5),
		"anchors":                 "a:\n" + strings.Repeat("- &x y\n", size/7),
		"aliases of aliases":      "a: &a [x]\nb: &b [" + strings.Repeat("*a, ", size/4) + "]\n",
		"comments":                "a:\n" + strings.Repeat("# é\n", size/5),
		"comments between items":  "a:\n" + strings.Repeat("- x\n# é\n", size/9),
		"brackets that open":      "a: " + strings.Repeat("[", size),
		"brackets that close":     "a: " + strings.Repeat("]", size),
		"documents":               strings.Repeat("---\n", size/4),
		"an endless quotation":    "a: \"" + strings.Repeat("kata ", size/5),
		"an endless key":          strings.Repeat("k", size) + ": v\n",
		"a text of blank lines":   "a: |\n" + strings.Repeat("\n", size) + "b: c\n",
		"question marks":          strings.Repeat("? \n", size/3),
		"a text of many brackets": "a: \"" + strings.Repeat("[x] ", size/4) + "\"\n",
	}
}

// TestHugeFilesTakeMemoryInProportion to their length: whatever is copied or made
// again for each line shows in what is allocated. BenchmarkHugeFiles has the time.
func TestHugeFilesTakeMemoryInProportion(t *testing.T) {
	const times = 16
	large := hugeFiles(120_000)
	for name, text := range hugeFiles(120_000 / times) {
		few, small := allocated(text)
		many, all := allocated(large[name])
		if many > 2*times*few || all > 4*times*small {
			t.Errorf("%s: %d allocations of %d bytes, and %d of %d for a file %d times as long", name, few, small, many, all, times)
		}
	}
}

// allocated returns how often, and how much, memory is asked for to read a file
// and to say where its problems are.
func allocated(text string) (allocations, size uint64) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	decodeWithPlaces(text)
	runtime.ReadMemStats(&after)
	return after.Mallocs - before.Mallocs, after.TotalAlloc - before.TotalAlloc
}

func decodeWithPlaces(text string) {
	var errs diag.List
	DecodeFile(diag.NewFile("x.yaml", []byte(text)), &anything{}, &errs)
	for _, d := range errs {
		d.Span.File.Position(d.Span.Start)
	}
}

// BenchmarkHugeFiles reads each at two lengths: the time a byte takes has to be
// about the same.
func BenchmarkHugeFiles(b *testing.B) {
	for _, size := range []int{7_500, 120_000} {
		for name, text := range hugeFiles(size) {
			b.Run(fmt.Sprintf("%s/%d", name, size), func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					decodeWithPlaces(text)
				}
			})
		}
	}
}
