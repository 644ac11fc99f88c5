package dossier

import (
	"fmt"
	"strings"
	"testing"
)

// TestForeignTextIsReadAsACuratedOne: it cites, links and names, and knows where.
func TestForeignTextIsReadAsACuratedOne(t *testing.T) {
	d := load(t, small)
	text, problems := d.Foreign("draft.md", []byte("---\nx: y\n---\nSatu. [[koran#p2]]\n\n> Sukarno Hatta di [[jakarta|kota]]. [[koran#p1-silent]]\n"))
	if len(problems) > 0 || len(text.Paragraphs) != 2 {
		t.Fatal(problems, text.Paragraphs)
	}
	first, second := text.Paragraphs[0], text.Paragraphs[1]
	if at := first.Sentences()[0].References[0]; at.Paragraph == nil || at.Locator.String() != "A¶2" {
		t.Errorf("the first cites %v", at)
	}
	if line, column := first.Span(0, 4).File.Position(first.Span(0, 4).Start); line != 4 || column != 1 {
		t.Errorf("it stands in %d:%d", line, column)
	}
	s := second.Sentences()[0]
	if len(s.Mentions) != 1 || s.Mentions[0].Of.Slug != "sukarno-hatta" || len(s.References) != 2 || s.References[0].To.Slug != "jakarta" || !s.References[1].Silent {
		t.Errorf("the second names %v and refers to %v", s.Mentions, s.References)
	}
	if first.InBlockQuote() || !second.InBlockQuote() {
		t.Error("a block quotation is not told from a paragraph")
	}
}

// TestForeignReferencesThatLeadNowhere are explained with their place, kept
// without a target, and counted where there are too many.
func TestForeignReferencesThatLeadNowhere(t *testing.T) {
	d := load(t, small)
	text, problems := d.Foreign("draft.md", []byte("Satu. [[koran#p9]] [[koren]] [[koran#p1]]\n"))
	if got := printed(problems); problems.Errors() != 2 || !strings.Contains(got, "draft.md:1:7: error: \"koran\" has no paragraph 9") || !strings.Contains(got, "draft.md:1:20: error: there is nothing with the slug \"koren\"") {
		t.Error(got)
	}
	var to []bool
	for _, r := range text.Paragraphs[0].References {
		to = append(to, r.To != nil)
	}
	if fmt.Sprint(to) != "[false false true]" {
		t.Error(to)
	}
	text, problems = d.Foreign("draft.md", []byte(strings.Repeat("Dua [[koran#p9]] [[entah#p1]] [[koran#p1]]\n", mostAstray)))
	if problems.Errors() != mostAstray+1 || !strings.Contains(printed(problems), fmt.Sprintf("%d more references", mostAstray)) {
		t.Errorf("%d errors", problems.Errors())
	}
	if n := len(text.Paragraphs[0].Locators); n != mostAstray {
		t.Errorf("%d of those that lead somewhere", n)
	}
}
