package markdown

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/yuin/goldmark/text"
)

func TestParse(t *testing.T) {
	tests := []struct {
		name, src string
		want      []Block // without places
	}{
		{"paragraphs and line breaks", "a\nb  \nc\\\nd\n\ne", []Block{
			{Kind: Paragraph, Text: "a b\nc\nd"}, {Kind: Paragraph, Text: "e"},
		}},
		{"emphasis is flattened", "x *a **b** c* ~~d~~ e\\* &eacute;", []Block{
			{Kind: Paragraph, Text: "x a b c d e* é"},
		}},
		{"headings", "# Satu *x*\n\nDua\n---\n\n####### tujuh", []Block{
			{Kind: Heading, Heading: 1, Text: "Satu x"},
			{Kind: Heading, Heading: 2, Text: "Dua"},
			{Kind: Paragraph, Text: "####### tujuh"},
		}},
		{"items tight and loose", "- a\n- b\n\n1. c\n\n   d", []Block{
			{Kind: Item, Text: "a"},
			{Kind: Item, Text: "b"},
			{Kind: Item, Text: "c"},
			{Kind: Item, Text: "d"},
		}},
		{"what is innermost names a block", "> a\n>\n> - b\n>\n>   ## c\n>\n> d", []Block{
			{Kind: Quotation, Text: "a"},
			{Kind: Item, Text: "b"},
			{Kind: Heading, Heading: 2, Text: "c"},
			{Kind: Quotation, Text: "d"},
		}},
		{"code keeps its lines", "```go\na  b\n\n  c\n```\n\n    d\n    e\n", []Block{
			{Kind: Code, Text: "a  b\n\n  c"},
			{Kind: Code, Text: "d\ne"},
		}},
		{"a table is one block", "| a | *b* c |\n|--|--|\n| | d\\|e |\n| f |", []Block{
			{Kind: Table, Text: "a\tb c\n\td|e\nf\t"},
		}},
		{"footnotes come last, by number, if they are referred to", "[^b]: dua\n\na[^a]b[^b].\n\n[^c]: tiga\n\n[^a]: satu\n\n    lagi", []Block{
			{Kind: Paragraph, Text: "ab."},
			{Kind: Footnote, Footnote: 1, Text: "satu"},
			{Kind: Footnote, Footnote: 1, Text: "lagi"},
			{Kind: Footnote, Footnote: 2, Text: "dua"},
		}},
		{"raw HTML is text", "<b>a</b> <!-- c -->\n\n<script>\nx\n</script>", []Block{
			{Kind: Paragraph, Text: "<b>a</b> <!-- c -->"},
			{Kind: Paragraph, Text: "<script> x </script>"},
		}},
		{"a picture is silent where it is shown", "a![b](c.png)d ![e *f*](https://x.example/g.png) ![h](data:x)", []Block{
			{Kind: Paragraph, Text: "ad e f h"},
		}},
		{"no typography", `"a" -- 'b'...`, []Block{{Kind: Paragraph, Text: `"a" -- 'b'...`}}},
		{"carriage returns", "a\r\nb\rc\r\n\r\n`d\r\ne`  \r\nf", []Block{
			{Kind: Paragraph, Text: "a b c"}, {Kind: Paragraph, Text: "d e\nf"},
		}},
		{"broken bytes", "a\x00b\xff *\xe2\x82*", []Block{{Kind: Paragraph, Text: "a?b? ??"}}},
		{"a wiki link without a Show is text", "[[a|b]] [[c#p4]]", []Block{{Kind: Paragraph, Text: "[[a|b]] [[c#p4]]"}}},
		{"nothing", " \n\n[a]: /b\n", nil},
	}
	for _, tt := range tests {
		got := Parse([]byte(tt.src), nil)
		if diff := cmp.Diff(tt.want, got, cmpopts.EquateEmpty(), cmpopts.IgnoreUnexported(Block{}),
			cmpopts.IgnoreFields(Block{}, "Start", "End", "Running")); diff != "" {
			t.Errorf("%s: %q\n%s", tt.name, tt.src, diff)
		}
	}
}

func TestBlockKnowsItsPlace(t *testing.T) {
	tests := []struct{ src, want string }{
		{"\n\nsatu\ndua  \n\n", "satu\ndua"},
		{"## Judul ##\n", "Judul"},
		{"Judul\nlagi\n===\n", "Judul\nlagi"},
		{"x\n***\n> > a\n> > b\n", "x|a\n> > b"},
		{"- satu\n- *dua*\n", "satu|*dua*"},
		{"x\n| a | b |\n|---|---|\n| c | d |\n\ny", "x|| a | b |\n|---|---|\n| c | d ||y"},
		{"> | a | \n> |---|  \n\n", "| a | \n> |---|"},
		{"```\nkode\n\nlagi\n```\n", "kode\n\nlagi"},
		{"a[^1]\n\n[^1]: b\n", "a[^1]|b"},
		{"&amp;", "&amp;"},
	}
	for _, tt := range tests {
		var got []string
		for _, b := range Parse([]byte(tt.src), nil) {
			got = append(got, tt.src[b.Start:b.End])
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%q: blocks come from %q, want %q", tt.src, s, tt.want)
		}
	}
}

func TestOffsetFindsTheSource(t *testing.T) {
	tests := []struct{ src, text, from string }{ // text in the first block; what stands at its place
		{"*Li* Shangfu", "Shangfu", "Shangfu"},
		{"*Li* Shangfu", "Li", "Li* S"},
		{"> satu\n> dua", "dua", "dua"},
		{"> satu  \n>   dua", "\ndua", "  \n"},
		{"Rusia &amp; RRT", "& ", "&amp; R"},
		{"Rusia &amp; RRT", "RRT", "RRT"},
		{"a \\* b", "* b", "\\* b"},
		{"a \\* b", " b", " b"},
		{"[[xi|Xi *J*]] b", "Xi *J* b", "[[xi"},
		{"[[xi|Xi *J*]] b", "*J* b", "[[xi"},
		{"[[xi|Xi]] b", " b", " b"},
		{"[t](u) lalu", "lalu", "lalu"},
		{"| a | b |\n|--|--|\n| ç | d |", "ç\td", "ç | d"},
		{"```\na\n\nb\n```", "b", "b\n```"},
		{"x`a\nb`", "b", "b`"},
	}
	for _, tt := range tests {
		b := Parse([]byte(tt.src), show)[0]
		i := strings.Index(b.Text, tt.text)
		if i < 0 {
			t.Errorf("%q reads %q, without %q", tt.src, b.Text, tt.text)
			continue
		}
		if got := tt.src[b.Offset(i):]; !strings.HasPrefix(got, tt.from) {
			t.Errorf("%q: %q comes from %q, want %q", tt.src, tt.text, got, tt.from)
		}
	}
}

func TestOffsetOfTheEnd(t *testing.T) {
	tests := []struct {
		src  string
		want int
	}{{"abc", 3}, {"*abc*", 4}, {"a &amp;\n", 7}, {"[[a]]", 5}, {"#", 0}, {"a[^1]\n\n[^1]: b", 1}}
	for _, tt := range tests {
		b := Parse([]byte(tt.src), show)[0]
		if got := b.Offset(len(b.Text)); got != tt.want {
			t.Errorf("%q ends at %d, want %d", tt.src, got, tt.want)
		}
	}
}

func TestRunningTextIsOutsideLinksAndCode(t *testing.T) {
	tests := []struct{ src, want string }{
		{"a b", "a b"},
		{"*Li* Shang**fu**\nmenteri  \nRRT", "Li Shangfu menteri\nRRT"},
		{"a &amp; b\\*", "a & b*"},
		{"a [b *c*](d) e", "a | e"},
		{"a `b` c <https://d.example> e", "a | c | e"},
		{"a [[b|c]] d [[e#p1]] f", "a | d | f"},
		{"Li[^1] Shangfu ![x](y.png)z\n\n[^1]: w", "Li| Shangfu |z|w"},
		{"a ![b](https://c.example/d) e", "a | e"},
		{"a [b](javascript:c) d", "a | d"},
		{"*Li [x](y)* z", "Li | z"},
		{"| a b | c |\n|---|---|\n| d | |", "a b|c|d"},
		{"    kode\n\n# Judul", "Judul"},
	}
	for _, tt := range tests {
		var got []string
		for _, b := range Parse([]byte(tt.src), show) {
			for _, r := range b.Running {
				got = append(got, b.Text[r.Start:r.End])
			}
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%q: %q, want %q", tt.src, s, tt.want)
		}
	}
}

func TestWikiLinks(t *testing.T) {
	tests := []struct {
		src, text string
		links     string // target=label, …
	}{
		{"[[xi-jinping]]", "XI-JINPING", "xi-jinping="},
		{"[[xi| Presiden Xi ]]", "Presiden Xi", "xi=Presiden Xi"},
		{"Begitu. [[tempo#p4]] [[tempo#q2]]", "Begitu.  ", "tempo#p4=,tempo#q2="},
		{"*[[a]]* **x [[b|c]]**", "A x c", "a=,b=c"},
		{"[[a|*b* &amp; `c`]]", "*b* &amp; `c`", "a=*b* &amp; `c`"},
		{"[[a|b|c]]", "b|c", "a=b|c"},
		{"[x [[a]] y](z)", "x A y", "a="},
		{"[[a]](b) [[a]][c]\n\n[c]: /d\n[a]: /e", "A(b) Ac", "a=,a="},
		{"![[a]]", "!A", "a="},
		{"`[[a]]`", "[[a]]", ""},
		{"\\[[a]]", "[[a]]", ""},
		{"[[a", "[[a", ""},
		{"[[a]", "[[a]", ""},
		{"[[a\nb]]", "[[a b]]", ""},
		{"[[]] [[ ]] [[|a]]", "[[]] [[ ]] [[|a]]", ""},
		{"[[a [[b]]", "[[a B", "b="},
		{"[[a[b]c]]", "[[a[b]c]]", ""},
		{"[[[a]]]", "[A]", "a="},
		{"[[" + strings.Repeat("a", 2000) + "]]", "[[" + strings.Repeat("a", 2000) + "]]", ""},
		{"| [[a\\|b]] |\n|---|", "b", "a=b"},
	}
	for _, tt := range tests {
		b := Parse([]byte(tt.src), show)[0]
		var links []string
		for _, l := range b.Links {
			links = append(links, l.Target+"="+l.Label)
			if s := tt.src[l.Start:l.End]; !strings.HasPrefix(s, "[[") || !strings.HasSuffix(s, "]]") {
				t.Errorf("%q: the link stands at %q", tt.src, s)
			}
			if s := b.Text[l.TextStart:l.TextEnd]; s != show(l.Target, l.Label) {
				t.Errorf("%q: the words of the link are %q", tt.src, s)
			}
		}
		if got := strings.Join(links, ","); b.Text != tt.text || got != tt.links {
			t.Errorf("%q reads %q with links %q, want %q with %q", tt.src, b.Text, got, tt.text, tt.links)
		}
	}
}

func TestNothingIsWrittenBehindTheSource(t *testing.T) {
	buffer := []byte("    kode|")
	src := buffer[:len(buffer)-1] // goldmark gives unended code a line end
	Parse(src, nil)
	HTML(src, Options{})
	Links(src)
	if string(buffer) != "    kode|" {
		t.Errorf("the byte behind the text is now %q", buffer[len(src):])
	}
}

// TestShortCutIsTheWay checks that a text that is read without goldmark is read
// as goldmark has it.
func TestShortCutIsTheWay(t *testing.T) {
	words := []string{
		"a", "é", "Li Shangfu", " ", " ", "\n", "\n", "\n\n", "\n\n\n", ".", ",", "!", "?", "\"", "'", "(", ")", "/", "@", "^", "{", "}",
		"-", "--", "=", "===", "+", ":", ";", "|", "#", ">", "1", "2023", "1.", "1)", "12. ", "$", "%", "https://a.example", "\u00a0", "\u2028", "\x01", "\x0b",
		"- ", "* ", "&", "\\", "[", "]", "<", "`", "_", "~",
	}
	r := rand.New(rand.NewPCG(5, 6))
	short := 0
	for range 50000 {
		var src strings.Builder
		for range 1 + r.IntN(8) {
			src.WriteString(words[r.IntN(len(words))])
		}
		if sameWithoutShortCut(t, src.String()) {
			short++
		}
	}
	if short < 10000 {
		t.Errorf("only %d texts were short enough", short)
	}
}

// sameWithoutShortCut reports whether a text takes the short cut, and fails if
// it does and the long way leads elsewhere.
func sameWithoutShortCut(t *testing.T, source string) bool {
	t.Helper()
	source = clean(source)
	if !plain(source) {
		return false
	}
	short := walker{source: source}
	short.paragraphs()
	long := walker{src: bytesOf(clean(source)), source: source}
	long.block(verbatim().Parse(text.NewReader(long.src)))
	for i := range long.leaves {
		long.leaves[i].pieces = joined(long.leaves[i].pieces)
	}
	if !reflect.DeepEqual(short.leaves, long.leaves) || short.tags.String() != long.tags.String() {
		t.Fatalf("%q\nshort %+v\n long %+v", source, short.leaves, long.leaves)
	}
	return true
}

// joined makes one piece of words that follow each other: goldmark ends a piece
// at "!", which may begin a picture.
func joined(pieces []piece) []piece {
	var all []piece
	for _, p := range pieces {
		if n := len(all) - 1; p.kind == words && n >= 0 && all[n].kind == words {
			all[n].text += p.text
			continue
		}
		all = append(all, p)
	}
	return all
}

func FuzzParse(f *testing.F) {
	everyText(func(src string) { f.Add([]byte(src)) })
	f.Fuzz(func(t *testing.T, src []byte) {
		checkBlocks(t, src)
		sameWithoutShortCut(t, string(src))
		for _, l := range Links(src) {
			if l.Start < 0 || l.End < l.Start || l.End > len(src) {
				t.Fatalf("a link at %d to %d", l.Start, l.End)
			}
		}
	})
}

// checkBlocks checks everything that holds for the blocks of any text.
func checkBlocks(t *testing.T, src []byte) {
	t.Helper()
	source := clean(string(src))
	blocks := Parse(src, show)
	inlines := Inlines(src, Options{Show: show})
	for i, b := range blocks {
		sameText(t, b, inlines[i])
		if b.Start < 0 || b.End < b.Start || b.End > len(source) || !utf8.ValidString(source[b.Start:b.End]) {
			t.Fatalf("%q: a block from %d to %d", source, b.Start, b.End)
		}
		last := 0
		for i := 0; i <= len(b.Text); i++ {
			if i < len(b.Text) && !utf8.RuneStart(b.Text[i]) {
				continue
			}
			at := b.Offset(i)
			if at < last || at > len(source) || at < len(source) && !utf8.RuneStart(source[at]) {
				t.Fatalf("%q: byte %d of %q comes from %d, the one before from %d", source, i, b.Text, at, last)
			}
			last = at
		}
		end := 0
		for _, r := range b.Running {
			if r.Start < end || r.End <= r.Start || r.End > len(b.Text) || !utf8.ValidString(b.Text[r.Start:r.End]) {
				t.Fatalf("%q: running text %v of %q", source, b.Running, b.Text)
			}
			end = r.End
		}
		for _, l := range b.Links {
			if b.Text[l.TextStart:l.TextEnd] != show(l.Target, l.Label) || !strings.Contains(source[l.Start:l.End], l.Target) {
				t.Fatalf("%q: a link %+v in %q", source, l, b.Text)
			}
		}
	}
	elements(t, HTML(src, Options{Show: show, IDs: new(IDs)}))
}
