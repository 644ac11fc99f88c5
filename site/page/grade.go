package page

import (
	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// reliabilityWord says in words how reliable the curator takes a source or an
// organisation to be, by the Admiralty scale; "" for no grade.
func reliabilityWord(s *render.Site, g dossier.Grade) string {
	w := s.Words
	return map[string]string{
		"A": w.ReliabilityA, "B": w.ReliabilityB, "C": w.ReliabilityC,
		"D": w.ReliabilityD, "E": w.ReliabilityE, "F": w.ReliabilityF,
	}[g.Value]
}

// credibilityWord does the same for what a claim says.
func credibilityWord(s *render.Site, g dossier.Grade) string {
	w := s.Words
	return map[string]string{
		"1": w.Credibility1, "2": w.Credibility2, "3": w.Credibility3,
		"4": w.Credibility4, "5": w.Credibility5, "6": w.Credibility6,
	}[g.Value]
}
