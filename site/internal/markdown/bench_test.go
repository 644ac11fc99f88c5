package markdown

import (
	"strings"
	"testing"
)

// A source as most are: 40 paragraphs of plain words.
var plainSource = []byte(strings.Repeat("Menteri Pertahanan Republik Rakyat Tiongkok (RRT) Li Shangfu bertemu dengan Presiden Rusia "+
	"Vladimir Putin di Kremlin, Moskwa, pada Minggu, 16 April 2023. \"Kami pasti akan membawa mereka ke level baru,\" kata Li.\n\n", 40))

// A curated body: the same with emphasis, links and references.
var curatedBody = []byte(strings.Repeat("Menteri Pertahanan *Republik Rakyat Tiongkok* (RRT) [[li-shangfu|Li Shangfu]] bertemu dengan Presiden Rusia "+
	"**Vladimir Putin** di [Kremlin](https://kremlin.example), Moskwa, pada Minggu, 16 April 2023 [[tempo#p4]].\n\n", 40))

func fewMarks(int) []Mark {
	return []Mark{{0, 18, `<a href="a">`, "</a>"}, {30, 60, `<mark id="q1">`, "</mark>"}, {40, 50, `<a href="b">`, "</a>"}}
}

func BenchmarkParse(b *testing.B) {
	b.Run("plain", func(b *testing.B) { benchmark(b, plainSource, func() { Parse(plainSource, nil) }) })
	b.Run("curated", func(b *testing.B) { benchmark(b, curatedBody, func() { Parse(curatedBody, show) }) })
}

func BenchmarkInlines(b *testing.B) {
	b.Run("plain", func(b *testing.B) {
		benchmark(b, plainSource, func() { Inlines(plainSource, Options{Marks: fewMarks}) })
	})
	b.Run("curated", func(b *testing.B) {
		benchmark(b, curatedBody, func() { Inlines(curatedBody, Options{Show: show, Marks: fewMarks}) })
	})
}

func benchmark(b *testing.B, src []byte, f func()) {
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		f()
	}
}
