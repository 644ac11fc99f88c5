package render

import (
	"berkas/site/dossier"
	"berkas/site/lang"
)

// KindWord returns the word for one of a kind.
func (s *Site) KindWord(k dossier.Kind) string {
	w := s.Words
	return [...]string{w.Person, w.Organisation, w.Place, w.Event, w.Topic, w.Claim, w.Source, w.Page}[k]
}

// N returns n things in words.
func (s *Site) N(c lang.Count, n int, pairs ...string) string { return s.Lang.N(c, n, pairs...) }

// Plural returns n things in words, "" for none.
func (s *Site) Plural(c lang.Count, n int) string {
	if n == 0 {
		return ""
	}
	return s.N(c, n)
}

// In writes one count within another: "8 paragraf di 2 sumber".
func (s *Site) In(count, whole string) string {
	return lang.Fill(s.Words.CountIn, "count", count, "whole", whole)
}

// maxSigla is up to how many sources every page carries the key to their letters.
const maxSigla = 12

// ManySources reports whether there are more sources than readers can know by
// their letters.
func (s *Site) ManySources() bool { return len(s.Sources) > maxSigla }

// SiglumLine names a source behind its letter: "A: Tempo, 16 Apr 2023".
func (s *Site) SiglumLine(source *dossier.Source) string {
	return lang.Fill(s.Words.FooterSource, "siglum", source.Siglum, "publisher", s.Outlet(source), "date", s.Lang.ShortDate(source.Date))
}

// Outlet names a source's publisher, or says that there is none.
func (s *Site) Outlet(source *dossier.Source) string {
	if name := source.Publisher.Name(); name != "" {
		return name
	}
	return s.Words.PublisherNotStated
}

// Dated names a source by its publisher and its date, which together tell sources
// apart that have one publisher, or none.
func (s *Site) Dated(source *dossier.Source) string {
	return s.Outlet(source) + ", " + s.Lang.ShortDate(source.Date)
}

// LatestRole says what somebody is or was last, "" when nobody knows.
func (s *Site) LatestRole(p *dossier.Person) string {
	role := p.LatestRole()
	if role == nil {
		return ""
	}
	if when := s.Lang.Between(role.From, role.To); when != "" {
		return role.Title + ", " + when
	}
	return role.Title
}

// SomeSources says how many of all sources: "3 dari 5 sumber".
func (s *Site) SomeSources(some int) string {
	return s.N(s.Words.OfSources, len(s.Sources), "some", s.Lang.Int(some))
}

// Reviewed says who read something against its sources, "" where nobody says so.
func (s *Site) Reviewed(by *dossier.Review) string {
	if by == nil {
		return ""
	}
	return lang.Fill(s.Words.Reviewed, "by", by.By, "date", s.Lang.Date(by.Date))
}
