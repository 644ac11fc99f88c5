package dossier

import (
	"strings"

	fm "berkas/site/internal/frontmatter"
)

// Place is a country or a place in one.
type Place struct {
	Entry
	Type        string // country region city site
	Code        string // ISO 3166-1 alpha-2, of countries
	Country     *Place
	PartOf      *Place
	Coordinates *Coordinates
	Area        []Ring // of regions and countries, as the curator drew it
	Wikidata    string
	Links       []WebLink
}

// Coordinates are degrees north and east.
type Coordinates struct{ Latitude, Longitude float64 }

type placeFront struct {
	namedFront
	Type        fm.Text     `yaml:"type" enum:"country region city site" doc:"what it is"`
	Code        fm.Text     `yaml:"code" form:"code" doc:"of a country: ISO 3166-1 alpha-2"`
	Country     fm.Text     `yaml:"country" form:"slug" doc:"slug of the country it is in"`
	PartOf      fm.Text     `yaml:"part_of" form:"slug" doc:"slug of the place it is in"`
	Coordinates []fm.Number `yaml:"coordinates" form:"coordinates" doc:"[latitude, longitude] in degrees"`
	Area        areaFront   `yaml:"area" form:"coordinates" doc:"of a region or country: the [latitude, longitude] of its edge in order, or a list of such rings"`
	webFront
}

func (l *loader) resolvePlace(p *Place, f *placeFront) {
	p.Type = f.Type.Value
	p.Country = l.placeOf(f.Country)
	p.PartOf = l.placeOf(f.PartOf)
	p.Wikidata, p.Links = l.wikidata(f.Wikidata), l.webLinks(f.Links)
	p.Code = l.countryCode(f)
	p.Coordinates, p.Area = l.coordinates(f.Coordinates), l.area(f)
}

func (l *loader) countryCode(f *placeFront) string {
	code := f.Code.Value
	switch {
	case !f.Code.Set():
	case len(code) != 2 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "":
		l.errs.Errorf(f.Code.Span, "%q is no country code", code).Hint = "two capital letters, ISO 3166-1 alpha-2: ID"
		return ""
	case f.Type.Set() && f.Type.Value != "country":
		l.errs.Errorf(f.Code.Span, "only a country has a code; this is a %s", f.Type.Value)
	}
	return code
}

func (l *loader) coordinates(n []fm.Number) *Coordinates {
	if len(n) == 0 {
		return nil
	}
	if len(n) != 2 {
		l.errs.Errorf(n[0].Span, "coordinates are two numbers, not %d", len(n)).Hint = "write [latitude, longitude]: [55.75, 37.62]"
		return nil
	}
	if n[0].Value < -90 || n[0].Value > 90 {
		l.errs.Errorf(n[0].Span, "a latitude is between -90 and 90").Hint = "the latitude comes first: [latitude, longitude]"
		return nil
	}
	if n[1].Value < -180 || n[1].Value > 180 {
		l.errs.Errorf(n[1].Span, "a longitude is between -180 and 180")
		return nil
	}
	return &Coordinates{Latitude: n[0].Value, Longitude: n[1].Value}
}
