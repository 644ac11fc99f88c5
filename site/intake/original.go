package intake

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"mime"
	"net/http"
	"strings"
	"time"

	"berkas/site/dossier"
	"berkas/site/intake/document"
	"berkas/site/internal/pagetext"
)

// Original is what an article was read from, to be kept byte for byte.
type Original struct {
	Data      []byte
	Ending    string // of its file's name: .html
	MediaType string
	Encoding  string    // of a page or a text; "" is UTF-8
	From      string    // where it was fetched from
	Retrieved time.Time // when; the zero Time for what was given
	Text      string    // all text that was read out of it; "" of a page or a text
	Reader    string    // what read it
}

// File is a file to be written, slash-separated from the dossier's folder.
type File struct {
	Path string
	Data []byte
}

// Stands reports whether a folder has something in the file's place, and whether that
// is the same file.
func (f File) Stands(dir fs.FS) (there, same bool, err error) {
	info, err := fs.Lstat(dir, f.Path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, false, nil
	case err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(f.Data)):
		return true, false, err
	}
	data, err := fs.ReadFile(dir, f.Path)
	return true, bytes.Equal(data, f.Data), err
}

// asOriginal keeps a page or a text, as it was decoded.
func (p Page) asOriginal(d decoded) *Original {
	o := &Original{Data: p.Data, Ending: ".txt", MediaType: "text/plain"}
	if p.isHTML(d.text) {
		o.Ending, o.MediaType = ".html", "text/html"
	}
	if d.encoding != pagetext.UTF8 {
		o.Encoding = d.encoding
	}
	return o
}

// asMail keeps a file in MIME with the text of the page in it.
func (p Page) asMail(inner *Original) *Original {
	text, err := pagetext.Decode(inner.Data, inner.Encoding)
	if err == nil && inner.MediaType == "text/html" {
		text, err = pagetext.Text(text)
	}
	if err != nil {
		panic("intake: what was read cannot be read: " + err.Error())
	}
	o := &Original{Data: p.Data, Ending: ".eml", MediaType: "message/rfc822", Text: text, Reader: ownReader, From: inner.From, Retrieved: inner.Retrieved}
	if bytes.Contains(p.Data[:min(len(p.Data), 1<<14)], []byte("multipart/related")) {
		o.Ending, o.MediaType = ".mhtml", "multipart/related"
	}
	return o
}

// kinds are the formats of documents, as files and as media types.
var kinds = map[document.Format][2]string{
	document.PDF:        {".pdf", "application/pdf"},
	document.DOCX:       {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
	document.ODT:        {".odt", "application/vnd.oasis.opendocument.text"},
	document.EPUB:       {".epub", "application/epub+zip"},
	document.VTT:        {".vtt", "text/vtt"},
	document.SRT:        {".srt", "application/x-subrip"},
	document.Transcript: {".txt", "text/plain"},
}

// asDocument keeps a document with all text that was read out of it.
func (p Page) asDocument(d *document.Document) (*Original, error) {
	kind := kinds[d.Format]
	o := &Original{Data: p.Data, Ending: kind[0], MediaType: kind[1], Reader: cmp.Or(d.Reader, ownReader)}
	var parts []string
	for _, chapter := range d.Chapters {
		text, err := pagetext.Text(chapter)
		if err != nil {
			return nil, inputf("", "a chapter of the book is nested too deep to be read")
		}
		parts = append(parts, text)
	}
	for _, b := range d.Blocks {
		parts = append(parts, cmp.Or(strings.Join(b.Cells, "\t"), b.Text))
	}
	o.Text = strings.Join(parts, "\n\n") + "\n"
	return o, nil
}

// ReadBeside makes an article of a text that somebody wrote down of what is not read
// by programs: an image, a scan, a recording.
func ReadBeside(ctx context.Context, of, text Page) (*Article, error) {
	if len(of.Data) > Largest {
		return nil, inputf("", "%s is larger than %d MB", of.Name, Largest>>20)
	}
	text.typed = true
	a, err := ReadAny(ctx, text)
	if err != nil {
		return nil, err
	}
	if a.Original.Text == "" && a.Original.MediaType != "text/plain" {
		return nil, wishf("it takes a text file", "--text %s is a page, not a text", text.Name)
	}
	if a.Original.Text == "" {
		if a.Original.Text, err = pagetext.Decode(a.Original.Data, a.Original.Encoding); err != nil {
			return nil, fmt.Errorf("reading %s: %w", text.Name, err)
		}
	}
	a.Original = &Original{Data: of.Data, Text: a.Original.Text}
	a.Original.Ending, a.Original.MediaType = tell(of)
	a.URL = a.leadsOut(withoutUser(of.URL))
	a.fetched(of)
	return a, nil
}

// tell returns the ending and the media type of any file, by its bytes.
func tell(p Page) (ending, media string) {
	if format, err := document.Tell(p.Name, p.Data); err == nil && format != "" {
		return kinds[format][0], kinds[format][1]
	}
	media, _, _ = mime.ParseMediaType(http.DetectContentType(p.Data))
	switch media {
	case "image/jpeg":
		return ".jpg", media
	case "text/html", "image/png", "image/gif", "image/webp", "audio/mpeg", "video/mp4", "video/webm":
		_, name, _ := strings.Cut(media, "/")
		return "." + strings.Replace(name, "mpeg", "mp3", 1), media
	case "audio/wave":
		return ".wav", media
	case "text/plain":
		return ".txt", media
	}
	if head := p.Data[:min(len(p.Data), 4)]; bytes.Equal(head, []byte("II*\x00")) || bytes.Equal(head, []byte("MM\x00*")) {
		return ".tiff", "image/tiff"
	}
	return ".bin", "application/octet-stream"
}

// fetched notes where an original was fetched from and when.
func (a *Article) fetched(p Page) {
	a.Fetched = p.URL != "" && !p.saved
	if a.Fetched {
		a.Original.From, a.Original.Retrieved = withoutUser(p.URL), p.Retrieved
	}
}

// originals returns the files that a plan keeps of what its article was read from:
// the original, and the text that was read out of it.
func (p *Plan) originals() []File {
	o := p.Article.Original
	if o == nil {
		return nil
	}
	files := []File{{p.kept(o.Ending), o.Data}}
	if o.Text != "" {
		name := p.kept(".txt")
		if name == files[0].Path {
			name = p.kept(".text.txt")
		}
		files = append(files, File{name, []byte(o.Text)})
	}
	return files
}

// kept is the path of a file that is kept.
func (p *Plan) kept(ending string) string { return dossier.OriginalsFolder + "/" + p.Slug + ending }

// Files returns all that a plan has to be written, the source's own file last: it
// names the others.
func (p *Plan) Files() []File {
	return append(p.originals(), File{p.Path, p.File()})
}

// writeOriginal writes what the source's file says of its original and of the copies
// that archives keep.
func (p *Plan) writeOriginal(b *strings.Builder) {
	for i, c := range p.Article.Archived {
		if i == 0 {
			b.WriteString("archived:\n")
		}
		b.WriteString("  - {url: " + quoted(c.URL))
		if c.Date != "" {
			b.WriteString(", date: " + c.Date)
		}
		b.WriteString("}\n")
	}
	files, o := p.originals(), p.Article.Original
	if len(files) == 0 {
		return
	}
	fmt.Fprintf(b, "original:\n  file: %s\n  sha256: %s\n  media_type: %s\n", nameOf(files[0]), sum(files[0]), o.MediaType)
	if o.Encoding != "" {
		b.WriteString("  encoding: " + o.Encoding + "\n")
	}
	if !o.Retrieved.IsZero() {
		b.WriteString("  retrieved: " + o.Retrieved.UTC().Format(time.RFC3339) + "\n")
	}
	if o.From != "" {
		b.WriteString("  from: " + quoted(o.From) + "\n")
	}
	if len(files) > 1 {
		fmt.Fprintf(b, "  text: {file: %s, sha256: %s", nameOf(files[1]), sum(files[1]))
		if o.Reader != "" {
			b.WriteString(", reader: " + quoted(o.Reader))
		}
		b.WriteString("}\n")
	}
}

func nameOf(f File) string { return strings.TrimPrefix(f.Path, dossier.OriginalsFolder+"/") }

func sum(f File) string {
	hash := sha256.Sum256(f.Data)
	return hex.EncodeToString(hash[:])
}
