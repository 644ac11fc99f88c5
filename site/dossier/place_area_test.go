package dossier

import (
	"math"
	"strings"
	"testing"
	"testing/fstest"
)

// TestAnAreaIsRingsOfThreePointsOrMore: one ring or several, closed by hand or not.
func TestAnAreaIsRingsOfThreePointsOrMore(t *testing.T) {
	for front, want := range map[string]string{
		"type: region\narea: [[0, 100], [0, 110], [-10, 105]]":                                     "",
		"area: [[0, 100], [0, 110], [-10, 105], [0, 100]]":                                         "",
		"type: country\narea: [[[0, 100], [0, 110], [-10, 105]], [[1, 179], [1, -179], [3, 180]]]": "",
		"area: [[0, 100], [0, 110], [0, 100]]":                                                     "3:9: error: an area takes three points at least, not 2",
		"type: city\narea: [[0, 100], [0, 110], [-10, 105]]":                                       "4:9: error: only a region or a country has an area; this is a city",
		"area: [[0, 100], [0, 110], [-10, 505]]":                                                   "a longitude is between -180 and 180",
		"area: [[0, 100], [0, 110, 3], [-10, 105]]":                                                "coordinates are two numbers, not 3",
		"area: [0, 100]": "expected a list",
		"area: []":       "",
		"area: [[]]":     "empty item",
		"area: [[[]]]":   "empty item",
		"type: city\narea: [[[null], [0, 100], [0, 110], [-9, 110]]]": "empty item",
		"type: city\narea: [[[x], [0, 100], [0, 110], [-9, 110]]]":    "expected a number",
		"type: city\narea: [[[]], [[0, 100], [0, 110], [-9, 110]]]":   "empty item",
		"area: {a: 1}":    "expected a list",
		"area: [[[[0]]]]": "expected a number",
	} {
		d, problems, err := Load(fstest.MapFS{
			"content/dossier.yaml":      {Data: []byte("title: x\ndescription: x\nlanguage: en\n")},
			"content/places/straits.md": {Data: []byte("---\nname: The Straits\n" + front + "\n---\n")},
		}, Config{})
		if got := printed(problems); err != nil || want == "" && (problems.Errors() > 0 || d == nil) || want != "" && !strings.Contains(got, want) {
			t.Errorf("%s: %v\n%s\nwant %q", front, err, got, want)
		}
	}
}

// TestAnAreaWithoutCoordinatesIsAtItsMiddle, across the antimeridian too.
func TestAnAreaWithoutCoordinatesIsAtItsMiddle(t *testing.T) {
	p := &Place{Area: []Ring{{{-10, 170}, {-10, -170}, {10, -170}, {10, 170}}}}
	if at := p.Spot(); math.Abs(at.Latitude) > 1e-9 || math.Abs(math.Abs(at.Longitude)-180) > 1e-9 {
		t.Errorf("its middle is at %v", *at)
	}
	if (&Place{}).Spot() != nil {
		t.Error("a place of which nothing is known is somewhere")
	}
}
