package diag

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSortIsTheSameWhateverOrderTheListHad(t *testing.T) {
	f, g := NewFile("a.md", []byte("0123456789")), NewFile("b.md", []byte("0123456789"))
	sorted := List{
		{Message: "nowhere"},
		{Span: f.Span(1, 2), Message: "z"},
		{Span: f.Span(1, 3), Message: "a"},
		{Span: f.Span(1, 3), Message: "a", Hint: "h"},
		{Span: f.Span(1, 3), Message: "a", Hint: "h", Notes: []Note{{Span: f.Span(0, 1), Message: "n"}}},
		{Span: f.Span(1, 3), Message: "a", Hint: "h", Notes: []Note{{Span: f.Span(0, 1), Message: "o"}}},
		{Span: f.Span(1, 3), Message: "a", Hint: "h", Notes: []Note{{Span: f.Span(0, 2), Message: "n"}}},
		{Span: f.Span(1, 3), Severity: Warning, Code: "a", Message: "a"},
		{Span: f.Span(1, 3), Severity: Warning, Code: "b", Message: "a"},
		{Span: f.Span(2, 3), Message: "a"},
		{Span: g.Span(0, 1), Message: "a"},
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		l := slices.Clone(sorted)
		r.Shuffle(len(l), func(i, j int) { l[i], l[j] = l[j], l[i] })
		l.Sort()
		if diff := cmp.Diff(fmt.Sprint(describe(sorted)), fmt.Sprint(describe(l))); diff != "" {
			t.Fatal(diff)
		}
	}
}

func describe(l List) []string {
	var out []string
	for _, d := range l {
		s := fmt.Sprintf("%s %d-%d %s %s %s %s", d.Span.Path(), d.Span.Start, d.Span.End, d.Severity, d.Code, d.Message, d.Hint)
		for _, n := range d.Notes {
			s += fmt.Sprintf(" %d-%d %s", n.Span.Start, n.Span.End, n.Message)
		}
		out = append(out, s+"\n")
	}
	return out
}

func TestAddedDiagnosticsAreCountedAndCanBeCompleted(t *testing.T) {
	var l List
	f := NewFile("a.md", []byte("x"))
	l.Errorf(f.Span(0, 1), "unknown key %q", "x").Hint = "h"
	l.Warnf("unused", f.Span(0, 1), "never used")
	l.Errorf(Span{}, "again")
	if l.Errors() != 2 || l.Warnings() != 1 {
		t.Errorf("%d errors, %d warnings", l.Errors(), l.Warnings())
	}
	if d := l[0]; d.Message != `unknown key "x"` || d.Hint != "h" || d.Severity != Error {
		t.Errorf("got %+v", d)
	}
	if d := l[1]; d.Code != "unused" || d.Severity != Warning {
		t.Errorf("got %+v", d)
	}
}

// TestFewHasErrorsFirst, in the order of the list, and counts what it leaves.
func TestFewHasErrorsFirst(t *testing.T) {
	var l List
	for i := range 10 {
		if i%2 == 0 {
			l.Warnf("code", Span{}, "warning %d", i)
		} else {
			l.Errorf(Span{}, "error %d", i)
		}
	}
	for _, c := range []struct {
		n, errors, warnings int
		want                string
	}{
		{10, 0, 0, "0123456789"}, {11, 0, 0, "0123456789"}, {7, 0, 3, "0123579"}, {5, 0, 5, "13579"}, {2, 3, 5, "13"}, {0, 5, 5, ""},
	} {
		few, errors, warnings := l.Few(c.n)
		got := ""
		for _, d := range few {
			got += d.Message[len(d.Message)-1:]
		}
		if got != c.want || errors != c.errors || warnings != c.warnings {
			t.Errorf("%d: %s, %d errors and %d warnings left, want %s, %d and %d", c.n, got, errors, warnings, c.want, c.errors, c.warnings)
		}
	}
}
