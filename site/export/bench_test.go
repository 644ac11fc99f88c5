package export

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// bustling makes a dossier of n sources of ten paragraphs, each with three
// quotations, a figure and two names; n/4 events, n/10 people with roles and
// ties, and n/20 claims.
func bustling(n int) fstest.MapFS {
	f := fstest.MapFS{"content/dossier.yaml": {Data: []byte("title: Ramai\ndescription: Buatan.\nlanguage: id\nrights: full\n")}}
	add := func(path, format string, values ...any) {
		f["content/"+path] = &fstest.MapFile{Data: fmt.Appendf(nil, format, values...)}
	}
	people, claims, events := max(n/10, 2), max(n/20, 1), max(n/4, 1)
	for i := range people {
		add(fmt.Sprintf("people/orang-%d.md", i), "---\nname: Tokoh %s\nroles: [{title: Ketua, from: 2020, evidence: [sumber-%d#p1]}]\nrelations: [{with: orang-%d, type: rekan, evidence: [sumber-%d#p2]}]\n---\nIa ketua. [[sumber-%d#p1]]\n",
			lettered(i), i, (i+1)%people, i, i)
	}
	for i := range claims {
		add(fmt.Sprintf("claims/klaim-%d.md", i), "---\ntitle: Klaim %d\nabout: [orang-%d]\n---\n", i, i)
	}
	for i := range events {
		add(fmt.Sprintf("events/acara-%d.md", i), "---\ntitle: Acara %d\ndate: 2020-05-%02d\nsummary: Rapat ke%s dibuka.\nparticipants: [orang-%d]\nevidence: [sumber-%d#p1, sumber-%d#p3]\n---\n", i, 1+i%28, lettered(i), i%people, i, (i*2+1)%n)
	}
	for i := range n {
		var body strings.Builder
		for p := range 10 {
			fmt.Fprintf(&body, "Pada %d Mei 2020 Ketua Tokoh %s membuka rapat ke%s di depan Tokoh %s dengan %d peserta yang datang dari kampung itu sejak pagi.\n\n",
				1+(i+p)%28, lettered(i%people), lettered(i*10+p), lettered((i+1)%people), 100+i)
		}
		add(fmt.Sprintf("sources/sumber-%d.md", i), `---
title: Berita %d
siglum: %s
date: 2020-05-%02d
via: Kantor %d
quotes:
  - {text: membuka rapat ke%s, by: orang-%d, event: acara-%d, claim: klaim-%d, stance: asserts}
  - {text: rapat ke%s di depan, by: [orang-%d, orang-%d]}
  - {text: "rapat ke%s di depan Tokoh %s dengan %d peserta", figure: {value: %d, unit: peserta, of: rapat}}
---
%s`, i, strings.ToUpper(lettered(i)), 1+i%28, i%50, lettered(i*10), i%people, i%events, i%claims,
			lettered(i*10+1), i%people, (i+1)%people, lettered(i*10+2), lettered((i+1)%people), 100+i, 100+i, &body)
	}
	return f
}

// lettered is the i-th of words that begin none of each other.
func lettered(i int) string {
	return string([]byte{'b' + byte(i/17576%25), 'a' + byte(i/676%26), 'a' + byte(i/26%26), 'a' + byte(i%26)})
}

// BenchmarkExports writes every export of a dossier that was read and proved.
func BenchmarkExports(b *testing.B) {
	for _, n := range []int{10, 1000} {
		b.Run(fmt.Sprintf("sources=%d", n), func(b *testing.B) {
			files := filesOf(load(b, bustling(n)))
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
