package site

import (
	"errors"

	"berkas/site/diag"
)

// Check looks for what only the built site can tell: links that lead nowhere and
// pages that nothing links to, which a build does not say, and private text that
// would be published, which a build finds as it writes. The error is for a file
// that cannot be made.
func (s *Site) Check() (diag.List, error) {
	err := s.checkPrivate()
	wrong, leaked := errors.AsType[ContentError](err)
	if err != nil && !leaked {
		return nil, err
	}
	linked, err := s.checkLinks()
	if err != nil {
		if d, ok := s.own.explain(err, ""); ok {
			return diag.List{d}, nil
		}
		return nil, err
	}
	found := append(linked.Without(s.Dossier.Meta.Silence), wrong.Problems...)
	found.Sort()
	return found, nil
}
