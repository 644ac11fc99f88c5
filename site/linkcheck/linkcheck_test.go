package linkcheck_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"berkas/site/dossier"
	"berkas/site/linkcheck"
)

// host answers as hosts do, and counts what it was asked and how many at a time.
type host struct {
	mu    sync.Mutex
	asked []string
	now   atomic.Int32
	most  atomic.Int32
}

func (h *host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if n := h.now.Add(1); n > h.most.Load() {
		h.most.Store(n)
	}
	defer h.now.Add(-1)
	h.mu.Lock()
	h.asked = append(h.asked, r.Method+" "+r.URL.Path)
	h.mu.Unlock()
	switch r.URL.Path {
	case "/page", "/end":
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, "<p>Nakhoda berkata, “kami <b>berlayar</b> besok”.</p><script>dermaga itu rusak</script>")
	case "/no-head":
		if r.Method == http.MethodHead {
			w.WriteHeader(http.StatusMethodNotAllowed)
		}
	case "/gone":
		w.WriteHeader(http.StatusNotFound)
	case "/closed":
		w.WriteHeader(http.StatusForbidden)
	case "/trouble":
		w.WriteHeader(http.StatusBadGateway)
	case "/moved":
		http.Redirect(w, r, "/end", http.StatusMovedPermanently)
	case "/for-now":
		http.Redirect(w, r, "/end", http.StatusFound)
	case "/circle":
		http.Redirect(w, r, "/circle", http.StatusFound)
	}
}

func load(t *testing.T, base string) *dossier.Dossier {
	t.Helper()
	fsys := fstest.MapFS{
		"content/dossier.yaml": {Data: []byte("title: Pelabuhan\ndescription: Tentang pelabuhan.\nlanguage: id\n")},
		"content/sources/a.md": {Data: []byte("---\ntitle: A\nsiglum: A\ndate: 2024-01-01\nurl: " + base + "/page\nquotes:\n  - text: kami berlayar besok\n  - text: dermaga itu rusak\n---\n\nNakhoda berkata, “kami berlayar besok”. Ada di " + base + "/gone-in-the-text dan “dermaga itu rusak”.\n")},
		"content/people/b.md":  {Data: []byte("---\nname: Ratna\nlinks:\n  - {title: x, url: " + base + "/gone}\n  - {title: y, url: " + base + "/closed}\n---\n\nLihat (" + base + "/trouble), " + base + "/moved. Juga " + base + "/for-now, " + base + "/no-head dan <" + base + "/circle>; lagi " + base + "/gone#x!\n")},
	}
	d, problems, err := dossier.Load(fsys, dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	return d
}

func TestAddressesAreAskedForOnceAndPolitely(t *testing.T) {
	h := &host{}
	server := httptest.NewServer(h)
	defer server.Close()
	d := load(t, server.URL)
	o := linkcheck.Options{Quotes: true, Local: true, Pause: time.Millisecond, Cache: filepath.Join(t.TempDir(), "cache", "links.json")}
	list, err := linkcheck.Check(context.Background(), d, o)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range list {
		line, _ := p.Span.File.Position(p.Span.Start)
		got = append(got, fmt.Sprintf("%s:%d %s %s", p.Span.Path(), line, p.Code, strings.ReplaceAll(p.Message, server.URL, "")))
	}
	want := `content/people/b.md:4 address-gone /gone is gone (404)
content/people/b.md:5 address-closed /closed lets no program look (403)
content/people/b.md:8 address-silent 127.0.0.1 is in trouble (502)
content/people/b.md:8 address-moved /moved stands elsewhere now
content/people/b.md:8 address-silent /circle does not answer: it was moved more than 5 times
content/people/b.md:8 address-gone /gone is gone (404)
content/sources/a.md:8 words-gone the page at /page has no such words now`
	text := strings.Join(got, "\n")
	if i := strings.Index(text, "127.0.0.1:"); i >= 0 { // the port is another each time
		j := strings.IndexByte(text[i:], ' ')
		text = text[:i] + "127.0.0.1" + text[i+j:]
	}
	if text != want {
		t.Errorf("found\n%s\nwant\n%s", text, want)
	}
	if h.most.Load() != 1 {
		t.Errorf("the host was asked %d things at once", h.most.Load())
	}
	first := len(h.asked)
	for _, path := range h.asked {
		if strings.Contains(path, "in-the-text") {
			t.Errorf("%s was asked for, which stands in a source's own words", path)
		}
	}
	if _, err := linkcheck.Check(context.Background(), d, o); err != nil {
		t.Fatal(err)
	}
	if again := len(h.asked) - first; again > 12 { // the one that did not answer, with and without its page
		t.Errorf("asked %d times again within a day: %q", again, h.asked[first:])
	}
}

// TestANewQuotationIsLookedFor: an answer that is kept says nothing of words that
// nobody had asked for.
func TestANewQuotationIsLookedFor(t *testing.T) {
	h := &host{}
	server := httptest.NewServer(h)
	defer server.Close()
	d := load(t, server.URL)
	o := linkcheck.Options{Quotes: true, Local: true, Pause: time.Millisecond, Cache: filepath.Join(t.TempDir(), "links.json")}
	missing := d.Sources[0].Quotes
	d.Sources[0].Quotes = missing[:1] // the one that the page has
	count := func() (n int) {
		list, err := linkcheck.Check(context.Background(), d, o)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range list {
			if p.Code == "words-gone" {
				n++
			}
		}
		return n
	}
	if n := count(); n != 0 {
		t.Errorf("%d quotations are missed, want none", n)
	}
	d.Sources[0].Quotes = missing
	if n := count(); n != 1 {
		t.Errorf("%d quotations are missed, want the new one", n)
	}
}

func TestThisMachineIsNotAskedUnlessItIsSaid(t *testing.T) {
	h := &host{}
	server := httptest.NewServer(h)
	defer server.Close()
	list, err := linkcheck.Check(context.Background(), load(t, server.URL), linkcheck.Options{Pause: time.Millisecond})
	if err != nil || len(h.asked) > 0 {
		t.Errorf("%v: asked for %q", err, h.asked)
	}
	for _, p := range list {
		if p.Code != "address-silent" || !strings.Contains(p.Message, "address of this machine") {
			t.Errorf("%s: %s", p.Code, p.Message)
		}
	}
}

func TestAskingEndsWhenItIsToldTo(t *testing.T) {
	h := &host{}
	server := httptest.NewServer(h)
	defer server.Close()
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := linkcheck.Check(ctx, load(t, server.URL), linkcheck.Options{Local: true}); !errors.Is(err, context.Canceled) || len(h.asked) > 0 {
		t.Errorf("%v, asked for %q", err, h.asked)
	}
}
