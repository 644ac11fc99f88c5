package page

import (
	"strings"
	"testing"
)

func TestFootOfPrintedPagesNamesTheDossier(t *testing.T) {
	for _, c := range []struct{ title, want string }{
		{"Pelabuhan Timur–Barat", `content: "berkas: Pelabuhan Timur–Barat";`},
		{`Kata "damai"`, `content: "berkas: Kata \22 damai\22 ";`},
		{`a\b`, `content: "berkas: a\5c b";`},
		{"x\u202ey", `content: "berkas: x\202e y";`},
		{`"; } * { display: none`, `content: "berkas: \22 ; } * { display: none";`},
	} {
		f := harbour().replace(t, "content/dossier.yaml", "title: Pelabuhan Timur–Barat", "title: "+yamlString(c.title))
		if got := margins(t, f); !strings.Contains(got, "@page { @bottom-left { "+c.want) {
			t.Errorf("%q: no %s in\n%s", c.title, c.want, got)
		}
	}
}

// yamlString writes text as YAML's double-quoted strings are written.
func yamlString(s string) string {
	return `"` + strings.NewReplacer(`"`, `\"`, `\`, `\\`).Replace(s) + `"`
}

func margins(t *testing.T, f files) string {
	t.Helper()
	d := load(t, f)
	plan, err := Make(d, proved(d), Config{})
	if err != nil {
		t.Fatal(err)
	}
	return plan.PrintMargins()
}

func TestEveryChapterOfThePrintedDossierIsNamedInItsMargin(t *testing.T) {
	got := margins(t, harbour())
	for _, id := range look(t).page(t, "cetak.html").attrs(".chapter", "id") {
		if !strings.Contains(got, "#"+id+".chapter { page: "+id+"; }\n@page "+id+" { @top-right { content: ") {
			t.Errorf("nothing for %s in\n%s", id, got)
		}
	}
}

func TestPaperHasAStyleSheetOfItsOwn(t *testing.T) {
	p := look(t).page(t, "orang/dewi-lestari.html")
	if got := p.attrs(`link[media="print"]`, "href"); len(got) != 1 || got[0] != "../"+PrintStyle {
		t.Errorf("it is %q", got)
	}
}
