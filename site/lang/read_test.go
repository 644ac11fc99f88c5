package lang_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"text/template/parse"

	"berkas/site/lang"
)

// module is where the program's files are, as seen from this package.
const module = "../.."

// TestEveryWordIsRead: what is in the table is printed somewhere. A word is read
// where a template names it, or where Go code that is no test takes it from a
// value of this package; that a language is filled with it does not count.
func TestEveryWordIsRead(t *testing.T) {
	read := readByGo(t)
	for name := range readByTemplates(t) {
		read["Words."+name] = true
	}
	seen := 0
	each(reflect.TypeFor[lang.Language](), func(name string) {
		seen++
		if !read[name] {
			t.Errorf("nobody reads %s", name)
		}
	})
	if seen < 300 {
		t.Errorf("only %d words were looked at", seen)
	}
}

// each calls do with every word under its name as code reaches it: Words.Topics.
// The groups of Words are embedded, so that they are no part of the name.
func each(language reflect.Type, do func(name string)) {
	for part := range language.Fields() {
		if part.Type.Kind() != reflect.Struct {
			continue
		}
		for _, f := range reflect.VisibleFields(part.Type) {
			if _, keyed := f.Tag.Lookup("yaml"); keyed {
				do(part.Name + "." + f.Name)
			}
		}
	}
}

// readByTemplates returns the words that templates name, as words.Topics.
func readByTemplates(t *testing.T) map[string]bool {
	t.Helper()
	read := map[string]bool{}
	files, err := filepath.Glob(module + "/templates/*.html")
	if err != nil {
		t.Fatal(err)
	}
	partials, _ := filepath.Glob(module + "/templates/partials/*.html")
	for _, name := range append(files, partials...) {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		tree := parse.New(name)
		tree.Mode = parse.SkipFuncCheck
		trees := map[string]*parse.Tree{}
		if _, err := tree.Parse(string(data), "", "", trees); err != nil {
			t.Fatal(err)
		}
		for _, tree := range trees {
			wordsIn(reflect.ValueOf(tree.Root), read)
		}
	}
	return read
}

// wordsIn adds the words that a template's node names. It walks whatever nodes
// are made of, so that no kind of node is forgotten.
func wordsIn(v reflect.Value, read map[string]bool) {
	switch v.Kind() {
	case reflect.Interface:
		wordsIn(v.Elem(), read)
	case reflect.Slice:
		for i := range v.Len() {
			wordsIn(v.Index(i), read)
		}
	case reflect.Pointer:
		if chain, ok := reflect.TypeAssert[*parse.ChainNode](v); ok && chain.Node.String() == "words" {
			read[chain.Field[0]] = true
		}
		if v.IsNil() || v.Type() == reflect.TypeFor[*parse.Tree]() {
			return
		}
		wordsIn(v.Elem(), read)
	case reflect.Struct:
		for f := range v.Type().Fields() {
			if f.IsExported() {
				wordsIn(v.FieldByIndex(f.Index), read)
			}
		}
	}
}

// readByGo returns the words that the program's Go code takes from values of
// this package, by the types of the code.
func readByGo(t *testing.T) map[string]bool {
	t.Helper()
	p := &program{fset: token.NewFileSet(), done: map[string]*types.Package{}, read: map[string]bool{}}
	err := filepath.WalkDir(module, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case !e.IsDir():
			return nil
		case len(e.Name()) > 2 && e.Name()[0] == '.', e.Name() == "testdata", e.Name() == "public":
			return fs.SkipDir
		}
		rel, err := filepath.Rel(module, path)
		if err != nil {
			return err
		}
		_, err = p.Import("berkas/" + filepath.ToSlash(rel))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(p.done) < 20 {
		t.Fatalf("only %d packages were looked at", len(p.done))
	}
	return p.read
}

// program checks the types of the module's packages. What it imports from
// elsewhere is taken for empty: a word's type comes from here alone.
type program struct {
	fset *token.FileSet
	done map[string]*types.Package
	read map[string]bool
}

// Import implements [types.Importer].
func (p *program) Import(path string) (*types.Package, error) {
	if p.done[path] != nil {
		return p.done[path], nil
	}
	rel, own := strings.CutPrefix(path, "berkas/")
	if !own {
		empty := types.NewPackage(path, filepath.Base(path))
		empty.MarkComplete()
		p.done[path] = empty
		return empty, nil
	}
	names, err := filepath.Glob(filepath.Join(module, filepath.FromSlash(rel), "*.go"))
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(p.fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	info := &types.Info{Selections: map[*ast.SelectorExpr]*types.Selection{}}
	config := types.Config{Importer: p, Error: func(error) {}} // of what is taken for empty
	checked, _ := config.Check(path, p.fset, files, info)
	p.done[path] = checked
	p.note(info)
	return checked, nil
}

// note adds the words that a package's code takes.
func (p *program) note(info *types.Info) {
	for _, s := range info.Selections {
		if s.Kind() != types.FieldVal || s.Obj().Pkg() == nil || s.Obj().Pkg().Path() != "berkas/site/lang" {
			continue
		}
		recv := s.Recv()
		if to, ok := recv.(*types.Pointer); ok {
			recv = to.Elem()
		}
		if named, ok := recv.(*types.Named); ok {
			p.read[named.Obj().Name()+"."+s.Obj().Name()] = true
		}
	}
}
