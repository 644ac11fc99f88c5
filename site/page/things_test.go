package page

import (
	"slices"
	"strings"
	"testing"
)

func TestSourceIsShownParagraphByParagraph(t *testing.T) {
	p := look(t).page(t, "sumber/koran-2020-05-03.html")
	p.count(3, ".source-text > div")
	p.has("#p1 > p", "Gubernur Dewi Lestari menemui Arman Wijaya di Labuan kemarin pagi.")
	p.has("#p2 em", "tarif")
	p.has("#p2", "<script>alert(1)</script>")
	p.lacks("main script")
	p.has("details li", "Baca juga: ramalan cuaca")
	p.has("#citation-text", "Koran Kita. Dewi dan Arman bertemu. 3 Mei 2020.")
	p.has("dl.data", "Halaman asal")
}

func TestFirstMentionInAParagraphIsALinkAndOthersAreMarked(t *testing.T) {
	p := look(t).page(t, "sumber/koran-2020-05-03.html")
	if got := p.texts("#p1 > p > a.k-person"); !slices.Equal(got, []string{"Dewi Lestari", "Arman Wijaya"}) {
		t.Errorf("linked: %q", got)
	}
	if got := p.texts("#p1 span.named.k-person"); !slices.Equal(got, []string{"Dewi", "Arman", "Dewi"}) {
		t.Errorf("marked: %q", got)
	}
}

func TestNobodyIsLinkedToTheirOwnPage(t *testing.T) {
	p := look(t).page(t, "orang/dewi-lestari.html")
	p.lacks(`main a[href$="dewi-lestari.html"]`)
	p.has(".prose span.named", "Dewi Lestari")
	p.has(".prose a.k-person", "sang pengusaha")
}

func TestQuotationHasItsAnchorInTheText(t *testing.T) {
	p := look(t).page(t, "sumber/koran-2020-05-03.html")
	p.has("#p1 q#q1.quoted", "“Tarif ini adil bagi semua,”")
	p.has("#p1 .para__said a[href=\"#q1\"] + a.k-person", "Dewi Lestari")
	p.has("#p2 span#q2.quoted--indirect", "tarif naik 12,5 persen")
	p.has("#p2 .para__said", "narasi sumber A")
}

func TestLocatorOfAQuotationLeadsToItsAnchor(t *testing.T) {
	p := look(t).page(t, "orang/dewi-lestari.html")
	refs := p.all(".prose .ref")
	if len(refs) != 2 {
		t.Fatalf("%d references", len(refs))
	}
	for i, want := range []string{"../sumber/koran-2020-05-03.html#p2", "../sumber/koran-2020-05-03.html#q1"} {
		if got := attr(refs[i], "href"); got != want {
			t.Errorf("reference %d leads to %q, want %q", i, got, want)
		}
	}
	if got := text(refs[1]); got != "A¶1" {
		t.Errorf("a quotation's locator is printed %q", got)
	}
	if got := attr(refs[1], "aria-label"); got != "A¶1, sumber A paragraf 1" {
		t.Errorf("and read %q", got)
	}
}

func TestOnlyDirectSpeechIsSetInQuotationMarks(t *testing.T) {
	p := look(t).page(t, "topik/tarif.html")
	p.has("figure.quote:not(.quote--indirect)", "Tarif ini adil bagi semua")
	p.has("figure.quote--indirect", "nelayan akan rugi besar")
	p.has("figure.quote--indirect figcaption", "kata-kata sumber")
	p.has(".positions .verbatim", "“Tarif ini adil bagi semua”")
	for _, s := range p.texts(".positions li") {
		if strings.Contains(s, "“nelayan") {
			t.Errorf("indirect speech in quotation marks: %q", s)
		}
	}
}

func TestSameWordsInTwoSourcesAreShownOnce(t *testing.T) {
	all := look(t)
	p := all.page(t, "orang/dewi-lestari.html")
	p.count(1, "figure.quote")
	p.has("#q-A1 figcaption", "juga di B¶1, sama kata demi kata")
	p.has("#q-A1 figcaption", "sambutan")
	all.page(t, "sumber/koran-2020-05-03.html").has("#p1 .para__note", "Sama persis")
	all.page(t, "sumber/koran-2020-05-03.html").has("#p3 .para__note", "B¶3")
}

func TestQuotationLeadsToThePassageInTheArticle(t *testing.T) {
	p := look(t).page(t, "orang/dewi-lestari.html")
	want := "https://koran.example/berita?id=7#:~:text=Tarif%20ini%20adil%20bagi%20semua"
	if got := p.attrs(`#q-A1 figcaption a[href^="https"]`, "href"); !slices.Equal(got, []string{want}) {
		t.Errorf("it leads to %q", got)
	}
}

func TestRoleIsTheOneHeldAtTheEvent(t *testing.T) {
	all := look(t)
	p := all.page(t, "peristiwa/pertemuan.html")
	p.has("#participants thead", "Jabatan pada 2 Mei 2020")
	p.has("#participants tbody tr:first-child", "Gubernur Nusa")
	p.has("#participants tbody tr:first-child", "tuan rumah")
	for _, row := range p.texts("#participants tbody tr") {
		if strings.Contains(row, "Bupati") {
			t.Errorf("a role of another time: %q", row)
		}
	}
	p.has("#participants tbody tr:first-child .support--curator", "keterangan kurator")
}

func TestEventSaysWhatEachSourceSays(t *testing.T) {
	p := look(t).page(t, "peristiwa/pertemuan.html")
	p.has("#accounts tbody tr:first-child .agreement--differs", "Berbeda")
	p.has("#accounts tbody tr:first-child .verbatim", "“kemarin pagi”")
	p.has("#accounts tbody tr:first-child td:last-child", "pada sore hari")
	p.has("#accounts tbody tr:last-child .agreement--single", "Satu sumber")
	p.has("#accounts tbody tr:last-child .absent", "tidak disebut")
	p.has("dl.data time", "Sabtu, 2 Mei 2020")
	p.has("dl.data .rule-line--curator", "Disimpulkan dari kata “kemarin”.")
	p.has("dl.data", "2 dari 2 sumber")
	p.has("#around .timeline .note", "halaman ini")
}

func TestPartsOfAnEventDoNotStandAroundItToo(t *testing.T) {
	f := harbour().with(files{
		"content/events/lawatan.md": "---\ntitle: Lawatan\ndate: 2020-05-01/2020-05-05\n---\n",
		"content/events/tiba.md":    "---\ntitle: Tiba\ndate: 2020-05-02\npart_of: lawatan\n---\n",
	})
	p := rendered(t, f, Config{}).page(t, "peristiwa/lawatan.html")
	p.has("#parts .title", "Tiba")
	p.has("#around .title", "Pertemuan")
	if around := p.texts("#around .title"); slices.Contains(around, "Tiba") {
		t.Errorf("a part stands around the whole: %q", around)
	}
}

func TestPersonShowsRolesNewestFirstWithTheirEvidence(t *testing.T) {
	p := look(t).page(t, "orang/dewi-lestari.html")
	roles := p.texts(".infobox dd")
	if len(roles) < 2 || !strings.HasPrefix(roles[0], "Gubernur Nusa") || !strings.HasPrefix(roles[1], "Bupati Labuan") {
		t.Fatalf("roles: %q", roles)
	}
	p.has(".infobox dd:nth-of-type(2) .support--curator", "keterangan kurator")
	p.has(".infobox", "Dewi A¶1")
	p.has("#company", "teman kuliah")
	p.has(".infobox a", "Wikidata")
	p.has(".rail", "Budi Santoso")
	p.has("#company", "Arman Wijaya")
	p.has(".kwic li:first-child", "Gubernur Dewi Lestari menemui")
	p.has("#backlinks", "Pokok berkas")
}

func TestRelationIsShownFromBothEnds(t *testing.T) {
	look(t).page(t, "orang/arman-wijaya.html").has("#company .ties", "Dewi Lestari")
}

func TestOrganisationAndPlaceShowWhatBelongsToThem(t *testing.T) {
	all := look(t)
	o := all.page(t, "organisasi/pemerintah-daerah.html")
	o.has("#members", "Budi Santoso")
	o.has(".infobox", "Kantor Pelabuhan")
	n := all.page(t, "tempat/nusa.html")
	n.has(".infobox", "Negara (ID)")
	n.has(".rail", "Labuan")
	n.has(".rail", "Dewi Lestari")
	l := all.page(t, "tempat/labuan.html")
	l.has(".infobox", "8,497° LS, 119,888° BT")
	l.has("#mentions .list", "Pertemuan di Labuan")
}

func TestTopicGathersFiguresClaimsGapsAndSources(t *testing.T) {
	p := look(t).page(t, "topik/tarif.html")
	p.has("#figures .big-number", "12,5 persen")
	p.has("#figures td", "kenaikan tarif")
	p.has("#gaps", "Tarif lama.")
	p.has("#claims .status", "Diperdebatkan")
	p.has("#sources", "Dewi dan Arman bertemu")
	p.has(".cover", "Dewi Lestari")
	p.has(".rail", "Izin usaha")
}

func TestClaimListsPositionsByDateWithTheirStance(t *testing.T) {
	p := look(t).page(t, "klaim/tarif-merugikan.html")
	p.count(2, "#statements tbody tr")
	p.has("#statements tbody tr:first-child .stance--denies + *, #statements tbody tr:first-child .stance-label", "Membantah")
	p.has("#statements tbody tr:first-child", "A¶1 B¶1")
	p.has("#statements tbody tr:last-child", "Menyatakan")
	p.has("#statements tbody tr:first-child th", "Nusa")
	p.has(".curator-note", "Nelayan tidak ditanya.")
}

func TestSectionsWithoutAnythingAreLeftOut(t *testing.T) {
	p := look(t).page(t, "orang/budi-santoso.html")
	p.lacks("#said, #summary, #ties, #mentions")
	for _, href := range p.attrs(".toc a", "href") {
		p.count(1, href)
	}
	p.has(".toc", "Peristiwa 1")
}

// TestKeyExplainsWhatTheTextHas: and on paper, where nothing is underlined, only
// the mark.
func TestKeyExplainsWhatTheTextHas(t *testing.T) {
	p := look(t).page(t, "sumber/koran-2020-05-03.html")
	p.has("article > .note.screen-only", "Garis bawah: orang")
	p.has("article > .note:not(.screen-only)", "Tanda ✓")
	p = rendered(t, populous(2), Config{}).page(t, "sumber/koran.html")
	p.has("article > .note", "Garis bawah: orang.")
	p.count(1, "article > .note")
}
