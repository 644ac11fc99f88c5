package support

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/dossier"
)

// noted makes a dossier of one source with n paragraphs and n quotations, each with
// a note whose number, year and names stand nowhere in the source: that of a
// person, of somebody whose office stands in it only in pieces, and of a body whose
// country does.
func noted(t *testing.T, n int) *dossier.Dossier {
	t.Helper()
	var quotes, body strings.Builder
	for i := range n {
		fmt.Fprintf(&quotes, "  - {text: \"Kapal nomor %d berlayar\", by: dewi, note: \"kepada Rini Astuti, Budi Santoso dan Kementerian Laut Malaysia tentang %d kapal pada Mei 2019\"}\n", i, n+i)
		fmt.Fprintf(&body, "“Kapal nomor %d berlayar jauh,” kata Dewi Lestari, %s.\n\n", i, []string{"menteri", "perdagangan", "Malaysia", "laut"}[i%4])
	}
	files := fstest.MapFS{
		"content/dossier.yaml":          {Data: []byte("title: K\ndescription: K.\nlanguage: id\n")},
		"content/people/dewi.md":        {Data: []byte("---\nname: Dewi Lestari\n---\n")},
		"content/people/rini.md":        {Data: []byte("---\nname: Rini Astuti\n---\n")},
		"content/people/budi.md":        {Data: []byte("---\nname: Budi Santoso\nroles: [{title: Menteri Perdagangan, from: 2020}]\n---\n")},
		"content/places/malaysia.md":    {Data: []byte("---\nname: Malaysia\ntype: country\ncode: MY\n---\n")},
		"content/organisations/laut.md": {Data: []byte("---\nname: Kementerian Laut Malaysia\ntype: government\ncountry: malaysia\n---\n")},
		"content/sources/kapal.md":      {Data: []byte("---\ntitle: K\nsiglum: A\ndate: 2023-04-17\nquotes:\n" + quotes.String() + "---\n" + body.String())},
	}
	d, problems, err := dossier.Load(files, dossier.Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, problems)
	}
	return d
}

// TestNotesShareTheirSource: the passages of a source are not gone through again
// for each note on it, whatever the notes say.
func TestNotesShareTheirSource(t *testing.T) {
	walks := func(n int) (walks, warned int) {
		p := newProver(noted(t, n))
		g := p.groundOf([]dossier.Locator{{Source: p.d.Sources[0]}})
		read := g.passages
		g.passages = func() []*passage { walks++; return read() }
		p.proveProse()
		return walks, len(p.problems)
	}
	once, few := walks(100)
	twice, many := walks(200)
	if few < 100 || many < 2*few {
		t.Errorf("%d and %d warnings: the notes are not all looked at", few, many)
	}
	if once == 0 || twice != once {
		t.Errorf("the passages were gone through %d times for 100 notes, %d times for 200", once, twice)
	}
}

// TestNotesAreProvedInProportion: twice the notes on twice the passages are no more
// than twice the work.
func TestNotesAreProvedInProportion(t *testing.T) {
	work := func(n int) float64 {
		d := noted(t, n)
		return testing.AllocsPerRun(1, func() { Prove(d) })
	}
	if one, two := work(200), work(400); two > 2.3*one {
		t.Errorf("%.0f allocations for 200 notes, %.0f for 400", one, two)
	}
}
