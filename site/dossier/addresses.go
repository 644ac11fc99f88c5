package dossier

import (
	"berkas/site/diag"
	"berkas/site/internal/markdown"
)

// Address is where a link or picture of a text leads, as it was written. Links
// within the site begin at its root; wiki links are none of them.
type Address struct {
	Href string
	Of   *Entry // whose text has it; nil: dossier.yaml
	Span diag.Span
}

// Addresses returns the addresses within the site that texts have, by source,
// then by entry.
func (d *Dossier) Addresses() []Address {
	var texts []*Text
	for _, s := range d.Sources {
		texts = append(texts, s.Body)
	}
	var all []Address
	for _, t := range append(texts, (&loader{d: d}).curated()...) {
		for _, link := range markdown.Links(t.Markdown()) {
			if markdown.Local(link.Href) {
				all = append(all, Address{link.Href, t.Of, t.span(link.Start, link.End)})
			}
		}
	}
	return all
}
