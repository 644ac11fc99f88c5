package page

import (
	"slices"

	"berkas/site/dossier"
)

// Stand is a position somebody took on a claim.
type Stand struct {
	When    Time
	Speaker *Link // nil: the source's own reporting, as Words says
	Words   string
	Country *Link
	Stance  Stance
	Text    string
	Direct  bool
	Refs    []Ref
}

// Stance is a position as a mark and a word.
type Stance struct{ Class, Word string }

// Side is everybody who took one stance.
type Side struct {
	Stance  Stance
	Parties []Party
}

// Party is one of them, with what was said. Its Speaker is nil for what
// sources report themselves, as Words says.
type Party struct {
	Speaker *Link
	Words   string
	Stands  []Stand
}

// stands lists the positions on a claim by date.
func (d *desk) stands(c *dossier.Claim) []Stand {
	var all []Stand
	for _, s := range d.StatementsOf(&c.Entry) {
		all = append(all, d.stand(s, c))
	}
	return all
}

func (d *desk) stand(s *dossier.Statement, c *dossier.Claim) Stand {
	q := onClaim(s, c)
	stand := Stand{
		When: d.short(q.Date), Speaker: d.link(q.By), Words: d.reporting(q),
		Stance: d.stance(q.Stance), Text: q.Display(), Direct: q.Direct,
	}
	for _, printed := range s.Quotes {
		stand.Refs = append(stand.Refs, d.quoteRef(printed))
	}
	if country := countryOf(q.By); country != nil && &country.Entry != q.By {
		stand.Country = d.link(&country.Entry)
	}
	return stand
}

// onClaim returns the first quotation of a statement that is filed under c.
func onClaim(s *dossier.Statement, c *dossier.Claim) *dossier.Quote {
	for _, q := range s.Quotes {
		if q.Claim == c {
			return q
		}
	}
	panic("page: a statement on a claim without a quotation on it")
}

func (s *site) stance(stance dossier.Stance) Stance {
	switch stance {
	case dossier.Asserts:
		return Stance{"stance--asserts", s.words.StanceAsserts}
	case dossier.Denies:
		return Stance{"stance--denies", s.words.StanceDenies}
	case dossier.Qualifies:
		return Stance{"stance--qualifies", s.words.StanceQualifies}
	}
	return Stance{"stance--context", s.words.StanceContext}
}

// sides groups positions by stance, and within a stance by who took it: for,
// with conditions, against, context.
func (d *desk) sides(stands []Stand) []Side {
	var sides []Side
	for _, of := range []dossier.Stance{dossier.Asserts, dossier.Qualifies, dossier.Denies, dossier.Context} {
		side := Side{Stance: d.stance(of)}
		for _, s := range stands {
			if s.Stance == side.Stance {
				side.add(s)
			}
		}
		if len(side.Parties) > 0 {
			sides = append(sides, side)
		}
	}
	return sides
}

// add files a position under its party.
func (s *Side) add(stand Stand) {
	i := slices.IndexFunc(s.Parties, func(p Party) bool { return p.is(stand) })
	if i < 0 {
		i = len(s.Parties)
		s.Parties = append(s.Parties, Party{Speaker: stand.Speaker, Words: stand.Words})
	}
	s.Parties[i].Stands = append(s.Parties[i].Stands, stand)
}

// is reports whether a position is the party's.
func (p Party) is(s Stand) bool {
	if p.Speaker == nil || s.Speaker == nil {
		return p.Speaker == s.Speaker && p.Words == s.Words
	}
	return p.Speaker.Href == s.Speaker.Href
}
