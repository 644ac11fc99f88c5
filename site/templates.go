package site

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
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

// checkTemplates reports each template that is empty or cannot be parsed, and
// forgets those that are what is built in. What one asks for that a page has not
// shows when it is tried.
func (o *own) checkTemplates(problems *diag.List) error {
	all := o.templates
	o.templates = nil
	for _, p := range all {
		if path.Ext(p) != ".html" {
			continue
		}
		text, err := fs.ReadFile(o.dir, p)
		if err != nil {
			return fmt.Errorf("reading templates: %w", err)
		}
		builtIn, err := templates.Files.ReadFile(strings.TrimPrefix(p, "templates/"))
		if err == nil && bytes.Equal(text, builtIn) {
			continue
		}
		o.templates = append(o.templates, p)
		t, defined := parse.New("-"), map[string]*parse.Tree{}
		t.Mode = parse.SkipFuncCheck
		if _, err := t.Parse(string(text), "", "", defined); err != nil {
			m := templateError.FindStringSubmatch(err.Error())
			*problems = append(*problems, o.wrong(p, m[2], m[3]))
			continue
		}
		delete(defined, t.Name)
		if builtIn != nil { // what stands in its place shows something, or there would be pages of nothing
			maps.DeleteFunc(defined, func(_ string, of *parse.Tree) bool { return parse.IsEmptyTree(of.Root) })
		}
		if parse.IsEmptyTree(t.Root) && len(defined) == 0 {
			*problems = append(*problems, o.wrong(p, "1", "this template is empty"))
		}
	}
	return nil
}

// try makes a page of each kind, where templates are the dossier's own, and
// reports those that fail or have no policy: before anything is written, and also to
// those who write nothing.
func (o own) try(pages []page.Page) diag.List {
	var list diag.List
	tried := map[string]bool{}
	for _, p := range pages {
		if len(o.templates) == 0 || tried[p.Kind] {
			continue
		}
		tried[p.Kind] = true
		var made bytes.Buffer
		err := p.Render(&made)
		if err == nil && page.Guarded(made.Bytes()) {
			continue
		}
		wrong, ok := o.explain(err, p.Kind)
		switch {
		case err == nil:
			wrong = o.unguarded(p.Kind)
		case !ok:
			wrong = o.wrong(o.blamed(p.Kind, ""), "1", err.Error())
		}
		if !slices.ContainsFunc(list, func(d diag.Diagnostic) bool {
			return d.Span.Path() == wrong.Span.Path() && d.Span.Start == wrong.Span.Start
		}) {
			list = append(list, wrong)
		}
	}
	return list
}

// unguarded warns of a page without the policy that keeps scripts, and what other hosts
// have, out of it.
func (o own) unguarded(kind string) diag.Diagnostic {
	at := o.blamed(kind, "")
	for _, p := range o.templates {
		text, err := fs.ReadFile(o.dir, p)
		if err == nil && bytes.Contains(text, []byte("<html")) && (path.Base(p) == "base.html" || p == at) {
			at = p
		}
	}
	var list diag.List
	d := list.Warnf("template-without-policy", fileAt(at), "pages of the kind %s do not have the Content-Security-Policy of the built-in templates: what a template or a source brings can run and load what it likes", kind)
	d.Hint = `write <meta http-equiv="Content-Security-Policy" content="{{.Policy}}"> as the first thing in <head> that the browser acts on`
	return list[0]
}

// templateError is how package template says where it failed, and startedAt how
// it says where that began which it found no end of.
var (
	templateError = regexp.MustCompile(`template: ?(.+?):(\d+)(?::\d+)?: (.*)`)
	startedAt     = regexp.MustCompile(`^(.*) started at .+:(\d+)$`)
)

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
	if at := "templates/" + m[1]; slices.Contains(o.templates, at) {
		return o.wrong(at, m[2], m[3]), true
	}
	message := fmt.Sprintf("the built-in %s fails at line %s with this template: %s", m[1], m[2], m[3])
	return o.wrong(o.blamed(kind, m[3]), "1", message), true
}

// wrong is what is wrong with an own template, at a line of it.
func (o own) wrong(p, line, message string) diag.Diagnostic {
	if begun := startedAt.FindStringSubmatch(message); begun != nil {
		message, line = begun[1], begun[2]
	}
	d := diag.Diagnostic{Span: fileAt(p), Message: message}
	d.Hint = "the template is the dossier's own: mend it, or take it away to use the built-in one"
	data, err := fs.ReadFile(o.dir, p)
	n, notNumber := strconv.Atoi(line)
	if err != nil || notNumber != nil {
		return d
	}
	f := diag.NewFile(p, data)
	start := 0
	for range n - 1 {
		start += bytes.IndexByte(data[start:], '\n') + 1
	}
	d.Span = f.Span(start, start+len(f.Line(n)))
	return d
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
