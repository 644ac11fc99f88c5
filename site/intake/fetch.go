package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"time"

	"berkas/site/internal/opennet"
)

// FetchOptions says how to fetch. The zero value is complete.
type FetchOptions struct {
	AllowLocal bool          // this machine and its net may be asked too
	Timeout    time.Duration // for all of it; 0: 30 seconds
	Version    string        // the program's, for the server's log
}

// Fetch gets the page at an address over http or https, with one GET and the
// redirects it leads to. No proxy is used, no cookie is kept. The addresses of
// this machine and its net are refused when a connection is about to be made, so
// that no name and no redirect leads there. An [InputError] is about what came
// back, any other error about the net.
func Fetch(ctx context.Context, address string, o FetchOptions) (Page, error) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return Page{}, wishf("it takes an address such as https://example.org/article, or a file", "%s cannot be fetched", address)
	}
	if o.Timeout == 0 {
		o.Timeout = 30 * time.Second
	}
	ctx, cancel := context.WithTimeout(ctx, o.Timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return Page{}, wishf("", "%s cannot be fetched: %v", address, err)
	}
	request.Header.Set("User-Agent", "berkas/"+o.Version+" (adds an article to a dossier)")
	request.Header.Set("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5")
	response, err := opennet.Client(o.AllowLocal).Do(request)
	if err != nil {
		return Page{}, explain(ctx, address, o.Timeout, err)
	}
	defer response.Body.Close()
	page := Page{Name: address, URL: response.Request.URL.String(), Type: response.Header.Get("Content-Type"), Retrieved: time.Now()}
	if err := page.check(response); err != nil {
		return Page{}, err
	}
	page.Data, err = io.ReadAll(io.LimitReader(response.Body, Largest+1))
	if err != nil {
		return Page{}, explain(ctx, address, o.Timeout, err)
	}
	if len(page.Data) > Largest {
		return Page{}, inputf("save the article alone, or its text", "%s is larger than %d MB", address, Largest>>20)
	}
	return page, nil
}

// check refuses answers that are no page.
func (p Page) check(r *http.Response) error {
	if r.StatusCode != http.StatusOK {
		return fmt.Errorf("fetching %s: the server answered %s", p.Name, r.Status)
	}
	kind, _, _ := mime.ParseMediaType(p.Type)
	switch kind {
	case "", "text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/octet-stream", "multipart/related", "message/rfc822":
		return nil
	}
	for _, document := range kinds {
		if kind == document[1] {
			return nil
		}
	}
	return inputf("give the address of the article's own page", "%s is %s, not a page", p.Name, kind)
}

// explain says in plain words why nothing came.
func explain(ctx context.Context, address string, limit time.Duration, err error) error {
	var refused *opennet.LocalError
	var scheme *opennet.SchemeError
	switch {
	case errors.As(err, &scheme):
		return inputf("", "%s", scheme.Error())
	case errors.As(err, &refused):
		return wishf("if that is meant, add --allow-local", "%s leads to %s, an address of this machine or its net", address, refused.Address)
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return fmt.Errorf("fetching %s: it took more than %s", address, limit)
	case errors.Is(ctx.Err(), context.Canceled):
		return context.Canceled
	}
	if wrapped, ok := errors.AsType[*url.Error](err); ok {
		err = wrapped.Err
	}
	return fmt.Errorf("fetching %s: %w", address, err)
}
