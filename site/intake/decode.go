package intake

import (
	"bytes"
	"mime"
	"net/http"
	"strings"
	"unicode"
)

// Largest is the most bytes that are read of anything.
const Largest = 16 << 20

// Page is what was given, as it came.
type Page struct {
	Name string // the file's name or the address, for messages
	URL  string // where it came from, "" for a file
	Type string // the media type it came with, "" for a file
	Data []byte

	saved bool // a browser saved it, and noted where it came from
}

// decode returns a page's text in UTF-8, with line ends as LF, and what a user
// should know of how it was read.
func (p Page) decode() (text, note string, err error) {
	if len(p.Data) > Largest {
		return "", "", inputf("save the article alone, or its text", "%s is larger than %d MB", p.Name, Largest>>20)
	}
	enc, note := p.encoding()
	if kind, binary := binaryKind(p.Data); binary && !strings.HasPrefix(enc.name, "utf-16") {
		return "", "", inputf("give a text file, a saved HTML page or an address", "%s is %s, not text", p.Name, kind)
	}
	text = string(p.Data)
	if enc.Encoding != nil {
		if decoded, err := enc.NewDecoder().Bytes(p.Data); err == nil {
			text = string(decoded)
		}
	}
	text = strings.TrimPrefix(strings.ToValidUTF8(text, "\uFFFD"), "\uFEFF")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	if odd := oddShare(text); odd > 0.05 {
		return "", "", inputf("give a text file, a saved HTML page or an address", "%s is not text that can be read", p.Name)
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, text), note, nil
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

// oddShare returns which part of a text is control characters or bytes that were
// none.
func oddShare(text string) float64 {
	odd, all := 0, 1
	for _, r := range text {
		all++
		if r == unicode.ReplacementChar || unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\f' {
			odd++
		}
	}
	return float64(odd) / float64(all)
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
