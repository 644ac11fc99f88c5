// Package preview shows a dossier while it is being written: it serves the
// site on loopback, builds it again on each change and has the browser load it
// anew.
//
// # What is served
//
// A build reads and proves the dossier; a page is rendered when it is asked
// for, and the index of the search made when somebody searches. What the
// build before read of files that have not changed is not read again. So a change is
// on the screen after one file was read and one page made. Nothing is written to the
// disk.
//
// Each page gets one script more than the site has, [reloadScript]. It asks
// for a second one that answers when there is something new, which works under
// the page's own content security policy. Errors in the content are shown over
// the last good page.
//
// # Who is answered
//
// Only requests whose Host is this server's own, port included, so that a page of another
// site cannot read the dossier by having its name point here, and that no page of another
// site asks, links to here among them: a foreign page could run the scripts of the search
// and read the dossier in them. Every answer says besides that no other site may use it or
// show it in a frame. Only GET and HEAD. Paths are looked up in the list of the site's files;
// none reaches the disk.
//
// It decides nothing of a page: what it serves is what a build would write, with that
// one script more. Its own pages say only why there is none.
package preview

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"berkas/site"
	"berkas/site/diag"
)

// Config says what to serve and where.
type Config struct {
	Dir       string // the dossier's folder
	Addr      string // host:port; port 0 takes a free one
	Drafts    bool
	Version   string
	Pictures  string           // see [site.Config]
	Listening func(url string) // called once, when requests are answered; may be nil
	Built     func(Built)      // called after each build, from one goroutine; may be nil
}

// Built is what came of a build.
type Built struct {
	Pages    int // 0 when the content has errors
	Problems diag.List
	Err      error // the dossier could not be read
	Took     time.Duration
}

// AddressError says why an address is none that can be served on.
type AddressError struct{ Addr, Why string }

func (e AddressError) Error() string { return e.Addr + ": " + e.Why }

// Serve serves until ctx ends. It returns nil then, and an error when the
// address cannot be had or the folder not be watched.
func Serve(ctx context.Context, c Config) error {
	var err error
	if c.Dir, err = filepath.Abs(c.Dir); err != nil { // "." stays a folder that is deleted
		return fmt.Errorf("serving %s: %w", c.Dir, err)
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", c.Addr)
	if wrong := new(net.AddrError); errors.As(err, &wrong) {
		return AddressError{c.Addr, wrong.Err}
	}
	if err != nil {
		return fmt.Errorf("serving on %s: %w", c.Addr, err)
	}
	watcher, err := watch(c.Dir)
	if err != nil {
		_ = listener.Close() // the first error is the one to tell
		return fmt.Errorf("watching %s: %w", c.Dir, err)
	}
	defer watcher.close()
	state, memo := newState(), new(site.Memo)
	c.build(state, memo)
	server := newServer(&handler{state, listener.Addr().String(), c.Dir})
	go watcher.run(ctx, func() { c.build(state, memo) })
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	if c.Listening != nil {
		c.Listening("http://" + listener.Addr().String() + "/")
	}
	select {
	case err = <-failed:
	case <-ctx.Done():
		state.close()
		err = shutDown(server)
	}
	if errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}

// newServer returns a server that lets go of whoever sends or reads nothing, but not of
// a page that waits for the next build.
func newServer(h http.Handler) *http.Server {
	const patience = 30 * time.Second // a ReadTimeout would end the waiting, see [handler.wait]
	return &http.Server{Handler: h, ReadHeaderTimeout: patience, WriteTimeout: hold + patience, IdleTimeout: patience}
}

// shutDown lets requests that are being answered end, for a moment.
func shutDown(server *http.Server) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		return server.Close()
	}
	return nil
}

// build reads the dossier again and shows what came of it.
func (c Config) build(s *state, memo *site.Memo) {
	begun := time.Now()
	b := Built{}
	var made *site.Site
	if root, err := os.OpenRoot(c.Dir); err != nil {
		b.Err = err
	} else {
		made, b.Problems, b.Err = site.Build(site.Config{Dir: root.FS(), Drafts: c.Drafts, Internal: true, Version: c.Version, Pictures: c.Pictures, Memo: memo, OnDemand: true})
		if made == nil {
			_ = root.Close() // nothing was read from it
		} else {
			b.Pages = len(made.Plan.Pages)
			s.replace(made, root)
		}
	}
	s.tell(b.Problems, b.Err)
	b.Took = time.Since(begun)
	if c.Built != nil {
		c.Built(b)
	}
}
