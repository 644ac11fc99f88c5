//go:build hostile

package hostile_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"io/fs"
	"strings"
	"testing"

	"berkas/site"
)

// errFault is what the machine answers when it fails.
var errFault = errors.New("input/output error")

// faulty is a file system of which one operation fails: the opening of a file, or a
// reading from it.
type faulty struct {
	fs.FS
	left *int // operations until the one that fails
}

func (f faulty) fail() bool { *f.left--; return *f.left == 0 }

func (f faulty) Open(name string) (fs.File, error) {
	if f.fail() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: errFault}
	}
	file, err := f.FS.Open(name)
	if dir, ok := file.(fs.ReadDirFile); ok && err == nil {
		return faultyFile{dir, f, name}, nil
	}
	return file, err
}

type faultyFile struct {
	fs.ReadDirFile
	of   faulty
	name string
}

func (f faultyFile) Read(p []byte) (int, error) {
	if f.of.fail() {
		return 0, &fs.PathError{Op: "read", Path: f.name, Err: errFault}
	}
	return f.ReadDirFile.Read(p)
}

func (f faultyFile) Stat() (fs.FileInfo, error) {
	if f.of.fail() {
		return nil, &fs.PathError{Op: "stat", Path: f.name, Err: errFault}
	}
	return f.ReadDirFile.Stat()
}

func (f faultyFile) ReadDir(n int) ([]fs.DirEntry, error) {
	if f.of.fail() {
		return nil, &fs.PathError{Op: "readdir", Path: f.name, Err: errFault}
	}
	return f.ReadDirFile.ReadDir(n)
}

// drawn is a picture.
func drawn() string {
	var out bytes.Buffer
	if err := png.Encode(&out, image.NewGray(image.Rect(0, 0, 40, 30))); err != nil {
		panic(err) // it is in memory
	}
	return out.String()
}

// content is a dossier that has every sort of file.
func content() fs.FS {
	paper := base["content/sources/paper.md"]
	_, text, _ := strings.Cut(paper, "\n---\n")
	read := strings.Replace(paper, "siglum: A\n", fmt.Sprintf("siglum: A\noriginal: {file: paper.txt, sha256: %x, media_type: text/plain}\n", sha256.Sum256([]byte(text))), 1)
	return dossierOf(on(map[string]string{
		"content/labels.yaml": "home: Start\n", "content/static/a.txt": "a", "static/css/own.css": "a{}", "templates/404.html": "{{define \"main\"}}<main id=\"main\">x</main>{{end}}",
		"content/images/deep/x.png": drawn(), "content/originals/paper.txt": text, "content/sources/paper.md": read,
		"content/places/harbour.md": "---\nname: Harbour Town\nimage: {file: deep/x.png, alt: The town., credit: A. B., licence: CC0}\n---\n",
	}))
}

// contentError blames what was written, not the machine.
type contentError string

func (e contentError) Error() string { return string(e) }

// made builds and writes a site, and returns it.
func made(dir fs.FS, out site.Output) error {
	s, problems, err := site.Build(site.Config{Dir: dir, Jobs: 1})
	if err != nil {
		return err
	}
	if problems.Errors() > 0 {
		return contentError(errorLines(problems))
	}
	_, err = s.Write(context.Background(), out)
	return err
}

// TestFaultsInReadingAreTold: whichever operation fails, the build ends with an error
// that is the machine's and not the content's, or makes what it makes without.
func TestFaultsInReadingAreTold(t *testing.T) {
	whole := site.NewMemory()
	if err := made(content(), whole); err != nil {
		t.Fatal(err)
	}
	told := 0
	for n := 1; ; n++ {
		left := n
		out := site.NewMemory()
		err := made(faulty{content(), &left}, out)
		if left > 0 {
			t.Logf("%d faults in reading, %d told", n-1, told)
			break
		}
		switch wrong, blamed := errors.AsType[contentError](err); {
		case blamed:
			t.Errorf("operation %d: the content is blamed: %v", n, wrong)
		case err != nil:
			told++
		case !equal(t, whole.FS(), out.FS()):
			t.Errorf("operation %d: nothing is told, and the site is another", n)
		}
	}
	if told < 50 {
		t.Errorf("of the faults %d are told", told)
	}
}

// failing is an output of which one file cannot be written.
type failing struct {
	site.Output
	left      int
	committed bool
}

func (f *failing) Write(name string, data []byte) error {
	if f.left--; f.left == 0 {
		return &fs.PathError{Op: "write", Path: name, Err: errFault}
	}
	return f.Output.Write(name, data)
}

func (f *failing) Stream(name string, content func(io.Writer) error) error {
	if f.left--; f.left == 0 {
		return &fs.PathError{Op: "write", Path: name, Err: errFault}
	}
	return f.Output.Stream(name, content)
}

func (f *failing) Commit() (site.Result, error) {
	f.committed = true
	return f.Output.Commit()
}

// TestFaultsInWritingPublishNothing.
func TestFaultsInWritingPublishNothing(t *testing.T) {
	for n := 1; ; n++ {
		out := &failing{Output: site.NewMemory(), left: n}
		err := made(content(), out)
		if out.left > 0 {
			t.Logf("%d faults in writing", n-1)
			if n < 20 {
				t.Errorf("only %d files were written", n)
			}
			return
		}
		if !errors.Is(err, errFault) || out.committed {
			t.Errorf("file %d: the error is %v, and published is %t", n, err, out.committed)
		}
	}
}

// equal reports whether two folders hold the same.
func equal(t *testing.T, a, b fs.FS) bool {
	t.Helper()
	x, y := contents(t, a), contents(t, b)
	if len(x) != len(y) {
		return false
	}
	for name, data := range x {
		if y[name] != data {
			return false
		}
	}
	return true
}

func contents(t *testing.T, dir fs.FS) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := fs.WalkDir(dir, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(dir, name)
		all[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
