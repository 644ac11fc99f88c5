//go:build browser

package browsertest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// TestThemeIsTheSystemsUntilChosen: then it is the reader's, on every page and
// from the first paint on, and the button says what it will do.
func TestThemeIsTheSystemsUntilChosen(t *testing.T) {
	for _, from := range []string{"server", "disk"} {
		b := Open(t)
		at := b.Served
		if from == "disk" {
			at = b.onDisk
		}
		const dark = `getComputedStyle(document.body).backgroundColor === 'rgb(19, 23, 22)'`
		label := func(want string) {
			t.Helper()
			b.Until(fmt.Sprintf(`document.querySelector('.theme-toggle').getAttribute('aria-label') === %q`, want))
		}
		b.Visit(at("index.html"))
		b.holds("!(" + dark + ")")
		label("Ganti ke tema gelap")
		b.prefer("prefers-color-scheme", "dark")
		b.holds(dark)
		label("Ganti ke tema terang")
		b.prefer("prefers-color-scheme", "light")
		b.holds("!(" + dark + ")")

		b.click(".theme-toggle")
		b.holds(dark)
		label("Ganti ke tema terang")
		b.Visit(at("orang/li-shangfu.html"))
		b.holds(dark)
		label("Ganti ke tema terang")
		b.do(chromedp.Reload())
		b.holds(dark)

		b.click(".theme-toggle")
		b.prefer("prefers-color-scheme", "dark")
		b.holds("!(" + dark + ")")
		Eval[bool](b, `(setTimeout(() => history.back()), true)`)
		b.Until(`document.readyState === 'complete' && !(` + dark + `)`)
		label("Ganti ke tema gelap")
	}
}

// TestThemeIsSetBeforeTheFirstPaint: its script is the first, and the parser
// waits for it.
func TestThemeIsSetBeforeTheFirstPaint(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("index.html"))
	b.holds(`document.head.querySelector('script').matches('[src$="js/theme.js"]:not([defer], [async], [type])')`)
}

// TestThemeChoiceMayBeRefused: a browser that stores nothing changes the theme
// of the page all the same.
func TestThemeChoiceMayBeRefused(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("index.html"))
	Eval[bool](b, `(Storage.prototype.setItem = () => { throw new DOMException('no'); }, true)`)
	b.click(".theme-toggle")
	b.holds(`document.documentElement.dataset.theme === 'dark'`)
	if _, wrong := b.Complaints(); len(wrong) > 0 {
		t.Errorf("%q", wrong)
	}
}

// visible counts what is left of a list.
const visible = `[...document.querySelectorAll('[data-tags]')].filter((e) => e.checkVisibility()).length`

// choose opens the facet that a filter is in and presses the filter.
func (b *Tab) choose(tag string) {
	b.Helper()
	link := fmt.Sprintf(`.sieve [data-tag=%q]`, tag)
	Eval[bool](b, fmt.Sprintf(`(() => {
		const facet = document.querySelector(%q).closest('details');
		if (facet) facet.open = true;
		return true;
	})()`, link))
	b.click(link)
}

// TestFiltersAreInTheAddress: what is chosen can be reloaded, gone back from and
// combined; the list says how much is left, and counts follow.
func TestFiltersAreInTheAddress(t *testing.T) {
	for _, from := range []string{"server", "disk"} {
		b := Open(t)
		at := b.Served
		if from == "disk" {
			at = b.onDisk
		}
		for _, name := range []string{"linimasa.html", "peristiwa/index.html"} {
			b.Visit(at(name))
			all := Eval[int](b, visible)
			b.choose("topic:sanksi")
			b.holds(`location.search === '?topic=sanksi'`)
			left := Eval[int](b, visible)
			if left == 0 || left >= all {
				t.Errorf("%s: %d of %d are left", name, left, all)
			}
			b.holds(fmt.Sprintf(`document.querySelector('.sieve [role=status]').textContent === '%d dari %d ditampilkan.'`, left, all))
			b.holds(`document.querySelector('[data-tag="topic:sanksi"]').getAttribute('aria-current') === 'true'`)
			b.holds(`[...document.querySelectorAll('.sieve summary')].some((s) => s.textContent === 'Topik: Sanksi dan tekanan Barat')`)
			b.holds(`[...document.querySelectorAll('main h2')].filter((h) => h.closest('section').querySelector('[data-tags]')).every((h) =>
				h.checkVisibility() === !!h.closest('section').querySelector('[data-tags]:not([hidden])'))`)

			b.do(chromedp.Reload())
			b.holds(fmt.Sprintf(`%s === %d`, visible, left))

			promised := Eval[int](b, `+document.querySelector('[data-tag="person:li-shangfu"] span').textContent`)
			b.choose("person:li-shangfu")
			b.holds(`location.search === '?topic=sanksi&person=li-shangfu'`)
			b.holds(fmt.Sprintf(`%s === %d`, visible, promised))

			Eval[bool](b, `(setTimeout(() => history.back()), true)`)
			b.Until(`location.search === '?topic=sanksi'`)
			b.Until(fmt.Sprintf(`%s === %d`, visible, left))
			b.choose("topic:sanksi")
			b.holds(`location.search === ''`)
			b.holds(fmt.Sprintf(`%s === %d`, visible, all))
			b.holds(`document.querySelector('.sieve [role=status]').textContent === ''`)
			if _, wrong := b.Complaints(); len(wrong) > 0 {
				t.Errorf("%s: %q", at(name), wrong)
			}
		}
	}
}

// TestEmptyListSaysSo: and offers the way out, with the focus kept.
func TestEmptyListSaysSo(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("linimasa.html?person=chuck-todd&year=2018"))
	b.holds(visible + ` === 0`)
	b.holds(`document.querySelector('.sieve [role=status]').textContent === 'Tidak ada yang cocok dengan saringan ini.'`)
	b.click(".sieve .clear")
	b.holds(`location.search === '' && ` + visible + ` > 20`)
	b.holds(`document.activeElement.closest('.sieve') !== null`)
}

// TestUnknownFilterHidesNothing: an address may say anything.
func TestUnknownFilterHidesNothing(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("linimasa.html?topic=<b>&topic&lain=1#%E0"))
	b.holds(visible + ` > 20`)
	if _, wrong := b.Complaints(); len(wrong) > 0 {
		t.Errorf("%q", wrong)
	}
}

// TestWhatTheAddressPointsAtIsNotFilteredAway.
func TestWhatTheAddressPointsAtIsNotFilteredAway(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("linimasa.html?year=2018#pengangkatan-dong-2023-12"))
	b.Until(`document.getElementById('pengangkatan-dong-2023-12').checkVisibility()`)
	b.holds(`location.search === '' && location.hash === '#pengangkatan-dong-2023-12'`)
}

// TestFiltersPromiseWhatPagesShow: without script a filter is a link to the page
// that lists as many events as the filter leaves.
func TestFiltersPromiseWhatPagesShow(t *testing.T) {
	b := Open(t)
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	b.Visit(b.Served("linimasa.html"))
	for _, tag := range []string{"topic:sanksi", "person:li-shangfu"} {
		link := fmt.Sprintf(`document.querySelector('[data-tag=%q]')`, tag)
		promised, href := Eval[int](b, `+`+link+`.lastElementChild.textContent`), Eval[string](b, link+`.getAttribute('href')`)
		page, _, _ := strings.Cut(href, "#")
		b.Visit(b.Served(page))
		b.holds(fmt.Sprintf(`document.querySelectorAll('#events .timeline > li').length === %d`, promised))
		b.Visit(b.Served("linimasa.html"))
	}
}

// TestTablesCanBeSorted: by a button in the head that says which way.
func TestTablesCanBeSorted(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("orang/index.html"))
	column := func(n int) []string {
		t.Helper()
		return Eval[[]string](b, fmt.Sprintf(`[...document.querySelectorAll('main tbody tr')].map((r) => r.cells[%d].textContent.trim())`, n))
	}
	sorted := func(n int, ascending bool) bool {
		t.Helper()
		return Eval[bool](b, fmt.Sprintf(`(() => {
			const cells = [...document.querySelectorAll('main tbody tr')].map((r) => r.cells[%d].textContent.trim());
			const order = (a, b) => a.localeCompare(b, 'id', { numeric: true });
			return cells.every((c, i) => !i || (%t ? order(cells[i - 1], c) <= 0 : order(cells[i - 1], c) >= 0));
		})()`, n, ascending))
	}
	before := column(0)
	for _, step := range []struct {
		column    int
		direction string
	}{{0, "ascending"}, {0, "descending"}, {2, "descending"}, {2, "ascending"}} {
		b.click(fmt.Sprintf("main thead th:nth-child(%d) button", step.column+1))
		b.holds(fmt.Sprintf(`document.querySelectorAll('main thead th')[%d].ariaSort === %q`, step.column, step.direction))
		b.holds(`document.querySelectorAll('main thead [aria-sort]').length === 1`)
		if !sorted(step.column, step.direction == "ascending") {
			t.Errorf("column %d is not %s: %q", step.column, step.direction, column(step.column))
		}
	}
	if after := column(0); len(after) != len(before) {
		t.Errorf("%d rows became %d", len(before), len(after))
	}
	b.Visit(b.Served("sumber/index.html"))
	b.click("main thead th:nth-child(4) button")
	b.holds(`(() => {
		const dates = [...document.querySelectorAll('main tbody [data-key]')].map((c) => c.dataset.key);
		return dates.length > 3 && dates.every((d, i) => !i || dates[i - 1] <= d);
	})()`)
}

// mayCopy lets pages use the clipboard.
func (b *Tab) mayCopy() {
	b.Helper()
	for _, name := range []string{"clipboard-read", "clipboard-write"} {
		params := browser.SetPermissionParams{
			Permission: &browser.PermissionDescriptor{Name: name}, Setting: browser.PermissionSettingGranted,
			BrowserContextID: chromedp.FromContext(b.ctx).BrowserContextID,
		}
		if _, err := chromedp.CallBrowser(b.ctx, browser.SetPermission, params); err != nil {
			b.Fatal(err)
		}
	}
}

// TestCitationIsCopied: as it stands there, and the button says so for a while.
func TestCitationIsCopied(t *testing.T) {
	b := Open(t)
	b.mayCopy()
	b.Visit(b.Served("sumber/tempo-2023-04-16.html"))
	for _, way := range []string{`true`, `(Object.defineProperty(navigator, 'clipboard', { value: undefined }), true)`} {
		Eval[bool](b, `navigator.clipboard.writeText('').then(() => { window.clip = navigator.clipboard; return true; })`)
		Eval[bool](b, way)
		b.click("[data-copy]")
		b.Until(`document.querySelector('[data-copy]').textContent === 'Tersalin'`)
		copied := Eval[string](b, `clip.readText()`)
		if shown := Eval[string](b, `document.getElementById('citation-text').textContent.trim()`); copied != shown || shown == "" {
			t.Errorf("copied %q, shown %q", copied, shown)
		}
		b.Until(`document.querySelector('[data-copy]').textContent === 'Salin sitasi'`)
	}
}

// TestTargetIsMarked: a link to a paragraph marks the paragraph; one to a
// quotation marks its words too, and nothing else.
func TestTargetIsMarked(t *testing.T) {
	b := Open(t)
	const wash = `getComputedStyle(document.querySelector(%q)).backgroundColor === 'rgb(247, 230, 226)'`
	b.Visit(b.Served("sumber/tempo-2023-04-16.html#p4"))
	b.holds(fmt.Sprintf(wash, "#p4"))
	b.holds(`[...document.querySelectorAll('.quoted')].every((q) => getComputedStyle(q).backgroundColor !== 'rgb(247, 230, 226)')`)

	b.Visit(b.Served("sumber/tempo-2023-04-16.html#q2"))
	b.holds(fmt.Sprintf(wash, "#q2"))
	b.holds(fmt.Sprintf(wash, ".source-text > :has(#q2)"))
	b.holds(`[...document.querySelectorAll('.source-text > div')].filter((p) => getComputedStyle(p).backgroundColor === 'rgb(247, 230, 226)').length === 1`)
	b.Until(`(() => { const r = document.getElementById('q2').getBoundingClientRect(); return r.top > 0 && r.bottom < innerHeight; })()`)
}

// TestContentsShowWhereOneReads: the section in sight is marked, and only that.
func TestContentsShowWhereOneReads(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("topik/sanksi.html"))
	const marked = `[...document.querySelectorAll('.toc [aria-current]')].map((a) => a.hash).join()`
	hashes := Eval[[]string](b, `[...document.querySelectorAll('.toc a')].map((a) => a.hash)`)
	if len(hashes) < 4 {
		t.Fatalf("the contents are %q", hashes)
	}
	for _, hash := range []string{hashes[1], hashes[2], hashes[0]} {
		Eval[bool](b, fmt.Sprintf(`(document.querySelector(%q).scrollIntoView({ behavior: 'instant' }), true)`, hash))
		b.Until(fmt.Sprintf(`%s === %q`, marked, hash))
	}
	Eval[bool](b, `(scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }), true)`)
	b.Until(fmt.Sprintf(`%s === %q`, marked, hashes[len(hashes)-1]))
}

// TestParagraphLeadsBack: to the page whose reference was followed, and to the
// line; only there.
func TestParagraphLeadsBack(t *testing.T) {
	for _, from := range []string{"server", "disk"} {
		b := Open(t)
		at := b.Served
		if from == "disk" {
			at = b.onDisk
		}
		b.Visit(at(previewPage))
		b.middle(aRef)
		scrolled := Eval[int](b, `Math.round(scrollY)`)
		b.click(aRef)
		b.Until(`location.pathname.includes('/sumber/') && !!document.querySelector('.back')`)
		b.holds(`document.querySelector('.back').textContent === 'Kembali ke Barang penggunaan ganda'`)
		b.holds(`document.querySelector('.back').closest('.source-text > div').matches(':target, :has(:target)')`)
		b.click(".back")
		b.Until(`location.pathname.endsWith('` + previewPage + `')`)
		b.Until(fmt.Sprintf(`Math.abs(scrollY - %d) < 80`, scrolled))

		b.Visit(at("sumber/tempo-2023-04-16.html#p4"))
		b.holds(`!document.querySelector('.back')`)
		if _, wrong := b.Complaints(); len(wrong) > 0 {
			t.Errorf("%q", wrong)
		}
	}
}
