package frontmatter

import (
	"strings"
	"testing"

	"berkas/site/diag"
)

// TestControlCharactersAreNoText: those that only an escape can write are errors where the
// escape stands; a tab and a line end are not.
func TestControlCharactersAreNoText(t *testing.T) {
	for yaml, want := range map[string]string{
		`names: [a, "B\e[31m"]`:    `x.md:1:14: error: "\x1b" is a control character, which no text has`,
		`names: ["a\x7f"]`:         `x.md:1:11: error: "\x7f" is a control character, which no text has`,
		`names: ["a\tb\nc\u00e9"]`: "",
	} {
		f := diag.NewFile("x.md", []byte(yaml+"\n"))
		var into struct {
			Names []Text `yaml:"names"`
		}
		var problems diag.List
		DecodeFile(f, &into, &problems)
		var said strings.Builder
		if err := diag.Text(&said, problems, diag.TextOptions{}); err != nil || !strings.HasPrefix(said.String(), want) || want == "" && len(problems) > 0 {
			t.Errorf("%s: %s %v", yaml, &said, err)
		}
	}
}
