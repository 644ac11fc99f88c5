package site_test

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	browserlog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"berkas/site"
)

// requireBrowser names the variable that makes a missing browser a failure. In
// .ci/run it is 1.
const requireBrowser = "BERKAS_REQUIRE_BROWSER"

const (
	subPath  = "/sub/path/"     // where the site is served: never at the root
	patience = 60 * time.Second // for what a browser on a busy machine should do at once
)

// stage is what the browser tests share: one browser, and the site of the real
// dossier on a server and on the disk.
type stage struct {
	browser context.Context
	stop    context.CancelFunc
	server  *httptest.Server
	folder  string // the site, in a temporary folder
	site    *site.Site
}

// theStage is set up by the first test that needs it and struck by TestMain.
var theStage = sync.OnceValues(newStage)

func TestMain(m *testing.M) {
	code := m.Run()
	if _, err := chromium(); err == nil {
		if s, err := theStage(); err == nil {
			s.stop()
			s.server.Close()
			_ = os.RemoveAll(filepath.Dir(s.folder)) // what is left is in a temporary folder
		}
	}
	os.Exit(code)
}

func chromium() (program string, err error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if program, err = exec.LookPath(name); err == nil {
			return program, nil
		}
	}
	return "", err
}

func newStage() (*stage, error) {
	program, err := chromium()
	if err != nil {
		return nil, err
	}
	temporary, err := os.MkdirTemp("", "berkas-browser-")
	if err != nil {
		return nil, err
	}
	s := &stage{folder: filepath.Join(temporary, "site")}
	if err := s.publish(); err != nil {
		return nil, err
	}
	s.server = httptest.NewServer(http.HandlerFunc(s.serve))
	flags := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program), chromedp.UserDataDir(filepath.Join(temporary, "profile")),
		chromedp.Flag("headless", "new"), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"),
	)
	ctx, stop := chromedp.NewExecAllocator(context.Background(), flags...)
	s.browser, _ = chromedp.NewContext(ctx)
	s.stop = stop
	return s, chromedp.Do(s.browser)
}

func (s *stage) publish() error {
	built, problems, err := site.Build(site.Config{Dir: real()})
	if err != nil || problems.Errors() > 0 {
		return fmt.Errorf("building the site: %w\n%s", err, printed(problems))
	}
	out, err := site.Directory(s.folder, site.DirectoryOptions{})
	if err != nil {
		return err
	}
	s.site = built
	_, err = built.Write(context.Background(), out)
	return err
}

// serve answers as static hosts do: a folder is its index.html, which may be
// asked for by name as well.
func (s *stage) serve(w http.ResponseWriter, r *http.Request) {
	name, within := strings.CutPrefix(r.URL.Path, subPath)
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	data, err := os.ReadFile(filepath.Join(s.folder, filepath.FromSlash(path.Clean("/"+name))))
	if err != nil || !within {
		http.NotFound(w, r)
		return
	}
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(data))
}

// tab is a tab of the browser with storage of its own.
type tab struct {
	*stage
	t   *testing.T
	ctx context.Context

	mu    sync.Mutex
	asked []string // what it requested
	wrong []string // what went wrong: messages on the console, requests that failed
}

// newTab opens a tab. Without Chromium the test does not run, and says so.
func newTab(t *testing.T) *tab {
	t.Helper()
	if _, err := chromium(); err != nil {
		if os.Getenv(requireBrowser) == "1" {
			t.Fatal("there is no Chromium:", err)
		}
		t.Skip("NOT RUN: this test needs Chromium, which is not there") //nolint:forbidigo // .ci/run makes it a failure
	}
	s, err := theStage()
	if err != nil {
		t.Fatal(err)
	}
	b := &tab{stage: s, t: t}
	ctx, cancel := chromedp.NewContext(s.browser, chromedp.WithNewBrowserContext(), chromedp.WithListener(b.hear))
	t.Cleanup(cancel)
	b.ctx = ctx
	if err := chromedp.Do(ctx); err != nil { // the tab lives as long as the context that it is opened with
		t.Fatal(err)
	}
	command(b, network.Enable, network.EnableParams{})
	command(b, browserlog.Enable, cdp.Empty{})
	b.resize(1280, 800)
	return b
}

// hear keeps what the tab asks for and what goes wrong in it.
func (b *tab) hear(event any) {
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
	case *browserlog.EventEntryAdded:
		b.wrong = append(b.wrong, "log: "+e.Entry.Text)
	}
}

// complaints returns what was asked for and what went wrong since it was last
// called.
func (b *tab) complaints() (asked, wrong []string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	asked, wrong = b.asked, b.wrong
	b.asked, b.wrong = nil, nil
	return asked, wrong
}

func (b *tab) served(name string) string { return b.server.URL + subPath + name }

func (b *tab) onDisk(name string) string { return "file://" + filepath.ToSlash(b.folder) + "/" + name }

// do runs steps, each of which has to succeed soon.
func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

func (b *tab) visit(url string) {
	b.t.Helper()
	b.do(chromedp.Navigate(url))
}

func (b *tab) resize(width, height int64) {
	b.t.Helper()
	b.do(chromedp.EmulateViewport(width, height))
}

func (b *tab) press(keys string) {
	b.t.Helper()
	b.do(chromedp.KeyEvent(keys))
}

// point moves the mouse to the middle of the first line of what a selector
// finds first.
func (b *tab) point(selector string) {
	b.t.Helper()
	x, y := b.middle(selector)
	b.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, x, y))
}

func (b *tab) click(selector string) {
	b.t.Helper()
	x, y := b.middle(selector)
	b.do(chromedp.MouseClickXY(x, y))
}

// middle scrolls to what a selector finds first and returns where it is, once
// the page has come to rest.
func (b *tab) middle(selector string) (x, y float64) {
	b.t.Helper()
	at := eval[[]float64](b, fmt.Sprintf(`(async () => {
		const found = document.querySelector(%q);
		if (!found) return [];
		found.scrollIntoView({ block: 'center', behavior: 'instant' });
		const rect = () => found.getClientRects()[0];
		for (let before; before !== rect()?.top;) {
			before = rect()?.top;
			await new Promise((later) => setTimeout(later, 50));
		}
		const r = rect();
		return r ? [r.left + r.width / 2, r.top + r.height / 2] : [];
	})()`, selector))
	if len(at) != 2 {
		b.t.Fatalf("%s is not to be seen", selector)
	}
	return at[0], at[1]
}

// eval returns the value of an expression in the page, and of a promise what it
// becomes.
func eval[T any](b *tab, expression string) T {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.t.Fatalf("%s: %v", expression, err)
	}
	return value
}

// until waits for an expression to become true, also over a change of pages.
func (b *tab) until(expression string) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	for {
		if ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool](expression)); err == nil && ok {
			return
		}
		select {
		case <-ctx.Done():
			b.t.Fatalf("this does not become true: %s", expression)
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// holds reports an error unless an expression is true.
func (b *tab) holds(expression string) {
	b.t.Helper()
	if !eval[bool](b, expression) {
		b.t.Errorf("this is not true: %s", expression)
	}
}

// command sends a command of the browser's protocol.
func command[P, R any](b *tab, c cdp.Command[P, R], params P) R {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	result, err := chromedp.Call(ctx, c, params)
	if err != nil {
		b.t.Fatal(c.Method, ": ", err)
	}
	return result
}

// samples returns the paths of one page of each kind, the largest, and of all
// lists.
func (b *tab) samples() []string {
	largest := map[string]string{}
	size := func(name string) int64 {
		info, err := os.Stat(filepath.Join(b.folder, filepath.FromSlash(name)))
		if err != nil {
			b.t.Fatal(err)
		}
		return info.Size()
	}
	for _, p := range b.site.Plan.Pages {
		key := p.Kind
		switch key {
		case "redirect":
			continue // it is another page before anything can be seen
		case "list":
			key += p.Path
		}
		if old, known := largest[key]; !known || size(p.Path) > size(old) {
			largest[key] = p.Path
		}
	}
	var all []string
	for _, name := range largest {
		all = append(all, name)
	}
	slices.Sort(all)
	return all
}

// prefer sets what the reader's system says of a media feature.
func (b *tab) prefer(feature, value string) {
	b.t.Helper()
	features := []*emulation.MediaFeature{{Name: feature, Value: value}}
	command(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features})
}
