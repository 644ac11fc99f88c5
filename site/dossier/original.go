package dossier

import (
	"path"
	"time"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
	"berkas/site/lang"
)

// OriginalsFolder holds what sources were read from.
const OriginalsFolder = "content/originals"

// Original is what a source was read from, kept byte for byte.
type Original struct {
	File      string // its path in the dossier's folder
	SHA256    string // of its bytes
	MediaType string
	Encoding  string // of a page or a text, by its name in the WHATWG's standard; "" is UTF-8
	Retrieved string // when it was fetched, RFC 3339; "" for a file that was given
	From      string // where from
	Text      *OriginalText
	Proved    bool // it is there, and every paragraph of the source stands in it, in order
	Publish   bool // the site has it too
	Span      diag.Span

	file, sum, media fm.Text
}

// OriginalText is the text that was read out of an original, in UTF-8. A page and a
// text have none: what they say is read from them each time.
type OriginalText struct {
	File   string // its path in the dossier's folder
	SHA256 string
	Reader string // the program that read it, with its version; "" where a person wrote it down

	file, sum fm.Text
}

// ArchivedCopy is a copy of a source that an archive keeps.
type ArchivedCopy struct {
	URL  string
	Date lang.Date // when it was taken; may not be given
}

type originalFront struct {
	File      fm.Text            `yaml:"file,required" doc:"its name in content/originals"`
	SHA256    fm.Text            `yaml:"sha256,required" form:"sha256" doc:"of its bytes; a changed original is an error"`
	MediaType fm.Text            `yaml:"media_type,required" doc:"what it is: text/html, application/pdf"`
	Encoding  fm.Text            `yaml:"encoding" doc:"what a page or a text is written in, where that is not UTF-8"`
	Retrieved fm.Text            `yaml:"retrieved" form:"instant" doc:"when it was fetched: 2026-11-28T09:12:00Z"`
	From      fm.Text            `yaml:"from" form:"url" doc:"where it was fetched from"`
	Text      *originalTextFront `yaml:"text" doc:"the text that was read out of it; none of a page or a text"`
	Span      diag.Span          `yaml:"-"`
}

type originalTextFront struct {
	File   fm.Text `yaml:"file,required" doc:"its name in content/originals"`
	SHA256 fm.Text `yaml:"sha256,required" form:"sha256" doc:"of its bytes"`
	Reader fm.Text `yaml:"reader" doc:"the program that read it, with its version"`
}

// whole reports whether all is said that an original is held against; what is not was
// reported when the front matter was read.
func (f *originalFront) whole() bool {
	return f.File.Set() && f.SHA256.Set() && f.MediaType.Set() && (f.Text == nil || f.Text.File.Set() && f.Text.SHA256.Set())
}

type archivedFront struct {
	URL  fm.Text `yaml:"url,required" form:"url" doc:"where the copy is"`
	Date fm.Text `yaml:"date" form:"date" doc:"when it was taken"`
}

// resolveOriginal takes in what a source says of where its text came from. That it is
// so, [loader.proveOriginals] looks.
func (l *loader) resolveOriginal(s *Source, f *sourceFront) {
	for _, copied := range f.Archived {
		s.Archived = append(s.Archived, ArchivedCopy{l.webURL(copied.URL), l.date(copied.Date)})
	}
	s.originalMissing = f.OriginalMissing
	if f.Original == nil {
		if f.PublishOriginal {
			l.errs.Errorf(s.NameSpan, "no original of this source is kept that could be published").Hint = "take publish_original away"
		}
		return
	}
	if !f.Original.whole() {
		return
	}
	o := &Original{
		File: path.Join(OriginalsFolder, f.Original.File.Value), SHA256: f.Original.SHA256.Value, MediaType: f.Original.MediaType.Value,
		Encoding: f.Original.Encoding.Value, Retrieved: l.instant(f.Original.Retrieved), From: l.webURL(f.Original.From),
		Publish: f.PublishOriginal, Span: f.Original.Span,
		file: f.Original.File, sum: f.Original.SHA256, media: f.Original.MediaType,
	}
	if t := f.Original.Text; t != nil {
		o.Text = &OriginalText{File: path.Join(OriginalsFolder, t.File.Value), SHA256: t.SHA256.Value, Reader: t.Reader.Value, file: t.File, sum: t.SHA256}
	}
	if o.Publish && s.Rights != RightsFull {
		l.errs.Errorf(o.file.Span, "an original is published only where the source's rights are full; here they are %s", s.Rights).Hint = "take publish_original away, or write rights: full where all of it may be published"
	}
	s.Kept = o
}

// instant reads a point in time.
func (l *loader) instant(t fm.Text) string {
	if _, err := time.Parse(time.RFC3339, t.Value); t.Set() && err != nil {
		l.errs.Errorf(t.Span, "%q is no point in time", t.Value).Hint = "write day, time and zone: 2026-11-28T09:12:00Z"
		return ""
	}
	return t.Value
}

// Copies returns every archived copy that a source names.
func (s *Source) Copies() []ArchivedCopy {
	if s.ArchivedURL == "" {
		return s.Archived
	}
	return append([]ArchivedCopy{{URL: s.ArchivedURL}}, s.Archived...)
}

// Copy returns where the first of them is, "" where there is none.
func (s *Source) Copy() string {
	for _, c := range s.Copies() {
		return c.URL
	}
	return ""
}

// Linked reports whether a source says where it was published, or where a copy of that
// or what it was made from is.
func (s *Source) Linked() bool {
	return s.URL != "" || s.OriginalURL != "" || len(s.Copies()) > 0
}
