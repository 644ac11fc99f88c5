// Package templates holds the templates that pages are made with: base.html, a
// file for each kind of page and the partials they share. A dossier may put a
// file of its own in the place of any of them, under the same name in its
// templates folder.
//
// A page's template defines "main", what stands between the header and the
// footer; or "page", the whole document. It gets the view of its kind: a plain
// struct made for the page. The words of the dossier's language are at hand as
// {{words.Topics}}; nothing else can be looked up.
package templates

import "embed"

// Files holds base.html, <kind>.html and partials/.
//
//go:embed *.html partials/*.html
var Files embed.FS
