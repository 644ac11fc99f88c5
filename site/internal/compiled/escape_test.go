package compiled

import (
	"bytes"
	"html/template"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"text/template/parse"
)

// contexts has, for each twin, a place in HTML where html/template puts its
// originals.
var contexts = map[string]string{
	"htmlescaper":                         `<p>{{.}}</p>`,
	"rcdataescaper":                       `<title>{{.}}</title>`,
	"attrescaper":                         `<p title="{{.}}">`,
	"urlfilter attrescaper":               `<meta http-equiv="refresh" content="0; url={{.}}">`,
	"urlfilter urlnormalizer attrescaper": `<a href="{{.}}">`,
	"urlnormalizer attrescaper":           `<a href='/{{.}}'>`,
	"urlescaper attrescaper":              `<a href="?q={{.}}">`,
}

// TestEveryTwinIsHeldAgainstItsOriginals: the contexts lead to all twins there are.
func TestEveryTwinIsHeldAgainstItsOriginals(t *testing.T) {
	if there, held := slices.Sorted(maps.Keys(escapers)), slices.Sorted(maps.Keys(contexts)); !slices.Equal(there, held) {
		t.Errorf("there are %q, and %q are held against their originals", there, held)
	}
	for want, text := range contexts {
		set := template.Must(template.New("x").Parse(text))
		if err := escape(set); err != nil {
			t.Fatal(err)
		}
		var got []string
		walk(set.Tree.Root, func(n parse.Node) {
			if n, ok := n.(*parse.ActionNode); ok {
				for _, c := range n.Pipe.Cmds[1:] {
					got = append(got, strings.TrimPrefix(c.String(), ofHTMLTemplate))
				}
			}
		})
		if strings.Join(got, " ") != want {
			t.Errorf("html/template puts %q into %s, not %q", got, text, want)
		}
	}
}

// twin is a template with a string, run both ways.
type twin struct {
	fast *Template
	slow *template.Template
}

func twins(t testing.TB) []twin {
	var all []twin
	for _, text := range contexts {
		w := twin{compiledOf(t, text, ""), setOf(t, text)}
		if err := w.fast.Reason(); err != nil {
			t.Fatal(err)
		}
		all = append(all, w)
	}
	return all
}

func (w twin) hold(t *testing.T, text string) {
	t.Helper()
	var fast, slow bytes.Buffer
	if err := w.fast.Execute(&fast, text); err != nil {
		t.Fatal(err)
	}
	if err := w.slow.Execute(&slow, text); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(fast.Bytes(), slow.Bytes()) {
		t.Errorf("%q becomes %q, and %q by html/template", text, fast.Bytes(), slow.Bytes())
	}
}

var hostile = []string{
	"", "a", `"`, `'`, `<script>alert(1)</script>`, "javascript:alert(1)", "JaVaScRiPt:x", "java\nscript:x", " javascript:x", "mailto:a@b", "HTTPS://x", "ftp://x", "x/y:z", ":", "://",
	"data:text/html,<b>", "vbscript:", "%", "%4", "%4g", "%41", "%zz%20", "100%", "a%2", "&amp;", "&#34;", "]]>", "<!--", "-->", "\x00", "\xff\xfe", "\xc3", "é", "\u2028", "\ufdd0", "\U0001f600",
	"+", "a+b", "`", "=", "\\", "{{.}}", "a b\tc\r\n", "()[]{}!*,;@$~|^", "#ZgotmplZ", "//host", "?q=a&b=c#d", "../a?b", "http:", "https", "mailto", "\u017fcript:x", "ht\u212ap:x", "httpſ:x",
}

// TestTwinsAreEqual goes through all bytes, what is known to be hostile, and all
// kinds of mixtures of both.
func TestTwinsAreEqual(t *testing.T) {
	texts := slices.Clone(hostile)
	for a := range 256 {
		texts = append(texts, string([]byte{byte(a)}), "%a"+string([]byte{byte(a)}), "%"+string([]byte{byte(a), '1'}))
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		var b strings.Builder
		for range 1 + r.IntN(6) {
			b.WriteString(texts[r.IntN(len(texts))])
		}
		texts = append(texts, b.String())
	}
	for _, w := range twins(t) {
		for _, text := range texts {
			w.hold(t, text)
		}
	}
}

func FuzzTwins(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	all := twins(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, w := range all {
			w.hold(t, text)
		}
	})
}
