package page

import (
	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// statusWord returns the word for a claim's status, "" for none.
func statusWord(s *render.Site, status string) string {
	return map[string]string{
		"disputed": s.Words.StatusDisputed, "corroborated": s.Words.StatusCorroborated,
		"unverified": s.Words.StatusUnverified, "withdrawn": s.Words.StatusWithdrawn,
	}[status]
}

// typeWord returns the word for a type of organisation or place, "" for "other", which
// says nothing of it.
func typeWord(s *render.Site, t string) string {
	w := s.Words
	return map[string]string{
		"government": w.TypeGovernment, "alliance": w.TypeAlliance, "company": w.TypeCompany,
		"media": w.TypeMedia, "agency": w.TypeAgency,
		"country": w.TypeCountry, "region": w.TypeRegion, "city": w.TypeCity, "site": w.TypeSite,
	}[t]
}

// listName returns what the list of a kind is called.
func listName(s *render.Site, k dossier.Kind) string {
	w := s.Words
	return [...]string{w.People, w.Organisations, w.Places, w.Events, w.Topics, w.Claims, w.Sources, ""}[k]
}
