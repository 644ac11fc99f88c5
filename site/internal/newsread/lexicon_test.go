package newsread

import (
	"io/fs"
	"strings"
	"testing"

	"berkas/site/internal/facts/words"
)

// TestTheWordsOfThisRoomAreSound: every class has words, written as the reader
// looks for them.
func TestTheWordsOfThisRoomAreSound(t *testing.T) {
	names, err := fs.Glob(wordFiles, "words/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	has := words.Class(0)
	for _, name := range names {
		data, err := fs.ReadFile(wordFiles, name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			for w := range strings.FieldsSeq(line) {
				if w, isClass := strings.CutSuffix(w, ":"); !isClass && w != words.Lower(w) {
					t.Errorf("%s: %q is not in small letters", name, w)
				}
				has |= lexicon().Listed(w)
			}
		}
	}
	for name, c := range classNames {
		if has&c == 0 {
			t.Errorf("the class %s has no words", name)
		}
	}
}
