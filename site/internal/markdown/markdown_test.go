package markdown

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// show is the Show of most tests: the label, nothing for a locator, else the
// target in capitals.
func show(target, label string) string {
	switch {
	case label != "":
		return label
	case strings.Contains(target, "#"):
		return ""
	}
	return strings.ToUpper(target)
}

// texts are what the properties are tried on.
var texts = []string{
	"",
	"\n\n",
	"Satu paragraf.\n\nDua *tekanan **ganda*** dan `kode & <b>`.\n",
	"Baris satu\nbaris dua  \nputus\\\nlagi\n",
	"# Judul *miring*\n\nBawah\n===\n\nLagi\n---\n\n#\n\n###### Enam ###\n",
	"- a\n- b *c*\n  - d\n\n    e\n\n1. satu\n2. dua\n\n7) tujuh\n-\n",
	"> kutipan\nmalas\n>\n> - dalam\n> > lebih\n",
	"| a | b |\n|---|--:|\n| *x* y | 7,5 |\n| `a\\|b` |\n\nsesudah\n",
	"sebelum\n| a | b |\n|:-:|---|\n",
	"Kata[^1] dan lagi[^b] dan lagi[^1].\n\n[^1]: Catatan *satu*.\n\n    Kedua.\n[^b]: > kutip\n[^c]: tak dipakai\n",
	"    kode\n\n    lagi\n\n```go x\nfunc <a>\n\n\n```\n\n~~~\n",
	"[tautan *x*](https://a.example/?a=1&b=2 \"judul &amp;\") dan <https://b.example> dan <a@b.example>\n",
	"[ref] [lain][ref] [][]\n\n[ref]: /jalan 'judul'\n",
	"AT&amp;T &lt;b&gt; \\*bukan\\* &#65; &#x1F600; &nosuch; &NotEqualTilde; \\\\ &",
	"~~dicoret~~ ***a** b* _c_ **d *e* f**\n",
	"***\n\n<script>alert(1)</script>\n\n<div>\n*x*\n</div>\n",
	"*Li* Shangfu\nmenteri **pertahanan\nRRT**\n",
	"* * *\n*a*b*c*\n__x__y__\n",
	"- a\n\n  ```\n  b\n  ```\n- c\n\n\td\n",
	"\tkode\n \tlagi\n> \tdalam\n",
}

// oddTexts are those that goldmark makes something else of, on purpose.
var oddTexts = []string{
	"Li\r\nShangfu\r\n\r\n```\r\nkode\r\nlagi\r\n```\r\na\rb\n",
	"a\x00b \xff\xc3 \xe2\x82 &#0; &#13;`\x00`\n",
	"[a [b](c) d](e) [<https://x.example>](y) [x[^1]](z)\n\n[^1]: w\n",
	"![lokal *a*](a.png \"j\") ![jauh ![dalam](d.png) *b*](https://x.example/b.png) [![x](y.png)](z)\n",
	"[x](javascript:alert(1)) ![y](data:image/png;base64,AA) <irc://x>\n",
	"[[xi-jinping]] dan [[li-shangfu|Jenderal *Li*]] [[tempo#p4]].\n",
	"`[[kode]]` [x [[y]]](z) ![[gambar]] \\[[bukan]] [[]] [[ | x]] [[a\nb]] [[a [[b]] ]] [[^1]]\n",
	"| a |\n|---|\n| [[x\\|y z]] |\n\n[[x]](y) [[x]][y] [[[z]]]\n\n[x]: /x\n",
}

// fragments are what random texts are made of.
var fragments = []string{
	"a", "b c", "é", " ", "  ", "\n", "\n\n", "  \n", "\\\n", "\t", "*", "**", "***", "_", "__", "~~", "~", "`", "``",
	"> ", "- ", "1. ", "10) ", "# ", "## ", "===\n", "---\n", "    ", "```\n", "| ", "|", "|-|-|\n", "|:-:|\n", "\\|",
	"&amp;", "&", "&#x41;", "\\", "\\*", "<", ">", "\"", "<https://a.example>", "[", "]", "](/u)", "](<u v> 'x')", "[a]", "[a]: /u\n",
	"[^1]", "[^1]: ", "\n[^2]: ", "[^2]", "!",
}

var oddFragments = []string{
	"![", "](a.png)", "](//x)", "](javascript:x)", "[[", "]]", "[[a|b]]", "[[a#p1]]", "\\|b]]", "\r\n", "\r", "\x00", "\xff", "&#13;",
}

func randomText(r *rand.Rand, of []string) string {
	var b strings.Builder
	for range 1 + r.IntN(25) {
		b.WriteString(of[r.IntN(len(of))])
	}
	return b.String()
}

// everyText calls f with all texts and with random ones, the same in each run.
func everyText(f func(src string)) {
	for _, src := range slices.Concat(texts, oddTexts) {
		f(src)
	}
	r := rand.New(rand.NewPCG(1, 2))
	all := slices.Concat(fragments, oddFragments)
	for range 2000 {
		f(randomText(r, all))
	}
}

// element is an element of parsed HTML with the text in it.
type element struct {
	tag, id string
	text    strings.Builder
}

// fragmentReader follows the tags of a fragment of HTML.
type fragmentReader struct {
	open, closed []*element
	apparatus    int  // the place in open of what belongs to a footnote
	broken       bool // after <br>
}

// elements checks that every tag of a fragment is closed where it should be and
// that no link is in another, and returns the elements in the order they close,
// the fragment as a whole last. Their text is what is read: line ends in the
// HTML are spaces, those of <br> and of code are line ends, and the apparatus of
// footnotes is left out.
func elements(t testing.TB, fragment string) []*element {
	t.Helper()
	z := html.NewTokenizer(strings.NewReader(strings.ReplaceAll(fragment, "&#160;<a", "<a")))
	r := fragmentReader{open: []*element{{}}}
	for {
		wrong := ""
		switch token := z.Next(); token {
		case html.ErrorToken:
			if len(r.open) != 1 {
				t.Fatalf("<%s> is never closed in %q", r.open[len(r.open)-1].tag, fragment)
			}
			return append(r.closed, r.open[0])
		case html.TextToken:
			r.text(z.Token().Data)
		case html.StartTagToken:
			wrong = r.start(z.Token())
		case html.EndTagToken:
			wrong = r.end(z.Token())
		default:
			wrong = "is no tag"
		}
		if wrong != "" {
			t.Fatalf("%s %s in %q", z.Raw(), wrong, fragment)
		}
	}
}

func (r *fragmentReader) text(text string) {
	if r.broken {
		text = strings.TrimPrefix(text, "\n")
	}
	r.broken = false
	if !r.within("code") {
		text = strings.ReplaceAll(text, "\n", " ")
	}
	if r.apparatus == 0 {
		r.say(text)
	}
}

func (r *fragmentReader) start(token html.Token) (wrong string) {
	switch token.Data {
	case "br":
		r.say("\n")
		r.broken = true
		return ""
	case "img", "hr":
		return ""
	}
	if token.Data == "a" && r.within("a") {
		return "is in another link"
	}
	if r.apparatus == 0 && (token.Data == "sup" || attribute(token, "role") == "doc-backlink") {
		r.apparatus = len(r.open)
	}
	r.open = append(r.open, &element{tag: token.Data, id: attribute(token, "id")})
	return ""
}

func (r *fragmentReader) end(token html.Token) (wrong string) {
	last := len(r.open) - 1
	if r.open[last].tag != token.Data {
		return "closes <" + r.open[last].tag + ">"
	}
	if last == r.apparatus {
		r.apparatus = 0
	}
	r.closed = append(r.closed, r.open[last])
	r.open = r.open[:last]
	return ""
}

func (r *fragmentReader) say(text string) {
	for _, e := range r.open {
		e.text.WriteString(text)
	}
}

func (r *fragmentReader) within(tag string) bool {
	return slices.ContainsFunc(r.open, func(e *element) bool { return e.tag == tag })
}

func attribute(token html.Token, key string) string {
	for _, a := range token.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// sameText fails unless the HTML of a block reads as its Text.
func sameText(t testing.TB, b Block, fragment string) {
	t.Helper()
	all := elements(t, fragment)
	got, want := all[len(all)-1].text.String(), b.Text
	if b.Kind == Table { // white space between cells is a matter of layout
		got, want = fmt.Sprint(strings.Fields(got)), fmt.Sprint(strings.Fields(want))
	}
	if got != want {
		t.Fatalf("HTML reads  %q\nthe Text is %q\nHTML: %s", got, want, fragment)
	}
}
