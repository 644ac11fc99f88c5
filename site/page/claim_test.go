package page

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	claimFile = "content/claims/tarif-merugikan.md"
	koranFile = "content/sources/koran-2020-05-03.md"
	wartaFile = "content/sources/warta-2020-05-04.md"
	claimPath = "klaim/tarif-merugikan.html"
)

func TestClaimBeginsWithItsAnswer(t *testing.T) {
	f := harbour().replace(t, claimFile, "status: disputed", "status: disputed\nsummary: Menurut Arman rugi. Menurut Dewi adil.")
	p := rendered(t, f, Config{}).page(t, claimPath)
	p.has(".answer .label", "Jawaban berkas ini")
	p.has(".answer strong", "Menurut Arman rugi.")
	if got := p.texts(".answer__text"); !slices.Equal(got, []string{"Menurut Arman rugi. Menurut Dewi adil."}) {
		t.Errorf("the answer: %q", got)
	}
	p.has(".curator-note", "Nelayan tidak ditanya.")
	p.count(1, "table.statements")
	p.lacks("figure.quote, .positions")
	look(t).page(t, claimPath).lacks(".answer")
}

func TestClaimSaysWhichSourcesHaveWhichPosition(t *testing.T) {
	p := look(t).page(t, claimPath)
	p.has(".witnesses h2", "2 sumber, 2 saksi")
	p.has(".witnesses .voices--many", "2 suara")
	if got := p.texts(".witnesses th"); !slices.Equal(got, []string{
		"MenyatakanArman", "Menyatakan bersyarattidak ada dalam berkas ini", "Membantah atau menolakDewi", "Kontekstidak ada dalam berkas ini",
	}) {
		t.Errorf("positions: %q", got)
	}
	for row, want := range [][]string{{"B"}, nil, {"A", "B"}, nil} {
		if got := p.texts(".witnesses tr:nth-child(" + string(rune('1'+row)) + ") .strip .n1"); !slices.Equal(got, want) {
			t.Errorf("row %d has the sources %q, want %q", row+1, got, want)
		}
	}
	p.has(".witnesses .rests", "Bertumpu pada satu saksi: Menyatakan (B)")
	p.lacks(".witnesses .support--curator")
}

func TestSourcesOfOneAgencyAreOneWitness(t *testing.T) {
	f := harbour().replace(t, koranFile, "siglum: A", "siglum: A\nvia: Antara").replace(t, wartaFile, "siglum: B", "siglum: B\nvia: Antara")
	all := rendered(t, f, Config{})
	p := all.page(t, claimPath)
	p.has(".witnesses h2", "2 sumber, 1 saksi")
	p.has(".witnesses .note", "A dan B mengambilnya dari Antara")
	p.has(".witnesses tr:nth-child(3) td small", "2 sumber, 1 saksi")
	if got := p.texts(".witnesses .rests"); !slices.Equal(got, []string{"Bertumpu pada satu saksi"}) {
		t.Errorf("it rests on: %q", got)
	}
	p.has("#statements td.wide", "2 sumber, 1 saksi: A dan B mengambilnya dari Antara")
	all.page(t, "orang/dewi-lestari.html").has("#q-A1 figcaption", "2 sumber, 1 saksi")

	f = f.replace(t, wartaFile, "    stance: denies", "    stance: denies\n    witness: own")
	all = rendered(t, f, Config{})
	all.page(t, claimPath).has("#statements td.wide .support--curator", "saksi tersendiri")
	all.page(t, "orang/dewi-lestari.html").has("#q-A1 figcaption", "2 sumber, 2 saksi")
}

func TestManySourcesOfAPositionAreCounted(t *testing.T) {
	f := crowded(30)
	f["content/claims/hadir.md"] = "---\ntitle: Raka hadir\n---\n"
	for _, n := range []string{"3", "4"} {
		name := "content/sources/koran-" + n + ".md"
		f = f.replace(t, name, "---\n\nRaka datang.", "quotes:\n  - {text: Raka datang dari jauh, by: raka, claim: hadir, stance: asserts}\n---\n\nRaka datang dari jauh. Raka datang.")
	}
	p := rendered(t, f, Config{}).page(t, "klaim/hadir.html")
	p.lacks(".witnesses .strip")
	p.has(".witnesses tr:first-child td", "2 sumber")
}

func TestClaimsOwnWordsAreShownEverywhere(t *testing.T) {
	f := harbour().replace(t, claimFile, "status: disputed", "status: disputed\nabout: [nusa]\nstances:\n  ragu: {as: denies, words: Ragu}")
	f = f.replace(t, wartaFile, "stance: asserts", "stance: ragu")
	all := rendered(t, f, Config{})
	p := all.page(t, claimPath)
	p.has("#statements tr:last-child td:nth-child(3)", "Ragu")
	p.count(1, "#statements tr:last-child .stance--not-yet")
	p.count(1, "#statements tr:first-child .stance--denies")
	p.has("#over-time svg title", "Arman Wijaya, Ragu, 4 Mei 2020")
	if got := p.texts("#over-time figcaption .stance-label"); !slices.Equal(got, []string{"Membantah atau menolak", "Ragu"}) {
		t.Errorf("legend: %q", got)
	}
	p.has(".witnesses th", "RaguArman")
	all.page(t, "topik/tarif.html").has("#claims h3", "Ragu")
	all.page(t, "orang/arman-wijaya.html").has("#claims .stance-label", "Ragu")
	all.page(t, "cetak.html").has("#e-tarif-merugikan .stance-label", "Ragu")

	only := f.replace(t, claimFile, "as: denies", "as: asserts")
	p = rendered(t, only, Config{}).page(t, claimPath)
	p.count(1, "#statements tr:last-child .stance--asserts")
	p.has(".witnesses tr:first-child th", "RaguArman")
	p.count(4, ".witnesses tr")
}

func TestClaimsStandOnThePagesOfWhomTheyAreAboutAndOfWhoSpeaks(t *testing.T) {
	f := harbour().replace(t, claimFile, "status: disputed", "status: disputed\nabout: [nusa, arman-wijaya]")
	all := rendered(t, f, Config{})
	speaker := all.page(t, "orang/dewi-lestari.html")
	speaker.has("#claims li", "Tarif baru merugikan nelayanDiperdebatkan Membantah atau menolak A¶1 B¶1")
	speaker.has(".toc", "Klaim dan posisi 1")
	all.page(t, "orang/arman-wijaya.html").has("#claims li", "tentang Arman Wijaya Menyatakan B¶2")
	place := all.page(t, "tempat/nusa.html")
	place.has("#claims li", "tentang Nusa Menyatakan Arman B¶2 Membantah atau menolak Dewi A¶1 B¶1")
	all.page(t, "orang/budi-santoso.html").lacks("#claims")
}

func TestWhatSeveralSayTogetherBelongsToAllOfThem(t *testing.T) {
	f := harbour().replace(t, wartaFile, "    by: arman-wijaya", "    by: [arman-wijaya, dewi-lestari]")
	all := rendered(t, f, Config{})
	all.page(t, "orang/arman-wijaya.html").has("#said figcaption", "bersama Dewi Lestari")
	all.page(t, "orang/dewi-lestari.html").has("#said figcaption", "bersama Arman Wijaya")
	all.page(t, "orang/dewi-lestari.html").has("#claims li", "Menyatakan B¶2")
	p := all.page(t, claimPath)
	p.has("#statements tr:last-child th", "Arman Wijaya, Dewi Lestari")
	p.has("#over-time svg title", "Arman Wijaya dan Dewi Lestari, Menyatakan")
	p.count(3, "#over-time svg a")
	all.page(t, "topik/tarif.html").has("#claims strong", "Arman Wijaya, Dewi Lestari")
	all.page(t, "cetak.html").has("#e-tarif-merugikan th", "Arman Wijaya, Dewi Lestari")
}

func TestPositionsStandOnceInAFigureAndOnceInATableForPhones(t *testing.T) {
	p := look(t).page(t, claimPath)
	p.count(1, "#over-time .wide-only svg")
	p.count(1, "#over-time .narrow-only table.moments")
	if got := p.texts(".moments th[scope=col]"); !slices.Equal(got, []string{"Waktu", "Nusa", "Arman"}) {
		t.Errorf("columns: %q", got)
	}
	if got := p.texts(".moments tbody tr"); !slices.Equal(got, []string{"2 Mei 2020 Membantah atau menolakDewi A¶1", "4 Mei 2020 MenyatakanArman B¶2"}) {
		t.Errorf("moments: %q", got)
	}
	if svg, table := p.attrs("#over-time svg a", "href"), p.attrs(".moments .ref", "href"); !slices.Equal(svg, table) {
		t.Errorf("the figure leads to %q, the table to %q", svg, table)
	}
}

func TestWhoIsNotQuotedIsSaidWhereOthersSpeak(t *testing.T) {
	f := harbour().replace(t, claimFile, "status: disputed", "status: disputed\nabout: [kantor-pelabuhan, labuan]").
		replace(t, wartaFile, "    date: 2020-05-04\n", "    date: 2021-08-04\n")
	p := rendered(t, f, Config{}).page(t, claimPath)
	for _, want := range []string{"Nusa tidak dikutip", "Arman tidak dikutip"} {
		p.has("#over-time svg text.muted", want)
	}
	p.has("#over-time svg text.bold", "Kantor Pelabuhan")
	p.has(".moments .fold", "Kantor Pelabuhan tidak dikutip")
	p.has(".moments .fold", "14 bulan tanpa pernyataan")
	p.has("#over-time svg text.muted", "14 bulan")
	p.count(2, ".moments tr:not(.fold) .silent")
	p.has("#over-time figcaption", "tidak dikutip")
	p.lacks("#over-time svg text:contains('Labuan')")
	look(t).page(t, claimPath).lacks(".moments .fold")
}

func TestOfManySidesFourAreNamed(t *testing.T) {
	f := harbour()
	var quotes, text strings.Builder
	for i := range 9 {
		f[fmt.Sprintf("content/people/orang-%d.md", i)] = fmt.Sprintf("---\nname: Orang Ke%s\n---\n", siglum(i))
		for j := range 10 - i {
			fmt.Fprintf(&quotes, "  - {text: kata %d %d, by: orang-%d, claim: tarif-merugikan, stance: asserts}\n", i, j, i)
			fmt.Fprintf(&text, "Orang Ke%s: kata %d %d.\n\n", siglum(i), i, j)
		}
	}
	f["content/sources/ramai.md"] = "---\ntitle: Ramai\nsiglum: C\ndate: 2020-05-05\nquotes:\n" + quotes.String() + "---\n\n" + text.String()
	p := rendered(t, f, Config{}).page(t, claimPath)
	if got := p.texts("#over-time svg text.bold"); !slices.Equal(got, []string{"Mei 2020", "Orang KeA", "Orang KeB", "Orang KeC", "Orang KeD", "Pihak lain"}) {
		t.Errorf("sides: %q", got)
	}
	drawn := len(p.all("#over-time svg a[href*='#q']"))
	for _, title := range p.texts("#over-time svg a title") {
		if n, found := strings.CutSuffix(title, " pernyataan lainnya"); found {
			more, _ := strconv.Atoi(n)
			drawn += more
		}
	}
	if want := 10 + 9 + 8 + 7 + 6 + 5 + 4 + 3 + 2 + 2; drawn != want {
		t.Errorf("%d statements are drawn or counted, want %d", drawn, want)
	}
}

// TestNoStanceHidesBehindTheCountOfOthers: of what a side says at once some is counted, but
// of each stance one statement stands there.
func TestNoStanceHidesBehindTheCountOfOthers(t *testing.T) {
	var quotes, text strings.Builder
	for i := range 9 {
		stance := "asserts"
		if i == 8 {
			stance = "denies"
		}
		fmt.Fprintf(&quotes, "  - {text: kata %d, by: arman-wijaya, claim: tarif-merugikan, stance: %s}\n", i, stance)
		fmt.Fprintf(&text, "Arman Wijaya: kata %d.\n\n", i)
	}
	f := harbour().with(files{
		"content/sources/ramai.md": "---\ntitle: Ramai\nsiglum: C\ndate: 2020-05-05\nquotes:\n" + quotes.String() + "---\n\n" + text.String(),
	})
	all := rendered(t, f, Config{})
	all.page(t, claimPath).has(".moments td", "MenyatakanArman C¶1Arman C¶2Arman C¶3 Membantah atau menolakArman C¶95 pernyataan lainnya")
	home := all.page(t, "index.html")
	home.has("#debate svg a[href*='ramai'] title", "Membantah atau menolak")
	home.count(1, "#debate .marks a[href*='ramai'] .stance--denies")
}

func TestQuotationsOfOneSpeakerParagraphAndStanceShareARow(t *testing.T) {
	f := harbour().replace(t, wartaFile, "  - text: nelayan akan rugi besar\n", `  - {text: berkemeja biru, by: arman-wijaya, date: 2020-05-04, claim: tarif-merugikan, stance: asserts}
  - text: nelayan akan rugi besar
`)
	p := rendered(t, f, Config{}).page(t, claimPath)
	p.count(2, "#statements tbody tr")
	p.count(2, "#statements tr:last-child .verbatim")
	p.count(2, "#statements tr:last-child .verified")
}

func TestMonthsWithoutStatementsAreNamed(t *testing.T) {
	for later, want := range map[string][]string{
		"2020-07-31": nil,
		"2020-08-01": {"Juni–Juli 2020: tidak ada pernyataan tentang klaim ini"},
		"2022-01":    {"Juni 2020–Desember 2021: tidak ada pernyataan tentang klaim ini"},
	} {
		f := harbour().replace(t, wartaFile, "    date: 2020-05-04\n", "    date: "+later+"\n")
		if got := rendered(t, f, Config{}).page(t, claimPath).texts("#statements .fold"); !slices.Equal(got, want) {
			t.Errorf("until %s: %q, want %q", later, got, want)
		}
	}
}

func TestMonthsWithinTheSpanOfAStatementAreNotSilent(t *testing.T) {
	f := harbour().replace(t, wartaFile, "  - text: nelayan", "  - {text: berkemeja biru, by: arman-wijaya, date: 2021-01, claim: tarif-merugikan, stance: context}\n  - text: nelayan").
		replace(t, koranFile, "    event: pertemuan\n", "    event: pertemuan\n    date: 2020-04/2020-12\n")
	p := rendered(t, f, Config{}).page(t, claimPath)
	p.count(3, "#statements tbody tr")
	p.lacks("#statements .fold")
}

func TestClaimOfWhichNothingIsSaidHasNoWitnesses(t *testing.T) {
	f := harbour().with(files{"content/claims/kosong.md": "---\ntitle: Tarif turun\n---\n"})
	p := rendered(t, f, Config{}).page(t, "klaim/kosong.html")
	p.lacks(".witnesses, .answer, .curator-note, #statements, #over-time")
}

func TestDateOfTheSourceIsSaidToBeThat(t *testing.T) {
	p := look(t).page(t, claimPath)
	p.lacks("#statements tr:first-child .when .note")
	f := harbour().replace(t, wartaFile, "    date: 2020-05-04\n", "")
	all := rendered(t, f, Config{})
	all.page(t, claimPath).has("#statements tr:last-child .when", "tanggal sumber")
	all.page(t, "orang/arman-wijaya.html").has("#q-B2 figcaption", "tanggal sumber")
	all.page(t, "cetak.html").has(".sayings", "tanggal sumber")
}

func TestFiguresAreWrittenAsTheirSourceHasThem(t *testing.T) {
	f := harbour().replace(t, koranFile, "*tarif* naik 12,5 persen", "*tarif* naik sekitar 12,5 persen").replace(t, koranFile, "text: tarif naik 12,5", "text: tarif naik sekitar 12,5")
	rendered(t, f, Config{}).page(t, "topik/tarif.html").has("#figures .big-number", "sekitar 12,5 persen")

	f = harbour().replace(t, koranFile, "value: 12.5, unit: \"%\"", "value: 3, unit: kapal").
		replace(t, koranFile, "tarif naik 12,5 persen", "tarif untuk tiga kapal").replace(t, koranFile, "*tarif* naik 12,5 persen", "*tarif* untuk tiga kapal")
	rendered(t, f, Config{}).page(t, "topik/tarif.html").has("#figures .big-number", "tiga kapal")

	f = harbour().replace(t, koranFile, "value: 12.5, unit: \"%\"", "words: puluhan ribu").
		replace(t, koranFile, "tarif naik 12,5 persen", "tarif puluhan ribu").replace(t, koranFile, "*tarif* naik 12,5 persen", "*tarif* puluhan ribu")
	rendered(t, f, Config{}).page(t, "topik/tarif.html").has("#figures .big-number", "puluhan ribu")
}

func TestFiguresOfAnotherLanguageStandInTheDossiersStyleWithTheirOwn(t *testing.T) {
	f := harbour().replace(t, koranFile, "siglum: A", "siglum: A\nlanguage: en").
		replace(t, koranFile, "text: tarif naik 12,5 persen", "text: rates rose nearly 12.5 percent").replace(t, koranFile, "*tarif* naik 12,5 persen", "rates rose nearly 12.5 percent")
	p := rendered(t, f, Config{}).page(t, "topik/tarif.html")
	p.has("#figures .big-number", "hampir 12,5%")
	p.has("#figures th .note", "di sumber: “nearly 12.5 percent”")
}

func TestGradesAreTheCuratorsAndInWords(t *testing.T) {
	f := harbour().replace(t, claimFile, "status: disputed", "status: disputed\ncredibility: 4").
		replace(t, koranFile, "siglum: A", "siglum: A\nreliability: B").
		replace(t, "content/organisations/kantor-pelabuhan.md", "type: agency", "type: agency\nreliability: F")
	all := rendered(t, f, Config{})
	for path, want := range map[string]string{
		claimPath: "Kebenaran isi: Diragukan keterangan kurator", "sumber/koran-2020-05-03.html": "Keandalan sumberBiasanya andalketerangan kurator",
		"organisasi/kantor-pelabuhan.html": "Keandalan sumberTidak dapat dinilai keterangan kurator",
	} {
		if got := text(all.page(t, path).root); !strings.Contains(got, want) {
			t.Errorf("%s does not say %q", path, want)
		}
	}
}

func TestRelayIsShownAndLinked(t *testing.T) {
	for relay, link := range map[string]int{"kantor-pelabuhan": 1, "TV Nusa": 0} {
		f := harbour().replace(t, koranFile, "    note: sambutan", "    note: sambutan\n    relay: "+relay)
		p := rendered(t, f, Config{}).page(t, "orang/dewi-lestari.html")
		p.has("#q-A1 figcaption", "di A lewat "+map[int]string{1: "Kantor Pelabuhan", 0: "TV Nusa"}[link])
		p.count(link, "#q-A1 figcaption a.k-organisation")
	}
	f := harbour().replace(t, wartaFile, "    by: arman-wijaya", "    by: arman-wijaya\n    relay: TV Nusa")
	all := rendered(t, f, Config{})
	all.page(t, "orang/arman-wijaya.html").has("#said figcaption", "lewat TV Nusa")
	all.page(t, claimPath).has("#statements td.wide", "lewat TV Nusa")
}

func TestSourceSaysWhatItWasMadeFrom(t *testing.T) {
	f := harbour().replace(t, koranFile, "url: https://koran.example/berita?id=7\naccessed: 2020-06-01\n",
		"url_note: Halamannya tidak ada lagi.\nprinted: 2020-06-02\noriginal_title: Two meet\noriginal_url: https://paper.example/two\noriginal_language: en\ntranslation: machine\n")
	p := rendered(t, f, Config{}).page(t, "sumber/koran-2020-05-03.html")
	p.has("dl.data div", "Diterjemahkan dariTwo meet")
	if got := p.attrs("dl.data a", "href"); !slices.Equal(got, []string{"https://paper.example/two"}) {
		t.Errorf("it leads to %q", got)
	}
	p.has("dl.data div", "terjemahan mesin")
	p.has("dl.data div", "Cetak ulang terbit 2 Juni 2020")
	p.has("dl.data div", "Tidak tertautHalamannya tidak ada lagi.")
	look(t).page(t, "sumber/koran-2020-05-03.html").lacks("dl.data div:contains('Tidak tertaut')")

	f = harbour().replace(t, koranFile, "accessed: 2020-06-01\n", "original_title: Two meet\n")
	p = rendered(t, f, Config{}).page(t, "sumber/koran-2020-05-03.html")
	p.has("dl.data div", "Naskah asalTwo meet")
	p.has("dl.data a", "Halaman asal")
}

func TestOrganisationListsWhatItPublished(t *testing.T) {
	f := harbour().replace(t, koranFile, "publisher: Koran Kita", "publisher: kantor-pelabuhan")
	all := rendered(t, f, Config{})
	all.page(t, "organisasi/kantor-pelabuhan.html").has("#published li", "ADewi dan Arman bertemu3 Mei 2020")
	all.page(t, "organisasi/pemerintah-daerah.html").lacks("#published")
}
