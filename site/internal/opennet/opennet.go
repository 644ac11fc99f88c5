// Package opennet asks the open net, and no machine of this one's own net, for what a
// user named: the page of an article, whether an address still answers.
package opennet

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"slices"
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
	if err != nil || !IsOpen(at.Addr()) {
		return &LocalError{strings.TrimSuffix(address, ":80")}
	}
	return nil
}

// global is where IPv6 addresses are given out to everybody.
var global = netip.MustParsePrefix("2000::/3")

// special are the blocks of addresses for special purposes: of IPv4 all in IANA's
// registry (https://www.iana.org/assignments/iana-ipv4-special-registry) and multicast,
// of IPv6 those within 2000::/3 (iana-ipv6-special-registry): protocols, Teredo among
// them, documentation, 6to4. What leads to an IPv4 address by a gateway of the net one
// is in, such as NAT64, stands outside 2000::/3.
var special = [...]netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"), netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("100.64.0.0/10"), netip.MustParsePrefix("127.0.0.0/8"),
	netip.MustParsePrefix("169.254.0.0/16"), netip.MustParsePrefix("172.16.0.0/12"), netip.MustParsePrefix("192.0.0.0/24"), netip.MustParsePrefix("192.0.2.0/24"),
	netip.MustParsePrefix("192.31.196.0/24"), netip.MustParsePrefix("192.52.193.0/24"), netip.MustParsePrefix("192.88.99.0/24"), netip.MustParsePrefix("192.168.0.0/16"),
	netip.MustParsePrefix("192.175.48.0/24"), netip.MustParsePrefix("198.18.0.0/15"), netip.MustParsePrefix("198.51.100.0/24"), netip.MustParsePrefix("203.0.113.0/24"),
	netip.MustParsePrefix("224.0.0.0/3"),
	netip.MustParsePrefix("2001::/23"), netip.MustParsePrefix("2001:db8::/32"), netip.MustParsePrefix("2002::/16"), netip.MustParsePrefix("3fff::/20"),
}

// IsOpen reports whether an address can be anybody's on the open net: one of IPv4, or
// of IPv6 within 2000::/3, that no block for a special purpose has. An address that
// means an IPv4 one (::ffff:127.0.0.1) is judged as that.
func IsOpen(a netip.Addr) bool {
	a = a.Unmap()
	if a.Zone() != "" || !a.Is4() && !global.Contains(a) {
		return false
	}
	return !slices.ContainsFunc(special[:], func(p netip.Prefix) bool { return p.Contains(a) })
}
