package document

import (
	"bytes"
	"mime"
	"net/http"
	"regexp"
	"strings"
)

// Format is what a file is; "" is text or HTML, which is read elsewhere.
type Format string

// The formats that are read.
const (
	PDF        Format = "PDF"
	DOCX       Format = "DOCX"
	ODT        Format = "ODT"
	EPUB       Format = "EPUB"
	VTT        Format = "WebVTT"
	SRT        Format = "SubRip"
	Transcript Format = "transcript"
)

// Tell returns the format of a file by its bytes, "" for text and HTML, and an
// [Error] for what is neither. It looks at the beginning, and at the names in an
// archive.
func Tell(name string, data []byte) (Format, error) {
	head := bytes.TrimPrefix(data[:min(len(data), 1024)], []byte("\xEF\xBB\xBF"))
	switch {
	case bytes.Contains(head, []byte("%PDF-")):
		return PDF, nil
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return tellArchive(name, data)
	case bytes.HasPrefix(head, []byte("WEBVTT")):
		return VTT, nil
	case subRip.Match(head):
		return SRT, nil
	}
	if err := refused(name, head); err != nil {
		return "", err
	}
	if isTranscript(data) {
		return Transcript, nil
	}
	return "", nil
}

// subRip is how a SubRip file begins: a number, a line of two times.
var subRip = regexp.MustCompile(`^\s*\d+[ \t]*\r?\n\d+:\d\d:\d\d[,.]\d{1,3} *--> *\d+:\d\d:\d\d[,.]\d{1,3}`)

// tellArchive tells what a zip archive is by what it holds.
func tellArchive(name string, data []byte) (Format, error) {
	a, err := openArchive(name, data)
	if err != nil {
		return "", err
	}
	declared, _ := a.read("mimetype")
	switch kind := strings.TrimSpace(string(declared)); {
	case kind == "application/epub+zip":
		return EPUB, nil
	case kind == "application/vnd.oasis.opendocument.text":
		return ODT, nil
	case strings.HasPrefix(kind, "application/vnd.oasis.opendocument."):
		return "", refuse("export it as PDF and add that", "%s is an OpenDocument %s, not a text", name, strings.TrimPrefix(kind, "application/vnd.oasis.opendocument."))
	case a.has("word/document.xml"):
		return DOCX, nil
	case a.has("xl/workbook.xml"):
		return "", refuse("export the sheet as PDF or as text and add that", "%s is a spreadsheet", name)
	case a.has("ppt/presentation.xml"):
		return "", refuse("export it as PDF and add that", "%s is a presentation", name)
	case a.has("datapackage.json") && a.holds("archive/"):
		return "", refuse("open it in a reader of web archives, save the page as HTML and add that", "%s is a web archive (WACZ)", name)
	}
	return "", refuse(ofArchive, "%s is an archive (ZIP)", name)
}

// refusals are files that hold no text that could be read, by how they begin.
var refusals = []struct{ begins, is, hint string }{
	{"\xD0\xCF\x11\xE0", "a document of an old Office program", "save it as DOCX, ODT or PDF and add that"},
	{"{\\rtf", "a rich text document (RTF)", "save it as DOCX, ODT or PDF and add that"},
	{"WARC/", "a web archive (WARC)", "open it in a reader of web archives, save the page as HTML and add that"},
	{"%!PS", "a PostScript file", "convert it with ps2pdf and add the PDF"},
	{"AT&TFORM", "a DjVu document", "convert it to PDF and add that"},
	{"II*\x00", "an image (TIFF)", ofImage},
	{"MM\x00*", "an image (TIFF)", ofImage},
	{"\xFF\x0A", "an image (JPEG XL)", ofImage},
	{"8BPS", "an image (Photoshop)", ofImage},
	{"fLaC", "a recording (FLAC)", ofRecording},
	{"7z\xBC\xAF\x27\x1C", "an archive (7z)", ofArchive},
	{"\xFD7zXZ\x00", "an archive (XZ)", ofArchive},
	{"\x28\xB5\x2F\xFD", "an archive (Zstandard)", ofArchive},
	{"SQLite format 3\x00", "a database (SQLite)", "export what it says as text and add that"},
}

// later are files that are told by what stands further in.
var later = []struct {
	at               int
	stands, is, hint string
}{
	{60, "BOOKMOBI", "a book for Kindle", "convert it to EPUB and add that"},
	{4, "1AY&SY", "an archive (bzip2)", ofArchive},
	{257, "ustar\x00", "an archive (tar)", ofArchive},
	{257, "ustar ", "an archive (tar)", ofArchive},
}

// baseMedia is how a file in ISO's base media format (ISO/IEC 14496-12) begins, up to
// the name of its brand.
var baseMedia = regexp.MustCompile(`^(?s:\x00...)ftyp([ -~]{4})`)

// drawing is how an SVG begins, behind its declarations and comments.
var drawing = regexp.MustCompile(`^\s*(<\?xml[^>]*>\s*|<!--[^>]*-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]`)

const (
	ofImage     = "an image is not read; write down what it says and give that with --text FILE"
	ofArchive   = "unpack it and add the file in it"
	ofRecording = "a recording is not heard; add its subtitles (VTT, SRT) or a transcript with times"
)

// refused returns why a file is none that is read, nil for text.
func refused(name string, head []byte) error {
	for _, r := range refusals {
		if bytes.HasPrefix(head, []byte(r.begins)) {
			return refuse(r.hint, "%s is %s", name, r.is)
		}
	}
	if m := baseMedia.FindSubmatch(head); m != nil {
		if brand := string(m[1]); brand == "mif1" || strings.HasPrefix(brand, "hei") || strings.HasPrefix(brand, "avi") {
			return refuse(ofImage, "%s is an image (%s)", name, map[bool]string{true: "AVIF", false: "HEIC"}[brand[0] == 'a'])
		}
		return refuse(ofRecording, "%s is a recording (%s)", name, strings.TrimSpace(string(m[1])))
	}
	for _, r := range later {
		if len(head) > r.at && bytes.HasPrefix(head[r.at:], []byte(r.stands)) {
			return refuse(r.hint, "%s is %s", name, r.is)
		}
	}
	if drawing.Match(head) {
		return refuse(ofImage, "%s is an image (SVG)", name)
	}
	kind, _, _ := mime.ParseMediaType(http.DetectContentType(head))
	family, format, _ := strings.Cut(kind, "/")
	format = strings.ToUpper(strings.TrimPrefix(format, "x-"))
	switch {
	case family == "image":
		return refuse(ofImage, "%s is an image (%s)", name, format)
	case family == "audio", family == "video", kind == "application/ogg":
		return refuse(ofRecording, "%s is a recording (%s)", name, format)
	case kind == "application/x-gzip", kind == "application/x-rar-compressed":
		return refuse(ofArchive, "%s is an archive (%s)", name, format)
	}
	return nil
}
