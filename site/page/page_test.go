package page

import (
	"fmt"
	"maps"
	"regexp"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/cascadia"
	"github.com/rogpeppe/go-internal/txtar"
	"golang.org/x/net/html"

	"berkas/site/dossier"
	"berkas/site/support"
)

// files are the files of a dossier by path.
type files map[string]string

// harbour returns a dossier with at least one of everything that pages show.
func harbour() files { return archived("testdata/pelabuhan.txtar") }

// archived returns the files of an archive.
func archived(path string) files {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		panic(err)
	}
	f := files{}
	for _, file := range archive.Files {
		f[file.Name] = string(file.Data)
	}
	return f
}

// with returns the files with others laid over them.
func (f files) with(others files) files {
	all := maps.Clone(f)
	maps.Copy(all, others)
	return all
}

// replace returns the files with words of one of them changed.
func (f files) replace(t testing.TB, name, old, replacement string) files {
	t.Helper()
	if !strings.Contains(f[name], old) {
		t.Fatalf("%s has no %q", name, old)
	}
	return f.with(files{name: strings.Replace(f[name], old, replacement, 1)})
}

func load(t testing.TB, f files) *dossier.Dossier {
	t.Helper()
	d, err := read(f)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// read reads a dossier that must have no errors.
func read(f files) (*dossier.Dossier, error) {
	m := fstest.MapFS{}
	for name, data := range f {
		m[name] = &fstest.MapFile{Data: []byte(data)}
	}
	d, problems, err := dossier.Load(m, dossier.Config{})
	if problems.Errors() > 0 {
		err = fmt.Errorf("%s: %s", problems[0].Span.Path(), problems[0].Message)
	}
	return d, err
}

// pages are the pages of a site by path.
type pages map[string]*document

// document is a page as browsers see it.
type document struct {
	t      testing.TB
	path   string
	source string
	root   *html.Node
}

// rendered makes every page of a dossier.
func rendered(t testing.TB, f files, c Config) pages {
	t.Helper()
	return parsed(t, func() (map[string]string, error) { return sources(f, c) })
}

// look returns the pages of the harbour, which are rendered once for all tests.
func look(t testing.TB) pages {
	t.Helper()
	return parsed(t, harbourPages)
}

var harbourPages = sync.OnceValues(func() (map[string]string, error) { return sources(harbour(), Config{}) })

// sources returns the HTML of every page of a dossier by path.
func sources(f files, c Config) (map[string]string, error) {
	d, err := read(f)
	if err != nil {
		return nil, err
	}
	plan, err := Make(d, proved(d), c)
	if err != nil {
		return nil, err
	}
	all := map[string]string{}
	for _, p := range plan.Pages {
		var b strings.Builder
		if err := p.Render(&b); err != nil {
			return nil, err
		}
		all[p.Path] = b.String()
	}
	return all, nil
}

func parsed(t testing.TB, sources func() (map[string]string, error)) pages {
	t.Helper()
	made, err := sources()
	if err != nil {
		t.Fatal(err)
	}
	all := pages{}
	for path, source := range made {
		all[path] = parse(t, path, source)
	}
	return all
}

func parse(t testing.TB, path, source string) *document {
	t.Helper()
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return &document{t, path, source, root}
}

// page returns a page that must be there.
func (p pages) page(t testing.TB, path string) *document {
	t.Helper()
	if p[path] == nil {
		t.Fatalf("there is no page %s", path)
	}
	return p[path]
}

// all returns the elements a selector finds.
func (d *document) all(selector string) []*html.Node {
	return cascadia.QueryAll(d.root, cascadia.MustCompile(selector))
}

// texts returns the text of each element a selector finds.
func (d *document) texts(selector string) []string {
	var all []string
	for _, n := range d.all(selector) {
		all = append(all, text(n))
	}
	return all
}

// attrs returns an attribute of each element a selector finds.
func (d *document) attrs(selector, name string) []string {
	var all []string
	for _, n := range d.all(selector) {
		all = append(all, attr(n, name))
	}
	return all
}

// has reports an error unless one of the elements a selector finds has the
// words in it.
func (d *document) has(selector, words string) {
	d.t.Helper()
	found := d.texts(selector)
	for _, s := range found {
		if strings.Contains(s, words) {
			return
		}
	}
	d.t.Errorf("%s: %s has no %q but %q", d.path, selector, words, found)
}

// lacks reports an error if a selector finds anything.
func (d *document) lacks(selector string) {
	d.t.Helper()
	if found := d.texts(selector); len(found) > 0 {
		d.t.Errorf("%s: there is %s: %q", d.path, selector, found)
	}
}

// count reports an error unless a selector finds n elements.
func (d *document) count(n int, selector string) {
	d.t.Helper()
	if found := d.texts(selector); len(found) != n {
		d.t.Errorf("%s: %d %s, want %d: %q", d.path, len(found), selector, n, found)
	}
}

var space = regexp.MustCompile(`\s+`)

// text returns the text of an element with white space folded.
func text(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.TrimSpace(space.ReplaceAllString(b.String(), " "))
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// proved returns what is proved of a dossier.
func proved(d *dossier.Dossier) *support.Ledger {
	ledger, _ := support.Prove(d)
	return ledger
}
