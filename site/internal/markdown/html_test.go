package markdown

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	footnotes "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	renderer "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// newGoldmark sets goldmark up as its manual says, with the same syntax.
func newGoldmark() goldmark.Markdown {
	const rawBlock, rawInline = 900, 400
	without := func(values []util.PrioritizedValue, priority int) []util.PrioritizedValue {
		return slices.DeleteFunc(values, func(v util.PrioritizedValue) bool { return v.Priority == priority })
	}
	return goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(without(parser.DefaultBlockParsers(), rawBlock)...),
			parser.WithInlineParsers(without(parser.DefaultInlineParsers(), rawInline)...),
			parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
		)),
		goldmark.WithExtensions(
			extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignNone)),
			extension.Strikethrough,
			extension.NewFootnote(extension.WithFootnoteIDPrefix("a-")),
		),
		goldmark.WithRendererOptions(renderer.WithUnsafe()),
	)
}

// differs reports whether a text holds what is not written as goldmark does:
// pictures, and links within links.
func differs(src string) bool {
	doc := newParser().Parse(text.NewReader([]byte(src)))
	found := false
	links := 0
	_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n.(type) {
		case *ast.Image:
			found = true
		case *ast.Link, *ast.AutoLink, *footnotes.FootnoteLink:
			if entering {
				links++
			} else {
				links--
			}
			found = found || links > 1
		}
		return ast.WalkContinue, nil
	})
	return found
}

func TestWithoutMarksHTMLIsGoldmarks(t *testing.T) {
	md := newGoldmark()
	compared := 0
	same := func(src string) {
		t.Helper()
		if differs(src) {
			return
		}
		compared++
		var out bytes.Buffer
		if err := md.Convert([]byte(src), &out); err != nil {
			t.Fatal(err)
		}
		want := strings.ReplaceAll(out.String(), "<table>", `<table class="table">`)
		got := HTML([]byte(src), Options{FootnotePrefix: "a-"})
		got = strings.NewReplacer(` class="num"`, "", ` class="center"`, "").Replace(got)
		if got != want {
			t.Errorf("%q\n got %q\nwant %q", src, got, want)
		}
	}
	for _, src := range texts {
		same(src)
	}
	r := rand.New(rand.NewPCG(3, 4))
	for range 10000 {
		same(randomText(r, fragments))
	}
	if compared < 8000 {
		t.Errorf("only %d texts were compared", compared)
	}
}

func TestTextOfHTMLIsReadingText(t *testing.T) {
	everyText(func(src string) {
		for _, s := range []Show{nil, show} {
			blocks := Parse([]byte(src), s)
			inlines := Inlines([]byte(src), Options{Show: s})
			if len(blocks) != len(inlines) {
				t.Fatalf("%q: %d blocks, %d of HTML", src, len(blocks), len(inlines))
			}
			for i, b := range blocks {
				sameText(t, b, inlines[i])
			}
			elements(t, HTML([]byte(src), Options{Show: s}))
		}
	})
}

func TestInlinesAreWithoutTheirBlock(t *testing.T) {
	src := "# a *b*\n\nc[^1]\n\n- d\n\n```\n<e>\n\n```\n\n| f | g | h |\n|---|--:|:-:|\n| 1 | 2 | 3 |\n\n[^1]: i\n\n    > j\n"
	want := []string{
		"a <em>b</em>",
		`c<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup>`,
		"d",
		"<code>&lt;e&gt;\n</code>",
		"<table class=\"table\">\n<thead>\n<tr>\n<th>f</th>\n<th class=\"num\">g</th>\n<th class=\"center\">h</th>\n</tr>\n</thead>\n" +
			"<tbody>\n<tr>\n<td>1</td>\n<td class=\"num\">2</td>\n<td class=\"center\">3</td>\n</tr>\n</tbody>\n</table>\n",
		`<span id="fn:1"></span>i`,
		"j",
	}
	if diff := cmp.Diff(want, Inlines([]byte(src), Options{})); diff != "" {
		t.Error(diff)
	}
}

func TestFootnotesOfTwoTextsDoNotMeet(t *testing.T) {
	src := []byte("a[^x] b[^x]\n\n[^x]: c\n")
	seen := make(map[string]bool)
	for _, prefix := range []string{"", "a1-"} {
		page := HTML(src, Options{FootnotePrefix: prefix})
		for _, id := range []string{"fn:1", "fnref:1", "fnref1:1"} {
			id = prefix + id
			if seen[id] || !strings.Contains(page, `id="`+id+`"`) || !strings.Contains(page, `href="#`+id+`"`) {
				t.Errorf("%s is not once and linked in %s", id, page)
			}
			seen[id] = true
		}
	}
}

func TestHeadingsAreShiftedAndNamed(t *testing.T) {
	var ids IDs
	ids.Reserve("sumber")
	src := []byte("# Sumber\n\n## Xi & *Li*\n\n## Xi Li\n\n###### дом 中文!\n\n###\n")
	want := `<h2 id="sumber-2">Sumber</h2>
<h3 id="xi-li">Xi &amp; <em>Li</em></h3>
<h3 id="xi-li-2">Xi Li</h3>
<h6 id="дом-中文">дом 中文!</h6>
<h4 id="section"></h4>
`
	if got := HTML(src, Options{Shift: 1, IDs: &ids}); got != want {
		t.Errorf("got %s", got)
	}
	if got := HTML([]byte("### a"), Options{Shift: -9}); got != "<h1>a</h1>\n" {
		t.Errorf("got %s", got)
	}
}

func TestIDsAreApart(t *testing.T) {
	var ids IDs
	seen := make(map[string]bool)
	for _, heading := range []string{"a", "A", "a 2", "a", "a-2", "A!", "", "-", strings.Repeat("kata ", 99), strings.Repeat("kata ", 99), "section"} {
		id := ids.For(heading)
		if seen[id] || id == "" || strings.ContainsAny(id, " \t\"") || len(id) > 70 {
			t.Errorf("%q is %q", heading, id)
		}
		seen[id] = true
	}
}

func TestWikiHTMLIsTheCallers(t *testing.T) {
	o := Options{Show: show, Wiki: func(l WikiLink) string { return "<x>" + l.Target + "|" + l.Label + "</x>" }}
	for _, tt := range []struct{ src, want string }{
		{"*[[a|b]]* [[c#p1]]", "<em><x>a|b</x></em> <x>c#p1|</x>"},
		{"[a [[b|<c>]] d](e)", `<a href="e">a &lt;c&gt; d</a>`},
		{"![a [[b]] d](e.png)", `<img src="e.png" alt="a B d" loading="lazy" decoding="async">`},
	} {
		if got := Inlines([]byte(tt.src), o)[0]; got != tt.want {
			t.Errorf("%q: %s, want %s", tt.src, got, tt.want)
		}
	}
	o.Wiki = nil
	if got := Inlines([]byte("[[a|<b>]]"), o)[0]; got != "&lt;b&gt;" {
		t.Errorf("the words of a wiki link are written as %s", got)
	}
	o.Show, o.Wiki = nil, func(WikiLink) string { t.Error("asked for a wiki link in verbatim text"); return "" }
	if got := Inlines([]byte("[[a|b]]"), o)[0]; got != "[[a|b]]" {
		t.Errorf("verbatim text is written as %s", got)
	}
}

func TestTextsAreWrittenAtTheSameTime(t *testing.T) {
	src := []byte(strings.Join(texts, "\n\n"))
	options := func() Options {
		return Options{Show: show, IDs: new(IDs), Marks: func(int) []Mark { return []Mark{{0, 2, "<m>", "</m>"}} }}
	}
	want := HTML(src, options())
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 20 {
				if got := HTML(src, options()); got != want {
					t.Errorf("got %s", got)
				}
				Parse(src, nil)
			}
		})
	}
	group.Wait()
}
