package dossier

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	fm "berkas/site/internal/frontmatter"
)

// TestEveryWarningCanBeSilenced: the codes that dossier.yaml takes are those
// that the program warns with, never without saying what to do.
func TestEveryWarningCanBeSilenced(t *testing.T) {
	var known []string
	for _, f := range fm.Fields(reflect.TypeFor[metaFront]()) {
		if f.Key == "silence" {
			known = f.Enum
		}
	}
	if used := warningCodes(t); !slices.Equal(used, known) {
		t.Errorf("silence takes another list (-used +known):\n%s", cmp.Diff(used, known))
	}
}

// warningCodes returns the first argument of every call of Warnf in the program.
func warningCodes(t *testing.T) []string {
	t.Helper()
	var codes []string
	err := filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if alone, ok := n.(*ast.ExprStmt); ok {
				if call, ok := alone.X.(*ast.CallExpr); ok && calls(call, "Warnf") {
					t.Errorf("%s warns and does not say what to do: %v", path, call.Args[0])
				}
			}
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if calls(call, "Warnf") {
				code, ok := call.Args[0].(*ast.BasicLit)
				if !ok {
					t.Errorf("%s warns with a code that is no literal", path)
					return true
				}
				value, err := strconv.Unquote(code.Value)
				if err != nil {
					t.Error(err)
				}
				codes = append(codes, value)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

func calls(c *ast.CallExpr, method string) bool {
	sel, ok := c.Fun.(*ast.SelectorExpr)
	return ok && sel.Sel.Name == method
}

// warned returns what check says of a dossier under one code.
func warned(t *testing.T, f files, code string) []string {
	t.Helper()
	d, problems, err := Load(f.fs(), Config{})
	if err != nil || problems.Errors() > 0 {
		t.Fatal(err, printed(problems))
	}
	var all []string
	for _, p := range d.Check() {
		if p.Code == code {
			all = append(all, p.Message)
		}
	}
	return all
}

// TestUnusedAliasesStandNowhere: an alias that stands only within a longer one,
// or in a headline, is not unused.
func TestUnusedAliasesStandNowhere(t *testing.T) {
	f := small.with(files{
		"content/organisations/kementerian.md": `---
name: Kementerian Luar Negeri Rusia
aliases: [Kementerian Luar Negeri, Luar Negeri Rusia, Negeri Rusia, Kemlu, Kemenlu]
---
`,
		"content/topics/senjata.md": "---\ntitle: Perdagangan senjata gelap\naliases: [perdagangan senjata, Senjata]\n---\n",
		"content/people/sukarno-hatta.md": `---
name: Sukarno Hatta
aliases:
  - Hatta
  - {text: Presiden, only_in: [koran]}
  - {text: Ketua, only_in: [koran]}
---
Ketua rapat.
`,
		"content/sources/koran.md": `---
title: Kabar dari Kemlu
siglum: A
date: 2023-04-17
---
Sukarno Hatta, Presiden, menyurati Kementerian Luar Negeri Rusia tentang perdagangan senjata gelap.
`,
	})
	want := []string{`the alias "Kemenlu" stands in no text`, `the alias "Ketua" stands in no text`}
	if diff := cmp.Diff(want, warned(t, f, "unused-alias")); diff != "" {
		t.Error(diff)
	}
}

// TestGapsNeedNoSource: they say what no source does.
func TestGapsNeedNoSource(t *testing.T) {
	f := small.with(files{"content/topics/senjata.md": "---\ntitle: Senjata\ngaps: [Tidak ada angka.]\n---\nIsi tanpa rujukan.\n"})
	if got := warned(t, f, "no-locator"); len(got) != 1 {
		t.Errorf("%d paragraphs need a source, want 1: %v", len(got), got)
	}
}

// TestRoleThatOverlapsManyIsToldOnce.
func TestRoleThatOverlapsManyIsToldOnce(t *testing.T) {
	with := func(roles string) files {
		return small.with(files{
			"content/organisations/dewan.md": "---\nname: Dewan\n---\n",
			"content/people/agus.md":         "---\nname: Agus Salim\nroles:\n" + roles + "---\n",
		})
	}
	role := func(more string) string { return "  - {title: Ketua, organisation: dewan" + more + "}\n" }
	for roles, want := range map[string]int{
		strings.Repeat(role(", from: 2020"), 150):                                      149,
		role(", from: 2001, to: 2003") + role(", from: 2003, to: 2005"):                0,
		role(", from: 2001, to: 2004") + role("") + role(", from: 2003, to: 2005"):     2,
		role(", from: 2001") + "  - {title: Wakil, organisation: dewan, from: 2001}\n": 0,
	} {
		if told := warned(t, with(roles), "overlapping-roles"); len(told) != want {
			t.Errorf("%.80s: %d are told, want %d", roles, len(told), want)
		}
	}
}

// TestPrintsOfOneTextAreToldOnceEach, until they say whose it is.
func TestPrintsOfOneTextAreToldOnceEach(t *testing.T) {
	papers := func(via ...string) files {
		f := files{}
		for i, of := range via {
			f[fmt.Sprintf("content/sources/lembar-%d.md", i)] = fmt.Sprintf("---\ntitle: Kabar\nsiglum: %c\npublisher: Koran %d\ndate: 2023-04-17\nurl_note: cetak\n%sevents: [rapat]\n---\n"+
				"Dermaga lama di teluk itu ditutup pada bulan Agustus karena tiang kayunya retak dan tidak dapat diperbaiki lagi, begitu laporan yang dibacakan di depan warga desa.\n", 'B'+i, i, of)
		}
		return small.with(f)
	}
	wire := "via: Kantor Kabar\n"
	for _, c := range []struct {
		via  []string
		want int
	}{
		{[]string{"", "", "", "", ""}, 4},
		{[]string{wire, wire, wire, wire, wire}, 0},
		{[]string{wire, wire, ""}, 1},
		{[]string{"", "via: Koran 0\n"}, 0},
		{[]string{"via: Koran 1\n", ""}, 0},
		{[]string{wire, "via: Kantor Lain\n"}, 1},
	} {
		if told := warned(t, papers(c.via...), "near-duplicate"); len(told) != c.want {
			t.Errorf("%q: %d are told, want %d", c.via, len(told), c.want)
		}
	}
}
