package intake

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"berkas/site/lang"
)

// Copy is a copy of an article that an archive keeps.
type Copy struct {
	URL  string
	Date string // the day it was taken, "" where its address does not say
}

// archives are the hosts whose addresses are of copies of other pages.
var archives = [...]string{"web.archive.org", "archive.org", "archive.ph", "archive.today", "archive.is", "archive.li", "archive.vn", "archive.fo", "archive.md", "perma.cc"}

// dated is how an archive's address goes on that has the time of the copy and the
// address that was copied in it: /web/20230416103000id_/https://…, /2023.04.16-103000/….
var dated = regexp.MustCompile(`^(?:/web)?/(\d{4})[.-]?(\d\d)[.-]?(\d\d)[-\d]*(?:[a-z]{2}_)?/(.+)$`)

// unarchived returns the address that an archive's own address is a copy of, "" where
// it does not say, and the copy; of any other address itself, and nil.
func unarchived(address string) (string, *Copy) {
	u, err := url.Parse(address)
	if err != nil || !slices.Contains(archives[:], strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")) || len(u.Path) < 2 {
		return address, nil
	}
	copied := &Copy{URL: withoutUser(address)}
	m := dated.FindStringSubmatch(u.EscapedPath())
	if m == nil {
		return "", copied
	}
	if day, err := lang.ParseDate(m[1] + "-" + m[2] + "-" + m[3]); err == nil {
		copied.Date = day.Text
	}
	inner := m[4]
	if scheme, rest, found := strings.Cut(inner, ":/"); found && (scheme == "http" || scheme == "https") {
		inner = scheme + "://" + strings.TrimLeft(rest, "/") // on the way a slash may have been lost
	} else {
		inner = "http://" + inner
	}
	if u.RawQuery != "" {
		inner += "?" + u.RawQuery
	}
	if in, err := url.Parse(inner); err != nil || in.Host == "" {
		return "", copied
	}
	return inner, copied
}

// leadsOut returns the address that an article was published at, where what is given
// may be an archive's, and keeps that copy in mind.
func (a *Article) leadsOut(address string) string {
	inner, copied := unarchived(address)
	if copied != nil && !slices.ContainsFunc(a.Archived, func(c Copy) bool { return c.URL == copied.URL }) {
		a.Archived = append(a.Archived, *copied)
	}
	return inner
}
