package site_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"berkas/site"
	"berkas/site/artifact"
	"berkas/site/dossier"
	"berkas/site/export"
	"berkas/site/internal/sample"
	"berkas/site/page"
	"berkas/site/search"
	"berkas/site/support"
)

// made is a sample and what the phases of a build have made of it.
type made struct {
	testing.TB
	files  fstest.MapFS
	d      *dossier.Dossier
	proofs *support.Ledger
	plan   *page.Plan
}

// phases are what a build does. Each begins with what those before it made.
var phases = []struct {
	name string
	do   func(*made)
}{
	{"load", (*made).load},
	{"prove", (*made).prove},
	{"plan", (*made).draw},
	{"render", func(m *made) { m.render("") }},
	{"exports", func(m *made) { m.write(export.Files(m.d, m.proofs, export.Config{})) }},
	{"search", func(m *made) {
		m.write(search.Files(m.d, search.Shown{Path: m.plan.PathOf, Tongue: m.plan.TongueOf, Passage: m.plan.PassageOf, Translation: m.plan.TranslationOf}))
	}},
}

// sampled returns a sample of so many sources, read, proved and planned.
func sampled(t testing.TB, sources int) *made {
	t.Helper()
	m := &made{TB: t, files: sample.New(sources).Dossier()}
	m.load()
	m.prove()
	m.draw()
	return m
}

func (m *made) load() {
	m.Helper()
	d, problems, err := dossier.Load(m.files, dossier.Config{Jobs: 1})
	if err != nil || len(problems) > 0 {
		m.Fatal(err, printed(problems))
	}
	m.d = d
}

func (m *made) prove() { m.proofs, _ = support.Prove(m.d) }

func (m *made) draw() {
	m.Helper()
	var err error
	if m.plan, err = page.Make(m.d, m.proofs, page.Config{}); err != nil {
		m.Fatal(err)
	}
}

// render renders the pages of a kind, "" for all, and returns how many there are.
func (m *made) render(kind string) int {
	m.Helper()
	n := 0
	for _, p := range m.plan.Pages {
		if kind == "" || p.Kind == kind {
			n++
			if err := p.Render(io.Discard); err != nil {
				m.Fatal(err)
			}
		}
	}
	return n
}

func (m *made) write(files []artifact.File) {
	m.Helper()
	for _, f := range files {
		if err := f.Write(io.Discard); err != nil {
			m.Fatal(err)
		}
	}
}

// kinds are the kinds of pages there are.
func (m *made) kinds() []string {
	var all []string
	for _, p := range m.plan.Pages {
		all = append(all, p.Kind)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// eachSize measures samples of three sizes.
func eachSize(b *testing.B, do func(b *testing.B, sources int)) {
	for _, n := range []int{100, 1000, 10_000} {
		b.Run(fmt.Sprintf("sources=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			do(b, n)
		})
	}
}

// BenchmarkPhase does one phase of a build after the other.
func BenchmarkPhase(b *testing.B) {
	for _, p := range phases {
		b.Run("phase="+p.name, func(b *testing.B) {
			eachSize(b, func(b *testing.B, sources int) {
				m := sampled(b, sources)
				for b.Loop() {
					p.do(m)
				}
			})
		})
	}
}

// BenchmarkRender renders the pages of each kind; page-ns is for one of them.
func BenchmarkRender(b *testing.B) {
	eachSize(b, func(b *testing.B, sources int) {
		m := sampled(b, sources)
		for _, kind := range m.kinds() {
			b.Run("kind="+kind, func(b *testing.B) {
				b.ReportAllocs()
				pages := 0
				for b.Loop() {
					pages += m.render(kind)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(pages), "page-ns")
			})
		}
	})
}

// BenchmarkWrite makes every file of a site that was planned and writes it to disk.
func BenchmarkWrite(b *testing.B) {
	eachSize(b, func(b *testing.B, sources int) {
		s := planned(b, site.Config{Dir: sample.New(sources).Dossier()})
		for b.Loop() {
			write(b, s)
		}
	})
}

// BenchmarkBuild is the whole: from a dossier to a site on disk, in an empty folder.
func BenchmarkBuild(b *testing.B) {
	eachSize(b, func(b *testing.B, sources int) {
		dir := sample.New(sources).Dossier()
		var r site.Result
		for b.Loop() {
			r = write(b, planned(b, site.Config{Dir: dir}))
		}
		b.ReportMetric(float64(r.Files), "files")
		b.ReportMetric(float64(r.Bytes), "bytes")
	})
}

// BenchmarkReload is what a preview does when a source was saved: from a folder on
// disk to the page of that source.
func BenchmarkReload(b *testing.B) {
	eachSize(b, func(b *testing.B, sources int) {
		files, dir, memo := sample.New(sources).Dossier(), b.TempDir(), new(site.Memo)
		if err := os.CopyFS(dir, files); err != nil {
			b.Fatal(err)
		}
		c := site.Config{Dir: os.DirFS(dir), Memo: memo, OnDemand: true, Internal: true}
		for n, last := 0, planned(b, c); b.Loop(); n++ {
			b.StopTimer()
			e := &last.Dossier.Sources[n%sources].Entry
			data := fmt.Sprintf("%s\nIni kalimat ke-%d.\n", files[e.File.Path].Data, n)
			if err := os.WriteFile(filepath.Join(dir, e.File.Path), []byte(data), 0o600); err != nil {
				b.Fatal(err)
			}
			b.StartTimer()
			last = planned(b, c)
			if _, ok, err := last.File(last.Plan.PathOf(e)); !ok || err != nil {
				b.Fatal(e.Slug, err)
			}
		}
	})
}

func planned(t testing.TB, c site.Config) *site.Site {
	t.Helper()
	s, problems, err := site.Build(c)
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, printed(problems))
	}
	return s
}

func write(t testing.TB, s *site.Site) site.Result {
	t.Helper()
	out, err := site.Directory(filepath.Join(t.TempDir(), "out"), site.DirectoryOptions{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := s.Write(context.Background(), out)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
