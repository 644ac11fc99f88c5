package markdown

import (
	"runtime"
	"strings"
	"testing"
)

// hostile are texts that cost a parser without limits minutes or its stack.
var hostile = map[string]string{
	"quotations":            strings.Repeat(">", 100_000) + "a",
	"quotations with space": strings.Repeat("> ", 100_000) + "a",
	"lists":                 strings.Repeat("- ", 100_000) + "a",
	"numbered lists":        strings.Repeat("1. ", 100_000) + "a",
	"ever deeper items":     deeper("- a\n"),
	"ever deeper quotes":    strings.Repeat(strings.Repeat(">", 100)+"a\n", 3000),
	"footnotes in each":     strings.Repeat("[^a]: ", 50_000) + "a",
	"many footnotes":        strings.Repeat("[^a] ", 5_000) + "\n\n" + numbered("[^", "]: a\n\n", 5_000),
	"opening brackets":      strings.Repeat("[", 100_000),
	"brackets":              strings.Repeat("[", 20_000) + "a" + strings.Repeat("]", 20_000),
	"pictures":              strings.Repeat("![", 50_000) + "a" + strings.Repeat("](b)", 50_000),
	"wiki brackets":         strings.Repeat("[[a", 100_000),
	"unended links":         strings.Repeat("[a](b", 5_000),
	"links without address": strings.Repeat("[a](", 250_000),
	"links in links":        strings.Repeat("[a](b(", 150_000),
	"unended angles":        strings.Repeat("[a](<b", 10_000),
	"unended titles":        strings.Repeat("[a](b \"", 50_000),
	"references":            strings.Repeat("[a][", 50_000),
	"definitions":           numbered("[a", "]: b\n", 10_000),
	"unended definitions":   strings.Repeat("[a]: b \"\n", 10_000),
	"stars":                 strings.Repeat("*", 100_000) + "a",
	"stars around":          strings.Repeat("*", 50_000) + "a" + strings.Repeat("*", 50_000),
	"open emphasis":         strings.Repeat("*a ", 100_000),
	"closing emphasis":      strings.Repeat("*a_ ", 100_000),
	"emphasis in emphasis":  strings.Repeat("*a **b ", 50_000) + strings.Repeat("c** d*", 50_000),
	"strokes":               strings.Repeat("~~a~", 50_000),
	"backticks":             growing('`', 600),
	"fences":                strings.Repeat("```\n", 50_001),
	"angles":                strings.Repeat("<a:", 100_000),
	"addresses":             strings.Repeat("<a@b", 20_000),
	"entities":              strings.Repeat("&", 100_000) + strings.Repeat("&a", 100_000),
	"wide table":            strings.Repeat("|a", 20_000) + "\n" + strings.Repeat("|-", 20_000) + "\n" + strings.Repeat("|b\n", 20_000),
	"escaped bars":          "|a|\n|-|\n" + strings.Repeat("|`\\|`|\n", 50_000),
	"delimiter rows":        strings.Repeat("a\n|-\n", 20_000),
	"underlines":            strings.Repeat("a\n=\n", 20_000),
	"backslashes":           strings.Repeat("\\", 100_001),
	"same headings":         strings.Repeat("# a\n", 50_000),
	"white space":           strings.Repeat(" ", 100_000) + "\n" + strings.Repeat("\t", 100_000),
	"line ends":             "- a\n" + strings.Repeat("\n", 100_000) + "b",
}

func numbered(before, after string, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(before + strings.Repeat("i", i%7) + string(rune('0'+i%10)) + string(rune('A'+i/10%26)) + string(rune(0x4E00+i/260)) + after)
	}
	return b.String()
}

func growing(c byte, to int) string {
	var b strings.Builder
	for n := range to {
		b.WriteString(strings.Repeat(string(c), n+1) + " ")
	}
	return b.String()
}

func deeper(line string) string {
	var b strings.Builder
	for n := range 600 {
		b.WriteString(strings.Repeat("  ", n) + line)
	}
	return b.String()
}

// TestHostileTextIsReadWithinBounds: it ends, and what it takes and gives stays in
// proportion to its length. BenchmarkHostile has the time.
func TestHostileTextIsReadWithinBounds(t *testing.T) {
	const mostAllocated, mostOfPage = 8_000, 20 // bytes for each of the text
	for name, src := range hostile {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		page := readAll([]byte(src))
		runtime.ReadMemStats(&after)
		if size := after.TotalAlloc - before.TotalAlloc; size > uint64(mostAllocated*len(src)) {
			t.Errorf("%s: %d bytes are allocated for %d", name, size, len(src))
		}
		if len(page) > mostOfPage*len(src) {
			t.Errorf("%s: a page of %d bytes is made of %d", name, len(page), len(src))
		}
	}
}

// readAll reads a text in every way there is, and returns its page.
func readAll(src []byte) string {
	Parse(src, show)
	Links(src)
	return HTML(src, Options{Show: show, IDs: new(IDs), Marks: func(int) []Mark { return []Mark{{1, 99, "<m>", "</m>"}} }})
}

func BenchmarkHostile(b *testing.B) {
	for name, src := range hostile {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				readAll([]byte(src))
			}
		})
	}
}

func TestLimitsLeaveWordsAlone(t *testing.T) {
	for _, src := range []string{
		strings.Repeat("> ", 100) + "kata", strings.Repeat("*", 5000) + "kata", strings.Repeat("[", 5000) + "kata", "a" + strings.Repeat("`", 100) + "kata",
	} {
		blocks := Parse([]byte(src), nil)
		if len(blocks) != 1 || !strings.HasSuffix(blocks[0].Text, "kata") || len(blocks[0].Text) < 72 {
			t.Errorf("%.20q… is %d blocks", src, len(blocks))
		}
	}
}

func TestFiftyMegabytesOfParagraphs(t *testing.T) {
	paragraph := "Menteri Pertahanan RRT Li Shangfu bertemu Presiden Vladimir Putin di Kremlin, 16 April 2023.\n\n"
	src := []byte(strings.Repeat(paragraph, 50<<20/len(paragraph)))
	blocks := Parse(src, nil)
	if want := 50 << 20 / len(paragraph); len(blocks) != want {
		t.Fatalf("%d blocks, want %d", len(blocks), want)
	}
	if last := blocks[len(blocks)-1]; last.Text != strings.TrimSpace(paragraph) || last.End != len(src)-2 {
		t.Errorf("the last is %q up to %d", last.Text, last.End)
	}
}
