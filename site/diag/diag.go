// Package diag says where something is wrong in a dossier's files, and why.
//
// A [Diagnostic] is a value: a place ([Span]), a message, perhaps a hint and
// notes that have places of their own. Phases collect them in a [List]; nothing
// is printed before the end, so one run reports every problem in file order,
// however many cores found them. [Text] prints a list for people, [JSON],
// [GitHub] and [SARIF] for machines.
//
// A code is the name of a rule (quotation-cut, prose-quotation) that the manual
// and machines know it by. Every warning has one, and dossier.yaml can silence
// it; so have those errors that are a rule of proof, which nothing silences. It
// is printed in brackets after the message, in JSON as "code", in SARIF as ruleId.
//
// The package is the only door to the library that colours terminal text.
//
// It knows files and places in them and nothing of what they should hold: rules
// stand where what they are about is read.
package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity tells an error, which stops the build, from a warning.
type Severity uint8

// The two severities.
const (
	Error Severity = iota
	Warning
)

// String returns the word printed before a message.
func (s Severity) String() string {
	if s == Warning {
		return "warning"
	}
	return "error"
}

// Span is a half-open range of bytes in a file. The zero Span is no place at
// all; a Span with a File and Start == End points between two characters.
type Span struct {
	File       *File
	Start, End int
}

// Note adds to a diagnostic something that is seen elsewhere.
type Note struct {
	Span    Span
	Message string
}

// Diagnostic is one thing wrong.
type Diagnostic struct {
	Span     Span
	Severity Severity
	Code     string // the name of the rule; "" for an error that is plainly a mistake
	Message  string // lower case, no full stop, names the value
	Hint     string // what to do, or the nearest valid value; "" when there is none
	Notes    []Note
}

// List collects diagnostics. It is not safe for concurrent use: each worker
// fills its own and they are joined afterwards.
type List []Diagnostic

// Errorf adds an error at span and returns it, so that a hint or a note can be
// set. The pointer is good until the next addition.
func (l *List) Errorf(span Span, format string, args ...any) *Diagnostic {
	return l.add(Diagnostic{Span: span, Message: fmt.Sprintf(format, args...)})
}

// Failf adds an error that is the breach of a rule with a name.
func (l *List) Failf(code string, span Span, format string, args ...any) *Diagnostic {
	return l.add(Diagnostic{Span: span, Code: code, Message: fmt.Sprintf(format, args...)})
}

// Warnf adds a warning that dossier.yaml can silence by its code.
func (l *List) Warnf(code string, span Span, format string, args ...any) *Diagnostic {
	return l.add(Diagnostic{Span: span, Severity: Warning, Code: code, Message: fmt.Sprintf(format, args...)})
}

func (l *List) add(d Diagnostic) *Diagnostic {
	*l = append(*l, d)
	return &(*l)[len(*l)-1]
}

// Errors counts the errors.
func (l List) Errors() int { return l.count(Error) }

// Warnings counts the warnings.
func (l List) Warnings() int { return l.count(Warning) }

func (l List) count(s Severity) int {
	n := 0
	for _, d := range l {
		if d.Severity == s {
			n++
		}
	}
	return n
}

// Without returns the list without the warnings that have one of the codes.
// Errors stay: they have to be mended.
func (l List) Without(codes []string) List {
	return slices.DeleteFunc(slices.Clone(l), func(d Diagnostic) bool {
		return d.Severity == Warning && slices.Contains(codes, d.Code)
	})
}

// Few returns those of a list that are shown to a person who would not read all: at most n,
// errors before warnings, in the order of the list, and how many of each are left.
func (l List) Few(n int) (few List, errors, warnings int) {
	if len(l) <= n {
		return l, 0, 0
	}
	errors, warnings = l.Errors(), l.Warnings()
	ofErrors := min(errors, n)
	ofWarnings := n - ofErrors
	for _, d := range l {
		left, all := &ofErrors, &errors
		if d.Severity == Warning {
			left, all = &ofWarnings, &warnings
		}
		if *left > 0 {
			*left, *all = *left-1, *all-1
			few = append(few, d)
		}
	}
	return few, errors, warnings
}

// Sort puts the list in the order it is printed: by file, place, severity and
// message. Everything that is printed takes part, so the order is the same
// whatever order the list was filled in.
func (l List) Sort() { slices.SortFunc(l, compare) }

func compare(a, b Diagnostic) int {
	return cmp.Or(
		compareSpans(a.Span, b.Span),
		cmp.Compare(a.Severity, b.Severity),
		cmp.Compare(a.Message, b.Message),
		cmp.Compare(a.Code, b.Code),
		cmp.Compare(a.Hint, b.Hint),
		slices.CompareFunc(a.Notes, b.Notes, func(m, n Note) int {
			return cmp.Or(compareSpans(m.Span, n.Span), cmp.Compare(m.Message, n.Message))
		}),
	)
}

func compareSpans(a, b Span) int {
	return cmp.Or(
		cmp.Compare(a.Path(), b.Path()),
		cmp.Compare(a.Start, b.Start),
		cmp.Compare(a.End, b.End),
	)
}
