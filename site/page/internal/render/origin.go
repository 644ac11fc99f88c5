package render

import "strings"

// Origin is the place in the site that links start from. Everything that stands
// in an href or src is computed here, so that a site works at a domain's root,
// under a sub-path and opened from a disk alike.
type Origin struct {
	Self string // the page's own path, slash-separated from the site's root
	Root string // what leads from the page to the root: "", "../", or the base URL's path on a page served at any depth
}

// OriginOf returns the place of a page that is always served at its own path.
func OriginOf(path string) Origin {
	return Origin{Self: path, Root: strings.Repeat("../", strings.Count(path, "/"))}
}

// To returns the link to a path of the site, with or without a fragment.
// A target on the page itself becomes its bare fragment.
func (f Origin) To(target string) string {
	path, fragment, found := strings.Cut(target, "#")
	if found && path == f.Self {
		return "#" + fragment
	}
	return f.Root + target
}
