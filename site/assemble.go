package site

import (
	"bytes"
	"cmp"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"berkas/site/address"
	"berkas/site/artifact"
	"berkas/site/cite"
	"berkas/site/diag"
	"berkas/site/export"
	"berkas/site/feed"
	"berkas/site/host"
	"berkas/site/page"
	"berkas/site/search"
	"berkas/static"
)

// assemble lists every file that the site is made of, sorted by path. There is
// no other such list: what is built, checked and served is this one.
//
// A file of the dossier's static/ takes the place of a built-in one. Those of
// content/static go to static/ of the site; they replace nothing. Both are copied
// to the byte.
func (s *Site) assemble() []artifact.File {
	var all []artifact.File
	for _, p := range s.Plan.Pages {
		all = append(all, artifact.File{Path: p.Path, From: originOf(p), Write: p.Render})
	}
	all = append(all, s.Plan.Drawings...)
	all = append(all, s.pictures()...)
	all = append(all, s.Plan.Posters...)
	all = append(all, export.Files(s.Dossier, s.Proofs, export.Config{Base: s.base()})...)
	all = append(all, cite.Shards(s.Dossier)...)
	all = append(all, feed.Files(s.Dossier, s.base())...)
	all = append(all, s.originals()...)
	all = append(all, s.Plan.Cards()...)
	all = append(all, s.styles()...)
	if !slices.ContainsFunc(s.Plan.Pages, func(p page.Page) bool { return p.Kind == "embed" }) {
		all = slices.DeleteFunc(all, func(f artifact.File) bool { return f.Path == page.EmbedStyle && f.From.File == nil })
	}
	all = append(all, s.manifestFile())
	if s.config.Internal {
		all = append(all, s.mark())
	}
	if s.config.OnDemand && !slices.ContainsFunc(all, nearIndex) {
		s.index = sync.OnceValue(s.makeIndex)
	} else {
		all = append(all, s.makeIndex()...)
	}
	for _, p := range s.own.copied {
		all = append(all, s.copyOf(p, strings.TrimPrefix(p, "content/")))
	}
	slices.SortStableFunc(all, byPath)
	return all
}

func byPath(a, b artifact.File) int { return cmp.Compare(a.Path, b.Path) }

// originals lists the originals of sources that are published: those that say so, of
// which all is published.
func (s *Site) originals() []artifact.File {
	book := address.In(s.Dossier.Lang)
	var all []artifact.File
	for _, source := range s.Dossier.Sources {
		if o := source.Kept; o != nil && o.Publish && o.Proved {
			all = append(all, artifact.File{Path: book.Original(source), From: o.Span, Write: copyFrom(s.config.Dir, o.File)})
		}
	}
	return all
}

// makeIndex lists the files of the search, sorted by path.
func (s *Site) makeIndex() []artifact.File {
	all := search.Files(s.Dossier, search.Shown{Path: s.Plan.PathOf, Tongue: s.Plan.TongueOf, Passage: s.Plan.PassageOf, Translation: s.Plan.TranslationOf})
	for i, f := range all {
		if f.Path == search.Client {
			all[i] = small(f)
		}
	}
	slices.SortStableFunc(all, byPath)
	return all
}

// indexFolder is where all that the search needs stands.
var indexFolder = path.Dir(search.Client)

// nearIndex reports whether a file could stand in the way of those of the search,
// on whatever system.
func nearIndex(f artifact.File) bool {
	first, _, _ := strings.Cut(f.Path, "/")
	return strings.EqualFold(first, indexFolder)
}

// base returns the address of the site's root, "" when nobody said.
func (s *Site) base() string { return cmp.Or(s.config.BaseURL, s.Dossier.Meta.BaseURL) }

// host returns what the host of the site and search engines are told.
func (s *Site) host() host.Site {
	h := host.Site{Dossier: s.Dossier, Base: s.base(), Internal: s.config.Internal}
	for _, p := range s.Plan.Pages {
		if !p.Hidden {
			h.Pages = append(h.Pages, address.Canonical(p.Path))
		}
	}
	return h
}

// styles lists styles, scripts, what a host looks for and the like: the built-in
// files, and those of the dossier in their places and beside them. Go files and copies of what is
// built in are left out, for the program's own folder is a dossier too.
func (s *Site) styles() []artifact.File {
	byPath := map[string]int{}
	all := append(builtIn(), s.host().Files()...)
	for i, f := range all {
		byPath[f.Path] = i
	}
	for _, p := range s.own.static {
		if path.Ext(p) == ".go" || s.isBuiltIn(p) {
			continue
		}
		f := s.copyOf(p, strings.TrimPrefix(p, "static/"))
		if i, replaced := byPath[f.Path]; replaced {
			all[i] = f
		} else {
			all = append(all, f)
		}
	}
	plain := all[byPath[page.PrintStyle]].Write
	all[byPath[page.PrintStyle]].Write = func(w io.Writer) error { // it ends with what only this dossier knows
		if err := plain(w); err != nil {
			return err
		}
		_, err := io.WriteString(w, s.Plan.PrintMargins())
		return err
	}
	return all
}

// isBuiltIn reports whether a file of the dossier's static/ is what the program
// has in its place.
func (s *Site) isBuiltIn(p string) bool {
	builtIn, err := static.Files.ReadFile(strings.TrimPrefix(p, "static/"))
	if err != nil {
		return false
	}
	data, err := fs.ReadFile(s.config.Dir, p)
	return err == nil && bytes.Equal(data, builtIn)
}

// builtIn lists the files of package static.
func builtIn() []artifact.File {
	var all []artifact.File
	err := fs.WalkDir(static.Files, ".", func(p string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			all = append(all, small(artifact.File{Path: p, Write: copyFrom(static.Files, p)}))
		}
		return err
	})
	if err != nil {
		panic("site: " + err.Error()) // they are part of the program
	}
	return all
}

// copyOf returns the file of the site that is a copy of one of the dossier's.
func (s *Site) copyOf(from, to string) artifact.File {
	return artifact.File{Path: to, From: fileAt(from), Write: copyFrom(s.config.Dir, from)}
}

func copyFrom(fsys fs.FS, name string) func(io.Writer) error {
	return func(w io.Writer) error {
		f, err := fsys.Open(name)
		if err != nil {
			return err
		}
		defer f.Close()
		_, err = io.Copy(w, f)
		return err
	}
}

// originOf returns where the dossier speaks of what a page is of.
func originOf(p page.Page) diag.Span {
	if p.Entry == nil {
		return diag.Span{}
	}
	return p.Entry.NameSpan
}

// fileAt is the place that means a file as such.
func fileAt(path string) diag.Span { return diag.NewFile(path, nil).Span(0, 0) }
