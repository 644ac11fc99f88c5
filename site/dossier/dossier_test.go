package dossier

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"berkas/site/lang"
)

func date(s string) lang.Date {
	d, err := lang.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func TestRoleIsTheOneAtTheTime(t *testing.T) {
	d := load(t, small.with(files{"content/people/sukarno-hatta.md": `---
name: Sukarno Hatta
roles:
  - {title: Presiden, from: 2023-05-01}
  - {title: Menteri, from: 2020, to: 2023-04}
  - {title: Anggota}
---
`}))
	p := d.People[0]
	for when, want := range map[string]string{
		"2019": "Anggota", "2020-06": "Anggota Menteri", "2023-04-30": "Anggota Menteri", "2023-05-01": "Anggota Presiden", "2023": "Anggota Menteri Presiden",
	} {
		var got []string
		for _, r := range p.RolesAt(date(when)) {
			got = append(got, r.Title)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("at %s: %v, want %s", when, got, want)
		}
	}
	if got := p.LatestRole().Title; got != "Presiden" {
		t.Errorf("the latest role is %s", got)
	}
}

const twoPapers = "---\ntitle: %s\nsiglum: %s\ndate: %s\nquotes: [{text: %q, by: sukarno-hatta, event: rapat}]\n---\n%s\n"

func TestSameWordsAreOneStatement(t *testing.T) {
	d := load(t, small.with(files{
		"content/sources/koran.md": fmt.Sprintf(twoPapers, "Dua", "B", "2023-04-18", "Kami siap bekerja,", "“Kami siap bekerja,” kata Sukarno Hatta."),
		"content/sources/warta.md": fmt.Sprintf(twoPapers, "Satu", "A", "2023-04-17", "Kami siap bekerja", "Kata Sukarno Hatta: \"Kami  siap bekerja\"."),
	}))
	if len(d.Statements) != 1 || len(d.Statements[0].Quotes) != 2 {
		t.Fatalf("%d statements", len(d.Statements))
	}
	if first := d.Statements[0].Quotes[0]; first.Source.Siglum != "A" || !first.Direct || first.Display() != "Kami siap bekerja" {
		t.Errorf("the first attestation is %s %v %q", first.Source.Siglum, first.Direct, first.Display())
	}
}

func TestDirectAndIndirectSpeech(t *testing.T) {
	d := load(t, small.with(files{"content/sources/koran.md": `---
title: Kabar
siglum: A
date: 2023-04-17
events: [rapat]
quotes:
  - {text: Kami siap, by: sukarno-hatta, event: rapat}
  - {text: ia akan datang, by: sukarno-hatta}
  - {text: "Kami […] pergi"}
  - {text: pergi jauh}
---
“Kami siap, lalu pergi jauh,” kata Hatta. Hatta berkata ia akan datang.
`}))
	for i, want := range []struct {
		direct, fragment bool
		date             string
		parts            int
	}{{true, false, "2023-04-16", 1}, {false, false, "2023-04-17", 1}, {true, false, "2023-04-17", 2}, {true, true, "2023-04-17", 1}} {
		q := d.Sources[0].Quotes[i]
		if q.Direct != want.direct || q.Fragment != want.fragment || q.Date.Text != want.date || len(q.Parts) != want.parts {
			t.Errorf("q%d: direct %v, fragment %v, date %s, %d parts", i+1, q.Direct, q.Fragment, q.Date.Text, len(q.Parts))
		}
	}
}

func TestRightsHoldBack(t *testing.T) {
	body := "Rahasia satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas Jakarta a b c d e f g h i j k l Tersembunyi. “Kami siap,” kata dia.\n\nTidak ada apa-apa di sini."
	for rights, want := range map[string]string{
		"full":     "",
		"excerpts": "Rahasia Tersembunyi apa-apa",
		"link":     "Rahasia Tersembunyi apa-apa satu Jakarta",
	} {
		d := load(t, small.with(files{"content/sources/koran.md": "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\nevents: [rapat]\nrights: " + rights + "\nquotes: [{text: Kami siap}]\n---\n" + body}))
		var public strings.Builder
		for _, p := range d.Sources[0].Body.Paragraphs {
			for _, r := range p.Published() {
				public.WriteString(p.Text[r.Start:r.End] + "\n")
			}
			public.WriteString(p.Excerpt(1000))
			for _, m := range p.Mentions {
				before, _, after, cut := m.Context()
				public.WriteString(before + after)
				if cut != (rights != "full") {
					t.Errorf("%s: a cut sentence says %v", rights, cut)
				}
			}
		}
		if !strings.Contains(public.String(), "Kami siap") {
			t.Errorf("%s: the quotation is held back", rights)
		}
		for word := range strings.FieldsSeq(want) {
			if strings.Contains(public.String(), word) {
				t.Errorf("%s publishes %q in\n%s", rights, word, &public)
			}
		}
	}
}

func TestPositionsAreRightAfterMarksAndLineEnds(t *testing.T) {
	text := "\uFEFF" + strings.ReplaceAll("---\nname: Jakarta\nkunci: é\n---\nKe [[entah]].\n", "\n", "\r\n")
	_, problems, err := Load(small.with(files{"content/places/jakarta.md": text}).fs(), Config{})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"jakarta.md:3:1: error: unknown key", "jakarta.md:5:4: error: there is nothing"} {
		if !strings.Contains(printed(problems), want) {
			t.Errorf("no %q in\n%s", want, printed(problems))
		}
	}
}

func TestSumDoesNotSeeWhatEditorsChange(t *testing.T) {
	if Sum([]byte("a\n\nb")) != Sum([]byte("\r\na\r\n\r\nb\r\n\n")) {
		t.Error("line ends and blank space at the ends count")
	}
	if Sum([]byte("a\n\nb")) == Sum([]byte("a b")) {
		t.Error("paragraphs do not count")
	}
}

// TestMassesEndInAClearResult: large input is read or refused, in time that
// grows with it.
func TestMassesEndInAClearResult(t *testing.T) {
	quoting := func(n int) files {
		var front, body strings.Builder
		for i := range n {
			fmt.Fprintf(&front, "  - {text: kalimat nomor %d yang pendek}\n", i)
			fmt.Fprintf(&body, "Inilah kalimat nomor %d yang pendek.\n\n", i)
		}
		return small.with(files{"content/sources/koran.md": "---\ntitle: Kabar\nsiglum: A\ndate: 2023-04-17\nevents: [rapat]\nquotes:\n" + front.String() + "---\n" + body.String()})
	}
	if n := len(load(t, quoting(30_000)).Statements); n != 30_000 {
		t.Errorf("%d statements", n)
	}
	if _, problems, err := Load(quoting(100_000).fs(), Config{}); err != nil || problems.Errors() != 1 || !strings.Contains(printed(problems), "this has 4 MB of keys and values; 2 MB is the most") {
		t.Error(err, printed(problems))
	}
	fsys := small.fs()
	fsys["content/sources/besar.md"] = &fstest.MapFile{Data: make([]byte, 50<<20)}
	_, problems, err := Load(fsys, Config{})
	if err != nil || !strings.Contains(printed(problems), "this file has 50 MB; a content file may have 32 MB at most") {
		t.Error(err, printed(problems))
	}
}

func TestSiglaGoOnAfterZ(t *testing.T) {
	for s, next := range map[string]string{"": "A", "A": "B", "Z": "AA", "AZ": "BA", "ZZ": "AAA"} {
		if got := nextSiglum(s); got != next {
			t.Errorf("after %q comes %q, want %q", s, got, next)
		}
		if compareSigla(s, next) >= 0 {
			t.Errorf("%q does not come before %q", s, next)
		}
	}
}

func TestPlacesHoldWhatIsWithinThem(t *testing.T) {
	d := load(t, small.with(files{
		"content/places/indonesia.md": "---\nname: Indonesia\ntype: country\ncode: ID\n---\n",
		"content/places/jakarta.md":   "---\nname: Jakarta\ncountry: indonesia\n---\n",
		"content/events/rapat.md":     "---\ntitle: Rapat\ndate: 2023-04-16\nplace: jakarta\nevidence: [koran#p1]\n---\n",
	}))
	country := d.Lookup("indonesia")
	if n := len(d.EventsOf(country)); n != 1 {
		t.Errorf("%d events in the country", n)
	}
	if m := d.MembersOf(country); len(m) != 1 || m[0].Slug != "jakarta" {
		t.Errorf("in the country: %v", m)
	}
}
