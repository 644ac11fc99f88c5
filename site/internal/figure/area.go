package figure

// edgeHeld is how many points of an area's edge decide what is in view.
const edgeHeld = 64

// edges returns the lines around a place that is an area.
func (p Place) edges() []ring {
	var rings []ring
	for _, line := range p.Area {
		var r ring
		for _, at := range line {
			s := Place{Lat: at[0], Lon: at[1]}.spot()
			r.spots, r.vectors = append(r.spots, s), append(r.vectors, s.vector())
		}
		if len(r.spots) > 2 {
			rings = append(rings, r)
		}
	}
	return rings
}

// extremes returns points all along the edge of a place that is an area.
func (p Place) extremes() []spot {
	var all, some []spot
	for _, r := range p.edges() {
		all = append(all, r.spots...)
	}
	for i := range min(len(all), edgeHeld) {
		some = append(some, all[i*len(all)/min(len(all), edgeHeld)])
	}
	return some
}
