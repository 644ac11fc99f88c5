// Package artifact is what a site is made of: files that are still to be
// written, each with the place in the dossier that it comes from. Pages,
// exports, the search index and files that are copied are all handed over as
// such. The place is there for the one who puts them together, package site, to
// say which two want one path; nothing here knows what is in a file.
package artifact

import (
	"io"

	"berkas/site/diag"
)

// File is one file of a site and how to write it.
type File struct {
	Path  string                // slash-separated, from the site's root: "data/people.csv"
	From  diag.Span             // what in the dossier it comes from; no place at all for what every site has
	Write func(io.Writer) error // writes the whole of it, each time it is called
	Named bool                  // its path tells all that is in it: what stands there already need not be written
}
