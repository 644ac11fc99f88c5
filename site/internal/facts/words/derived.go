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
