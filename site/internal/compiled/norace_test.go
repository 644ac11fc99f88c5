//go:build !race

package compiled

const spare = 0
