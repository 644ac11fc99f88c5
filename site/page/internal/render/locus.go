package render

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/lang"
)

// Locus returns the page or the time of a paragraph as references show it: "hlm. 13",
// "0:31", "" where the source does not say.
func (s *Site) Locus(p *dossier.Paragraph) string {
	switch at := p.Locus(); {
	case at.Time != "":
		return strings.TrimPrefix(strings.TrimPrefix(at.Time, "0:"), "0")
	case at.Page > 0:
		return lang.Fill(s.Words.OnPage, "n", strconv.Itoa(at.Page))
	}
	return ""
}

// OriginalAt returns the address at which a source's original opens where a paragraph
// begins: at its page (RFC 8118), at its second (Media Fragments URI 1.0, and the own
// ways of two hosts). "" where the source has no address or the paragraph no such place.
func OriginalAt(p *dossier.Paragraph) string {
	at, whole := p.Locus(), p.In.Of.Source().URL
	u, err := url.Parse(whole)
	if err != nil || whole == "" || u.Fragment != "" || at.Time == "" && at.Page == 0 {
		return ""
	}
	if at.Time == "" {
		return whole + "#page=" + strconv.Itoa(at.Page)
	}
	switch host := strings.TrimPrefix(u.Hostname(), "www."); host {
	case "youtube.com", "m.youtube.com", "youtu.be":
		q := u.Query()
		q.Set("t", strconv.Itoa(at.Seconds())+"s")
		u.RawQuery = q.Encode()
		return u.String()
	case "vimeo.com":
		return fmt.Sprintf("%s#t=%ds", whole, at.Seconds())
	}
	return whole + "#t=" + strconv.Itoa(at.Seconds())
}

// original returns the address of a quotation in the article it was taken from, with
// a text fragment; "" when the source has no address. Of a quotation in parts it
// names the first.
func original(q *dossier.Quote) string {
	if q.Source.URL == "" || len(q.Parts) == 0 {
		return q.Source.URL
	}
	part := q.Parts[0]
	separator := "#"
	if strings.Contains(q.Source.URL, "#") {
		separator = ""
	}
	return q.Source.URL + separator + address.TextFragment(q.Paragraph.Text[part.Start:part.End])
}
