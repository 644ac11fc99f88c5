package page

import (
	"bytes"
	"cmp"
	"html/template"
	"maps"
	"path"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/jba/templatecheck"

	"berkas/site/dossier"
	"berkas/site/export"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
	"berkas/templates"

	"berkas/site/cite"
)

func TestTemplatesMatchTheirViews(t *testing.T) {
	s := siteIn("id")
	set, err := newTemplateSet(nil, s)
	if err != nil {
		t.Fatal(err)
	}
	for _, k := range kinds(new(placeMaps)) {
		all := template.Must(set.shared.Clone())
		if err := set.parse(all, k.Name+".html"); err != nil {
			t.Fatal(err)
		}
		tmpl := cmp.Or(all.Lookup("page"), all.Lookup(base))
		tmpl.Funcs(template.FuncMap{"words": func() *lang.Words { return s.Words }}) // with all names known
		if err := templatecheck.CheckHTML(tmpl, k.view); err != nil {
			t.Errorf("%s: %v", k.Name, err)
		}
	}
}

// siteIn returns a site in a language, of an empty dossier.
func siteIn(language string) *render.Site {
	l, _ := lang.For(language)
	return render.NewSite(&dossier.Dossier{Lang: l}, nil, "", "")
}

func TestEveryKindHasAPage(t *testing.T) {
	d := load(t, harbour().with(files{
		"content/sources/gema.md":     "---\ntitle: Gema\nsiglum: Z\ndate: 2020\n---\n" + strings.Repeat("Dewi Lestari. ", 2*mentionsOnPage) + "\n",
		"content/people/tergambar.md": "---\nname: Tergambar\nimage: {file: a.png, alt: A, credit: B, licence: C}\n---\n",
		"content/images/a.png":        "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00\x3a\x7e\x9b\x55",
	}))
	plan, err := Make(d, proved(d), Config{BaseURL: "https://example.org/"})
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, p := range plan.Pages {
		there[p.Kind] = true
	}
	for _, k := range kinds(new(placeMaps)) {
		if !there[k.Name] {
			t.Errorf("no page of the kind %s", k.Name)
		}
	}
	if !slices.IsSortedFunc(plan.Pages, func(a, b Page) int { return strings.Compare(a.Path, b.Path) }) {
		t.Error("the plan is not sorted")
	}
}

func TestPageThatMayBeListedIsNotHidden(t *testing.T) {
	d := load(t, harbour())
	plan, err := Make(d, proved(d), Config{})
	if err != nil {
		t.Fatal(err)
	}
	var hidden []string
	for _, p := range plan.Pages {
		if p.Hidden {
			hidden = append(hidden, p.Path)
		}
	}
	if want := []string{"404.html", "about.html", "orang/dewi.html"}; !slices.Equal(hidden, want) {
		t.Errorf("hidden: %q, want %q", hidden, want)
	}
}

func TestLinksLeadToPagesAndAnchorsThatExist(t *testing.T) {
	for _, language := range []string{"id", "en"} {
		all := rendered(t, harbour().replace(t, "content/dossier.yaml", "language: id", "language: "+language), Config{})
		for _, from := range slices.Sorted(maps.Keys(all)) {
			for _, href := range all[from].attrs("a[href]", "href") {
				checkLink(t, all, from, href)
			}
		}
	}
}

func checkLink(t *testing.T, all pages, from, href string) {
	t.Helper()
	target, fragment, _ := strings.Cut(href, "#")
	switch {
	case strings.Contains(href, ":"), strings.HasPrefix(href, export.Folder): // TestDataPageListsTheFiles looks at those
		return
	case slices.ContainsFunc(cite.Formats(), func(f cite.Format) bool { return f.File() == path.Join(path.Dir(from), href) }):
		return
	case strings.HasPrefix(href, "/"), target != "" && !strings.HasSuffix(target, ".html"):
		t.Errorf("%s: %q is not relative or does not end in .html", from, href)
		return
	case target == "":
		target = path.Base(from)
	}
	to := all[path.Join(path.Dir(from), target)]
	if to == nil {
		t.Errorf("%s: %q leads nowhere", from, href)
	} else if fragment != "" && len(to.all("[id='"+fragment+"']")) != 1 {
		t.Errorf("%s: %q has no anchor", from, href)
	}
}

func TestNavigationLeadsOnlyToPagesThatExist(t *testing.T) {
	p := rendered(t, files{
		"content/dossier.yaml":      "title: Kecil\ndescription: Satu sumber.\nlanguage: id\nrights: full\n",
		"content/sources/berita.md": "---\ntitle: Kabar\nsiglum: A\ndate: 2020\n---\n\nHalo.\n",
	}, Config{})
	if got := p.page(t, "index.html").texts(".nav a"); !slices.Equal(got, []string{"Sumber", "Cari", "Data", "Cetak seluruh berkas"}) {
		t.Errorf("navigation: %q", got)
	}
	if p["orang/index.html"] != nil || p["linimasa.html"] != nil || p["indeks.html"] != nil {
		t.Error("there are lists of nothing")
	}
}

// TestEveryPageSaysWhereInTheNavigationItIs: one item is the page or has it in its
// section, and what folds that item says so too.
func TestEveryPageSaysWhereInTheNavigationItIs(t *testing.T) {
	all := look(t)
	for name := range all {
		if !strings.HasSuffix(name, ".html") || name == "404.html" {
			continue
		}
		p := all.page(t, name)
		if len(p.all(".nav")) == 0 {
			continue // it leads to its new address
		}
		folded := len(p.all(".nav__more li a[aria-current]"))
		if n := len(p.all(".brand[aria-current], .nav > a[aria-current]")) + folded; n != 1 {
			t.Errorf("%s is %d places of the navigation", name, n)
		}
		if n := len(p.all("summary[aria-current]")); n != folded {
			t.Errorf("%s: the fold says %d, what it folds %d", name, n, folded)
		}
	}
}

func TestPagesCanBeRenderedAtTheSameTime(t *testing.T) {
	d := load(t, harbour())
	plan, err := Make(d, proved(d), Config{})
	if err != nil {
		t.Fatal(err)
	}
	var first, second [][]byte
	for _, out := range []*[][]byte{&first, &second} {
		*out = make([][]byte, len(plan.Pages))
		var wg sync.WaitGroup
		for i, p := range plan.Pages {
			wg.Go(func() {
				var b bytes.Buffer
				if err := p.Render(&b); err != nil {
					t.Error(err)
				}
				(*out)[i] = b.Bytes()
			})
		}
		wg.Wait()
	}
	for i, p := range plan.Pages {
		if !bytes.Equal(first[i], second[i]) {
			t.Errorf("%s differs between two renderings", p.Path)
		}
	}
}

// TestTemplatesOnlyRead: a view is the same after its template has run.
func TestTemplatesOnlyRead(t *testing.T) {
	d := load(t, harbour())
	plan, err := Make(d, proved(d), Config{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range plan.Pages {
		view, untouched := p.view(), p.view()
		var first, second bytes.Buffer
		for _, out := range []*bytes.Buffer{&first, &second} {
			if err := p.template.Execute(out, view); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(first.Bytes(), second.Bytes()) {
			t.Errorf("%s: its template made something else of its view the second time", p.Path)
		}
		if !reflect.DeepEqual(view, untouched) {
			t.Errorf("%s: its template changed its view", p.Path)
		}
	}
}

// TestViewsHaveNoMethods: what templates get is values, and nothing of it can be
// called.
func TestViewsHaveNoMethods(t *testing.T) {
	seen := map[reflect.Type]bool{}
	for _, k := range kinds(new(placeMaps)) {
		checkPlain(t, k.Name, reflect.TypeOf(k.view), seen)
	}
	if len(seen) < 50 {
		t.Errorf("only %d types were looked at", len(seen))
	}
}

func checkPlain(t *testing.T, at string, v reflect.Type, seen map[reflect.Type]bool) {
	t.Helper()
	if seen[v] {
		return
	}
	seen[v] = true
	if n := reflect.PointerTo(v).NumMethod(); n > 0 && v.Kind() != reflect.Pointer {
		t.Errorf("%s: %s has %d methods", at, v, n)
	}
	switch v.Kind() {
	case reflect.Slice, reflect.Pointer:
		checkPlain(t, at, v.Elem(), seen)
	case reflect.Struct:
		for f := range v.Fields() {
			if f.IsExported() || f.Anonymous {
				checkPlain(t, at+"."+f.Name, f.Type, seen)
			} else {
				t.Errorf("%s.%s is hidden from templates", at, f.Name)
			}
		}
	case reflect.Func, reflect.Map, reflect.Interface, reflect.Chan:
		t.Errorf("%s is a %s", at, v.Kind())
	}
}

// builtIn returns the templates of the program with one of them changed.
func builtIn(t *testing.T, name, text string) fstest.MapFS {
	t.Helper()
	m := fstest.MapFS{name: {Data: []byte(text)}}
	for _, pattern := range []string{"*.html", "partials/*.html"} {
		names, err := templates.Files.ReadDir(path.Dir(pattern))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range names {
			p := path.Join(path.Dir(pattern), e.Name())
			if e.IsDir() || m[p] != nil {
				continue
			}
			data, err := templates.Files.ReadFile(p)
			if err != nil {
				t.Fatal(err)
			}
			m[p] = &fstest.MapFile{Data: data}
		}
	}
	return m
}

func TestErrorInATemplateNamesItsFileAndLine(t *testing.T) {
	d := load(t, harbour())
	for _, c := range []struct{ name, text, want string }{
		{"person.html", "{{define \"main\"}}\n{{if}}\n{{end}}", "person.html:2"},
		{"partials/rows.html", "{{define \"rows\"}}\n\n{{.Nope", "partials/rows.html:3"},
		{"free.html", "{{define \"main\"}}\n{{.Body.Nope}}{{end}}", "free.html:2"},
	} {
		plan, err := Make(d, proved(d), Config{Templates: builtIn(t, c.name, c.text)})
		for i := 0; err == nil && i < len(plan.Pages); i++ {
			err = plan.Pages[i].Render(new(bytes.Buffer))
		}
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: the error is %v, want one that names %s", c.name, err, c.want)
		}
	}
}

func TestOwnTemplateTakesThePlaceOfTheBuiltIn(t *testing.T) {
	own := builtIn(t, "free.html", `{{define "main"}}<p id="own">{{.Body.Name}}</p>{{end}}`)
	p := rendered(t, harbour(), Config{Templates: own}).page(t, "tentang.html")
	p.has("#own", "Tentang berkas ini")
}
