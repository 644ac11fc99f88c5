//go:build hostile

package hostile_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write what comes of the cases to testdata")

// TestCorpus: each case ends as testdata says, and never as none may.
func TestCorpus(t *testing.T) {
	cases := 0
	all := classes()
	for _, class := range slices.Sorted(maps.Keys(all)) {
		cases += len(all[class])
		t.Run(class, func(t *testing.T) {
			t.Parallel()
			got := played(t, class, all[class])
			path := filepath.Join("testdata", class+".txt")
			if *update {
				if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("%s (-update writes it)", diff)
			}
		})
	}
	if cases < 400 {
		t.Errorf("there are %d cases", cases)
	}
}

// played plays the cases of a class, and returns each with its outcome.
func played(t *testing.T, class string, cases []hostileCase) string {
	slices.SortFunc(cases, func(a, b hostileCase) int { return strings.Compare(a.name, b.name) })
	var out strings.Builder
	fmt.Fprintf(&out, "%s: %d cases\n", class, len(cases))
	for _, c := range cases {
		came, err := outcome(dossierOf(on(c.files)))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			came = "FAILS\n"
		}
		fmt.Fprintf(&out, "\n== %s\n%s", c.name, came)
		for _, name := range slices.Sorted(maps.Keys(c.files)) {
			fmt.Fprintf(&out, "%s\n%s", strconv.Quote(name), shown(c.files[name]))
		}
	}
	return out.String()
}

// shown returns what a file holds so that it can be read and compared by lines: what is
// long is cut, and what is no plain text is quoted.
func shown(s string) string {
	var out strings.Builder
	if len(s) > 3000 {
		s = fmt.Sprintf("%s … %s (%d bytes)", s[:120], s[len(s)-20:], len(s))
	}
	for line := range strings.Lines(s) {
		line = strings.TrimSuffix(line, "\n")
		if !utf8.ValidString(line) || strings.ContainsFunc(line, func(r rune) bool { return !strconv.IsGraphic(r) }) {
			line = strconv.Quote(line)
		}
		fmt.Fprintf(&out, "    %s\n", line)
	}
	return out.String()
}
