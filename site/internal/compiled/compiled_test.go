package compiled

import (
	"bytes"
	"errors"
	"html/template"
	"io"
	"reflect"
	"strings"
	"testing"
)

type (
	inner struct {
		Text string
		Next *inner
	}
	embedded struct{ Up string }
	named    string
	spoken   struct{ Text string }
	view     struct {
		embedded
		Text  string
		Empty string
		Named named
		HTML  template.HTML
		URL   template.URL
		N     int
		Float float64
		Yes   bool
		Inner inner
		Next  *inner
		Nil   *inner
		List  []inner
		Of    []*inner
		Words []string
		None  []string
		Any   any
		Map   map[string]int
		Says  spoken
	}
)

func (spoken) String() string { return "spoken" }

func example() view {
	b := &inner{Text: `b & "b"`}
	a := &inner{Text: "a<a>", Next: b}
	return view{
		embedded: embedded{"up"}, Text: `it's <b> & "so"+`, Named: "na'med", HTML: "<i>&</i>", URL: "javascript:x", N: -1203, Float: 1.5, Yes: true,
		Inner: inner{"in", a}, Next: a, List: []inner{*a, *b}, Of: []*inner{a, b}, Words: []string{"x", "", "<z>"}, Any: "any", Map: map[string]int{"N": 1},
	}
}

var words = map[string]any{"Hello": `Hello "you" & me`, "Many": struct{ One, Other string }{"one", "<other>"}, "HTML": template.HTML("<hr>")}

var functions = template.FuncMap{
	"words": func() map[string]any { return words },
	"fail":  func() (string, error) { return "", errors.New("it failed") },
}

// setOf returns a set in which there are the words.
func setOf(t testing.TB, text string) *template.Template {
	t.Helper()
	set, err := template.New("base").Option("missingkey=error").Funcs(functions).Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func compiledOf(t testing.TB, text string, view any) *Template {
	t.Helper()
	return New(functions).Template("base", reflect.TypeOf(view), setOf(t, text))
}

// both executes a template both ways.
func both(t testing.TB, text string, view any) (tmpl *Template, got, want string, gotErr, wantErr error) {
	t.Helper()
	var a, b bytes.Buffer
	tmpl = compiledOf(t, text, view)
	gotErr, wantErr = tmpl.Execute(&a, view), setOf(t, text).Execute(&b, view)
	return tmpl, a.String(), b.String(), gotErr, wantErr
}

var known = []string{
	"", "text", "{{.Text}}", "{{.Up}} {{.Named}} {{.HTML}} {{.N}}",
	`<p title="{{.Text}}" class='{{.Named}}' id="n{{.N}}">{{.HTML}}</p>`,
	`<title>{{.Text}} {{.N}}</title><textarea>{{.Text}}</textarea>`,
	`<a href="{{.Text}}">x</a><a href="{{.Text}}#{{.Named}}">y</a><a href="?q={{.Text}}&n={{.N}}">z</a><a href="/x/{{.Text}}">z</a>`,
	`<meta http-equiv="refresh" content="0; url={{.Text}}"><meta name="description" content="{{.Text}}">`,
	`{{if .Text}}a{{end}}{{if .Empty}}b{{else}}c{{end}}{{if .N}}d{{end}}{{if .Yes}}e{{end}}{{if .Nil}}f{{else if .Next}}g{{end}}{{if .None}}h{{end}}{{if .Inner}}i{{end}}`,
	`{{if not .Empty}}a{{end}}{{if or .Empty .Nil .None}}b{{end}}{{if or .Empty .N}}c{{end}}{{if and .Text .Words .Yes}}d{{end}}{{if and .Text .Nil}}e{{end}}`,
	`{{if not (or .Nil .None)}}a{{end}}{{if or (and .Yes .Nil) (not .Empty)}}b{{end}}`,
	`{{if eq .Named "na'med"}}a{{end}}{{if eq .Text .Inner.Text}}b{{else}}c{{end}}{{if or .Empty (eq .Text "x")}}d{{end}}`,
	`{{with .Text}}{{.}}{{end}}{{with .Empty}}a{{else}}{{.Text}}{{end}}{{with .Inner}}{{.Text}}{{with .Next}}{{.Text}}{{.Next.Text}}{{end}}{{end}}{{with .Nil}}{{.Text}}{{else with .Next}}{{.Text}}{{end}}`,
	`{{range .List}}<b>{{.Text}}</b>{{end}}{{range .None}}a{{else}}{{.Text}}{{end}}{{range .Of}}{{.Text}}{{with .Next}}{{.Text}}{{end}}{{end}}`,
	`{{range $i, $e := .Words}}{{if $i}}, {{end}}{{$i}}{{$e}}{{.}}{{$.Text}}{{end}}`,
	`{{range $e := .List}}{{range $i, $w := $.Words}}{{$e.Text}}{{$i}}{{$w}}{{end}}{{end}}`,
	`{{$x := .Text}}{{$x}}{{if .Yes}}{{$x := .Named}}{{$x}}{{end}}{{$x}}{{range .Words}}{{$x}}{{$y := .}}{{$y}}{{end}}{{with $x}}{{.}}{{end}}`,
	`{{words.Hello}}<b title="{{words.Hello}}">{{words.Many.Other}}{{words.HTML}}</b>{{with words.Many}}{{.One}}{{end}}{{if words.Hello}}a{{end}}<a href="{{words.Hello}}">b</a>`,
	`{{define "x"}}<b>{{.Text}}</b>{{end}}{{template "x" .}}{{template "x" .Inner}}{{template "x" .Next}}{{range .List}}{{template "x" .}}{{end}}`,
	`{{define "in"}} lang="{{.Text}}"{{end}}<p{{template "in" .}}><a{{template "in" .Next}} href="{{.Text}}">x</a></p>{{range .Of}}<i{{template "in" .}}></i>{{end}}`,
	`{{define "in"}}{{.}}{{end}}<p title="{{template "in" .Text}}"><a href="{{template "in" .Text}}">{{template "in" .Text}}</a></p><title>{{template "in" .Named}}</title>`,
	`{{define "deep"}} title="{{template "in" .}}"{{end}}{{define "in"}}{{.Text}}{{end}}<p{{template "deep" .}}></p>`,
	`{{define "none"}}<b>{{words.Hello}}</b>{{end}}a{{template "none"}}b{{template "none" .}}{{define "empty"}}{{end}}`,
	`{{define "var"}}{{$x := .Text}}{{range $i, $w := .Of}}{{$x}}{{$i}}{{template "low" $w}}{{$w.Text}}{{end}}{{$x}}{{end}}{{define "low"}}{{$y := .Text}}{{$y}}{{$.Text}}{{end}}{{$z := .Text}}{{template "var" .}}{{$z}}`,
	`{{.Next.Next.Text}}{{.Inner.Next.Next.Text}}{{(.Next).Text}}{{$.Next.Text}}{{"it's"}}{{with "a"}}{{.}}{{end}}`,
}

// TestCompiledIsEqual holds what is compiled against html/template.
func TestCompiledIsEqual(t *testing.T) {
	for _, text := range known {
		tmpl, got, want, err, wantErr := both(t, text, example())
		if tmpl.Reason() != nil || err != nil || wantErr != nil {
			t.Errorf("%s: %v; %v, %v", text, tmpl.Reason(), err, wantErr)
		}
		if got != want {
			t.Errorf("%s\nis   %s\nwant %s", text, got, want)
		}
	}
}

// TestUnknownIsLeftToHTMLTemplate: what is not known is executed all the same, and
// the reason names it.
func TestUnknownIsLeftToHTMLTemplate(t *testing.T) {
	for text, reason := range map[string]string{
		`{{printf "%d" .N}}`:                   "printf",
		`{{.Text | printf "%q"}}`:              "printf",
		`{{len .Words}}`:                       "len",
		`{{.Any}}`:                             "interface",
		`{{.Float}}`:                           "float64",
		`{{.Says}}`:                            "spoken",
		`{{.Says.String}}`:                     "String",
		`{{.URL}}`:                             "template.URL",
		`<a href="{{.URL}}">x</a>`:             "template.URL",
		`<p title="{{.HTML}}">x</p>`:           "template.HTML",
		`<p title={{.Text}}>x</p>`:             "escaper",
		`<p {{.Named}}="x">x</p>`:              "escaper",
		`<script>{{.Text}}</script>`:           "escaper",
		`<p style="color: {{.Text}}">x</p>`:    "escaper",
		`{{.List}}`:                            "inner",
		`{{.Map.N}}`:                           "map",
		`{{range .Map}}{{.}}{{end}}`:           "range",
		`{{range 3}}x{{end}}`:                  "3",
		`{{range .Words}}{{break}}{{end}}`:     "break",
		`{{range .Words}}{{continue}}{{end}}`:  "continue",
		`{{$x := .Text}}{{$x = .Named}}{{$x}}`: "set twice",
		`{{if $x := .Text}}{{$x}}{{end}}`:      "declared",
		`{{or .Empty .Text}}`:                  "call",
		`{{if eq .N 1}}a{{end}}`:               "1",
		`{{if ne .Text "x"}}a{{end}}`:          "ne",
		`{{if true}}a{{end}}`:                  "true",
		`{{define "x"}}{{with .Next}}{{template "x" .}}{{end}}{{.Text}}{{end}}{{template "x" .Inner}}`: "calls itself",
	} {
		tmpl, got, want, err, wantErr := both(t, text, example())
		if tmpl.Reason() == nil || !strings.Contains(tmpl.Reason().Error(), reason) {
			t.Errorf("%s: the reason is %v, want one that names %s", text, tmpl.Reason(), reason)
		}
		if err != nil || wantErr != nil || got != want {
			t.Errorf("%s\nis   %s, %v\nwant %s, %v", text, got, err, want, wantErr)
		}
	}
}

// TestErrorsAreThoseOfHTMLTemplate: whatever is wrong with a template, it is said
// as always.
func TestErrorsAreThoseOfHTMLTemplate(t *testing.T) {
	for _, text := range []string{
		"a\n{{.Nil.Text}}", "a{{with .Inner}}{{.Next.Next.Next.Text}}{{end}}", "a{{.Nope}}", "a\n\n  {{.Inner.Nope}}", "{{words.Nope}}", "{{fail}}",
		`{{define "x"}}{{.Nope}}{{end}}` + "\n" + `a{{template "x" .Inner}}`, `{{define "x"}}{{.Nil.Text}}{{end}}<p title="{{template "x" .}}">`,
		`a{{template "nope"}}`, `<p title="{{.Text}}`, `{{if .Yes}}<p title="{{end}}`, `<script>{{if .Yes}}"{{end}}</script>`, `{{define "x"}}{{end}}{{template "x"}}{{range .Yes}}{{end}}`,
	} {
		_, _, _, err, want := both(t, text, example())
		if err == nil || want == nil || err.Error() != want.Error() {
			t.Errorf("%s: the error is %v, want %v", text, err, want)
		}
	}
}

// TestFirstSetThatHasATemplateGivesIt, as when its file was parsed last: but for
// one that is empty.
func TestFirstSetThatHasATemplateGivesIt(t *testing.T) {
	own := setOf(t, `{{define "main"}}own {{template "x"}}{{template "y"}}{{end}}{{define "x"}}own{{end}}{{define "y"}} {{end}}`)
	shared := setOf(t, `{{define "base"}}{{template "main"}}{{end}}{{define "main"}}shared{{end}}{{define "x"}}shared{{end}}{{define "y"}}, y{{end}}`)
	var b bytes.Buffer
	if err := New(functions).Template("base", reflect.TypeFor[string](), own, shared).Execute(&b, ""); err != nil || b.String() != "own own, y" {
		t.Errorf("%q, %v", b.String(), err)
	}
}

// TestAnotherTypeIsLeftToHTMLTemplate: a template is compiled for one type.
func TestAnotherTypeIsLeftToHTMLTemplate(t *testing.T) {
	var b bytes.Buffer
	if err := compiledOf(t, "{{.Text}}", view{}).Execute(&b, inner{Text: "<"}); err != nil || b.String() != "&lt;" {
		t.Errorf("%q, %v", b.String(), err)
	}
}

// TestRunningAllocatesLittle: what a page costs does not grow with what is on it.
func TestRunningAllocatesLittle(t *testing.T) {
	var took []float64
	for _, many := range []int{1, 100} {
		v := example()
		for range many {
			v.List, v.Of = append(v.List, v.Inner), append(v.Of, v.Next)
		}
		tmpl := compiledOf(t, `{{range $e := .List}}<a href="{{.Text}}" title="{{$e.Text}}">{{with .Next}}{{.Text}}{{end}}</a>{{end}}{{range .Of}}{{template "x" .}}{{end}}{{define "x"}}{{$x := .Text}}{{$x}}{{end}}`, v)
		if tmpl.Reason() != nil {
			t.Fatal(tmpl.Reason())
		}
		var boxed any = v
		took = append(took, testing.AllocsPerRun(100, func() { _ = tmpl.Execute(io.Discard, boxed) }))
	}
	if took[0] > 3+spare || took[1]-took[0] > spare {
		t.Errorf("one element takes %v allocations, a hundred %v", took[0], took[1])
	}
}
