package render

import (
	"cmp"
	"slices"

	"berkas/site/dossier"
)

// OnePerParagraph sorts locators by source and paragraph and keeps the first
// of each paragraph.
func OnePerParagraph(locators []dossier.Locator) []dossier.Locator {
	sorted := slices.Clone(locators)
	slices.SortStableFunc(sorted, func(a, b dossier.Locator) int {
		return cmp.Or(BySiglum(a.Source, b.Source), cmp.Compare(number(a), number(b)))
	})
	return slices.CompactFunc(sorted, func(a, b dossier.Locator) bool {
		return a.Source == b.Source && number(a) == number(b)
	})
}

func number(l dossier.Locator) int {
	if l.Paragraph == nil {
		return 0
	}
	return l.Paragraph.N
}

// BySiglum orders sources as their letters were given: A … Z, AA ….
func BySiglum(a, b *dossier.Source) int {
	return cmp.Or(cmp.Compare(len(a.Siglum), len(b.Siglum)), cmp.Compare(a.Siglum, b.Siglum))
}

// QuoteLocator returns the citation of a quotation.
func QuoteLocator(q *dossier.Quote) dossier.Locator {
	return dossier.Locator{Source: q.Source, Paragraph: q.Paragraph, Quote: q}
}
