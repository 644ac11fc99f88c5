package host_test

import (
	"strings"
	"testing"

	"berkas/site/diag"
	"berkas/site/host"
	"berkas/site/internal/outdir"
)

// TestWhatIsNearALimitIsNamed, and what is not is not.
func TestWhatIsNearALimitIsNamed(t *testing.T) {
	const mb = 1 << 20
	many := []outdir.File{{Path: "index.html", Bytes: mb}}
	for _, path := range []string{"b", "a", "c", "d", "e", "f", "g", "h", "i", "j", "k"} {
		many = append(many, outdir.File{Path: "static/" + path, Bytes: 85 * mb})
	}
	for _, c := range []struct {
		files []outdir.File
		whole bool
		want  string
	}{
		{many[:5], true, ""},
		{many[:11], true, ""},
		{many, true, "warning: the site has 936 MB; GitHub Pages takes 1 GB at most [site-large] hint: the largest files are static/a (85 MB), static/b (85 MB), static/c (85 MB), static/d (85 MB), static/e (85 MB)"},
		{many, false, "warning: its pages and copied files alone have 936 MB; GitHub Pages takes 1 GB at most [site-large] hint: the largest files are static/a (85 MB), static/b (85 MB), static/c (85 MB), static/d (85 MB), static/e (85 MB)"},
		{[]outdir.File{{Path: "data/x.csv", Bytes: 91 * mb}, {Path: "y", Bytes: 90 * mb}}, true, "warning: data/x.csv has 91 MB; GitHub takes files of 100 MB at most [site-large] hint: make it smaller, or keep it elsewhere and link it"},
	} {
		var b strings.Builder
		if err := diag.Text(&b, host.Limits(c.files, c.whole), diag.TextOptions{}); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(strings.Fields(b.String()), " "); got != c.want {
			t.Errorf("%q\nwant %q", got, c.want)
		}
	}
}
