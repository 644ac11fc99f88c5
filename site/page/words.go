package page

import (
	"berkas/site/dossier"
	"berkas/site/lang"
)

// kindWord returns the word for one of a kind.
func (s *site) kindWord(k dossier.Kind) string {
	w := s.words
	return [...]string{w.Person, w.Organisation, w.Place, w.Event, w.Topic, w.Claim, w.Source, w.Page}[k]
}

// n returns n things in words.
func (s *site) n(c lang.Count, n int, pairs ...string) string { return s.lang.N(c, n, pairs...) }

// plural returns n things in words, "" for none.
func (s *site) plural(c lang.Count, n int) string {
	if n == 0 {
		return ""
	}
	return s.n(c, n)
}

// in writes one count within another: "8 paragraf di 2 sumber".
func (s *site) in(count, whole string) string {
	return lang.Fill(s.words.CountIn, "count", count, "whole", whole)
}

// maxSigla is up to how many sources every page carries the key to their letters.
const maxSigla = 12

// manySources reports whether there are more sources than readers can know by
// their letters.
func (s *site) manySources() bool { return len(s.Sources) > maxSigla }

// siglumLine names a source behind its letter: "A: Tempo, 16 Apr 2023".
func (s *site) siglumLine(source *dossier.Source) string {
	return lang.Fill(s.words.FooterSource, "siglum", source.Siglum, "publisher", s.outlet(source), "date", s.lang.ShortDate(source.Date))
}

// outlet names a source's publisher, or says that there is none.
func (s *site) outlet(source *dossier.Source) string {
	if name := source.Publisher.Name(); name != "" {
		return name
	}
	return s.words.PublisherNotStated
}

// latestRole says what somebody is or was last, "" when nobody knows.
func (s *site) latestRole(p *dossier.Person) string {
	role := p.LatestRole()
	if role == nil {
		return ""
	}
	if when := s.lang.Between(role.From, role.To); when != "" {
		return role.Title + ", " + when
	}
	return role.Title
}

// someSources says how many of all sources: "3 dari 5 sumber".
func (s *site) someSources(some int) string {
	return s.n(s.words.OfSources, len(s.Sources), "some", s.lang.Int(some))
}
