package page

import (
	"fmt"
	"html/template"
	"io/fs"
	"reflect"

	"berkas/site/internal/compiled"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
	"berkas/templates"
)

// templateSet reads the templates of page kinds. Each kind has a set of its own
// besides the base and the partials, so that pages may define blocks of the same
// name.
type templateSet struct {
	files     fs.FS
	functions template.FuncMap
	shared    *template.Template // base and partials
	compiler  *compiled.Compiler
}

func newTemplateSet(files fs.FS, s *render.Site) (*templateSet, error) {
	if files == nil {
		files = templates.Files
	}
	words := wordsByName(s.Words)
	functions := template.FuncMap{"words": func() map[string]any { return words }}
	t := &templateSet{files: files, functions: functions, shared: template.New("").Funcs(functions), compiler: compiled.New(functions)}
	partials, err := fs.Glob(files, "partials/*.html")
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	for _, name := range append([]string{base}, partials...) {
		if err := t.parse(t.shared, name); err != nil {
			return nil, err
		}
	}
	return t, nil
}

const base = "base.html"

// of returns the template of a kind, ready to be executed with its view. A kind
// whose file defines "page" makes the whole document itself.
func (t *templateSet) of(k Kind) (*compiled.Template, error) {
	own, name := template.New("").Funcs(t.functions), base
	if err := t.parse(own, k.Name+".html"); err != nil {
		return nil, err
	}
	if own.Lookup("page") != nil {
		name = "page"
	}
	return t.compiler.Template(name, reflect.TypeOf(k.view), own, t.shared), nil
}

// parse adds a file to a set. An error names the file and the line.
func (t *templateSet) parse(set *template.Template, name string) error {
	text, err := fs.ReadFile(t.files, name)
	if err != nil {
		return fmt.Errorf("templates: %w", err)
	}
	_, err = set.New(name).Parse(string(text))
	return err
}

// wordsByName returns every word under its name. Templates ask for them all the
// time, and in a struct made of structs each would be searched for among all.
func wordsByName(w *lang.Words) map[string]any {
	byName := map[string]any{}
	v := reflect.ValueOf(*w)
	for _, f := range reflect.VisibleFields(v.Type()) {
		if !f.Anonymous {
			byName[f.Name] = v.FieldByIndex(f.Index).Interface()
		}
	}
	return byName
}
