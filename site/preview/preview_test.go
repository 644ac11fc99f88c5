package preview

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptrace"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fsnotify/fsnotify"
)

var small = map[string]string{
	"content/dossier.yaml":      "title: Kecil\ndescription: Sebuah berkas kecil.\nlanguage: id\n",
	"content/people/hatta.md":   "---\nname: Mohammad Hatta\n---\n",
	"content/sources/koran.md":  "---\ntitle: Kabar rapat\nsiglum: A\ndate: 2023-04-17\n---\nRapat dibuka Mohammad Hatta.\n",
	"content/topics/senjata.md": "---\ntitle: Senjata\n---\n",
}

// served is a server for one test.
type served struct {
	testing.TB
	dir, url string
	built    chan Built
}

func serve(t testing.TB) *served {
	t.Helper()
	s := &served{TB: t, dir: t.TempDir(), built: make(chan Built, 100)}
	for name, data := range small {
		s.write(name, data)
	}
	s.start()
	return s
}

// start serves what is in dir, until the test ends.
func (s *served) start() {
	s.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ended, listening := make(chan error, 1), make(chan string, 1)
	go func() {
		ended <- Serve(ctx, Config{
			Dir: s.dir, Addr: "127.0.0.1:0",
			Listening: func(url string) { listening <- url },
			Built:     func(b Built) { s.built <- b },
		})
	}()
	s.Cleanup(func() {
		cancel()
		if err := <-ended; err != nil {
			s.Errorf("it ended with %v", err)
		}
	})
	select {
	case s.url = <-listening:
	case err := <-ended:
		s.Fatal(err)
	}
	<-s.built
}

// write puts a file in its place at one stroke: no build may see half of it.
func (s *served) write(name, data string) {
	s.Helper()
	p := filepath.Join(s.dir, name)
	aside := filepath.Join(filepath.Dir(p), "."+filepath.Base(p))
	err := errors.Join(os.MkdirAll(filepath.Dir(p), 0o755), os.WriteFile(aside, []byte(data), 0o644), os.Rename(aside, p))
	if err != nil {
		s.Fatal(err)
	}
}

func (s *served) get(path string) (int, string) {
	s.Helper()
	return s.getIn(context.Background(), path)
}

func (s *served) getIn(ctx context.Context, path string) (int, string) {
	s.Helper()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.url+path, nil)
	if err != nil {
		s.Fatal(err)
	}
	r, err := http.DefaultClient.Do(request)
	if err != nil {
		s.Fatal(err)
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		s.Fatal(err)
	}
	return r.StatusCode, string(body)
}

// until waits for a build that answers to a description.
func (s *served) until(what string, right func(Built) bool) Built {
	s.Helper()
	timeout := time.After(time.Minute)
	for {
		select {
		case b := <-s.built:
			if right(b) {
				return b
			}
		case <-timeout:
			s.Fatalf("no build %s", what)
		}
	}
}

func good(b Built) bool   { return b.Pages > 0 }
func failed(b Built) bool { return b.Err != nil || b.Problems.Errors() > 0 }

func TestServesTheSiteWithItsScript(t *testing.T) {
	s := serve(t)
	status, page := s.get("orang/hatta.html")
	if status != 200 || !strings.Contains(page, "Mohammad Hatta") || !strings.Contains(page, `src="/.berkas/reload.js" data-seen="1"`) {
		t.Error(status, page)
	}
	for path, want := range map[string]int{"": 200, "orang/": 200, "css/berkas.css": 200, ".berkas/reload.js": 200, "orang/nobody.html": 404, "../preview_test.go": 404, "content/dossier.yaml": 404, "%2e%2e/%2e%2e/etc/passwd": 404} {
		if status, _ := s.get(path); status != want {
			t.Errorf("/%s: status %d, want %d", path, status, want)
		}
	}
}

// TestPrivateTextIsShown to who writes the dossier, marked; no build of a public
// edition has it.
func TestPrivateTextIsShown(t *testing.T) {
	s := serve(t)
	s.write("content/people/hatta.md", "---\nname: Mohammad Hatta\nprivate: Namanya ditahan dulu.\n---\n")
	s.until("with it", good)
	if _, page := s.get("orang/hatta.html"); !strings.Contains(page, "Namanya ditahan dulu") || !strings.Contains(page, "Edisi internal — tidak untuk diterbitkan") {
		t.Error(page)
	}
}

func TestChangeIsOnTheScreen(t *testing.T) {
	s := serve(t)
	asked, answer := make(chan struct{}), make(chan string, 1)
	go func() {
		ctx := httptrace.WithClientTrace(context.Background(), &httptrace.ClientTrace{
			WroteRequest: func(httptrace.WroteRequestInfo) { close(asked) },
		})
		_, body := s.getIn(ctx, ".berkas/wait.js?seen=1&told=")
		answer <- body
	}()
	<-asked
	s.write("content/people/hatta.md", "---\nname: Bung Hatta\n---\n")
	if got := <-answer; !strings.HasPrefix(got, "berkasPreview(") || !strings.Contains(got, `"generation":2`) {
		t.Error(got)
	}
	if _, page := s.get("orang/hatta.html"); !strings.Contains(page, "Bung Hatta") {
		t.Error("the page is the old one")
	}
}

func TestErrorsAreShownOverTheLastGoodPage(t *testing.T) {
	s := serve(t)
	s.write("content/people/hatta.md", "---\nnama: Hatta\n---\n")
	s.until("with errors", failed)
	if _, page := s.get("orang/hatta.html"); !strings.Contains(page, "Mohammad Hatta") {
		t.Error("the last good page is gone")
	}
	_, news := s.get(".berkas/wait.js?seen=9&told=")
	for _, want := range []string{`content/people/hatta.md:2:1`, `vscode://file`, `unknown key`} {
		if !strings.Contains(news, want) {
			t.Errorf("no %q in %s", want, news)
		}
	}
	s.write("content/people/hatta.md", small["content/people/hatta.md"])
	s.until("without errors", good)
}

func TestSurvivesWhatEditorsAndPeopleDo(t *testing.T) {
	s := serve(t)
	if err := os.RemoveAll(filepath.Join(s.dir, "content")); err != nil {
		t.Fatal(err)
	}
	s.until("without a folder", failed)
	for name, data := range small {
		s.write(name, data)
	}
	s.until("with the folder back", good)

	s.write("content/people/.hatta.md.swp", "x")
	temporary := filepath.Join(s.dir, "content/people/hatta.tmp~")
	if err := os.WriteFile(temporary, []byte("---\nname: Lewat Rename\n---\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(temporary, filepath.Join(s.dir, "content/people/hatta.md")); err != nil {
		t.Fatal(err)
	}
	s.until("after a save by rename", good)
	if _, page := s.get("orang/hatta.html"); !strings.Contains(page, "Lewat Rename") {
		t.Error("the save by rename was not seen")
	}

	s.write("templates/person.html", "{{define \"main\"}}\n{{.Broken")
	s.until("with a broken template", failed)
	if err := os.Remove(filepath.Join(s.dir, "templates/person.html")); err != nil {
		t.Fatal(err)
	}
	s.until("with the template gone", good)
}

// TestTemplateThatFailsOnOnePageIsShownThere, with its line: the others are
// there.
func TestTemplateThatFailsOnOnePageIsShownThere(t *testing.T) {
	s := serve(t)
	s.write("content/pages/baik.md", "---\ntitle: Baik\n---\nIsi.\n")
	s.write("content/pages/rusak.md", "---\ntitle: Rusak\n---\nIsi.\n")
	s.write("templates/free.html", "{{define \"main\"}}\n{{if eq .Body.Name \"Rusak\"}}{{.Nowhere}}{{end}}milik kami{{end}}")
	s.until("with all of them", func(Built) bool { _, page := s.get("baik.html"); return strings.Contains(page, "milik kami") })
	if status, page := s.get("rusak.html"); status != 500 || !strings.Contains(page, "templates/free.html:2:1: error: ") {
		t.Error(status, page)
	}
}

func TestNoneOfManyChangesIsMissed(t *testing.T) {
	s := serve(t)
	s.write("content/places/tempat.md", "---\nname: Tempat\n---\n")
	for i := range 300 { // written where they are, as most editors do
		if err := os.WriteFile(filepath.Join(s.dir, fmt.Sprintf("content/places/tempat-%d.md", i)), []byte("---\nname: Tempat\n---\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	s.until("with all of them", func(Built) bool {
		for i := range 300 {
			if status, _ := s.get(fmt.Sprintf("tempat/tempat-%d.html", i)); status != http.StatusOK {
				return false
			}
		}
		return true
	})
}

// TestManyChangesAreFewBuilds: a thousand changes, one a millisecond of a clock
// that stands still while anything runs, are four builds while they go on and one
// after the last.
func TestManyChangesAreFewBuilds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := &watcher{dir: "/x", gone: true, notify: &fsnotify.Watcher{Events: make(chan fsnotify.Event), Errors: make(chan error)}}
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		builds := 0
		go w.run(ctx, func() { builds++ })
		for range 1000 {
			w.notify.Events <- fsnotify.Event{Name: "/x/content/places/tempat.md", Op: fsnotify.Write}
			time.Sleep(time.Millisecond)
		}
		time.Sleep(time.Minute)
		if synctest.Wait(); builds < 4 || builds > 5 {
			t.Errorf("%d builds", builds)
		}
	})
}

func TestAnswersOnlyItsOwnHost(t *testing.T) {
	h := &handler{newState(), "127.0.0.1:4173", "/x"}
	for host, want := range map[string]bool{
		"127.0.0.1:4173": true, "localhost:4173": true, "[::1]:4173": true,
		"127.0.0.1": false, "127.0.0.1:80": false, "evil.example:4173": false, "evil.example": false, "": false, "192.168.1.2:4173": false, "localhost.evil.example:4173": false,
	} {
		if got := h.isOwn(host); got != want {
			t.Errorf("Host %q: %v", host, got)
		}
	}
	everywhere := &handler{newState(), "0.0.0.0:4173", "/x"}
	for host, want := range map[string]bool{"192.168.1.2:4173": true, "localhost:4173": true, "evil.example:4173": false} {
		if got := everywhere.isOwn(host); got != want {
			t.Errorf("on all addresses, Host %q: %v", host, got)
		}
	}
}

func TestAddressInUseIsAnError(t *testing.T) {
	s := serve(t)
	err := Serve(context.Background(), Config{Dir: s.dir, Addr: strings.TrimSuffix(strings.TrimPrefix(s.url, "http://"), "/")})
	if err == nil {
		t.Error("a second server has the same address")
	}
}

// BenchmarkChange is how long it takes from the saving of a file of the real
// dossier until its page, as it is now, has been sent to the browser.
func BenchmarkChange(b *testing.B) {
	s := &served{TB: b, dir: b.TempDir(), built: make(chan Built, 100)}
	if err := os.CopyFS(filepath.Join(s.dir, "content"), os.DirFS("../../content")); err != nil {
		b.Fatal(err)
	}
	s.start()
	const name = "content/people/dong-jun.md"
	person, err := os.ReadFile(filepath.Join(s.dir, name))
	if err != nil {
		b.Fatal(err)
	}
	for n := 1; b.Loop(); n++ {
		mark := fmt.Sprintf("Perubahan ke-%d.", n)
		s.write(name, string(person)+"\n\n"+mark+"\n")
		s.get(fmt.Sprintf(".berkas/wait.js?seen=%d&told=", n))
		if _, page := s.get("orang/dong-jun.html"); !strings.Contains(page, mark) {
			b.Fatal("the page is the old one")
		}
	}
}
