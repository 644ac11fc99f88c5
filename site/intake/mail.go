package intake

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"

	"golang.org/x/net/html/charset"

	"berkas/site/lang"
)

// mailed is what a file in MIME says of the page in it: a message of mail, or a
// page that a browser saved whole (MHTML, RFC 2557).
type mailed struct {
	page    Page
	subject string
	from    string
	date    lang.Date // the day the message was sent; none of a saved page, whose day is that of the saving
}

// deepestMail is how many multiparts may stand in each other.
const deepestMail = 8

// unpack returns the page in a file in MIME; false where it is none. Of a message
// in several forms it is the HTML, else the text.
func (p Page) unpack() (mailed, bool) {
	if !looksMailed(p.Data) {
		return mailed{}, false
	}
	message, err := mail.ReadMessage(bytes.NewReader(bytes.TrimLeft(p.Data, "\r\n\t \uFEFF")))
	if err != nil || message.Header.Get("MIME-Version") == "" && message.Header.Get("Content-Type") == "" {
		return mailed{}, false
	}
	words := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	header := func(name string) string {
		text := message.Header.Get(name)
		if decoded, err := words.DecodeHeader(text); err == nil {
			text = decoded
		}
		return strings.Join(strings.Fields(text), " ")
	}
	saved := header("Snapshot-Content-Location")
	m := mailed{page: Page{Name: p.Name, URL: p.URL}, subject: header("Subject")}
	kind, data, location := partOfMail(message.Header.Get, message.Body, 0)
	if kind == "" {
		return mailed{}, false
	}
	m.page.Type, m.page.Data = kind, data
	if saved = cmp.Or(saved, location); m.page.URL == "" && strings.HasPrefix(saved, "http") {
		m.page.URL, m.page.saved = saved, true
	}
	if saved == "" && !strings.HasPrefix(header("From"), "<Saved") {
		if sender, err := (&mail.AddressParser{WordDecoder: &words}).Parse(message.Header.Get("From")); err == nil {
			m.from = sender.Name
		}
		if sent, err := message.Header.Date(); err == nil {
			m.date, _ = lang.ParseDate(sent.Format("2006-01-02"))
		}
	}
	return m, true
}

// looksMailed reports whether a file begins with lines of headers of MIME.
func looksMailed(data []byte) bool {
	known := false
	scanner := bufio.NewScanner(bytes.NewReader(bytes.TrimLeft(data[:min(len(data), 1<<14)], "\r\n\t \uFEFF")))
	for scanner.Scan() {
		line := scanner.Text()
		name, _, found := strings.Cut(line, ":")
		switch {
		case line == "":
			return known
		case strings.HasPrefix(line, " "), strings.HasPrefix(line, "\t"):
			continue
		case !found || strings.ContainsAny(name, " <"):
			return false
		}
		known = known || strings.EqualFold(name, "mime-version") || strings.EqualFold(name, "content-type")
	}
	return false
}

// partOfMail returns the page in a part: its media type, its bytes and where it
// came from; "" for none.
func partOfMail(header func(string) string, body io.Reader, depth int) (kind string, data []byte, location string) {
	media, params, err := mime.ParseMediaType(cmp.Or(header("Content-Type"), "text/plain"))
	switch {
	case err != nil && media == "", depth > deepestMail:
		return "", nil, ""
	case strings.HasPrefix(media, "multipart/"):
		return bestPart(multipart.NewReader(body, params["boundary"]), depth)
	case media != "text/html" && media != "application/xhtml+xml" && media != "text/plain":
		return "", nil, ""
	}
	switch strings.ToLower(strings.TrimSpace(header("Content-Transfer-Encoding"))) {
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	}
	data, _ = io.ReadAll(io.LimitReader(body, Largest+1)) // what is damaged at its end is read up to there
	return header("Content-Type"), data, header("Content-Location")
}

// bestPart returns the first page of HTML in a multipart, else its first text.
func bestPart(parts *multipart.Reader, depth int) (kind string, data []byte, location string) {
	for {
		part, err := parts.NextRawPart()
		if err != nil {
			return kind, data, location
		}
		k, d, l := partOfMail(part.Header.Get, part, depth+1)
		if k != "" && (kind == "" || !strings.Contains(kind, "html")) {
			kind, data, location = cmp.Or(k, "text/plain"), d, l
		}
		if strings.Contains(kind, "html") {
			return kind, data, location
		}
	}
}

// complete gives an article what its message says and its page does not.
func (m mailed) complete(a *Article) {
	if a.Given && m.subject != "" {
		a.Title, a.Given = m.subject, false
	}
	a.Publisher = cmp.Or(a.Publisher, m.from)
	if a.Date.IsZero() {
		a.Date = m.date
	}
}
