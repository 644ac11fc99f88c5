package diag

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// GitHub prints a list as workflow commands, which GitHub Actions shows beside
// the lines of a change
// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions):
//
//	::error file=content/people/x.md,line=3,col=7,endLine=3,endColumn=12::unknown key "titel"
//
// An annotation cannot have columns and several lines, so one that ends on a
// later line is cut at the end of its first. The hint and the notes are further
// lines of the message. The error is the writer's.
func GitHub(w io.Writer, l List) error {
	b := bufio.NewWriter(w)
	for _, d := range l {
		command := d.Severity.String()
		if p := properties(d); p != "" {
			command += " " + p
		}
		fmt.Fprintf(b, "::%s::%s\n", command, escapeData(message(d)))
	}
	return b.Flush()
}

func properties(d Diagnostic) string {
	var all []string
	if f := d.Span.File; f != nil {
		p := d.Span.firstLine().place()
		all = append(all, "file="+escapeProperty(p.Path),
			fmt.Sprintf("line=%d,col=%d,endLine=%d,endColumn=%d", p.Line, p.Column, p.EndLine, p.EndColumn))
	}
	if d.Code != "" {
		all = append(all, "title="+escapeProperty(d.Code))
	}
	return strings.Join(all, ",")
}

// firstLine returns the part of s on the line it starts on.
func (s Span) firstLine() Span {
	_, end := s.File.bounds(s.File.lineAt(s.Start))
	s.End = max(min(s.End, end), s.Start)
	return s
}

// message returns everything a diagnostic says, in lines.
func message(d Diagnostic) string {
	lines := []string{d.Message}
	if d.Hint != "" {
		lines = append(lines, "hint: "+d.Hint)
	}
	for _, n := range d.Notes {
		line := "note: " + n.Message
		if n.Span.File != nil {
			p := n.Span.place()
			line = fmt.Sprintf("%s:%d:%d: %s", p.Path, p.Line, p.Column, line)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func escapeProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
