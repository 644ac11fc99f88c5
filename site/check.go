package site

import "berkas/site/diag"

// Check looks for what only the built site can tell: links that lead nowhere,
// pages that nothing links to. A build does not say it. The error is for a page
// that cannot be made.
func (s *Site) Check() (diag.List, error) {
	linked, err := s.checkLinks()
	if err != nil {
		if wrong, ok := s.own.explain(err, ""); ok {
			return diag.List{wrong}, nil
		}
		return nil, err
	}
	found := linked.Without(s.Dossier.Meta.Silence)
	found.Sort()
	return found, nil
}
