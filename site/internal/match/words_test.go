package match

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func wordsOf(s string) string {
	var all []string
	for _, w := range Words(s) {
		all = append(all, s[w.Start:w.End])
	}
	return strings.Join(all, "|")
}

func TestWordsAreThoseAReaderCounts(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"  –, “” ", ""},
		{"Rusia-China, pro-Rusia!", "Rusia|China|pro|Rusia"},
		{"Jum’at Jum'at NBC’s ‘waktu’", "Jum’at|Jum'at|NBC’s|waktu"},
		{"U.S. U.S.-China A.B.", "U.S|U.S|China|A.B"},
		{"konflik.China Dr.Li tempo.co Tempo.CO", "konflik|China|Dr|Li|tempo.co|Tempo|CO"},
		{"kata:China foo_bar _Rusia_", "kata|China|foo|bar|Rusia"},
		{"1.234,50 70% US$2 F-16 G20 3:07", "1.234,50|70|US|2|F|16|G20|3|07"},
		{"Erdog\u0306an Kraków Москва", "Erdog\u0306an|Kraków|Москва"},
		{"中国", "中|国"},
		{"akhir.", "akhir"},
	} {
		if got := wordsOf(c.in); got != c.want {
			t.Errorf("Words(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestAppendWordsReusesItsBuffer(t *testing.T) {
	text := "Rusia dan China, Jum’at"
	buffer := AppendWords(nil, text)
	want := append([]Word{}, buffer...)
	if n := testing.AllocsPerRun(10, func() { buffer = AppendWords(buffer[:0], text) }); n > 0 {
		t.Errorf("%v allocations with a buffer that is large enough", n)
	}
	if diff := cmp.Diff(want, buffer); diff != "" {
		t.Error(diff)
	}
}
