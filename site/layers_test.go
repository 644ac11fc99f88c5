package site_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// layers lists the packages from the bottom up: each line may import only what
// stands above it.
var layers = [][]string{
	{"templates", "static", "site/diag", "site/review", "site/lang", "site/internal/match", "site/internal/stem", "site/internal/figure", "site/internal/poster", "site/internal/outdir", "site/internal/compiled", "site/page/internal/list", "site/internal/opennet", "site/internal/sample"},
	{"site/internal/newsread/likeness", "site/internal/markdown", "site/internal/frontmatter", "site/picture", "site/internal/facts/words", "site/artifact", "site/internal/folder", "site/internal/pagetext", "site/internal/sample/cmd"},
	{"site/internal/facts"},
	{"site/dossier"},
	{"site/internal/newsread"},
	{"site/address", "site/support", "site/internal/newsread/likeness/train", "site/shard"},
	{"site/cite"},
	{"site/export", "site/feed", "site/host", "site/manifest"},
	{"site/structured"},
	{"site/page/internal/render"},
	{"site/page"},
	{"site/search"},
	{"site/intake/document"},
	{"site/intake", "site/linkcheck", "site/verify", "site/edit"},
	{"site"},
	{"site/preview"},
	{"cmd/berkas"},
}

// doors names, for each library, the one package that may import it. Tests may
// import what they like.
var doors = map[string]string{
	"github.com/yuin/goldmark":                        "site/internal/markdown",
	"go.yaml.in/yaml/v4":                              "site/internal/frontmatter",
	"github.com/tdewolff/minify/v2":                   "site",
	"github.com/clipperhouse/uax29/v2":                "site/internal/match",
	"golang.org/x/sys":                                "site/internal/outdir",
	"golang.org/x/text/collate":                       "site/lang",
	"github.com/fatih/color":                          "site/diag",
	"github.com/alecthomas/kong":                      "cmd/berkas",
	"github.com/schollz/progressbar/v3":               "cmd/berkas",
	"golang.org/x/term":                               "cmd/berkas",
	"github.com/fsnotify/fsnotify":                    "site/preview",
	"github.com/rogpeppe/go-internal/diff":            "site/edit",
	"codeberg.org/readeck/go-readability/v2":          "site/intake",
	"github.com/JohannesKaufmann/html-to-markdown/v2": "site/intake",
	"github.com/gogs/chardet":                         "site/intake",
	"github.com/asticode/go-astisub":                  "site/intake/document",
	"github.com/ledongthuc/pdf":                       "site/intake/document",
	"golang.org/x/image":                              "site/internal/poster",
	"net":                                             "site/preview",
	"net/http":                                        "site/preview",
}

// TestLayers holds every import against the direction of the house.
func TestLayers(t *testing.T) {
	level := map[string]int{}
	for i, names := range layers {
		for _, name := range names {
			level[name] = i
		}
	}
	imports(t, func(pkg, imported, file string) {
		if own, ok := strings.CutPrefix(imported, "berkas/"); ok {
			from, known := level[pkg]
			to, knownToo := level[own]
			if !known || !knownToo {
				t.Errorf("%s: %s or %s has no layer", file, pkg, own)
			} else if from <= to {
				t.Errorf("%s: %s imports %s, which is not above it", file, pkg, own)
			}
		}
		for library, door := range doors {
			if (imported == library || strings.HasPrefix(imported, library+"/") && library != "net") && pkg != door && !alsoDoor(pkg, library) {
				t.Errorf("%s: %s imports %s, whose door is %s", file, pkg, imported, door)
			}
		}
	})
}

// alsoDoor tells the other doors there are: the intake fetches articles, and tells
// files by how they begin; check --links asks whether addresses answer, and verify
// whether a server has what it should. Pictures are read by another part of a library
// than the one that draws words.
func alsoDoor(pkg, library string) bool {
	if pkg == "site/picture" && library == "golang.org/x/image" {
		return true
	}
	open := strings.HasPrefix(pkg, "site/intake") || pkg == "site/linkcheck" || pkg == "site/verify" || pkg == "site/internal/opennet"
	return open && (library == "net" || library == "net/http")
}

// TestNothingLeavesTheMachine: what builds a site cannot open a connection,
// because it does not import what could.
func TestNothingLeavesTheMachine(t *testing.T) {
	imports(t, func(pkg, imported, file string) {
		if pkg == "site/preview" || strings.HasPrefix(pkg, "site/intake") || pkg == "site/linkcheck" || pkg == "site/verify" || pkg == "site/internal/opennet" {
			return // they serve, fetch and ask, and have PDFs read; a build uses none of them
		}
		switch imported {
		case "net", "net/http", "os/exec", "crypto/tls":
			t.Errorf("%s imports %s", file, imported)
		}
	})
}

// imports calls do with every import of every file of the program; browsertest,
// which only tests import, is none of it.
func imports(t *testing.T, do func(pkg, imported, file string)) {
	t.Helper()
	seen := 0
	err := filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && len(e.Name()) > 2 && e.Name()[0] == '.' || e.Name() == "public" || e.Name() == "testdata" || e.Name() == "browsertest" {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		seen++
		pkg := filepath.ToSlash(strings.TrimPrefix(filepath.Dir(path), ".."+string(filepath.Separator)))
		for _, spec := range f.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			do(pkg, imported, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 20 {
		t.Fatalf("only %d files were looked at", seen)
	}
}
