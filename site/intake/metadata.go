package intake

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"berkas/site/internal/pagetext"
	"berkas/site/lang"
)

// metadata is what a page says of its article: JSON-LD first, then Open Graph,
// then <meta>, then <time> and the headline. What says it of another article is
// left out.
type metadata struct {
	linked
	meta     map[string]string // by name or property, in small letters; the first counts
	title    string            // <title>
	heading  string            // the headline as it stands before the text
	times    []string          // of <time>, the most probable first
	header   signed            // what the lines beside the headline say
	language string            // <html lang>
	inner    string            // the lang of the nearest element around the text
	base     *url.URL
	link     string // <link rel=canonical>
}

// readMetadata reads what a page says of itself, of its article or of others.
func readMetadata(doc *html.Node, base *url.URL) (m metadata, things []linked, times []timeElement) {
	m = metadata{meta: map[string]string{}, base: base}
	at := 0 // the number of the text that was met last
	for n := range doc.Descendants() {
		switch {
		case n.Type != html.ElementNode:
			at = max(at, numberOf(n))
		case n.DataAtom == atom.Time:
			times = append(times, timeElement{n, at})
		case n.DataAtom == atom.Script && strings.EqualFold(attribute(n, "type"), "application/ld+json") && n.FirstChild != nil:
			things = append(things, readLinked(n.FirstChild.Data)...)
		default:
			m.add(n)
		}
	}
	return m, things, times
}

// settle takes what is said of the article that stands in some leaves below a
// header.
func (m *metadata) settle(all leaves, h header, things []linked, times []timeElement) {
	if h.headline >= 0 {
		m.heading = all[h.headline].text
	}
	m.linked = m.own(things)
	if i, _ := all.ends(); i < len(all) {
		m.inner = languageAround(all[i])
	}
	first, last := all.keptTexts()
	from := first
	if h.headline >= 0 && len(all[h.headline].texts) > 0 {
		from = min(first, numberOf(all[h.headline].texts[0]))
	}
	m.times = nearest(times, from, first, last)
	m.header = all.readHeader(h)
}

// add adds what an element says.
func (m *metadata) add(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		m.language = attribute(n, "lang")
	case atom.Meta:
		m.addMeta(n)
	case atom.Title:
		if n.Namespace == "" {
			m.title = cmp.Or(m.title, pagetext.TextOf([]*html.Node{n}))
		}
	case atom.Link:
		if strings.EqualFold(attribute(n, "rel"), "canonical") {
			m.link = cmp.Or(m.link, attribute(n, "href"))
		}
	}
}

// titles returns what the page gives as its own title.
func (m metadata) titles() []string {
	return []string{m.title, m.first("og:title"), m.first("twitter:title")}
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

// article makes an article of what the page says; given is where it came from.
func (m metadata) article(given string) *Article {
	a := &Article{
		Title:     m.titled(),
		Publisher: cmp.Or(m.publisher, m.first("og:site_name", "application-name", "dc.publisher", "publisher")),
	}
	a.Author = m.authors(a.Publisher)
	a.URL, a.Canonical = m.address(given)
	if strings.Contains(a.Publisher, "://") || strings.HasPrefix(a.Publisher, "@") {
		a.Publisher = ""
	}
	languages := []string{m.linked.language, m.language, m.inner, m.first("og:locale"), m.first("language", "dc.language", "content-language")}
	for _, language := range languages {
		if language = tag(language); a.Language == "" && language != "" && lang.CheckTag(language) == nil {
			a.Language = language
		}
	}
	a.dates = m.days(regional(a.Language, languages))
	if len(a.dates) > 0 {
		a.Date = a.dates[0]
	}
	return a
}

// days returns the days that the page names as the article's, the most probable
// first.
func (m metadata) days(language string) []lang.Date {
	values := []string{m.published}
	for _, name := range [...]string{
		"article:published_time", "og:article:published_time", "datepublished", "publishdate", "pubdate", "parsely-pub-date", "dc.date.issued", "dc.date", "dcterms.created", "sailthru.date",
		"cxenseparse:recs:publishtime", "content_publisheddate", "publish-date", "date", "publish_date", "dtk:publishdate",
	} {
		values = append(values, m.meta[name])
	}
	var days []lang.Date
	for _, value := range append(values, m.times...) {
		if d := parseDay(value, language); !d.IsZero() {
			days = append(days, d)
		}
	}
	return append(days, m.header.dayOf(language)...)
}

// authors returns who wrote the article: the people that its JSON-LD names, that a
// byline names, or that <meta> does; else an organisation, but not the outlet.
func (m metadata) authors(outlet string) string {
	site := []string{outlet, m.first("og:site_name"), m.publisher}
	for _, texts := range [...][]string{{m.author}, m.header.authors, m.header.bylines(), {m.first("article:author")}, {m.first("parsely-author", "sailthru.author", "byl")}, {m.first("author")}, {m.first("dc.creator", "content_author", "dtk:author")}} {
		if names := people(texts, site...); len(names) > 0 {
			return strings.Join(names, ", ")
		}
	}
	for _, name := range [...]string{m.author, m.first("author"), m.desk} {
		name = authorName(name)
		if name != "" && !slices.ContainsFunc(site, func(s string) bool { return strings.EqualFold(s, name) }) && !isNobody(name) {
			return name
		}
	}
	return ""
}

// isNobody reports whether a name of an author is a name of nobody in particular.
func isNobody(name string) bool {
	for word := range strings.FieldsSeq(strings.ToLower(name)) {
		if !notNames[strings.Trim(word, ".,")] {
			return false
		}
	}
	return true
}

// titled returns the headline: of what the page gives as such the first that its
// main heading or its title bears out, else the first.
func (m metadata) titled() string {
	var some []string
	for _, title := range [...]string{m.headline, m.first("og:title"), m.first("twitter:title"), m.first("dc.title"), m.first("parsely-title"), m.heading} {
		if title = m.withoutSite(title); title != "" && !strings.EqualFold(title, m.first("og:site_name")) {
			some = append(some, title)
		}
	}
	for _, title := range some {
		if alike(title, m.heading) || alike(title, m.withoutSite(m.title)) {
			return m.asItStands(title)
		}
	}
	if len(some) == 0 {
		return ""
	}
	return m.asItStands(some[0])
}

// asItStands returns the headline in the page in place of a title that has it and
// more.
func (m metadata) asItStands(title string) string {
	if wordCount(m.heading) > 1 && strings.Contains(" "+heard(title), " "+heard(m.heading)) {
		return m.heading
	}
	return title
}

// alike reports whether two headlines have most of their words in common.
func alike(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	in, n, shared := map[string]bool{}, 0, 0
	for w := range strings.FieldsSeq(heard(b)) {
		in[w] = true
	}
	for w := range strings.FieldsSeq(heard(a)) {
		if n++; in[w] {
			shared++
		}
	}
	return shared*5 >= max(min(n, len(in)), 1)*3
}

// own returns the first of the things in a page's JSON-LD that is its article: by
// its address or headline, else one that nothing speaks against.
func (m metadata) own(things []linked) linked {
	var open linked
	found := false
	for _, t := range things {
		same := m.samePage(t.url)
		for _, title := range [...]string{m.heading, m.first("og:title"), m.withoutSite(m.title)} {
			same = same || alike(t.headline, title)
		}
		if same {
			return t
		}
		comparable := t.headline != "" && cmp.Or(m.heading, m.first("og:title"), m.title) != ""
		if !comparable && !found {
			open, found = t, true
		}
	}
	return open
}

// languageAround returns the lang of the nearest element in and around a leaf that
// has one.
func languageAround(l leaf) string {
	for _, n := range l.nodes {
		if language := attribute(n, "lang"); language != "" {
			return language
		}
	}
	for n := l.in; n != nil; n = n.Parent {
		if language := attribute(n, "lang"); language != "" {
			return language
		}
	}
	return ""
}

// regional returns the language with the region that the page names with it
// anywhere: en-US in a page in en whose <html> says en-US.
func regional(language string, languages []string) string {
	for _, other := range languages {
		if other = tag(other); strings.HasPrefix(strings.ToLower(other), strings.ToLower(language)+"-") {
			return other
		}
	}
	return language
}

// tag makes a BCP 47 tag of "id_ID" or "id-id".
func tag(language string) string {
	language = strings.TrimSpace(language)
	if old := map[string]string{"in": "id", "iw": "he", "ji": "yi"}[strings.ToLower(language)]; old != "" {
		return old
	}
	primary, region, found := strings.Cut(strings.ReplaceAll(language, "_", "-"), "-")
	if found && len(region) == 2 {
		return strings.ToLower(primary) + "-" + strings.ToUpper(region)
	}
	return strings.TrimSuffix(primary+"-"+region, "-")
}

// withoutSite takes the name of the site off a headline: "… - Kompas.com".
func (m metadata) withoutSite(title string) string {
	site := strings.ToLower(cmp.Or(m.publisher, m.first("og:site_name", "application-name")))
	for _, bar := range [...]string{" | ", " - ", " – ", " — ", " :: ", " « "} {
		head, tail, found := cutLast(title, bar)
		if !found || wordCount(head) < 3 {
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
