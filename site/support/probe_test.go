package support

import (
	"fmt"
	"os"
	"testing"

	"berkas/site/dossier"
)

func TestProbe(t *testing.T) {
	dir := os.Getenv("PROBE")
	if dir == "" {
		dir = "../.."
	}
	d, problems, err := dossier.Load(os.DirFS(dir), dossier.Config{})
	if err != nil || d == nil {
		t.Fatal(err, problems)
	}
	l, found := Prove(d)
	byCode := map[string]int{}
	for _, x := range found {
		byCode[x.Code]++
		fmt.Printf("%s:%d %s [%s]: %s\n    %s\n", x.Span.Path(), x.Span.Start, x.Severity, x.Code, x.Message, x.Hint)
	}
	fmt.Println(byCode)
	for _, v := range d.Events {
		e := l.Event(v)
		fmt.Println(v.Slug, v.Date.Text, e.From.Kind, e.From.Rule.Words, e.To.Kind)
		for _, r := range e.Reports {
			fmt.Print("   ", r.Row)
		}
		fmt.Println("  ", e.Witnesses.Sources(), len(e.Witnesses.Groups))
	}
	for _, p := range d.People {
		for i, r := range p.Roles {
			x := l.Role(p, i)
			fmt.Println(p.Slug, r.Title, x.Title.Kind, r.From.Text, x.From.Kind, x.To.Kind)
		}
	}
}
