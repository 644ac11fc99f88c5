package dossier

import (
	"strings"

	"berkas/site/diag"
	"berkas/site/internal/frontmatter"
	"berkas/site/internal/markdown"
)

// Foreign reads Markdown that is no part of the dossier, such as a draft, as if
// its curators had written it: cut into paragraphs that know what they cite and
// whom they name. Front matter is left out, as far as it is closed. References
// that lead nowhere are in the list; among those of its paragraph such a
// [Reference] has no To.
func (d *Dossier) Foreign(name string, data []byte) (*Text, diag.List) {
	file := diag.NewFile(name, data)
	t := &Text{File: file, Span: file.Span(0, len(data))}
	if _, body, ok := frontmatter.Split(file, &diag.List{}); ok {
		t.Span = body
	}
	f := follower{loader: newLoader(Config{Jobs: 1})}
	f.d = d
	t.dropComments(&f.errs)
	t.place(markdown.Parse(t.Markdown(), d.Show))
	for _, p := range t.Paragraphs {
		for _, link := range p.block.Links {
			f.follow(p, link)
		}
	}
	if more := f.astray - mostAstray; more > 0 {
		f.errs.Errorf(diag.Span{}, "%d more references lead nowhere", more)
	}
	newFinder(d).look([]*Text{t}) // whom a name can mean as well decides nothing here
	f.errs.Sort()
	return t, f.errs
}

// follower follows the references of a foreign text.
type follower struct {
	*loader
	astray int // those that lead nowhere
}

// mostAstray is how many references that lead nowhere are explained: finding what
// was meant is slow.
const mostAstray = 200

func (f *follower) follow(p *Paragraph, link markdown.WikiLink) {
	known := len(p.References)
	slug, _, _ := strings.Cut(link.Target, "#")
	switch {
	case f.astray < mostAstray:
		f.loader.follow(p, link, &f.errs)
	case f.d.bySlug[slug] != nil:
		f.loader.follow(p, link, &diag.List{})
	}
	if len(p.References) == known {
		f.astray++
		at := Locator{Span: p.In.span(link.Start, link.End)}
		p.References = append(p.References, Reference{Locator: at, Start: link.TextStart, End: link.TextEnd})
		return
	}
	if r := &p.References[known]; r.Quote != nil {
		r.Paragraph = r.Quote.Paragraph
		if !r.Silent {
			p.Locators[len(p.Locators)-1].Paragraph = r.Paragraph
		}
	}
}

// InBlockQuote reports whether p stands in a block quotation.
func (p *Paragraph) InBlockQuote() bool { return p.block.Kind == markdown.Quotation }
