package render

import (
	"testing"
	"testing/fstest"

	"berkas/site/dossier"
)

// TestAReferenceLeadsToThePageAndTheSecond: what references show of a place, and
// the address at which the original opens there.
func TestAReferenceLeadsToThePageAndTheSecond(t *testing.T) {
	for _, c := range []struct{ url, keys, shown, opens string }{
		{"https://example.org/a.pdf", "pages: {1: 13}", "hlm. 13", "https://example.org/a.pdf#page=13"},
		{"https://example.org/a.pdf#x", "pages: {1: 13}", "hlm. 13", ""},
		{"https://example.org/a.mp4", `times: {1: "0:00:31"}`, "0:31", "https://example.org/a.mp4#t=31"},
		{"https://example.org/a.mp4", `times: {1: "0:12:31"}`, "12:31", "https://example.org/a.mp4#t=751"},
		{"https://example.org/a.mp4", `times: {1: "1:00:05"}`, "1:00:05", "https://example.org/a.mp4#t=3605"},
		{"https://www.youtube.com/watch?v=a_b", `times: {1: "0:01:00"}`, "1:00", "https://www.youtube.com/watch?t=60s&v=a_b"},
		{"https://youtu.be/a_b", `times: {1: "0:01:00"}`, "1:00", "https://youtu.be/a_b?t=60s"},
		{"https://vimeo.com/1", `times: {1: "0:01:00"}`, "1:00", "https://vimeo.com/1#t=60s"},
		{"https://example.org/a", "{}", "", ""},
	} {
		keys := c.keys
		if keys == "{}" {
			keys = "language: id"
		}
		d, problems, err := dossier.Load(fstest.MapFS{
			"content/dossier.yaml": {Data: []byte("title: Coba\ndescription: Coba\nlanguage: id\n")},
			"content/sources/a.md": {Data: []byte("---\ntitle: A\nsiglum: A\ndate: 2024-01-01\nurl: \"" + c.url + "\"\n" + keys + "\n---\n\nSatu kalimat.\n")},
		}, dossier.Config{})
		if err != nil || problems.Errors() > 0 {
			t.Fatal(err, problems)
		}
		s := &Site{Words: &d.Lang.Words}
		p := d.Sources[0].Body.Paragraphs[0]
		if shown, opens := s.Locus(p), OriginalAt(p); shown != c.shown || opens != c.opens {
			t.Errorf("%s, %s: %q, %q; want %q, %q", c.url, c.keys, shown, opens, c.shown, c.opens)
		}
	}
}
