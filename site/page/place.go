package page

import (
	"math"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// placeBody is the page of a place.
type placeBody struct {
	Profile
	Map           Drawing // where it is
	Type          string
	Code          string // ISO 3166-1 alpha-2
	Coordinates   string
	Within        Rows // smaller places
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
			b.Map = maps.of(r.Site, p)
			return b
		},
	})
}

func placeView(r *render.Renderer, p *dossier.Place) placeBody {
	b := placeBody{Profile: profileOf(r, &p.Entry), Type: typeWord(r.Site, p.Type), Code: p.Code}
	members := map[dossier.Kind][]*dossier.Entry{}
	for _, e := range r.MembersOf(&p.Entry) {
		members[e.Kind] = append(members[e.Kind], e)
	}
	b.Within, b.Organisations = entryRows(r, members[dossier.KindPlace]), entryRows(r, members[dossier.KindOrganisation])
	b.People = entryRows(r, members[dossier.KindPerson])
	if p.Country != nil && p.Country != p {
		b.Country = r.Link(&p.Country.Entry)
	}
	if p.PartOf != nil && p.PartOf != p.Country {
		b.PartOf = r.Link(&p.PartOf.Entry)
	}
	if p.Coordinates != nil {
		b.Coordinates = coordinatesIn(r, *p.Coordinates)
	}
	b.Links = webLinks(p.Wikidata, p.Links)
	b.HasInfobox = b.infobox() || b.Type != "" || b.Coordinates != ""
	return b
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
