package page

import (
	"math"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// placeBody is the page of a place.
type placeBody struct {
	Profile
	Map           Picture // where it is
	Within        Rows    // smaller places
	Organisations Rows
	People        Rows
}

func placeKind(maps *placeMaps) Kind {
	return kind(spec[*dossier.Place, placeBody]{
		name:  "place",
		of:    func(s *render.Site) []*dossier.Place { return s.Places },
		entry: ofPlace,
		frame: func(r *render.Renderer, p *dossier.Place) heading { return entryHeading(r, &p.Entry, r.Words.Places) },
		body: func(r *render.Renderer, p *dossier.Place) placeBody {
			b := placeView(r, p)
			b.Map = maps.of(r, p)
			return b
		},
	})
}

func placeView(r *render.Renderer, p *dossier.Place) placeBody {
	b := placeBody{Profile: profileOf(r, &p.Entry)}
	members := map[dossier.Kind][]*dossier.Entry{}
	for _, e := range r.MembersOf(&p.Entry) {
		members[e.Kind] = append(members[e.Kind], e)
	}
	b.Within, b.Organisations = entryRows(r, members[dossier.KindPlace]), entryRows(r, members[dossier.KindOrganisation])
	b.People = entryRows(r, members[dossier.KindPerson])
	b.Facts = infobox(r, &p.Entry, elsewhere(r, p.Wikidata, p.Links), placeFacts(r, p)...)
	return b
}

// placeFacts returns what is known of places alone. A country is not its own,
// and what a place is part of is said once.
func placeFacts(r *render.Renderer, p *dossier.Place) []Fact {
	kind, country, partOf, where := typeWord(r.Site, p.Type), p.Country, p.PartOf, ""
	if kind != "" && p.Code != "" {
		kind += " (" + p.Code + ")"
	}
	if partOf == country {
		partOf = nil
	}
	if country == p {
		country = nil
	}
	if p.Coordinates != nil {
		where = coordinatesIn(r, *p.Coordinates)
	}
	return []Fact{
		worded(r.Words.Type, kind),
		linked(r.Words.Country, placeLink(r, country)),
		linked(r.Words.PartOf, placeLink(r, partOf)),
		worded(r.Words.Coordinates, where),
	}
}

// coordinatesIn writes degrees with their directions: "55,752° LU, 37,618° BT".
func coordinatesIn(r *render.Renderer, c dossier.Coordinates) string {
	degrees := func(x float64, positive, negative string) string {
		word := positive
		if x < 0 {
			word = negative
		}
		return r.Lang.Number(math.Round(math.Abs(x)*1000)/1000) + "° " + word
	}
	return degrees(c.Latitude, r.Words.North, r.Words.South) + ", " + degrees(c.Longitude, r.Words.East, r.Words.West)
}
