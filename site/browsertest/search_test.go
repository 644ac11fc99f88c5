//go:build browser

package browsertest

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// TestSearchWorksAnywhere: at a root, under a sub-path, and opened from a disk.
func TestSearchWorksAnywhere(t *testing.T) {
	b := Open(t)
	for _, base := range []string{serve(t, under("/", b.folder())) + "/", b.Served(""), b.onDisk("")} {
		b.Visit(base + "cari.html?q=shoigu")
		if a := b.answer(); len(a.Results) == 0 || a.Results[0].Href != "orang/sergei-shoigu.html" {
			t.Errorf("%s: %+v", base, a)
		}
		for query, first := range map[string]string{
			"A¶4": "sumber/tempo-2023-04-16.html#p4", "b 7": "sumber/newsweek-2023-04-17.html#p7", "c": "sumber/anonim-2023-04-18.html",
			"tempo-2023-04-16": "sumber/tempo-2023-04-16.html", "[[li-shangfu]]": "orang/li-shangfu.html", "Shangfoo": "orang/li-shangfu.html",
		} {
			if a := b.ask(query); len(a.Results) == 0 || a.Results[0].Href != first {
				t.Errorf("%s: %s finds %+v", base, query, a)
			}
		}
		b.Visit(base + "orang/li-shangfu.html")
		b.press("/blin")
		b.Until(`document.querySelector('#suggestions li')?.textContent === 'Antony Blinken'`)
		b.press(kb.ArrowDown + kb.Enter)
		b.Until(`location.href === %s`, base+"orang/antony-blinken.html")
		b.Until(`document.readyState === 'complete'`)
		b.press("/nato" + kb.Enter)
		b.Until(`location.href === %s && document.querySelector('#results li')`, base+"cari.html?q=nato")
		if _, wrong := b.Complaints(); len(wrong) > 0 {
			t.Errorf("%s: %q", base, wrong)
		}
	}
}

// TestPageThatIsNotThereSearchesToo: the page for what is not found is sent at
// any depth and still finds the index.
func TestPageThatIsNotThereSearchesToo(t *testing.T) {
	b := Open(t)
	dir := filepath.Join(t.TempDir(), "site")
	if err := b.build(dir, "--base-url", "https://example.org/repo/"); err != nil {
		t.Fatal(err)
	}
	files := under("/repo/", dir)
	address := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
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
	b.Visit(address + "/repo/orang/tidak/ada.html")
	b.press("/puti")
	b.Until(`document.querySelector('#suggestions li')?.textContent === 'Vladimir Putin'`)
}

// TestBadQueriesDoNoHarm: none makes the page complain, show markup or say nothing.
func TestBadQueriesDoNoHarm(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("cari.html"))
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
		b.Visit(b.Served("cari.html" + garbage))
		b.answer()
	}
	if n := Eval[int](b, `document.querySelectorAll('#results img, #results script, main script').length`); n > 0 {
		t.Error("markup of a query became part of the page")
	}
	if _, wrong := b.Complaints(); len(wrong) > 0 {
		t.Errorf("%q", wrong)
	}
}

// TestLostPartsAreSaidToBeMissing: when a part of the index is not there, the
// page says so, and what does not need it still works.
func TestLostPartsAreSaidToBeMissing(t *testing.T) {
	b := Open(t)
	lost := ""
	files := under("/", b.folder())
	address := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if lost != "" && strings.Contains(r.URL.Path, lost) {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Cache-Control", "no-store")
		files.ServeHTTP(w, r)
	}))
	for part, results := range map[string]bool{"/index.js": false, "/words-": false, "/postings-": true, "/names-0": true, "/text-": true, "/spelling-": false, "/filters": true} {
		lost = part
		query := "shoigu"
		if part == "/spelling-" {
			query = "shoygu"
		}
		b.Visit(address + "/cari.html?topic=sanksi&q=" + query)
		a := b.answer()
		if part == "/filters" && !strings.Contains(a.Notes, "indeks") {
			t.Errorf("without %s the page says %q", part, a.Notes)
		}
		b.Visit(address + "/cari.html?q=" + query)
		a = b.answer()
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
	b := Open(t)
	b.Visit(b.Served("cari.html"))
	first := b.ask("tiongkok")
	second := b.ask("nato -putin")
	if second.Address != "?q=nato+-putin" {
		t.Errorf("the address is %q", second.Address)
	}
	Eval[any](b, `history.back()`)
	b.Until(`document.querySelector('.search--large input').value === 'tiongkok'`)
	back := b.answer()
	if !slices.Equal(back.Results, first.Results) || back.Address != first.Address {
		t.Errorf("going back shows %d results at %s, not %d at %s", len(back.Results), back.Address, len(first.Results), first.Address)
	}
	b.Visit(Eval[string](b, `location.href`))
	if again := b.answer(); !slices.Equal(again.Results, first.Results) {
		t.Error("who opens the address sees other results")
	}
}

func TestResultsCanBeNarrowedDown(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("cari.html"))
	all := b.ask("senjata")
	if len(all.Kinds) < 3 || !strings.HasPrefix(all.Kinds[0], "Semua ") {
		t.Fatalf("the kinds are %q", all.Kinds)
	}
	Eval[any](b, `document.querySelector('#kinds a[href*="kind=quote"]').click()`)
	quotes := b.answer()
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
	Eval[any](b, `document.querySelector('#narrow summary').click()`)
	for _, facet := range []string{"topic", "speaker", "source", "year"} {
		link := fmt.Sprintf(`document.querySelector('[data-facet=%s] a')`, facet)
		b.Until(link)
		n := Eval[int](b, link+`.querySelector('span:last-child').textContent * 1`)
		Eval[any](b, link+`.click()`)
		a := b.answer()
		if !strings.HasPrefix(a.Found, fmt.Sprint(n)+" ") || !strings.Contains(a.Address, facet+"=") {
			t.Errorf("%s promises %d: %s %q", facet, n, a.Address, a.Found)
		}
		Eval[any](b, fmt.Sprintf(`document.querySelector('[data-facet=%s] [aria-current]').click()`, facet))
		if a = b.answer(); !slices.Equal(a.Results, quotes.Results) {
			t.Errorf("%s cannot be taken back: %s", facet, a.Address)
		}
	}
	if _, wrong := b.Complaints(); len(wrong) > 0 {
		t.Errorf("%q", wrong)
	}
}

func TestMoreResultsAreShownOnDemand(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("cari.html?q=china"))
	before := b.answer()
	b.Until(`[...document.querySelectorAll('#results button')].find(e => !e.hidden)?.click() || true`)
	b.Until(`document.querySelectorAll('#results li').length > %s`, len(before.Results))
}

func TestKeyboardAlone(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("topik/sanksi.html"))
	value := `document.getElementById('q').`
	b.pressWithControl("k")
	b.Until(`document.activeElement.id === 'q'`)
	b.press("sergej") // mistyped: no name begins so
	b.Until(`document.querySelector('#suggestions li')?.textContent === 'Sergei Shoigu (mungkin maksud Anda)'`)
	state := `[` + value + `getAttribute('aria-expanded'), ` + value + `getAttribute('aria-activedescendant'), document.querySelector('.site-header [role=status]').textContent].join('|')`
	if got := Eval[string](b, state); !strings.HasPrefix(got, "true||") || !strings.Contains(got, " nama") {
		t.Errorf("with the list open: %s", got)
	}
	b.press(kb.ArrowDown)
	if got := Eval[string](b, state); !strings.HasPrefix(got, "true|suggestion-0|") {
		t.Errorf("after an arrow: %s", got)
	}
	b.press(kb.ArrowUp)
	if got := Eval[string](b, state); !strings.HasPrefix(got, "true||") {
		t.Errorf("after the way back: %s", got)
	}
	b.press(kb.ArrowUp)
	b.Until(`document.querySelector('#suggestions li:last-child').getAttribute('aria-selected') === 'true'`)
	b.press(kb.Escape)
	if got := Eval[string](b, state+` + `+value+`value + document.activeElement.id`); !strings.HasPrefix(got, "false||") || !strings.HasSuffix(got, "sergejq") {
		t.Errorf("after Esc: %s", got)
	}
	b.press(kb.ArrowDown)
	b.Until(value + `getAttribute('aria-expanded') === 'true'`)
	Eval[any](b, `document.querySelector('h1').setAttribute('tabindex', -1), document.querySelector('h1').focus()`)
	b.Until(value + `getAttribute('aria-expanded') === 'false'`)
	if _, wrong := b.Complaints(); len(wrong) > 0 {
		t.Errorf("%q", wrong)
	}
}

func TestSlashCanStillBeTyped(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("index.html"))
	b.press("/a/b")
	if got := Eval[string](b, `document.getElementById('q').value`); got != "a/b" {
		t.Errorf("the field holds %q", got)
	}
}

// TestFieldLeadsToTheSearchPageWithoutScript: and the page says where to look.
func TestFieldLeadsToTheSearchPageWithoutScript(t *testing.T) {
	b := Open(t)
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	for _, base := range []string{b.Served(""), b.onDisk("")} {
		b.Visit(base + "topik/sanksi.html")
		b.do(chromedp.SendKeys(chromedp.CSS("#q"), "putin\r"))
		b.Until(`location.href === %s`, base+"cari.html?q=putin")
		b.Until(`document.querySelector('noscript a')?.checkVisibility()`)
		if text := Eval[string](b, `document.querySelector('main').innerText`); !strings.Contains(text, "indeks A–Z") || !strings.Contains(text, "Linimasa") {
			t.Errorf("without script the page says %q", text)
		}
	}
}
