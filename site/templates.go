package site

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"

	"berkas/site/diag"
	"berkas/site/page"
	"berkas/templates"
)

// checkTemplates reports each template that is empty or cannot be parsed. What
// one asks for that a page has not shows when it is tried.
func (o own) checkTemplates(problems *diag.List) error {
	for _, p := range o.templates {
		if path.Ext(p) != ".html" {
			continue
		}
		text, err := fs.ReadFile(o.dir, p)
		if err != nil {
			return fmt.Errorf("reading templates: %w", err)
		}
		name, defined := strings.TrimPrefix(p, "templates/"), map[string]*parse.Tree{}
		t := parse.New(name)
		t.Mode = parse.SkipFuncCheck
		if _, err := t.Parse(string(text), "", "", defined); err != nil {
			wrong, _ := o.explain(err, "")
			*problems = append(*problems, wrong)
			continue
		}
		if delete(defined, name); parse.IsEmptyTree(t.Root) && len(defined) == 0 {
			problems.Errorf(fileAt(p), "this template is empty").Hint = ownTemplate
		}
	}
	return nil
}

// try makes a page of each kind, where templates are the dossier's own, and
// reports those that fail: before anything is written, and also to those who
// write nothing.
func (o own) try(pages []page.Page) diag.List {
	var list diag.List
	tried := map[string]bool{}
	for _, p := range pages {
		if len(o.templates) == 0 || tried[p.Kind] {
			continue
		}
		tried[p.Kind] = true
		wrong, failed := o.explain(p.Render(io.Discard), p.Kind)
		known := slices.ContainsFunc(list, func(d diag.Diagnostic) bool {
			return d.Span.Path() == wrong.Span.Path() && d.Span.Start == wrong.Span.Start
		})
		if failed && !known {
			list = append(list, wrong)
		}
	}
	return list
}

const ownTemplate = "the template is the dossier's own: mend it, or take it away to use the built-in one"

// templateError is how package template says where it failed.
var templateError = regexp.MustCompile(`template: ?([^:\s]+):(\d+)(?::\d+)?: (.*)`)

// startedAt is how it says where that began which it found no end of.
var startedAt = regexp.MustCompile(`^(.*) started at [^:]+:(\d+)$`)

// explain turns what making a page of a kind failed with into a diagnostic: at
// the line of an own template, else at the one that a built-in template cannot
// do with. ok is false for any other error, and where all are built in.
func (o own) explain(err error, kind string) (d diag.Diagnostic, ok bool) {
	if err == nil || len(o.templates) == 0 {
		return d, false
	}
	m := templateError.FindStringSubmatch(err.Error())
	if m == nil {
		return d, false
	}
	d.Hint = ownTemplate
	if at := "templates/" + m[1]; slices.Contains(o.templates, at) {
		line := m[2]
		if begun := startedAt.FindStringSubmatch(m[3]); begun != nil {
			m[3], line = begun[1], begun[2]
		}
		d.Message, d.Span = m[3], o.line(at, line)
		return d, true
	}
	d.Message, d.Span = fmt.Sprintf("the built-in %s fails at line %s with this template: %s", m[1], m[2], m[3]), fileAt(o.blamed(kind, m[3]))
	return d, true
}

// line is a line of a template.
func (o own) line(p, number string) diag.Span {
	data, err := fs.ReadFile(o.dir, p)
	n, wrong := strconv.Atoi(number)
	if err != nil || wrong != nil {
		return fileAt(p)
	}
	f := diag.NewFile(p, data)
	start := 0
	for range n - 1 {
		start += bytes.IndexByte(data[start:], '\n') + 1
	}
	return f.Span(start, start+len(f.Line(n)))
}

var quotedName = regexp.MustCompile(`"([^"]+)"`)

// blamed returns the own template that a built-in one most probably fails for:
// the one of the kind, else the one in whose place there was the definition
// that is missed, else the first.
func (o own) blamed(kind, message string) string {
	if at := "templates/" + kind + ".html"; slices.Contains(o.templates, at) {
		return at
	}
	if m := quotedName.FindStringSubmatch(message); m != nil {
		for _, at := range o.templates {
			text, err := fs.ReadFile(templates.Files, strings.TrimPrefix(at, "templates/"))
			if err == nil && bytes.Contains(text, []byte(`{{define "`+m[1]+`"`)) {
				return at
			}
		}
	}
	return o.templates[0]
}
