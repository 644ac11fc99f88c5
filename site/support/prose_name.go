package support

import (
	"slices"

	"berkas/site/dossier"
)

// named is a place in a sentence where somebody or something is named.
type named struct {
	of         *dossier.Entry
	start, end int // bytes of the sentence
}

// proseNames warns of whom a sentence names where neither a passage it rests on nor
// the data of a thing it links or cites has them. One that rests on nothing
// cannot be held to anything.
func (p *prover) proseNames(s sentence) {
	if len(s.read()) == 0 {
		return
	}
	for _, n := range s.names {
		if n.of.Kind > dossier.KindPlace || p.isNamed(s, n) {
			continue
		}
		d := p.problems.Warnf("name-not-in-reference", s.span(n.start, n.end), "%s is named in nothing that the sentence rests on", n.of.Name)
		d.Hint = "cite a passage that names them, or link the thing that they are part of: [[event-slug|words]]"
	}
}

// isNamed reports whether what a sentence rests on names an entry, or is of one
// that has it in its data.
func (p *prover) isNamed(s sentence, n named) bool {
	return p.hasName(s.on, n.of, s.text[n.start:n.end]) ||
		slices.ContainsFunc(p.things(s), func(thing *dossier.Entry) bool { return thing == n.of || p.has(thing, n.of) })
}

// writes reports whether a passage has the words of a name, a single one also with
// other endings.
func writes(at *passage, name string, words content) bool {
	return hasWords(at.Text, name) || len(words) == 1 && words.in(at.words()) == 1
}

// meansCountry reports whether a passage has, in the place of the name of a country's
// body or of its capital, what else means the country.
func (p *prover) meansCountry(at *passage, e *dossier.Entry, words content) bool {
	country := countryOf(e)
	if country == nil || !p.names(at, &country.Entry) {
		return false
	}
	own := words.without(contentOf(country.Name, p.d.Lang.Tag).stems())
	return e.Place() != nil && slices.Contains(p.capitalsOf(&country.Entry), e.Name) ||
		len(own) < len(words) && len(own.without(at.words())) == 0
}

// countryOf returns the country of an entry, nil where it has none.
func countryOf(e *dossier.Entry) *dossier.Place {
	if o := e.Organisation(); o != nil {
		return o.Country
	}
	if place := e.Place(); place != nil {
		return place.Country
	}
	return nil
}

// quotesOf returns the quotations that stand in each paragraph of the sources.
func quotesOf(d *dossier.Dossier) map[*dossier.Paragraph][]*dossier.Quote {
	in := map[*dossier.Paragraph][]*dossier.Quote{}
	for _, s := range d.Sources {
		for _, q := range s.Quotes {
			in[q.Paragraph] = append(in[q.Paragraph], q)
		}
	}
	return in
}

// has reports whether the data of a thing has another.
func (p *prover) has(thing, e *dossier.Entry) bool {
	if v := thing.Event(); v != nil {
		return v.Place != nil && v.Place.Self() == e || slices.ContainsFunc(v.Participants, func(who dossier.Participant) bool {
			return who.Who == e || belongs(who.Who, e)
		})
	}
	if s := thing.Source(); s != nil {
		return is(s.Publisher, e) || is(s.Via, e) || slices.ContainsFunc([]string{s.Publisher.Text, s.Via.Text, s.Author}, func(text string) bool { return nameStandsIn(e, text) })
	}
	if c := thing.Claim(); c != nil {
		return slices.Contains(c.About, e)
	}
	return belongs(thing, e) || slices.ContainsFunc(p.d.RelationsOf(thing), func(r dossier.Relation) bool { return r.Of == e || r.With == e })
}

// nameStandsIn reports whether some words have an entry's name: that of a town, in the
// name of who publishes a source.
func nameStandsIn(e *dossier.Entry, text string) bool {
	return slices.ContainsFunc(spellings(e), func(name string) bool { return hasWords(text, name) })
}

// belongs reports whether somebody or something is of a country, an organisation
// or a larger place.
func belongs(who, to *dossier.Entry) bool {
	if person := who.Person(); person != nil {
		return person.Country != nil && person.Country.Self() == to ||
			slices.ContainsFunc(person.Roles, func(r dossier.Role) bool { return r.Organisation != nil && r.Organisation.Self() == to })
	}
	if o := who.Organisation(); o != nil && o.PartOf != nil && o.PartOf.Self() == to {
		return true
	}
	if place := who.Place(); place != nil && place.PartOf != nil && place.PartOf.Self() == to {
		return true
	}
	country := countryOf(who)
	return country != nil && country.Self() == to
}

// is reports whether an outlet is an organisation of the dossier.
func is(o dossier.Outlet, e *dossier.Entry) bool {
	return o.Organisation != nil && o.Organisation.Self() == e
}

// whoIn finds the people, organisations and places that a text of front matter
// names.
func (p *prover) whoIn(text string) []named {
	if p.who == nil {
		p.who = newNames(p.d)
	}
	var all []named
	for _, hit := range p.who.Find(nil, text) {
		if len(hit.IDs) == 1 {
			all = append(all, named{p.d.Entries()[hit.IDs[0]], hit.Start, hit.End})
		}
	}
	return all
}
