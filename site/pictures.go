package site

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"path"

	"golang.org/x/sync/errgroup"

	"berkas/site/artifact"
	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/picture"
)

// makePictures makes the sizes of every picture, or finds them where they are kept.
// A picture that is cut off or damaged is known only now. The error is for a file
// that cannot be read.
func (c Config) makePictures(d *dossier.Dossier) (diag.List, error) {
	lists := make([]diag.List, len(d.Pictures))
	var g errgroup.Group
	g.SetLimit(c.jobs())
	for i, p := range d.Pictures {
		g.Go(func() error {
			_, err := c.makeSizes(p, p.Sizes)
			if wrong, ok := errors.AsType[*picture.Error](err); ok {
				p.Wrong(wrong, &lists[i])
				return nil
			}
			return err
		})
	}
	err := g.Wait()
	picture.CacheIn(c.Pictures).Tidy()
	var problems diag.List
	for _, list := range lists {
		problems = append(problems, list...)
	}
	return problems, err
}

// checkPictures reports the pictures of texts that are none of the site's files: a
// page would show them broken.
func checkPictures(d *dossier.Dossier, files []artifact.File) diag.List {
	has, problems := map[string]bool{}, diag.List{}
	for _, f := range files {
		has[f.Path] = true
	}
	texts := d.Curated()
	for _, s := range d.Sources {
		texts = append(texts, s.Body)
	}
	for _, t := range texts {
		for _, a := range t.Elsewhere {
			if u, err := url.Parse(a.Href); err != nil || !has[path.Clean("/" + u.Path)[1:]] {
				problems.Errorf(a.Span, "there is no picture %q in the site", a.Href).Hint = "put it into content/images and say it under images:, or into content/static and write static/ before its name"
			}
		}
	}
	return problems
}

// makeSizes makes sizes of a picture, in their order.
func (c Config) makeSizes(p *dossier.Picture, sizes []picture.Size) ([][]byte, error) {
	cache := picture.CacheIn(c.Pictures)
	if kept := cache.Get(sizes); kept != nil {
		return kept, nil
	}
	data, err := fs.ReadFile(c.Dir, p.Path())
	if err != nil {
		return nil, fmt.Errorf("reading the dossier: %w", err)
	}
	header, err := picture.Read(data)
	if err == nil && header != p.Header {
		err = fmt.Errorf("%s was changed while the site was made; build again", p.Path())
	}
	if err != nil {
		return nil, err
	}
	made, err := header.Make(data, sizes)
	if err == nil {
		cache.Keep(sizes, made)
	}
	return made, err
}

// pictures lists the files of all pictures. The same picture under two names is
// written once.
func (s *Site) pictures() []artifact.File {
	var all []artifact.File
	taken := map[picture.Size]bool{}
	for _, p := range s.Dossier.Pictures {
		for _, size := range p.Sizes {
			if taken[size] {
				continue
			}
			taken[size] = true
			all = append(all, artifact.File{Path: s.Plan.PathOfPicture(size), From: p.Span(), Write: func(w io.Writer) error {
				made, err := s.config.makeSizes(p, []picture.Size{size})
				if err != nil {
					return err
				}
				_, err = w.Write(made[0])
				return err
			}})
		}
	}
	return all
}
