package render

import (
	"html"
	"html/template"
	"path"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/markdown"
)

// Prose sets a curated text as HTML: wiki links lead into the dossier, and the
// first mention of each entry in a paragraph is a link. Its highest headings get
// the level top.
//
// It is safe: package markdown lets no HTML of a text through and escapes its
// words; what it is handed to set between them are links of this package, which
// escape what they hold.
func (r *Renderer) Prose(t *dossier.Text, top int) template.HTML {
	return template.HTML(markdown.HTML(t.Markdown(), r.curated(t, top)))
}

// Line sets a short curated text, such as a key point, without the tags of its
// paragraphs. It is safe for the same reasons as [Renderer.Prose].
func (r *Renderer) Line(t *dossier.Text) template.HTML {
	return template.HTML(strings.Join(markdown.Inlines(t.Markdown(), r.curated(t, 0)), "<br>"))
}

func (r *Renderer) curated(t *dossier.Text, top int) markdown.Options {
	byBlock := map[int]*dossier.Paragraph{}
	for _, p := range t.Paragraphs {
		byBlock[p.Block()] = p
	}
	r.made.texts++
	o := r.markdown()
	o.Show, o.Wiki = r.Show, r.wiki
	o.Shift = top - highest(t)
	o.FootnotePrefix = "t" + strconv.Itoa(r.made.texts) + "-"
	o.Figure = func(href, alt, caption string) string {
		return string(r.Picture(t.ImageAt(href, alt), InText, caption))
	}
	o.Marks = func(block int) []markdown.Mark {
		if p := byBlock[block]; p != nil {
			names := r.names(p, nil, "entity ")
			return nest(append(names, unbroken(p.Text, names)...))
		}
		return nil
	}
	return o
}

// highest returns the level of a text's highest heading; 1 without any.
func highest(t *dossier.Text) int {
	level := 0
	for _, p := range t.Paragraphs {
		if p.Heading > 0 && (level == 0 || p.Heading < level) {
			level = p.Heading
		}
	}
	return max(level, 1)
}

// markdown returns what holds for all text on the page, curated or quoted.
func (r *Renderer) markdown() markdown.Options {
	return markdown.Options{URL: r.resolve}
}

// resolve returns where an address in a text leads from here. Addresses in a
// dossier's texts start from the site's root: what lies in content/static is at
// static/ there.
func (r *Renderer) resolve(href string, _ bool) (string, bool) {
	switch {
	case strings.HasPrefix(href, "#") && r.made.edition != nil && r.Entry != nil:
		return r.To(r.Address.Entry(r.Entry) + href), true // its page has that place, not the document
	case !markdown.Local(href), strings.HasPrefix(href, "#"):
		return href, true
	}
	clean := path.Clean("/" + href)[1:]
	to := r.To(clean)
	if !markdown.Local(to) {
		to = "./" + to // javascript:x
	}
	return to, clean != "."
}

// wiki writes a wiki link: to a paragraph or a quotation as a reference, to what
// does not tell as a silence, to anything else as a link with its words.
func (r *Renderer) wiki(l markdown.WikiLink) string {
	slug, anchor, _ := strings.Cut(l.Target, "#")
	e := r.Lookup(slug)
	if e == nil {
		return html.EscapeString(l.Label)
	}
	if at, ok := locate(e.Source(), anchor); ok {
		return r.Ref(at).inline()
	}
	if at, ok := silent(e.Source(), anchor); ok {
		return r.silence(at)
	}
	link := r.Link(e)
	if l.Label != "" {
		link.Text = l.Label
	}
	return link.inline()
}

// locate returns the locator that an anchor of a source means: p4 or q2.
func locate(s *dossier.Source, anchor string) (dossier.Locator, bool) {
	if s == nil || anchor == "" {
		return dossier.Locator{}, false
	}
	n, err := strconv.Atoi(anchor[1:])
	switch {
	case err != nil || n < 1:
	case anchor[0] == 'p' && n <= len(s.Body.Paragraphs):
		return s.Body.Paragraphs[n-1].Locator(), true
	case anchor[0] == 'q' && n <= len(s.Quotes):
		return QuoteLocator(s.Quotes[n-1]), true
	}
	return dossier.Locator{}, false
}
