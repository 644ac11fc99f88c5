package site

import (
	"errors"
	"io"
	"strings"
	"testing"

	"berkas/site/artifact"
)

// TestPageBeyondItsBudgetIsAnErrorOfItsContent, and no file of another kind is.
func TestPageBeyondItsBudgetIsAnErrorOfItsContent(t *testing.T) {
	write := func(w io.Writer) error {
		for range 3 {
			if _, err := io.WriteString(w, strings.Repeat("x", 1<<20)); err != nil {
				return err
			}
		}
		return nil
	}
	f := artifact.File{Path: "orang/hatta.html", From: fileAt("content/people/hatta.md"), Write: write}
	var wrong ContentError
	if err := writeWithin(2<<20, f, io.Discard); !errors.As(err, &wrong) || !strings.HasPrefix(wrong.Error(), `content/people/hatta.md:1:1: error: the page "orang/hatta.html" has more than 2 MB`) {
		t.Error(err)
	}
	if err := writeWithin(3<<20, f, io.Discard); err != nil {
		t.Error(err)
	}
	if f.Path = "static/x.zip"; writeWithin(2<<20, f, io.Discard) != nil {
		t.Error("a file that is copied has a budget")
	}
}
