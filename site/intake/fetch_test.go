package intake_test

import (
	"compress/gzip"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"berkas/site/intake"
)

// server answers as the servers of outlets do, and as they should not.
func server(t *testing.T) *httptest.Server {
	t.Helper()
	mux := http.NewServeMux()
	mux.HandleFunc("/article", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write([]byte("<title>Perundingan</title><p>" + filler)) // a test's server
	})
	mux.Handle("/moved", http.RedirectHandler("/article", http.StatusFound))
	mux.Handle("/loop", http.RedirectHandler("/loop", http.StatusFound))
	mux.Handle("/away", http.RedirectHandler("file:///etc/passwd", http.StatusFound))
	mux.HandleFunc("/picture", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", "image/png") })
	mux.HandleFunc("/endless", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		for chunk := []byte(strings.Repeat("<p>kata ", 8192)); ; {
			if _, err := w.Write(chunk); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Encoding", "gzip")
		packed := gzip.NewWriter(w)
		for chunk := make([]byte, 1<<20); packed.Flush() == nil; {
			if _, err := packed.Write(chunk); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestFetchGetsAPageAndWhereItIs(t *testing.T) {
	s := server(t)
	for _, path := range []string{"/article", "/moved"} {
		p, err := intake.Fetch(t.Context(), s.URL+path, intake.FetchOptions{AllowLocal: true})
		if err != nil {
			t.Fatal(err)
		}
		if p.URL != s.URL+"/article" || !strings.Contains(string(p.Data), "Hadi Utomo") || p.Type != "text/html; charset=utf-8" {
			t.Errorf("%s: %+v", path, p)
		}
	}
}

func TestFetchRefusesWhatIsNoPage(t *testing.T) {
	s := server(t)
	for address, want := range map[string]string{
		s.URL + "/loop":        "moved more than 5 times",
		s.URL + "/away":        "cannot be fetched",
		s.URL + "/none":        "404",
		s.URL + "/picture":     "image/png, not a page",
		s.URL + "/endless":     "larger than 16 MB",
		s.URL + "/bomb":        "larger than 16 MB",
		s.URL + "/slow":        "more than 200ms",
		"file:///etc/passwd":   "cannot be fetched",
		"ftp://example.org/x":  "cannot be fetched",
		"https://":             "cannot be fetched",
		"http://127.0.0.1:1/x": "refused",
	} {
		limit := 20 * time.Second
		if strings.HasSuffix(address, "/slow") {
			limit = 200 * time.Millisecond
		}
		_, err := intake.Fetch(t.Context(), address, intake.FetchOptions{AllowLocal: true, Timeout: limit})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", address, err, want)
		}
	}
}

// TestFetchStaysOnTheOpenNet: this machine and its net are not asked, by number
// or by name, unless the user says so.
func TestFetchStaysOnTheOpenNet(t *testing.T) {
	s := server(t)
	for _, address := range []string{
		s.URL + "/article", strings.Replace(s.URL, "127.0.0.1", "localhost", 1), "http://10.1.2.3/", "http://192.168.0.1/", "http://172.16.0.9/", "http://169.254.169.254/latest/meta-data",
		"http://0.0.0.0/", "http://100.64.1.1/", "http://[::1]/", "http://[fd00::1]/", "http://[fe80::1]/", "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://224.0.0.1/", "http://2130706433/",
		"http://[fec0::1]/", "http://[2002:7f00:1::]/", "http://[2001:0:7f00:1::]/", "http://[64:ff9b:1::a00:1]/", "http://192.88.99.1/", "http://255.255.255.255/",
	} {
		_, err := intake.Fetch(t.Context(), address, intake.FetchOptions{Timeout: 5 * time.Second})
		var input *intake.InputError
		switch {
		case err == nil:
			t.Errorf("%s was fetched", address)
		case errors.As(err, &input) && (!input.Wish || !strings.Contains(input.Hint, "--allow-local")):
			t.Errorf("%s: %v (%s)", address, err, input.Hint)
		case input == nil && address != "http://2130706433/" && !strings.Contains(err.Error(), "no such host"):
			t.Errorf("%s: %v", address, err)
		}
	}
}

func TestFetchEndsWhenItIsInterrupted(t *testing.T) {
	s := server(t)
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, cancel)
	begun := time.Now()
	_, err := intake.Fetch(ctx, s.URL+"/slow", intake.FetchOptions{AllowLocal: true})
	if !errors.Is(err, context.Canceled) || time.Since(begun) > 5*time.Second {
		t.Errorf("%v after %s", err, time.Since(begun))
	}
}
