package match

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSentencesEndWhereAReaderPauses(t *testing.T) {
	for _, want := range [][]string{
		{"Dia pergi.", "Kami pulang!", "Siapa?"},
		{"Menteri Pertahanan Tiongkok, Jenderal. Li Shangfu, bertemu Dr. Sergei Shoigu.", "Lalu pulang."},
		{"B. J. Habibie dan Prof. A. B. Kusuma hadir.", "Mr. Wang tidak."},
		{"Naik 1.5 persen, menjadi Rp 1.234,50 dan No. 5 di dunia.", "Turun lagi."},
		{"The U.S. President met Gen. Li on Jan. 5 in St. Petersburg.", "He said no.", "Then he left."},
		{"telah diperingatkan oleh AS agar tidak menjauh. dari posisi itu."},
		{"Era Perang Dingin… sangat stabil.", "Dia menunggu…", "Lalu pergi."},
		{
			"“AS tidak memiliki hak, apalagi paksaan,” tambah Wang.",
			"“Siapa yang menyerukan pembicaraan damai?",
			"Dan siapa yang menyulut api dan mendorong konfrontasi?",
			"Komunitas internasional dapat melihat sendiri.”",
		},
		{"“Siapa?” tanya Li.", "“Kami.”", "Li diam."},
		{"Tank, rudal, dll. dikirim ke sana, a.l. Kherson.", "Senjata, dsb.", "Kemudian sepi."},
		{"1. Pertama dia datang.", "Kedua dia pergi."},
		{"(Dia pergi.)", "Kami pulang"},
		{"中国表示反对。", "俄罗斯没有回应。"},
		{"tanpa titik"},
		nil,
	} {
		glue := " "
		if len(want) > 0 && strings.HasSuffix(want[0], "。") {
			glue = ""
		}
		text := strings.Join(want, glue)
		var got []string
		for _, s := range Sentences(text) {
			got = append(got, text[s.Start:s.End])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("Sentences(%q) (-want +got):\n%s", text, diff)
		}
	}
}

func TestEmptyLineEndsASentence(t *testing.T) {
	text := " Tanpa titik\n\nlalu lagi. "
	want := []Range{{1, 12}, {14, 24}}
	if diff := cmp.Diff(want, Sentences(text)); diff != "" {
		t.Error(diff)
	}
}

func TestSentenceIsTheOneAroundARange(t *testing.T) {
	text := "Dia pergi. Menteri Li pulang. Siapa lagi?"
	for _, c := range []struct{ word, want string }{
		{"Li", "Menteri Li pulang."},
		{"Dia", "Dia pergi."},
		{"lagi?", "Siapa lagi?"},
		{"pergi. Menteri", "Dia pergi. Menteri Li pulang."},
		{text, text},
	} {
		start := strings.Index(text, c.word)
		from, to := Sentence(text, start, start+len(c.word))
		if got := text[from:to]; got != c.want {
			t.Errorf("Sentence around %q = %q, want %q", c.word, got, c.want)
		}
	}
}

// TestSentencesThatAreKnownAreTheSame for every passage.
func TestSentencesThatAreKnownAreTheSame(t *testing.T) {
	for _, text := range []string{"", " ", "Li datang. Ia pergi!  “Siapa?” tanya Li. Lalu", "a\n\nb. C", "  A. B. C"} {
		sentences, spoken := Sentences(text), Spoken(text)
		for start := range len(text) + 1 {
			for end := start; end <= len(text); end++ {
				from, to := Sentence(text, start, end)
				if gotFrom, gotTo := Around(sentences, start, end); gotFrom != from || gotTo != to {
					t.Errorf("%q[%d:%d]: %d %d, want %d %d", text, start, end, gotFrom, gotTo, from, to)
				}
				want := slices.ContainsFunc(spoken, func(r Range) bool { return r.contains(start, end) })
				if _, got := Inside(spoken, start, end); got != want && start < end {
					t.Errorf("%q[%d:%d]: inside is %t", text, start, end, got)
				}
			}
		}
	}
}
