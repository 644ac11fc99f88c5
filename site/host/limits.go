package host

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"berkas/site/diag"
	"berkas/site/internal/outdir"
)

// What GitHub takes: a site on Pages, and a file in a repository
// (docs.github.com, "GitHub Pages limits" and "About large files on GitHub").
const (
	mostOfSite = 1 << 30
	mostOfFile = 100 << 20
)

// Limits returns a warning where files are more than nine tenths of what GitHub Pages
// takes, together or one alone, that names the largest. Whole tells that they are all
// that a site has.
func Limits(files []outdir.File, whole bool) diag.List {
	var list diag.List
	largest := slices.Clone(files)
	slices.SortFunc(largest, func(a, b outdir.File) int {
		return cmp.Or(cmp.Compare(b.Bytes, a.Bytes), cmp.Compare(a.Path, b.Path))
	})
	total := int64(0)
	for _, f := range largest {
		total += f.Bytes
		if f.Bytes > mostOfFile/10*9 {
			list.Warnf("site-large", diag.Span{}, "%s has %s; GitHub takes files of 100 MB at most", f.Path, megabytes(f.Bytes)).Hint = "make it smaller, or keep it elsewhere and link it"
		}
	}
	if total > mostOfSite/10*9 {
		has := "the site has"
		if !whole {
			has = "its pages and copied files alone have"
		}
		list.Warnf("site-large", diag.Span{}, "%s %s; GitHub Pages takes 1 GB at most", has, megabytes(total)).Hint = "the largest files are " + named(largest[:min(len(largest), 5)])
	}
	return list
}

func named(files []outdir.File) string {
	var all []string
	for _, f := range files {
		all = append(all, f.Path+" ("+megabytes(f.Bytes)+")")
	}
	return strings.Join(all, ", ")
}

func megabytes(n int64) string { return fmt.Sprintf("%d MB", (n+1<<19)>>20) }
