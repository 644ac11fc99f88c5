package support

import (
	"slices"

	"berkas/site/dossier"
)

// speakAlike reports whether news texts have one of two speak where they mean
// the other: the holder of a role and where he holds it, a ministry and its
// government, a government and its country or a place in it.
func speakAlike(a, b *dossier.Entry) bool {
	a, b = ofCity(a), ofCity(b)
	return slices.ContainsFunc(spokenFor(a), isFor(b)) || slices.ContainsFunc(spokenFor(b), isFor(a))
}

// isFor returns what tells of an entry that somebody speaks for whether another
// is meant by it: itself, or as a country its governments.
func isFor(whom *dossier.Entry) func(*dossier.Entry) bool {
	return func(e *dossier.Entry) bool {
		o, country := whom.Organisation(), e.Place()
		return e == whom || country != nil && isState(o) && o.PartOf == nil && o.Country == country
	}
}

// isState reports whether an organisation is a state's.
func isState(o *dossier.Organisation) bool {
	return o != nil && (o.Type == "government" || o.Type == "agency")
}

// ofCity returns the country of a place, which is meant where the place speaks.
func ofCity(e *dossier.Entry) *dossier.Entry {
	if place := e.Place(); place != nil && place.Country != nil {
		return &place.Country.Entry
	}
	return e
}

// spokenFor returns whom an entry can speak for: itself, where it has a role, what
// that is part of, and the country of what is a state's.
func spokenFor(e *dossier.Entry) []*dossier.Entry {
	all := []*dossier.Entry{e}
	if o := e.Organisation(); o != nil {
		return append(all, spokenForBy(o)...)
	}
	person := e.Person()
	if person == nil {
		return all
	}
	for _, r := range person.Roles {
		switch {
		case r.Organisation != nil:
			all = append(all, spokenForBy(r.Organisation)...)
		case person.Country != nil:
			all = append(all, &person.Country.Entry) // Presiden Rusia
		}
	}
	return all
}

func spokenForBy(o *dossier.Organisation) []*dossier.Entry {
	var all []*dossier.Entry
	for ; o != nil && !slices.Contains(all, &o.Entry); o = o.PartOf {
		all = append(all, &o.Entry)
		if isState(o) && o.Country != nil {
			all = append(all, &o.Country.Entry)
		}
	}
	return all
}
