package intake

import (
	"cmp"
	"net/url"
	"strings"
	"time"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"berkas/site/lang"
)

// metadata is what a page says of its article in its head: JSON-LD first, then
// Open Graph, then <meta>, then <time> and the headline.
type metadata struct {
	linked
	meta     map[string]string // by name or property, in small letters; the first counts
	title    string            // <title>
	heading  string            // the first <h1>
	time     string            // the first <time datetime>
	language string            // <html lang>
	base     *url.URL
	link     string // <link rel=canonical>
}

func readMetadata(doc *html.Node, base *url.URL) metadata {
	m := metadata{meta: map[string]string{}, base: base}
	found := false
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			m.language = attribute(n, "lang")
		case atom.Meta:
			m.addMeta(n)
		case atom.Title:
			m.title = cmp.Or(m.title, textOf([]*html.Node{n}))
		case atom.H1:
			m.heading = cmp.Or(m.heading, textOf([]*html.Node{n}))
		case atom.Time:
			m.time = cmp.Or(m.time, attribute(n, "datetime"))
		case atom.Link:
			if strings.EqualFold(attribute(n, "rel"), "canonical") {
				m.link = cmp.Or(m.link, attribute(n, "href"))
			}
		case atom.Script:
			if strings.EqualFold(attribute(n, "type"), "application/ld+json") && n.FirstChild != nil && !found {
				m.linked, found = readLinked(n.FirstChild.Data)
			}
		}
	}
	return m
}

func (m *metadata) addMeta(n *html.Node) {
	content := strings.Join(strings.Fields(attribute(n, "content")), " ")
	for _, key := range [...]string{"property", "name", "itemprop"} {
		for name := range strings.FieldsSeq(strings.ToLower(attribute(n, key))) {
			if content != "" && m.meta[name] == "" {
				m.meta[name] = content
			}
		}
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}

// first returns the first of some <meta> that is there.
func (m metadata) first(names ...string) string {
	for _, name := range names {
		if v := m.meta[name]; v != "" {
			return v
		}
	}
	return ""
}

// article makes an article of what the page says; address is where it came from.
func (m metadata) article(address string) *Article {
	a := &Article{
		Title:     cmp.Or(m.headline, m.first("og:title", "twitter:title", "dc.title", "parsely-title"), m.heading),
		Publisher: cmp.Or(m.publisher, m.first("og:site_name", "application-name", "dc.publisher", "publisher")),
		Author:    authorName(cmp.Or(m.author, m.first("author", "article:author", "dc.creator", "parsely-author", "sailthru.author", "byl", "content_author", "dtk:author"))),
		URL:       m.address(address),
	}
	a.Title = m.withoutSite(a.Title)
	if strings.Contains(a.Publisher, "://") || strings.HasPrefix(a.Publisher, "@") {
		a.Publisher = ""
	}
	if language := cmp.Or(m.linked.language, m.language, m.first("og:locale", "language", "dc.language")); lang.CheckTag(tag(language)) == nil && language != "" {
		a.Language = tag(language)
	}
	for _, text := range [...]string{
		m.published,
		m.first("article:published_time", "og:article:published_time", "datepublished", "publishdate", "pubdate", "parsely-pub-date", "dc.date.issued", "dc.date", "dcterms.created", "sailthru.date", "cxenseparse:recs:publishtime", "content_publisheddate", "publish-date", "date", "publish_date", "dtk:publishdate"),
		m.time,
	} {
		if d := parseDay(text, a.Language); d.From.Year > 1500 {
			a.Date = d
			break
		}
	}
	return a
}

// tag makes a BCP 47 tag of "id_ID".
func tag(language string) string { return strings.ReplaceAll(strings.TrimSpace(language), "_", "-") }

// address returns the article's own address: the canonical one if it is one of
// the net's, else where the page came from.
func (m metadata) address(given string) string {
	for _, address := range [...]string{m.link, m.first("og:url", "twitter:url"), m.url, given} {
		u, err := url.Parse(address)
		if err != nil || address == "" {
			continue
		}
		if m.base != nil {
			u = m.base.ResolveReference(u)
		}
		if (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && (len(u.Path) > 1 || u.RawQuery != "" || address == given) {
			return u.String()
		}
	}
	return ""
}

// withoutSite takes the name of the site off a headline: "… - Kompas.com".
func (m metadata) withoutSite(title string) string {
	site := strings.ToLower(cmp.Or(m.publisher, m.first("og:site_name", "application-name")))
	for _, bar := range [...]string{" | ", " - ", " – ", " — ", " :: ", " « "} {
		head, tail, found := cutLast(title, bar)
		if !found || len(strings.Fields(head)) < 3 {
			continue
		}
		low := strings.ToLower(tail)
		host := ""
		if m.base != nil {
			host = strings.ToLower(m.base.Hostname())
		}
		bare := strings.NewReplacer(" ", "", ".com", "", ".co.id", "", ".id", "").Replace(low)
		if low == site || bare != "" && strings.Contains(host, bare) || strings.HasSuffix(low, ".com") || strings.HasSuffix(low, ".id") || strings.HasSuffix(low, ".co") ||
			site != "" && (strings.Contains(site, low) || strings.Contains(low, site)) {
			return m.withoutSite(head)
		}
	}
	return title
}

func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+len(sep):]), true
}

// authorName returns who wrote an article, "" where a byline names nobody: an
// address, the desk, the outlet.
func authorName(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	for _, lead := range [...]string{"By ", "by ", "Oleh ", "Penulis: ", "Reporter: "} {
		s = strings.TrimPrefix(s, lead)
	}
	if strings.Contains(s, "://") || strings.HasPrefix(s, "@") || len(s) > 120 || !strings.ContainsFunc(s, unicode.IsLetter) {
		return ""
	}
	return untilDate(strings.Trim(s, " ,;|-–"))
}

// parseDay reads the day of a date as pages write it, as it stands there: ISO
// 8601 with whatever follows, RFC 1123, or words.
func parseDay(s, language string) lang.Date {
	s = strings.TrimSpace(s)
	if len(s) >= 10 {
		day := strings.NewReplacer("/", "-", ".", "-").Replace(s[:10])
		if d, err := lang.ParseDate(day); err == nil && d.IsExact() {
			return d
		}
	}
	if len(s) >= 8 && strings.Trim(s[:8], "0123456789") == "" {
		if d, err := lang.ParseDate(s[:4] + "-" + s[4:6] + "-" + s[6:8]); err == nil {
			return d
		}
	}
	for _, layout := range [...]string{time.RFC1123, time.RFC1123Z, time.RFC850, time.ANSIC, time.UnixDate, time.RubyDate} {
		if t, err := time.Parse(layout, s); err == nil {
			d, _ := lang.ParseDate(t.Format(time.DateOnly))
			return d
		}
	}
	return dateOf(s, language)
}
