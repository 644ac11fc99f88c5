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
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"berkas/site"
)

// requireBrowser is the variable that turns a browser that is not there into a
// failure.
const requireBrowser = "BERKAS_REQUIRE_BROWSER"

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
	ctx, cancel := chromedp.NewContext(t.Context(), chromedp.WithAllocatorOptions(
		chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"),
	))
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

func (b *tab) visit(url string) {
	b.Helper()
	b.must(chromedp.Do(b.ctx, chromedp.Navigate(url)))
}

// run runs script in the page and returns what it is, or promises to become.
func run[T any](b *tab, script string, values ...any) T {
	b.Helper()
	for i, v := range values {
		text, err := json.Marshal(v)
		b.must(err)
		values[i] = string(text)
	}
	script = fmt.Sprintf(script, values...)
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
	return dir, write(os.DirFS("../.."), dir)
})

func TestMain(m *testing.M) {
	code := m.Run()
	if dir, err := real(); err == nil {
		_ = os.RemoveAll(dir) // what is left is in a temporary folder
	}
	os.Exit(code)
}

func write(dossier fs.FS, dir string) error {
	s, problems, err := site.Build(site.Config{Dir: dossier})
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
