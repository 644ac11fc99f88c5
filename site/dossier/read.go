package dossier

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"berkas/site/diag"
	"berkas/site/internal/folder"
	"berkas/site/internal/frontmatter"
)

// record is one content file between reading and resolving.
type record struct {
	file  *diag.File
	kind  Kind
	slug  string
	front front     // decoded front matter
	body  diag.Span // the Markdown after it
	*reading
	entry *Entry // made by declare; nil when the slug is unusable
	errs  diag.List
}

// maxFile is the most that a content file may have. Larger texts are better
// split: nobody cites paragraph 40,000.
const maxFile = 32 << 20

// slugForm is the regular expression of a slug.
const slugForm = `[a-z0-9]+(-[a-z0-9]+)*`

var slugPattern = regexp.MustCompile(`^` + slugForm + `$`)

// read decodes every file in content/, many at a time. What is in
// content/static is not read: it goes to the site as it is; nor what is in
// content/originals, which [loader.proveOriginals] looks at. Pictures are read once it
// is known who shows them.
func (l *loader) read(fsys fs.FS) error {
	if _, err := fs.Stat(fsys, "content"); errors.Is(err, fs.ErrNotExist) {
		l.errs.Errorf(diag.Span{}, "there is no content folder here").Hint = "name the dossier's folder, the one that holds content/, or start one with: berkas init DIR"
		return nil
	}
	files, err := folder.List(fsys, "content", &l.errs, "content/static", OriginalsFolder, pictureFolder)
	if err != nil || len(files) == 0 && l.errs.Errors() > 0 {
		return err // content is no folder; what it has cannot be read
	}
	for _, p := range files {
		l.place(p)
	}
	var g errgroup.Group
	g.SetLimit(l.config.Jobs)
	for _, r := range l.records {
		g.Go(func() error { return r.read(fsys, l.config.Memo) })
	}
	if err := g.Wait(); err != nil {
		return err
	}
	l.config.Memo.keep(l.records)
	l.leaveOutDrafts()
	return l.readMeta(fsys)
}

// place decides what a file is by where it stands.
func (l *loader) place(p string) {
	parts := strings.Split(p, "/")[1:]
	switch kind, known := kindIn(parts[0]); {
	case p == "content/dossier.yaml", p == "content/labels.yaml":
	case known && path.Ext(p) == ".md" && (len(parts) == 2 || kind == KindSource && len(parts) > 2):
		l.records = append(l.records, &record{file: diag.NewFile(p, nil), kind: kind, slug: strings.TrimSuffix(path.Base(p), ".md")})
	default:
		l.misplaced(p, parts, known)
	}
}

func (l *loader) misplaced(p string, parts []string, known bool) {
	where := diag.NewFile(p, nil).Span(0, 0)
	switch {
	case len(parts) > 1 && !known:
		d := l.errs.Errorf(where, "there is no kind of content called %q", parts[0])
		names := append([]string{"static", "originals", imageFolder}, kindFolders[:]...)
		slices.Sort(names)
		d.Hint = "the folders are " + strings.Join(names, ", ")
		if near := diag.Nearest(parts[0], names); near != "" {
			d.Hint = fmt.Sprintf("did you mean %q?", near)
		}
	case known && path.Ext(p) == ".md":
		l.errs.Errorf(where, "%s are kept in one folder, without folders inside it", parts[0]).Hint = "only sources may be sorted into folders"
	default:
		l.errs.Errorf(where, "this is not a content file").Hint = "files to be copied as they are belong in content/static/"
	}
}

// read reads and decodes one file. What is wrong with it goes into r.errs.
func (r *record) read(fsys fs.FS, memo *Memo) error {
	data, size, err := readFile(fsys, r.file.Path)
	if err != nil || memo.recall(r, data) {
		return err
	}
	r.file = diag.NewFile(r.file.Path, data)
	r.front, r.reading = newFront(r.kind), new(reading)
	if size > maxFile {
		tooLarge(&r.errs, r.file, size)
		return nil
	}
	yaml, body, ok := frontmatter.Split(r.file, &r.errs)
	if r.body = body; ok {
		frontmatter.Decode(r.file, yaml, r.front, &r.errs)
	}
	return nil
}

// errNoFile is what reading gives that is no regular file, which might never end; the
// listing of the folder has told it.
var errNoFile = errors.New("this is no file")

// readFile reads a regular file unless it is larger than maxFile.
func readFile(fsys fs.FS, p string) (data []byte, size int64, err error) {
	info, err := fs.Stat(fsys, p)
	switch {
	case err != nil:
		return nil, 0, fmt.Errorf("reading the dossier: %w", err)
	case !info.Mode().IsRegular():
		return nil, 0, errNoFile
	}
	if info.Size() > maxFile {
		return nil, info.Size(), nil
	}
	if data, err = fs.ReadFile(fsys, p); err != nil {
		return nil, 0, fmt.Errorf("reading the dossier: %w", err)
	}
	return data, info.Size(), nil
}

func tooLarge(errs *diag.List, f *diag.File, size int64) {
	errs.Errorf(f.Span(0, 0), "this file has %d MB; a content file may have %d MB at most", size>>20, maxFile>>20).Hint = "split it into several files"
}

// leaveOutDrafts drops drafts, and with them what is wrong with them.
func (l *loader) leaveOutDrafts() {
	l.records = slices.DeleteFunc(l.records, func(r *record) bool {
		if r.front.common().Draft && !l.config.Drafts {
			l.drafts[r.slug] = r.file
			l.waitForDraft(r.front)
			return true
		}
		l.errs = append(l.errs, r.errs...)
		return false
	})
}
