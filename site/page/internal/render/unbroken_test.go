package render

import (
	"slices"
	"testing"

	"berkas/site/dossier"
)

func TestNumbersStayWithTheirUnits(t *testing.T) {
	for text, want := range map[string][]string{
		"Pada 16 April 2023 ia datang.":            {"16 April"},
		"senilai Rp 5 miliar dan 12,5 persen,":     {"Rp 5 miliar", "12,5 persen"},
		"“16 hari” (3–4 km) pada 2023 menyangkut":  {"16 hari", "3–4 km"},
		"paket US$61 miliar, €2 juta atau RUS$3 x": {"US$61 miliar", "2 juta"},
		"nomor 7. Lalu 8, dan":                     nil,
		"5 ketidakterbandingan":                    nil, // too long to be kept with anything
		"12 ":                                      nil,
		" 3 x":                                     {"3 x"},
	} {
		var got []string
		for _, l := range unbroken(text, nil) {
			got = append(got, text[l.Start:l.End])
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	text := "Rapat 16 April Raya"
	name := func(start, end int) []layer { return []layer{{Range: dossier.Range{Start: start, End: end}}} }
	for _, c := range []struct {
		names []layer
		n     int
	}{{name(6, 14), 1}, {name(0, 19), 1}, {name(9, 14), 1}, {name(9, 19), 0}, {name(0, 8), 0}} {
		if got := unbroken(text, c.names); len(got) != c.n {
			t.Errorf("beside a name at %v: %d layers, want %d", c.names[0].Range, len(got), c.n)
		}
	}
}
