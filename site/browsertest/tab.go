//go:build browser

package browsertest

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// patience is for what a browser on a busy machine should do at once.
const patience = time.Minute

// Tab is a tab of the browser with storage of its own.
type Tab struct {
	testing.TB
	*stage
	ctx context.Context

	mu    sync.Mutex
	asked []string // what it requested
	wrong []string // what went wrong: messages on the console, requests that failed
}

// Open opens a tab that is closed when the test ends.
func Open(t testing.TB) *Tab {
	t.Helper()
	s, err := theStage()
	if err != nil {
		t.Fatal(err)
	}
	b := &Tab{TB: t, stage: s}
	ctx, cancel := chromedp.NewContext(s.browser, chromedp.WithNewBrowserContext(), chromedp.WithListener(b.hear))
	t.Cleanup(cancel)
	b.ctx = ctx
	if err := chromedp.Do(ctx); err != nil { // the tab lives as long as the context that it is opened with
		t.Fatal(err)
	}
	call(b, network.Enable, network.EnableParams{})
	call(b, log.Enable, cdp.Empty{})
	b.resize(1280, 800)
	return b
}

// hear keeps what the tab asks for and what goes wrong in it.
func (b *Tab) hear(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *network.EventRequestWillBeSent:
		b.asked = append(b.asked, e.Request.URL)
	case *network.EventLoadingFailed:
		if !e.Canceled {
			b.wrong = append(b.wrong, "not loaded: "+e.ErrorText)
		}
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 {
			b.wrong = append(b.wrong, fmt.Sprint(e.Response.Status, " ", e.Response.URL))
		}
	case *runtime.EventConsoleAPICalled:
		b.wrong = append(b.wrong, "console: "+string(e.Type))
	case *runtime.EventExceptionThrown:
		b.wrong = append(b.wrong, "thrown: "+e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		b.wrong = append(b.wrong, "log: "+e.Entry.Text)
	}
}

// Complaints returns what was asked for and what went wrong since it was last
// called.
func (b *Tab) Complaints() (asked, wrong []string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	asked, wrong = b.asked, b.wrong
	b.asked, b.wrong = nil, nil
	return asked, wrong
}

// Served is the address of a page of the real site on the server.
func (b *Tab) Served(name string) string { return b.server.URL + subPath + name }

// onDisk is its address on the disk.
func (b *Tab) onDisk(name string) string {
	return "file://" + filepath.ToSlash(b.folder()) + "/" + name
}

// do runs steps, each of which has to succeed soon.
func (b *Tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

// Visit opens an address.
func (b *Tab) Visit(url string) {
	b.Helper()
	b.do(chromedp.Navigate(url))
}

func (b *Tab) resize(width, height int64) {
	b.Helper()
	b.do(chromedp.EmulateViewport(width, height))
}

// press presses keys, each a rune or one that package kb names, as a keyboard does:
// a page may keep them from typing.
func (b *Tab) press(keys string) {
	b.Helper()
	for _, r := range keys {
		b.strike(r, 0)
	}
}

// pressWithControl presses keys while the key Control is down.
func (b *Tab) pressWithControl(keys string) {
	b.Helper()
	for _, r := range keys {
		b.strike(r, chromedp.ModifierCtrl)
	}
}

func (b *Tab) strike(r rune, modifier chromedp.Modifier) {
	b.Helper()
	key, ok := kb.Keys[r]
	if !ok {
		b.Fatalf("no keyboard has the key %q", r)
	}
	down := input.DispatchKeyEventParams{
		Type: input.DispatchKeyEventTypeKeyDown, Key: key.Key, Code: key.Code,
		WindowsVirtualKeyCode: key.Windows, NativeVirtualKeyCode: key.Native, Modifiers: int64(modifier),
	}
	up := down
	up.Type = input.DispatchKeyEventTypeKeyUp
	if modifier == 0 {
		down.Text = key.Text
	}
	call(b, input.DispatchKeyEvent, down)
	call(b, input.DispatchKeyEvent, up)
}

// point moves the mouse to the middle of the first line of what a selector
// finds first, and waits until the page has seen it there.
func (b *Tab) point(selector string) {
	b.Helper()
	x, y := b.middle(selector)
	b.move(x, y)
	b.Until(`[document.querySelector(%[1]s), document.querySelector(%[1]s).closest('a')].some((e) => e?.matches(':hover'))`, selector)
}

func (b *Tab) move(x, y float64) {
	b.Helper()
	b.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
}

func (b *Tab) click(selector string) {
	b.Helper()
	x, y := b.middle(selector)
	b.do(chromedp.MouseClickXY(x, y))
}

// middle scrolls to what a selector finds first and returns where it is, once
// the page has come to rest.
func (b *Tab) middle(selector string) (x, y float64) {
	b.Helper()
	at := Eval[[]float64](b, fmt.Sprintf(`(async () => {
		const found = document.querySelector(%q);
		if (!found) return [];
		found.scrollIntoView({ block: 'center', behavior: 'instant' });
		const rect = () => found.getClientRects()[0];
		for (let before; before !== rect()?.top;) {
			before = rect()?.top;
			for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
		}
		const r = rect();
		return r ? [r.left + r.width / 2, r.top + r.height / 2] : [];
	})()`, selector))
	if len(at) != 2 {
		b.Fatalf("%s is not to be seen", selector)
	}
	return at[0], at[1]
}

// Eval returns the value of a script in the page, and of a promise what it
// becomes. Values are put where the script has a %s.
func Eval[T any](b *Tab, script string, values ...any) T {
	b.Helper()
	script = filled(b, script, values)
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatalf("%.300s: %v", script, err)
	}
	return value
}

func filled(b *Tab, script string, values []any) string {
	b.Helper()
	if len(values) == 0 {
		return script // it may have a % of its own
	}
	texts := make([]any, len(values))
	for i, v := range values {
		text, err := json.Marshal(v)
		if err != nil {
			b.Fatal(err)
		}
		texts[i] = string(text)
	}
	return fmt.Sprintf(script, texts...)
}

// Until waits for a script to become true, also over a change of pages.
func (b *Tab) Until(script string, values ...any) {
	b.Helper()
	script = filled(b, "!!("+script+")", values)
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	for {
		if ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool](script)); err == nil && ok {
			return
		}
		select {
		case <-ctx.Done():
			b.Fatalf("this does not become true: %s", script)
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// holds reports an error unless an expression is true.
func (b *Tab) holds(expression string) {
	b.Helper()
	if !Eval[bool](b, expression) {
		b.Errorf("this is not true: %s", expression)
	}
}

// call sends a command of the browser's protocol.
func call[P, R any](b *Tab, c cdp.Command[P, R], params P) R {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	result, err := chromedp.Call(ctx, c, params)
	if err != nil {
		b.Fatal(c.Method, ": ", err)
	}
	return result
}

// samples returns the paths of one page of each kind, the largest, and of all
// lists: each page at the top, and of each folder its list and another.
func (b *Tab) samples() []string {
	largest, size := map[string]string{}, map[string]int64{}
	err := fs.WalkDir(os.DirFS(b.folder()), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(name) != ".html" {
			return err
		}
		info, err := e.Info()
		if err != nil {
			return err
		}
		kind, _, nested := strings.Cut(name, "/")
		switch {
		case strings.Count(name, "/") > 1:
			kind = "continued"
		case nested && strings.HasSuffix(name, "/index.html"):
			kind = name
		}
		if info.Size() > size[kind] {
			largest[kind], size[kind] = name, info.Size()
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	if len(largest) < 20 {
		b.Fatalf("there are only pages of %d kinds", len(largest))
	}
	return slices.Sorted(maps.Values(largest))
}

// prefer sets what the reader's system says of a media feature.
func (b *Tab) prefer(feature, value string) {
	b.Helper()
	features := []*emulation.MediaFeature{{Name: feature, Value: value}}
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features})
}
