package words

import (
	"strings"
	"testing"
)

// TestTheListsOfWordsAreSound: every class has words, and all of them are as the
// reader looks for them.
func TestTheListsOfWordsAreSound(t *testing.T) {
	l := Base()
	has := Class(0)
	for _, list := range []map[string]Class{l.words, l.phrases} {
		for entry, c := range list {
			has |= c
			if entry != Lower(entry) || strings.TrimSpace(entry) == "" {
				t.Errorf("%q is not in small letters", entry)
			}
		}
	}
	for _, p := range l.prefixes {
		has |= p.class
	}
	for name, c := range classNames {
		if has&c == 0 {
			t.Errorf("the class %s has no words", name)
		}
	}
	for entry, c := range l.words {
		if c&Given != 0 && c&(SayBare|SayActive|SayPassive) != 0 {
			t.Errorf("%q is both a given name and a verb of saying", entry)
		}
	}
}
