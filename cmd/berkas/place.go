package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/intake"
)

// placeFiles writes files that are not there yet, or none of them: when one cannot be
// written, or ctx ends, those that were are taken away again. The last names the
// others, so that whatever happens no file names one that is not there. A file with the
// same bytes counts as written: an earlier try that was killed has left it.
func placeFiles(ctx context.Context, dir *os.Root, files []intake.File) error {
	var placed []string
	for i, f := range files {
		if _, same, err := f.Stands(dir.FS()); err == nil && same && i < len(files)-1 {
			continue
		}
		if err := placeFile(ctx, dir, f.Path, f.Data); err != nil {
			for _, name := range slices.Backward(placed) {
				_ = dir.Remove(name) // the first error is the one to tell
				removeEmpty(dir, path.Dir(name))
			}
			return err
		}
		placed = append(placed, f.Path)
	}
	return nil
}

// placeFile writes a file that is not there yet, so that it is there whole or not
// at all. It never writes over one.
func placeFile(ctx context.Context, dir *os.Root, name string, data []byte) error {
	draft := path.Join(path.Dir(name), "."+path.Base(name)+".new")
	_ = dir.Remove(draft) // of an earlier try that was killed
	if err := createFile(dir, draft, data); err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	defer func() { _ = dir.Remove(draft) }()
	if err := ctx.Err(); err != nil {
		return err
	}
	err := dir.Link(draft, name)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		err = createFile(dir, name, data) // where files cannot have two names
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return nil
}

// sayKept says what was kept, and how to keep it out of a public repository.
func (t *terminal) sayKept(dir *os.Root, p *intake.Plan) {
	files := p.Files()
	for _, f := range files[:len(files)-1] {
		fmt.Fprintf(t.out, "  kept: %s (%d bytes)\n", f.Path, len(f.Data))
	}
	if len(files) > 1 && !ignores(dir, dossier.OriginalsFolder) {
		fmt.Fprintf(t.out, "  to keep it out of a public repository, add to .gitignore: /%s/\n", dossier.OriginalsFolder)
		fmt.Fprintln(t.out, "  (whoever builds without it then needs original_missing: true in the source)")
	}
}

// ignores reports whether the folder's .gitignore names another.
func ignores(dir *os.Root, folder string) bool {
	info, err := dir.Lstat(".gitignore")
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	rules, err := dir.ReadFile(".gitignore")
	return err == nil && strings.Contains(string(rules), folder)
}
