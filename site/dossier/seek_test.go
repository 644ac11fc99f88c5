package dossier

import (
	"fmt"
	"strings"
	"testing"
)

var threePapers = small.with(files{
	"content/sources/warta.md": "---\ntitle: Warta\nsiglum: B\ndate: 2023-04-18\n---\nKami siap, kata mereka.\n\nLi berjanji membawa hubungan ke tingkat baru.\n",
	"content/sources/kabar.md": "---\ntitle: Kabar\nsiglum: C\ndate: 2023-04-18\n---\nIa pulang. Ia pulang.\n",
})

// TestWordsHaveOneOfThreeVerdicts: here, elsewhere, nowhere, with the place, also
// when so much was looked for that all words are listed.
func TestWordsHaveOneOfThreeVerdicts(t *testing.T) {
	d := load(t, threePapers)
	busy := d.Seeker()
	for range manyQuotes {
		busy.Seek("Kami")
	}
	a, b := d.Sources[0], d.Sources[1]
	for _, tt := range []struct {
		words   string
		cited   []Locator
		verdict Verdict
		places  string
		near    string
	}{
		{"Kami siap", nil, Here, "A¶1 B¶1", ""},
		{"Kami siap", []Locator{{Source: a}}, Here, "A¶1", ""},
		{"Kami siap", []Locator{b.Body.Paragraphs[1].Locator()}, Elsewhere, "A¶1 B¶1", ""},
		{"“Ia […] pulang”", []Locator{{Source: b}}, Elsewhere, "A¶2 C¶1 C¶1", ""},
		{"Ia  pulang", []Locator{{Source: a}, {Source: b}}, Here, "A¶2", ""},
		{"Li berjanji membawa hubungan ke level baru", []Locator{{Source: b}}, Nowhere, "", "B¶2"},
		{"Li berjanji membawa hubungan ke level baru", []Locator{{Source: a}}, Nowhere, "", "B¶2"},
		{"Li berjanji membawa hubungan ke level baru", nil, Nowhere, "", "B¶2"},
		{"Sesuatu yang sama sekali tidak ada", nil, Nowhere, "", ""},
		{"", nil, Nowhere, "", ""},
		{"[…]", nil, Nowhere, "", ""},
		{"\x00\xff", nil, Nowhere, "", ""},
	} {
		for _, k := range []*Seeker{d.Seeker(), busy} {
			f := k.Seek(tt.words, tt.cited...)
			var places []string
			for _, p := range f.Places {
				places = append(places, p.Paragraph.Locator().String())
				if p.Span().File != p.Paragraph.In.File {
					t.Errorf("%q stands in another file", tt.words)
				}
			}
			near := ""
			if f.Nearest != nil {
				near = f.Nearest.Paragraph.Locator().String()
			}
			if f.Verdict != tt.verdict || strings.Join(places, " ") != tt.places || near != tt.near {
				t.Errorf("%q cited from %v: %d at %q, near %q", tt.words, tt.cited, f.Verdict, places, near)
			}
		}
	}
}

// TestSearchesAreBounded: words that everybody prints, and a draft that nobody
// did, cost no more than they tell.
func TestSearchesAreBounded(t *testing.T) {
	f := small.with(nil)
	for i := range 50 {
		f[fmt.Sprintf("content/sources/k%d.md", i)] = fmt.Sprintf("---\ntitle: K\nsiglum: %s\ndate: 2023\n---\nKami siap. Kami siap.\n", "B"+string(rune('A'+i%26))+string(rune('A'+i/26)))
	}
	k := load(t, f).Seeker()
	if n := len(k.Seek("Kami siap").Places); n != mostPlaces {
		t.Errorf("%d places", n)
	}
	for range 100 {
		k.Seek("Kami sangat siap sekali")
	}
	if k.misses < mostNearest || k.misses > mostNearest+200 {
		t.Errorf("%d searches for what comes near", k.misses)
	}
	if f := k.Seek("Kami siap sekali"); f.Verdict != Nowhere || f.Nearest != nil {
		t.Errorf("after the last search: %+v", f)
	}
}

// TestEveryMissIsReported: also beyond what is looked for.
func TestEveryMissIsReported(t *testing.T) {
	var quotes strings.Builder
	const n = mostMisses + 50
	for i := range n {
		fmt.Fprintf(&quotes, "  - {text: kata nomor %d}\n", i)
	}
	_, problems, err := Load(small.with(files{"content/sources/koran.md": "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\nevents: [rapat]\nquotes:\n" + quotes.String() + "---\nIsi.\n"}).fs(), Config{})
	if err != nil || problems.Errors() != n {
		t.Errorf("%d errors, %v", problems.Errors(), err)
	}
}
