package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"berkas/site/internal/facts"
	"berkas/site/internal/pagetext"
	"berkas/site/lang"
)

// firstDay is the day from which a page can be: the first one of the web.
var firstDay = lang.Day{Year: 1990, Month: 12, Day: 20}

// parseDay reads the day of a date as pages write it, as it stands there: ISO
// 8601, digits alone, seconds of Unix, or words; the zero Date where the value
// says anything besides a day and a time, or a day that no page can be of.
func parseDay(s, language string) lang.Date {
	s = strings.Join(strings.Fields(s), " ")
	day := isoDay(s)
	if day == "" {
		day = digitsDay(s)
	}
	d, err := lang.ParseDate(day)
	if day == "" || err != nil {
		d = namedDay(s, language)
	}
	if d.IsZero() && wordCount(s) <= longestLabel {
		d = foreignDay(s)
	}
	if !d.IsExact() || d.From.Compare(firstDay) < 0 {
		return lang.Date{}
	}
	return d
}

// clock is what may stand beside a day: a time, a zone, words between them.
var clock = regexp.MustCompile(`(?i)^[\s,;|·•T@–-]*(?:(?:at|on|pukul|jam|um|à|kl\.?)\s+)?(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|gmt|[a-z]{2,5})?\s*(?:[+-]\d{1,2}(?::?\d{2})?)?\s*(?:\([^()]{1,40}\)|utc|[a-z]{2,5})?[\s,;|.–-]*$`)

var iso = regexp.MustCompile(`^(\d{4})([-/.])(\d{1,2})([-/.])(\d{1,2})(.*)$`)

// isoDay reads "2023-04-16T10:20:00+07:00", "2023/04/16 10:20".
func isoDay(s string) string {
	p := iso.FindStringSubmatch(s)
	if p == nil || p[2] != p[4] || p[6] != "" && (p[6][0] >= '0' && p[6][0] <= '9' || !clock.MatchString(p[6])) {
		return ""
	}
	return p[1] + "-" + twoDigits(p[3]) + "-" + twoDigits(p[5])
}

func twoDigits(s string) string { return strings.Repeat("0", max(2-len(s), 0)) + s }

// digitsDay reads "20230416", "20230416102000" and the seconds or milliseconds of
// Unix.
func digitsDay(s string) string {
	n, err := strconv.ParseInt(s, 10, 64)
	if date, _, found := strings.Cut(s, "T"); found && len(date) == 8 {
		n, err = strconv.ParseInt(date, 10, 64)
		s = date
	}
	if err != nil || n <= 0 {
		return ""
	}
	switch len(s) {
	case 8, 12, 14:
		return s[:4] + "-" + s[4:6] + "-" + s[6:8]
	case 9, 10:
		return time.Unix(n, 0).UTC().Format(time.DateOnly)
	case 13:
		return time.UnixMilli(n).UTC().Format(time.DateOnly)
	}
	return ""
}

var shortWeekday = regexp.MustCompile(`(?i)\b(?:sun|mon|tues?|wed|thu|thurs?|fri|sat)\b\.?`)

// namedDay reads a value that has one day in words or numbers, and at most its
// weekday and a time beside it.
func namedDay(s, language string) lang.Date {
	s = shortWeekday.ReplaceAllStringFunc(s, func(short string) string {
		return map[string]string{"sun": "Sunday", "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday", "sat": "Saturday"}[strings.ToLower(short[:3])]
	})
	var found lang.Date
	rest := s
	for _, d := range facts.Days(s, lang.Day{}, language) {
		switch {
		case d.Rule != "" || !d.Date.IsExact():
			continue
		case !found.IsZero() && d.Date.Text != found.Text:
			return lang.Date{} // two days
		}
		found = d.Date
		rest = strings.Replace(rest, d.Text, " ", 1)
	}
	before, after, _ := strings.Cut(rest, "  ")
	if found.IsZero() || !beside.MatchString(before) || after != "" && !clock.MatchString(after) && !beside.MatchString(after) {
		return lang.Date{}
	}
	return found
}

// beside is what may stand before a day, or behind it.
var beside = regexp.MustCompile(`(?i)^[\s,;:|·•()–-]*(?:published|posted|updated|diterbitkan|dipublikasikan|tayang)?(?:\s+on|\s+at|\s+pada)?[\s,;:|·•()–-]*(?:\pL{2,10}\.?)?[\s,;:|·•()–-]*(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]m)?(?:\s*[a-z]{2,5})?)?[\s,;:|·•()–-]*$`)

// dateOf returns the first whole day that a line of a language names, the zero
// Date for none.
func dateOf(line, language string) lang.Date {
	for _, d := range facts.Days(line, lang.Day{}, language) {
		if d.Rule == "" && d.Date.IsExact() {
			return d.Date
		}
	}
	return lang.Date{}
}

// timeElement is a <time> and the number of the text before it.
type timeElement struct {
	node *html.Node
	at   int
}

// nearest returns what the <time> elements say that may be the article's: those
// marked as its publication, then those nearest to where the text begins. One in
// what stands around an article, in a link, or behind the text is another's.
func nearest(times []timeElement, headline, first, last int) []string {
	times = slices.DeleteFunc(times, func(t timeElement) bool {
		if isUpdate(t.node) {
			return true
		}
		if headline < first && headline <= t.at && t.at <= first {
			return false
		}
		for n := t.node; n != nil; n = n.Parent {
			switch n.DataAtom {
			case atom.Aside, atom.Nav, atom.A, atom.Li, atom.Footer:
				return !t.isPublication()
			}
		}
		return t.at > last && last >= 0
	})
	slices.SortStableFunc(times, func(a, b timeElement) int {
		if p, q := a.isPublication(), b.isPublication(); p != q {
			if p {
				return -1
			}
			return 1
		}
		return abs(a.at-first) - abs(b.at-first)
	})
	var values []string
	for _, t := range times {
		if value := attribute(t.node, "datetime"); value != "" {
			values = append(values, value)
		} else {
			values = append(values, pagetext.TextOf([]*html.Node{t.node}))
		}
	}
	return values
}

// isUpdate reports whether an element gives the day of a change.
func isUpdate(n *html.Node) bool {
	names := strings.ToLower(attribute(n, "itemprop") + " " + attribute(n, "class"))
	return strings.Contains(names, "modified") || strings.Contains(names, "updated") && !strings.Contains(names, "published")
}

func (t timeElement) isPublication() bool {
	return strings.Contains(attribute(t.node, "itemprop"), "datePublished") || pagetext.HasAttribute(t.node, "pubdate")
}

func abs(n int) int { return max(n, -n) }
