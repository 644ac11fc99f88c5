package dossier

import (
	"fmt"
	"strings"
	"testing"
)

// strangers is a dossier of people whose names stand inside those of others.
var strangers = files{
	"content/dossier.yaml":             "title: Dunia\ndescription: Nama-nama.\nlanguage: id\n",
	"content/people/sinta-larasati.md": "---\nname: Sinta Larasati\naliases: [Sinta, Larasati]\n---\n",
	"content/people/bao-ling.md":       "---\nname: Bao Ling\naliases: [Bao]\n---\n",
	"content/people/li-ming.md":        "---\nname: 李明\n---\n",
	"content/people/suda.md":           "---\nname: สุดา\n---\n",
	"content/people/van-dyk.md":        "---\nname: Jan van Dyk\naliases: [van Dyk, Dyk]\n---\n",
	"content/people/kaj-lund.md":       "---\nname: Kaj Lund\naliases: [Lund]\n---\n",
	"content/people/suharno.md":        "---\nname: Suharno\n---\n",
	"content/people/mei-hartono.md":    "---\nname: Mei Hartono\naliases: [Mei]\n---\n",
	"content/people/harapan.md":        "---\nname: Harapan\n---\n",
	"content/people/pelita.md":         "---\nname: Pelita\n---\n",
	"content/people/smith.md":          "---\nname: スミス\n---\n",
}

// TestAPieceOfAStrangersNameIsNobody: rule 3, for names of every length, hyphens
// and scripts without spaces.
func TestAPieceOfAStrangersNameIsNobody(t *testing.T) {
	for _, c := range []struct{ language, body, want string }{
		{"id", "Sinta Larasati Dewi bukan Sinta Larasati.", "Sinta Larasati=sinta-larasati@26"},
		{"id", "Ayu Sinta Larasati datang.", ""},
		{"id", "Sinta Larasati Dewi datang. Sinta pulang.", ""},
		{"id", "Sinta Larasati-Hadi datang, lalu Sinta Larasati.", "Sinta Larasati=sinta-larasati@33"},
		{"id", "Menteri Sinta Larasati datang; Penyanyi Sinta Larasati pulang.", "Sinta Larasati=sinta-larasati@8 Sinta Larasati=sinta-larasati@40"},
		{"id", "Direktur Kantor Anggrek Sinta Larasati datang.", "Sinta Larasati=sinta-larasati@24"},
		{"id", "Ekonom Bank Anggrek Sinta Larasati menilai.", "Sinta Larasati=sinta-larasati@20"},
		{"id", "Pada Mei Sinta Larasati datang.", "Sinta Larasati=sinta-larasati@9"},
		{"id", "Bao Ling Hua dan Bao Ling-Hua bukan Bao Ling.", "Bao Ling=bao-ling@36"},
		{"id", "Kaj Lund tiba. Pertemuan Lund-Moller gagal. Lund-Moller marah.", "Kaj Lund=kaj-lund@0 Lund=kaj-lund@25"},
		{"id", "Kaj Lund tiba. Kelompok pro-Lund dan Anti-Lund ribut, Lund-nya juga.", "Kaj Lund=kaj-lund@0 Lund=kaj-lund@28 Lund=kaj-lund@42 Lund=kaj-lund@54"},
		{"id", "Kaj Lund tiba. Berg-Lund pulang.", "Kaj Lund=kaj-lund@0"},
		{"id", "Bandara Suharno-Hasan ramai. Suharno datang.", "Suharno=suharno@29"},
		{"id", "Di Jalan Suharno, Jl. Suharno, Jalan Jenderal Suharno dan Piala Suharno, bukan Suharno.", "Suharno=suharno@79"},
		{"id", "Universitas Sinta Larasati dan RS Sinta Larasati; Kepala Sekolah Suharno datang.", "Suharno=suharno@65"},
		{"id", "Di Sungai Suharno. Bandara Kaj Lund. Jalan Bao Ling. Jalan, kata Suharno, macet.", "Suharno=suharno@10 Suharno=suharno@65"},
		{"id", "Sinta Larasati Putri dan Suharno Putra datang. Putra Suharno, Suharno, putra desa.", "Suharno=suharno@53 Suharno=suharno@62"},
		{"id", "Di Hotel Suharno, Kampung Suharno dan Gelora Suharno; Kepala Desa Suharno datang.", "Suharno=suharno@66"},
		{"en", "Aboard the USS Kaj Lund; at Suharno Square, and Suharno smiled.", "Suharno=suharno@48"},
		{"id", "Ia di Jalan. Suharno datang.", "Suharno=suharno@13"},
		{"en", "Suharno Street, Sinta Larasati University and the Kaj Lund Foundation, said Suharno.", "Suharno=suharno@76"},
		{"id", "Suharno Wijaya pulang. Presiden Suharno datang.", "Suharno=suharno@32"},
		{"id", "Piet van Dyk bernyanyi. Jan van Dyk tidur. Van Dyk?", "Jan van Dyk=van-dyk@24"},
		{"zh", "李明哲说。李明说。记者李明和王李明华。", "李明=li-ming@15 李明=li-ming@33"},
		{"zh", "李明表示，李明珠在场。", "李明=li-ming@0"},
		{"th", "สุดาพรกล่าว สุดากล่าว", "สุดา=suda@34"},
		{"ja", "ジョン・スミスは来た。スミスは帰った。", "スミス=smith@33"},
		{"de", "Bundeskanzlerin Sinta Larasati sprach. Suharno Wijaya schwieg.", "Sinta Larasati=sinta-larasati@16"},
	} {
		d := load(t, strangers.with(files{"content/sources/koran.md": "---\ntitle: x\ntitle_given: true\nsiglum: A\ndate: 2023\nlanguage: " + c.language + "\n---\n" + c.body}))
		if got := strings.Join(namedAt(d), " "); got != c.want {
			t.Errorf("in %q\n got %s\nwant %s", c.body, got, c.want)
		}
	}
}

// TestANameThatIsAWordNeedsEvidenceBesideIt: a day, a month or a common word.
func TestANameThatIsAWordNeedsEvidenceBesideIt(t *testing.T) {
	for _, c := range []struct{ body, want string }{
		{"Mei Hartono datang. Pada Mei harga naik.", "Mei Hartono=mei-hartono@0"},
		{"Mei Hartono datang. “Harga naik,” kata Mei kepada wartawan.", "Mei Hartono=mei-hartono@0 Mei=mei-hartono@43"},
		{"Mei Hartono datang. Menteri Mei pulang, Mei lalu.", "Mei Hartono=mei-hartono@0 Mei=mei-hartono@28"},
		{"Harapan itu pupus.", ""},
		{"Harapan mengatakan harga naik.", "Harapan=harapan@0"},
		{"Harga naik, ujar Harapan.", "Harapan=harapan@17"},
		{"Pelita itu padam; sebuah pelita lain menyala.", ""},
		{"Kepada Pelita ia berkata: pelita itu padam.", "Pelita=pelita@7"},
	} {
		d := load(t, strangers.with(files{"content/sources/koran.md": "---\ntitle: x\ntitle_given: true\nsiglum: A\ndate: 2023\nlanguage: id\n---\n" + c.body}))
		if got := strings.Join(namedAt(d), " "); got != c.want {
			t.Errorf("in %q\n got %s\nwant %s", c.body, got, c.want)
		}
	}
}

// namedAt lists the mentions of the source and where each begins.
func namedAt(d *Dossier) []string {
	var all []string
	for _, p := range d.Sources[0].Body.Paragraphs {
		for _, m := range p.Mentions {
			all = append(all, fmt.Sprintf("%s=%s@%d", p.Text[m.Start:m.End], m.Of.Slug, m.Start))
		}
	}
	return all
}
