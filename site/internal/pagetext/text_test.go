package pagetext

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTextIsAllThatAReaderSees(t *testing.T) {
	for name, c := range map[string]struct{ page, want string }{
		"blocks and lines":   {"<title>T</title><nav>Menu</nav><p>Satu <b>du</b>a<br>tiga<p>empat", "Menu\nSatu dua tiga\nempat\n"},
		"entities":           {"<p>&ldquo;a&nbsp;&amp;&#32;b&rdquo; &eacute;&hellip;", "“a & b” é…\n"},
		"silent":             {"<p>a<script>b</script><style>c</style><template>d</template><noscript>e</noscript><textarea>f</textarea>", "a\n"},
		"hidden":             {"<p>a <span hidden>b</span>c<div style='display:none'>d</div>", "a c\nb\nd\n"},
		"apart":              {`<h2>a <span class="mw-editsection">[edit]</span></h2>`, "a\n[edit]\n"},
		"what is drawn":      {"<p><q>a <q>b</q></q> m<sup>2</sup> H<sub>2</sub>O", "“a ‘b’” m² H₂O\n"},
		"numbered lists":     {"<ol start=3 type=i><li>a<li><p>b</ol><ul><li>c</ul>", "iii.\na\niv.\nb\nc\n"},
		"tables":             {"<table><caption>K</caption><tr><th>a<th>b<tr><td>c<td>d</table>", "K\na\nb\nc\nd\n"},
		"preformatted":       {"<pre>a\n  b</pre><p>c", "a\n  b\nc\n"},
		"empty lines":        {"<div>a<br><br>b<font>c<br><br>d</font>e</div>", "a\nb\nc\nd\ne\n"},
		"nothing":            {"", ""},
		"unfinished":         {"<p>a <b", "a\n"},
		"text within tables": {"<table>lepas<tr><td>a</table>", "lepas\na\n"},
	} {
		got, err := Text(c.page)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	if _, err := Text(strings.Repeat("<b>", 1<<20)); !errors.Is(err, ErrDeep) {
		t.Error(err)
	}
}

// TestListsAreNumberedOnce: items that are not of the list they stand in do not have it
// counted again.
func TestListsAreNumberedOnce(t *testing.T) {
	const n = 40_000
	text, err := Text("<ol>" + strings.Repeat("<li>a</li><div><li>b</li></div>", n) + "</ol>")
	if err != nil || strings.Count(text, "\na\n") != n || strings.Count(text, "b\n") != n {
		t.Error(err, len(text))
	}
}

// TestQuotationsInQuotationsAreReadOnce, not twice as often for each that they stand in.
func TestQuotationsInQuotationsAreReadOnce(t *testing.T) {
	for _, inner := range []string{"", "a", " \u201ca\u201d", "\u201ca"} {
		for _, around := range []string{"<q>", "<q> ", "<q><em>", "\u201c<q>"} {
			if text, err := Text("<p>" + strings.Repeat(around, 200) + inner); err != nil || strings.Contains(text, "a") != strings.Contains(inner, "a") {
				t.Errorf("%q in %q: %q, %v", inner, around, text, err)
			}
		}
	}
}

func TestDecodeReadsWhatIsSaid(t *testing.T) {
	for name, c := range map[string]struct{ data, label, want string }{
		"UTF-8":         {"\xEF\xBB\xBFa\r\nb\rc\x00é, dan seterusnya sampai habis", "", "a\nb\ncé, dan seterusnya sampai habis"},
		"windows-1251":  {"\xcf\xf0\xe8\xe2\xe5\xf2", "windows-1251", "Привет"},
		"UTF-16":        {"\xFF\xFEa\x00b\x00", "utf-16le", "ab"},
		"a broken byte": {strings.Repeat("a", 40) + "\xff", "utf-8", strings.Repeat("a", 40) + "\uFFFD"},
	} {
		if got, err := Decode([]byte(c.data), c.label); err != nil || got != c.want {
			t.Errorf("%s: %q, %v, want %q", name, got, err, c.want)
		}
	}
	for label, data := range map[string]string{"none": "a", "utf-8": "\x00\x01\x02\x03"} {
		if got, err := Decode([]byte(data), label); err == nil {
			t.Errorf("%s: %q", label, got)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, page := range []string{"<p>a", "<ol><li><q>b</ol>", "<table><pre><ruby>a<rt>b", "<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>"} {
		f.Add(page)
	}
	f.Fuzz(func(t *testing.T, page string) {
		text, err := Text(page)
		if again, errToo := Text(page); text != again || !errors.Is(errToo, err) {
			t.Error("it reads another time otherwise")
		}
	})
}
