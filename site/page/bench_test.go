package page

import (
	"io"
	"os"
	"testing"

	"berkas/site/dossier"
)

func BenchmarkRender(b *testing.B) {
	d, _, err := dossier.Load(os.DirFS("../.."), dossier.Config{})
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		plan, err := Make(d, proved(d), Config{})
		if err != nil {
			b.Fatal(err)
		}
		for _, p := range plan.Pages {
			if err := p.Render(io.Discard); err != nil {
				b.Fatal(err)
			}
		}
	}
}
