package intake

import (
	"bytes"
	"fmt"
	"mime"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// written is what a page is written in; without an Encoding it is UTF-8.
type written struct {
	encoding.Encoding
	name string
}

// encoding returns what a page is written in, and a note where that was not said
// or is not so. As in HTML a byte-order mark goes first, then what the server
// says, then the page's own <meta>; nothing else in a page says it, neither a
// comment nor a script. Bytes that are UTF-8, and more than ASCII, are read as
// that whatever is said, because no text in another encoding is so by chance.
func (p Page) encoding() (written, string) {
	if enc, name, certain := charset.DetermineEncoding(p.Data[:min(len(p.Data), 3)], ""); certain {
		return inEncoding(enc, name), ""
	}
	said := p.declared()
	ascii, valid := isASCII(p.Data), utf8.Valid(p.Data)
	switch {
	case valid && !ascii && said.name != "" && said.name != "utf-8":
		return written{name: "utf-8"}, fmt.Sprintf("it says that it is written in %s; it is UTF-8 and was read so", said.name)
	case valid && !ascii, ascii && said.Encoding == nil, said.Encoding == nil && mostlyUTF8(p.Data):
		return written{name: "utf-8"}, damaged(valid)
	case said.Encoding != nil:
		return said, ""
	}
	return p.guess(said.name)
}

// damaged says that some bytes of a text in UTF-8 are none.
func damaged(valid bool) string {
	if valid {
		return ""
	}
	return "some of its bytes are not UTF-8; they stand as \uFFFD"
}

// guess returns what a text is most probably written in, by how often its bytes
// stand beside each other, and says so. A few bytes say little of a language with
// an alphabet of its own, so the language of the page is asked first.
func (p Page) guess(said string) (written, string) {
	name := "windows-1252"
	if best, err := chardet.NewHtmlDetector().DetectBest(p.Data); err == nil && best != nil {
		name = best.Charset
	}
	if local := localEncoding(p.Data); local != "" && !sameScript(local, name) {
		name = local
	}
	enc, name := charset.Lookup(name)
	if enc == nil {
		enc, name = charset.Lookup("windows-1252")
	}
	why := "it does not say what it is written in"
	if said == "utf-8" {
		why = "it says that it is written in UTF-8 and is not"
	}
	return inEncoding(enc, name), fmt.Sprintf("%s; it was read as %s, which is a guess: look at its letters", why, name)
}

// localEncoding returns what pages in the language that a page says it has were
// written in, "" where none is said; only for languages that a guess from a short
// text often misses.
func localEncoding(data []byte) string {
	z := html.NewTokenizer(bytes.NewReader(data[:min(len(data), farthestMeta)]))
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		token := z.Token()
		if kind != html.StartTagToken || token.Data != "html" {
			continue
		}
		for _, a := range token.Attr {
			if a.Key == "lang" {
				primary, _, _ := strings.Cut(strings.ToLower(a.Val), "-")
				return map[string]string{"th": "windows-874", "ru": "windows-1251", "uk": "windows-1251", "bg": "windows-1251", "sr": "windows-1251", "el": "windows-1253", "he": "windows-1255", "ar": "windows-1256", "fa": "windows-1256", "vi": "windows-1258", "tr": "windows-1254"}[primary]
			}
		}
		return ""
	}
	return ""
}

// sameScript reports whether a guess is one of the encodings of a local one's
// letters.
func sameScript(local, guess string) bool {
	guess = strings.ToLower(guess)
	switch local {
	case "windows-1251":
		return strings.HasPrefix(guess, "koi8") || guess == "iso-8859-5" || guess == "ibm866" || guess == local
	case "windows-1253":
		return guess == "iso-8859-7" || guess == local
	case "windows-1255":
		return strings.HasPrefix(guess, "iso-8859-8") || guess == local
	case "windows-1256":
		return guess == "iso-8859-6" || guess == local
	case "windows-1254":
		return guess == "iso-8859-9" || guess == local
	}
	return guess == local
}

// inEncoding returns an encoding by its name; UTF-8 needs none.
func inEncoding(enc encoding.Encoding, name string) written {
	if name == "utf-8" {
		return written{name: name}
	}
	return written{enc, name}
}

// declared returns the encoding that the server or the page names, the zero value
// for none or an unknown one.
func (p Page) declared() written {
	_, params, _ := mime.ParseMediaType(p.Type)
	if enc, name := charset.Lookup(params["charset"]); enc != nil && name != "replacement" {
		return inEncoding(enc, name)
	}
	if p.Type != "" && !strings.Contains(p.Type, "html") {
		return written{}
	}
	return metaEncoding(p.Data)
}

// farthestMeta is how far into a page its <meta> is looked for. HTML wants it
// within 1024 bytes, and browsers heed a later one.
const farthestMeta = 1 << 15

// metaEncoding returns the encoding that a page's first <meta> names which names
// any, else that of its XML declaration. As HTML has it, one in UTF-16 could not
// be read so far, and is UTF-8.
func metaEncoding(data []byte) written {
	data = data[:min(len(data), farthestMeta)]
	z := html.NewTokenizer(bytes.NewReader(data))
	for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		if token := z.Token(); token.Data == "meta" {
			if w := labelled(metaLabel(token)); w.name != "" {
				return w
			}
		}
	}
	if bytes.HasPrefix(data, []byte("<?xml")) {
		declaration, _, _ := strings.Cut(string(data), "?>")
		if _, label, found := strings.Cut(declaration, "encoding"); found {
			label = strings.Trim(strings.TrimLeft(label, " \t\r\n="), " \t\r\n")
			return labelled(unquote(label))
		}
	}
	return written{}
}

func labelled(label string) written {
	enc, name := charset.Lookup(label)
	switch {
	case enc == nil || name == "replacement":
		return written{}
	case strings.HasPrefix(name, "utf-16"):
		return written{name: "utf-8"}
	case name == "x-user-defined":
		enc, name = charset.Lookup("windows-1252")
	}
	return inEncoding(enc, name)
}

// metaLabel returns what a <meta> names as its page's encoding.
func metaLabel(token html.Token) string {
	attr := map[string]string{}
	for _, a := range token.Attr {
		if _, twice := attr[a.Key]; !twice {
			attr[a.Key] = a.Val
		}
	}
	if label, found := attr["charset"]; found {
		return label
	}
	if !strings.EqualFold(strings.TrimSpace(attr["http-equiv"]), "content-type") {
		return ""
	}
	for rest := attr["content"]; ; {
		at := strings.Index(strings.ToLower(rest), "charset")
		if at < 0 {
			return ""
		}
		rest = strings.TrimLeft(rest[at+len("charset"):], " \t\r\n\f")
		if label, found := strings.CutPrefix(rest, "="); found {
			return unquote(strings.TrimLeft(label, " \t\r\n\f"))
		}
	}
}

// unquote returns a label up to its closing quotation mark, or without one up to
// a space or semicolon.
func unquote(label string) string {
	if label != "" && (label[0] == '"' || label[0] == '\'') {
		label, _, _ = strings.Cut(label[1:], label[:1])
		return label
	}
	if end := strings.IndexAny(label, "; \t\r\n\f"); end >= 0 {
		label = label[:end]
	}
	return label
}

func isASCII(data []byte) bool {
	for _, b := range data {
		if b >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// mostlyUTF8 reports whether more characters of several bytes are UTF-8 than
// bytes are not.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
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
	return good > bad
}
