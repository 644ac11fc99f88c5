package render

import (
	"html"
	"html/template"
	"strconv"
	"strings"
	"unicode/utf8"

	"berkas/site/internal/match"

	"berkas/site/dossier"
	"berkas/site/internal/markdown"
)

// sourceText sets a source's paragraphs as HTML with its quotations and the
// names in it marked. What rights keep back is counted in words, not shown.
type sourceText struct {
	*Renderer
	source *dossier.Source
	quotes map[*dossier.Paragraph][]*dossier.Quote
}

// SourceText returns the inner HTML of each paragraph of a source, in order.
//
// It is safe: of a source whose text may be published package markdown escapes
// everything but the marks, and of others excerpts does; the marks are made
// here, of links and of escaped words.
func (r *Renderer) SourceText(s *dossier.Source) []template.HTML {
	t := sourceText{Renderer: r, source: s, quotes: map[*dossier.Paragraph][]*dossier.Quote{}}
	for _, q := range s.Quotes {
		t.quotes[q.Paragraph] = append(t.quotes[q.Paragraph], q)
	}
	set := t.excerpts
	if s.Rights == dossier.RightsFull {
		blocks := t.blocks()
		set = func(p *dossier.Paragraph) string { return blocks[p.Block()] }
	}
	var all []template.HTML
	for _, p := range s.Body.Paragraphs {
		all = append(all, template.HTML(set(p)))
	}
	return all
}

// blocks renders the Markdown of the whole source, so that the article keeps
// its emphasis and links.
func (t sourceText) blocks() []string {
	byBlock := map[int]*dossier.Paragraph{}
	for _, p := range t.source.Body.Paragraphs {
		byBlock[p.Block()] = p
	}
	options := t.markdown()
	options.Marks = func(block int) []markdown.Mark {
		if p := byBlock[block]; p != nil {
			return nest(t.layers(p))
		}
		return nil
	}
	return markdown.Inlines(t.source.Body.Markdown(), options)
}

// excerpts sets the published parts of a paragraph and counts the words
// between them.
func (t sourceText) excerpts(p *dossier.Paragraph) string { return t.published(p, t.layers(p)) }

func (t sourceText) published(p *dossier.Paragraph, layers []layer) string {
	var b strings.Builder
	marks, at := nest(layers), 0
	for _, part := range p.Published() {
		t.omit(&b, p.Text[at:part.Start])
		write(&b, p.Text, part, marks)
		at = part.End
	}
	t.omit(&b, p.Text[at:])
	return b.String()
}

// NamedIn returns what may be published of a paragraph that names the entry of the
// page: that name in bold, the others as links. It is safe as [Renderer.SourceText] is.
func (r *Renderer) NamedIn(p *dossier.Paragraph) template.HTML {
	var own []layer
	for _, m := range p.Mentions {
		if m.Of == r.Entry {
			own = append(own, layer{dossier.Range{Start: m.Start, End: m.End}, "<b>", "<b>", "</b>"})
		}
	}
	return template.HTML(sourceText{Renderer: r}.published(p, append(own, r.names(p, own, "entity ")...)))
}

func (t sourceText) omit(b *strings.Builder, text string) {
	if n := len(strings.Fields(text)); n > 0 {
		b.WriteString(` <span class="omitted">[… ` + html.EscapeString(t.N(t.Words.WordsHidden, n)) + `]</span> `)
	}
}

// layers returns what is marked in a paragraph: quotations, and the names in
// it, the first of each entry as a link. That it stands in a source's text says
// that a link is an entry's; one class less is a hundred bytes a page.
func (t sourceText) layers(p *dossier.Paragraph) []layer {
	var quoted []layer
	for _, q := range t.quotes[p] {
		quoted = append(quoted, t.quoted(q)...)
	}
	return append(quoted, t.names(p, quoted, "")...)
}

// quoted returns the layers of a quotation, one for each part; the anchor is
// on the first. Who speaks stands beside the paragraph: its text holds nothing
// that the source does not say.
func (t sourceText) quoted(q *dossier.Quote) []layer {
	element, class := "q", "quoted"
	if !q.Direct {
		element, class = "span", "quoted quoted--indirect"
	}
	rest := "<" + element + ` class="` + class + `">`
	first := "<" + element + ` class="` + class + `" id="q` + strconv.Itoa(q.N) + `">`
	var layers []layer
	for i, part := range q.Parts {
		l := layer{Range: part, open: rest, rest: rest, shut: "</" + element + ">"}
		if i == 0 {
			l.open = first
		}
		if q.Direct {
			l.Range = withMarks(q.Paragraph.Text, part)
		}
		layers = append(layers, l)
	}
	return layers
}

// withMarks widens the range of direct speech over the quotation marks around
// it, and the full stop or comma before the closing one.
func withMarks(text string, r dossier.Range) dossier.Range {
	if before, size := utf8.DecodeLastRuneInString(text[:r.Start]); match.OpensQuotation(before) {
		r.Start -= size
	}
	end := r.End
	if after, size := utf8.DecodeRuneInString(text[end:]); strings.ContainsRune(".,!?…", after) {
		end += size
	}
	if after, size := utf8.DecodeRuneInString(text[end:]); match.ClosesQuotation(after) {
		r.End = end + size
	}
	return r
}
