package site

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"testing"
	"testing/fstest"

	"berkas/site/artifact"
)

// TestExportsAreLookedThrough, as the search index and whatever else is made: a
// mistake in one of them publishes nothing. A writer may write in pieces.
func TestExportsAreLookedThrough(t *testing.T) {
	const secret = `Kata "saksi" kedua: jangan sebut namaku`
	for name, write := range map[string]func(io.Writer) error{
		"data/people.csv": func(w io.Writer) error {
			table := csv.NewWriter(w)
			table.Write([]string{"hatta", secret})
			table.Flush()
			return table.Error()
		},
		"data/dossier.json": func(w io.Writer) error { return json.NewEncoder(w).Encode(map[string]string{"<b>": secret}) },
		"search/pieces.js": func(w io.Writer) error {
			for i := range len(secret) {
				if _, err := io.WriteString(w, secret[i:i+1]); err != nil {
					return err
				}
			}
			return nil
		},
	} {
		s, problems, err := Build(Config{Dir: fstest.MapFS{
			"content/dossier.yaml":    {Data: []byte("title: Kecil\ndescription: Kecil.\nlanguage: id\n")},
			"content/people/hatta.md": {Data: []byte("---\nname: Hatta\nprivate: '" + secret + "'\n---\n")},
		}})
		if err != nil || problems.Errors() > 0 {
			t.Fatal(err, problems)
		}
		if _, err := s.Write(context.Background(), NewMemory()); err != nil {
			t.Fatalf("without it: %v", err)
		}
		s.files = append(s.files, artifact.File{Path: "x-" + name, Write: write})
		_, err = s.Write(context.Background(), NewMemory())
		if wrong, ok := errors.AsType[ContentError](err); !ok || len(wrong.Problems) != 1 || wrong.Problems[0].Code != "private-published" {
			t.Errorf("%s: %v", name, err)
		}
	}
}
