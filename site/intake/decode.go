package intake

import (
	"bytes"
	"mime"
	"net/http"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// Largest is the most bytes that are read of anything.
const Largest = 16 << 20

// Page is what was given, as it came.
type Page struct {
	Name string // the file's name or the address, for messages
	URL  string // where it came from, "" for a file
	Type string // the media type it came with, "" for a file
	Data []byte
}

// decode returns a page's text in UTF-8, with line ends as LF. What was declared
// counts only where the bytes do not say otherwise: a byte-order mark, or bytes
// that are UTF-8 and not ASCII alone, decide. What is declared as UTF-8 and is
// not is taken for Windows-1252, unless most of it is UTF-8 after all.
func (p Page) decode() (string, error) {
	if len(p.Data) > Largest {
		return "", inputf("save the article alone, or its text", "%s is larger than %d MB", p.Name, Largest>>20)
	}
	if kind, binary := binaryKind(p.Data); binary {
		return "", inputf("give a text file, a saved HTML page or an address", "%s is %s, not text", p.Name, kind)
	}
	text := string(p.Data)
	if enc := p.encoding(); enc != nil {
		if decoded, err := enc.NewDecoder().Bytes(p.Data); err == nil {
			text = string(decoded)
		}
	}
	text = strings.TrimPrefix(strings.ToValidUTF8(text, "\uFFFD"), "\uFEFF")
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	if odd := oddShare(text); odd > 0.05 {
		return "", inputf("give a text file, a saved HTML page or an address", "%s is not text that can be read", p.Name)
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, text), nil
}

// encoding returns what a page is written in, nil for UTF-8.
func (p Page) encoding() encoding.Encoding {
	if enc, _, certain := charset.DetermineEncoding(p.Data, ""); certain && hasMark(p.Data) {
		return enc
	}
	if utf8.Valid(p.Data) {
		return nil
	}
	if enc := p.declared(); enc != nil {
		return enc
	}
	if good, bad := sequences(p.Data); good > bad {
		return nil
	}
	return charmap.Windows1252
}

// hasMark reports whether data begins with a byte-order mark of UTF-8 or UTF-16.
func hasMark(data []byte) bool {
	for _, mark := range [...]string{"\xEF\xBB\xBF", "\xFE\xFF", "\xFF\xFE"} {
		if bytes.HasPrefix(data, []byte(mark)) {
			return true
		}
	}
	return false
}

// declared returns the encoding the server or the page names, nil where it is
// none, unknown, or UTF-8.
func (p Page) declared() encoding.Encoding {
	_, params, _ := mime.ParseMediaType(p.Type)
	for _, label := range [...]string{params["charset"], metaCharset(p.Data)} {
		if enc, name := charset.Lookup(label); enc != nil && name != "utf-8" && name != "replacement" && !strings.HasPrefix(name, "utf-16") {
			return enc
		}
	}
	return nil
}

// metaCharset returns what the beginning of a page declares.
func metaCharset(data []byte) string {
	head := bytes.ToLower(data[:min(len(data), 4096)])
	_, after, ok := bytes.Cut(head, []byte("charset="))
	if !ok {
		return ""
	}
	label := bytes.TrimLeft(after, `"' `)
	end := bytes.IndexAny(label, "\"' />;\n\t")
	if end < 0 {
		return ""
	}
	return string(label[:end])
}

// sequences counts the characters of several bytes that are UTF-8, and the bytes
// that are not.
func sequences(data []byte) (good, bad int) {
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		data = data[size:]
	}
	return good, bad
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
