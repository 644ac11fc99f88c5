package host_test

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/dossier"
	"berkas/site/host"
)

func written(t *testing.T, s host.Site) map[string]string {
	t.Helper()
	d, problems, err := dossier.Load(fstest.MapFS{"content/dossier.yaml": {Data: []byte("title: 'A \"b\" </script>'\ndescription: C\nlanguage: id\n")}}, dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	s.Dossier = d
	files := map[string]string{}
	for _, f := range s.Files() {
		var b strings.Builder
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		files[f.Path] = b.String()
	}
	return files
}

type urls struct {
	Pages []string `xml:"url>loc"`
	Maps  []string `xml:"sitemap>loc"`
}

func TestTheHostIsToldWhatIsKnown(t *testing.T) {
	for _, c := range []struct{ base, cname, robots string }{
		{"", "", "User-agent: *\nAllow: /\n"},
		{"https://berkas.example/", "berkas.example\n", "User-agent: *\nAllow: /\nSitemap: https://berkas.example/sitemap.xml\n"},
		{"https://berkas.example/sub/", "", "User-agent: *\nAllow: /\nSitemap: https://berkas.example/sub/sitemap.xml\n"},
		{"https://orang.github.io/berkas/", "", "User-agent: *\nAllow: /\nSitemap: https://orang.github.io/berkas/sitemap.xml\n"},
		{"https://orang.github.io/", "", "User-agent: *\nAllow: /\nSitemap: https://orang.github.io/sitemap.xml\n"},
		{"http://localhost:8080/", "", "User-agent: *\nAllow: /\nSitemap: http://localhost:8080/sitemap.xml\n"},
	} {
		files := written(t, host.Site{Base: c.base, Pages: []string{"", "a & b/é.html"}})
		if files["CNAME"] != c.cname || files["robots.txt"] != c.robots {
			t.Errorf("%s: CNAME %q, robots %q", c.base, files["CNAME"], files["robots.txt"])
		}
		if _, there := files["CNAME"]; there && c.cname == "" {
			t.Errorf("%s: an empty CNAME", c.base)
		}
		var manifest map[string]any
		if err := json.Unmarshal([]byte(files["site.webmanifest"]), &manifest); err != nil || manifest["name"] != `A "b" </script>` {
			t.Errorf("%v: %v", err, manifest)
		}
		if c.base == "" {
			continue
		}
		var u urls
		if err := xml.Unmarshal([]byte(files["sitemap.xml"]), &u); err != nil || len(u.Pages) != 2 || u.Pages[0] != c.base || u.Pages[1] != c.base+"a%20&%20b/%C3%A9.html" {
			t.Errorf("%s: %v %q", c.base, err, u.Pages)
		}
	}
}

// TestLargeSitesHaveSeveralSitemaps: each address stands in one, and one lists them.
func TestLargeSitesHaveSeveralSitemaps(t *testing.T) {
	var pages []string
	for i := range 120_001 {
		pages = append(pages, fmt.Sprintf("sumber/%d.html", i))
	}
	files := written(t, host.Site{Base: "https://berkas.example/", Pages: pages})
	var index urls
	if err := xml.Unmarshal([]byte(files["sitemap.xml"]), &index); err != nil || len(index.Maps) != 3 {
		t.Fatalf("%v: %q", err, index.Maps)
	}
	n := 0
	for _, m := range index.Maps {
		var u urls
		if err := xml.Unmarshal([]byte(files[strings.TrimPrefix(m, "https://berkas.example/")]), &u); err != nil || len(u.Pages) > 50_000 {
			t.Errorf("%s: %v, %d", m, err, len(u.Pages))
		}
		n += len(u.Pages)
	}
	if n != len(pages) {
		t.Errorf("%d addresses, want %d", n, len(pages))
	}
}

func TestNobodyIsToFindAnInternalEdition(t *testing.T) {
	files := written(t, host.Site{Base: "https://berkas.example/", Pages: []string{""}, Internal: true})
	if files["robots.txt"] != "User-agent: *\nDisallow: /\n" || files["sitemap.xml"] != "" || files["CNAME"] != "" {
		t.Errorf("%q", files)
	}
}
