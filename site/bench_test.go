package site_test

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site"
)

// invented makes a dossier of n sources of about 400 words, each naming three
// of n/10 people at one of n/8 events. The same n gives the same dossier.
func invented(n int) fstest.MapFS {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	vocabulary := make([]string, 3000)
	for i := range vocabulary {
		vocabulary[i] = syllables(r, 2+r.IntN(3))
	}
	words := func(many int) string {
		var b strings.Builder
		for range many {
			b.WriteString(vocabulary[int(float64(len(vocabulary))*r.Float64()*r.Float64())] + " ")
		}
		return b.String()
	}
	f := fstest.MapFS{}
	add := func(path, format string, values ...any) {
		f["content/"+path] = &fstest.MapFile{Data: fmt.Appendf(nil, format, values...)}
	}
	add("dossier.yaml", "title: Besar\ndescription: Sebuah berkas buatan.\nlanguage: id\nrights: full\n")
	people := make([]string, max(n/10, 3))
	for i := range people {
		first, last := title(syllables(r, 2)), title(syllables(r, 3))
		people[i] = fmt.Sprintf("%s %s", first, last)
		add(fmt.Sprintf("people/orang-%d.md", i), "---\nname: %s\naliases: [%s]\nroles: [{title: Pejabat %d, from: 2020}]\n---\n%s\n", people[i], last, i, words(40))
	}
	for i := range max(n/8, 1) {
		add(fmt.Sprintf("events/acara-%d.md", i), "---\ntitle: Acara %d\ndate: 20%02d-%02d\nparticipants: [orang-%d]\n---\n%s\n", i, 10+i%15, 1+i%12, i%len(people), words(60))
	}
	for i := range n {
		var body strings.Builder
		for range 10 {
			who := people[int(float64(len(people))*r.Float64()*r.Float64())]
			fmt.Fprintf(&body, "%s%s berkata %s.\n\n", words(20), who, words(16))
		}
		add(fmt.Sprintf("sources/sumber-%d.md", i), "---\ntitle: Berita %d\nsiglum: %s\ndate: 20%02d-%02d-%02d\nevents: [acara-%d]\n---\n%s", i, siglum(i), 10+i%15, 1+i%12, 1+i%28, i%max(n/8, 1), &body)
	}
	return f
}

func syllables(r *rand.Rand, n int) string {
	var b strings.Builder
	for range n {
		b.WriteByte("bcdghjklmnprstwy"[r.IntN(16)])
		b.WriteByte("aeiou"[r.IntN(5)])
	}
	return b.String()
}

func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func siglum(i int) string {
	s := ""
	for i++; i > 0; i = (i - 1) / 26 {
		s = string(rune('A'+(i-1)%26)) + s
	}
	return s
}

// BenchmarkBuild reads, proves and plans a dossier.
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{10, 100, 1000} {
		b.Run(fmt.Sprintf("sources=%d", n), func(b *testing.B) {
			dir := invented(n)
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
			s, problems, err := site.Build(site.Config{Dir: invented(n)})
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
func (*discard) Commit() (site.Result, error)      { return site.Result{}, nil }
func (*discard) Abort() error                      { return nil }
