//go:build browser

package browsertest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp/kb"
)

// spaced sets letters and words as far apart as a reader may ask for (WCAG 1.4.12),
// which takes more room than the widest font that a machine may have.
const spaced = `document.documentElement.style.cssText = 'letter-spacing: .12em; word-spacing: .16em'`

// overflow names the innermost of what sticks out.
const overflow = `[...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
	.map((e) => e.tagName + '.' + e.className).slice(-3).join(' ')`

// TestNoPageScrollsSideways: not on a phone, not on a desk, not zoomed to twice
// its size, not with letters twice as large or far apart.
func TestNoPageScrollsSideways(t *testing.T) {
	b := Open(t)
	for _, name := range b.samples() {
		b.Visit(b.Served(name))
		for _, style := range []string{`""`, spaced} {
			Eval[string](b, style)
			for _, width := range []int64{320, 390, 600, 640, 768, 1280} {
				b.resize(width, 800)
				if wide := Eval[int](b, `document.documentElement.scrollWidth`); int64(wide) > width {
					t.Errorf("%s is %d wide in a window of %d with %s: %s", name, wide, width, style, Eval[string](b, overflow))
				}
			}
		}
		Eval[string](b, `document.documentElement.style.cssText = ""`)
		Eval[string](b, `document.documentElement.style.fontSize = "200%"`)
		if wide := Eval[int](b, `document.documentElement.scrollWidth`); wide > 1280 {
			t.Errorf("%s is %d wide with large letters: %s", name, wide, Eval[string](b, overflow))
		}
	}
}

// TestWideTablesInProseScrollByThemselves: a curator's table may have more columns
// than a phone has room for, and its words stay whole.
func TestWideTablesInProseScrollByThemselves(t *testing.T) {
	b := Open(t)
	b.resize(320, 800)
	b.Visit(b.Served("saksi.html"))
	Eval[bool](b, `document.querySelectorAll('.prose tr').forEach((r) => r.append(...[1, 2].flatMap(() => [...r.cells].map((c) => c.cloneNode(true))))) ?? true`)
	b.holds(`document.documentElement.scrollWidth === 320`)
	b.holds(`document.querySelector('.prose table').scrollWidth > 320`)
}

// TestPagesAreQuiet: nothing on the console, nothing that fails or is forbidden,
// and nothing asked of anybody else.
func TestPagesAreQuiet(t *testing.T) {
	b := Open(t)
	for _, name := range b.samples() {
		for _, url := range []string{b.Served(name), b.onDisk(name)} {
			b.Visit(url)
			b.Until(`document.readyState === 'complete'`)
			asked, wrong := b.Complaints()
			for _, message := range wrong {
				t.Errorf("%s: %s", url, message)
			}
			for _, request := range asked {
				if !strings.HasPrefix(request, b.Served("")) && !strings.HasPrefix(request, b.onDisk("")) {
					t.Errorf("%s asks for %s", url, request)
				}
			}
			if len(asked) < 3 {
				t.Errorf("%s asks only for %q", url, asked)
			}
		}
	}
}

// TestPagesReadWholeWithoutScript: whatever is in a page is to be seen, apart
// from the buttons that need script.
func TestPagesReadWholeWithoutScript(t *testing.T) {
	b := Open(t)
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	for _, name := range b.samples() {
		b.Visit(b.Served(name))
		b.holds(`document.querySelectorAll('button:not([hidden])').length === document.querySelectorAll('form button').length`)
		unseen := Eval[[]string](b, `(() => {
			document.querySelectorAll('details').forEach((d) => { d.name = ''; d.open = true; });
			const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), unseen = [];
			const aside = 'template, noscript, [hidden], .narrow-only, .wide-only, .paper-only, .screen-only, svg title, svg desc';
			while (walk.nextNode()) {
				const n = walk.currentNode;
				if (n.data.trim() && !n.parentElement.closest(aside) && !n.parentElement.checkVisibility()) unseen.push(n.data.trim());
			}
			return unseen;
		})()`)
		if len(unseen) > 0 {
			t.Errorf("%s hides %q", name, unseen)
		}
		if words := Eval[int](b, `document.querySelector('main').innerText.split(/\s+/).length`); words < 10 {
			t.Errorf("%s has %d words", name, words)
		}
		for _, href := range Eval[[]string](b, `[...document.querySelectorAll('.sieve a[href]')].map((a) => a.getAttribute('href'))`) {
			if strings.HasPrefix(href, "?") {
				t.Errorf("%s: the filter %s needs script", name, href)
			}
		}
	}
}

// TestKeyboardReachesEverything: a walk with the tabulator meets the skip link
// first and then every link and button there is, each in its turn, and each is
// seen to have the focus. What is taken out of the walk on purpose, such as a
// button that the key Enter presses, is not due.
func TestKeyboardReachesEverything(t *testing.T) {
	b := Open(t)
	for _, name := range b.samples() {
		b.Visit(b.Served(name))
		n := Eval[int](b, `(() => {
			const able = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
			window.due = [...document.querySelectorAll(able)].filter((e) => e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }));
			window.met = [];
			window.plain = [];
			addEventListener('focusin', (e) => {
				met.push(e.target);
				const s = getComputedStyle(e.target);
				const shape = e.target.querySelector('.node, .shape');
				const seen = s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 || shape && parseFloat(getComputedStyle(shape).strokeWidth) >= 2;
				const r = e.target.getBoundingClientRect();
				if (!seen || !e.target.matches('svg *') && (r.width < 1 || r.height < 1)) plain.push(e.target.outerHTML.slice(0, 120));
			});
			return due.length;
		})()`)
		for range n {
			b.press(kb.Tab)
		}
		if first := Eval[string](b, `met[0].className`); first != "skip-link" {
			t.Errorf("%s: the first stop is %q", name, first)
		}
		missed := Eval[[]string](b, `due.filter((e) => !met.includes(e)).map((e) => e.outerHTML.slice(0, 120))`)
		if len(missed) > 0 {
			t.Errorf("%s: %d of %d are not reached: %q", name, len(missed), n, missed[:min(5, len(missed))])
		}
		if !Eval[bool](b, `met.every((e, i) => e === due[i])`) {
			t.Errorf("%s: the order of focus is not the order of reading", name)
		}
		if plain := Eval[[]string](b, `plain`); len(plain) > 0 {
			t.Errorf("%s: the focus is not seen on %d: %q", name, len(plain), plain[:min(5, len(plain))])
		}
	}
}

// TestSkipLinkLeadsToTheContent: and brings the focus along.
func TestSkipLinkLeadsToTheContent(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("topik/sanksi.html"))
	b.press(kb.Tab)
	b.holds(`document.activeElement.getBoundingClientRect().top >= 0`)
	b.press(kb.Enter)
	b.press(kb.Tab)
	b.holds(`document.activeElement.closest('main') !== null`)
}

// TestReadersColoursAreObeyed: with forced colours the marks that tell
// positions apart are still drawn, and the paragraph that is pointed at is
// outlined.
func TestReadersColoursAreObeyed(t *testing.T) {
	b := Open(t)
	b.prefer("forced-colors", "active")
	b.Visit(b.Served("klaim/tiongkok-memasok-barang-penggunaan-ganda.html"))
	b.holds(`matchMedia('(forced-colors: active)').matches`)
	b.holds(`getComputedStyle(document.querySelector('.stance--asserts')).backgroundColor !== getComputedStyle(document.body).backgroundColor`)
	b.Visit(b.Served("sumber/tempo-2023-04-16.html#p4"))
	b.holds(`getComputedStyle(document.getElementById('p4')).outlineStyle === 'solid'`)
}

// TestMotionIsReduced: for who asks for that, nothing fades or glides.
func TestMotionIsReduced(t *testing.T) {
	for _, want := range []struct{ prefers, fade, scroll string }{{"no-preference", "appear", "smooth"}, {"reduce", "none", "auto"}} {
		b := Open(t)
		b.prefer("prefers-reduced-motion", want.prefers)
		b.Visit(b.Served("topik/sanksi.html"))
		b.holds(fmt.Sprintf(`getComputedStyle(document.querySelector('.preview')).animationName === %q`, want.fade))
		b.holds(fmt.Sprintf(`getComputedStyle(document.documentElement).scrollBehavior === %q`, want.scroll))
	}
}
