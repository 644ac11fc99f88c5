package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

func TestPrintedDossierHoldsEverything(t *testing.T) {
	d := load(t, harbour())
	p := look(t).page(t, "cetak.html")
	for _, e := range d.Entries() {
		p.has("#"+render.Anchor(e), e.Name)
	}
	for _, s := range d.Statements {
		q := s.Quotes[0]
		p.has(fmt.Sprintf("#quotes #q-%s%d", q.Source.Siglum, q.N), q.Display())
	}
	p.has("#points", "Dewi Lestari menemui Arman Wijaya")
	p.has("#e-tarif .gaps", "Tarif lama.")
	p.has("#e-tarif .big-number", "12,5 persen")
	p.has("#e-pertemuan", "Sabtu, 2 Mei 2020, Labuan, Nusa")
	p.has("#e-pertemuan", "Dewi Lestari, Gubernur Nusa keterangan kurator (tuan rumah)")
	p.has("#e-pertemuan tr:first-child .agreement--differs", "Berbeda")
	p.has("#e-pertemuan tr:first-child .verbatim", "“kemarin pagi”")
	p.has("#e-tarif-merugikan tbody tr:first-child", "Membantah")
	p.has("#e-dewi-lestari li:first-child", "Gubernur Nusa keterangan kurator, Pemerintah Daerah · sejak 1 Januari 2020")
	p.has("#e-dewi-lestari .support--curator", "keterangan kurator")
	p.has("#e-kantor-pelabuhan .note", "Badan, Pemerintah Daerah")
	p.has("#e-koran-2020-05-03 a", "https://koran.example/berita?id=7")
	p.has("#appendix h4", "Cara kerja")
}

func TestContentsOfThePrintedDossierNameItsChapters(t *testing.T) {
	p := look(t).page(t, "cetak.html")
	var listed []string
	for _, href := range p.attrs(".outline > ol > li > a", "href") {
		listed = append(listed, strings.TrimPrefix(href, "#"))
	}
	if chapters := p.attrs(".chapter", "id"); !slices.Equal(listed, chapters) {
		t.Errorf("the contents list %q, the chapters are %q", listed, chapters)
	}
	p.has(".outline", "Tarif pelabuhan")
	p.has(".outline", "Tarif baru merugikan nelayan")
}

func TestEveryNoteIsReferredToAndEveryReferenceHasItsNote(t *testing.T) {
	p := look(t).page(t, "cetak.html")
	notes := p.attrs(".notes > li", "id")
	var met []string // the notes in the order they are first referred to
	for _, ref := range p.all(`.document a.ref[href^="#"]`) {
		id := strings.TrimPrefix(attr(ref, "href"), "#")
		if text(ref) != strings.TrimPrefix(id, "n") || !strings.HasPrefix(attr(ref, "aria-label"), text(ref)+",") {
			t.Errorf("the reference to %s shows %q and reads %q", id, text(ref), attr(ref, "aria-label"))
		}
		if slices.Contains(met, id) {
			continue
		}
		met = append(met, id)
		if back := "r" + text(ref); attr(ref, "id") != back {
			t.Errorf("the first reference to %s is %q, want %q", id, attr(ref, "id"), back)
		}
	}
	if len(notes) == 0 || !slices.Equal(notes, met) {
		t.Errorf("the notes are %q, what is referred to is %q", notes, met)
	}
	for _, back := range p.attrs(".notes__no", "href") {
		p.count(1, back)
	}
}

func TestNoteSaysWhereInTheSourcesAndHowTheParagraphBegins(t *testing.T) {
	p := look(t).page(t, "cetak.html")
	p.has("#n1", "A¶1 Dewi dan Arman bertemu, 3 Mei 2020. “Gubernur Dewi Lestari menemui Arman Wijaya")
	p.has("#notes", "[Nelayan menolak tarif], 4 Mei 2020")
	if got := p.attrs("#n1 a.ref", "href"); !slices.Equal(got, []string{"sumber/koran-2020-05-03.html#p1"}) {
		t.Errorf("the note leads to %q", got)
	}
	for _, words := range p.texts(".notes q") {
		if n := len([]rune(words)); n > maxExcerpt+len(" …")+2 {
			t.Errorf("an excerpt of %d characters: %q", n, words)
		}
	}
}

func TestNotesKeepBackWhatRightsDo(t *testing.T) {
	f := harbour().replace(t, "content/sources/koran-2020-05-03.md", "siglum: A", "siglum: A\nrights: link")
	p := rendered(t, f, Config{}).page(t, "cetak.html")
	p.has("#n1 q", "Tarif ini adil bagi semua")
	for _, s := range p.texts("#n1") {
		if strings.Contains(s, "menemui") {
			t.Errorf("the note shows %q", s)
		}
	}
	p.has("#e-koran-2020-05-03", "penerbitnya")
}

func TestPrintedDossierDoesNotRepeatSourceTexts(t *testing.T) {
	p := look(t).page(t, "cetak.html")
	if body := text(p.all("main")[0]); strings.Contains(body, "sampai akhir tahun depan") {
		t.Error("it has a paragraph that nothing refers to")
	}
}

func TestLinksOfThePrintedDossierStayWithin(t *testing.T) {
	p := look(t).page(t, "cetak.html")
	within := 0
	for _, a := range p.all(".document a.entity, .document a.entity--icon, .document a.siglum, .document svg a, .outline a") {
		href := attr(a, "href")
		if href == "" {
			href = attr(a, "xlink:href")
		}
		if !strings.HasPrefix(href, "#") {
			t.Errorf("%q leads out to %q", text(a), href)
			continue
		}
		p.count(1, href)
		within++
	}
	if within < 20 {
		t.Errorf("only %d links", within)
	}
}

func TestPlaceInAPageIsSoughtOnThatPageNotInThePrintedDossier(t *testing.T) {
	f := harbour().replace(t, "content/pages/tentang.md", "(index.html)", "(#main)")
	all := rendered(t, f, Config{})
	if got := all.page(t, "tentang.html").attrs(".prose a", "href"); !slices.Equal(got, []string{"#main"}) {
		t.Errorf("on the page: %q", got)
	}
	if got := all.page(t, "cetak.html").attrs("#e-tentang .prose a", "href"); !slices.Equal(got, []string{"tentang.html#main"}) {
		t.Errorf("in the document: %q", got)
	}
}

func TestPrintedDossierHasNoCards(t *testing.T) {
	look(t).page(t, "cetak.html").lacks("template, [data-preview]")
}

func TestFooterLeadsToThePrintedDossier(t *testing.T) {
	p := look(t).page(t, "orang/dewi-lestari.html")
	p.has(`.site-footer a[href="../cetak.html"]`, "Cetak seluruh berkas")
}

func TestPrintedPageSaysItsAddress(t *testing.T) {
	look(t).page(t, "orang/dewi-lestari.html").lacks(".address")
	all := rendered(t, harbour(), Config{BaseURL: "https://example.org/berkas/"})
	all.page(t, "orang/dewi-lestari.html").has(".site-footer .address.paper-only", "https://example.org/berkas/orang/dewi-lestari.html")
	all.page(t, "cetak.html").has(".imprint", "https://example.org/berkas/")
}

// populous is a dossier with more people than the document has room for. One
// source names the last of them.
func populous(n int) files {
	f := files{"content/dossier.yaml": "title: Ramai\ndescription: Banyak orang.\nlanguage: id\nrights: full\n"}
	for i := range n {
		f[fmt.Sprintf("content/people/orang-%04d.md", i)] = fmt.Sprintf("---\nname: Orang Ke-%04d\n---\n", i)
	}
	last := n - 1
	f["content/sources/koran.md"] = fmt.Sprintf("---\ntitle: Kabar\nsiglum: A\ndate: 2020\n---\n\nAda Orang Ke-%04d.\n", last)
	f["content/pages/tentang.md"] = fmt.Sprintf("---\ntitle: Tentang\n---\n\nBertemu [[orang-%04d]] dan [[orang-%04d]].\n", last, last-1)
	return f
}

func TestPrintedDossierIsCutAndSaysSo(t *testing.T) {
	p := rendered(t, populous(maxPrinted+5), Config{}).page(t, "cetak.html")
	p.count(maxPrinted, "#people .piece")
	p.has("#people > header .note", fmt.Sprintf("%d dari %d orang", maxPrinted, maxPrinted+5))
	p.has(`#people > header a[href="orang/index.html"]`, "Orang")
	p.has(fmt.Sprintf(".prose a[href='#e-orang-%04d']", maxPrinted+4), "Orang Ke")
	p.has(fmt.Sprintf(".prose a[href='orang/orang-%04d.html']", maxPrinted+3), "Orang Ke")
	p = rendered(t, populous(maxPrinted), Config{}).page(t, "cetak.html")
	p.count(maxPrinted, "#people .piece")
	p.lacks("#people > header .note")
}

// annotated is a dossier that refers to n paragraphs, and quotes each.
func annotated(n int) files {
	var body, quotes, page strings.Builder
	for i := range n {
		fmt.Fprintf(&body, "Kalimat nomor %d ditulis di sini.\n\n", i+1)
		fmt.Fprintf(&quotes, "  - {text: \"Kalimat nomor %d ditulis di sini.\"}\n", i+1)
		fmt.Fprintf(&page, "Lihat. [[koran#p%d]]\n\n", i+1)
	}
	return files{
		"content/dossier.yaml":     "title: Ramai\ndescription: Banyak catatan.\nlanguage: id\nrights: full\n",
		"content/sources/koran.md": "---\ntitle: Kabar\nsiglum: A\ndate: 2020\nquotes:\n" + quotes.String() + "---\n\n" + body.String(),
		"content/pages/tentang.md": "---\ntitle: Tentang\n---\n\n" + page.String(),
	}
}

func TestTooManyNotesHaveNoExcerptsAndSaySo(t *testing.T) {
	p := rendered(t, annotated(maxExcerpts+1), Config{}).page(t, "cetak.html")
	p.count(maxExcerpts+1, ".notes > li")
	p.count(0, ".notes q")
	p.has("#notes > header .note", fmt.Sprintf("Karena ada %d catatan", maxExcerpts+1))
	p.count(maxPrintedQuotes, ".sayings > li")
	p.has("#quotes > header .note", fmt.Sprintf("%d dari %d kutipan", maxPrintedQuotes, maxExcerpts+1))
	p = rendered(t, annotated(12), Config{}).page(t, "cetak.html")
	p.count(12, ".notes q")
	p.lacks("#quotes > header .note")
}

func TestLongTablesOfThePrintedDossierAreCutAndSaySo(t *testing.T) {
	f := annotated(maxPrintedRows + 1)
	const name = "content/sources/koran.md"
	f[name] = strings.ReplaceAll(f[name], " ditulis di sini.\"}", " ditulis di sini.\", topics: [hal], claim: dalil, stance: asserts, figure: {value: 1, of: hal}}")
	f["content/topics/hal.md"] = "---\ntitle: Hal\n---\n"
	f["content/claims/dalil.md"] = "---\ntitle: Dalil\ntopics: [hal]\n---\n"
	p := rendered(t, f, Config{}).page(t, "cetak.html")
	for id, path := range map[string]string{"#e-hal": "topik/hal.html", "#e-dalil": "klaim/dalil.html"} {
		p.count(maxPrintedRows, id+" tbody tr")
		p.has(id+" .note", fmt.Sprintf("%d dari %d pernyataan", maxPrintedRows, maxPrintedRows+1))
		p.count(1, id+` .note a[href="`+path+`"]`)
	}
}

func TestEmptyDossierHasNothingToPrint(t *testing.T) {
	f := files{"content/dossier.yaml": "title: Kosong\ndescription: Belum ada.\nlanguage: id\nrights: full\n"}
	all := rendered(t, f, Config{})
	if all["cetak.html"] != nil {
		t.Error("there is a page for printing")
	}
	all.page(t, "index.html").lacks(`a[href="cetak.html"]`)
}

func TestEntriesAreFirstMetInTheOrderOfTheContents(t *testing.T) {
	p := look(t).page(t, "cetak.html")
	order := map[dossier.Kind]int{
		dossier.KindTopic: 1, dossier.KindEvent: 2, dossier.KindClaim: 3, dossier.KindPerson: 4,
		dossier.KindOrganisation: 5, dossier.KindPlace: 6, dossier.KindSource: 7, dossier.KindPage: 8,
	}
	d, last := load(t, harbour()), 0
	for _, n := range p.all(".piece") {
		at := order[entryOf(t, d, n).Kind]
		if at < last {
			t.Errorf("%s stands too late", attr(n, "id"))
		}
		last = at
	}
}

func entryOf(t *testing.T, d *dossier.Dossier, n *html.Node) *dossier.Entry {
	t.Helper()
	e := d.Lookup(strings.TrimPrefix(attr(n, "id"), "e-"))
	if e == nil {
		t.Fatalf("%s is no entry", attr(n, "id"))
	}
	return e
}

// many is a dossier of so many sources, each about one person, that the document
// is in parts.
func many(sources int) files {
	f := populous(40)
	for i := range sources {
		f[fmt.Sprintf("content/sources/s%04d.md", i)] = fmt.Sprintf("---\ntitle: Kabar %d\nsiglum: %c%c\ndate: 2020\nquotes: [{text: Kami siap %d kali, by: orang-0001}]\n---\n\n“Kami siap %d kali,” kata Orang Ke-0001.\n\n%s\n", i, 'A'+i/26, 'A'+i%26, i, i, strings.Repeat("Air naik. ", 20))
		f[fmt.Sprintf("content/events/e%04d.md", i)] = fmt.Sprintf("---\ntitle: Rapat %d\ndate: 2020-01-01\nevidence: [s%04d#p1]\n---\n\nAda rapat. [[s%04d#p1]] Lihat [[orang-0001]].\n", i, i, i)
	}
	return f
}

// TestPrintedDossierOfManySourcesIsInParts: together they hold everything once and
// in order, each has the notes to its own numbers, and links lead from part to part.
func TestPrintedDossierOfManySourcesIsInParts(t *testing.T) {
	all := rendered(t, many(200), Config{})
	d := load(t, many(200))
	var pieces, quotes []string
	parts := 0
	for all["cetak.html"] != nil {
		name := "cetak.html"
		if parts > 0 {
			name = fmt.Sprintf("cetak-%d.html", parts+1)
		}
		if all[name] == nil {
			break
		}
		parts++
		p := all.page(t, name)
		pieces, quotes = append(pieces, p.attrs(".piece", "id")...), append(quotes, p.attrs(".sayings > li", "id")...)
		for i, id := range p.attrs(".notes > li", "id") {
			if id != fmt.Sprintf("n%d", i+1) {
				t.Fatalf("%s: note %d is %s", name, i+1, id)
			}
		}
		for _, href := range p.attrs(`.document a.ref[href^="#n"]`, "href") {
			p.count(1, ".notes > "+href)
		}
		p.has(".page-header .note", fmt.Sprintf("Bagian %d dari", parts))
		p.count(1, `.page-header .note a[href$="#contents"]`)
		p.count(1, `.pages [aria-current="page"]`)
	}
	if parts < 3 {
		t.Fatalf("%d parts", parts)
	}
	if len(quotes) != len(d.Statements) || len(pieces) != len(d.Entries()) {
		t.Errorf("%d of %d quotations and %d of %d entries", len(quotes), len(d.Statements), len(pieces), len(d.Entries()))
	}
	seen := map[string]bool{}
	for _, id := range slices.Concat(pieces, quotes) {
		if seen[id] {
			t.Errorf("%s stands twice", id)
		}
		seen[id] = true
	}
	first := all.page(t, "cetak.html")
	first.lacks(`.outline a[href="#notes"]`)
	for _, href := range first.attrs(".outline a", "href") {
		page, id, _ := strings.Cut(href, "#")
		all.page(t, cmp.Or(page, "cetak.html")).count(1, "#"+id)
	}
	first.count(1, `.outline a[href^="cetak-"][href$=".html#people"]`)
}
