package dossier

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"mime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"berkas/site/diag"
	"berkas/site/internal/folder"
	fm "berkas/site/internal/frontmatter"
	"berkas/site/internal/match"
	"berkas/site/internal/pagetext"
)

// mostApart is how many paragraphs of a source that do not stand in its original are
// looked for there. Beyond it something else is wrong.
const mostApart = 10

// proveOriginals holds sources against what they were read from: files by their
// hashes, and each paragraph of a body, in order, against all of the text. Nothing is
// extracted here: of a page all text counts, of anything else the text that was kept.
// The error is for a file that cannot be read.
func (l *loader) proveOriginals(fsys fs.FS) error {
	var sources []*Source
	for _, s := range l.d.Sources {
		if s.Kept != nil {
			sources = append(sources, s)
		}
	}
	there, err := folder.List(fsys, OriginalsFolder, &l.errs)
	if err != nil {
		return err
	}
	l.warnOriginals(there, sources)
	proofs := make([]originalProof, len(sources))
	var g errgroup.Group
	g.SetLimit(l.config.Jobs)
	for i, s := range sources {
		p := &proofs[i]
		*p = originalProof{source: s, fsys: fsys, there: there}
		g.Go(func() error { return p.prove(l.config.Memo) })
	}
	err = g.Wait()
	proved := map[string]bool{}
	for _, p := range proofs {
		l.errs = append(l.errs, p.errs...)
		if p.source.Kept.Proved {
			proved[p.key()] = true
		}
	}
	if l.config.Memo != nil {
		l.config.Memo.proved = proved
	}
	return err
}

// warnOriginals reports files in content/originals that no source names, but for those
// that wait for a draft.
func (l *loader) warnOriginals(there []string, sources []*Source) {
	named := map[string]bool{}
	for _, s := range sources {
		named[s.Kept.File] = true
		if s.Kept.Text != nil {
			named[s.Kept.Text.File] = true
		}
	}
	for _, file := range there {
		if !named[file] && !l.draftOriginals[file] {
			l.errs.Warnf("unused-original", diag.NewFile(file, nil).Span(0, 0), "no source names this original").Hint = "name it under original: of the source that was read from it, or take it away"
		}
	}
}

// originalProof is the proof of one source.
type originalProof struct {
	source *Source
	fsys   fs.FS
	there  []string // the files that are kept, sorted
	errs   diag.List
	gone   bool // a file is not there, which the source says
}

// key names everything that a proof rests on, once the files are what they were.
func (p *originalProof) key() string {
	o := p.source.Kept
	parts := []string{o.SHA256, o.MediaType, o.Encoding, Sum([]byte(p.source.Body.Markdown()))}
	if o.Text != nil {
		parts = append(parts, o.Text.SHA256)
	}
	return strings.Join(parts, " ")
}

func (p *originalProof) prove(memo *Memo) error {
	o := p.source.Kept
	read, err := p.read(o.File, o.file, o.sum)
	if err != nil {
		return err
	}
	if o.Text != nil {
		if read, err = p.read(o.Text.File, o.Text.file, o.Text.sum); err != nil {
			return err
		}
	}
	if p.gone || p.errs.Errors() > 0 {
		return nil
	}
	if memo == nil || !memo.proved[p.key()] {
		if text, ok := p.text(read); ok {
			p.find(read, text)
		}
	}
	o.Proved = p.errs.Errors() == 0
	return nil
}

// read reads a file that is to have a hash; nil where it is not there or another.
func (p *originalProof) read(name string, file, sum fm.Text) (*diag.File, error) {
	if _, found := slices.BinarySearch(p.there, name); !found {
		p.missing(name, file)
		return nil, nil
	}
	data, size, err := readFile(p.fsys, name)
	if err != nil {
		return nil, err
	}
	if size > maxFile {
		p.errs.Errorf(file.Span, "%s has %d MB; an original may have %d MB at most", name, size>>20, maxFile>>20)
		return nil, nil
	}
	hash := sha256.Sum256(data)
	if got := hex.EncodeToString(hash[:]); got != sum.Value {
		d := p.errs.Failf("original-changed", sum.Span, "%s is not the file that was kept: its SHA-256 is %s, not %s", name, got, sum.Value)
		d.Hint = "an original is evidence and never changed: restore the file"
		return nil, nil
	}
	return diag.NewFile(name, data), nil
}

func (p *originalProof) missing(name string, file fm.Text) {
	if p.gone = p.source.originalMissing; p.gone {
		p.errs.Warnf("original-missing", file.Span, "the original is not there: %s", name).Hint = "what this source was read from cannot be looked at here; its text is not proved against it"
		return
	}
	p.errs.Errorf(file.Span, "the original is not there: %s", name).Hint = "restore the file in " + OriginalsFolder + "; where it is not to be had, write original_missing: true"
}

// text returns all text that a file has; false where it has none, which is said.
func (p *originalProof) text(read *diag.File) (string, bool) {
	o := p.source.Kept
	media, _, _ := mime.ParseMediaType(o.MediaType)
	kept := o.Text != nil
	page := media == "text/html" || media == "application/xhtml+xml"
	if !kept && !page && media != "text/plain" && media != "text/markdown" {
		p.errs.Errorf(o.media.Span, "%s is neither a page nor a text, and no text of it is kept", o.MediaType).Hint = "add it again with berkas add, which keeps the text as well"
		return "", false
	}
	encoding := o.Encoding
	if kept {
		encoding = pagetext.UTF8
	}
	text, err := pagetext.Decode([]byte(read.Data), encoding)
	if err == nil && page && !kept {
		text, err = pagetext.Text(text)
	}
	if err != nil {
		p.errs.Errorf(o.media.Span, "%s cannot be read as %s: %v", read.Path, o.MediaType, err).Hint = "media_type and encoding say what it is; berkas add writes them"
		return "", false
	}
	return text, true
}

// find looks for each paragraph behind the one before it.
func (p *originalProof) find(read *diag.File, all string) {
	text := drawn(match.Fold(all).Text)
	from, apart := 0, 0
	for _, paragraph := range p.source.Body.Paragraphs {
		words := drawn(match.Fold(paragraph.Text).Text)
		if at := match.Standing(text, words, from); at >= 0 {
			from = at + len(words)
			continue
		}
		if apart++; apart > mostApart {
			p.errs.Failf("not-in-original", p.source.NameSpan, "more than %d paragraphs of this source do not stand in its original", mostApart)
			return
		}
		p.apart(read, text, words, paragraph)
	}
}

// apart says of a paragraph that it does not stand where it should, and what does.
func (p *originalProof) apart(read *diag.File, text, words string, paragraph *Paragraph) {
	at := paragraph.Span(0, len(paragraph.Text))
	if match.Standing(text, words, 0) >= 0 {
		d := p.errs.Failf("not-in-original", at, "%s stands in the original before the paragraph above it", paragraph.Locator())
		d.Hint = "paragraphs stand in the order of the original"
		d.Notes = []diag.Note{{Span: placeOf(read, words), Message: "here, in the original"}}
		return
	}
	d := p.errs.Failf("not-in-original", at, "%s does not stand in the original", paragraph.Locator())
	r, differs, score := match.Nearest(match.Fold(text), words)
	if score == 0 {
		d.Hint = "nothing in it comes near this paragraph"
		return
	}
	near := text[r.Start:r.End]
	d.Hint = strings.NewReplacer(" in the quotation", " here", " in the source", " in the original").Replace(differs)
	d.Notes = []diag.Note{{Span: placeOf(read, near), Message: fmt.Sprintf("the nearest passage of the original: %s", Shorten(near, 160))}}
}

// placeOf returns where a passage of a file's text stands in the file, as far as some
// of its words stand there as they are; else the file as such.
func placeOf(read *diag.File, passage string) diag.Span {
	words := strings.Fields(passage)
	for _, n := range [...]int{6, 4, 2} {
		for i := 0; i+n <= min(len(words), 24); i++ {
			run := strings.Join(words[i:i+n], " ")
			if at := strings.Index(read.Data, run); at >= 0 {
				return read.Span(at, at+len(run))
			}
		}
	}
	return read.Span(0, 0)
}

// drawn leaves out of a folded text the signs that are drawn between the cells of a
// table where Markdown has none for it.
func drawn(text string) string {
	if !strings.Contains(text, "|") {
		return text
	}
	return strings.Join(slices.DeleteFunc(strings.Fields(text), func(w string) bool { return w == "|" }), " ")
}
