package preview

import (
	"context"
	"errors"
	"net/http"
	"os"
	"strings"
	"testing"
)

// TestNoOtherSiteReadsThePreview, its scripts least of all: a browser would run them on a
// foreign page.
func TestNoOtherSiteReadsThePreview(t *testing.T) {
	s := serve(t)
	host := strings.TrimSuffix(strings.TrimPrefix(s.url, "http://"), "/")
	for _, r := range []struct {
		header, value string
		want          int
	}{
		{"Sec-Fetch-Site", "none", http.StatusOK}, // typed, or opened from the terminal
		{"Sec-Fetch-Site", "same-origin", http.StatusOK},
		{"Sec-Fetch-Site", "same-site", http.StatusForbidden}, // another port of this machine
		{"Sec-Fetch-Site", "cross-site", http.StatusForbidden},
		{"Origin", "http://" + host, http.StatusOK},
		{"Origin", "http://" + strings.ToUpper(host), http.StatusOK},
		{"Origin", "https://" + host, http.StatusForbidden},
		{"Origin", "http://127.0.0.1:1", http.StatusForbidden},
		{"Origin", "http://127.0.0.1", http.StatusForbidden},
		{"Origin", "null", http.StatusForbidden},
		{"Origin", "http://" + host + ".evil.example", http.StatusForbidden},
		{"Referer", "http://" + host + "/orang/hatta.html", http.StatusOK},
		{"Referer", "http://evil.example/" + host, http.StatusForbidden},
		{"Referer", "http://" + host + "@evil.example/", http.StatusForbidden},
		{"Referer", "http://127.0.0.1:1/", http.StatusForbidden},
		{"Referer", "about:blank", http.StatusForbidden},
		{"Referer", "%", http.StatusForbidden},
	} {
		for _, path := range []string{"", "orang/hatta.html", "nowhere.html", ".berkas/reload.js", ".berkas/wait.js?seen=0&told=", "search/manifest.js", "cards/0.js"} {
			status, _ := s.asked(path, r.header, r.value)
			if known, _ := s.asked(path, "Sec-Fetch-Site", "none"); r.want == http.StatusOK && status != known || r.want != http.StatusOK && status != r.want {
				t.Errorf("/%s with %s: %s is answered with %d", path, r.header, r.value, status)
			}
		}
	}
}

// TestEveryAnswerSaysWhoMayUseIt: whatever is asked, and also where it is refused.
func TestEveryAnswerSaysWhoMayUseIt(t *testing.T) {
	s := serve(t)
	for _, path := range []string{"", "orang/hatta.html", "nowhere.html", "css/berkas.css", ".berkas/reload.js", ".berkas/overlay.css", ".berkas/wait.js?seen=0&told=", ".berkas/wait.js"} {
		for _, site := range []string{"none", "cross-site"} {
			_, header := s.asked(path, "Sec-Fetch-Site", site)
			for name, want := range map[string]string{
				"Cross-Origin-Resource-Policy": "same-origin", "Content-Security-Policy": "frame-ancestors 'none'", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store",
			} {
				if got := header.Get(name); got != want {
					t.Errorf("/%s, %s: %s is %q, want %q", path, site, name, got, want)
				}
			}
		}
	}
}

// asked is the status and the header of an answer to a request with a header of its own.
func (s *served) asked(path, header, value string) (int, http.Header) {
	s.Helper()
	request, err := http.NewRequestWithContext(context.Background(), http.MethodGet, s.url+path, nil)
	if err != nil {
		s.Fatal(err)
	}
	request.Header.Set(header, value)
	r, err := http.DefaultClient.Do(request)
	if err != nil {
		s.Fatal(err)
	}
	defer r.Body.Close()
	return r.StatusCode, r.Header
}

// TestWaitingIsWithinTheTimeToWrite: who reads nothing is let go, who waits is not.
func TestWaitingIsWithinTheTimeToWrite(t *testing.T) {
	server := newServer(nil)
	if server.WriteTimeout <= hold || server.WriteTimeout > 4*hold || server.IdleTimeout == 0 || server.ReadHeaderTimeout == 0 || server.ReadTimeout != 0 {
		t.Errorf("%+v", server)
	}
}

// TestFolderMadeAgainIsSeen: the dossier's own, moved away or deleted, with its name
// taken by another; and those in it, again and again.
func TestFolderMadeAgainIsSeen(t *testing.T) {
	s := serve(t)
	for range 3 {
		if err := os.RemoveAll(s.dir); err != nil {
			t.Fatal(err)
		}
		s.until("without a folder", failed)
		for name, data := range small {
			s.write(name, data)
		}
		s.until("with the folder back", good)
		s.write("content/people/hatta.md", "---\nname: Bung Hatta\n---\n")
		s.until("with a change in it", func(Built) bool { _, page := s.get("orang/hatta.html"); return strings.Contains(page, "Bung Hatta") })
	}
	if err := os.Rename(s.dir, s.dir+"-away"); err != nil {
		t.Fatal(err)
	}
	s.until("with the folder away", failed)
	if err := os.Rename(s.dir+"-away", s.dir); err != nil {
		t.Fatal(err)
	}
	s.until("with the folder back", good)
	if err := errors.Join(os.Rename(s.dir, s.dir+"-away"), os.Rename(s.dir+"-away", s.dir)); err != nil {
		t.Fatal(err)
	}
	s.write("content/people/hatta.md", "---\nname: Hatta Kembali\n---\n")
	s.until("with a change in it", func(Built) bool { _, page := s.get("orang/hatta.html"); return strings.Contains(page, "Hatta Kembali") })
	for range 20 {
		if err := os.RemoveAll(s.dir + "/content"); err != nil {
			t.Fatal(err)
		}
		for name, data := range small {
			s.write(name, data)
		}
	}
	s.write("content/people/hatta.md", "---\nname: Hatta Lain\n---\n")
	s.until("with a change in it", func(Built) bool { _, page := s.get("orang/hatta.html"); return strings.Contains(page, "Hatta Lain") })
}
