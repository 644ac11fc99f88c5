package site_test

import (
	"bytes"
	"context"
	"io/fs"
	"maps"
	"net/url"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"berkas/site"
	"berkas/site/diag"
)

// build makes the site of a folder in memory; it must have no errors.
func build(t testing.TB, c site.Config) map[string][]byte {
	t.Helper()
	s, problems, err := site.Build(c)
	if err != nil {
		t.Fatal(err)
	}
	if problems.Errors() > 0 {
		t.Fatalf("the dossier has errors:\n%s", printed(problems))
	}
	out := site.NewMemory()
	if _, err := s.Write(context.Background(), out); err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	err = fs.WalkDir(out.FS(), ".", func(p string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			files[p], err = fs.ReadFile(out.FS(), p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func printed(problems diag.List) string {
	var b strings.Builder
	_ = diag.Text(&b, problems, diag.TextOptions{}) // a Builder takes everything
	return b.String()
}

// real is the dossier that comes with the program.
func real() fs.FS { return os.DirFS("..") }

// TestContent: the dossier that comes with the program has nothing wrong.
func TestContent(t *testing.T) {
	if _, problems, err := site.Build(site.Config{Dir: real()}); err != nil || len(problems) > 0 {
		t.Error(err, printed(problems))
	}
	if files := build(t, site.Config{Dir: real()}); len(files) < 100 {
		t.Errorf("the real dossier makes %d files", len(files))
	}
}

func TestBuildIsAFunction(t *testing.T) {
	first := build(t, site.Config{Dir: real(), Jobs: 1})
	t.Setenv("LANG", "tr_TR.UTF-8")
	t.Setenv("SOURCE_DATE_EPOCH", "1")
	zone := time.Local
	defer func() { time.Local = zone }()
	time.Local = time.FixedZone("elsewhere", 13*60*60)
	copied := os.DirFS(copyDossier(t))
	for _, c := range []site.Config{{Dir: real(), Jobs: 8}, {Dir: copied, Jobs: 3}} {
		again := build(t, c)
		for _, name := range slices.Sorted(maps.Keys(first)) {
			if !bytes.Equal(first[name], again[name]) {
				t.Errorf("%s differs between two builds", name)
			}
		}
		if len(first) != len(again) {
			t.Errorf("one build makes %d files, another %d", len(first), len(again))
		}
	}
}

// copyDossier copies the real dossier to another folder.
func copyDossier(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(path.Join(dir, "content"), os.DirFS("../content")); err != nil {
		t.Fatal(err)
	}
	return dir
}

// TestLinksAreValid follows every link of every page of the real dossier.
func TestLinksAreValid(t *testing.T) {
	if followed := follow(t, build(t, site.Config{Dir: real()})); followed < 1000 {
		t.Errorf("only %d links were followed", followed)
	}
}

// follow follows every link within a site, to a page and a place on it, and
// returns how many there were.
func follow(t *testing.T, files map[string][]byte) (followed int) {
	t.Helper()
	ids := map[string]map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if path.Ext(name) != ".html" {
			continue
		}
		for _, link := range links(t, files[name]) {
			if link.Scheme != "" {
				continue
			}
			target := name
			if link.Path != "" {
				target = path.Join(path.Dir(name), link.Path)
			}
			if name == "404.html" {
				continue // it is served at any depth; TestNotFoundPageWorksAtAnyDepth
			}
			if strings.HasPrefix(link.Path, "/") || strings.HasSuffix(link.Path, "/") {
				t.Errorf("%s links to %q, which is not relative to a file", name, link)
				continue
			}
			data, ok := files[target]
			if !ok {
				t.Errorf("%s links to %q, which is not there", name, link)
				continue
			}
			followed++
			if link.Fragment == "" || path.Ext(target) != ".html" {
				continue
			}
			if ids[target] == nil {
				ids[target] = idsOf(t, data)
			}
			if !ids[target][link.Fragment] {
				t.Errorf("%s links to %q, which has no such place", name, link)
			}
		}
	}
	return followed
}

// TestSiteIsRelocatable: nothing in a page says where the site is.
func TestSiteIsRelocatable(t *testing.T) {
	for name, data := range build(t, site.Config{Dir: real()}) {
		if path.Ext(name) != ".html" || name == "404.html" {
			continue
		}
		for _, bad := range []string{`href="/`, `src="/`, `action="/`, "http://localhost", "file://"} {
			if bytes.Contains(data, []byte(bad)) {
				t.Errorf("%s contains %s", name, bad)
			}
		}
	}
}

// TestPagesAskNobody: no page loads anything from another host, runs script of
// its own text or has styles in it.
func TestPagesAskNobody(t *testing.T) {
	for name, data := range build(t, site.Config{Dir: real()}) {
		if path.Ext(name) != ".html" {
			continue
		}
		guarded := false
		each(t, data, func(n *html.Node) {
			guarded = guarded || attr(n, "http-equiv") == "Content-Security-Policy" && strings.Contains(attr(n, "content"), "default-src 'none'")
			for _, a := range n.Attr {
				loads := a.Key == "src" || a.Key == "srcset" || a.Key == "href" && n.Data == "link" && attr(n, "rel") != "canonical"
				if loads && (strings.Contains(a.Val, "//") || strings.HasPrefix(a.Val, "data:")) {
					t.Errorf("%s loads %q", name, a.Val)
				}
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s has %s=%q", name, a.Key, a.Val)
				}
			}
			if n.Data == "style" || n.Data == "script" && attr(n, "src") == "" && attr(n, "type") != "application/ld+json" {
				t.Errorf("%s has <%s> within it", name, n.Data)
			}
		})
		if !guarded {
			t.Errorf("%s has no content security policy", name)
		}
	}
}

func links(t *testing.T, page []byte) []*url.URL {
	t.Helper()
	var all []*url.URL
	each(t, page, func(n *html.Node) {
		for _, a := range n.Attr {
			if a.Key == "href" || a.Key == "src" || a.Key == "action" {
				u, err := url.Parse(a.Val)
				if err != nil {
					t.Errorf("%q is no address: %v", a.Val, err)
					continue
				}
				all = append(all, u)
			}
		}
	})
	return all
}

func idsOf(t *testing.T, page []byte) map[string]bool {
	t.Helper()
	ids := map[string]bool{}
	each(t, page, func(n *html.Node) {
		if id := attr(n, "id"); id != "" {
			if ids[id] {
				t.Errorf("the id %q is there twice", id)
			}
			ids[id] = true
		}
	})
	return ids
}

func each(t *testing.T, page []byte, do func(*html.Node)) {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode {
			do(n)
		}
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
