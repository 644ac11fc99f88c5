package site

import (
	"path"
	"strconv"

	"golang.org/x/text/unicode/norm"

	"berkas/site/artifact"
	"berkas/site/diag"
	"berkas/site/internal/folder"
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
		if why := folder.Unfit(f.Path); why != "" {
			list.Errorf(f.From, "%q is no path that every system has: %s", f.Path, why).Hint = "give it another name"
			continue
		}
		for at := f.Path; at != "."; at = path.Dir(at) {
			o := occupant{at, f.From, at != f.Path}
			other, ok := taken[folder.Fold(at)]
			if !ok {
				taken[folder.Fold(at)] = o
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
