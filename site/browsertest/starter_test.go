//go:build browser

package browsertest

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The dossier that init makes has what the real one has not: portraits, a
// recording, a report, translated words.
func TestStarterIsSeenWhole(t *testing.T) {
	b := Open(t)
	dossier := filepath.Join(t.TempDir(), "dossier")
	site := filepath.Join(t.TempDir(), "site")
	for _, arguments := range [][]string{{"init", dossier}, {"build", "--no-cache", "--output", site, dossier}} {
		if _, err := command(b.berkas(), arguments...); err != nil {
			t.Fatal(err)
		}
	}
	address := serve(t, under("/", site))
	pictures := 0
	for _, page := range pagesIn(t, site) {
		for _, width := range []int64{390, 1280} {
			b.resize(width, 800)
			b.Visit(address + "/" + page)
			shown := Eval[[]bool](b, `(async () => {
				const all = [...document.images].filter((i) => !i.src.endsWith('.svg')); // a drawing has its words beside it, and any size
				for (const i of all) i.loading = 'eager';
				await Promise.all(all.map((i) => i.decode()));
				const shape = (width, height) => width / height;
				return all.map((i) => i.alt !== '' && i.clientWidth > 0 && i.clientWidth <= i.naturalWidth
					&& Math.abs(shape(i.clientWidth, i.clientHeight) - shape(i.naturalWidth, i.naturalHeight)) < 0.02);
			})()`)
			if slices.Contains(shown, false) {
				t.Errorf("%s at %d: of its pictures, some have no words, are blown up or out of shape: %v", page, width, shown)
			}
			pictures += len(shown)
			if asked, wrong := b.Complaints(); len(wrong) > 0 {
				t.Errorf("%s at %d: %q, having asked for %q", page, width, wrong, asked)
			}
			b.holds(`document.documentElement.scrollWidth <= document.documentElement.clientWidth`)
		}
	}
	if pictures == 0 {
		t.Error("no page shows a picture")
	}
}

// pagesIn lists the pages of a site.
func pagesIn(t *testing.T, site string) (pages []string) {
	t.Helper()
	err := fs.WalkDir(os.DirFS(site), ".", func(name string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(name, ".html") {
			pages = append(pages, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}
