package intake

import (
	"cmp"
	"net/url"
	"strings"
)

// samePage reports whether an address is the page's own.
func (m metadata) samePage(address string) bool {
	a, err := url.Parse(address)
	if err != nil || len(a.Path) < 2 {
		return false
	}
	for _, other := range [...]string{m.link, m.first("og:url")} {
		if b, err := url.Parse(other); err == nil && samePlace(a, b) {
			return true
		}
	}
	return m.base != nil && samePlace(a, m.base)
}

func samePlace(a, b *url.URL) bool {
	return strings.Trim(a.Path, "/") == strings.Trim(b.Path, "/") && a.RawQuery == b.RawQuery && (a.Host == "" || b.Host == "" || sameHost(a, b))
}

// sameHost reports whether two addresses are of one site.
func sameHost(a, b *url.URL) bool {
	bare := func(u *url.URL) string {
		host := strings.ToLower(u.Hostname())
		for _, prefix := range [...]string{"www.", "m.", "amp.", "mobile."} {
			host = strings.TrimPrefix(host, prefix)
		}
		return host
	}
	return bare(a) == bare(b)
}

// address returns the article's own address: the canonical one if it is of the
// site that the page came from, else where it came from. The address of another
// site is only suggested. No address keeps a password.
func (m metadata) address(given string) (own, suggested string) {
	site := m.base
	for _, address := range [...]string{m.link, m.first("og:url", "twitter:url"), m.url, given} {
		u := m.resolve(address)
		if u == nil || len(u.Path) <= 1 && u.RawQuery == "" && address != given {
			continue // a page's address is not that of its site
		}
		if site == nil {
			site = u
		}
		if sameHost(u, site) {
			own = cmp.Or(own, u.String())
		} else {
			suggested = cmp.Or(suggested, u.String())
		}
	}
	return own, suggested
}

// resolve returns an address of the net without what it has of a user, nil for
// none.
func (m metadata) resolve(address string) *url.URL {
	address, _ = unarchived(address) // archives write their own before every address
	u, err := url.Parse(address)
	if err != nil || address == "" {
		return nil
	}
	if m.base != nil {
		u = m.base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil
	}
	u.User = nil
	return u
}
