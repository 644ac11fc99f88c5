package folder

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"berkas/site/internal/outdir"
)

// device matches the names that Windows keeps for itself, whatever follows the
// first full stop.
var device = regexp.MustCompile(`(?i)^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)`)

// Unfit says what keeps a path from standing on some system, "" if nothing does.
func Unfit(p string) string {
	if why := outdir.Unsafe(p); why != "" {
		return why
	}
	if i := strings.IndexAny(p, `<>"|?*`); i >= 0 {
		return "Windows has no names with " + p[i:i+1]
	}
	if strings.ContainsFunc(p, func(r rune) bool { return unicode.Is(unicode.Cf, r) }) {
		return "it has a character that nobody sees"
	}
	for name := range strings.SplitSeq(p, "/") {
		if device.MatchString(name) {
			return "Windows keeps the name " + name + " for a device"
		}
	}
	return ""
}

// Fold returns a path as the systems see it that tell the fewest apart: without
// case, and with accents encoded in one way.
func Fold(p string) string { return norm.NFC.String(strings.ToLower(strings.ToUpper(p))) }
