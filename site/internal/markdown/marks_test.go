package markdown

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// marked returns the HTML of the first block of src with <m> elements, in order
// <m id=a>, <m id=b>, around the given words.
func marked(t *testing.T, src string, on ...string) string {
	t.Helper()
	b := Parse([]byte(src), show)[0]
	var marks []Mark
	for i, s := range on {
		at := strings.Index(b.Text, s)
		if at < 0 {
			t.Fatalf("%q reads %q, without %q", src, b.Text, s)
		}
		marks = append(marks, Mark{at, at + len(s), "<" + string(rune('A'+i)) + ">", "</" + string(rune('A'+i)) + ">"})
	}
	return Inlines([]byte(src), Options{Show: show, Marks: func(i int) []Mark {
		if i == 0 {
			return marks
		}
		return nil
	}})[0]
}

func TestMarks(t *testing.T) {
	tests := []struct {
		name, src string
		on        []string
		want      string
	}{
		{"words", "a b c", []string{"b"}, "a <A>b</A> c"},
		{"the whole", "a b c", []string{"a b c"}, "<A>a b c</A>"},
		{"side by side", "abc", []string{"a", "b"}, "<A>a</A><B>b</B>c"},
		{"escapes", "a & b < \\* &amp;", []string{"& b <", "&"}, "a <A><B>&amp;</B> b &lt;</A> * &amp;"},

		{"over a line break", "a Li\nShangfu b", []string{"Li Shangfu"}, "a <A>Li\nShangfu</A> b"},
		{"over a hard break", "a Li  \nShangfu b", []string{"Li\nShangfu"}, "a <A>Li<br>\nShangfu</A> b"},
		{"around emphasis", "*Li* Shangfu", []string{"Li Shangfu"}, "<A><em>Li</em> Shangfu</A>"},
		{"around emphasis at the end", "Li **Shangfu** x", []string{"Li Shangfu"}, "<A>Li <strong>Shangfu</strong></A> x"},
		{"the whole emphasis", "a *Li* b", []string{"Li"}, "a <em><A>Li</A></em> b"},
		{"within emphasis", "*a Li b*", []string{"Li"}, "<em>a <A>Li</A> b</em>"},
		{"out of emphasis", "*Jenderal Li* Shangfu", []string{"Li Shangfu"}, "<em>Jenderal </em><A><em>Li</em> Shangfu</A>"},
		{"into emphasis", "Li *Shangfu itu*", []string{"Li Shangfu"}, "<A>Li <em>Shangfu</em></A><em> itu</em>"},
		{
			"from one emphasis into another", "*a b* ~~c **d** e~~",
			[]string{"b c d"},
			"<em>a </em><A><em>b</em> <del>c <strong>d</strong></del></A><del> e</del>",
		},
		{"within nested emphasis", "*a **b c** d*", []string{"c d"}, "<em>a <strong>b </strong><A><strong>c</strong> d</A></em>"},

		{"nested", "a b c d", []string{"a b c", "b", "c"}, "<A>a <B>b</B> <C>c</C></A> d"},
		{"nested at the beginning", "a b c", []string{"a b", "a"}, "<A><B>a</B> b</A> c"},
		{"nested, shorter first", "a b c", []string{"a", "a b"}, "<B><A>a</A> b</B> c"},
		{"the same range", "a b", []string{"a", "a"}, "<A><B>a</B></A> b"},
		{"crossing is cut", "a b c d", []string{"a b c", "c d"}, "<A>a b <B>c</B></A> d"},
		{"crossing and emphasis", "a *b c* d", []string{"a b", "b c d"}, "<A>a <em><B>b</B></em></A><em> c</em> d"},

		{"around a link", "a [b](c) d", []string{"a b d"}, `<A>a <a href="c">b</a> d</A>`},
		{"in a link", "[a b](c)", []string{"b"}, `<a href="c">a <A>b</A></a>`},
		{"the whole link", "[a b](c)", []string{"a b"}, `<a href="c"><A>a b</A></a>`},
		{"out of a link", "[a b](c) d", []string{"b d"}, `<a href="c">a b</a><A> d</A>`},
		{"into a link", "x [a b](c)", []string{"x a"}, `<A>x </A><a href="c">a b</a>`},
		{"into and out of links", "[a b](c) d [e f](g)", []string{"b d e"}, `<a href="c">a b</a><A> d </A><a href="g">e f</a>`},
		{"into code", "x `a b`", []string{"x a"}, "<A>x </A><code>a b</code>"},
		{"in code", "x `a b` y", []string{"a"}, "x <code><A>a</A> b</code> y"},
		{"over a refused link", "x [a b](javascript:c)", []string{"x a"}, "<A>x </A>a b"},
		{"in a wiki link", "x [[w|a b]] y", []string{"a"}, "x a b y"},
		{"into a wiki link", "x [[w|a b]] y", []string{"x a"}, "<A>x </A>a b y"},
		{"around a wiki link", "x [[w|a b]] y", []string{"x a b"}, "<A>x a b</A> y"},
		{"out of a wiki link in a link", "[x [[w|a b]] y](z)", []string{"b y"}, `<a href="z">x a b<A> y</A></a>`},

		{
			"not around what follows", "Li[^1] x\n\n[^1]: w",
			[]string{"Li"},
			`<A>Li</A><sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> x`,
		},
		{
			"not around what follows in emphasis", "a *Li[^1]* x\n\n[^1]: w",
			[]string{"a Li"},
			`<A>a <em>Li</em></A><em><sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup></em> x`,
		},
		{"not around what comes before", "[](y)Li[](x)", []string{"Li"}, `<a href="y"></a><A>Li</A><a href="x"></a>`},
		{"a link is not split for what is silent", "x [a[^1]](b) c\n\n[^1]: w", []string{"x a"}, `<A>x <a href="b">a<sup id="fnref:1">1</sup></a></A> c`},

		{
			"over cells", "| a b | c |\n|---|---|",
			[]string{"b\tc"},
			"<table class=\"table\">\n<thead>\n<tr>\n<th>a <A>b</A></th>\n<th>c</th>\n</tr>\n</thead>\n</table>\n",
		},
		{
			"from between cells", "| a | c |\n|---|---|",
			[]string{"\tc"},
			"<table class=\"table\">\n<thead>\n<tr>\n<th>a</th>\n<th><A>c</A></th>\n</tr>\n</thead>\n</table>\n",
		},
		{"in a block of code", "```\na b\nc\n```", []string{"b\nc"}, "<code>a <A>b\nc</A></code>"},
		{"an empty mark", "a", []string{""}, "a"},
	}
	for _, tt := range tests {
		if got := marked(t, tt.src, tt.on...); got != tt.want {
			t.Errorf("%s: %q\n got %q\nwant %q", tt.name, tt.src, got, tt.want)
		}
	}
}

func TestMarksBeyondTheTextOrWithinCharacters(t *testing.T) {
	for _, m := range []Mark{{-5, 99, "<m>", "</m>"}, {3, 2, "<m>", "</m>"}, {99, 200, "<m>", "</m>"}, {1, 2, "<m>", "</m>"}} {
		got := Inlines([]byte("éa"), Options{Marks: func(int) []Mark { return []Mark{m} }})[0]
		if s := strings.NewReplacer("<m>", "", "</m>", "").Replace(got); s != "éa" {
			t.Errorf("%v: %q", m, got)
		}
	}
}

func TestMarksInHTMLAreThoseOfInlines(t *testing.T) {
	src := []byte("# a b\n\n- c *d e*\n\n> f g\n")
	marks := func(block int) []Mark {
		return []Mark{{2, 3, fmt.Sprintf("<b%d>", block), fmt.Sprintf("</b%d>", block)}}
	}
	want := "<h1>a <b0>b</b0></h1>\n<ul>\n<li>c <em><b1>d</b1> e</em></li>\n</ul>\n<blockquote>\n<p>f <b2>g</b2></p>\n</blockquote>\n"
	if got := HTML(src, Options{Marks: marks}); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzMarks(f *testing.F) {
	everyText(func(src string) { f.Add([]byte(src), []byte("\x00\x05\x02\x03\x04\xff\x01\x02\x07\x01")) })
	f.Fuzz(func(t *testing.T, src, places []byte) {
		blocks := Parse(src, show)
		marks := func(block int) []Mark { return marksAt(blocks[block].Text, places) }
		for i, fragment := range Inlines(src, Options{Show: show, Marks: marks}) {
			b := blocks[i]
			sameText(t, b, fragment)
			checkMarks(t, b, marks(i), fragment)
			if b.Kind != Code && len(b.Running) > 0 {
				checkRunning(t, src, i, b, places)
			}
		}
		elements(t, HTML(src, Options{Show: show, Marks: marks}))
	})
}

// marksAt makes marks from pairs of bytes, which may lie anyhow.
func marksAt(text string, places []byte) []Mark {
	var marks []Mark
	for pair := range slices.Chunk(places, 2) {
		if len(pair) < 2 || len(text) == 0 {
			break
		}
		start := int(pair[0]) % (len(text) + 2)
		marks = append(marks, Mark{start, start + int(pair[1])%16, fmt.Sprintf(`<mark id="%d">`, len(marks)), "</mark>"})
	}
	return marks
}

// checkMarks checks that each mark is one element at most and holds nothing that
// it was not set on.
func checkMarks(t *testing.T, b Block, marks []Mark, fragment string) {
	t.Helper()
	seen := make(map[string]bool)
	for _, e := range elements(t, fragment) {
		if e.tag != "mark" {
			continue
		}
		if seen[e.id] {
			t.Fatalf("mark %s is two elements in %q", e.id, fragment)
		}
		seen[e.id] = true
		for i, m := range marks {
			text := e.text.String()
			if fmt.Sprint(i) == e.id && (text == "" || !strings.Contains(b.Text[max(m.Start, 0):min(m.End, len(b.Text))], text)) {
				t.Fatalf("mark %d to %d of %q is on %q in %q", m.Start, m.End, b.Text, text, fragment)
			}
		}
	}
}

// checkRunning checks that a link on any part of running text is set whole and
// holds no other link.
func checkRunning(t *testing.T, src []byte, block int, b Block, places []byte) {
	t.Helper()
	for pair := range slices.Chunk(places, 2) {
		r := b.Running[int(pair[0])%len(b.Running)]
		start := r.Start + int(pair[0])%(r.End-r.Start)
		end := min(r.End, start+1+int(pair[len(pair)-1])%8)
		start, end = runeUp(b.Text, start), runeDown(b.Text, end)
		if start >= end || !utf8.ValidString(b.Text[start:end]) {
			continue
		}
		fragment := Inlines(src, Options{Show: show, Marks: func(i int) []Mark {
			if i != block {
				return nil
			}
			return []Mark{{start, end, `<a id="mention">`, "</a>"}}
		}})[block]
		found := ""
		for _, e := range elements(t, fragment) {
			if e.id == "mention" {
				found = e.text.String()
			}
		}
		if found != b.Text[start:end] {
			t.Fatalf("a link on %q is on %q in %q", b.Text[start:end], found, fragment)
		}
	}
}
