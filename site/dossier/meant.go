package dossier

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"berkas/site/diag"
)

// meant says which slug was probably meant, "" where nobody can tell. A source is
// a witness: of another day or another publisher it is another one, however near
// its slug, and is not offered.
func (l *loader) meant(slug string, kinds []Kind) string {
	var near, witnesses []string
	for _, e := range l.d.entries {
		switch {
		case len(kinds) > 0 && !slices.Contains(kinds, e.Kind):
		case e.Kind != KindSource:
			near = append(near, e.Slug)
		case sameWitness(slug, e.Slug):
			near = append(near, e.Slug)
		default:
			witnesses = append(witnesses, e.Slug)
		}
	}
	if best := diag.Nearest(slug, near); best != "" {
		return fmt.Sprintf("did you mean %q?", best)
	}
	if other := diag.Nearest(slug, witnesses); other != "" {
		return fmt.Sprintf("the dossier has no source of this publisher and day; %q is another one", other)
	}
	return ""
}

var dayInSlug = regexp.MustCompile(`[0-9]{4}-?[0-9]{2}-?[0-9]{2}`)

// sameWitness reports whether a mistyped slug can only mean a source: every
// digit is the same, and of the other letters at most one is not. With publisher
// and day the same, the rest of the slug may differ.
func sameWitness(typed, slug string) bool {
	a, b := dayInSlug.FindStringIndex(typed), dayInSlug.FindStringIndex(slug)
	if a != nil && b != nil && a[0] > 0 && typed[:a[0]] == slug[:b[0]] && digits(typed[a[0]:a[1]]) == digits(slug[b[0]:b[1]]) {
		return true
	}
	return digits(typed) == digits(slug) && sameLetters(letters(typed), letters(slug))
}

// shortestTypo is how many letters a slug needs for one of them to be a slip:
// abc and bbc are two publishers.
const shortestTypo = 5

func sameLetters(a, b string) bool {
	if a == b {
		return true
	}
	return min(len(a), len(b)) >= shortestTypo && oneSlip(a, b)
}

// oneSlip reports whether one letter is missing, too many, another, or swapped
// with its neighbour.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	swapped := i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
	return swapped || a[i+1:] == b[i+1:]
}

func digits(s string) string { return only(s, func(r rune) bool { return '0' <= r && r <= '9' }) }

func letters(s string) string { return only(s, func(r rune) bool { return 'a' <= r && r <= 'z' }) }

func only(s string, keep func(rune) bool) string {
	return strings.Map(func(r rune) rune {
		if keep(r) {
			return r
		}
		return -1
	}, strings.ToLower(s))
}
