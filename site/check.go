package site

import "berkas/site/diag"

// Check looks for what is sound but could be better. A build does not say it.
func (s *Site) Check() diag.List { return s.Dossier.Check() }
