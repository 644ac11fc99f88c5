//go:build browser

package browsertest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

const (
	previewPage = "topik/barang-penggunaan-ganda.html"
	aRef        = `#summary a.ref[data-preview]`
	aPerson     = `#summary a.entity.k-person[data-preview]`
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
	b.Until(`!document.querySelector('[data-preview]:hover, #preview:hover')`)
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
		b.holds(shown)
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
	b.holds(shown)
	b.press(kb.Escape)
	b.holds(gone)
	b.point(aRef + " i") // the mark within the same link
	b.pass(10_000)
	b.holds(gone)
	b.aside()
	b.pass(1000)
	b.point(aRef)
	b.pass(1000)
	b.holds(shown)
}

// TestPreviewFollowsTheFocus: at once, goes with Escape and with the focus, and
// is not chased away by a mouse that moves elsewhere.
func TestPreviewFollowsTheFocus(t *testing.T) {
	b := Open(t)
	b.stopTheClock()
	b.Visit(b.Served(previewPage))
	Eval[bool](b, `(addEventListener('focusin', (e) => { window.atOnce = !document.getElementById('preview').hidden; }), true)`)
	focus := fmt.Sprintf(`document.activeElement === document.querySelector(%q)`, aRef)
	for range 200 {
		b.press(kb.Tab)
		if Eval[bool](b, focus) {
			break
		}
	}
	b.holds(focus)
	b.holds(`atOnce`)
	b.aside()
	b.move(2, 300)
	b.pass(10_000)
	b.holds(shown)
	b.press(kb.Escape)
	b.holds(gone)
	b.holds(focus)
	b.press(kb.Tab)
	b.holds(`document.activeElement.matches('[data-preview]') !== ` + gone)
	Eval[bool](b, `(document.activeElement.blur(), true)`)
	b.holds(gone)
}

// TestTouchFollowsTheLink: with no card in between.
func TestTouchFollowsTheLink(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served(previewPage))
	call(b, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true})
	Eval[bool](b, `(new MutationObserver(() => { sessionStorage.card = 'shown'; }).observe(document.getElementById('preview'), { attributes: true }), true)`)
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
		wrong := Eval[[]string](b, `(() => {
			const wrong = [], card = document.getElementById('preview');
			document.querySelectorAll('main a[data-preview]').forEach((a, i) => {
				if (!a.checkVisibility()) return;
				a.scrollIntoView({ block: ['start', 'center', 'end'][i % 3], behavior: 'instant' });
				a.focus({ preventScroll: true });
				const c = card.getBoundingClientRect(), l = a.getClientRects()[0];
				const within = c.left >= 0 && c.right <= innerWidth && (c.bottom <= innerHeight && c.top >= 0 || c.height + l.height > innerHeight / 2);
				const free = c.top >= l.bottom || c.bottom <= l.top;
				if (card.hidden || !within || !free) wrong.push(a.textContent + ' ' + [c.left, c.top, c.right, c.bottom].map(Math.round));
			});
			return wrong;
		})()`)
		if len(wrong) > 0 {
			t.Errorf("in a window of %v: %q", size, wrong)
		}
	}
}

// TestCardsAskForNothing: what a card shows came with the page.
func TestCardsAskForNothing(t *testing.T) {
	b := Open(t)
	for _, url := range []string{b.Served(previewPage), b.onDisk(previewPage)} {
		b.Visit(url)
		b.Complaints()
		b.aside()
		b.point(aRef)
		b.Until(shown)
		asked, wrong := b.Complaints()
		asked = slices.DeleteFunc(asked, func(url string) bool { return strings.HasSuffix(url, "/favicon.svg") }) // the tab's
		if len(asked)+len(wrong) > 0 {
			t.Errorf("%s: %q, %q", url, asked, wrong)
		}
	}
}
