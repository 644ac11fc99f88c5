package site_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
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

// aside moves the mouse to where nothing is.
func (b *tab) aside() {
	b.t.Helper()
	b.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 1, 400))
}

// TestPreviewOpensUnderTheMouse: after a while, with what the link leads to; it
// stays while it is pointed at, and goes a while after the mouse has left.
func TestPreviewOpensUnderTheMouse(t *testing.T) {
	b := newTab(t)
	for _, link := range []struct{ selector, class, says string }{
		{aRef, "preview k-source", "Buka paragraf"},
		{aPerson, "preview k-person", "sebutan"},
	} {
		b.visit(b.served(previewPage))
		eval[bool](b, `(() => {
			const card = document.getElementById('preview');
			window.at = {};
			addEventListener('pointerover', (e) => { if (e.target.closest('[data-preview]')) at.over ??= performance.now(); });
			new MutationObserver(() => { at[card.hidden ? 'hidden' : 'shown'] = performance.now(); }).observe(card, { attributeFilter: ['hidden'] });
			card.parentElement.addEventListener('pointerover', (e) => { if (!e.target.closest('[data-preview], #preview')) at.left = performance.now(); });
			return true;
		})()`)
		b.point(link.selector)
		b.until(shown)
		if waited := eval[float64](b, `at.shown - at.over`); waited < 270 {
			t.Errorf("%s: the card comes after %.0f ms", link.selector, waited)
		}
		b.holds(fmt.Sprintf(`document.getElementById('preview').className === %q`, link.class))
		b.holds(fmt.Sprintf(`document.getElementById('preview').innerText.includes(%q)`, link.says))
		b.holds(fmt.Sprintf(`document.querySelector(%q).getAttribute('aria-describedby') === 'preview'`, link.selector))

		b.point("#preview .kind")
		time.Sleep(500 * time.Millisecond)
		b.holds(shown)
		b.aside()
		b.until(gone)
		if waited := eval[float64](b, `at.hidden - at.left`); waited < 210 {
			t.Errorf("%s: the card goes after %.0f ms", link.selector, waited)
		}
		b.holds(fmt.Sprintf(`!document.querySelector(%q).hasAttribute('aria-describedby')`, link.selector))
	}
}

// TestPreviewDoesNotOpenInPassing: a mouse that moves on opens nothing.
func TestPreviewDoesNotOpenInPassing(t *testing.T) {
	b := newTab(t)
	b.visit(b.served(previewPage))
	b.point(aRef)
	b.aside()
	time.Sleep(500 * time.Millisecond)
	b.holds(gone)
}

// TestEscapeClosesThePreview: and it stays closed until the mouse comes again.
func TestEscapeClosesThePreview(t *testing.T) {
	b := newTab(t)
	b.visit(b.served(previewPage))
	b.point(aRef)
	b.until(shown)
	b.press(kb.Escape)
	b.holds(gone)
	b.point(aRef + " i") // the mark within the same link
	time.Sleep(500 * time.Millisecond)
	b.holds(gone)
	b.aside()
	b.point(aRef)
	b.until(shown)
}

// TestPreviewFollowsTheFocus: at once, goes with Escape and with the focus, and
// is not chased away by a mouse that moves elsewhere.
func TestPreviewFollowsTheFocus(t *testing.T) {
	b := newTab(t)
	b.visit(b.served(previewPage))
	eval[bool](b, `(addEventListener('focusin', (e) => { window.atOnce = !document.getElementById('preview').hidden; }), true)`)
	focus := fmt.Sprintf(`document.activeElement === document.querySelector(%q)`, aRef)
	for range 200 {
		b.press(kb.Tab)
		if eval[bool](b, focus) {
			break
		}
	}
	b.holds(focus)
	b.holds(`atOnce`)
	b.aside()
	b.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, 2, 300))
	time.Sleep(400 * time.Millisecond)
	b.holds(shown)
	b.press(kb.Escape)
	b.holds(gone)
	b.holds(focus)
	b.press(kb.Tab)
	b.holds(`document.activeElement.matches('[data-preview]') !== ` + gone)
	eval[bool](b, `(document.activeElement.blur(), true)`)
	b.holds(gone)
}

// TestTouchFollowsTheLink: with no card in between.
func TestTouchFollowsTheLink(t *testing.T) {
	b := newTab(t)
	b.visit(b.served(previewPage))
	command(b, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true})
	eval[bool](b, `(new MutationObserver(() => { sessionStorage.card = 'shown'; }).observe(document.getElementById('preview'), { attributes: true }), true)`)
	x, y := b.middle(aRef)
	b.do(chromedp.TapXY(x, y))
	b.until(`location.pathname.includes('/sumber/') && location.hash !== ''`)
	b.holds(`sessionStorage.card === undefined`)
}

// TestPreviewIsSeenWhole: wherever its link stands, in a wide window and a
// narrow one, the card is within the window and leaves the link free.
func TestPreviewIsSeenWhole(t *testing.T) {
	b := newTab(t)
	for _, size := range [][2]int64{{1280, 800}, {390, 844}, {320, 640}} {
		b.resize(size[0], size[1])
		b.visit(b.served("orang/li-shangfu.html"))
		b.press(kb.Tab) // so that what is focused is focused by key
		wrong := eval[[]string](b, `(() => {
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
	b := newTab(t)
	for _, url := range []string{b.served(previewPage), b.onDisk(previewPage)} {
		b.visit(url)
		b.complaints()
		b.aside()
		b.point(aRef)
		b.until(shown)
		asked, wrong := b.complaints()
		asked = slices.DeleteFunc(asked, func(url string) bool { return strings.HasSuffix(url, "/favicon.svg") }) // the tab's
		if len(asked)+len(wrong) > 0 {
			t.Errorf("%s: %q, %q", url, asked, wrong)
		}
	}
}
