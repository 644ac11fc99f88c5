package support

import (
	"fmt"
	"testing"

	"berkas/site/dossier"
	"berkas/site/internal/sample"
)

func benchmarkSources(b *testing.B, do func(*dossier.Dossier)) {
	for _, n := range []int{100, 1000, 10_000} {
		d, problems, err := dossier.Load(sample.New(n).Dossier(), dossier.Config{})
		if err != nil || problems.Errors() > 0 {
			b.Fatal(err, problems)
		}
		b.Run(fmt.Sprintf("sources=%d", n), func(b *testing.B) {
			for b.Loop() {
				do(d)
			}
		})
	}
}

// BenchmarkProve proves a dossier in whose sources people speak.
func BenchmarkProve(b *testing.B) {
	benchmarkSources(b, func(d *dossier.Dossier) { Prove(d) })
}

// BenchmarkHear is the part of it that reads who speaks.
func BenchmarkHear(b *testing.B) {
	benchmarkSources(b, func(d *dossier.Dossier) { newProver(d).hear() })
}
