package intake

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"berkas/site/diag"
	"berkas/site/dossier"
)

// CheckOriginals reads every original of a dossier again, as adding it would today, and
// warns where another body or another text comes of it than the dossier has. A build
// never does: it proves sources against what was kept. version is the program's. The
// error is for what cannot be read.
func CheckOriginals(ctx context.Context, dir fs.FS, d *dossier.Dossier, version string) (diag.List, error) {
	var found diag.List
	for _, s := range d.Sources {
		o := s.Kept
		if o == nil || !o.Proved || o.Text != nil && o.Text.Reader == "" {
			continue // not there; or what it says was written down by a person
		}
		data, err := fs.ReadFile(dir, o.File)
		if err != nil {
			return nil, fmt.Errorf("reading an original again: %w", err)
		}
		media := o.MediaType
		if o.Encoding != "" {
			media += "; charset=" + o.Encoding
		}
		a, err := ReadAny(ctx, Page{Name: o.File, URL: o.From, Type: media, Data: data})
		input, refused := errors.AsType[*InputError](err)
		switch {
		case refused:
			found.Warnf("original-differs", o.Span, "the original is not read any more: %s", input.Message).Hint = "the source is still proved against what was read of it then"
		case err != nil:
			return nil, err
		default:
			reader := readerOf(a, version)
			compareBody(s, a, reader, &found)
			if err := compareText(dir, s, a, reader, &found); err != nil {
				return nil, err
			}
		}
	}
	return found, nil
}

// ownReader is the name of the program where it reads itself.
const ownReader = "berkas"

// readerOf names what read an article, with its version.
func readerOf(a *Article, version string) string {
	if name := cmp.Or(a.Original.Reader, ownReader); name != ownReader {
		return name
	}
	return strings.TrimSpace(ownReader + " " + version)
}

// stillRight is what is to be known of every difference.
const stillRight = "nothing is wrong with the source: it stands in its original, which is read another way now"

// compareBody warns where a body has another text than would be made of it now.
func compareBody(s *dossier.Source, a *Article, reader string, found *diag.List) {
	texts := strings.Split(a.Text(), "\n")
	var body []string
	for _, p := range s.Body.Paragraphs {
		body = append(body, strings.Split(p.Text, "\n")...)
	}
	if slices.Equal(texts, body) {
		return
	}
	ours, theirs := apart(body, texts)
	d := found.Warnf("original-differs", s.Kept.Span, "read again by %s, the original gives another body%s", reader, difference(ours, theirs))
	d.Hint = stillRight
}

// compareText warns where another text is read out of an original than was kept.
func compareText(dir fs.FS, s *dossier.Source, a *Article, reader string, found *diag.List) error {
	kept := s.Kept.Text
	if kept == nil {
		return nil
	}
	data, err := fs.ReadFile(dir, kept.File)
	if err != nil {
		return fmt.Errorf("reading the text of an original again: %w", err)
	}
	if string(data) == a.Original.Text {
		return nil
	}
	ours, theirs := apart(strings.Split(string(data), "\n"), strings.Split(a.Original.Text, "\n"))
	d := found.Warnf("original-differs", s.Kept.Span, "read again by %s, the original gives another text than %s read%s", reader, kept.Reader, difference(ours, theirs))
	d.Hint = stillRight
	return nil
}

// apart returns the lines that one text has and the other has not, of both.
func apart(a, b []string) (onlyA, onlyB []string) {
	only := func(of, not []string) []string {
		there := map[string]int{}
		for _, line := range not {
			there[line]++
		}
		var list []string
		for _, line := range of {
			if there[line]--; there[line] < 0 {
				list = append(list, line)
			}
		}
		return list
	}
	return only(a, b), only(b, a)
}

// difference says in a few words what differs.
func difference(ours, theirs []string) string {
	if len(ours)+len(theirs) == 0 {
		return ", in another order"
	}
	text := fmt.Sprintf(": %d of the lines here are not read now, %d are new", len(ours), len(theirs))
	if len(ours) > 0 {
		text += fmt.Sprintf("; the first was %q", dossier.Shorten(ours[0], 60))
	}
	if len(theirs) > 0 {
		text += fmt.Sprintf("; the first now is %q", dossier.Shorten(theirs[0], 60))
	}
	return text
}
