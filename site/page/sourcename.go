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
