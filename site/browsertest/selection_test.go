//go:build browser

package browsertest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// sourceWords returns the paragraphs of a source as the export has them.
func (b *Tab) sourceWords(slug string) []string {
	b.Helper()
	var d struct {
		Sources []struct {
			Slug       string
			Paragraphs []struct{ Parts []string }
		}
	}
	data, err := os.ReadFile(filepath.Join(b.folder(), "data", "dossier.json"))
	if err == nil {
		err = json.Unmarshal(data, &d)
	}
	if err != nil {
		b.Fatal(err)
	}
	var all []string
	for _, s := range d.Sources {
		for _, p := range s.Paragraphs {
			if s.Slug == slug {
				all = append(all, strings.Join(p.Parts, " "))
			}
		}
	}
	if len(all) == 0 {
		b.Fatalf("no source %s", slug)
	}
	return all
}

// TestAParagraphIsSelectedAsItsSourceHasIt: with whole paragraphs no number, no
// speaker and no note, wherever those stand; and a speaker is reached without a
// script all the same.
func TestAParagraphIsSelectedAsItsSourceHasIt(t *testing.T) {
	const slug = "tempo-2023-04-16"
	b := Open(t)
	want := b.sourceWords(slug)
	for _, width := range []int64{1280, 390} {
		b.resize(width, 900)
		b.Visit(b.Served("sumber/" + slug + ".html"))
		b.holds(`document.querySelectorAll('.para__said a[href^="#q"] + a[href*="/orang/"]').length > 5`)
		b.holds(`document.querySelectorAll('.para__note').length > 3`)
		got := Eval[[]string](b, `[...document.querySelectorAll('.source-text > div')].map((p) => {
			getSelection().selectAllChildren(p);
			return getSelection().toString().trim();
		})`)
		for i := range max(len(want), len(got)) {
			if i >= len(got) || i >= len(want) || got[i] != want[i] {
				t.Fatalf("%d px: ¶%d is selected as\n%q\nand is\n%q", width, i+1, got[min(i, len(got)-1)], want[min(i, len(want)-1)])
			}
		}
		all := Eval[string](b, `(getSelection().selectAllChildren(document.querySelector('.source-text')), getSelection().toString())`)
		if got, want := strings.Fields(all), strings.Fields(strings.Join(want, " ")); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%d px: the whole text is selected as\n%q", width, got)
		}
		b.middle("#p4 > p")
		at := Eval[[]float64](b, `(({ left, top }) => [left + 15, top + 15])(document.querySelector('#p4 > p').getBoundingClientRect())`) // in its first word
		for n := 1; n <= 3; n++ {
			b.do(chromedp.MouseClickXY(at[0], at[1], chromedp.ClickCount(n)))
		}
		if got := Eval[string](b, `getSelection().toString().trim()`); got != want[3] {
			t.Errorf("%d px: three clicks select\n%q", width, got)
		}
	}
}
