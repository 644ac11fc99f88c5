package markdown

import (
	"strings"
	"testing"
	"time"
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

func TestHostileTextIsReadInTime(t *testing.T) {
	const patience = 30 * time.Second // of a slow machine with the race detector
	for name, src := range hostile {
		start := time.Now()
		blocks := Parse([]byte(src), show)
		page := HTML([]byte(src), Options{Show: show, IDs: new(IDs), Marks: func(int) []Mark { return []Mark{{1, 99, "<m>", "</m>"}} }})
		Links([]byte(src))
		if took := time.Since(start); took > patience {
			t.Errorf("%s: %d blocks and %d bytes took %s", name, len(blocks), len(page), took)
		}
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
