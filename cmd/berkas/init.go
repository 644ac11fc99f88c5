package main

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

//go:embed all:starter
var starter embed.FS

// editorFolder is where an editor finds what it needs of a new dossier.
const editorFolder = ".vscode/"

type initCmd struct {
	Dir      string `arg:"" type:"path" help:"The folder to make. It may be there, but has to be empty (a .git may be in it)."`
	Language string `enum:"${languages}" default:"id" help:"What language the dossier is in: ${enum}."`
	Empty    bool   `help:"Make it without the example."`
}

// Help is printed below the help of the verb's flags.
func (initCmd) Help() string {
	return "For a language that is not built in make the dossier in another, give its tag as language: in content/dossier.yaml and its words in content/labels.yaml; berkas schema labels writes a file to translate from."
}

// Run makes the dossier and says what to do with it.
func (c *initCmd) Run(ctx context.Context, t *terminal) error {
	made, err := makeFolder(c.Dir)
	if err != nil {
		return err
	}
	dir, err := os.OpenRoot(c.Dir)
	if err != nil {
		return fmt.Errorf("opening the new dossier: %w", err)
	}
	defer dir.Close()
	if err := requireEmpty(dir, c.Dir); err != nil {
		return err
	}
	if err := createAll(ctx, dir, c.files()); err != nil {
		for _, folder := range slices.Backward(made) {
			_ = os.Remove(folder) // the first error is the one to tell
		}
		return fmt.Errorf("making the dossier: %w; nothing of it is left", err)
	}
	where := shown(c.Dir)
	_, err = fmt.Fprintf(t.out, "%s is a dossier; look at it with: berkas serve %s\n", where, where)
	return err
}

// noTexts is dossier.yaml of a dossier that has nothing in it yet.
const noTexts = `title: "A dossier"                 # what it is called
description: "What it is about."    # one sentence
language: %s
`

// files returns what the new dossier is made of, sorted by name.
func (c *initCmd) files() []newFile {
	files := starterFiles("starter/all")
	for _, f := range editorFiles() {
		files = append(files, newFile{editorFolder + f.name, f.data})
	}
	if c.Empty {
		files = append(files, newFile{"content/dossier.yaml", fmt.Appendf(nil, noTexts, c.Language)})
	} else {
		files = append(files, starterFiles("starter/"+c.Language)...)
	}
	slices.SortFunc(files, func(a, b newFile) int { return strings.Compare(a.name, b.name) })
	return files
}

// starterFiles returns what is in a folder of the starter.
func starterFiles(folder string) []newFile {
	var files []newFile
	err := fs.WalkDir(starter, folder, func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := starter.ReadFile(p)
		files = append(files, newFile{strings.TrimPrefix(p, folder+"/"), data})
		return err
	})
	if err != nil {
		panic(err) // it is embedded
	}
	return files
}

// makeFolder makes a folder and those it is in, and returns which were made,
// outermost first.
func makeFolder(dir string) (made []string, err error) {
	for at := dir; ; at = filepath.Dir(at) {
		if _, err := os.Stat(at); !errors.Is(err, fs.ErrNotExist) || at == filepath.Dir(at) {
			break
		}
		made = append(made, at)
	}
	slices.Reverse(made)
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("making the folder: %w", err)
	}
	return made, nil
}

// requireEmpty refuses a folder that has something in it. A repository that was
// just made or cloned has nothing in it but .git.
func requireEmpty(dir *os.Root, name string) error {
	entries, err := fs.ReadDir(dir.FS(), ".")
	if err != nil {
		return fmt.Errorf("reading the folder: %w", err)
	}
	for _, e := range entries {
		if e.Name() != ".git" {
			return usageError{fmt.Errorf("%s is not empty (it has %s); name a new folder", shown(name), e.Name())}
		}
	}
	return nil
}

// createAll writes files that are not there yet, or none: when one cannot be
// written, or ctx ends, those written are taken away again.
func createAll(ctx context.Context, dir *os.Root, files []newFile) error {
	for i, f := range files {
		err := ctx.Err()
		if err == nil {
			err = createFile(dir, f.name, f.data)
		}
		if err != nil {
			for _, written := range files[:i] {
				_ = dir.Remove(written.name) // the first error is the one to tell
			}
			for _, tried := range files[:i+1] {
				removeEmpty(dir, path.Dir(tried.name))
			}
			return err
		}
	}
	return nil
}

// removeEmpty takes a folder away, and those it is in, as far as they are empty.
func removeEmpty(dir *os.Root, folder string) {
	for ; folder != "."; folder = path.Dir(folder) {
		if info, err := dir.Lstat(folder); err != nil || !info.IsDir() || dir.Remove(folder) != nil {
			return
		}
	}
}
