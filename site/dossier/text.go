package dossier

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sync/errgroup"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
	"berkas/site/internal/markdown"
)

// readTexts cuts every text into paragraphs: sources first, because curated
// texts and evidence point at their paragraphs.
func (l *loader) readTexts() {
	var sources []*Text
	for _, s := range l.d.Sources {
		sources = append(sources, s.Body)
	}
	l.inParallel(sources, readSourceText)
	l.checkIncluded()
	l.placeParagraphs()
	for _, c := range l.citations {
		c.set(l.locators(c.refs), c.i)
	}
	l.inParallel(append(l.curated(), l.d.private...), l.readCurated)
}

// inParallel does one thing to many texts and gathers what is wrong with them.
func (l *loader) inParallel(texts []*Text, do func(*Text, *diag.List)) {
	lists := make([]diag.List, len(texts))
	var g errgroup.Group
	g.SetLimit(l.config.Jobs)
	for i, t := range texts {
		g.Go(func() error {
			do(t, &lists[i])
			return nil
		})
	}
	_ = g.Wait() // nothing in it fails: what is wrong is in the lists
	for _, list := range lists {
		l.errs = append(l.errs, list...)
	}
}

// curated returns every text the curators wrote.
func (l *loader) curated() []*Text {
	var texts []*Text
	for _, e := range l.d.entries {
		if e.Kind != KindSource {
			texts = append(texts, e.Body)
		}
		if t := e.Topic(); t != nil {
			texts = append(texts, t.Gaps...)
		}
	}
	return append(texts, l.d.Meta.curated()...)
}

// curated returns what the curators wrote for the home page.
func (m *Meta) curated() []*Text {
	if m.Finding == nil {
		return m.Points
	}
	return append([]*Text{m.Finding}, m.Points...)
}

// Markdown returns the text as it was written, a curated one without comments.
func (t *Text) Markdown() string {
	if len(t.comments) > 0 {
		return t.markdown
	}
	if t.value.Set() {
		return t.value.Value
	}
	return t.File.Data[t.Span.Start:t.Span.End]
}

// place makes blocks the paragraphs of the text.
func (t *Text) place(blocks []markdown.Block) {
	for i, b := range blocks {
		p := &Paragraph{In: t, N: len(t.Paragraphs) + 1, Text: b.Text, Heading: b.Heading, block: b, blockIndex: i}
		if strings.TrimSpace(b.Text) != "" {
			t.Paragraphs = append(t.Paragraphs, p)
		} else if len(b.Links) > 0 {
			t.wordless = append(t.wordless, p)
		}
	}
}

// span returns where a stretch of Markdown stands in the file.
func (t *Text) span(start, end int) diag.Span {
	empty := start == end
	if start, end = t.original(start, false), t.original(end, true); empty {
		end = start
	}
	if t.value.Set() {
		return t.value.At(start, end)
	}
	return t.File.Span(t.Span.Start+start, t.Span.Start+end)
}

// Span returns where a stretch of p's Text stands in its file.
func (p *Paragraph) Span(start, end int) diag.Span {
	return p.In.span(p.block.Offset(start), p.block.Offset(end))
}

// Block returns which block of the text's Markdown p is, counted from 0.
func (p *Paragraph) Block() int { return p.blockIndex }

func readSourceText(t *Text, errs *diag.List) {
	if r := t.reading; !r.cut {
		refuseComments(t, &r.errs)
		if r.cut = true; inProportion(t, &r.errs) {
			r.blocks = markdown.Parse(t.Markdown(), nil)
			checkLinks(t, &r.errs)
		}
	}
	if *errs = append(*errs, t.reading.errs...); t.reading.blocks == nil && t.reading.errs.Errors() > 0 {
		return
	}
	t.place(t.reading.blocks)
	if len(t.Paragraphs) == 0 && t.Of.NameSpan.File != nil {
		errs.Errorf(t.span(0, 0), "the source has no text").Hint = "the article goes below the front matter, one paragraph for each of its own"
	}
}

// inProportion reports whether a text has no more of Markdown than one of its length can,
// and says where it has.
func inProportion(t *Text, errs *diag.List) bool {
	at, beyond := markdown.Beyond(t.Markdown())
	if beyond {
		errs.Errorf(t.span(at, at+1), "up to here the text has more line ends and signs of Markdown than a text of its length may").Hint = "split it into several files, or take out what nobody reads"
	}
	return !beyond
}

func (l *loader) readCurated(t *Text, errs *diag.List) {
	t.dropComments(errs)
	if !inProportion(t, errs) {
		return
	}
	t.place(markdown.Parse(t.Markdown(), l.d.Show))
	checkLinks(t, errs)
	for _, p := range slices.Concat(t.Paragraphs, t.wordless) {
		for _, link := range p.block.Links {
			l.follow(p, link, errs)
		}
	}
}

// follow checks one wiki link and keeps where it leads.
func (l *loader) follow(p *Paragraph, link markdown.WikiLink, errs *diag.List) {
	at := l.target(fm.Text{Value: link.Target, Span: p.In.span(link.Start, link.End)}, errs)
	if at.entry == nil {
		return
	}
	p.References = append(p.References, Reference{at.Locator, at.entry, at.silent, link.TextStart, link.TextEnd})
	switch {
	case at.silent:
	case at.Quote != nil || at.Paragraph != nil:
		p.Locators = append(p.Locators, at.Locator)
	default:
		p.Links = append(p.Links, at.entry)
	}
}

func checkLinks(t *Text, errs *diag.List) {
	for _, link := range markdown.Links(t.Markdown()) {
		t.checkImage(link, errs)
		switch {
		case !markdown.SafeURL(link.Href):
			errs.Errorf(t.span(link.Start, link.End), "the address %q may not be linked", link.Href).Hint = "links lead to http, https, mailto or a page of this site"
		case !isSource(t) && imageFile(link.Href) == "" && leaves(link.Href):
			errs.Errorf(t.span(link.Start, link.End), "the address %q leaves the site's folder", link.Href).Hint = "addresses within the site begin at its root, such as static/report.pdf"
		}
	}
}

// isSource reports whether a text is a source's, which is as it was published.
func isSource(t *Text) bool { return t.Of != nil && t.Of.Kind == KindSource && !t.value.Set() }

// leaves reports whether an address within the site leads above the site's root.
func leaves(href string) bool {
	u, err := url.Parse(strings.ReplaceAll(href, `\`, "/"))
	return err == nil && u.Scheme == "" && u.Host == "" && strings.HasPrefix(path.Join(strings.TrimLeft(u.Path, "/"))+"/", "../")
}

// Show says what a wiki link reads as: its label, or the name of what it leads
// to; nothing for a locator, which is a mark and not a word.
func (d *Dossier) Show(target, label string) string {
	if label != "" {
		return label
	}
	slug, anchor, _ := strings.Cut(target, "#")
	if e := d.bySlug[slug]; e != nil && anchor == "" {
		return e.Name
	}
	return ""
}

// target is where a wiki link or a piece of evidence leads.
type target struct {
	Locator
	entry  *Entry
	silent bool // it says that the source does not tell
}

// locators resolves evidence.
func (l *loader) locators(refs []fm.Text) []Locator {
	var all []Locator
	for _, ref := range refs {
		at := l.target(ref, &l.errs)
		switch {
		case at.entry == nil:
		case at.entry.Kind != KindSource:
			l.errs.Errorf(ref.Span, "evidence is in a source; %q is %s", at.entry.Slug, at.entry.Kind.article())
		case at.silent:
			l.errs.Errorf(ref.Span, "a source that is silent is no evidence").Hint = "say it in the text: [[" + ref.Value + "]]"
		default:
			all = append(all, at.Locator)
		}
	}
	return all
}

// target resolves "slug", "source#p4", "source#q2", "source#silent" or
// "source#p4-silent". What it cannot, it reports, and the target is empty.
func (l *loader) target(ref fm.Text, errs *diag.List) target {
	slug, anchor, hasAnchor := strings.Cut(ref.Value, "#")
	kinds := []Kind(nil)
	if hasAnchor {
		kinds = []Kind{KindSource}
	}
	own := loader{config: l.config, d: l.d, drafts: l.drafts, moved: l.moved, uses: l.uses} // for its errs: this runs in parallel
	e := own.entry(fm.Text{Value: slug, Span: ref.Span}, kinds...)
	*errs = append(*errs, own.errs...)
	if e == nil {
		return target{}
	}
	t := target{entry: e, Locator: Locator{Source: e.Source(), Span: ref.Span}}
	if hasAnchor && !t.find(anchor) {
		d := errs.Errorf(ref.Span, "%q has no %s", slug, anchorWords(anchor))
		if strings.Contains(anchor, silentAnchor) {
			d.Hint = fmt.Sprintf("write #%s, or #p1-%s to #p%d-%s", silentAnchor, silentAnchor, len(e.Body.Paragraphs), silentAnchor)
			return target{}
		}
		d.Hint = fmt.Sprintf("it has paragraphs #p1 to #p%d", len(e.Body.Paragraphs))
		if n := len(e.Source().Quotes); n > 0 {
			d.Hint += fmt.Sprintf(" and quotations #q1 to #q%d", n)
		}
		return target{}
	}
	return t
}

// silentAnchor stands where a source does not tell something.
const silentAnchor = "silent"

func anchorWords(anchor string) string {
	anchor = strings.TrimSuffix(anchor, "-"+silentAnchor)
	switch kind, n := anchor[:min(1, len(anchor))], anchor[min(1, len(anchor)):]; {
	case kind == "p" && isNumber(n):
		return "paragraph " + n
	case kind == "q" && isNumber(n):
		return "quotation " + n
	}
	return fmt.Sprintf("place %q", "#"+anchor)
}

// find fills in the paragraph or quotation an anchor means.
func (t *target) find(anchor string) bool {
	if anchor == silentAnchor {
		t.silent = true
		return true
	}
	if passage, silent := strings.CutSuffix(anchor, "-"+silentAnchor); silent {
		t.silent, anchor = true, passage
		if !strings.HasPrefix(passage, "p") {
			return false // a quotation cannot be silent
		}
	}
	if len(anchor) < 2 || !isNumber(anchor[1:]) {
		return false
	}
	n, _ := strconv.Atoi(anchor[1:]) // it is a number
	switch {
	case anchor[0] == 'p' && n <= len(t.Source.Body.Paragraphs):
		t.Paragraph = t.Source.Body.Paragraphs[n-1]
	case anchor[0] == 'q' && n <= len(t.Source.Quotes):
		t.Quote = t.Source.Quotes[n-1] // its paragraph is known once it is proved
	default:
		return false
	}
	return true
}
