package export

import (
	"fmt"
	"testing"

	"berkas/site/internal/sample"
)

// BenchmarkExports writes every export of a dossier that was read and proved.
func BenchmarkExports(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		b.Run(fmt.Sprintf("sources=%d", n), func(b *testing.B) {
			files := filesOf(load(b, sample.New(n).Dossier()))
			w := &counted{}
			for b.Loop() {
				*w = counted{}
				for _, f := range files {
					if err := f.Write(w); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(w.all), "bytes")
			b.ReportMetric(float64(w.largest), "bytes-at-once")
		})
	}
}

// counted counts what is written and keeps nothing.
type counted struct{ all, largest int }

func (c *counted) Write(p []byte) (int, error) {
	c.all, c.largest = c.all+len(p), max(c.largest, len(p))
	return len(p), nil
}
