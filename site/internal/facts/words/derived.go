package words

import (
	"slices"
	"strings"
)

// Derived reports whether an Indonesian word is visibly made from another, and
// so is no name: pertahanan, sebelumnya. Verbs (mengutip) are written with a
// capital only where they open a sentence.
func Derived(low string, opens bool) bool {
	long := func(n int) bool { return len(low) >= n }
	starts := func(list ...string) bool {
		return slices.ContainsFunc(list, func(p string) bool { return strings.HasPrefix(low, p) })
	}
	ends := func(list ...string) bool {
		return slices.ContainsFunc(list, func(s string) bool { return strings.HasSuffix(low, s) })
	}
	switch {
	case long(8) && ends("an") && starts("pe", "ke") && !ends("rman", "lman", "tman", "nnan"):
		return true
	case opens && long(7) && starts("ber", "meng", "meny", "memp", "memb", "menj", "mend", "ment", "menc", "dipe", "dibe", "dise", "dike"):
		return true
	}
	return long(7) && ends("ngan", "kan", "nya")
}

// verbPrefixes are what verbs in the active voice begin with, before the letters
// that a stem begins with then.
var verbPrefixes = []string{"ber", "mene", "menu", "mengh", "menga", "mengu", "meny", "memp", "memb", "menj", "mend", "menc"}

// IsVerb reports whether an Indonesian word that is in no list is visibly a verb in
// the active voice: bertemu, menemui.
func IsVerb(low string) bool {
	return len(low) >= 7 && slices.ContainsFunc(verbPrefixes, func(p string) bool { return strings.HasPrefix(low, p) })
}
