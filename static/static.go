// Package static holds the files that every site is served with as they are:
// the style sheet, the scripts and the site's mark. They land at the same
// paths in the site; a file of the same path in a dossier's content/static
// takes their place.
package static

import "embed"

// Files holds css/, js/ and favicon.svg.
//
//go:embed css js favicon.svg
var Files embed.FS
