package verify

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/url"
	"strings"
	"time"

	"berkas/site/internal/opennet"
	"berkas/site/manifest"
)

// Options says how a server is asked. The zero value is complete.
type Options struct {
	Local    bool          // ask this machine and its net too
	Pause    time.Duration // between two questions; 0: a twentieth of a second
	Version  string        // the program's, for the server's log
	Progress func(done int)
}

// What is asked of a server: so much in all, and each file in its time.
const (
	mostBytes  = 2 << 30
	patience   = 30 * time.Second
	slowest    = 64 << 10 // bytes a second
	shortPause = time.Second / 20
)

// Net holds the copy that stands under an address against what it should be; nil:
// against its own manifest.
func Net(ctx context.Context, address string, want *manifest.Manifest, o Options) (*Report, error) {
	base, err := url.Parse(strings.TrimSuffix(address, "/") + "/")
	if err != nil || base.Scheme != "https" && base.Scheme != "http" || base.Host == "" || base.RawQuery != "" || base.Fragment != "" {
		return nil, fmt.Errorf("%s is no address of a site, such as https://example.org/dossier/", address)
	}
	if o.Pause == 0 {
		o.Pause = shortPause
	}
	client := opennet.Client(o.Local)
	transport := client.Transport.(*http.Transport)
	transport.DisableKeepAlives = false // one connection is enough
	defer transport.CloseIdleConnections()
	return compare(ctx, &server{base: base, client: client, options: o, left: mostBytes}, want)
}

type server struct {
	base    *url.URL
	client  *http.Client
	options Options
	asked   int
	left    int64 // bytes that may still be asked for
}

// open asks for a file that should have some bytes.
func (s *server) open(ctx context.Context, path string, bytes int64) (io.ReadCloser, error) {
	if path != manifest.Path {
		if s.left -= bytes; s.left < 0 {
			return nil, fmt.Errorf("the site has more than %d GB, and no more is asked of a server: look at a copy on this machine", mostBytes>>30)
		}
	}
	if s.asked++; s.asked > 1 {
		select {
		case <-time.After(s.options.Pause):
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	if s.options.Progress != nil {
		s.options.Progress(s.asked)
	}
	ctx, cancel := context.WithTimeout(ctx, patience+time.Duration(bytes/slowest)*time.Second)
	response, err := s.get(ctx, path) //nolint:bodyclose // who closes the file closes it
	if err != nil {
		cancel()
		return nil, err
	}
	return &answer{response.Body, cancel}, nil
}

// get asks for a file and returns an answer that has it.
func (s *server) get(ctx context.Context, path string) (*http.Response, error) {
	at := s.base.ResolveReference(&url.URL{Path: path}).String()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, at, nil)
	if err != nil {
		return nil, fmt.Errorf("asking for %s: %w", at, err)
	}
	request.Header.Set("User-Agent", "berkas/"+s.options.Version+" (verifies a copy of a site)")
	response, err := s.client.Do(request)
	if err != nil {
		return nil, fmt.Errorf("asking for %s: %w", at, errors.Unwrap(err))
	}
	switch response.StatusCode {
	case http.StatusOK:
		return response, nil
	case http.StatusNotFound, http.StatusGone:
		err = fmt.Errorf("%s: %w", at, fs.ErrNotExist)
	default:
		err = fmt.Errorf("asking for %s: the server answers %s", at, response.Status)
	}
	return nil, errors.Join(err, response.Body.Close())
}

// answer is the body of an answer, which ends in its time.
type answer struct {
	io.ReadCloser
	cancel func()
}

func (a *answer) Close() error {
	defer a.cancel()
	return a.ReadCloser.Close()
}

// served reports whether a host can be expected to hand a file out.
func (*server) served(path string) bool { return path != "CNAME" && !strings.HasPrefix(path, ".") }

// there lists what the copy says that it has.
func (s *server) there(own *manifest.Manifest) ([]string, error) {
	if own == nil {
		return nil, nil
	}
	var all []string
	for _, f := range own.Files {
		if s.served(f.Path) {
			all = append(all, f.Path)
		}
	}
	return all, nil
}
