package dossier

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// world is a dossier of names for the rules of mentions.
var world = files{
	"content/dossier.yaml":           "title: Dunia\ndescription: Nama-nama.\nlanguage: id\n",
	"content/people/li-shangfu.md":   "---\nname: Li Shangfu\naliases: [Li]\n---\n",
	"content/people/wang-wenbin.md":  "---\nname: Wang Wenbin\naliases: [Wang]\n---\n",
	"content/people/sukarno.md":      "---\nname: Sukarno\naliases: [Bung Karno]\n---\n",
	"content/people/ali-sastro.md":   "---\nname: Ali Sastro\naliases: [Ali]\n---\n",
	"content/people/ali-alatas.md":   "---\nname: Ali Alatas\naliases: [Ali]\n---\n",
	"content/places/rusia.md":        "---\nname: Rusia\n---\n",
	"content/places/china.md":        "---\nname: China\naliases: [Tiongkok, RRT]\n---\n",
	"content/places/amerika.md":      "---\nname: Amerika Serikat\naliases: [AS]\n---\n",
	"content/organisations/cpkcm.md": "---\nname: Angkatan Laut China\n---\n",
	"content/topics/latihan.md":      "---\ntitle: Latihan bersama\naliases: [latihan gabungan]\n---\n",
}

// source makes world a dossier with one source.
func (f files) source(front, body string) files {
	return f.with(files{"content/sources/koran.md": "---\ntitle: x\ntitle_given: true\nsiglum: A\ndate: 2023\n" + front + "---\n" + body})
}

// named lists the mentions of the source: "words=slug".
func named(d *Dossier) []string {
	var all []string
	for _, p := range d.Sources[0].Body.Paragraphs {
		for _, m := range p.Mentions {
			all = append(all, p.Text[m.Start:m.End]+"="+m.Of.Slug)
		}
	}
	return all
}

func TestMentionRules(t *testing.T) {
	tests := []struct{ name, front, body, want string }{
		{"whole words only", "", "Rusiawan dan Chinatown.", ""},
		{"longest first", "", "Angkatan Laut China berlayar ke China.", "Angkatan Laut China=cpkcm China=china"},
		{"case counts for names", "", "as dan rusia, AS dan Rusia", "AS=amerika Rusia=rusia"},
		{"terms match whatever the case", "", "LATIHAN BERSAMA dan Latihan Gabungan", "LATIHAN BERSAMA=latihan Latihan Gabungan=latihan"},
		{"a hyphen hides neither name", "", "hubungan Rusia-China", "Rusia=rusia China=china"},
		{"clitics do not break a name", "", "Rusia-nya, Chinanya, China’s", "Rusia=rusia China=china China=china"},
		{"a mononym counts by itself", "", "Sukarno berpidato.", "Sukarno=sukarno"},
		{"a surname needs its full name", "", "Li datang.", ""},
		{"a surname with its full name", "", "Li Shangfu datang.\n\nLi pulang.", "Li Shangfu=li-shangfu Li=li-shangfu"},
		{"not inside an unknown longer name", "", "Wang Wenbin dan Wang Yi bicara; Wang pulang.", "Wang Wenbin=wang-wenbin Wang=wang-wenbin"},
		{"not inside a longer name of known words", "", "Wang Wenbin dan Li Shangfu; Wang Li datang.", "Wang Wenbin=wang-wenbin Li Shangfu=li-shangfu"},
		{"the one whose full name is there", "", "Ali Alatas datang. Lalu Ali pulang.", "Ali Alatas=ali-alatas Ali=ali-alatas"},
		{"exclude a word", "mentions: {exclude: [RRT]}\n", "RRT dan China", "China=china"},
		{"exclude a slug", "mentions: {exclude: [china]}\n", "RRT dan Rusia", "Rusia=rusia"},
		{"exclude a longer expression", "mentions: {exclude: [Toko China]}\n", "Toko China di China", "China=china"},
		{"include overrides", "mentions: {include: [{text: Li, is: wang-wenbin}]}\n", "Li datang.", "Li=wang-wenbin"},
		{"not in links and code", "", "[Rusia](https://example.org) dan `China`", ""},
		{"across emphasis", "", "Li *Shangfu* datang", "Li Shangfu=li-shangfu"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := strings.Join(named(load(t, world.source(test.front, test.body))), " ")
			if got != test.want {
				t.Errorf("in %q\n got %q\nwant %q", test.body, got, test.want)
			}
		})
	}
}

func TestAliasForSomeSourcesAlone(t *testing.T) {
	d := load(t, world.source("", "Istana dan Rusia").with(files{
		"content/places/kremlin.md": "---\nname: Kremlin\naliases: [{text: Istana, only_in: [koran]}]\n---\n",
		"content/sources/lain.md":   "---\ntitle: Lain\nsiglum: B\ndate: 2023\n---\nIstana lain.\n",
	}))
	if diff := cmp.Diff([]string{"Istana=kremlin", "Rusia=rusia"}, named(d)); diff != "" {
		t.Error(diff)
	}
	if n := len(d.MentionsOf(d.Lookup("kremlin"))); n != 1 {
		t.Errorf("the alias counts %d times", n)
	}
}

func TestAmbiguousNamesAreRefusedAndReported(t *testing.T) {
	d, problems, err := Load(world.source("", "Ali Alatas bertemu Ali Sastro. Ali diam.").fs(), Config{})
	if err != nil || d == nil {
		t.Fatal(err, printed(problems))
	}
	if got := strings.Join(named(d), " "); got != "Ali Alatas=ali-alatas Ali Sastro=ali-sastro" {
		t.Error(got)
	}
	if !strings.Contains(printed(problems), `"Ali" can be ali-alatas or ali-sastro; it is not linked`) {
		t.Error(printed(problems))
	}
}

func TestCuratedTextsAreSearchedToo(t *testing.T) {
	d := load(t, world.source("", "Isi.").with(files{
		"content/topics/latihan.md": "---\ntitle: Latihan bersama\ngaps: [Sikap China tidak ada.]\n---\nLi Shangfu ke [[rusia]]. [[koran#p1]]\n",
		"content/dossier.yaml":      "title: Dunia\ndescription: Nama.\nlanguage: id\npoints: [\"Li Shangfu datang. [[koran#p1]]\", \"Li pulang. [[koran#p1]]\"]\n",
	}))
	want := map[string]int{"li-shangfu": 3, "rusia": 1, "china": 1, "latihan": 0}
	for slug, n := range want {
		if got := len(d.BacklinksTo(d.Lookup(slug))); got != n {
			t.Errorf("%s has %d backlinks, want %d", slug, got, n)
		}
	}
	p := d.Topics[0].Body.Paragraphs[0]
	if p.Text != "Li Shangfu ke Rusia. " && p.Text != "Li Shangfu ke Rusia." || len(p.Locators) != 1 || p.Locators[0].String() != "A¶1" {
		t.Errorf("%q %v", p.Text, p.Locators)
	}
}

func TestMentionsDoNotDependOnTheOrderOfFiles(t *testing.T) {
	f := world.source("", strings.Repeat("Ali Alatas, Li Shangfu, Rusia-China. Ali dan Li di AS.\n\n", 20))
	first := fmt.Sprint(named(load(t, f)))
	for jobs := 1; jobs < 6; jobs++ {
		d, _, err := Load(f.fs(), Config{Jobs: jobs})
		if err != nil || fmt.Sprint(named(d)) != first {
			t.Fatal("differs with", jobs, err)
		}
	}
}
