package site

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"golang.org/x/sync/errgroup"

	"berkas/site/diag"
	"berkas/site/internal/folder"
	"berkas/site/internal/outdir"
)

// Published is what is said of a build that was published.
type Published struct {
	Pages, Sources int
	Problems       diag.List // warnings; what has errors is not published
}

// Last is the last build of an output, by which a build is known that would make
// the same again. It is kept in a file of the user's: that names texts which may
// not be published, so it stands neither in the dossier nor in the output, and
// nobody else may read it. What is wrong with the file is as if there were none.
type Last struct {
	file string            // "" where none can be kept
	key  string            // of what a build would be made from now
	made [sha256.Size]byte // digest of the program, which stays what it is
	c    Config
	kept *kept // nil where a build would be another
}

// kept is the file, after a line with the digest of it.
type kept struct {
	Key            string
	Pages, Sources int
	Problems       []told
	Output         outdir.Stamp
}

// Recall looks up the last build of an output in a folder of the user's cache;
// with no folder there was none.
func Recall(ctx context.Context, c Config, cache, output string) *Last {
	l := &Last{c: c}
	if cache == "" {
		return l
	}
	c.report("compare", 0, 1)
	defer c.report("compare", 1, 1)
	var err error
	if l.made, err = programSum(); err == nil {
		l.key, err = c.key(ctx, l.made)
	}
	if err != nil {
		return l // the build will say what cannot be read
	}
	name := sha256.Sum256([]byte(output))
	l.file = filepath.Join(cache, hex.EncodeToString(name[:8])+".last")
	data, err := os.ReadFile(l.file)
	if err != nil {
		return l
	}
	sum, rest, _ := bytes.Cut(data, []byte("\n"))
	if k := new(kept); string(sum) == digest(rest) && json.Unmarshal(rest, k) == nil && k.Key == l.key {
		l.kept = k
	}
	return l
}

// Said returns what the last build said, where one now would say the same: the
// program, the dossier and what it is built with are what they were.
func (l *Last) Said() (Published, bool) {
	if l.kept == nil {
		return Published{}, false
	}
	problems, err := recallProblems(l.c.Dir, l.kept.Problems)
	return Published{l.kept.Pages, l.kept.Sources, problems}, err == nil
}

// Keep ends the build of an output that is still as the last build left it, and
// reports whether it is.
func (l *Last) Keep(out *Staged) (Result, bool, error) {
	if l.kept == nil || !out.Keep(l.kept.Output) {
		return Result{}, false, nil
	}
	l.c.report("publish", 0, 1)
	result, err := out.Commit()
	l.c.report("publish", 1, 1)
	if err == nil {
		l.save(*l.kept, out) // times may have changed
	}
	return result, true, err
}

// Save keeps a build that was published. Where the dossier was changed meanwhile,
// or nothing can be kept, there is none to recall.
func (l *Last) Save(ctx context.Context, p Published, out *Staged) {
	if l.file == "" {
		return
	}
	key, err := l.c.key(ctx, l.made)
	if err != nil || key != l.key {
		return
	}
	if problems, ok := tellProblems(l.c.Dir, p.Problems); ok {
		l.save(kept{Key: key, Pages: p.Pages, Sources: p.Sources, Problems: problems}, out)
	}
}

// save writes the file whole: another build may read or write it just now.
func (l *Last) save(k kept, out *Staged) {
	stamp, err := out.Stamp()
	if err != nil || k.Output == stamp {
		return
	}
	k.Output = stamp
	data, err := json.Marshal(k)
	if err != nil {
		panic(err) // text and numbers
	}
	if os.MkdirAll(filepath.Dir(l.file), 0o700) != nil {
		return
	}
	f, err := os.CreateTemp(filepath.Dir(l.file), "*") // for the user's eyes alone
	if err != nil {
		return
	}
	_, err = fmt.Fprintf(f, "%s\n%s", digest(data), data)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), l.file)
	}
	if err != nil {
		_ = os.Remove(f.Name()) // no build is recalled, that is all
	}
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// key is a digest of all that decides what a build makes: the program, how it is
// called, and every file that it may read.
func (c Config) key(ctx context.Context, program [sha256.Size]byte) (string, error) {
	h := sha256.New()
	var files []file
	fmt.Fprintf(h, "%x %q %q %t %t\n", program, c.Version, c.BaseURL, c.Drafts, c.Internal)
	for _, name := range []string{"content", "static", "templates"} {
		if err := addFolder(ctx, h, c.Dir, name, &files); err != nil {
			return "", err
		}
	}
	if err := addFiles(h, files); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func programSum() (sum [sha256.Size]byte, err error) {
	program, err := os.Executable()
	if err != nil {
		return sum, err
	}
	return sumOf(os.DirFS(filepath.Dir(program)), filepath.Base(program))
}

// file is a file whose bytes are to be added.
type file struct {
	dir  fs.FS
	name string
}

// addFolder adds what a folder holds, links as such too, and lists its files.
func addFolder(ctx context.Context, h hash.Hash, dir fs.FS, name string, files *[]file) error {
	return fs.WalkDir(dir, name, func(p string, e fs.DirEntry, err error) error {
		switch {
		case p == name && errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case ctx.Err() != nil:
			return ctx.Err()
		case p != name && folder.Ignored(e.Name()):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		fmt.Fprintf(h, "%q %v\n", p, e.Type())
		if e.Type() == fs.ModeSymlink {
			target, err := fs.ReadLink(dir, p)
			if err != nil {
				return err
			}
			fmt.Fprintf(h, "%q\n", target)
		}
		regular := e.Type().IsRegular()
		if e.Type() == fs.ModeSymlink { // what it leads to may be hidden
			info, err := fs.Stat(dir, p)
			regular = err == nil && info.Mode().IsRegular()
		}
		if regular {
			fmt.Fprintln(h, "file")
			*files = append(*files, file{dir, p})
		}
		return nil
	})
}

// addFiles adds a digest of each file, in order. Many are read at a time.
func addFiles(h hash.Hash, files []file) error {
	sums := make([][sha256.Size]byte, len(files))
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i, f := range files {
		g.Go(func() (err error) {
			sums[i], err = sumOf(f.dir, f.name)
			return err
		})
	}
	err := g.Wait()
	for _, sum := range sums {
		h.Write(sum[:])
	}
	return err
}
