package page

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// eventful is the harbour with two more events on its topic and its governor.
func eventful() files {
	event := "---\ntitle: %s\ndate: %s\nplace: %s\nparticipants: [dewi-lestari]\ntopics: [tarif]\n---\n"
	return harbour().with(files{
		"content/places/dermaga.md": "---\nname: Dermaga Lama\ntype: site\npart_of: labuan\n---\n",
		"content/places/bima.md":    "---\nname: Bima\ntype: city\ncountry: nusa\ncoordinates: [-8.46, 118.73]\n---\n",
		"content/events/rapat.md":   fmt.Sprintf(event, "Rapat tarif", "2020-06-01", "dermaga"),
		"content/events/pesta.md":   fmt.Sprintf(event, "Pesta laut", "1998", "bima"),
		"content/events/sidang.md":  fmt.Sprintf(event, "Sidang", "2020-07-09", "nusa"),
	})
}

func TestFiguresStandWhereThereIsSomethingToDraw(t *testing.T) {
	all := rendered(t, eventful(), Config{})
	for _, c := range []struct{ page, figure string }{
		{"index.html", "#timeline figure.diagram.wide-only svg"},
		{"linimasa.html", "figure.diagram.wide-only svg"},
		{"orang/dewi-lestari.html", "#events figure.diagram.wide-only svg"},
		{"topik/tarif.html", "#events figure.diagram.wide-only svg"},
		{"orang/dewi-lestari.html", "#ties figure.diagram svg"},
		{"jaringan.html", "figure.wide-only svg"},
		{"peristiwa/pertemuan.html", `.page-header figure.map img[src="../gambar/labuan.svg"]`},
		{"tempat/labuan.html", `.page-header figure.map img[src="../gambar/labuan.svg"]`},
		{"peta.html", "figure.map .wide-only svg"},
		{"klaim/tarif-merugikan.html", "#over-time figure.diagram svg"},
	} {
		all.page(t, c.page).count(1, c.figure)
	}
	for _, page := range []string{
		"orang/budi-santoso.html", "topik/izin.html", "peristiwa/peresmian.html", "peristiwa/sidang.html",
		"tempat/nusa.html", "orang/index.html", "sumber/koran-2020-05-03.html",
	} {
		all.page(t, page).lacks("figure svg")
		all.page(t, page).lacks("figure img")
	}
}

func TestTwoEventsAreNoTimeline(t *testing.T) {
	look(t).page(t, "topik/tarif.html").lacks("#events figure")
}

func TestAClaimWithASingleStatementHasNoFigure(t *testing.T) {
	f := harbour().with(files{"content/claims/izin-sulit.md": "---\ntitle: Izin sulit didapat\n---\n"})
	f = f.replace(t, "content/sources/koran-2020-05-03.md", "  - text: tarif naik 12,5 persen\n",
		"  - text: tarif naik 12,5 persen\n    claim: izin-sulit\n    stance: context\n")
	p := rendered(t, f, Config{}).page(t, "klaim/izin-sulit.html")
	p.count(1, "#statements tbody tr")
	p.lacks("#over-time")
}

func TestFiguresAreNamedInTheDossiersLanguage(t *testing.T) {
	for language, want := range map[string][]string{
		"id": {"Linimasa peristiwa, 1998–Juli 2020", "Hubungan orang dan organisasi", "Peta peristiwa dalam berkas", "Peta letak Labuan", "Posisi tiap pihak", "Hubungan Dewi Lestari"},
		"en": {"Timeline of events, 1998–July 2020", "Ties of people and organisations", "Map of events in the dossier", "Map showing Labuan", "Where each side stands", "Ties of Dewi Lestari"},
	} {
		var titles []string
		for _, p := range rendered(t, eventful().replace(t, "content/dossier.yaml", "language: id", "language: "+language), Config{}) {
			titles = append(titles, p.texts("svg > title")...)
			for _, alt := range p.attrs("figure.map img", "alt") {
				title, _, _ := strings.Cut(alt, ". ")
				titles = append(titles, title)
			}
			for _, n := range p.all("svg[aria-labelledby], section[aria-labelledby]") {
				for id := range strings.FieldsSeq(attr(n, "aria-labelledby")) {
					p.count(1, "[id='"+id+"']")
				}
			}
			for _, caption := range p.texts("figure.map figcaption") {
				if !strings.Contains(caption, "Natural Earth") {
					t.Errorf("%s: nobody is credited in %q", p.path, caption)
				}
			}
		}
		for _, title := range want {
			if !slices.Contains(titles, title) {
				t.Errorf("%s: no figure is called %q", language, title)
			}
		}
	}
}

func TestOverviewLeadsToEventsAndSources(t *testing.T) {
	p := rendered(t, eventful(), Config{}).page(t, "linimasa.html")
	p.count(5, "svg a[href^='peristiwa/'] .node")
	p.count(2, "svg a[href^='sumber/'] .sigla")
	p.has("svg a title", "2 Mei 2020: Pertemuan di Labuan")
	p.has("figure figcaption", "masa tanpa peristiwa")
	look(t).page(t, "linimasa.html").has("figure figcaption", "Huruf merah: terbitnya sumber")
}

func TestClaimShowsWhoHeldWhichPositionWhen(t *testing.T) {
	p := look(t).page(t, "klaim/tarif-merugikan.html")
	p.has("#over-time text.bold", "Mei 2020")
	p.has("#over-time text.bold", "Nusa")
	p.has("#over-time text.bold", "Arman Wijaya")
	p.count(2, "#over-time svg a")
	p.has("#over-time svg a title", "Dewi Lestari, Membantah atau menolak, 2 Mei 2020, Sumber A, paragraf 1")
	p.count(1, "#over-time svg a[href='../sumber/warta-2020-05-04.html#q2'] .fill-solid")
	if got := p.texts("#over-time figcaption .stance-label"); !slices.Equal(got, []string{"Menyatakan", "Membantah atau menolak"}) {
		t.Errorf("legend: %q", got)
	}
}

func TestPeriodsAreAsShortAsTheDatesAllow(t *testing.T) {
	years := func(from, n, step int) []string {
		var all []string
		for i := range n {
			all = append(all, fmt.Sprintf("%d-03", from+i*step))
		}
		return all
	}
	for _, c := range []struct {
		dates, want []string
	}{
		{[]string{"2023-04-16", "2023-02", "2024-04", "2023-04-01"}, []string{"Feb 2023", "Mar 2023", "Apr 2023", "11 bulan", "Apr 2024"}},
		{[]string{"2023-04-16", "2022"}, []string{"2022", "2023"}},
		{years(2001, 12, 1)[:2], []string{"Mar 2001", "11 bulan", "Mar 2002"}},
		{append(years(2001, 12, 1), "2002-05"), []string{"2000–2001", "2002–2003", "2004–2005", "2006–2007", "2008–2009", "2010–2011", "2012–2013"}},
		{years(1950, 3, 10), []string{"Mar 1950", "9 tahun", "Mar 1960", "9 tahun", "Mar 1970"}},
		{[]string{"2023-01", "2023-12", "2023-09", "2023-06", "2023-04", "2023-08", "2023-03", "2023-10"}, []string{"Jan–Mar 2023", "Apr–Jun 2023", "Jul–Sep 2023", "Okt–Des 2023"}},
		{years(1990, 30, 1), []string{"1990–1994", "1995–1999", "2000–2004", "2005–2009", "2010–2014", "2015–2019"}},
		{years(1700, 31, 10), []string{"1700–1799", "1800–1899", "1900–1999", "2000–2099"}},
	} {
		var dates []lang.Date
		for _, s := range c.dates {
			date, err := lang.ParseDate(s)
			if err != nil {
				t.Fatal(err)
			}
			dates = append(dates, date)
		}
		l, _ := lang.For("id")
		cal, site := calendarOf(dates), &render.Site{Lang: l, Words: &l.Words}
		var got []string
		for _, p := range cal.periods {
			got = append(got, cal.name(site, p))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.dates, got, c.want)
		}
		for _, date := range dates {
			at, share := cal.place(date)
			if p := cal.periods[at]; p.folded || share < 0 || share >= 1 || render.Month(date) < p.from || render.Month(date) >= p.to {
				t.Errorf("%s stands at %v of period %d", date.Text, share, at)
			}
		}
	}
}

func TestHomeDrawsTheMostReportedEventsAndSaysSo(t *testing.T) {
	f := harbour()
	for i := range maxHomeMarks {
		f[fmt.Sprintf("content/events/hari-%d.md", i)] = fmt.Sprintf("---\ntitle: Hari ke-%d\ndate: %d-01-01\n---\n", i, 2000+i%15)
	}
	all := rendered(t, f, Config{})
	home := all.page(t, "index.html")
	home.has("#timeline figcaption", fmt.Sprintf("hanya %d peristiwa", maxHomeMarks))
	home.count(1, "#timeline svg a[href='peristiwa/pertemuan.html']")
	if text := all.page(t, "linimasa.html").texts("figcaption")[0]; strings.Contains(text, "hanya") {
		t.Errorf("the timeline leaves events out: %q", text)
	}
}
