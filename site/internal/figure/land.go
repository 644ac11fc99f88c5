package figure

import (
	_ "embed"
	"encoding/binary"
	"sync"
)

// The land of the world, from Natural Earth 4.1 (naturalearthdata.com), which
// is in the public domain: the physical vectors "land" at 1:110 million, and at
// 1:50 million with what is finer than three kilometres left out, both by way
// of the npm package world-atlas 2.0.2.
//
// A file is a run of varints: steps per degree, number of lines; for each line
// its number of points; for each point the steps east and north from the one
// before, the first from 0, 0. Lines are closed; they run clockwise around
// land and anticlockwise around water in it.
var (
	//go:embed land-110m.bin
	land110m []byte
	//go:embed land-50m.bin
	land50m []byte

	coarseLand = sync.OnceValue(func() []ring { return decodeLand(land110m) })
	fineLand   = sync.OnceValue(func() []ring { return decodeLand(land50m) })
)

// ring is a closed line on the globe, the same points in two ways.
type ring struct {
	spots   []spot
	vectors []vector
}

// decodeLand reads an embedded file; a broken one is a mistake of the build.
func decodeLand(b []byte) []ring {
	next, signed := varints(&b)
	perDegree := float64(next())
	rings := make([]ring, next())
	for i := range rings {
		var lon, lat float64
		for range next() {
			lon, lat = lon+float64(signed()), lat+float64(signed())
			s := degrees(lat/perDegree, lon/perDegree)
			rings[i].spots = append(rings[i].spots, s)
			rings[i].vectors = append(rings[i].vectors, s.vector())
		}
	}
	return rings
}

// varints returns what reads the next number of b, which it shortens: without a sign, and with.
func varints(b *[]byte) (next func() uint64, signed func() int) {
	next = func() uint64 {
		v, n := binary.Uvarint(*b)
		if n <= 0 {
			panic("figure: an embedded file is broken")
		}
		*b = (*b)[n:]
		return v
	}
	signed = func() int {
		v := next()
		return int(int64(v>>1) ^ -int64(v&1))
	}
	return next, signed
}
