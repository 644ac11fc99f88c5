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
	typed := takeApart(slug)
	var near, witnesses []string
	for _, e := range l.d.entries {
		switch {
		case len(kinds) > 0 && !slices.Contains(kinds, e.Kind):
		case e.Kind != KindSource || typed.means(e.Slug):
			near = append(near, e.Slug)
		default:
			witnesses = append(witnesses, e.Slug)
		}
	}
	if best := diag.Nearest(slug, near); best != "" {
		return fmt.Sprintf("did you mean %q?", best)
	}
	if diag.Nearest(slug, witnesses) != "" {
		return "the dossier has no source of this publisher and day"
	}
	return ""
}

// typedSlug is a slug of which no file is.
type typedSlug struct {
	digits, letters string
	before, day     string // "tempo-" and "2023-04-16"; "" without a day
}

var dayInSlug = regexp.MustCompile(`[0-9]{4}-[0-9]{2}-[0-9]{2}`)

func takeApart(slug string) typedSlug {
	t := typedSlug{digits: digits(slug), letters: letters(slug)}
	if at := dayInSlug.FindStringIndex(slug); at != nil && at[0] > 0 {
		t.before, t.day = slug[:at[0]], slug[at[0]:at[1]]
	}
	return t
}

// means reports whether a source's slug can be the one that was meant: every
// digit is the same, and of the letters at most one is not; or publisher and day
// are the same, whatever stands behind.
func (t typedSlug) means(slug string) bool {
	if rest, ok := strings.CutPrefix(slug, t.before); t.day != "" && ok && strings.HasPrefix(rest, t.day) {
		return true
	}
	return digits(slug) == t.digits && sameLetters(t.letters, letters(slug))
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
