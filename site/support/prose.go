package support

import (
	"slices"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/internal/match"
)

// sentence is a sentence of curated prose and what it rests on.
type sentence struct {
	text   string
	span   func(start, end int) diag.Span
	of     *dossier.Entry      // whose page it stands on; nil on the home page
	cites  []dossier.Locator   // what it cites, or what it rests on without saying so
	on     *ground             // the passages of those, and of what it says is silent
	named  []*dossier.Entry    // what it names or links
	names  []named             // where it names whom
	worded []named             // the words of its links, and what those lead to
	meant  []*dossier.Entry    // where it names nobody: what the sentences before it name
	links  []*dossier.Entry    // what of that it links
	mute   []dossier.Reference // what it says is silent
	own    bool                // its references are its own, not those of the thing it is about
}

// proveProse holds every curated sentence against what it rests on.
func (p *prover) proveProse() {
	for _, t := range p.d.Curated() {
		for _, paragraph := range t.Paragraphs {
			p.paragraph(paragraph)
		}
	}
	for _, text := range p.d.Prose() {
		p.note(text)
	}
	for _, v := range p.d.Events {
		p.title(&v.Entry)
	}
	for _, c := range p.d.Claims {
		p.title(&c.Entry)
	}
}

// paragraph proves the sentences of a curated paragraph, each by its references.
// A heading has none and is held to those of its text.
func (p *prover) paragraph(at *dossier.Paragraph) {
	var all []sentence
	sentences := at.Sentences()
	for i, s := range sentences {
		all = append(all, p.sentence(s))
		if i > 0 && len(all[i].named) == 0 {
			all[i].meant = append(slices.Clone(all[i-1].named), all[i-1].meant...) // "Ia …"
		}
	}
	first := 0 // of the sentences that end behind where the words begin
	for _, quoted := range match.QuotedSpans(at.Text) {
		if linked(at, quoted) {
			continue
		}
		var cites []dossier.Locator
		for first < len(sentences) && sentences[first].End <= quoted.Start {
			first++
		}
		for i := first; i < len(sentences) && sentences[i].Start < quoted.End; i++ {
			cites = append(cites, all[i].read()...)
		}
		if at.Heading > 0 {
			cites = citedBy(at.In)
		}
		p.quoted(at.Text, quoted, at.Span, cites)
	}
	if at.Heading > 0 {
		return
	}
	for _, s := range all {
		p.silence(s)
		if !isGap(at.In) {
			p.denies(s)
		}
		p.sayings(s)
		p.linkNames(s)
	}
}

// sayings proves what a sentence says: its numbers, days, names and references. How
// the dossier was made is the curator's to tell.
func (p *prover) sayings(s sentence) {
	if s.of != nil && s.of.Kind == dossier.KindPage && len(s.read()) == 0 {
		return
	}
	p.numbers(s)
	p.days(s)
	p.proseNames(s)
	p.references(s)
	p.turned(s)
}

// isGap reports whether a text says what a topic lacks, which denies by itself.
func isGap(t *dossier.Text) bool {
	return t.Of != nil && t.Of.Topic() != nil && slices.Contains(t.Of.Topic().Gaps, t)
}

// linked reports whether words in quotation marks are what a link shows.
func linked(at *dossier.Paragraph, quoted match.Range) bool {
	return slices.ContainsFunc(at.References, func(r dossier.Reference) bool {
		return r.Start < r.End && r.Start <= quoted.End && quoted.Start <= r.End
	})
}

func (p *prover) sentence(from dossier.Sentence) sentence {
	s := sentence{
		text: from.Text(), of: from.In.In.Of, own: true,
		span: func(start, end int) diag.Span { return from.In.Span(from.Start+start, from.Start+end) },
	}
	for _, m := range from.Mentions {
		s.named = append(s.named, m.Of)
		s.names = append(s.names, named{m.Of, m.Start - from.Start, m.End - from.Start})
	}
	for _, r := range from.References {
		switch {
		case r.Silent:
			s.mute = append(s.mute, r)
		case r.Source != nil && (r.Paragraph != nil || r.Quote != nil):
			s.cites = append(s.cites, r.Locator)
		default:
			s.named, s.links = append(s.named, r.To), append(s.links, r.To)
			if r.Start < r.End {
				s.worded = append(s.worded, named{r.To, r.Start - from.Start, min(r.End, from.End) - from.Start})
			}
		}
	}
	s.on = p.groundOf(s.read())
	return s
}

// read returns the passages that a sentence cites, those included that it says
// something is missing from.
func (s sentence) read() []dossier.Locator {
	all := slices.Clone(s.cites)
	for _, r := range s.mute {
		if r.Paragraph != nil {
			all = append(all, r.Locator)
		}
	}
	return all
}

// citedBy returns every reference of a text.
func citedBy(t *dossier.Text) []dossier.Locator {
	var all []dossier.Locator
	for _, p := range t.Paragraphs {
		all = append(all, p.Locators...)
	}
	return all
}

// note proves a text of front matter. It has no references: a summary rests on
// those of its thing, the short form of a key point on those of the point, that of a
// quotation on its paragraph, a note on a source or a quotation on that source.
func (p *prover) note(text dossier.Prose) {
	cites := p.restsOn(text)
	for _, quoted := range match.QuotedSpans(text.Text) {
		p.quoted(text.Text, quoted, text.Span, cites)
	}
	switch text.Key {
	case "date_note", "publisher_note", "url_note":
		return // they tell what is known from elsewhere
	}
	on := p.groundOf(cites)
	for _, r := range match.Sentences(text.Text) {
		s := sentence{
			text: text.Text[r.Start:r.End], of: text.Of, cites: cites, on: on,
			span: func(start, end int) diag.Span { return text.Span(r.Start+start, r.Start+end) },
		}
		s.names = p.whoIn(s.text)
		p.numbers(s)
		p.days(s)
		p.proseNames(s)
	}
}

// title proves what the title of an event or claim says, and its short form, by
// what the thing rests on.
func (p *prover) title(e *dossier.Entry) {
	cites, on := p.groundsOf(e), p.groundOfThing(e)
	for _, text := range []string{e.Name, e.Short} {
		s := sentence{
			text: text, of: e, cites: cites, on: on, names: p.whoIn(text),
			span: func(int, int) diag.Span { return e.NameSpan },
		}
		p.numbers(s)
		p.days(s)
		p.proseNames(s)
	}
}

func (p *prover) restsOn(text dossier.Prose) []dossier.Locator {
	switch {
	case text.Point != nil:
		return citedBy(text.Point)
	case text.Key == "short":
		return []dossier.Locator{{Source: text.Quote.Source, Paragraph: text.Quote.Paragraph}}
	case text.Quote != nil:
		return []dossier.Locator{{Source: text.Quote.Source}}
	case text.At.Source != nil:
		return []dossier.Locator{text.At}
	}
	return p.groundsOf(text.Of)
}

// groundsOf returns what a thing rests on: its evidence and the references of its
// text, of a claim also what is said on it.
func (p *prover) groundsOf(e *dossier.Entry) []dossier.Locator {
	at := citedBy(e.Body)
	for _, r := range p.d.RelationsOf(e) {
		at = append(at, r.Evidence...)
	}
	if person := e.Person(); person != nil {
		for _, r := range person.Roles {
			at = append(at, r.Evidence...)
		}
	}
	if v := e.Event(); v != nil {
		at = append(at, p.d.EvidenceOf(v)...)
	}
	if e.Kind >= dossier.KindEvent && e.Kind <= dossier.KindClaim {
		for _, s := range p.d.StatementsOf(e) {
			for _, q := range s.Quotes {
				at = append(at, q.Paragraph.Locator())
			}
		}
	}
	if s := e.Source(); s != nil {
		return []dossier.Locator{{Source: s}}
	}
	return at
}
