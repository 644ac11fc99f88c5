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
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"berkas/site/dossier"
	"berkas/site/internal/sample"
)

const (
	previewPage = "topik/barang-penggunaan-ganda.html"
	aRef        = `#summary a.ref`
	aPerson     = `#summary a.entity.k-person`
	shown       = `!document.getElementById('preview').hidden`
	gone        = `document.getElementById('preview').hidden`
)

// clock is script that a page runs first: what the page puts off happens when
// pass(milliseconds) says that the time has come, and not before.
const clock = `(() => {
	let now = 0, last = 0;
	const due = new Map();
	window.setTimeout = (act, ms = 0, ...values) => (due.set(++last, { at: now + ms, act: () => act(...values) }), last);
	window.clearTimeout = (id) => due.delete(id);
	window.pass = (ms) => {
		now += ms;
		for (const [id, { at, act }] of [...due]) if (at <= now && due.delete(id)) act();
		return true;
	};
})()`

// stopTheClock gives the pages of the tab that are opened from now on a clock that
// only pass moves.
func (b *Tab) stopTheClock() {
	b.Helper()
	call(b, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: clock})
}

func (b *Tab) pass(milliseconds int) {
	b.Helper()
	Eval[bool](b, `pass(%s)`, milliseconds)
}

// aside moves the mouse to where nothing is.
func (b *Tab) aside() {
	b.Helper()
	b.move(1, 400)
	b.Until(`!document.querySelector(':is(.ref, .entity, .entity--icon):hover, #preview:hover')`)
}

// TestPreviewOpensUnderTheMouse: after a while, with what the link leads to; it
// stays while it is pointed at, and goes a while after the mouse has left.
func TestPreviewOpensUnderTheMouse(t *testing.T) {
	b := Open(t)
	b.stopTheClock()
	for _, link := range []struct{ selector, class, says string }{
		{aRef, "preview k-source", "Buka paragraf"},
		{aPerson, "preview k-person", "sebutan"},
	} {
		b.Visit(b.Served(previewPage))
		b.point(link.selector)
		b.pass(270)
		b.holds(gone)
		b.pass(20)
		b.Until(shown)
		b.holds(fmt.Sprintf(`document.getElementById('preview').className === %q`, link.class))
		b.holds(fmt.Sprintf(`document.getElementById('preview').innerText.includes(%q)`, link.says))
		b.holds(fmt.Sprintf(`document.querySelector(%q).getAttribute('aria-describedby') === 'preview'`, link.selector))

		b.point("#preview .kind")
		b.pass(10_000)
		b.holds(shown)
		b.aside()
		b.pass(210)
		b.holds(shown)
		b.pass(20)
		b.holds(gone)
		b.holds(fmt.Sprintf(`!document.querySelector(%q).hasAttribute('aria-describedby')`, link.selector))
	}
}

// TestPreviewDoesNotOpenInPassing: a mouse that moves on opens nothing.
func TestPreviewDoesNotOpenInPassing(t *testing.T) {
	b := Open(t)
	b.stopTheClock()
	b.Visit(b.Served(previewPage))
	b.point(aRef)
	b.pass(100)
	b.aside()
	b.pass(10_000)
	b.holds(gone)
}

// TestEscapeClosesThePreview: and it stays closed until the mouse comes again.
func TestEscapeClosesThePreview(t *testing.T) {
	b := Open(t)
	b.stopTheClock()
	b.Visit(b.Served(previewPage))
	b.point(aRef)
	b.pass(1000)
	b.Until(shown)
	b.press(kb.Escape)
	b.holds(gone)
	b.point(aRef + " i") // the mark within the same link
	b.pass(10_000)
	b.holds(gone)
	b.aside()
	b.pass(1000)
	b.point(aRef)
	b.pass(1000)
	b.Until(shown)
}

// TestPreviewFollowsTheFocus: without a wait, goes with Escape and with the focus, and
// is not chased away by a mouse that moves elsewhere.
func TestPreviewFollowsTheFocus(t *testing.T) {
	b := Open(t)
	b.stopTheClock()
	b.Visit(b.Served(previewPage))
	focus := fmt.Sprintf(`document.activeElement === document.querySelector(%q)`, aRef)
	for range 200 {
		b.press(kb.Tab)
		if Eval[bool](b, focus) {
			break
		}
	}
	b.holds(focus)
	b.Until(shown)
	b.aside()
	b.move(2, 300)
	b.pass(10_000)
	b.holds(shown)
	b.press(kb.Escape)
	b.holds(gone)
	b.holds(focus)
	b.press(kb.Tab)
	b.Until(`document.activeElement.matches('.ref, .entity, .entity--icon') !== ` + gone)
	Eval[bool](b, `(document.activeElement.blur(), true)`)
	b.holds(gone)
}

// TestTouchFollowsTheLink: with no card in between.
func TestTouchFollowsTheLink(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served(previewPage))
	call(b, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true})
	Eval[bool](b, `(new MutationObserver(([change]) => { if (!change.target.hidden) sessionStorage.card = 'shown'; }).observe(document.getElementById('preview'), { attributes: true }), true)`)
	x, y := b.middle(aRef)
	b.do(chromedp.TapXY(x, y))
	b.Until(`location.pathname.includes('/sumber/') && location.hash !== ''`)
	b.holds(`sessionStorage.card === undefined`)
}

// TestPreviewIsSeenWhole: wherever its link stands, in a wide window and a
// narrow one, the card is within the window and leaves the link free.
func TestPreviewIsSeenWhole(t *testing.T) {
	b := Open(t)
	for _, size := range [][2]int64{{1280, 800}, {390, 844}, {320, 640}} {
		b.resize(size[0], size[1])
		b.Visit(b.Served("orang/li-shangfu.html"))
		b.press(kb.Tab) // so that what is focused is focused by key
		wrong := Eval[[]string](b, `(async () => {
			const wrong = [], card = document.getElementById('preview');
			const links = [...document.querySelectorAll('main a:is(.ref, .entity, .entity--icon)')].filter(a => a.pathname !== location.pathname);
			for (const [i, a] of links.entries()) {
				if (!a.checkVisibility()) continue;
				a.scrollIntoView({ block: ['start', 'center', 'end'][i % 3], behavior: 'instant' });
				a.focus({ preventScroll: true });
				for (let tries = 200; tries-- && !a.hasAttribute('aria-describedby');) await new Promise(done => setTimeout(done, 10));
				const c = card.getBoundingClientRect(), l = a.getClientRects()[0];
				const within = c.left >= 0 && c.right <= innerWidth && (c.bottom <= innerHeight && c.top >= 0 || c.height + l.height > innerHeight / 2);
				const free = c.top >= l.bottom || c.bottom <= l.top;
				if (card.hidden || !within || !free) wrong.push(a.textContent + ' ' + [c.left, c.top, c.right, c.bottom].map(Math.round));
			}
			if (links.length < 20) wrong.push(links.length + ' links');
			return wrong;
		})()`)
		if len(wrong) > 0 {
			t.Errorf("in a window of %v: %q", size, wrong)
		}
	}
}

// TestCardsAskForTheirShardOnly: what a card shows is asked of the site when its
// link is pointed at and never again; on a server, in a folder of one, on a disk.
func TestCardsAskForTheirShardOnly(t *testing.T) {
	b := Open(t)
	below := serve(t, under("/berkas/uji/", b.folder())) + "/berkas/uji/"
	for _, url := range []string{b.Served(previewPage), b.onDisk(previewPage), below + previewPage} {
		b.Visit(url)
		b.Complaints()
		for link, shard := range map[string]string{aRef: "search/text-", aPerson: "cards/"} {
			for _, want := range []int{1, 0} {
				b.aside()
				b.Until(gone)
				b.point(link)
				b.Until(shown)
				asked, wrong := b.Complaints()
				asked = slices.DeleteFunc(asked, func(url string) bool { return strings.HasSuffix(url, "/favicon.svg") }) // the tab's
				if len(asked) != want || want == 1 && !strings.Contains(asked[0], shard) || len(wrong) > 0 {
					t.Errorf("%s: %q, %q", url, asked, wrong)
				}
			}
		}
	}
}

// TestCardsSayWhatTheDossierSays: of every link of a page that has one, what is
// shown is what stands in the dossier, letter by letter.
func TestCardsSayWhatTheDossierSays(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("index.html"))
	b.press(kb.Tab)
	said := Eval[map[string]string](b, `(async () => {
		const said = {}, card = document.getElementById('preview');
		for (const a of document.querySelectorAll('main a.ref')) {
			if (a.textContent in said || !a.checkVisibility()) continue; // in what is folded, or for another width
			a.focus();
			for (let tries = 200; tries-- && !a.hasAttribute('aria-describedby');) await new Promise(done => setTimeout(done, 10));
			said[a.textContent] = card.querySelector('blockquote').textContent;
		}
		return said;
	})()`)
	d, problems, err := dossier.Load(os.DirFS("../.."), dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	compared := 0
	for _, s := range d.Sources {
		for _, p := range s.Body.Paragraphs {
			if words, ok := said[p.Locator().String()]; ok {
				if compared++; words != p.Excerpt(300) {
					t.Errorf("the card of %s says %q, not %q", p.Locator(), words, p.Excerpt(300))
				}
			}
		}
	}
	if compared < 5 || compared != len(said) {
		t.Errorf("%d of %d cards were compared", compared, len(said))
	}
}

// TestALostShardIsNoError: the link has no card and works; when the shard is back
// it has one.
func TestALostShardIsNoError(t *testing.T) {
	b := Open(t)
	lost := true
	files := under("/", b.folder())
	address := serve(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if lost && (strings.HasPrefix(r.URL.Path, "/cards/") || strings.Contains(r.URL.Path, "/text-")) {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Cache-Control", "no-store")
		files.ServeHTTP(w, r)
	}))
	b.stopTheClock()
	b.Visit(address + "/" + previewPage)
	Eval[bool](b, `(window.wrong = 0, addEventListener('error', e => { if (e.message) wrong++; }), addEventListener('unhandledrejection', () => { wrong++; }), true)`)
	for _, link := range []string{aRef, aPerson} {
		lost = true
		b.aside()
		b.point(link)
		b.Until(`!document.querySelector('head script[src*="cards/"], head script[src*="text-"]')`)
		b.pass(1000)
		b.Until(`!document.querySelector('head script[src*="cards/"], head script[src*="text-"]')`)
		b.holds(gone)
		lost = false
		b.aside()
		b.pass(1000)
		b.point(link)
		b.pass(1000)
		b.Until(shown)
		b.holds(`wrong === 0`)
	}
}

// TestCardsAreFoundInTheirShards: where there are many, the script finds for every
// link the one that the build put its card in.
func TestCardsAreFoundInTheirShards(t *testing.T) {
	b := Open(t)
	from, to := t.TempDir(), t.TempDir()
	if err := os.CopyFS(from, sample.New(400).Dossier()); err != nil {
		t.Fatal(err)
	}
	if _, err := command(b.berkas(), "build", "--no-cache", "--quiet", "--output", to, from); err != nil {
		t.Fatal(err)
	}
	files, err := os.ReadDir(filepath.Join(to, "cards"))
	if err != nil || len(files) < 4 {
		t.Fatalf("%v: %d shards are too few to tell", err, len(files))
	}
	pages, err := filepath.Glob(filepath.Join(to, "sumber", "sumber-*.html"))
	if err != nil || len(pages) != 400 {
		t.Fatal(err, len(pages))
	}
	address := serve(t, under("/", to))
	for _, name := range []string{filepath.Base(pages[0]), filepath.Base(pages[len(pages)/2]), filepath.Base(pages[len(pages)-1])} {
		b.Visit(address + "/sumber/" + name)
		lost := Eval[[]string](b, `(async () => {
			const lost = [], preview = document.getElementById('preview');
			const links = new Map([...document.querySelectorAll('main a.entity, main a.entity--icon, main a.ref')].map((a) => [a.href, a]));
			for (const [href, a] of [...links].slice(0, 25)) {
				a.focus({ focusVisible: true });
				for (let i = 0; i < 100 && !a.hasAttribute('aria-describedby'); i++) await new Promise((done) => setTimeout(done, 20));
				if (!a.hasAttribute('aria-describedby') || preview.hidden) lost.push(href);
			}
			return links.size < 10 ? ['there are few links'] : lost;
		})()`)
		if len(lost) > 0 {
			t.Errorf("%s: no card of %q", name, lost)
		}
	}
	if _, wrong := b.Complaints(); len(wrong) > 0 {
		t.Errorf("%q", wrong)
	}
}
