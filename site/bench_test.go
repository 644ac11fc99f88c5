package site_test

import (
	"context"
	"fmt"
	"io"
	"testing"

	"berkas/site"
	"berkas/site/internal/sample"
)

// BenchmarkBuild reads, proves and plans a dossier.
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{10, 100, 1000} {
		b.Run(fmt.Sprintf("sources=%d", n), func(b *testing.B) {
			dir := sample.New(n).Dossier()
			for b.Loop() {
				if _, problems, err := site.Build(site.Config{Dir: dir}); err != nil || problems.Errors() > 0 {
					b.Fatal(err, printed(problems))
				}
			}
		})
	}
}

// BenchmarkWrite renders every page of a dossier that was read.
func BenchmarkWrite(b *testing.B) {
	for _, n := range []int{10, 100, 1000} {
		b.Run(fmt.Sprintf("sources=%d", n), func(b *testing.B) {
			s, problems, err := site.Build(site.Config{Dir: sample.New(n).Dossier()})
			if err != nil || problems.Errors() > 0 {
				b.Fatal(err, printed(problems))
			}
			for b.Loop() {
				if _, err := s.Write(context.Background(), &discard{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// discard is an output that keeps nothing.
type discard struct{}

func (*discard) Write(_ string, data []byte) error { _, err := io.Discard.Write(data); return err }
func (*discard) Stream(_ string, content func(io.Writer) error) error {
	return content(io.Discard)
}
func (*discard) Commit() (site.Result, error) { return site.Result{}, nil }
func (*discard) Abort() error                 { return nil }
