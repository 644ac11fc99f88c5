package intake

import (
	"bytes"
	"mime"
	"net/http"
	"strings"
	"time"

	"berkas/site/internal/pagetext"
)

// Largest is the most bytes that are read of anything.
const Largest = 16 << 20

// Page is what was given, as it came.
type Page struct {
	Name string // the file's name or the address, for messages
	URL  string // where it came from, "" for a file
	Type string // the media type it came with, "" for a file
	Data []byte

	Retrieved time.Time // when it was fetched

	typed bool // somebody wrote it down as the text, however short it is
	saved bool // a browser saved it, and noted where it came from
}

// decoded is a page's text in UTF-8, with line ends as LF.
type decoded struct {
	text     string
	note     string // what a user should know of how it was read
	encoding string // what it was written in
}

// decode reads a page's bytes as text.
func (p Page) decode() (d decoded, err error) {
	if len(p.Data) > Largest {
		return decoded{}, inputf("save the article alone, or its text", "%s is larger than %d MB", p.Name, Largest>>20)
	}
	enc, note := p.encoding()
	d = decoded{note: note, encoding: enc.name}
	if kind, binary := binaryKind(p.Data); binary && !strings.HasPrefix(enc.name, "utf-16") {
		return decoded{}, inputf("give a text file, a saved HTML page or an address", "%s is %s, not text", p.Name, kind)
	}
	if d.text, err = pagetext.Decode(p.Data, enc.name); err != nil {
		return decoded{}, inputf("give a text file, a saved HTML page or an address", "%s is not text that can be read", p.Name)
	}
	return d, nil
}

// binaryKind tells files that are no text, by how they begin.
func binaryKind(data []byte) (kind string, binary bool) {
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
		return "", false
	}
	kind, _, _ = mime.ParseMediaType(http.DetectContentType(data))
	switch {
	case strings.HasPrefix(kind, "text/"):
		return kind, false
	case kind == "application/octet-stream":
		return "binary data", bytes.IndexByte(data, 0) >= 0
	}
	return kind, true
}

// isHTML reports whether a decoded page is HTML.
func (p Page) isHTML(text string) bool {
	kind, _, _ := mime.ParseMediaType(p.Type)
	switch {
	case kind == "text/html", kind == "application/xhtml+xml":
		return true
	case kind == "text/plain":
		return false
	}
	head := strings.ToLower(strings.TrimSpace(text[:min(len(text), 2048)]))
	if !strings.HasPrefix(head, "<") {
		return false
	}
	for _, tag := range [...]string{"<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<p ", "<meta", "<!-- saved"} {
		if strings.Contains(head, tag) {
			return true
		}
	}
	return false
}
