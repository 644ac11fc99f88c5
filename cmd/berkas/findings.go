package main

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"berkas/site/intake"
)

// known prints which entries a source names.
func known(w io.Writer, f *intake.Findings) {
	section(w, "known", f.Known, func(c intake.Counted) string {
		return fmt.Sprintf("%3d × %s (%s)", c.Count, c.Name, c.Slug)
	})
}

// findings prints what a source offers that the dossier does not have, under
// headings that are left out where there is nothing below them.
func findings(w io.Writer, f *intake.Findings) {
	if f.Unread != "" {
		fmt.Fprintf(w, "  nothing is suggested of names, quotations and dates: there are no rules for the language %s\n", f.Unread)
	}
	section(w, "not in the dossier", f.Names, unknownName)
	section(w, "written in another way", f.Aliases, func(v intake.Variant) string {
		return fmt.Sprintf("%s: %s (%s)", v.Text, v.Name, v.Of)
	})
	section(w, "quotations", f.Quotes, quotation)
	section(w, "dates", f.Dates, func(d intake.DateFound) string {
		date := d.Date
		switch {
		case d.Either:
			date = "? it may be of two weeks"
		case date == "":
			date = "?"
		}
		return fmt.Sprintf("%s = %s (%s)", d.Text, date, paragraphs(d.Paragraphs))
	})
	section(w, "events it may report", f.Events, guess)
	section(w, "topics whose terms it has", f.Topics, guess)
	section(w, "passages shared with", f.Twins, func(t intake.Twin) string {
		near := ""
		if t.Near() {
			near = ", nearly the same text"
		}
		return fmt.Sprintf("%s %s: %s, %d%% of the words%s", t.Siglum, t.Slug, count(t.Passages, "passage"), int(t.Share*100), near)
	})
}

// section prints a list under a heading, nothing when it is empty.
func section[T any](w io.Writer, heading string, list []T, line func(T) string) {
	if len(list) == 0 {
		return
	}
	fmt.Fprintf(w, "  %s\n", heading)
	for _, item := range list {
		for text := range strings.SplitSeq(line(item), "\n") {
			fmt.Fprintf(w, "    %s\n", harmless(text))
		}
	}
}

func unknownName(n intake.UnknownName) string {
	s := fmt.Sprintf("%3d × %s", n.Count, n.Name)
	if n.Kind != "unknown" {
		s += ", " + n.Kind
	}
	if n.Role != "" {
		s += ", " + n.Role
	}
	if len(n.Paragraphs) > 0 {
		s += " (" + paragraphs(n.Paragraphs) + ")"
	}
	return s
}

// quotation prints who says what, and the YAML to paste.
func quotation(q intake.Quotation) string {
	who := q.Speaker
	if who == "" {
		who = "?"
	}
	return fmt.Sprintf("¶%d %s: %s\n%s", q.Paragraph, who, q.Why(), q.YAML())
}

func guess(g intake.Guess) string {
	return fmt.Sprintf("%s (%s): %s", g.Title, g.Slug, strings.Join(g.Why, "; "))
}

func paragraphs(list []int) string {
	var words []string
	for _, n := range list {
		words = append(words, fmt.Sprintf("¶%d", n))
	}
	return strings.Join(words, " ")
}

// harmless returns a line without what steers a terminal.
func harmless(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
