package compiled

import (
	"bytes"
	"testing"
)

// TestWhiteSpaceThatIsNotShownIsTakenOut has templates with what they write for
// "t", where everything that is not known to be needless stays.
func TestWhiteSpaceThatIsNotShownIsTakenOut(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{
			"blocks", "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<link rel=\"x\">\n</head>\n<body>\n  <ul>\n    <li> a </li>\n  </ul>\n</body>\n</html>\n",
			`<!doctype html><html><head><meta charset="utf-8"><link rel="x"></head><body><ul><li>a</li></ul></body></html>`,
		},
		{"between what stands in a line", "<p><b>a</b>  <i>b</i>\n  <a href=\"x\">c</a> d</p>", "<p><b>a</b> <i>b</i>\n<a href=\"x\">c</a> d</p>"},
		{"inside what stands in a line", "<p>a<b>  b  </b>c <span> d</span></p>", "<p>a<b> b </b>c <span> d</span></p>"},
		{"around what is known to nobody", "<p>a</p> <my-box> b </my-box> <p>c</p>", "<p>a</p><my-box> b </my-box><p>c</p>"},
		{"around buttons and pictures", "<div> <button> a </button> <img src=\"x\"> <svg> <text> b </text> </svg> </div>", "<div><button> a </button> <img src=\"x\"> <svg> <text> b </text> </svg></div>"},
		{"around values", "<p> {{.}} {{.}}\n{{.}} </p>", "<p>t t\nt</p>"},
		{"between a value and a block", "<div>{{.}} <p>a</p> {{.}}</div>", "<div>t<p>a</p>t</div>"},
		{"after a script in a line", "<p>a <script src=\"x\"></script> b</p>", "<p>a <script src=\"x\"></script> b</p>"},
		{"after a script among blocks", "<p>a</p> <script src=\"x\"></script> <p>b</p>", "<p>a</p><script src=\"x\"></script><p>b</p>"},
		{"in tags", "<p\n   class=\"a\"   id='b'\t>c</p  >", "<p\nclass=\"a\" id='b' >c</p >"},
		{"in quotes", "<p title=\"a  b\n <p> \" lang='  c  '> d</p>", "<p title=\"a  b\n <p> \" lang='  c  '>d</p>"},
		{"in quotes around values", "<p title=\"a  {{.}}  b\" {{if .}}  lang=\"  {{.}}\"  {{end}}>  c</p>", "<p title=\"a  t  b\"  lang=\"  t\" >c</p>"},
		{"in pre", "<div> <pre> a\n\n  <b> b </b> {{.}}  c </pre> d </div>", "<div><pre> a\n\n  <b> b </b> t  c </pre>d</div>"},
		{"in textareas", "<p> <textarea>  a\n {{.}}  </textarea>  b</p>", "<p><textarea>  a\n t  </textarea> b</p>"},
		{"in a script", "<script>  a(\"  b  \")\n\n</script>", "<script>  a(\"  b  \")\n\n</script>"},
		{"in branches", "<ul>\n{{if .}}\n<li>a</li>\n{{else}}\n<li>b</li>\n{{end}}\n</ul>", "<ul><li>a</li></ul>"},
		{"in branches that leave a tag open", "<a{{if .}}  title=\"  x\"{{else}} lang=\"  y\"{{end}}   href=\"z\"> a</a>", "<a title=\"  x\" href=\"z\"> a</a>"},
		{"in what is called", "{{define \"x\"}}\n<p> a </p>\n{{end}}<div>\n{{template \"x\"}}\n{{template \"x\"}}\n</div>", "<div><p>a</p>\n<p>a</p></div>"},
		{"in what is called in pre", "{{define \"x\"}} <p> a </p> {{end}}<pre>{{template \"x\"}}</pre>", "<pre> <p> a </p> </pre>"},
		{
			"in what is called in pre and elsewhere", "{{define \"x\"}}{{template \"y\"}}{{end}}{{define \"y\"}} <p> a </p> {{end}}<div>{{template \"x\"}}</div><pre>{{template \"x\"}}</pre>",
			"<div> <p> a </p> </div><pre> <p> a </p> </pre>",
		},
		{"in what opens pre", "{{define \"x\"}}<pre>  {{end}}{{template \"x\"}}  a</pre>  <p>", "<pre>    a</pre><p>"},
		{"in what is called in a value", "{{define \"x\"}}a   b{{end}}<p title=\"{{template \"x\"}}\">{{template \"x\"}}</p>", "<p title=\"a   b\">a b</p>"},
		{"what is no markup", "<p>1 <  2 </ 3 & <4</p>", "<p>1 &lt; 2 &lt;/ 3 & &lt;4</p>"},
		{"comments", "<p>a</p> <!-- b -->\n <p>c <!-- d --> e</p>", "<p>a</p><p>c e</p>"},
	} {
		tmpl := compiledOf(t, c.text, "")
		var b bytes.Buffer
		if err := tmpl.Execute(&b, "t"); err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		if b.String() != c.want {
			t.Errorf("%s\nis   %q\nwant %q", c.name, b.String(), c.want)
		}
	}
}

// TestTemplatesThatCallThemselvesAreSmallToo: html/template runs them, and going
// through them ends.
func TestTemplatesThatCallThemselvesAreSmallToo(t *testing.T) {
	const text = "{{define \"x\"}}<ul> <li> {{.Text}} {{with .Next}} {{template \"x\" .}} {{end}} </li> </ul>{{end}}{{template \"x\" .Inner}}"
	var b bytes.Buffer
	if err := compiledOf(t, text, view{}).Execute(&b, view{Inner: inner{"a", &inner{Text: "b"}}}); err != nil {
		t.Fatal(err)
	}
	if want := "<ul><li>a  <ul><li>b </li></ul> </li></ul>"; b.String() != want {
		t.Errorf("is   %q\nwant %q", b.String(), want)
	}
}
