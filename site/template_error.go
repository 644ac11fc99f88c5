package site

import (
	"bytes"
	"io/fs"
	"regexp"
	"strconv"

	"berkas/site/diag"
)

// templateError is how package template says where it failed.
var templateError = regexp.MustCompile(`template: ([^:\s]+):(\d+)(?::\d+)?: (.*)`)

// explainTemplate turns what a template of the dossier's own failed with into a
// diagnostic at its line. ok is false for any other error, and for a template
// that came with the program.
func (c Config) explainTemplate(err error) (d diag.Diagnostic, ok bool) {
	m := templateError.FindStringSubmatch(err.Error())
	if m == nil {
		return d, false
	}
	data, readErr := fs.ReadFile(c.Dir, "templates/"+m[1])
	line, atoiErr := strconv.Atoi(m[2])
	if readErr != nil || atoiErr != nil {
		return d, false
	}
	f := diag.NewFile("templates/"+m[1], data)
	start := 0
	for range line - 1 {
		next := bytes.IndexByte(data[start:], '\n')
		if next < 0 {
			break
		}
		start += next + 1
	}
	end := start + len(f.Line(line))
	d = diag.Diagnostic{Span: f.Span(start, end), Message: m[3], Hint: "the template is the dossier's own: mend it, or take it away to use the built-in one"}
	return d, true
}
