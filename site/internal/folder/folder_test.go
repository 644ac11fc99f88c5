package folder

import (
	"io/fs"
	"slices"
	"strings"
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

func TestFolderThatIsNoneOfItsOwn(t *testing.T) {
	fsys := fstest.MapFS{"static": link("content"), "content/x": {}, "templates": {}}
	for name, want := range map[string]int{"static": 1, "templates": 1, "nothing": 0} {
		var problems diag.List
		if files, err := List(fsys, name, &problems); len(files) > 0 || err != nil || problems.Errors() != want {
			t.Errorf("%s: %q, %v, %d errors, want %d", name, files, err, problems.Errors(), want)
		}
	}
}
