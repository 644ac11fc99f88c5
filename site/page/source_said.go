package page

import (
	"slices"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// Said says who is quoted in a paragraph, of quotations that follow each other
// once for all that the same said. It stands beside the text, whose words are
// the source's alone.
type Said struct {
	Href  string // to the first of the quotations
	Who   []*render.Link
	Words string // in their place, where nobody but the source is quoted
}

// saidIn returns who is quoted in each paragraph of a source.
func saidIn(r *render.Renderer, s *dossier.Source) map[*dossier.Paragraph][]Said {
	all := map[*dossier.Paragraph][]Said{}
	before := map[*dossier.Paragraph]*dossier.Quote{}
	for _, q := range quotesByPlace(s) {
		p, last := q.Paragraph, before[q.Paragraph]
		before[p] = q
		if last != nil && last.Direct == q.Direct && slices.Equal(last.By, q.By) {
			continue
		}
		said := Said{Href: "#q" + strconv.Itoa(q.N), Words: r.Reporting(q)}
		for _, e := range q.By {
			said.Who = append(said.Who, r.Link(e))
		}
		all[p] = append(all[p], said)
	}
	return all
}

// quotesByPlace returns a source's quotations in the order in which they begin.
func quotesByPlace(s *dossier.Source) []*dossier.Quote {
	return slices.SortedStableFunc(slices.Values(s.Quotes), func(a, b *dossier.Quote) int {
		return a.Parts[0].Start - b.Parts[0].Start
	})
}

// keyTo explains the underlines that a text has, none of a text without.
func keyTo(r *render.Renderer, text []Para) render.Sentence {
	w := r.Words
	var samples []render.Phrase
	for _, k := range []struct {
		kind dossier.Kind
		word string
	}{
		{dossier.KindPerson, w.UnderlinedPerson},
		{dossier.KindOrganisation, w.UnderlinedOrg},
		{dossier.KindPlace, w.UnderlinedPlace},
		{dossier.KindTopic, w.UnderlinedTopic},
	} {
		link := `<a class="` + render.Class(k.kind) + `"`
		if !slices.ContainsFunc(text, func(p Para) bool { return strings.Contains(string(p.HTML), link) }) {
			continue
		}
		if len(samples) > 0 {
			samples = append(samples, render.Phrase{Text: ", "})
		}
		samples = append(samples, render.Phrase{Text: k.word, Class: "entity " + render.Class(k.kind)})
	}
	if len(samples) == 0 {
		return nil
	}
	return render.Compose(w.Underlines, render.Holes{"kinds": samples})
}
