package folder

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	"berkas/site/diag"
)

func link(to string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(to), Mode: fs.ModeSymlink} }

// TestOnlyRegularFilesOfTheFolderAreListed, and all else is said.
func TestOnlyRegularFilesOfTheFolderAreListed(t *testing.T) {
	file := &fstest.MapFile{Data: []byte("x")}
	fsys := fstest.MapFS{
		"static/b.css": file, "static/a/b.css": file, "static/in.css": link("a/b.css"), "static/a/up.css": link("../b.css"),
		"static/.hidden": file, "static/.git/config": file, "static/b.css~": file, "static/#b.css#": file, "static/Thumbs.db": file,
		"static/except/x": file, "static/pipe": {Mode: fs.ModeNamedPipe}, "static/device": {Mode: fs.ModeDevice},
		"static/out": link("../secret"), "static/far": link("../../secret"), "static/absolute": link("/etc/passwd"), "static/beside": link("../static2/x"),
		"static/\xff.css": file, "static/\xff/x": file, "static/.\xff": file, "static/dead": link("nothing"), "static/dir": link("a"), "static/to-pipe": link("pipe"), "static2/x": file, "secret": file,
	}
	var problems diag.List
	files, err := List(fsys, "static", &problems, "static/except")
	if want := []string{"static/a/b.css", "static/a/up.css", "static/b.css", "static/in.css"}; err != nil || !slices.Equal(files, want) {
		t.Errorf("%q, %v, want %q", files, err, want)
	}
	problems.Sort()
	var said strings.Builder
	for _, p := range problems {
		said.WriteString(p.Span.Path() + ": " + p.Message + "\n")
	}
	const want = `static/absolute: this link leaves the static folder (it leads to /etc/passwd)
static/beside: this link leaves the static folder (it leads to ../static2/x)
static/dead: this link leads nowhere that can be read
static/device: this is neither a file nor a folder
static/dir: links to folders are not followed
static/far: this link leaves the static folder (it leads to ../../secret)
static/out: this link leaves the static folder (it leads to ../secret)
static/pipe: this is neither a file nor a folder
static/to-pipe: this is neither a file nor a folder
` + "static/\xff: the name \"\\xff\" is not UTF-8\nstatic/\xff.css: the name \"\\xff.css\" is not UTF-8\n"
	if said.String() != want {
		t.Errorf("it says\n%swant\n%s", &said, want)
	}
}

// TestNamesThatSomeSystemHasNotAreTold, of folders too: once, whatever is in them.
func TestNamesThatSomeSystemHasNotAreTold(t *testing.T) {
	file := &fstest.MapFile{Data: []byte("x")}
	for _, c := range []struct {
		path, other, wrong string // other: beside it; wrong: what is told, at which path
	}{
		{"aux/x.md", "", "content/sources/aux"},
		{"a/CON.md", "", "content/sources/a/CON.md"},
		{"nul.txt", "", "content/sources/nul.txt"},
		{"com¹.md", "", "content/sources/com¹.md"},
		{"conin$", "", "content/sources/conin$"},
		{"lpt9 .x", "", "content/sources/lpt9 .x"},
		{"a./x.md", "", "content/sources/a."},
		{"a /x.md", "", "content/sources/a "},
		{"x.md.", "", "content/sources/x.md."},
		{"a:b.md", "", "content/sources/a:b.md"},
		{`a\b.md`, "", `content/sources/a\b.md`},
		{"a<b", "", "content/sources/a<b"},
		{"a?/x", "", "content/sources/a?"},
		{"a*b", "", "content/sources/a*b"},
		{"a|b", "", "content/sources/a|b"},
		{`a"b`, "", `content/sources/a"b`},
		{"a\u200bb", "", "content/sources/a\u200bb"},
		{"a\x7fb", "", "content/sources/a\x7fb"},
		{"a/x.md", "A/y.md", "content/sources/a"},
		{"a.md", "A.md", "content/sources/a.md"},
		{"ſ", "S", "content/sources/ſ"},
		{"é.md", "e\u0301.md", "content/sources/é.md"},
		{"aa/x", "AA", "content/sources/aa"},
		{"auxiliary.md", "con-1.md", ""},
		{"com10.md", "a/nulls.txt", ""},
		{"a.b/x.md", "a/b", ""},
	} {
		fsys := fstest.MapFS{"content/sources/" + c.path: file, "content/sources/zz.md": file}
		if c.other != "" {
			fsys["content/sources/"+c.other] = file
		}
		var problems diag.List
		files, err := List(fsys, "content", &problems)
		switch {
		case err != nil:
			t.Errorf("%q: %v", c.path, err)
		case c.wrong == "" && (len(problems) > 0 || len(files) != 3):
			t.Errorf("%q: %q, %v", c.path, files, problems)
		case c.wrong != "" && (len(problems) != 1 || problems[0].Span.Path() != c.wrong || slices.Contains(files, "content/sources/"+c.path)):
			t.Errorf("%q: %q, %v", c.path, files, problems)
		}
	}
}

// broken is a file system of which one path cannot be followed.
type broken struct {
	fstest.MapFS
	at  string
	err error
}

func (b broken) Stat(name string) (fs.FileInfo, error) {
	if name == b.at {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: b.err}
	}
	return b.MapFS.Stat(name)
}

func (b broken) Lstat(name string) (fs.FileInfo, error) {
	if name == b.at {
		return nil, &fs.PathError{Op: "lstat", Path: name, Err: b.err}
	}
	return b.MapFS.Lstat(name)
}

// TestFaultOfTheMachineIsTold, and not that a folder is not there.
func TestFaultOfTheMachineIsTold(t *testing.T) {
	for _, folder := range []string{"content/images", "content/originals"} {
		var problems diag.List
		if _, err := List(broken{fstest.MapFS{"content/x": {}, "content/images/x": {}}, folder, syscall.EIO}, folder, &problems); !errors.Is(err, syscall.EIO) || len(problems) > 0 {
			t.Errorf("%s: %v, %v", folder, err, problems)
		}
	}
}

// TestFaultOfTheMachineIsNoWrongLink.
func TestFaultOfTheMachineIsNoWrongLink(t *testing.T) {
	for err, told := range map[error]bool{syscall.EIO: true, syscall.EACCES: true, syscall.EMFILE: true, syscall.ENOENT: false, syscall.ELOOP: false, syscall.ENOTDIR: false, errors.New("path escapes from parent"): false} {
		var problems diag.List
		_, got := List(broken{fstest.MapFS{"static/a": link("b"), "static/b": {}}, "static/a", err}, "static", &problems)
		if errors.Is(got, err) != told || (problems.Errors() == 0) != told {
			t.Errorf("%v: %v, %v", err, got, problems)
		}
	}
}

func TestFolderThatIsNoneOfItsOwn(t *testing.T) {
	fsys := fstest.MapFS{"static": link("content"), "content/x": {}, "templates": {}}
	for name, want := range map[string]int{"static": 1, "templates": 1, "nothing": 0} {
		var problems diag.List
		if files, err := List(fsys, name, &problems); len(files) > 0 || err != nil || problems.Errors() != want {
			t.Errorf("%s: %q, %v, %d errors, want %d", name, files, err, problems.Errors(), want)
		}
	}
}
