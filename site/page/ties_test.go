package page

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// bonded is a dossier in which each way of being tied has an example: an office, two
// relations, one of them the curator's alone, a meeting, names side by side, a paper
// that is tied to nobody.
func bonded() files {
	return files{
		"content/dossier.yaml":                "title: Pelabuhan\ndescription: Siapa terikat dengan siapa.\nlanguage: id\nrights: full\n",
		"content/people/ani.md":               "---\nname: Ani Lestari\nroles:\n  - {title: Kepala Dinas, organisation: dinas-laut, from: 2020-03, evidence: [kabar#p1]}\nrelations:\n  - {with: budi, type: guru, from: 2001, to: 2004, evidence: [kabar#p2]}\n  - {with: cici, type: bibi}\n---\n",
		"content/people/budi.md":              "---\nname: Budi Santoso\n---\n",
		"content/people/cici.md":              "---\nname: Cici Wijaya\n---\n",
		"content/people/dedi.md":              "---\nname: Dedi Firmansyah\n---\n",
		"content/organisations/dinas-laut.md": "---\nname: Dinas Laut\ntype: government\n---\n",
		"content/organisations/koran-kota.md": "---\nname: Koran Kota\ntype: media\n---\n",
		"content/events/rapat.md":             "---\ntitle: Rapat tarif\ndate: 2020-05-04\nparticipants: [ani, dedi]\nevidence: [kabar#p3]\n---\n",
		"content/sources/kabar.md":            "---\ntitle: Kabar\nsiglum: A\ndate: 2020-05-05\nurl: https://example.org/kabar\n---\n\nKepala Dinas Laut Ani Lestari datang pada 4 Mei 2020, menurut Koran Kota.\n\nAni Lestari pernah menjadi guru Budi Santoso.\n\nDalam rapat tarif, Ani Lestari bertemu Dedi Firmansyah pada 4 Mei 2020.\n\nBudi Santoso dan Dinas Laut tidak hadir.\n",
	}
}

func TestTiesSayWhyAndWhichWay(t *testing.T) {
	all := rendered(t, bonded(), Config{})
	p := all.page(t, "orang/ani.html")
	p.has("#ties .note", "3 dinyatakan, 1 lewat peristiwa bersama, 1 disebut bersama")
	p.count(6, "#ties svg path.tie:not(.tie--event):not(.tie--mention)") // three lines with their arrows
	p.count(1, "#ties svg path.tie--event")
	p.count(1, "#ties svg path.tie--mention")
	p.has("#ties svg text", "Kepala Dinas, sejak Mar 2020")
	p.has("#ties svg text", "guru, 2001–2004")
	p.has("#ties svg text", "keterangan kurator")
	p.count(1, "#ties svg a[href='../sumber/kabar.html#p2']")
	p.count(1, "#ties svg a[href='../peristiwa/rapat.html']")
	p.has("#company .tie--event", "Rapat tarif, 4 Mei 2020 A¶3")
	p.has("#company .ties li", "Cici Wijaya bibi keterangan kurator")
	all.page(t, "orang/budi.html").has("#company .ties li", "guru (dinyatakan pada Ani Lestari)")
	all.page(t, "organisasi/dinas-laut.html").has("#members td", "Kepala Dinas A¶1")
}

func TestWhoOnlyReportsIsHollowAndInNoPair(t *testing.T) {
	all := rendered(t, bonded(), Config{})
	p := all.page(t, "orang/ani.html")
	p.count(1, "#ties svg .hollow.k-organisation")
	p.has("#ties figcaption", "media, hanya memberitakan")
	p.has("#company .ties a.hollow", "Koran Kota")
	n := all.page(t, "jaringan.html")
	n.has("#pairs .note", "1 media yang hanya memberitakan ditinggalkan")
	if names := strings.Join(n.texts("#pairs td, #pairs th, svg .name"), " "); strings.Contains(names, "Koran Kota") {
		t.Errorf("the paper stands in a pair: %s", names)
	}
	tied := bonded().with(files{"content/organisations/koran-kota.md": "---\nname: Koran Kota\ntype: media\nrelations:\n  - {with: dinas-laut, type: milik}\n---\n"})
	if names := strings.Join(rendered(t, tied, Config{}).page(t, "jaringan.html").texts("#pairs td, #pairs th"), " "); !strings.Contains(names, "Koran Kota") {
		t.Errorf("a paper that is tied to somebody stands in no pair: %s", names)
	}
}

func TestNothingIsDrawnOfOneParagraphOrOfNamesAlone(t *testing.T) {
	one := bonded()
	one["content/people/ani.md"] = "---\nname: Ani Lestari\nroles:\n  - {title: Kepala Dinas, organisation: dinas-laut, evidence: [kabar#p1]}\n---\n"
	delete(one, "content/events/rapat.md")
	one["content/sources/kabar.md"] = "---\ntitle: Kabar\nsiglum: A\ndate: 2020-05-05\nurl: https://example.org/kabar\n---\n\nKepala Dinas Laut Ani Lestari bertemu Budi Santoso.\n"
	all := rendered(t, one, Config{})
	all.page(t, "orang/ani.html").lacks("#ties")
	all.page(t, "jaringan.html").lacks("figure svg")
	all.page(t, "jaringan.html").has("#rest .ties", "Kepala Dinas")
	more := tied(9).with(files{"content/sources/lagi.md": "---\ntitle: Lagi\nsiglum: B\ndate: 2021\n---\n\nOrang KeB.\n"})
	names := rendered(t, more, Config{}).page(t, "orang/orang-1.html")
	names.lacks("#ties")
	names.count(2, "#company .tie--mention")
}

// tied is a dossier in which n people are named, each with the one before and the one
// after.
func tied(n int) files {
	f := files{"content/dossier.yaml": "title: Rantai\ndescription: Nama beriring.\nlanguage: id\nrights: full\n"}
	var text strings.Builder
	name := func(i int) string { return fmt.Sprintf("Orang Ke%s", siglum(i)) }
	for i := range n {
		f[fmt.Sprintf("content/people/orang-%d.md", i)] = "---\nname: " + name(i) + "\n---\n"
		fmt.Fprintf(&text, "%s bertemu %s.\n\n", name(i), name((i+1)%n))
	}
	f["content/sources/kabar.md"] = "---\ntitle: Kabar\nsiglum: A\ndate: 2020\n---\n\n" + text.String()
	return f
}

var fragment = regexp.MustCompile(`^[^#]*#(p\d+)$`)

// TestEveryLineOfATieHasItsPassageOrTheCurator: of 5 to 500 people who are all tied to
// one, the page of that one and the page of all draw no line without a paragraph behind
// it that is there, and lead to what is not drawn.
func TestEveryLineOfATieHasItsPassageOrTheCurator(t *testing.T) {
	for _, n := range []int{5, 50, 500} {
		f := tied(n)
		var relations, text strings.Builder
		for i := range n {
			fmt.Fprintf(&relations, "  - {with: orang-%d, type: rekan kerja ke-%d, evidence: [hub#p%d]}\n", i, i, i+1)
			fmt.Fprintf(&text, "Si Pusat dan Orang Ke%s bekerja.\n\n", siglum(i))
		}
		f["content/people/pusat.md"] = "---\nname: Si Pusat\nrelations:\n" + relations.String() + "---\n"
		f["content/sources/hub.md"] = "---\ntitle: Pusat\nsiglum: B\ndate: 2020\n---\n\n" + text.String()
		all := rendered(t, f, Config{})
		there := map[string]bool{}
		for _, p := range all.page(t, "sumber/hub.html").attrs("[id]", "id") {
			there["hub "+p] = true
		}
		for _, p := range all.page(t, "sumber/kabar.html").attrs("[id]", "id") {
			there["kabar "+p] = true
		}
		for _, path := range []string{"orang/pusat.html", "jaringan.html"} {
			p := all.page(t, path)
			lines, passages := len(p.all("svg path.tie--mention"))+len(p.all("svg path.tie"))/2, 0
			for _, href := range p.attrs("svg a", "href") {
				m := fragment.FindStringSubmatch(href)
				if m == nil {
					continue
				}
				source := strings.TrimSuffix(href[strings.LastIndex(href, "/")+1:strings.Index(href, "#")], ".html")
				if !there[source+" "+m[1]] {
					t.Errorf("%s: %s is not there", path, href)
				}
				passages++
			}
			if passages < min(n, tiesOnSide) || lines == 0 {
				t.Errorf("%d people, %s: %d passages of %d lines", n, path, passages, lines)
			}
			anchors := map[string]bool{}
			for _, id := range p.attrs("[id]", "id") {
				anchors["#"+id] = true
			}
			more := 0
			for _, href := range p.attrs("svg a[href^='#']", "href") {
				more++
				if !anchors[href] {
					t.Errorf("%d people, %s: %s leads nowhere", n, path, href)
				}
			}
			if (n > drawnDeclared) != (more > 0) && path == "orang/pusat.html" {
				t.Errorf("%d people, %s: %d links to what is not drawn", n, path, more)
			}
		}
		rows := len(all.page(t, "orang/pusat.html").all("#company .ties > li"))
		if rows < min(n, companyListed) {
			t.Errorf("%d people: %d in the list", n, rows)
		}
	}
}

func TestPairsAreMeasuredByTheMostOfThePage(t *testing.T) {
	f := tied(4)
	f["content/sources/kabar.md"] = strings.Replace(f["content/sources/kabar.md"],
		"---\n\n", "---\n\n"+strings.Repeat("Orang KeA bertemu Orang KeB.\n\n", 7), 1)
	p := rendered(t, f, Config{}).page(t, "jaringan.html")
	p.has("#pairs h2", "Pasangan yang paling sering disebut bersama")
	if got := strings.Join(p.attrs("#pairs .share path", "d"), " "); got != "M2 5H100 M2 5H12 M2 5H12 M2 5H12" {
		t.Errorf("bars %s", got)
	}
	p.count(0, "svg path.tie--mention") // what the table has is not drawn as well
}

func TestEveryPairIsARow(t *testing.T) {
	for _, n := range []int{9, 90} {
		all := rendered(t, tied(n), Config{})
		seen := map[*html.Node]bool{}
		for path, p := range all {
			if strings.HasPrefix(path, "jaringan") {
				for _, row := range p.all("#pairs tbody tr") {
					seen[row] = true
				}
			}
		}
		if want := len(load(t, tied(n)).Network().Ties); len(seen) != want || want < 9 {
			t.Errorf("%d rows of %d names, want %d", len(seen), n, want)
		}
	}
}
