package feed

import (
	"encoding/xml"
	"io"
	"net/url"
	"strings"
	"unicode/utf8"

	"berkas/site/address"
	"berkas/site/lang"
)

type atomFeed struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string      `xml:"xml:lang,attr"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle,omitempty"`
	ID       string      `xml:"id"`
	Updated  string      `xml:"updated"`
	Links    []atomLink  `xml:"link"`
	Author   string      `xml:"author>name"`
	Entries  []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	Title     string   `xml:"title"`
	ID        string   `xml:"id"`
	Updated   string   `xml:"updated"`
	Published string   `xml:"published,omitempty"`
	Link      atomLink `xml:"link"`
	Summary   string   `xml:"summary,omitempty"`
}

func (f feed) writeAtom(w io.Writer) error {
	a := atomFeed{
		Lang: f.language, Title: clean(f.title), Subtitle: clean(f.about), ID: f.at(f.path), Author: clean(f.dossier), Updated: f.updated(),
		Links: []atomLink{{"self", "application/atom+xml", f.at(f.path)}, {"alternate", "text/html", f.at(address.Canonical(f.page))}},
	}
	for _, e := range f.entries {
		a.Entries = append(a.Entries, atomEntry{
			Title: clean(e.title), ID: f.of(e), Updated: moment(e.updated), Published: moment(e.published),
			Link: atomLink{"alternate", "text/html", f.of(e)}, Summary: clean(e.summary),
		})
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	out := xml.NewEncoder(w)
	out.Indent("", " ")
	if err := out.Encode(a); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// at returns the address of a path of the site.
func (f feed) at(path string) string { return f.base + (&url.URL{Path: path}).EscapedPath() }

// of returns the address of an entry, by which readers know it too.
func (f feed) of(e entry) string {
	if e.anchor == "" {
		return f.at(e.page)
	}
	return f.at(e.page) + "#" + e.anchor
}

// updated returns when the newest entry was; of a feed without any, when the first
// could have been.
func (f feed) updated() string {
	if len(f.entries) == 0 {
		return "1970-01-01T00:00:00Z"
	}
	return moment(f.entries[0].updated)
}

// moment writes a day as RFC 3339 has it, at its beginning: the hour is not known.
// It is "" for the zero Day.
func moment(d lang.Day) string {
	if d == (lang.Day{}) {
		return ""
	}
	return d.Time().Format("2006-01-02T15:04:05Z07:00")
}

// clean returns a text without the characters that XML cannot hold.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError, r < ' ' && r != '\t' && r != '\n', r == 0xFFFE, r == 0xFFFF:
			return -1
		}
		return r
	}, text)
}
