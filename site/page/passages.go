package page

import (
	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// Passages are paragraphs of one source in as few words as lead to them.
type Passages struct {
	Source     SourceName
	When       render.Time
	Paragraphs []Numbered
}

// Numbered is a paragraph of a source that is named before it.
type Numbered struct {
	N    int
	Href string
}

// passagesOnPage is about how many paragraphs stand on a page that names
// nothing but their numbers: at twice the usual length of an address it has
// 200 kB.
const passagesOnPage = 800

// passagesIn gathers where mentions stand, by source. They are in the order of
// the sources; a paragraph is named once.
func passagesIn(r *render.Renderer, mentions []dossier.Mention) []Passages {
	var all []Passages
	var source *dossier.Entry
	var paragraph *dossier.Paragraph
	for _, m := range mentions {
		if m.In.In.Of != source {
			source = m.In.In.Of
			all = append(all, passagesOf(r, source.Source(), nil))
		}
		if m.In != paragraph {
			paragraph = m.In
			last := &all[len(all)-1]
			last.Paragraphs = append(last.Paragraphs, numbered(r, paragraph))
		}
	}
	return all
}

func passagesOf(r *render.Renderer, s *dossier.Source, paragraphs []*dossier.Paragraph) Passages {
	p := Passages{Source: sourceName(r, s), When: r.Short(s.Date)}
	for _, one := range paragraphs {
		p.Paragraphs = append(p.Paragraphs, numbered(r, one))
	}
	return p
}

func numbered(r *render.Renderer, p *dossier.Paragraph) Numbered {
	return Numbered{p.N, r.To(r.Address.Citation(p.Locator()))}
}
