package sample

import "strings"

// inventPlaces takes the first n of these places, or all.
func (c *Corpus) inventPlaces(n int) {
	countries := map[string]string{"id": "Indonesia", "my": "Malaysia", "tl": "Timor Leste", "ph": "Filipina", "th": "Thailand", "nl": "Belanda"}
	all := []place{
		{name: "Jakarta", country: "id", at: [2]float64{-6.21, 106.85}},
		{name: "Bandung", country: "id", at: [2]float64{-6.92, 107.62}},
		{name: "Kuala Lumpur", country: "my", at: [2]float64{3.14, 101.69}},
		{name: "Medan", country: "id", at: [2]float64{3.6, 98.67}},
		{name: "Makassar", country: "id", at: [2]float64{-5.15, 119.43}},
		{name: "Den Haag", country: "nl", at: [2]float64{52.07, 4.3}},
		{name: "Semarang", country: "id", at: [2]float64{-6.97, 110.42}},
		{name: "Dili", country: "tl", at: [2]float64{-8.56, 125.56}},
		{name: "Denpasar", country: "id", at: [2]float64{-8.67, 115.21}},
		{name: "Manila", country: "ph", at: [2]float64{14.6, 120.98}},
		{name: "Manado", country: "id", at: [2]float64{1.47, 124.84}},
		{name: "Bangkok", country: "th", at: [2]float64{13.76, 100.5}},
		{name: "Padang", country: "id", at: [2]float64{-0.95, 100.42}},
		{name: "Pontianak", country: "id", at: [2]float64{-0.03, 109.34}},
		{name: "Ambon", country: "id", at: [2]float64{-3.7, 128.18}},
		{name: "Jayapura", country: "id", at: [2]float64{-2.53, 140.72}},
		{name: "Kupang", country: "id", at: [2]float64{-10.18, 123.61}},
		{name: "Mataram", country: "id", at: [2]float64{-8.58, 116.12}},
		{name: "Palembang", country: "id", at: [2]float64{-2.98, 104.78}},
		{name: "Surabaya", country: "id", at: [2]float64{-7.26, 112.75}},
	}
	for _, p := range all[:min(n, len(all))] {
		p.slug = c.name("kota-"+strings.ToLower(strings.ReplaceAll(p.name, " ", "-")), "places", p.name)
		p.country = c.name("negara-"+p.country, "places", countries[p.country])
		c.places = append(c.places, p)
	}
}
