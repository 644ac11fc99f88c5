//go:build browser

package browsertest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
)

// TestParagraphsAndQuotationsCanBeCited: what is copied names the source, the passage
// and its address; of a quotation the words and whose they are too.
func TestParagraphsAndQuotationsCanBeCited(t *testing.T) {
	b := Open(t)
	b.mayCopy()
	for _, c := range []struct {
		page, in string
		want     []string
	}{
		{"sumber/tempo-2023-04-16.html", "#p4", []string{"Tempo", "sumber A. A¶4. " + b.Served("sumber/tempo-2023-04-16.html#p4")}},
		{"orang/li-shangfu.html", "#q-A11", []string{"“Kami memiliki ikatan yang sangat kuat.", "” — Li Shangfu. Tempo, 16 Apr 2023, A¶", "Kerja sama militer Rusia", b.Served("sumber/tempo-2023-04-16.html#q11")}},
	} {
		b.Visit(b.Served(c.page))
		b.holds(`document.querySelectorAll('.source-text > div, .quote').length === document.querySelectorAll('.cite').length`)
		Eval[bool](b, `(document.querySelector('`+c.in+` a').focus(), document.querySelector('`+c.in+` .cite').focus(), true)`)
		b.press("\r")
		b.Until(`document.querySelector('` + c.in + ` .cite').textContent === 'Tersalin'`)
		copied := Eval[string](b, `navigator.clipboard.readText()`)
		for _, want := range c.want {
			if !strings.Contains(copied, want) {
				t.Errorf("%s%s: copied %q, which lacks %q", c.page, c.in, copied, want)
			}
		}
		b.Until(`document.querySelector('` + c.in + ` .cite').textContent === 'Salin'`)
	}
}

// TestEveryPageOfAThingSaysHowToCiteIt: with words that its button copies.
func TestEveryPageOfAThingSaysHowToCiteIt(t *testing.T) {
	b := Open(t)
	b.mayCopy()
	b.Visit(b.Served("klaim/tiongkok-memasok-senjata.html"))
	Eval[bool](b, `(document.querySelector('details:has(#citation-text)').open = true)`)
	b.click("[data-copy]")
	b.Until(`document.querySelector('[data-copy]').textContent === 'Tersalin'`)
	if copied := Eval[string](b, `navigator.clipboard.readText()`); !strings.HasPrefix(copied, "China memasok senjata kepada Rusia. Kerja sama militer Rusia") {
		t.Errorf("copied %q", copied)
	}
}

// TestReferenceOfOneSourceIsSaved: in each format, on a server and opened from a disk.
func TestReferenceOfOneSourceIsSaved(t *testing.T) {
	b := Open(t)
	dir := t.TempDir()
	params := browser.SetDownloadBehaviorParams{
		Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir, BrowserContextID: chromedp.FromContext(b.ctx).BrowserContextID,
	}
	if _, err := chromedp.CallBrowser(b.ctx, browser.SetDownloadBehavior, params); err != nil {
		t.Fatal(err)
	}
	for _, url := range []string{b.Served("sumber/tempo-2023-04-16.html"), b.onDisk("sumber/tempo-2023-04-16.html")} {
		b.Visit(url)
		b.Until(`document.querySelector('[data-cite] span').textContent === 'Rujukan sumber ini:'`)
		for i, want := range []struct{ file, begins string }{
			{"tempo-2023-04-16.bib", "@article{tempo-2023-04-16,"}, {"tempo-2023-04-16.ris", "TY  - NEWS"}, {"tempo-2023-04-16.csl.json", "["},
		} {
			Eval[bool](b, `(document.querySelectorAll('[data-cite] a')[`+string(rune('0'+i))+`].click(), true)`)
			data := saved(t, filepath.Join(dir, want.file))
			if !strings.HasPrefix(data, want.begins) || strings.Count(data, "tempo-2023-04-16") < 1 || strings.Contains(data, "newsweek") {
				t.Errorf("%s from %s: %.200q", want.file, url, data)
			}
		}
		if _, wrong := b.Complaints(); len(wrong) > 0 {
			t.Errorf("%s: %q", url, wrong)
		}
	}
}

// saved waits for a file, reads it and takes it away.
func saved(t *testing.T, file string) string {
	t.Helper()
	for range 200 {
		data, err := os.ReadFile(file)
		if err == nil && len(data) > 0 {
			_ = os.Remove(file)
			return string(data)
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Errorf("%s was not saved", file)
	return ""
}
