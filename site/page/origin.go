package page

import "strings"

// from is the place in the site that links start from. Everything that stands
// in an href or src is computed here, so that a site works at a domain's root,
// under a sub-path and opened from a disk alike.
type from struct {
	self string // the page's own path, slash-separated from the site's root
	root string // what leads from the page to the root: "", "../", or the base URL's path on a page served at any depth
}

// fromPage returns the place of a page that is always served at its own path.
func fromPage(path string) from {
	return from{self: path, root: strings.Repeat("../", strings.Count(path, "/"))}
}

// to returns the link to a path of the site, with or without a fragment.
// A target on the page itself becomes its bare fragment.
func (f from) to(target string) string {
	path, fragment, found := strings.Cut(target, "#")
	if found && path == f.self {
		return "#" + fragment
	}
	return f.root + target
}
