package support

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/dossier"
)

// speaking makes a dossier of n sources of some 400 words, in each of which three
// of n/10 people are quoted. The same n gives the same dossier.
func speaking(n int) fstest.MapFS {
	r := rand.New(rand.NewPCG(2, uint64(n)))
	word := func() string {
		var b strings.Builder
		for range 2 + r.IntN(3) {
			b.WriteByte("bcdghjklmnprstwy"[r.IntN(16)])
			b.WriteByte("aeiou"[r.IntN(5)])
		}
		return b.String()
	}
	words := func(many int) string {
		list := make([]string, many)
		for i := range list {
			list[i] = word()
		}
		return strings.Join(list, " ")
	}
	name := func() string { w := word(); return strings.ToUpper(w[:1]) + w[1:] }
	f := fstest.MapFS{"content/dossier.yaml": {Data: []byte("title: Besar\ndescription: Buatan.\nlanguage: id\nrights: full\n")}}
	people := make([]string, max(n/10, 3))
	for i := range people {
		people[i] = name() + " " + name()
		f[fmt.Sprintf("content/people/orang-%d.md", i)] = &fstest.MapFile{Data: fmt.Appendf(nil, "---\nname: %s\n---\n", people[i])}
	}
	for i := range n {
		var quotes, body strings.Builder
		for k := range 10 {
			who, said := r.IntN(len(people)), words(16)
			fmt.Fprintf(&body, "%s. “%s,” kata %s %s.\n\n", words(20), said, people[who], words(3))
			if k < 3 {
				fmt.Fprintf(&quotes, "  - {text: %q, by: orang-%d}\n", said, who)
			}
		}
		f[fmt.Sprintf("content/sources/sumber-%d.md", i)] = &fstest.MapFile{Data: fmt.Appendf(nil,
			"---\ntitle: Berita %d\nsiglum: %s\ndate: 2024-01-%02d\nquotes:\n%s---\n%s", i, siglumOf(i), 1+i%28, &quotes, &body)}
	}
	return f
}

func siglumOf(i int) string {
	s := ""
	for i++; i > 0; i = (i - 1) / 26 {
		s = string(rune('A'+(i-1)%26)) + s
	}
	return s
}

func benchmarkSources(b *testing.B, do func(*dossier.Dossier)) {
	for _, n := range []int{100, 1000} {
		d, problems, err := dossier.Load(speaking(n), dossier.Config{})
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
