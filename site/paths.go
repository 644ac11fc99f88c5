package site

import (
	"path"
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"berkas/site/artifact"
	"berkas/site/diag"
	"berkas/site/internal/outdir"
)

// checkPaths reports the files, sorted by path, that cannot stand in one folder
// on every system there is: whoever copies a site to another finds it whole.
func checkPaths(files []artifact.File) diag.List {
	var list diag.List
	taken, told := map[string]claim{}, map[[2]string]bool{}
	for _, f := range files {
		if f.From.File == nil {
			f.From = fileAt(labels)
		}
		if why := unfit(f.Path); why != "" {
			list.Errorf(f.From, "%q is no path that every system has: %s", f.Path, why).Hint = "give it another name"
			continue
		}
		for at := f.Path; at != "."; at = path.Dir(at) {
			c := claim{at, f.From, at != f.Path}
			other, ok := taken[key(at)]
			if !ok {
				taken[key(at)] = c
				continue
			}
			both := [2]string{c.path, other.path}
			if apart := !c.folder || !other.folder || c.path != other.path; apart && !(c.folder && told[both]) {
				c.collide(other, &list)
				told[both] = true
			}
			break // the folders above it are as they were for the other
		}
	}
	return list
}

// labels is the file that can give another name to what every site has.
const labels = "content/labels.yaml"

// claim is a path that a file of the site takes, or a folder that it stands in.
type claim struct {
	path   string
	from   diag.Span
	folder bool
}

// collide reports two claims to what is one place, on this system or another,
// where the dossier speaks of one of them.
func (c claim) collide(other claim, list *diag.List) {
	if c.from.Path() == labels {
		c, other = other, c
	}
	problem := list.Errorf(c.from, "")
	switch {
	case c.folder != other.folder:
		problem.Message = quoted(c) + " and " + quoted(other) + " cannot both be there"
	case c.path == other.path:
		problem.Message = "the site has two files at " + quoted(c)
	case norm.NFC.String(c.path) == norm.NFC.String(other.path):
		problem.Message = "two paths are both written " + quoted(c) + ": they differ only in how accents are encoded"
	default:
		problem.Message = quoted(c) + " and " + quoted(other) + " differ only in case, which not every system tells apart"
	}
	if other.from.Path() == labels {
		problem.Hint = "the other is one that every site has: give this another name"
		return
	}
	problem.Hint = "give one of them another name"
	problem.Notes = []diag.Note{{Span: other.from, Message: "the other is here"}}
}

func quoted(c claim) string {
	if c.folder {
		return "the folder \"" + c.path + "\""
	}
	return "\"" + c.path + "\""
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
	for name := range strings.SplitSeq(p, "/") {
		if device.MatchString(name) {
			return "Windows keeps the name " + name + " for a device"
		}
	}
	return ""
}
