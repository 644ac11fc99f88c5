package page

import (
	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// maxVersions is how many quotations of a source stand beside another version.
const maxVersions = 12

// versionsIn shows the quotations of a source beside what is probably the same
// utterance in another.
func versionsIn(r *render.Renderer, s *dossier.Source) []render.Quote {
	var all []render.Quote
	for _, q := range quotesByPlace(s) {
		if len(q.Similar) == 0 || len(all) == maxVersions {
			continue
		}
		if shown, ok := r.Beside(q.Statement, q.Similar[0].Statement); ok {
			all = append(all, shown)
		}
	}
	return all
}
