package preview

import (
	"net/http"
	"testing"
)

// TestNobodyFramesThePreview but itself what is made to be framed.
func TestNobodyFramesThePreview(t *testing.T) {
	s := serve(t)
	s.write("content/dossier.yaml", small["content/dossier.yaml"]+"base_url: https://example.org/d/\nrights: full\n")
	s.write("content/sources/koran.md", "---\ntitle: Kabar rapat\nsiglum: A\ndate: 2023-04-17\nquotes: [{text: Rapat dibuka}]\n---\nRapat dibuka Mohammad Hatta.\n")
	s.until("with an embed", func(Built) bool { status, _ := s.get("tanam/koran/q1.html"); return status == http.StatusOK })
	for path, want := range map[string]string{
		"": "frame-ancestors 'none'", "orang/hatta.html": "frame-ancestors 'none'", "nowhere.html": "frame-ancestors 'none'", "tanam/koran/q1.html": "frame-ancestors 'self'",
	} {
		r, err := http.Get(s.url + path) //nolint:noctx // it is this test's server
		if err != nil {
			t.Fatal(err)
		}
		if got := r.Header.Get("Content-Security-Policy"); got != want {
			t.Errorf("/%s: %q, want %q", path, got, want)
		}
		if err := r.Body.Close(); err != nil {
			t.Error(err)
		}
	}
}
