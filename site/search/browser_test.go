package search_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"berkas/site"
)

// requireBrowser is the variable that turns a browser that is not there into a
// failure.
const requireBrowser = "BERKAS_REQUIRE_BROWSER"

// patience is for what a browser on a busy machine should do at once.
const patience = time.Minute

// tab is a tab of a browser, and what its pages complained of: thrown errors,
// words on the console, refused or lost files.
type tab struct {
	testing.TB
	ctx context.Context

	mu         sync.Mutex
	complaints []string
}

// browser opens a tab. Without Chromium the test does not run, and says so; with
// BERKAS_REQUIRE_BROWSER=1 it fails.
func browser(t testing.TB) *tab {
	t.Helper()
	program := chromium()
	switch {
	case program == "" && os.Getenv(requireBrowser) == "1":
		t.Fatal("there is no Chromium, and " + requireBrowser + " is 1")
	case program == "":
		t.Skip("NOT RUN: there is no Chromium to search with; " + requireBrowser + "=1 makes this a failure") //nolint:forbidigo // it says so, and fails where it must run
	}
	running := started()
	if running.err != nil {
		t.Fatal(running.err)
	}
	ctx, cancel := chromedp.NewContext(running.ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 3*time.Minute)
	t.Cleanup(cancel)
	b := &tab{TB: t, ctx: ctx}
	b.must(chromedp.Listen(ctx, b.hear))
	for _, domain := range []cdp.Command[cdp.Empty, cdp.Empty]{runtime.Enable, log.Enable} {
		_, err := chromedp.Call(ctx, domain, cdp.Empty{})
		b.must(err)
	}
	return b
}

// started is the browser that all tests open their tabs in.
var started = sync.OnceValue(func() process {
	ctx, stop := chromedp.NewContext(context.Background(), chromedp.WithAllocatorOptions(
		chromedp.ExecPath(chromium()), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"),
	))
	return process{ctx, stop, chromedp.Do(ctx)}
})

type process struct {
	ctx  context.Context
	stop context.CancelFunc
	err  error
}

func chromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	return ""
}

func (b *tab) must(err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

func (b *tab) hear(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		b.complaints = append(b.complaints, "thrown: "+e.ExceptionDetails.Text)
	case *runtime.EventConsoleAPICalled:
		b.complaints = append(b.complaints, "console."+string(e.Type))
	case *log.EventEntryAdded:
		b.complaints = append(b.complaints, e.Entry.Text+" "+e.Entry.URL)
	}
}

// heard returns the complaints since it was last asked.
func (b *tab) heard() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	heard := b.complaints
	b.complaints = nil
	return heard
}

func filled(b *tab, script string, values []any) string {
	b.Helper()
	if len(values) == 0 {
		return script // it may have a % of its own
	}
	texts := make([]any, len(values))
	for i, v := range values {
		text, err := json.Marshal(v)
		b.must(err)
		texts[i] = string(text)
	}
	return fmt.Sprintf(script, texts...)
}

func (b *tab) visit(url string) {
	b.Helper()
	b.must(chromedp.Do(b.ctx, chromedp.Navigate(url)))
}

// run runs script in the page, its %s filled with values, and returns what it
// is, or promises to become.
func run[T any](b *tab, script string, values ...any) T {
	b.Helper()
	script = filled(b, script, values)
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](script, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatalf("%s: %v", script, err)
	}
	return v
}

// real builds the dossier that comes with the program into a folder, once.
var real = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "berkas-search-")
	if err != nil {
		return "", err
	}
	return dir, build(os.DirFS("../.."), dir, "")
})

func TestMain(m *testing.M) {
	code := m.Run()
	if chromium() != "" {
		started().stop()
	}
	if dir, err := real(); err == nil {
		_ = os.RemoveAll(dir) // what is left is in a temporary folder
	}
	os.Exit(code)
}

func build(dossier fs.FS, dir, base string) error {
	s, problems, err := site.Build(site.Config{Dir: dossier, BaseURL: base})
	if err != nil || s == nil {
		return fmt.Errorf("building: %w, %d problems", err, len(problems))
	}
	out, err := site.Directory(dir, site.DirectoryOptions{Force: true})
	if err != nil {
		return err
	}
	_, err = s.Write(context.Background(), out)
	return err
}

func realSite(t testing.TB) string {
	t.Helper()
	dir, err := real()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// served is a site on a server, under a path.
func served(t testing.TB, dir, under string) string {
	t.Helper()
	server := httptest.NewServer(http.StripPrefix(under, http.FileServer(http.Dir(dir))))
	t.Cleanup(server.Close)
	return server.URL + under
}

// fromDisk is the address of a folder opened without a server.
func fromDisk(t testing.TB, dir string) string {
	t.Helper()
	path, err := filepath.Abs(dir)
	if err != nil {
		t.Fatal(err)
	}
	return "file://" + path + "/"
}

// answer is what the search page shows.
type answer struct {
	Address string
	Found   string // how much was found, or why nothing
	Notes   string
	Results []result
	Kinds   []string // the filters of kinds with their counts
	Nothing bool     // whether it shows where else to look
}

// result is a result as it is shown: of which group, where it leads, what it says.
type result struct{ Group, Href, Text string }

// settled is script that waits until the search page is done, and tells what it shows.
const settled = `(async () => {
	const out = document.getElementById('results'), text = id => document.getElementById(id).textContent;
	do await new Promise(done => setTimeout(done, 20)); while (out.getAttribute('aria-busy') !== 'false');
	return {
		Address: location.search, Found: text('found'), Notes: text('notes'), Nothing: !document.getElementById('nothing').hidden,
		Kinds: [...document.querySelectorAll('#kinds a')].filter(a => a.offsetParent).map(a => a.textContent),
		Results: [...out.querySelectorAll('section')].flatMap(s => [...s.querySelectorAll('li')].map(li => ({
			Group: s.querySelector('h2').textContent, Text: li.textContent,
			Href: li.querySelector('.entity--icon, .ref').href.slice(new URL('.', location).href.length)
		})))
	};
})()`

// ask types a query into the search page that is open and sends it.
func (b *tab) ask(query string) answer {
	b.Helper()
	run[any](b, `(form => { form.elements.q.value = %s; form.requestSubmit(); })(document.querySelector('.search--large'))`, query)
	return run[answer](b, settled)
}

// press presses keys as a keyboard does: a page may keep them from typing.
func (b *tab) press(keys ...string) {
	b.Helper()
	for _, key := range keys {
		modifiers := int64(0)
		if rest, ok := strings.CutPrefix(key, "Control+"); ok {
			key, modifiers = rest, 2
		}
		down := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: key, Modifiers: modifiers}
		if len(key) == 1 && modifiers == 0 {
			down.Text = key
		}
		if key == "Enter" {
			down.Text, down.WindowsVirtualKeyCode = "\r", 13
		}
		for _, event := range []input.DispatchKeyEventParams{down, {Type: input.DispatchKeyEventTypeKeyUp, Key: key, Modifiers: modifiers}} {
			_, err := chromedp.Call(b.ctx, input.DispatchKeyEvent, event)
			b.must(err)
		}
	}
}

// until waits for script to be true, also over a change of pages.
func (b *tab) until(script string, values ...any) {
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
			b.Fatalf("it never came true: %s", script)
		case <-time.After(20 * time.Millisecond):
		}
	}
}
