package page

import (
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// SourceName is a source in the comparison.
type SourceName struct {
	Siglum, Name, Href, Label string
}

func sourceName(r *render.Renderer, s *dossier.Source) SourceName {
	return SourceName{s.Siglum, r.Outlet(s), r.Href(&s.Entry), lang.Fill(r.Words.SourceSiglum, "siglum", s.Siglum)}
}

// datedName names a source where it stands beside others of which some may have the
// same publisher, or none.
func datedName(r *render.Renderer, s *dossier.Source) SourceName {
	name := sourceName(r, s)
	name.Name = r.Dated(s)
	return name
}
