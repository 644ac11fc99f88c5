//go:build hostile

// Package hostile attacks the whole of berkas with what its content may hold: a corpus of
// cases by class, each with its outcome in testdata, fuzzing of whole builds, faults in
// what is read and written, and blows at chosen system calls. Whatever the content, a
// build ends in diagnostics with a place or in a site that [inspect] finds nothing in;
// whatever fails or kills it, the last site stands or the next is whole. .ci/run runs it
// in small, bash .ci/run hard for an hour.
package hostile_test

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing/fstest"
	"unicode/utf8"

	"golang.org/x/net/html"

	"berkas/site"
	"berkas/site/diag"
)

// dossierOf makes a dossier's folder of files.
func dossierOf(files map[string]string) fstest.MapFS {
	m := fstest.MapFS{}
	for name, data := range files {
		m[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return m
}

// outcome builds a dossier in memory and says in lines what came of it. The error is of
// what may not come of any content; a template is trusted, and its pages are not looked
// into.
func outcome(dir fs.FS) (string, error) {
	s, problems, err := site.Build(site.Config{Dir: dir, BaseURL: "https://example.org/d/", Jobs: 1})
	if err != nil {
		return "", fmt.Errorf("the machine is blamed for what the content is: %w", err)
	}
	if err := placed(problems); err != nil {
		return "", err
	}
	if problems.Errors() > 0 {
		return errorLines(problems), nil
	}
	out := site.NewMemory()
	if _, err := s.Write(context.Background(), out); err != nil {
		if wrong, ok := errors.AsType[site.ContentError](err); ok { // it shows only when the files are made
			return errorLines(wrong.Problems), placed(wrong.Problems)
		}
		return "", fmt.Errorf("it builds and cannot be written: %w", err)
	}
	came := "builds" + codes(problems) + "\n"
	if _, err := fs.Stat(dir, "templates"); err == nil {
		return came, nil
	}
	return came, inspect(out.FS())
}

// placed refuses diagnostics that say nowhere, or more to a terminal than text.
func placed(problems diag.List) error {
	for _, d := range problems {
		if d.Span.Path() == "" {
			return fmt.Errorf("%q is nowhere", d.Message)
		}
	}
	var printed bytes.Buffer
	if err := diag.Text(&printed, problems, diag.TextOptions{}); err != nil {
		return err
	}
	for _, r := range printed.String() {
		if r < ' ' && r != '\n' && r != '\t' || r == 0x7f || r >= 0x80 && r < 0xa0 {
			return fmt.Errorf("a terminal is sent %q", r)
		}
	}
	return nil
}

// errorLines says where errors are; how they are worded is tested where they are made.
func errorLines(problems diag.List) string {
	var lines []string
	for _, d := range problems {
		if d.Severity == diag.Error {
			at, _ := d.Span.File.Position(d.Span.Start)
			lines = append(lines, strings.TrimSpace(fmt.Sprintf("%q:%d %s", d.Span.Path(), at, d.Code)))
		}
	}
	if more := len(lines) - 3; more > 0 {
		lines = append(lines[:3], fmt.Sprintf("and %d more", more))
	}
	return "error " + strings.Join(lines, "\nerror ") + "\n"
}

func codes(problems diag.List) string {
	var all []string
	for _, d := range problems {
		all = append(all, d.Code)
	}
	slices.Sort(all)
	if all = slices.Compact(all); len(all) == 0 {
		return ""
	}
	return ", warns: " + strings.Join(all, " ")
}

// inspect returns what is in a site that no content may bring into it.
func inspect(made fs.FS) error {
	return fs.WalkDir(made, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(made, name)
		if err != nil {
			return err
		}
		if err := inspectFile(made, name, data); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		return nil
	})
}

func inspectFile(made fs.FS, name string, data []byte) error {
	if strings.HasPrefix(name, "static/") { // copied to the byte
		return nil
	}
	switch path.Ext(name) {
	case ".html":
		return inspectPage(made, name, data)
	case ".json", ".webmanifest", ".jsonld":
		if strings.HasSuffix(name, ".ftm.json") { // an entity a line
			data = fmt.Appendf(nil, "[%s]", bytes.ReplaceAll(bytes.TrimSpace(data), []byte("\n"), []byte(",")))
		}
		if !json.Valid(data) {
			return errors.New("this is no JSON")
		}
	case ".xml", ".svg", ".graphml", ".gexf":
		in := xml.NewDecoder(bytes.NewReader(data))
		for {
			if _, err := in.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				return err
			}
		}
	}
	return nil
}

func inspectPage(made fs.FS, name string, data []byte) error {
	switch {
	case !utf8.Valid(data) || bytes.IndexByte(data, 0) >= 0:
		return errors.New("this is no text")
	case bytes.Contains(data, []byte("ZgotmplZ")):
		return errors.New("a value stands where it may not")
	}
	doc, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		return err
	}
	guarded, ids := false, map[string]bool{}
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		guarded = guarded || attr(n, "http-equiv") == "Content-Security-Policy" && strings.HasPrefix(attr(n, "content"), "default-src 'none'; ")
		if id := attr(n, "id"); id != "" && ids[id] {
			return fmt.Errorf("the id %q is there twice", id)
		} else if id != "" {
			ids[id] = true
		}
		if err := inspectElement(made, name, n); err != nil {
			return err
		}
	}
	if !guarded {
		return errors.New("it has no policy")
	}
	return nil
}

func inspectElement(made fs.FS, name string, n *html.Node) error {
	switch n.Data {
	case "iframe", "object", "embed", "base", "style", "math":
		return fmt.Errorf("it has <%s>", n.Data)
	case "script":
		if attr(n, "type") == "application/ld+json" {
			if n.FirstChild == nil || !json.Valid([]byte(n.FirstChild.Data)) {
				return errors.New("what it says of itself is no JSON")
			}
		} else if n.FirstChild != nil || strings.Contains(attr(n, "src"), ":") {
			return errors.New("it has a script of its own")
		}
	case "img":
		if _, err := fs.Stat(made, path.Join(path.Dir(name), attr(n, "src"))); err != nil {
			return fmt.Errorf("it shows %q", attr(n, "src"))
		}
	}
	for _, a := range n.Attr {
		if strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "srcdoc" {
			return fmt.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
		}
		if slices.Contains([]string{"href", "src", "action", "cite", "xlink:href"}, a.Key) && !safeAddress(a.Val) {
			return fmt.Errorf("<%s> leads to %q", n.Data, a.Val)
		}
	}
	return nil
}

// safeAddress reports whether an address is relative or of a scheme that runs nothing,
// as a browser reads it: without white space and control characters in it.
func safeAddress(address string) bool {
	read := strings.ToLower(strings.Map(func(r rune) rune {
		if r <= ' ' {
			return -1
		}
		return r
	}, address))
	scheme, _, has := strings.Cut(read, ":")
	if !has || strings.ContainsAny(scheme, "/?#") {
		return !strings.HasPrefix(read, "//")
	}
	return slices.Contains([]string{"http", "https", "mailto", "geo"}, scheme)
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
