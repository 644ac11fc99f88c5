package render

import (
	"slices"

	"berkas/site/dossier"
)

// names returns the layers of the names in a paragraph. The first of each
// entry is a link, unless it is the page's own or would hold the edge of one
// of the others, whose own links may not stand in a link; the rest are marked.
// class goes before that of a link's kind.
func (r *Renderer) names(p *dossier.Paragraph, others []layer, class string) []layer {
	linked := map[*dossier.Entry]bool{r.Entry: true}
	var layers []layer
	for _, m := range p.Mentions {
		if !published(p, m) {
			continue
		}
		l := layer{
			Range: dossier.Range{Start: m.Start, End: m.End},
			open:  `<span class="named ` + Class(m.Of.Kind) + `">`,
			shut:  "</span>",
		}
		if !linked[m.Of] && !splits(l.Range, others) {
			linked[m.Of] = true
			l.open, l.shut = r.Link(m.Of).open(class+Class(m.Of.Kind)), "</a>"
		}
		l.rest = l.open
		layers = append(layers, l)
	}
	return layers
}

// published reports whether anything of a mention may be shown.
func published(p *dossier.Paragraph, m dossier.Mention) bool {
	return slices.ContainsFunc(p.Published(), func(r dossier.Range) bool { return r.Start < m.End && m.Start < r.End })
}

// splits reports whether an edge of one of the layers stands within r.
func splits(r dossier.Range, layers []layer) bool {
	for _, l := range layers {
		if r.Start < l.Start && l.Start < r.End || r.Start < l.End && l.End < r.End {
			return true
		}
		if l.Start >= r.Start && l.End <= r.End {
			return true
		}
	}
	return false
}
