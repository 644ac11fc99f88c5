package dossier

import (
	"math"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
)

// Ring is a closed line around an area; the last point is joined to the first.
type Ring []Coordinates

// ringFront is a list of [latitude, longitude].
type ringFront [][]fm.Number

// areaFront is one ring, or a list of them.
type areaFront []ringFront

// UnmarshalNode reads either form: in a list of rings the first thing is a list of lists.
func (a *areaFront) UnmarshalNode(n fm.Node, errs *diag.List) {
	if first := n.Items(); len(first) > 0 && len(first[0].Items()) > 0 && first[0].Items()[0].IsList() {
		n.Decode((*[]ringFront)(a), errs)
		return
	}
	*a = make(areaFront, 1)
	n.Decode(&(*a)[0], errs)
}

// area reads the rings of a place. What is wrong with them is reported.
func (l *loader) area(f *placeFront) []Ring {
	var rings []Ring
	for _, front := range f.Area {
		ring, at := l.ring(front)
		switch {
		case at.File == nil: // what stands there was reported when the front matter was read
		case len(ring) < 3:
			l.errs.Errorf(at, "an area takes three points at least, not %d", len(ring)).Hint = "write [[latitude, longitude], …] in the order in which its edge runs"
		case f.Type.Set() && f.Type.Value != "region" && f.Type.Value != "country":
			l.errs.Errorf(at, "only a region or a country has an area; this is a %s", f.Type.Value)
			return nil
		default:
			rings = append(rings, ring)
		}
	}
	return rings
}

// ring reads one line, which may be closed by hand, as GeoJSON has it. at is where it
// begins, nowhere if it has no number.
func (l *loader) ring(front ringFront) (ring Ring, at diag.Span) {
	for _, point := range front {
		if len(point) > 0 && at.File == nil {
			at = point[0].Span
		}
		if c := l.coordinates(point); c != nil {
			ring = append(ring, *c)
		}
	}
	if n := len(ring) - 1; n > 0 && ring[0] == ring[n] {
		ring = ring[:n]
	}
	return ring, at
}

// Spot returns where a map has the place: its coordinates, or the middle of its area's
// edge; nil if it has neither.
func (p *Place) Spot() *Coordinates {
	if p.Coordinates != nil || len(p.Area) == 0 {
		return p.Coordinates
	}
	var x, y, z float64
	for _, ring := range p.Area {
		for _, c := range ring {
			sinLat, cosLat := math.Sincos(c.Latitude * math.Pi / 180)
			sinLon, cosLon := math.Sincos(c.Longitude * math.Pi / 180)
			x, y, z = x+cosLat*cosLon, y+cosLat*sinLon, z+sinLat
		}
	}
	return &Coordinates{Latitude: math.Atan2(z, math.Hypot(x, y)) * 180 / math.Pi, Longitude: math.Atan2(y, x) * 180 / math.Pi}
}
