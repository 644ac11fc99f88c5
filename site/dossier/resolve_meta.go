package dossier

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"strings"

	"berkas/site/diag"
	"berkas/site/internal/frontmatter"
	"berkas/site/lang"
)

// readMeta reads dossier.yaml and labels.yaml.
func (l *loader) readMeta(fsys fs.FS) error {
	f, err := l.readYAML(fsys, "content/dossier.yaml")
	if errors.Is(err, fs.ErrNotExist) {
		l.errs.Errorf(diag.NewFile("content/dossier.yaml", nil).Span(0, 0), "the dossier has no dossier.yaml").Hint = "it says at least title, description and language"
		return nil
	}
	if f == nil {
		return err
	}
	l.metaFile = f
	frontmatter.DecodeFile(l.metaFile, &l.meta, &l.errs)
	l.d.Meta.Rights = rights(l.meta.Rights, RightsExcerpts)
	return l.readLabels(fsys)
}

// maxYAML is the most that dossier.yaml and labels.yaml may have: many times the words
// that there are.
const maxYAML = 1 << 20

// readYAML reads a file that is all YAML; nil where it cannot be, which is told.
func (l *loader) readYAML(fsys fs.FS, p string) (*diag.File, error) {
	data, size, err := readFile(fsys, p)
	switch {
	case errors.Is(err, errNoFile):
		return nil, nil
	case err != nil:
		return nil, err
	case size > maxYAML:
		l.errs.Errorf(diag.NewFile(p, nil).Span(0, 0), "this file has %d kB; it may have %d kB at most", size>>10, maxYAML>>10)
		return nil, nil
	}
	return diag.NewFile(p, data), nil
}

// readLabels finds the language, with the words that labels.yaml changes.
func (l *loader) readLabels(fsys fs.FS) error {
	tag := l.meta.Language.Value
	base, built := lang.For(tag)
	l.d.Lang = base
	f, err := l.readYAML(fsys, "content/labels.yaml")
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if !built && l.meta.Language.Set() {
			l.errs.Errorf(l.meta.Language.Span, "the language %q is not built in", tag).Hint = "id and en are; for any other give its words in content/labels.yaml"
		}
		return nil
	case f == nil:
		return err
	}
	labels := labelsFront{}
	frontmatter.DecodeFile(f, &labels, &l.errs)
	if !l.meta.Language.Set() {
		return nil
	}
	if !built {
		base, _ = lang.For("en")
		l.missingLabels(f, labels)
	}
	l.unknownLabels(labels)
	var problems []lang.Problem
	l.d.Lang, problems = lang.Overlay(base, tag, labels.values)
	for _, p := range problems {
		span, known := labels.spans[p.Key]
		if !known {
			span = f.Span(0, 0)
		}
		l.errs.Errorf(span, "%s", p.Message)
	}
	return nil
}

// missingLabels warns of the words that a language which is not built in lacks.
func (l *loader) missingLabels(f *diag.File, labels labelsFront) {
	if missing := lang.Missing(labels.values); len(missing) > 0 {
		l.errs.Warnf("missing-label", f.Span(0, 0), "words of the site that the labels lack are English: %s", some(missing)).Hint = "berkas schema labels prints all of them, to be translated in content/labels.yaml"
	}
}

// unknownLabels warns of the labels that name no word of the site, as one does
// that a later version no longer prints.
func (l *loader) unknownLabels(labels labelsFront) {
	unknown := lang.Unknown(labels.values)
	if len(unknown) == 0 {
		return
	}
	d := l.errs.Warnf("unknown-label", labels.spans[unknown[0]], "labels that name no word of the site change nothing: %s", some(unknown))
	for _, key := range unknown {
		if near := diag.Nearest(key, lang.Keys()); near != "" {
			d.Hint = fmt.Sprintf("for %q, did you mean %q?", key, near)
			return
		}
	}
}

// some lists words, of many the first.
func some(words []string) string {
	const shown = 12
	more := ""
	if n := len(words) - shown; n > 0 {
		words, more = words[:shown], fmt.Sprintf(" and %d more", n)
	}
	return strings.Join(words, ", ") + more
}

func (l *loader) resolveMeta() {
	m, f := &l.d.Meta, &l.meta
	m.Title, m.Description, m.Language = f.Title.Value, f.Description.Value, f.Language.Value
	m.Publisher, m.Licence, m.Contact, m.Accent = f.Publisher.Value, f.Licence.Value, f.Contact.Value, f.Accent.Value
	m.Repository = strings.TrimSuffix(l.webURL(f.Repository), "/")
	m.Featured = l.topics(f.Featured)
	m.NoBorders = f.Map != nil && f.Map.Borders.Set() && !f.Map.Borders.Value
	m.Corrections = l.corrections("", f.Corrections)
	m.Reviewed, m.Private = l.review(f.Reviewed), l.private(nil, f.Private)
	if m.BaseURL = l.webURL(f.BaseURL); m.BaseURL != "" {
		if u, _ := url.Parse(m.BaseURL); u.RawQuery != "" || u.Fragment != "" {
			l.errs.Errorf(f.BaseURL.Span, "the base address may have neither ? nor # in it")
		}
		m.BaseURL = strings.TrimSuffix(m.BaseURL, "/") + "/"
	}
	for _, code := range f.Silence {
		m.Silence = append(m.Silence, code.Value)
	}
	if f.Finding.Set() {
		m.Finding = textOf(nil, f.Finding)
	}
	for _, point := range f.Points {
		if !point.Text.Set() {
			continue // reported when the front matter was read
		}
		text := textOf(nil, point.Text)
		text.Short = l.shortPoint(point.Short)
		l.prose(Prose{Point: text, Key: "short", value: point.Short})
		m.Points = append(m.Points, text)
	}
}
