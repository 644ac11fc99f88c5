//go:build race

package compiled

// spare is what the race detector has a hundred elements allocate.
const spare = 110
