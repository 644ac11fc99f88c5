package outdir

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// outputs returns one of each kind, and what they must refuse alike.
func outputs(t *testing.T) map[string]Output {
	staged, err := Stage(filepath.Join(t.TempDir(), "out"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { staged.Abort() })
	return map[string]Output{"directory": staged, "memory": NewMemory()}
}

func TestHostilePathsAreRefused(t *testing.T) {
	for kind, out := range outputs(t) {
		for _, name := range []string{
			"", ".", "..", "../x", "a/../../x", "a/../b", "/etc/passwd", "a//b", "a/", "./a", "a\x00b", "a\nb", `a\b`, `..\x`, "c:x", "a/b:c",
			"a./b", "a/b.", "a ", "a/ /b", "\xff", ".berkas-manifest", ".berkas-stage-1/x",
		} {
			if err := out.Write(name, nil); !errors.Is(err, ErrPath) {
				t.Errorf("%s: %q: %v", kind, name, err)
			}
		}
		for _, name := range []string{".nojekyll", "a b/ç…d.html", "..a", "a/.berkas-manifest", "con.html"} {
			if err := out.Write(name, nil); err != nil {
				t.Errorf("%s: %v", kind, err)
			}
		}
	}
}

func TestPathIsWrittenOnce(t *testing.T) {
	for kind, out := range outputs(t) {
		if err := out.Write("a.html", []byte("1")); err != nil {
			t.Fatal(err)
		}
		if err := out.Write("a.html", []byte("1")); !errors.Is(err, ErrPath) {
			t.Errorf("%s: a second write: %v", kind, err)
		}
	}
}

func TestPlacesWhereNoSiteShouldBeAreRefused(t *testing.T) {
	root := t.TempDir()
	below := filepath.Join(root, "a", "b")
	put(t, filepath.Join(below, "x"), "")
	t.Chdir(filepath.Join(root, "a"))
	if err := errors.Join(os.Symlink("nowhere", filepath.Join(root, "dangling")), os.Symlink("a", filepath.Join(root, "link"))); err != nil {
		t.Fatal(err)
	}
	for dir, why := range map[string]string{
		"":            "has no name",
		".":           "is the current folder",
		"..":          "is the current folder or holds it",
		root:          "is the current folder or holds it",
		"../link":     "is the current folder or holds it",
		"/":           "is the root of the file system",
		"b/x":         "is a file",
		"b/x/y":       "making the folder",
		"../dangling": "leads nowhere",
	} {
		out, err := Stage(dir, Options{Force: true})
		if err == nil {
			out.Abort()
		}
		if err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%q: %v\nwant …%s…", dir, err, why)
		}
	}
}

func TestOutputMayBeALinkToAFolder(t *testing.T) {
	root := t.TempDir()
	if err := errors.Join(os.Mkdir(filepath.Join(root, "real"), 0o755), os.Symlink("real", filepath.Join(root, "link"))); err != nil {
		t.Fatal(err)
	}
	for _, content := range []string{"1", "2"} {
		build(t, filepath.Join(root, "link"), files{"a.html": content})
		want(t, filepath.Join(root, "real"), files{"a.html": content})
	}
	if target, err := os.Readlink(filepath.Join(root, "link")); target != "real" {
		t.Errorf("the link has become %q, %v", target, err)
	}
}

func TestForeignFolderIsRefusedUnlessForced(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	put(t, filepath.Join(dir, "theirs.txt"), "theirs")
	if _, err := Stage(dir, Options{}); !errors.Is(err, ErrForeign) || !strings.Contains(err.Error(), "theirs.txt") {
		t.Errorf("a foreign folder: %v", err)
	}
	want(t, dir, files{"theirs.txt": "theirs"})
	buildWith(t, dir, files{"ours.html": "1"}, Options{Force: true}, nil)
	want(t, dir, files{"theirs.txt": "theirs", "ours.html": "1"})
	build(t, dir, files{"ours.html": "2"}) // from now on it is ours
	want(t, dir, files{"theirs.txt": "theirs", "ours.html": "2"})
}

func TestEmptyFolderIsNobodys(t *testing.T) {
	dir := t.TempDir()
	build(t, dir, files{"a.html": "1"})
	want(t, dir, files{"a.html": "1"})
}

func TestManifestIsNotBelieved(t *testing.T) {
	sum := strings.Repeat("0", 64)
	for _, text := range []string{
		"", "nonsense", manifestVersion + "\nx", manifestVersion + "\n" + sum + " 1", manifestVersion + "\n" + sum + " -1 a", manifestVersion + "\n" + sum + "00 1 a",
		manifestVersion + "\n" + sum + " 1 ../victim", manifestVersion + "\n" + sum + " 1 /etc/passwd",
	} {
		parent := t.TempDir()
		dir := filepath.Join(parent, "out")
		put(t, filepath.Join(parent, "victim"), "x")
		put(t, filepath.Join(dir, manifestName), text)
		put(t, filepath.Join(dir, "a"), "theirs")
		if _, err := Stage(dir, Options{}); !errors.Is(err, ErrForeign) {
			t.Errorf("the manifest %q: %v", text, err)
		}
		buildWith(t, dir, files{"b.html": "1"}, Options{Force: true}, nil)
		want(t, dir, files{"a": "theirs", "b.html": "1"})
		want(t, parent, files{"victim": "x", "out/a": "theirs", "out/b.html": "1", "out/" + manifestName: read(t, parent)["out/"+manifestName]})
	}
}

func TestSecondBuildOfOneOutputIsRefused(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	first, err := Stage(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Stage(dir, Options{}); !errors.Is(err, ErrBusy) {
		t.Errorf("a second build: %v", err)
	}
	if _, err := site(first, files{"a.html": "1"}); err != nil {
		t.Fatal(err)
	}
	build(t, dir, files{"a.html": "2"})
	want(t, dir, files{"a.html": "2"})
}

func TestOutputMovedMeanwhileIsNotReplaced(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	build(t, dir, files{"a.html": "1"})
	out, err := Stage(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(os.Rename(dir, dir+"-elsewhere"), os.Mkdir(dir, 0o755)); err != nil {
		t.Fatal(err)
	}
	if _, err := site(out, files{"b.html": "1"}); !errors.Is(err, ErrBusy) {
		t.Errorf("the commit: %v", err)
	}
	want(t, dir, files{})
	want(t, dir+"-elsewhere", files{"a.html": "1"})
}

func TestMemoryKeepsToTheRulesOfFileSystems(t *testing.T) {
	m := NewMemory()
	if _, err := site(m, files{"index.html": "1", "a/b.html": "22", "a/c/d.css": "", ".nojekyll": ""}); err != nil {
		t.Fatal(err)
	}
	if err := fstest.TestFS(m.FS(), "index.html", "a/b.html", "a/c/d.css", ".nojekyll"); err != nil {
		t.Error(err)
	}
}

func FuzzManifest(f *testing.F) {
	f.Add(string(manifest{"a/b.html": recordOf([]byte("x")), "c d": recordOf(nil)}.encode()))
	f.Add(manifestVersion + "\n")
	f.Fuzz(func(t *testing.T, text string) {
		m, err := decodeManifest([]byte(text))
		if err != nil {
			return
		}
		for name := range m {
			if !filepath.IsLocal(filepath.FromSlash(name)) {
				t.Fatalf("%q leads out of the output", name)
			}
		}
		again, err := decodeManifest(m.encode())
		if err != nil || len(again) != len(m) {
			t.Fatalf("%v comes back as %v, %v", m, again, err)
		}
	})
}
