package outdir

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// large is a site of 5,000 pages of 20 kB.
func large() files {
	f := files{}
	text := strings.Repeat("<p>All of it is text.</p>\n", 800)
	for i := range 5000 {
		f[fmt.Sprintf("folder-%d/page-%d.html", i%8, i)] = fmt.Sprint(i, text)
	}
	return f
}

func BenchmarkCold(b *testing.B) {
	f := large()
	for b.Loop() {
		b.StopTimer()
		dir := filepath.Join(b.TempDir(), "out")
		b.StartTimer()
		build(b, dir, f)
	}
}

func BenchmarkUnchanged(b *testing.B) {
	f, dir := large(), filepath.Join(b.TempDir(), "out")
	build(b, dir, f)
	for b.Loop() {
		build(b, dir, f)
	}
}

func BenchmarkOnePageChanged(b *testing.B) {
	f, dir := large(), filepath.Join(b.TempDir(), "out")
	build(b, dir, f)
	n := 0
	for b.Loop() {
		n++
		f["folder-0/page-0.html"] = fmt.Sprint(n)
		build(b, dir, f)
	}
}
