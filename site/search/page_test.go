package search_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// TestSearchWorksAnywhere: at a root, under a sub-path, and opened from a disk.
func TestSearchWorksAnywhere(t *testing.T) {
	dir := realSite(t)
	b := browser(t)
	for _, base := range []string{served(t, dir, "/"), served(t, dir, "/deep/er/"), fromDisk(t, dir)} {
		b.visit(base + "cari.html?q=shoigu")
		if a := run[answer](b, settled); len(a.Results) == 0 || a.Results[0].Href != "orang/sergei-shoigu.html" {
			t.Errorf("%s: %+v", base, a)
		}
		b.visit(base + "orang/li-shangfu.html")
		b.press("/", "b", "l", "i", "n")
		b.until(`document.querySelector('#suggestions li')?.textContent === 'Antony Blinken'`)
		b.press("ArrowDown", "Enter")
		b.until(`location.href === %s`, base+"orang/antony-blinken.html")
		b.until(`document.readyState === 'complete'`)
		b.press("/", "n", "a", "t", "o")
		b.press("Enter")
		b.until(`location.href === %s && document.querySelector('#results li')`, base+"cari.html?q=nato")
		if heard := b.heard(); len(heard) > 0 {
			t.Errorf("%s: %q", base, heard)
		}
	}
}

// TestPageThatIsNotThereSearchesToo: the page for what is not found is sent at
// any depth and still finds the index.
func TestPageThatIsNotThereSearchesToo(t *testing.T) {
	dir := t.TempDir()
	if err := build(os.DirFS("../.."), dir, "https://example.org/repo/"); err != nil {
		t.Fatal(err)
	}
	files := http.StripPrefix("/repo/", http.FileServer(http.Dir(dir)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, err := os.Stat(filepath.Join(dir, strings.TrimPrefix(r.URL.Path, "/repo/"))); err == nil {
			files.ServeHTTP(w, r)
			return
		}
		page, err := os.ReadFile(filepath.Join(dir, "404.html"))
		if err != nil {
			t.Error(err)
		}
		w.WriteHeader(http.StatusNotFound)
		_, _ = w.Write(page) // a browser that went away asks no more
	}))
	t.Cleanup(server.Close)
	b := browser(t)
	b.visit(server.URL + "/repo/orang/tidak/ada.html")
	b.press("/", "p", "u", "t", "i")
	b.until(`document.querySelector('#suggestions li')?.textContent === 'Vladimir Putin'`)
}

// TestBadQueriesDoNoHarm: none makes the page complain, show markup or say nothing.
func TestBadQueriesDoNoHarm(t *testing.T) {
	b := browser(t)
	base := served(t, realSite(t), "/")
	b.visit(base + "cari.html")
	for query, found := range map[string]bool{
		"": false, "   ": false, strings.Repeat("shoigu putin ", 800): true, strings.Repeat("x", 10_000): false,
		"yang dan di": false, `"yang di"`: false, `"shoigu`: true, `"""`: false, `-`: false, `-shoigu`: false, `-"x y" shoigu`: true,
		`<img src=x onerror=alert(1)>`: false, `</script><script>alert(1)</script>`: false, `{n} {q} $& \`: false,
		"constructor": false, "__proto__": false, "toString hasOwnProperty": false, "\u0000\U0001F600\u202E": false, "𐐷𐐷𐐷": false, "~(H": false,
	} {
		a := b.ask(query)
		if (len(a.Results) > 0) != found || a.Nothing == found {
			t.Errorf("%.40q: %d results, %q %q", query, len(a.Results), a.Found, a.Notes)
		}
		if strings.TrimSpace(query) != "" && query != "-" && query != `"""` && !strings.Contains(query, "\u0000") && a.Found == "" {
			t.Errorf("%.40q: nothing is said", query)
		}
	}
	for _, garbage := range []string{"?q=%E0%A4%A", "?q=%", "?q=%ZZ&kind=%FF", "?q=shoigu&kind=nonsense&year=x&topic=../..", "?q[]=1&q=&q=2", "?&&&=", "?q=shoigu#%%"} {
		b.visit(base + "cari.html" + garbage)
		run[answer](b, settled)
	}
	if n := run[int](b, `document.querySelectorAll('#results img, #results script, main script').length`); n > 0 {
		t.Error("markup of a query became part of the page")
	}
	if heard := b.heard(); len(heard) > 0 {
		t.Errorf("%q", heard)
	}
}

// TestLostPartsAreSaidToBeMissing: when a part of the index is not there, the
// page says so, and what does not need it still works.
func TestLostPartsAreSaidToBeMissing(t *testing.T) {
	dir := realSite(t)
	lost := ""
	files := http.FileServer(http.Dir(dir))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if lost != "" && strings.Contains(r.URL.Path, lost) {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Cache-Control", "no-store")
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	b := browser(t)
	for part, results := range map[string]bool{"/index.js": false, "/words-": false, "/postings-": true, "/names-0": true, "/text-4": true, "/spelling-": false, "/filters": true} {
		lost = part
		query := "shoigu"
		if part == "/spelling-" {
			query = "shoygu"
		}
		b.visit(server.URL + "/cari.html?topic=sanksi&q=" + query)
		a := run[answer](b, settled)
		if part == "/filters" && !strings.Contains(a.Notes, "indeks") {
			t.Errorf("without %s the page says %q", part, a.Notes)
		}
		b.visit(server.URL + "/cari.html?q=" + query)
		a = run[answer](b, settled)
		if part != "/filters" && !strings.Contains(a.Notes, "indeks") {
			t.Errorf("without %s the page says %q %q", part, a.Found, a.Notes)
		}
		if (len(a.Results) > 0) != results {
			t.Errorf("without %s there are %d results", part, len(a.Results))
		}
		lost = ""
		if a = b.ask(query); len(a.Results) == 0 || strings.Contains(a.Notes, "indeks") {
			t.Errorf("when %s is back: %d results, %q", part, len(a.Results), a.Notes)
		}
	}
}

func TestResultsCanBeSharedAndGoneBackTo(t *testing.T) {
	b := browser(t)
	b.visit(served(t, realSite(t), "/") + "cari.html")
	first := b.ask("tiongkok")
	second := b.ask("nato -putin")
	if second.Address != "?q=nato+-putin" {
		t.Errorf("the address is %q", second.Address)
	}
	run[any](b, `history.back()`)
	b.until(`document.querySelector('.search--large input').value === 'tiongkok'`)
	back := run[answer](b, settled)
	if !slices.Equal(back.Results, first.Results) || back.Address != first.Address {
		t.Errorf("going back shows %d results at %s, not %d at %s", len(back.Results), back.Address, len(first.Results), first.Address)
	}
	b.visit(run[string](b, `location.href`))
	if again := run[answer](b, settled); !slices.Equal(again.Results, first.Results) {
		t.Error("who opens the address sees other results")
	}
}

func TestResultsCanBeNarrowedDown(t *testing.T) {
	b := browser(t)
	b.visit(served(t, realSite(t), "/") + "cari.html")
	all := b.ask("senjata")
	if len(all.Kinds) < 3 || !strings.HasPrefix(all.Kinds[0], "Semua ") {
		t.Fatalf("the kinds are %q", all.Kinds)
	}
	run[any](b, `document.querySelector('#kinds a[href*="kind=quote"]').click()`)
	quotes := run[answer](b, settled)
	if quotes.Address != "?q=senjata&kind=quote" || len(quotes.Results) == 0 {
		t.Errorf("quotations are at %s: %+v", quotes.Address, quotes.Results)
	}
	for _, r := range quotes.Results {
		if r.Group != "Kutipan" {
			t.Errorf("among quotations there is %+v", r)
		}
	}
	if !slices.Equal(quotes.Kinds, all.Kinds) {
		t.Errorf("the counts were %q and are %q", all.Kinds, quotes.Kinds)
	}
	run[any](b, `document.querySelector('#narrow summary').click()`)
	for _, facet := range []string{"topic", "speaker", "source", "year"} {
		link := fmt.Sprintf(`document.querySelector('[data-facet=%s] a')`, facet)
		b.until(link)
		n := run[int](b, link+`.querySelector('span:last-child').textContent * 1`)
		run[any](b, link+`.click()`)
		a := run[answer](b, settled)
		if !strings.HasPrefix(a.Found, fmt.Sprint(n)+" ") || !strings.Contains(a.Address, facet+"=") {
			t.Errorf("%s promises %d: %s %q", facet, n, a.Address, a.Found)
		}
		run[any](b, fmt.Sprintf(`document.querySelector('[data-facet=%s] [aria-current]').click()`, facet))
		if a = run[answer](b, settled); !slices.Equal(a.Results, quotes.Results) {
			t.Errorf("%s cannot be taken back: %s", facet, a.Address)
		}
	}
	if heard := b.heard(); len(heard) > 0 {
		t.Errorf("%q", heard)
	}
}

func TestMoreResultsAreShownOnDemand(t *testing.T) {
	b := browser(t)
	b.visit(served(t, realSite(t), "/") + "cari.html?q=china")
	before := run[answer](b, settled)
	b.until(`[...document.querySelectorAll('#results button')].find(e => !e.hidden)?.click() || true`)
	b.until(`document.querySelectorAll('#results li').length > %s`, len(before.Results))
}

func TestKeyboardAlone(t *testing.T) {
	b := browser(t)
	b.visit(served(t, realSite(t), "/") + "topik/sanksi.html")
	value := `document.getElementById('q').`
	b.press("Control+k")
	b.until(`document.activeElement.id === 'q'`)
	b.press("s", "e", "r", "g", "e", "j") // mistyped: no name begins so
	b.until(`document.querySelector('#suggestions li')?.textContent === 'Sergei Shoigu'`)
	state := `[` + value + `getAttribute('aria-expanded'), ` + value + `getAttribute('aria-activedescendant'), document.querySelector('.site-header [role=status]').textContent].join('|')`
	if got := run[string](b, state); !strings.HasPrefix(got, "true||") || !strings.Contains(got, " nama") {
		t.Errorf("with the list open: %s", got)
	}
	b.press("ArrowDown")
	if got := run[string](b, state); !strings.HasPrefix(got, "true|suggestion-0|") {
		t.Errorf("after an arrow: %s", got)
	}
	b.press("ArrowUp")
	if got := run[string](b, state); !strings.HasPrefix(got, "true||") {
		t.Errorf("after the way back: %s", got)
	}
	b.press("ArrowUp")
	b.until(`document.querySelector('#suggestions li:last-child').getAttribute('aria-selected') === 'true'`)
	b.press("Escape")
	if got := run[string](b, state+` + `+value+`value + document.activeElement.id`); !strings.HasPrefix(got, "false||") || !strings.HasSuffix(got, "sergejq") {
		t.Errorf("after Esc: %s", got)
	}
	b.press("ArrowDown")
	b.until(value + `getAttribute('aria-expanded') === 'true'`)
	run[any](b, `document.querySelector('h1').setAttribute('tabindex', -1), document.querySelector('h1').focus()`)
	b.until(value + `getAttribute('aria-expanded') === 'false'`)
	if heard := b.heard(); len(heard) > 0 {
		t.Errorf("%q", heard)
	}
}

func TestSlashCanStillBeTyped(t *testing.T) {
	b := browser(t)
	b.visit(served(t, realSite(t), "/") + "index.html")
	b.press("/", "a", "/", "b")
	if got := run[string](b, `document.getElementById('q').value`); got != "a/b" {
		t.Errorf("the field holds %q", got)
	}
}

// TestFieldLeadsToTheSearchPageWithoutScript: and the page says where to look.
func TestFieldLeadsToTheSearchPageWithoutScript(t *testing.T) {
	dir := realSite(t)
	for _, base := range []string{served(t, dir, "/sub/"), fromDisk(t, dir)} {
		b := browser(t)
		_, err := chromedp.Call(b.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
		b.must(err)
		b.visit(base + "topik/sanksi.html")
		b.must(chromedp.Do(b.ctx, chromedp.SendKeys(chromedp.CSS("#q"), "putin\r")))
		b.must(chromedp.Do(b.ctx, chromedp.WaitVisible(chromedp.CSS("noscript a"))))
		address, err := chromedp.Run(b.ctx, chromedp.Location())
		b.must(err)
		if address != base+"cari.html?q=putin" {
			t.Errorf("the form leads to %s", address)
		}
		text, err := chromedp.Run(b.ctx, chromedp.Text(chromedp.CSS("main")))
		b.must(err)
		if !strings.Contains(text, "indeks A–Z") || !strings.Contains(text, "Linimasa") {
			t.Errorf("without script the page says %q", text)
		}
	}
}
