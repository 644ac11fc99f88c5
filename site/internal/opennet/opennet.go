// Package opennet asks the open net, and no machine of this one's own net, for what a
// user named: the page of an article, whether an address still answers.
package opennet

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"syscall"
	"time"
)

// MostRedirects is how many times a page may have moved.
const MostRedirects = 5

// SchemeError is a redirect to what is neither http nor https.
type SchemeError struct{ From, To string }

func (e *SchemeError) Error() string {
	return e.From + " leads to " + e.To + ", which cannot be fetched"
}

// LocalError is a connection to this machine or its net that was refused.
type LocalError struct{ Address string }

func (e *LocalError) Error() string {
	return e.Address + " is an address of this machine or its net"
}

// Client returns a client that keeps no cookies and connections and uses no proxy.
// Unless local is true, the addresses of this machine and its net are refused when a
// connection is about to be made, so that no name and no redirect leads there.
func Client(local bool) *http.Client {
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	if !local {
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
			case len(via) > MostRedirects:
				return fmt.Errorf("it was moved more than %d times", MostRedirects)
			case r.URL.Scheme != "http" && r.URL.Scheme != "https":
				return &SchemeError{via[0].URL.String(), r.URL.String()}
			}
			return nil
		},
	}
}

// refuseLocal refuses a connection that is about to be made to an address that
// is not one of the open net.
func refuseLocal(_, address string, _ syscall.RawConn) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil || IsLocal(at.Addr()) {
		return &LocalError{strings.TrimSuffix(address, ":80")}
	}
	return nil
}

// IsLocal tells the addresses that are not of the open net: loopback, private,
// link-local, shared by a provider, multicast, reserved, and IPv6 forms that lead
// to such an IPv4 address.
func IsLocal(a netip.Addr) bool {
	a = a.Unmap()
	if a.Is6() {
		b := a.As16()
		switch {
		case netip.MustParsePrefix("64:ff9b::/96").Contains(a):
			return IsLocal(netip.AddrFrom4([4]byte(b[12:16])))
		case netip.MustParsePrefix("2002::/16").Contains(a):
			return IsLocal(netip.AddrFrom4([4]byte(b[2:6])))
		}
	}
	for _, prefix := range [...]string{"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4", "2001:db8::/32", "100::/64"} {
		if netip.MustParsePrefix(prefix).Contains(a) {
			return true
		}
	}
	return !a.IsGlobalUnicast() || a.IsPrivate()
}
