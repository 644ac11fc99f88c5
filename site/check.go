package site

import "berkas/site/diag"

// Check looks for what is sound but could be better, in the dossier and in the
// site made of it. A build does not say it. The error is for a page that cannot
// be made.
func (s *Site) Check() (diag.List, error) {
	found := s.Dossier.Check()
	linked, err := s.checkLinks()
	if err != nil {
		if wrong, ok := s.own.explain(err, ""); ok {
			return diag.List{wrong}, nil
		}
		return nil, err
	}
	found = append(found, linked.Without(s.Dossier.Meta.Silence)...)
	found.Sort()
	return found, nil
}
