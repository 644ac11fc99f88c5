package match

import (
	"slices"
	"strings"
	"testing"
)

// surname is a name that was found by itself in a text.
type surname struct {
	text string
	Range
}

// eachName reads a text in which names are written <in brackets>.
func eachName(marked string) []surname {
	var text strings.Builder
	var names []surname
	for _, r := range marked {
		switch r {
		case '<':
			names = append(names, surname{Range: Range{Start: text.Len()}})
		case '>':
			names[len(names)-1].End = text.Len()
		default:
			text.WriteRune(r)
		}
	}
	for i := range names {
		names[i].text = text.String()
	}
	return names
}

func isPlace(word string) bool {
	return slices.Contains([]string{"Rusia", "China", "Moskow", "Prancis", "Kremlin"}, word)
}

func TestSurnamesInNewsAreNotLost(t *testing.T) {
	for _, marked := range []string{
		"Selama pertemuan dengan <Li> di Moskow pada hari Minggu",
		"pada hari Minggu, <Putin> menggembar-gemborkan kerja sama",
		"Kunjungan <Li> dilakukan sebulan setelah",
		"di medan perang. Kunjungan <Xi> ke Moskow memberikan dorongan",
		"Rusia dan China,” kata <Putin> tentang kerja sama",
		"<Li> bertemu rekan Rusia-nya Sergei Shoigu",
		"ke medan perang.” <Wang> juga menuduh AS",
		"tekanan atau paksaan,” tambah <Wang>. “Siapa yang menyerukan pembicaraan damai?",
		"Pertemuan menunjukkan <Putin> berjabat tangan",
		"berjabat tangan dengan <Li> dan kemudian duduk",
		"Perjalanan <Li> ke Rusia – yang akan berlangsung",
		"pada pertemuan Selasa dengan <Shoigu>. “Kami pasti",
		"Kunjungan <Li> ini merupakan kelanjutan",
		"pesan kepada <Putin> dan mengirimkan",
		"Setelah pembicaraan, Putin dan <Xi> mengeluarkan pernyataan",
		"planet ini,” kata <Dong> seperti dikutip",
		"<Shoigu> mengatakan bahwa hubungan",
		"keterlibatan internasional pertama <Dong> sejak diangkat",
		"hari Jumat di Beijing, <Blinken> mengatakan dia telah menantang Xi",
		"sebelum perjalanan <Blinken> bahwa AS sedang",
		"arah yang benar”. <Xi> juga mengatakan",
		"<Xi> Sambut ‘Teman Lama’ Putin ke Beijing",
		"Xi Sambut ‘Teman Lama’ <Putin> ke Beijing, Tegaskan Kekuatan",
		"Rombongan <Putin> di Beijing termasuk menteri",
		"kata Direktur CIA <Burns> di CBS News’ Menghadapi Bangsa",
		"Menteri <Li>, Presiden <Putin>",
		"Presiden Rusia <Putin> dan yang lain",
		"Menteri Luar Negeri <Blinken> mengatakan",
		"Menteri Pertahanan China <Li> di Moskow",
		"Jenderal. <Li> berkata",
		"bertemu <Putin> Senin di Kremlin",
		"bertemu <Putin> April lalu",
		"Pada 16 April <Putin> bertemu",
		"Menurut <Wang>, China menolak",
		"Sebelumnya <Wang> menolak",
		"Rusia-nya <Shoigu> hadir; China’s <Xi> too",
		"While <Xi> spoke, President <Putin> listened",
		"pertemuan <Xi>-Macron",
		"<Putin> Kremlin",
		"“<Li> pergi",
		"<Li>",
	} {
		for _, c := range eachName(marked) {
			if r, part := PartOfLongerName(c.text, c.Start, c.End, isPlace); part {
				t.Errorf("%q in %q is taken for a part of %q", c.text[c.Start:c.End], c.text, c.text[r.Start:r.End])
			}
		}
	}
}

func TestPieceOfAStrangersNameIsNotASurname(t *testing.T) {
	for _, c := range []struct{ marked, name string }{
		{"Diplomat <Wang> Yi bertemu", "Wang Yi"},
		{"kata Menteri <Wang> Yi.", "Wang Yi"},
		{"Kunjungan <Li> Keqiang ke Moskow", "Li Keqiang"},
		{"Menteri Pertahanan Wei <Fenghe> dan", "Wei Fenghe"},
		{"kata Direktur CIA William <Burns> di CBS", "William Burns"},
		{"William J. <Burns> berkata", "William J. Burns"},
		{"J. <Burns> berkata", "J. Burns"},
		{"<Burns> Jr berkata", "Burns Jr"},
		{"Ursula von der <Leyen> hadir", "Ursula von der Leyen"},
		{"bersama <Li> Mei dari Beijing", "Li Mei"},
		{"kata Igor Vladimirovich <Putin> kemarin", "Igor Vladimirovich Putin"},
		{"Igor\n<Putin> pergi", "Igor\nPutin"},
		{"Presiden Prancis Jean <Macron> Martin", "Jean Macron Martin"},
		{"“Wang <Li> pergi", "Wang Li"},
		{"then <Holm> d’Ancona spoke", "Holm d’Ancona"},
		{"then <Holm> al-Sayed spoke", "Holm al-Sayed"},
		{"then <Holm> as-Sayed spoke", "Holm as-Sayed"},
		{"then <Holm> de’ Medici spoke", "Holm de’ Medici"},
		{"then dell'Orto <Holm> spoke", "dell'Orto Holm"},
		{"then <Wang> Yi's visit", "Wang Yi"},
		{"kunjungan <Wang> Yi-nya", "Wang Yi"},
	} {
		found := eachName(c.marked)[0]
		r, part := PartOfLongerName(found.text, found.Start, found.End, isPlace)
		if got := found.text[r.Start:r.End]; !part || got != c.name {
			t.Errorf("%q: part of a longer name: %t, %q; want %q", c.marked, part, got, c.name)
		}
	}
}

func TestWithoutKnownWordsEveryCapitalIsSuspect(t *testing.T) {
	found := eachName("Presiden Rusia <Putin> bertemu")[0]
	if _, part := PartOfLongerName(found.text, found.Start, found.End, nil); !part {
		t.Error("Rusia is not known, yet not taken for a name")
	}
}
