//go:build browser

package browsertest

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
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// subPath is where the site is served: never at the root.
const subPath = "/sub/path/"

// stage is what the tests of a package share: a browser, and the site of the real
// dossier on a server and on the disk.
type stage struct {
	browser   context.Context
	stop      context.CancelFunc
	server    *httptest.Server
	temporary string // a folder, for the site too
	root      string // the repository's folder, which is the dossier's as well
}

// theStage is set up by the first test that needs it; Strike takes it down.
var theStage = sync.OnceValues(func() (*stage, error) {
	s := &stage{stop: func() {}}
	standing = s
	return s, s.setUp()
})

// standing is theStage, when it was needed.
var standing *stage

// Strike takes down what the tests of a package shared. TestMain calls it after
// them.
func Strike() {
	if standing == nil {
		return
	}
	standing.stop()
	if standing.server != nil {
		standing.server.Close()
	}
	_ = os.RemoveAll(standing.temporary) // what is left is in a temporary folder
}

func (s *stage) setUp() error {
	program, err := chromium()
	if err != nil {
		return err
	}
	if s.temporary, err = os.MkdirTemp("", "berkas-browser-"); err != nil {
		return err
	}
	root, err := command("go", "list", "-m", "-f", "{{.Dir}}")
	if err != nil {
		return err
	}
	s.root = strings.TrimSpace(root)
	if _, err := command("go", "build", "-o", s.berkas(), "berkas/cmd/berkas"); err != nil {
		return err
	}
	if err := s.build(s.folder()); err != nil {
		return err
	}
	s.server = httptest.NewServer(under(subPath, s.folder()))
	flags := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program), chromedp.UserDataDir(filepath.Join(s.temporary, "profile")),
		chromedp.Flag("headless", "new"), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"),
	)
	ctx, stop := chromedp.NewExecAllocator(context.Background(), flags...)
	s.stop = stop
	s.browser, _ = chromedp.NewContext(ctx)
	return chromedp.Do(s.browser)
}

func chromium() (program string, err error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if program, err = exec.LookPath(name); err == nil {
			return program, nil
		}
	}
	return "", fmt.Errorf("there is no Chromium: %w", err)
}

// command runs a program and returns what it prints.
func command(name string, arguments ...string) (string, error) {
	out, err := exec.Command(name, arguments...).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w\n%s", name, strings.Join(arguments, " "), err, out)
	}
	return string(out), nil
}

func (s *stage) berkas() string { return filepath.Join(s.temporary, "berkas") }

// folder holds the site.
func (s *stage) folder() string { return filepath.Join(s.temporary, "site") }

// build builds the site of the real dossier into a folder.
func (s *stage) build(folder string, options ...string) error {
	_, err := command(s.berkas(), append([]string{"build", "--no-cache", "--output", folder, s.root}, options...)...)
	return err
}

// under serves a folder under a path as static hosts do: a folder in it is its
// index.html, which may be asked for by name as well.
func under(prefix, folder string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name, within := strings.CutPrefix(r.URL.Path, prefix)
		if name == "" || strings.HasSuffix(name, "/") {
			name += "index.html"
		}
		data, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(path.Clean("/"+name))))
		if err != nil || !within {
			http.NotFound(w, r)
			return
		}
		http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(data))
	})
}

// serve serves what a handler answers with until the test ends, and returns its
// address.
func serve(t testing.TB, h http.Handler) string {
	t.Helper()
	server := httptest.NewServer(h)
	t.Cleanup(server.Close)
	return server.URL
}
