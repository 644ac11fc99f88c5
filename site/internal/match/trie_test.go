package match

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// trieOf numbers aliases from 0; those in small letters are terms.
func trieOf(aliases ...string) *Trie {
	t := NewTrie()
	for i, a := range aliases {
		t.Add(a, i, a == strings.ToLower(a))
	}
	return t
}

// found shows hits as "text:ids".
func found(t *Trie, text string) string {
	var all []string
	for _, h := range t.Find(nil, text) {
		all = append(all, fmt.Sprint(text[h.Start:h.End], h.IDs))
	}
	return strings.Join(all, " ")
}

func TestNamesAreFoundAsWholeWords(t *testing.T) {
	trie := trieOf("Rusia", "China", "AS", "Xi Jinping", "Xi", "Al-Quds", "Quds", "U.S.", "St. Petersburg", "AT&T",
		"Dr. A. B. Habibie", "Jum'at", "Erdoğan", "中国", "US", "NATO", "Putin", "Moskow", "Côte d’Ivoire")
	for _, c := range []struct{ text, want string }{
		{"Rusia-China, Ukraina-Rusia; pro-Rusia", "Rusia[0] China[1] Rusia[0] Rusia[0]"},
		{"“Rusia” (China) Rusia/China: RusiaChina Prusia", "Rusia[0] China[1] Rusia[0] China[1]"},
		{"AS As as ASEAN China-AS", "AS[2] China[1] AS[2]"},
		{"rusia RUSIA", ""},
		{"Xi Jinping, Xi, Jinping. Xi\nJinping Xi\u00a0 Jinping", "Xi Jinping[3] Xi[4] Xi\nJinping[3] Xi\u00a0 Jinping[3]"},
		{"Xi. Jinping Xi (Jinping) Xi-Jinping", "Xi[4] Xi[4] Xi[4]"},
		{"Al-Quds Al Quds Al–Quds", "Al-Quds[5] Quds[6] Al–Quds[5]"},
		{"the U.S. and U.S.-China, U.S.A.", "U.S.[7] U.S.[7] China[1]"},
		{"St. Petersburg St Petersburg", "St. Petersburg[8]"},
		{"AT&T AT & T", "AT&T[9]"},
		{"Dr. A. B. Habibie, A. B. Habibie", "Dr. A. B. Habibie[10]"},
		{"Jum’at Jum'at Jumat", "Jum’at[11] Jum'at[11]"},
		{"Erdog\u0306an Erdogan", "Erdog\u0306an[12]"},
		{"在中国政府", "中国[13]"},
		{"US$2 miliar, US$ dan US", "US[14]"},
		{"konflik.China berkas@Rusia.ru", "China[1]"},
		{"Ru\u00adsia", "Ru\u00adsia[0]"},
		{"Côte d'Ivoire", "Côte d'Ivoire[18]"},
	} {
		if got := found(trie, c.text); got != c.want {
			t.Errorf("in %q: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestCliticsDoNotBreakAName(t *testing.T) {
	trie := trieOf("Rusia", "Eropa", "China", "Putin", "Moskow", "NATO", "Li Shangfu", "Li", "Sanya", "Sa", "Hainanya",
		"Hainan", "Lang", "X", "senjata", "Pulau Hainan")
	for _, c := range []struct{ text, want string }{
		{"Rusia-nya Eropanya Chinalah Putinpun Moskowkah", "Rusia[0] Eropa[1] China[2] Putin[3] Moskow[4]"},
		{"Putin's Putin’s NATO’s NATO-nya", "Putin[3] Putin[3] NATO[5] NATO[5]"},
		{"Rusianyalah Rusianyakah Rusianyapun", "Rusia[0] Rusia[0] Rusia[0]"},
		{"Li Shangfunya Linya Li’s", "Li Shangfu[6] Li[7] Li[7]"},
		{"Sanya Hainanya Hainannya", "Sanya[8] Hainanya[10] Hainan[11]"},
		{"Langkah Xnya Pulau Hainanya", "Hainanya[10]"},
		{"Senjatanya SENJATA senjatalah persenjataan", "Senjata[14] SENJATA[14] senjata[14]"},
		{"Rusiawi Rusiaku Rusian", ""},
	} {
		if got := found(trie, c.text); got != c.want {
			t.Errorf("in %q: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestLongestAliasWinsAndSharedAliasesHaveAllIDs(t *testing.T) {
	trie := NewTrie()
	for _, a := range []struct {
		alias   string
		id      int
		anyCase bool
	}{
		{"Wang", 7, false},
		{"Wang", 3, false},
		{"Wang", 7, false},
		{"Wang Yi", 9, false},
		{"latihan militer", 1, true},
		{"latihan militer bersama", 2, true},
		{"Latihan militer", 5, false},
		{"bersama rakyat", 4, true},
		{"U.S", 6, false},
		{"U.S.", 8, false},
	} {
		trie.Add(a.alias, a.id, a.anyCase)
	}
	for _, c := range []struct{ text, want string }{
		{"Wang dan Wang Yi", "Wang[3 7] Wang Yi[9]"},
		{"Latihan militer, LATIHAN MILITER", "Latihan militer[1 5] LATIHAN MILITER[1]"},
		{"latihan militer bersama rakyat", "latihan militer bersama[2]"},
		{"U.S. U.S", "U.S.[8] U.S[6]"},
	} {
		if got := found(trie, c.text); got != c.want {
			t.Errorf("in %q: %s, want %s", c.text, got, c.want)
		}
	}
}

func TestAliasWithoutAWordIsNeverFound(t *testing.T) {
	trie := trieOf("", "  ", "…", "“”")
	if got := found(trie, "a … “” b"); got != "" {
		t.Errorf("found %q", got)
	}
}

func TestFindReusesItsBuffer(t *testing.T) {
	trie := trieOf("Rusia", "Xi Jinping")
	text := strings.Repeat("Presiden Xi Jinping bertemu pemimpin Rusia. ", 20)
	hits := trie.Find(nil, text)
	if n := testing.AllocsPerRun(10, func() { hits = trie.Find(hits[:0], text) }); n > 0 {
		t.Errorf("%v allocations", n)
	}
}

// naive finds what a trie should, by trying every alias at every place.
func naive(aliases []string, text string) []Hit {
	folded := Fold(text)
	ends := map[int]int{} // of words, by start
	for _, w := range Words(folded.Text) {
		ends[w.Start] = w.End
	}
	var hits []Hit
	for at := 0; at < len(folded.Text); {
		end, word := ends[at]
		best := Hit{End: -1}
		for id, alias := range aliases {
			if word && naiveMatch(folded.Text, at, Fold(alias).Text, ends) && at+len(alias) > best.End {
				best = Hit{at, at + len(alias), []int{id}}
			}
		}
		switch {
		case best.End >= 0:
			at = best.End
			best.Start, best.End = folded.Source(best.Start, best.End)
			hits = append(hits, best)
		case word:
			at = end
		default:
			at++
		}
	}
	return hits
}

// naiveMatch reports whether an alias of letters, spaces and hyphens stands at a
// place and ends with a word, or a clitic before the end of one.
func naiveMatch(text string, at int, alias string, ends map[int]int) bool {
	if !strings.HasPrefix(text[at:], alias) {
		return false
	}
	last := alias[strings.LastIndexAny(alias, " -")+1:]
	start, end := at+len(alias)-len(last), at+len(alias)
	next, _ := utf8.DecodeRuneInString(text[end:])
	whole := ends[start]
	if whole == end {
		return !unicode.Is(unicode.Sc, next)
	}
	return whole > end && slices.Contains(strings.Fields("nya lah kah pun 's nyalah nyakah nyapun"), text[end:whole]) &&
		utf8.RuneCountInString(last) >= 2 && !wholeWord(text[start:whole])
}

func FuzzTrie(f *testing.F) {
	for _, s := range []string{
		"Li Shangfu bertemu Xi Jinping di Moskow.", "Rusia-China-AS Al-Quds’s", "Xi  Jinpinglah Rusianyalah–AS$", "A.Li.B.Li_Li:Li",
	} {
		f.Add(s)
	}
	aliases := []string{"Li", "Li Shangfu", "Xi", "Xi Jinping", "Rusia", "China", "AS", "Al-Quds", "Quds", "Moskow", "B", "Rusia-China-AS"}
	trie := NewTrie()
	for i, a := range aliases {
		trie.Add(a, i, false)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := trie.Find(nil, text)
		if diff := cmp.Diff(naive(aliases, text), got); diff != "" {
			t.Fatalf("in %q (-naive +trie):\n%s", text, diff)
		}
		for _, h := range got {
			if s := Fold(text[h.Start:h.End]).Text; s != aliases[h.IDs[0]] {
				t.Fatalf("in %q: %q is not %q", text, s, aliases[h.IDs[0]])
			}
		}
	})
}

// prose is of the kind the texts are made of; a % is where a name goes.
const prose = `% dan % telah bertemu di ibu kota, keduanya saling memuji kerja sama antara kedua negara.
“Kami akan melanjutkan latihan bersama tahun depan, di darat maupun di laut,” kata % kepada wartawan.
Pernyataan itu membuat marah para pejabat, yang mengatakan bahwa tidak ada bukti tentang pengiriman senjata.
Kunjungan % berlangsung tiga hari – yang pertama sejak ia diangkat – dan ditutup dengan jamuan makan malam.
Menurut kementerian, perdagangan barang penggunaan ganda naik sekitar 12,5 persen dibandingkan tahun sebelumnya.
`

func BenchmarkTrie(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 2))
	syllables := strings.Fields("ka mi be ker ja se ca ra ak tif me la lui da par te ta men mi li ter tu kar in for ma si no ber gu na")
	word := func() string {
		var w strings.Builder
		for range 2 + r.IntN(3) {
			w.WriteString(syllables[r.IntN(len(syllables))])
		}
		return w.String()
	}
	title := func() string { w := word(); return strings.ToUpper(w[:1]) + w[1:] }
	trie := NewTrie()
	var aliases []string
	for id := range 20_000 {
		alias := title()
		for range r.IntN(3) {
			alias += " " + title()
		}
		aliases = append(aliases, alias)
		trie.Add(alias, id, false)
	}
	for id, term := range []string{"perdagangan senjata", "barang penggunaan ganda", "latihan bersama", "sanksi", "patroli"} {
		trie.Add(term, len(aliases)+id, true)
	}
	var text strings.Builder
	for text.Len() < 1<<20 {
		for _, c := range prose {
			if c == '%' {
				text.WriteString(aliases[r.IntN(len(aliases))])
			} else {
				text.WriteRune(c)
			}
		}
	}
	b.SetBytes(int64(text.Len()))
	b.ReportAllocs()
	var hits []Hit
	for b.Loop() {
		hits = trie.Find(hits[:0], text.String())
	}
	if len(hits) == 0 {
		b.Fatal("nothing found")
	}
}
