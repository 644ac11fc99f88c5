// Package static holds the files that every site is served with: the style
// sheets, the scripts and the site's mark. They land at the same paths in the
// site. A file of the same path in a dossier's own static folder, the one beside
// content, takes the place of one of them; content/static is another thing: what
// is there is copied to static/ of the site and replaces nothing.
package static

import "embed"

// Files holds css/, js/ and favicon.svg.
//
//go:embed css js favicon.svg
var Files embed.FS
