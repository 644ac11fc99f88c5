package figure

// pack places rectangles of the given sizes, in order, in a strip of the given
// width, each as far up as it goes and then as far left, and returns their
// upper left corners. None may be wider than the strip. It keeps the skyline:
// the lower edge of what is placed, from left to right.
func pack(sizes []point, width float64) []point {
	type ledge struct{ x0, x1, y float64 }
	skyline := []ledge{{0, width, 0}}
	corners := make([]point, len(sizes))
	for i, size := range sizes {
		best := point{0, -1}
		for _, from := range skyline {
			x, y := min(from.x0, width-size.x), 0.0
			for _, l := range skyline {
				if l.x0 < x+size.x && x < l.x1 {
					y = max(y, l.y)
				}
			}
			if best.y < 0 || y < best.y {
				best = point{x, y}
			}
		}
		corners[i] = best
		var next []ledge
		for _, l := range skyline {
			if left := (ledge{l.x0, min(l.x1, best.x), l.y}); left.x0 < left.x1 {
				next = append(next, left)
			}
		}
		next = append(next, ledge{best.x, best.x + size.x, best.y + size.y})
		for _, l := range skyline {
			if right := (ledge{max(l.x0, best.x+size.x), l.x1, l.y}); right.x0 < right.x1 {
				next = append(next, right)
			}
		}
		skyline = next
	}
	return corners
}
