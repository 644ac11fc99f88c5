package export

import "berkas/site/dossier"

// cited is a paragraph that curators wrote and its number in the text.
type cited struct {
	*dossier.Paragraph
	n int
}

// references are the references that reading text has lost.
func references[T any](name, of string, texts func(T) []*dossier.Text) column {
	return records(name, "The references in the paragraphs of the "+of+".", func(row T) []cited {
		var all []cited
		n := 0
		for _, t := range texts(row) {
			for _, p := range t.Paragraphs {
				n++
				if len(p.Locators)+len(p.Silences()) > 0 {
					all = append(all, cited{p, n})
				}
			}
		}
		return all
	},
		col("paragraph", integer, "Which paragraph of the "+of+", from 1.", func(p cited) int { return p.n }).required(),
		col("evidence", address, "The places in sources that it refers to.", func(p cited) []string { return addresses(p.Locators) }).required(),
		silent(func(p cited) *dossier.Paragraph { return p.Paragraph }))
}

// silent is the references that report nothing.
func silent[T any](of func(T) *dossier.Paragraph) column {
	return col("silent", address, "What it says was read and does not tell: a source that does not name the thing, or a passage where a detail is missing.", func(row T) []string {
		return list(of(row).Silences(), func(r dossier.Reference) string { return addressOf(r.Locator) })
	})
}
