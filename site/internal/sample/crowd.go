package sample

import (
	"fmt"
	"strings"
	"testing/fstest"
)

// Hub is where everything meets in a [Crowd]: the person in every source, who
// took part in every event, said something everywhere and is named in every
// briefing. With a topic, a claim, an event, an organisation and a country that
// have all there is of their kind.
const Hub = "surya-pusat"

// crowd is a dossier in which everything meets, while it is made.
type crowd struct {
	files
	sources, people int
}

// Crowd makes a dossier in which every list is as long as it can be for so many
// sources and people, at most 15,000 of each. It has 80 places, topics and claims
// and 200 events. It has no errors, but facts that are the curator's.
func Crowd(sources, people int) fstest.MapFS {
	f := crowd{files{}, sources, people}
	f.add("dossier.yaml", "title: Ramai\ndescription: Semua bertemu di sini.\nlanguage: id\nrights: full\npoints: ['Semua tentang [[%s]].']\n", Hub)
	f.add("places/negara.md", "---\nname: Negara Nusa\ntype: country\ncoordinates: [-2, 117]\n---\n")
	f.add("organisations/lembaga.md", "---\nname: Lembaga Besar\ntype: government\ncountry: negara\n---\nDipimpin [[%s]].\n", Hub)
	for i := range 80 {
		f.add(fmt.Sprintf("places/kota-%d.md", i), "---\nname: Kota Ke%s\ntype: city\npart_of: negara\n---\n", Word(i))
		f.add(fmt.Sprintf("topics/topik-%d.md", i), "---\ntitle: Topik %s\n---\nTentang [[%s]].\n", Word(i), Hub)
		f.add(fmt.Sprintf("claims/klaim-%d.md", i), "---\ntitle: Klaim %s\nstatus: disputed\ntopics: [topik-0]\n---\nKata [[%s]].\n", Word(i), Hub)
	}
	f.addPeople()
	f.addEvents()
	for i := range sources {
		f.addSource(i)
	}
	return fstest.MapFS(f.files)
}

func (f crowd) add(path, format string, values ...any) {
	f.files.add("content/"+path, format, values...)
}

func (f crowd) addPeople() {
	var relations strings.Builder
	for i := range f.people - 1 {
		f.add(fmt.Sprintf("people/orang-%d.md", i),
			"---\nname: Orang Ke%s\ncountry: negara\nroles: [{title: Anggota %d, organisation: lembaga, from: 20%02d}]\n---\nRekan [[%s]] sejak lama.\n",
			Word(i), i, i%20, Hub)
		if i < 60 {
			fmt.Fprintf(&relations, "  - {with: orang-%d, type: rekan}\n", i)
		}
	}
	f.add("people/"+Hub+".md", "---\nname: Surya Pusat\naliases: [Surya]\ncountry: negara\nrelations:\n%s---\n", &relations)
}

func (f crowd) addEvents() {
	var participants, says, accounts strings.Builder
	for i := range f.people - 1 {
		fmt.Fprintf(&participants, "  - {who: orang-%d, as: peserta}\n", i)
	}
	for i := range f.sources {
		fmt.Fprintf(&says, "      - {source: sumber-%d#p1, text: begitu}\n", i)
	}
	for i := range 15 {
		fmt.Fprintf(&accounts, "  - fact: Hal %d\n    agreement: same\n    says:\n%s", i, &says)
	}
	f.add("events/induk.md", "---\ntitle: Acara Induk\ndate: 2010\nplace: negara\ntopics: [topik-0]\nparticipants:\n  - {who: %s}\n%saccounts:\n%s---\n", Hub, &participants, &accounts)
	for i := range 200 {
		f.add(fmt.Sprintf("events/acara-%d.md", i), "---\ntitle: Acara %d\ndate: 20%02d-%02d\nplace: kota-%d\npart_of: induk\ntopics: [topik-0]\nevidence: [sumber-%d#p2, sumber-%d#p2]\nparticipants: [%s, orang-%d]\n---\nDihadiri [[%s]].\n",
			i, 10+i%15, 1+i%12, i%80, i%f.sources, (i+200)%f.sources, Hub, i%(f.people-1), Hub)
	}
}

// addSource adds a source whose first paragraph many share, and that quotes the hub.
func (f crowd) addSource(i int) {
	topics := []string{"topik-0"}
	for t := range 12 {
		topics = append(topics, fmt.Sprintf("topik-%d", 1+(i+t)%79))
	}
	stance := []string{"asserts", "denies", "qualifies", "context"}[i%4]
	shared := fmt.Sprintf("Kabar ke%s dari kota.", Word(i))
	if i < 60 {
		shared = "Kantor berita menulis bahwa rapat besar itu dibuka pagi hari oleh ketua panitia di hadapan ratusan tamu dari seluruh negeri."
	}
	who, other := i%(f.people-1), (i*7+1)%(f.people-1)
	f.add(fmt.Sprintf("sources/sumber-%d.md", i), `---
title: Berita %d
siglum: %s
date: 20%02d-%02d-%02d
publisher: lembaga
events: [induk, acara-%d]
topics: [%s]
quotes:
  - {text: "ucapan ke%s tentang %d hal itu", by: %s, event: induk, topics: [topik-0], claim: klaim-0, stance: %s, figure: {value: %d, of: hal}}
  - {text: "Kami semua tetap sepakat", by: %s, topics: [topik-0]}
  - {text: "saya orang ke%s ada di sana", by: orang-%d, topics: [topik-0], claim: klaim-0, stance: %s}
---
%s

Surya Pusat menyampaikan “ucapan ke%s tentang %d hal itu” kepada Lembaga Besar di Negara Nusa. Surya pulang.

“Kami semua tetap sepakat,” kata Surya lagi. Surya pergi.

Orang Ke%s berkata “saya orang ke%s ada di sana” bersama Surya Pusat dan Orang Ke%s di Kota Ke%s.
`, i, Siglum(i), 10+i%15, 1+i%12, 1+i%28, i%200, strings.Join(topics, ", "), Word(i), i, Hub, stance, i, Hub, Word(i), who, stance,
		shared, Word(i), i, Word(who), Word(i), Word(other), Word(i%80))
}

// Word returns the i-th of words that begin none of each other.
func Word(i int) string {
	return string([]byte{'b' + byte(i/676%26), 'a' + byte(i/26%26), 'a' + byte(i%26)})
}
