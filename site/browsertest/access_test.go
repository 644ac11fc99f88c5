//go:build browser

package browsertest

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp/kb"
)

// TestHeaderNamesTheDossierAndHidesNothing: at every width the dossier's name comes
// first, and what the navigation leads to is there, folded or in the window.
func TestHeaderNamesTheDossierAndHidesNothing(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("peta.html"))
	for _, width := range []int64{320, 390, 600, 900, 1280} {
		b.resize(width, 800)
		b.holds(`document.querySelector('.brand').innerText.startsWith(document.querySelector('meta[property="og:site_name"]').content)`)
		Eval[bool](b, `document.querySelector('.nav__more').open = true`)
		hidden := Eval[[]string](b, `[...document.querySelectorAll('.brand b, .nav a, .nav summary, .search-link, .site-header .search input')].filter((e) => {
			const r = e.getBoundingClientRect();
			const other = e.matches('.search-link, input');
			return !other && (r.width < 1 || r.left < 0 || r.right > innerWidth + 1);
		}).map((e) => e.textContent)`)
		if len(hidden) > 0 {
			t.Errorf("at %d pixels the header hides %q", width, hidden)
		}
		b.holds(`['.search-link', '.site-header .search input'].filter((s) => document.querySelector(s).checkVisibility()).length === 1`)
		Eval[bool](b, `document.querySelector('.nav__more').open = false`)
	}
}

// TestFoldedNavigationIsFoldedAgain: by the key Escape, which keeps the focus, and by
// going elsewhere.
func TestFoldedNavigationIsFoldedAgain(t *testing.T) {
	b := Open(t)
	b.Visit(b.Served("peta.html"))
	b.holds(`document.querySelector('.nav summary').getAttribute('aria-current') === 'true'`)
	open := `document.querySelector('.nav__more').open`
	b.click(".nav summary")
	b.holds(open)
	b.press(kb.Tab)
	b.holds(`document.activeElement.closest('.nav__more li') !== null`)
	b.press(kb.Escape)
	b.holds(`!` + open + ` && document.activeElement.matches('.nav summary')`)
	b.press(kb.Enter)
	b.holds(open)
	b.click("h1")
	b.holds(`!` + open)
}

// TestReferencesAreLargeEnoughToHit: 24 pixels either way, whatever points at them
// (WCAG 2.5.8).
func TestReferencesAreLargeEnoughToHit(t *testing.T) {
	b := Open(t)
	for _, name := range b.samples() {
		b.Visit(b.Served(name))
		for _, width := range []int64{390, 1280} {
			b.resize(width, 800)
			small := Eval[[]string](b, `(() => {
				document.querySelectorAll('main details').forEach((d) => { d.open = true; });
				return [...document.querySelectorAll('main a.ref')].filter((e) => e.checkVisibility()).filter((e) => {
					const r = e.getBoundingClientRect(), s = getComputedStyle(e, '::after');
					if (s.content === 'none') return r.width < 24 || r.height < 24;
					const px = (v) => parseFloat(v) || 0;
					return r.width - px(s.left) - px(s.right) < 23.5 || r.height - px(s.top) - px(s.bottom) < 23.5;
				}).map((e) => e.textContent + ' ' + e.parentElement.outerHTML.slice(0, 60));
			})()`)
			if len(small) > 0 {
				t.Errorf("%s at %d: %d references are small: %q", name, width, len(small), small[:min(4, len(small))])
			}
		}
	}
}

// TestDrawingsSayNothingThatTextDoesNot: whatever page or passage a drawing leads to,
// the text of its page leads to as well, and a reader who only hears it is told what
// it is. The text of the home page's overview is the timeline, which it leads to.
func TestDrawingsSayNothingThatTextDoesNot(t *testing.T) {
	b := Open(t)
	for _, name := range b.samples() {
		b.Visit(b.Served(name))
		only := Eval[[]string](b, `(() => {
			const text = new Set([...document.querySelectorAll('main a[href]:not(svg a)')].flatMap((a) => [a.href, a.href.split('#')[0]]));
			return [...document.querySelectorAll('main section:not(#timeline) svg a, main figure:not(section *) svg a')].map((a) => a.href.baseVal)
				.filter((href) => !(href[0] === '#' ? document.getElementById(href.slice(1)) : text.has(new URL(href.replace(/#company$/, ''), location.href).href)));
		})()`)
		if len(only) > 0 {
			t.Errorf("%s: only a drawing leads to %d: %q", name, len(only), only[:min(5, len(only))])
		}
		unnamed := Eval[[]string](b, `[...document.querySelectorAll('main svg:not([aria-hidden])')].filter((e) => !e.querySelector('title')?.textContent && !e.getAttribute('aria-label')).map((e) => e.outerHTML.slice(0, 80))`)
		if len(unnamed) > 0 {
			t.Errorf("%s: drawings without a name: %q", name, unnamed)
		}
	}
}

// TestLettersAreSeenWithForcedColours: none has the colour that it stands on.
func TestLettersAreSeenWithForcedColours(t *testing.T) {
	b := Open(t)
	for _, scheme := range []string{"light", "dark"} {
		call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
			{Name: "forced-colors", Value: "active"}, {Name: "prefers-color-scheme", Value: scheme},
		}})
		for _, name := range []string{"index.html", "sumber/newsweek-2023-04-17.html", "orang/li-shangfu.html"} {
			b.Visit(b.Served(name))
			gone := Eval[[]string](b, `(() => {
				const ground = (e) => {
					for (; e; e = e.parentElement) {
						const c = getComputedStyle(e).backgroundColor;
						if (!/^rgba.*, 0\)$/.test(c)) return c;
					}
				};
				return [...document.querySelectorAll('body *')].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
					.filter((e) => !e.closest('svg, script, style, template') && e.checkVisibility() && getComputedStyle(e).color === ground(e)).map((e) => e.outerHTML.slice(0, 80));
			})()`)
			if len(gone) > 0 {
				t.Errorf("%s, %s: not to be seen: %q", name, scheme, gone[:min(5, len(gone))])
			}
		}
		b.holds(`new Set(['n0', 'n1', 'n3'].map((n) => {
			const e = document.querySelector('.key .' + n), s = getComputedStyle(e);
			return s.backgroundColor + s.borderStyle + s.borderWidth;
		})).size === 3`)
	}
}
