package verify_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"berkas/site/dossier"
	"berkas/site/internal/outdir"
	"berkas/site/manifest"
	"berkas/site/verify"
)

// site is a copy: files by path.
type site map[string]string

func small() site {
	return site{"index.html": "<h1>Pelabuhan</h1>", ".nojekyll": "", "orang/a b.html": "a", "data/x.csv": "x"}
}

// manifest returns that of the files.
func (s site) manifest() *manifest.Manifest {
	var files []outdir.File
	for path, data := range s {
		files = append(files, outdir.File{Path: path, Bytes: int64(len(data)), SHA256: sha256.Sum256([]byte(data))})
	}
	slices.SortFunc(files, func(a, b outdir.File) int { return strings.Compare(a.Path, b.Path) })
	return manifest.Of(new(dossier.Dossier), "1", "", files)
}

// with returns the site with its manifest, as it was built.
func (s site) with() site {
	var b bytes.Buffer
	if err := s.manifest().Write(&b); err != nil {
		panic(err)
	}
	s[manifest.Path] = b.String()
	return s
}

func (s site) folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for path, data := range s {
		file := filepath.Join(dir, path)
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o700), os.WriteFile(file, []byte(data), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func (s site) served(t *testing.T) string {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		data, there := s[strings.TrimPrefix(r.URL.Path, "/sub/")]
		if !there {
			http.NotFound(w, r)
			return
		}
		fmt.Fprint(w, data)
	}))
	t.Cleanup(server.Close)
	return server.URL + "/sub"
}

func found(r *verify.Report) string {
	return fmt.Sprintf("missing %v changed %v extra %v", r.Missing, r.Changed, r.Extra)
}

// TestCopyIsHeldAgainstWhatItShouldBe: of a folder and of an address, and against its own
// manifest and another.
func TestCopyIsHeldAgainstWhatItShouldBe(t *testing.T) {
	damaged := func() site {
		s := small().with()
		delete(s, "data/x.csv")
		s["index.html"] = "<h1>Pelabuhan</h2>"
		s["orang/tambahan.html"] = "?"
		return s
	}
	newer := small()
	newer["topik/baru.html"] = "baru"
	delete(newer, "orang/a b.html")
	for _, c := range []struct {
		name        string
		copy        site
		want        *manifest.Manifest
		folder, net string
	}{
		{"whole", small().with(), nil, "missing [] changed [] extra []", "missing [] changed [] extra []"},
		{"whole, against what is built", small().with(), small().manifest(), "missing [] changed [] extra []", "missing [] changed [] extra []"},
		{"damaged", damaged(), nil, "missing [data/x.csv] changed [index.html] extra [orang/tambahan.html]", "missing [data/x.csv] changed [index.html] extra []"},
		{"of other content", small().with(), newer.manifest(), "missing [topik/baru.html] changed [data/manifest.json] extra [orang/a b.html]", "missing [topik/baru.html] changed [data/manifest.json] extra [orang/a b.html]"},
		{"without a manifest", small(), small().manifest(), "missing [data/manifest.json] changed [] extra []", "missing [data/manifest.json] changed [] extra []"},
	} {
		r, err := verify.Folder(context.Background(), c.copy.folder(t), c.want)
		if err != nil || found(r) != c.folder || r.Same() != (c.folder == "missing [] changed [] extra []") {
			t.Errorf("%s, a folder: %v, %s, want %s", c.name, err, found(r), c.folder)
		}
		r, err = verify.Net(context.Background(), c.copy.served(t), c.want, verify.Options{Local: true, Pause: time.Microsecond})
		if err != nil || found(r) != c.net || fmt.Sprint(r.Unasked) != "[.nojekyll]" {
			t.Errorf("%s, an address: %v, %s, want %s", c.name, err, found(r), c.net)
		}
	}
}

// TestManifestOfAnybodyIsNoWayOut: no file outside is read, no more of one than it should
// have, and what is no manifest says so.
func TestManifestOfAnybodyIsNoWayOut(t *testing.T) {
	for _, given := range []string{
		`{"version":1,"files":[{"path":"../../etc/passwd","bytes":1,"sha256":"` + strings.Repeat("0", 64) + `"}]}`,
		"<!doctype html>", "",
	} {
		s := site{"index.html": "a", manifest.Path: given}
		_, err := verify.Folder(context.Background(), s.folder(t), nil)
		if _, is := errors.AsType[*verify.ManifestError](err); !is {
			t.Errorf("a folder with %.40s: %v", given, err)
		}
		_, err = verify.Net(context.Background(), s.served(t), nil, verify.Options{Local: true})
		if _, is := errors.AsType[*verify.ManifestError](err); !is {
			t.Errorf("an address with %.40s: %v", given, err)
		}
	}
	outside := site{"secret": "x"}.folder(t)
	s := small().with()
	delete(s, "data/x.csv")
	dir := s.folder(t)
	if err := os.Symlink(filepath.Join(outside, "secret"), filepath.Join(dir, "data/x.csv")); err != nil {
		t.Fatal(err)
	}
	if r, err := verify.Folder(context.Background(), dir, nil); err != nil || found(r) != "missing [data/x.csv] changed [] extra []" {
		t.Errorf("a link in the place of a file: %v, %v", err, r)
	}
}

// TestServerIsAskedWithinBounds: for the site's files alone, not for what is too much,
// and not on the own net unless that is said.
func TestServerIsAskedWithinBounds(t *testing.T) {
	endless := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "manifest.json") {
			_ = site{"a": "abc"}.manifest().Write(w)
			return
		}
		for range 1 << 20 { // until nobody reads on
			if _, err := w.Write(make([]byte, 1<<10)); err != nil {
				return
			}
		}
		t.Error("a file of 3 bytes was read to its end of a gigabyte")
	}))
	defer endless.Close()
	r, err := verify.Net(context.Background(), endless.URL, nil, verify.Options{Local: true})
	if err != nil || found(r) != "missing [] changed [a] extra []" {
		t.Errorf("%v, %v", err, r)
	}
	if _, err := verify.Net(context.Background(), endless.URL, nil, verify.Options{}); err == nil || !strings.Contains(err.Error(), "this machine") {
		t.Errorf("it asked this machine: %v", err)
	}
	huge := manifest.Of(new(dossier.Dossier), "1", "", []outdir.File{{Path: "a", Bytes: 3 << 30}})
	if _, err := verify.Net(context.Background(), endless.URL, huge, verify.Options{Local: true}); err == nil || !strings.Contains(err.Error(), "more than 2 GB") {
		t.Errorf("it asked for 3 GB: %v", err)
	}
	busy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusServiceUnavailable) }))
	defer busy.Close()
	if _, err := verify.Net(context.Background(), busy.URL, nil, verify.Options{Local: true}); err == nil || !strings.Contains(err.Error(), "503") {
		t.Errorf("a server in trouble: %v", err)
	}
	for _, address := range []string{"ftp://example.org/", "example.org", "https://", "https://example.org/?a=b"} {
		if _, err := verify.Net(context.Background(), address, nil, verify.Options{}); err == nil || !strings.Contains(err.Error(), "no address of a site") {
			t.Errorf("%s: %v", address, err)
		}
	}
}
