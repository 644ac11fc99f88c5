package support

import "berkas/site/dossier"

// passage is what a paragraph of a source says. It is read once.
type passage struct {
	*dossier.Paragraph
	source   *dossier.Source
	language string

	names       map[*dossier.Entry]bool
	phrasesRead once[[]phrase]
	*text
}

func (p *prover) passage(at *dossier.Paragraph) *passage {
	if read := p.passages[at]; read != nil {
		return read
	}
	read := p.glance(at)
	read.text = p.memo.text(at.Text, read.source.Date.From, read.language)
	p.passages[at] = read
	return read
}

// glance is a passage of which no more than the names need be known.
func (p *prover) glance(at *dossier.Paragraph) *passage {
	if read := p.passages[at]; read != nil {
		return read
	}
	s := at.In.Of.Source()
	read := &passage{Paragraph: at, source: s, language: p.d.LanguageOf(s), names: map[*dossier.Entry]bool{}}
	for _, m := range at.Mentions {
		read.names[m.Of] = true
		if m.Of.Kind > dossier.KindPlace { // whose title can have names in it
			for _, n := range p.whoIn(at.Text[m.Start:m.End]) {
				read.names[n.of] = true
			}
		}
	}
	return read
}

// passagesAt returns the passages of locators, each once; one of a source as a
// whole has none.
func (p *prover) passagesAt(at []dossier.Locator) []*passage {
	var all []*passage
	for _, l := range distinct(at) {
		if l.Paragraph != nil {
			all = append(all, p.passage(l.Paragraph))
		}
	}
	return all
}
