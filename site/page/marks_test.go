package page

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"berkas/site/support"
)

// evidence returns a dossier in which each kind of fact is borne out in each way.
func evidence() files { return archived("testdata/bukti.txtar") }

var evidencePages = sync.OnceValues(func() (map[string]string, error) { return sources(evidence(), Config{}) })

func borneOut(t testing.TB) pages { return parsed(t, evidencePages) }

// TestCuratorsPhraseHasNoRed: nothing that is the curator's has a reference, a
// tick or a letter in its phrase, on any page.
func TestCuratorsPhraseHasNoRed(t *testing.T) {
	marked := 0
	for _, all := range []pages{borneOut(t), look(t)} {
		for _, p := range all {
			marked += len(p.all(".from-curator")) + len(p.all(".rule-line--curator"))
			p.lacks(".from-curator .ref, .from-curator .verified, .from-curator .siglum")
			p.lacks(".rule-line--curator .ref, .rule-line--curator .verified, .rule-line--curator .siglum")
			p.lacks(".support--curator .ref")
			for _, n := range p.all(".from-curator") {
				if next := nextElement(n); next != nil && slices.Contains(strings.Fields(attr(next, "class")), "refs") {
					t.Errorf("%s: %q has references behind it", p.path, text(n))
				}
			}
		}
	}
	if marked == 0 {
		t.Error("nothing is the curator's")
	}
}

// TestMarksAreWords: what is inferred or the curator's is said in words behind
// or below the value, so that neither colour nor a sign carries it alone.
func TestMarksAreWords(t *testing.T) {
	for _, p := range borneOut(t) {
		for _, n := range p.all(".from-curator, .inferred") {
			if said := text(n.Parent); !strings.Contains(said, "kurator") && !strings.Contains(said, "disimpulkan") {
				t.Errorf("%s: nothing says how %q is known: %q", p.path, text(n), said)
			}
		}
	}
}

func nextElement(n *html.Node) *html.Node {
	n = n.NextSibling
	for n != nil && n.Type != html.ElementNode {
		n = n.NextSibling
	}
	return n
}

func TestRoleIsBorneOutPartByPart(t *testing.T) {
	p := borneOut(t).page(t, "orang/citra-dewi.html")
	p.has(".infobox dd", "Menteri Pangan A¶1 Kementerian Lama keterangan kurator sejak 2020 A¶1 sampai 1 Mei 2021 keterangan kurator")
	p.has(".infobox dd", "Ketua Dewan Beras keterangan kurator")
	p.has(".infobox .from-curator", "Ketua Dewan Beras")
	p.has(".infobox .from-curator", "sampai 1 Mei 2021")
	p.has(".rail", "Bayu LaksanaSesudahnya, sejak 2 Mei 2021 keterangan kurator")
	p = borneOut(t).page(t, "cetak.html")
	p.has("#e-citra-dewi li", "Menteri Pangan 3, Kementerian Lama keterangan kurator · sejak 2020 3 · sampai 1 Mei 2021 keterangan kurator")
}

func TestTieIsBorneOutPartByPart(t *testing.T) {
	p := borneOut(t).page(t, "orang/citra-dewi.html")
	p.has("#company .ties li", "Bayu Laksana sekutu A¶1 sejak 2019 keterangan kurator")
	p.has("#company .ties li", "Danu Putra paman keterangan kurator")
}

func TestParticipantsAreThoseThatPassagesName(t *testing.T) {
	p := borneOut(t).page(t, "peristiwa/rapat.html")
	p.has("#participants tr", "Citra DewiMenteri Pangan A¶1 A¶1 B¶1 C¶1")
	p.has("#participants tr", "Bayu Laksanatamu A¶1 B¶1 C¶1")
	p.has("#participants tr", "Danu Putra keterangan kurator")
}

func TestDateSaysHowItIsKnown(t *testing.T) {
	all := borneOut(t)
	for _, c := range []struct{ page, says string }{
		{"rapat", "Selasa, 2 Maret 2021 tanggal tertulis A¶1 B¶1"},
		{"panen", "Senin, 1 Maret 2021 disimpulkan: “Kemarin”, dihitung dari 2 Maret 2021, tanggal sumber A A¶2 kurator: Kemarin menurut harian itu."},
		{"gempa", "Senin, 15 Februari 2021 kurator: Dari ingatan kurator."},
		{"pameran", "2–20 Maret 2021 tanggal tertulis: 2 Maret 2021 A¶1 kurator: 20 Maret 2021; Hari penutupan dari undangan."},
		{"lomba", "sekitar Maret 2021 disimpulkan: kira-kira pada waktu yang tertulis C¶1"},
	} {
		all.page(t, "peristiwa/"+c.page+".html").has("dl.data dd", c.says)
	}
	p := all.page(t, "linimasa.html")
	p.has("#rapat .date", "2 Mar 2021 tanggal tertulis A¶1 B¶1")
	p.lacks("#rapat .rule-line")
	p.has("#panen .date .inferred", "1 Mar 2021")
	p.has("#panen .entry .rule-line", "disimpulkan: “Kemarin”")
	p.has("#gempa .date .from-curator", "15 Feb 2021")
	p.has("#gempa .entry .rule-line--curator", "kurator: Dari ingatan kurator.")
	all.page(t, "index.html").has("#timeline .date", "1 Mar 2021 disimpulkan")
	all.page(t, "peristiwa/index.html").has("td", "15 Feb 2021 kurator")
	all.page(t, "cetak.html").has("#e-gempa .rule-line--curator", "Dari ingatan kurator.")
	all.page(t, "tempat/muara.html").has("#events .date", "tanggal tertulis")
}

func TestRowCitesThePassagesThatCarryIt(t *testing.T) {
	p := borneOut(t).page(t, "linimasa.html")
	if got := p.texts("#rapat .entry .ref"); !slices.Equal(got, []string{"A¶1", "B¶1", "C¶1"}) {
		t.Errorf("the row cites %q", got)
	}
	borneOut(t).page(t, "sumber/harian.html").has(".rail .list", "Rapat berasA¶1")
}

// TestSourcesOfAnEventAreThoseThatReportIt: the letters, the counts and what is
// proved agree.
func TestSourcesOfAnEventAreThoseThatReportIt(t *testing.T) {
	for _, f := range []files{evidence(), harbour()} {
		d := load(t, f)
		ledger, _ := support.Prove(d)
		for _, v := range d.Events {
			var reporting []string
			for _, r := range ledger.Event(v).Reports {
				reporting = append(reporting, r.Source.Siglum)
			}
			var spread []string
			for _, c := range d.SpreadOf(&v.Entry) {
				spread = append(spread, c.Source.Siglum)
			}
			if !slices.Equal(reporting, spread) {
				t.Errorf("%s: %q report it, the letters are %q", v.Slug, reporting, spread)
			}
		}
	}
}

func TestSourcesThatShareATextAreOneWitness(t *testing.T) {
	p := borneOut(t).page(t, "peristiwa/rapat.html")
	p.has("dl.data", "3 dari 3 sumber")
	p.has("dl.data small", "3 sumber, 2 saksi: A dan B memuat satu naskah A¶1 B¶1")
	for _, s := range borneOut(t).page(t, "peristiwa/gempa.html").texts("dl.data") {
		if strings.Contains(s, "saksi") {
			t.Errorf("one source that is one witness: %q", s)
		}
	}
}

func TestSilenceIsNoReference(t *testing.T) {
	p := borneOut(t).page(t, "peristiwa/rapat.html")
	if got := p.texts(".prose .silence"); !slices.Equal(got, []string{"C¶2", "B"}) {
		t.Errorf("silences: %q", got)
	}
	for _, label := range p.attrs(".prose .silence", "aria-label") {
		if !strings.HasSuffix(label, ": dibaca, tidak menyebutnya") {
			t.Errorf("a silence is read %q", label)
		}
	}
	if got := p.texts(".prose .ref"); !slices.Equal(got, []string{"A¶1"}) {
		t.Errorf("references: %q", got)
	}
	borneOut(t).page(t, "cetak.html").count(2, "#e-rapat .silence")
}

func TestOnlyWhatWasReviewedSaysSo(t *testing.T) {
	for path, p := range borneOut(t) {
		if strings.Contains(p.source, "Ditinjau") {
			t.Errorf("%s says that somebody reviewed it", path)
		}
	}
	f := evidence().replace(t, "content/events/gempa.md", "title: Gempa kecil\n", "title: Gempa kecil\nreviewed: {by: Redaksi, date: 2021-04-01}\n")
	f = f.replace(t, "content/dossier.yaml", "language: id\n", "language: id\nreviewed: {by: Dewan, date: 2021-04-02}\n")
	all := rendered(t, f, Config{})
	all.page(t, "peristiwa/gempa.html").has("main .note", "Ditinjau oleh Redaksi, 1 April 2021.")
	all.page(t, "index.html").has("main .note", "Ditinjau oleh Dewan, 2 April 2021.")
	all.page(t, "cetak.html").has("#e-gempa .note", "Ditinjau oleh Redaksi, 1 April 2021.")
	all.page(t, "cetak.html").has(".imprint", "Ditinjau oleh Dewan, 2 April 2021.")
	for _, other := range []string{"peristiwa/rapat.html", "linimasa.html", "orang/citra-dewi.html"} {
		if strings.Contains(all.page(t, other).source, "Ditinjau") {
			t.Errorf("%s says that somebody reviewed it", other)
		}
	}
}

func TestSourceSaysWhatItsQuotationsWereComparedWith(t *testing.T) {
	f := evidence()
	rendered(t, f, Config{}).page(t, "sumber/harian.html").has("dl.data small", "cocok kata demi kata dengan teks dalam berkas ini; asalnya tertaut")
	f = f.replace(t, "content/sources/harian.md", "url: https://harian.example/beras\n", "url_note: \"Tidak ditemukan lagi.\"\n")
	p := rendered(t, f, Config{}).page(t, "sumber/harian.html")
	p.has("dl.data small", "cocok kata demi kata dengan teks dalam berkas ini; teks asli tidak tertaut")
	p.has("dl.data small", "Tidak ditemukan lagi.")
	f = f.replace(t, "content/sources/harian.md", "siglum: A\n", "siglum: A\noriginal_title: Rice\noriginal_url: https://rice.example/\n")
	p = rendered(t, f, Config{}).page(t, "sumber/harian.html")
	p.has("dl.data small", "asalnya tertaut")
	p.has("dl.data div", "Naskah asalRice")
}

func TestAllWhoSpokeTogetherAreShown(t *testing.T) {
	all := borneOut(t)
	p := all.page(t, "peristiwa/rapat.html")
	if got := p.texts("#q-A1 figcaption strong a"); !slices.Equal(got, []string{"Citra Dewi", "Bayu Laksana"}) {
		t.Errorf("speakers: %q", got)
	}
	all.page(t, "orang/bayu-laksana.html").has("#q-A1 figcaption strong", "bersama Citra Dewi")
	all.page(t, "orang/citra-dewi.html").has("#q-A1 figcaption strong", "bersama Bayu Laksana")
	p = all.page(t, "sumber/harian.html")
	p.has("#p1 .para__said", "Citra Dewi, Bayu Laksana")
	if got := p.texts("#p1 .para__said a.k-person"); !slices.Equal(got, []string{"Citra Dewi", "Bayu Laksana", "Bayu Laksana"}) {
		t.Errorf("beside the paragraph: %q", got)
	}
	p = all.page(t, "cetak.html")
	p.count(1, "#q-A1")
	if got := p.texts("#quotes .subhead"); !slices.Equal(got, []string{"Citra Dewi, Bayu Laksana", "Bayu Laksana"}) {
		t.Errorf("headings: %q", got)
	}
}

func TestDrawingsUseShortNames(t *testing.T) {
	p := borneOut(t).page(t, "orang/bayu-laksana.html")
	p.has("svg text", "Citra")
	for _, s := range p.texts("svg text") {
		if strings.Contains(s, "Citra Dewi") {
			t.Errorf("the drawing has %q", s)
		}
	}
}
