package dossier

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"berkas/site/diag"
	"berkas/site/internal/folder"
	"berkas/site/picture"
)

// pictureFolder is where pictures lie.
const pictureFolder = "content/" + imageFolder

// Path returns where the file of a picture lies in the dossier's folder.
func (p *Picture) Path() string { return pictureFolder + "/" + p.File }

// Span is where front matter names the file.
func (p *Picture) Span() diag.Span { return p.front.File.Span }

// readPictures reads the header of every picture that was declared. Whether the
// rest of it is whole is known when its sizes are made.
func (l *loader) readPictures(fsys fs.FS) error {
	paths, err := folder.List(fsys, pictureFolder, &l.errs)
	if err != nil {
		return err
	}
	l.imageFiles = map[string]bool{}
	for _, p := range paths {
		l.imageFiles[strings.TrimPrefix(p, pictureFolder+"/")] = true
	}
	declared := slices.SortedFunc(maps.Values(l.pictures), func(a, b *Picture) int { return cmp.Compare(a.File, b.File) })
	lists := make([]diag.List, len(declared))
	var g errgroup.Group
	g.SetLimit(l.config.Jobs)
	for i, p := range declared {
		if l.imageFiles[p.File] {
			g.Go(func() error { return l.readPicture(fsys, p, &lists[i]) })
		} else {
			l.noPicture(p)
		}
	}
	err = g.Wait()
	for _, list := range lists {
		l.errs = append(l.errs, list...)
	}
	return err
}

func (l *loader) noPicture(p *Picture) {
	d := l.errs.Errorf(p.Span(), "there is no file %q in %s", p.File, pictureFolder)
	if near := diag.Nearest(strings.TrimPrefix(p.File, imageFolder+"/"), slices.Sorted(maps.Keys(l.imageFiles))); near != "" {
		d.Hint = `did you mean "` + near + `"?`
	}
}

// readPicture reads the header of one file.
func (l *loader) readPicture(fsys fs.FS, p *Picture, errs *diag.List) error {
	data, size, err := readFile(fsys, p.Path())
	if err != nil {
		return err
	}
	if size > maxFile {
		errs.Errorf(p.Span(), "the picture %q has %d MB; a file may have %d MB at most", p.File, size>>20, maxFile>>20).Hint = "make it smaller"
		return nil
	}
	if p.Header, err = picture.Read(data); err != nil {
		p.Wrong(err, errs)
		return nil
	}
	p.Sizes = l.sizesOf(p)
	return nil
}

// Wrong says what is wrong with a picture, where front matter names its file.
func (p *Picture) Wrong(err error, errs *diag.List) {
	d := errs.Errorf(p.Span(), "%s: %v", p.File, err)
	if wrong, ok := errors.AsType[*picture.Error](err); ok {
		d.Hint = wrong.Hint
	}
}

// sizesOf returns every size that is asked for of a picture, once, and gives each
// of its images those that are its own.
func (l *loader) sizesOf(p *Picture) []picture.Size {
	var all []picture.Size
	for _, image := range l.images[p] {
		image.Sizes = p.Header.Sizes(image.widths)
		for _, s := range image.Sizes {
			if !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	return all
}

// showPictures tells each picture where it is shown; those that are shown nowhere
// are none of the dossier's.
func (l *loader) showPictures() {
	for _, e := range l.d.entries {
		shown := e.Body.Shown
		if e.Image != nil {
			shown = append([]*Image{e.Image}, shown...)
		}
		for _, image := range shown {
			image.Picture.Shown = append(image.Picture.Shown, image)
		}
	}
	for _, p := range l.pictures {
		if len(p.Shown) > 0 {
			l.d.Pictures = append(l.d.Pictures, p)
		}
	}
	slices.SortFunc(l.d.Pictures, func(a, b *Picture) int { return cmp.Compare(a.File, b.File) })
}

// warnPictures reports files in content/images that no page shows, but for those
// that wait for a draft.
func (l *loader) warnPictures() {
	for _, file := range slices.Sorted(maps.Keys(l.imageFiles)) {
		if p := l.pictures[file]; (p == nil || len(p.Shown) == 0) && !l.draftImages[file] {
			l.errs.Warnf("unused-picture", diag.NewFile(pictureFolder+"/"+file, nil).Span(0, 0), "no page shows this picture").Hint = "name it under image: or images: and show it, or take it away"
		}
	}
}

// waitForDraft remembers the pictures and originals of a draft that is left out.
func (l *loader) waitForDraft(front front) {
	if s, ok := front.(*sourceFront); ok && s.Original != nil {
		l.draftOriginals[path.Join(OriginalsFolder, s.Original.File.Value)] = true
		if s.Original.Text != nil {
			l.draftOriginals[path.Join(OriginalsFolder, s.Original.Text.File.Value)] = true
		}
	}
	f := front.common()
	if f.image != nil {
		l.draftImages[f.image.File.Value] = true
	}
	for _, image := range f.images {
		l.draftImages[image.File.Value] = true
	}
}
