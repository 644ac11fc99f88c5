package site

import (
	"path"
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"berkas/site/artifact"
	"berkas/site/diag"
	"berkas/site/internal/outdir"
)

// checkPaths reports the files, sorted by path, that cannot stand in one folder
// on every system there is: whoever copies a site to another finds it whole.
func checkPaths(files []artifact.File) diag.List {
	var list diag.List
	taken, told := map[string]occupant{}, map[[2]string]bool{}
	for _, f := range files {
		if f.From.File == nil {
			f.From = fileAt(labels)
		}
		if why := unfit(f.Path); why != "" {
			list.Errorf(f.From, "%q is no path that every system has: %s", f.Path, why).Hint = "give it another name"
			continue
		}
		for at := f.Path; at != "."; at = path.Dir(at) {
			o := occupant{at, f.From, at != f.Path}
			other, ok := taken[key(at)]
			if !ok {
				taken[key(at)] = o
				continue
			}
			both := [2]string{o.path, other.path}
			if apart := !o.folder || !other.folder || o.path != other.path; apart && !(o.folder && told[both]) {
				o.collide(other, &list)
				told[both] = true
			}
			break // the folders above it are as they were for the other
		}
	}
	return list
}

// labels is the file that can give another name to what every site has.
const labels = "content/labels.yaml"

// occupant is a file of the site, or a folder that one stands in.
type occupant struct {
	path   string
	from   diag.Span
	folder bool
}

// collide reports two in what is one place, on this system or another, where
// the dossier speaks of one of them.
func (o occupant) collide(other occupant, list *diag.List) {
	if o.from.Path() == labels {
		o, other = other, o
	}
	problem := list.Errorf(o.from, "")
	switch {
	case o.folder != other.folder:
		problem.Message = quoted(o) + " and " + quoted(other) + " cannot both be there"
	case o.path == other.path:
		problem.Message = "the site has two files at " + quoted(o)
	case norm.NFC.String(o.path) == norm.NFC.String(other.path):
		problem.Message = "two paths are both written " + quoted(o) + ": they differ only in how accents are encoded"
	default:
		problem.Message = quoted(o) + " and " + quoted(other) + " are one path to a system that ignores case"
	}
	if other.from.Path() == labels {
		problem.Hint = "the other is one that every site has: give this another name"
		return
	}
	problem.Hint = "give one of them another name"
	problem.Notes = []diag.Note{{Span: other.from, Message: "the other is here"}}
}

func quoted(o occupant) string {
	if o.folder {
		return "the folder " + strconv.Quote(o.path)
	}
	return strconv.Quote(o.path)
}

// key returns a path as the systems see it that tell the fewest apart: without
// case, and with accents encoded in one way.
func key(p string) string { return norm.NFC.String(strings.ToLower(strings.ToUpper(p))) }

// device matches the names that Windows keeps for itself, whatever follows the
// first full stop.
var device = regexp.MustCompile(`(?i)^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³]) *(\.|$)`)

// unfit says what keeps a path from standing on some system, "" if nothing does.
func unfit(p string) string {
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
