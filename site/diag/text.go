package diag

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/fatih/color"
)

// TextOptions says how [Text] prints.
type TextOptions struct {
	Color bool // with terminal colours; nothing but this decides
}

// Text prints a list for people, in the order it has:
//
//	content/people/x.md:3:7: error: unknown key "titel"
//	titel: Kunjungan
//	^~~~~
//	  hint: did you mean "title"?
//
// A code stands in brackets after the message. Notes follow with
// lines of their own. What stands nowhere is printed without a place. Control
// characters become U+FFFD, so that no text can steer the terminal.
// The error is the writer's.
func Text(w io.Writer, l List, o TextOptions) error {
	b := bufio.NewWriter(w)
	p := printer{b, newPalette(o.Color)}
	for _, d := range l {
		p.diagnostic(d)
	}
	return b.Flush()
}

// palette holds the colours of the parts of a diagnostic.
type palette struct{ place, failure, warning, aside, caret *color.Color }

func newPalette(on bool) palette {
	paint := func(attributes ...color.Attribute) *color.Color {
		c := color.New(attributes...)
		if on {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
		return c
	}
	return palette{
		place:   paint(color.Bold),
		failure: paint(color.FgRed, color.Bold),
		warning: paint(color.FgYellow, color.Bold),
		aside:   paint(color.FgCyan),
		caret:   paint(color.FgGreen, color.Bold),
	}
}

type printer struct {
	out *bufio.Writer // keeps its first error until it is flushed
	palette
}

func (p printer) diagnostic(d Diagnostic) {
	c, message := p.failure, d.Message
	if d.Severity == Warning {
		c = p.warning
	}
	if d.Code != "" {
		message += " [" + d.Code + "]"
	}
	p.message(d.Span, c, d.Severity.String(), message)
	if d.Hint != "" {
		fmt.Fprintf(p.out, "  %s %s\n", p.aside.Sprint("hint:"), printable(d.Hint))
	}
	for _, n := range d.Notes {
		p.message(n.Span, p.aside, "note", n.Message)
	}
}

// message prints one line for a place and, where there is one, its excerpt.
func (p printer) message(at Span, c *color.Color, label, message string) {
	if at.File != nil {
		line, column := at.File.Position(at.Start)
		place := fmt.Sprintf("%s:%d:%d:", printable(at.File.Path), line, column)
		fmt.Fprint(p.out, p.place.Sprint(place), " ")
	}
	fmt.Fprintf(p.out, "%s %s\n", c.Sprint(label+":"), printable(message))
	if at.File == nil || len(at.File.Data) == 0 {
		return
	}
	text, indent, carets := at.excerpt()
	fmt.Fprintf(p.out, "%s\n%s%s\n", text, strings.Repeat(" ", indent), p.caret.Sprint(carets))
}

// printable returns s with what steers a terminal replaced, on one line.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case steers(r):
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// steers tells characters that move the cursor, change what follows or turn
// the direction of writing.
func steers(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp)
}
