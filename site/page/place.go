package page

import (
	"math"

	"berkas/site/dossier"
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
		of:    func(s *site) []*dossier.Place { return s.Places },
		entry: func(p *dossier.Place) *dossier.Entry { return &p.Entry },
		frame: func(d *desk, p *dossier.Place) heading { return d.entryHeading(&p.Entry, d.words.Places) },
		body: func(d *desk, p *dossier.Place) placeBody {
			b := d.place(p)
			b.Map = maps.of(d.site, p)
			return b
		},
	})
}

func (d *desk) place(p *dossier.Place) placeBody {
	b := placeBody{Profile: d.profile(&p.Entry), Type: d.typeWord(p.Type), Code: p.Code}
	members := map[dossier.Kind][]*dossier.Entry{}
	for _, e := range d.MembersOf(&p.Entry) {
		members[e.Kind] = append(members[e.Kind], e)
	}
	b.Within, b.Organisations = d.entryRows(members[dossier.KindPlace]), d.entryRows(members[dossier.KindOrganisation])
	b.People = d.entryRows(members[dossier.KindPerson])
	if p.Country != nil && p.Country != p {
		b.Country = d.link(&p.Country.Entry)
	}
	if p.PartOf != nil && p.PartOf != p.Country {
		b.PartOf = d.link(&p.PartOf.Entry)
	}
	if p.Coordinates != nil {
		b.Coordinates = d.coordinates(*p.Coordinates)
	}
	b.Links = webLinks(p.Wikidata, p.Links)
	b.HasInfobox = b.infobox() || b.Type != "" || b.Coordinates != ""
	return b
}

// coordinates writes degrees with their directions: "55,752° LU, 37,618° BT".
func (d *desk) coordinates(c dossier.Coordinates) string {
	degrees := func(x float64, positive, negative string) string {
		word := positive
		if x < 0 {
			word = negative
		}
		return d.lang.Number(math.Round(math.Abs(x)*1000)/1000) + "° " + word
	}
	return degrees(c.Latitude, d.words.North, d.words.South) + ", " + degrees(c.Longitude, d.words.East, d.words.West)
}
