package intake

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"
)

// FetchOptions says how to fetch. The zero value is complete.
type FetchOptions struct {
	AllowLocal bool          // this machine and its net may be asked too
	Timeout    time.Duration // for all of it; 0: 30 seconds
	Version    string        // the program's, for the server's log
}

// mostRedirects is how many times a page may have moved.
const mostRedirects = 5

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
	request.Header.Set("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9")
	response, err := o.client().Do(request)
	if err != nil {
		return Page{}, explain(ctx, address, o.Timeout, err)
	}
	defer response.Body.Close()
	page := Page{Name: address, URL: response.Request.URL.String(), Type: response.Header.Get("Content-Type")}
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
	switch kind, _, _ := mime.ParseMediaType(p.Type); {
	case kind == "", kind == "text/html", kind == "application/xhtml+xml", kind == "text/plain":
		return nil
	default:
		return inputf("give the address of the article's own page", "%s is %s, not a page", p.Name, kind)
	}
}

// explain says in plain words why nothing came.
func explain(ctx context.Context, address string, limit time.Duration, err error) error {
	var refused *localError
	var inner *InputError
	switch {
	case errors.As(err, &inner):
		return inner
	case errors.As(err, &refused):
		return wishf("if that is meant, add --allow-local", "%s leads to %s, an address of this machine or its net", address, refused.address)
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

// client returns a client for one page.
func (o FetchOptions) client() *http.Client {
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	if !o.AllowLocal {
		dialer.Control = refuseLocal
	}
	return &http.Client{
		Transport: &http.Transport{
			DialContext:            dialer.DialContext,
			TLSHandshakeTimeout:    10 * time.Second,
			ResponseHeaderTimeout:  15 * time.Second,
			MaxResponseHeaderBytes: 1 << 20,
			DisableKeepAlives:      true,
		},
		CheckRedirect: func(r *http.Request, via []*http.Request) error {
			switch {
			case len(via) > mostRedirects:
				return fmt.Errorf("it was moved more than %d times", mostRedirects)
			case r.URL.Scheme != "http" && r.URL.Scheme != "https":
				return inputf("", "%s leads to %s, which cannot be fetched", via[0].URL, r.URL)
			}
			return nil
		},
	}
}

// localError is a connection to this machine or its net that was refused.
type localError struct{ address string }

func (e *localError) Error() string { return e.address + " is an address of this machine or its net" }

// refuseLocal refuses a connection that is about to be made to an address that
// is not one of the open net.
func refuseLocal(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || isLocal(at.Addr()) {
		return &localError{strings.TrimSuffix(address, ":80")}
	}
	return nil
}

// isLocal tells the addresses that are not of the open net: loopback, private,
// link-local, shared by a provider, multicast, reserved, and IPv6 forms that lead
// to such an IPv4 address.
func isLocal(a netip.Addr) bool {
	a = a.Unmap()
	if a.Is6() {
		b := a.As16()
		switch {
		case netip.MustParsePrefix("64:ff9b::/96").Contains(a):
			return isLocal(netip.AddrFrom4([4]byte(b[12:16])))
		case netip.MustParsePrefix("2002::/16").Contains(a):
			return isLocal(netip.AddrFrom4([4]byte(b[2:6])))
		}
	}
	for _, prefix := range [...]string{"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "2001:db8::/32", "100::/64"} {
		if netip.MustParsePrefix(prefix).Contains(a) {
			return true
		}
	}
	return !a.IsGlobalUnicast() || a.IsPrivate()
}
