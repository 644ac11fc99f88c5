package page

import (
	"strings"

	"berkas/site/export"
	"berkas/site/manifest"
	"berkas/site/page/internal/render"
)

// dataBody is the page about what the dossier offers to take away, all of it from the
// declarations that the files are written by.
type dataBody struct {
	Files    []DataFile
	Tables   []export.Table
	Examples []export.File // those with a command to try
	Content  []string      // the digest of the content, in groups
	Cite     string
}

// DataFile is a file to take away.
type DataFile struct {
	Name, Href, About string
	Count             string // "" where it is no list
}

func dataKind() Kind {
	return kind(spec[struct{}, dataBody]{
		name: "data",
		of:   once,
		path: func(s *render.Site, _ struct{}) string { return s.Address.Data() },
		frame: func(r *render.Renderer, _ struct{}) heading {
			return heading{title: r.Words.DataTitle, description: r.Words.DataLede, section: r.Address.Data(), last: r.Words.Data}
		},
		body: dataView,
		bare: func(struct{}) bool { return true }, // it links files
	})
}

func dataView(r *render.Renderer, _ struct{}) dataBody {
	all := export.Catalogue(r.Dossier, r.Proofs, export.Config{Base: r.Base}, r.Words)
	b := dataBody{Tables: all.Tables, Cite: citation(r.Site)}
	for _, f := range all.Files {
		file := DataFile{Name: f.Name, Href: r.To(export.Folder + f.Name), About: f.About}
		if f.Count > 0 {
			file.Count = r.Lang.Int(f.Count)
		}
		b.Files = append(b.Files, file)
		if f.Try != "" {
			b.Examples = append(b.Examples, f)
		}
	}
	if r.Content != nil {
		b.Files = append(b.Files, DataFile{Name: strings.TrimPrefix(manifest.Path, export.Folder), Href: r.To(manifest.Path), About: r.Words.DataManifest})
		b.Content = inGroups(r.Content())
	}
	return b
}

// citation is how the dossier itself is cited: who publishes it, what it is called,
// where it is and under which licence, as far as that is known.
func citation(s *render.Site) string {
	var parts []string
	for _, part := range []string{s.Meta.Publisher, s.Meta.Title, s.Base, s.Meta.Licence} {
		if part != "" {
			parts = append(parts, strings.TrimSuffix(part, "."))
		}
	}
	return strings.Join(parts, ". ") + "."
}
