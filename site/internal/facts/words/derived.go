package words

import (
	"strings"
	"sync"
)

// affixes are what words begin and end with.
type affixes struct{ verb, opening, noun, nounEnd, nameEnd, madeEnd Set }

var listed = sync.OnceValue(func() *affixes {
	l := Base()
	return &affixes{l.Set("verb_prefix"), l.Set("opening_prefix"), l.Set("noun_prefix"), l.Set("noun_suffix"), l.Set("name_suffix"), l.Set("made_suffix")}
})

// longest is how many bytes an affix may have.
const longest = 8

// Begins reports whether a word goes on behind one of the set.
func (s Set) Begins(low string) bool {
	for n := 1; n <= longest && n < len(low); n++ {
		if s[low[:n]] {
			return true
		}
	}
	return false
}

// Ends reports whether a word ends with one of the set.
func (s Set) Ends(low string) bool {
	for n := 1; n <= longest && n < len(low); n++ {
		if s[low[len(low)-n:]] {
			return true
		}
	}
	return false
}

// Derived reports whether an Indonesian word is visibly made from another, and
// so is no name: pertahanan, sebelumnya. Verbs (mengutip) are written with a
// capital only where they open a sentence.
func Derived(low string, opens bool) bool {
	a := listed()
	switch n := len(low); {
	case n < 7:
		return false
	case n > 7 && a.nounEnd.Ends(low) && a.noun.Begins(low) && !a.nameEnd.Ends(low):
		return true
	case opens && a.opening.Begins(low):
		return true
	}
	return a.madeEnd.Ends(low)
}

// IsVerb reports whether an Indonesian word that is in no list is visibly a verb in
// the active voice: bertemu, menemui.
func IsVerb(low string) bool { return len(low) > 6 && listed().verb.Begins(low) }

// Owned returns what -nya is joined to: produsernya, katanya.
func Owned(low string) (stem string, found bool) { return strings.CutSuffix(low, "nya") }
