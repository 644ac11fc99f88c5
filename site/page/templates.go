package page

import (
	"cmp"
	"fmt"
	"html/template"
	"io/fs"
	"reflect"

	"berkas/site/internal/compiled"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
	"berkas/templates"
)

// templateSet reads the templates of page kinds. Each kind has a set of its
// own: the base, the partials and its page, so that pages may define blocks of
// the same name.
type templateSet struct {
	files    fs.FS
	shared   *template.Template // base and partials
	compiler *compiled.Compiler
}

func newTemplateSet(files fs.FS, s *render.Site) (*templateSet, error) {
	if files == nil {
		files = templates.Files
	}
	words := wordsByName(s.Words)
	functions := template.FuncMap{"words": func() map[string]any { return words }}
	t := &templateSet{files: files, shared: template.New("base.html").Funcs(functions), compiler: compiled.New(functions)}
	partials, err := fs.Glob(files, "partials/*.html")
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	for _, name := range append([]string{"base.html"}, partials...) {
		if err := t.parse(t.shared, name); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// of returns the template of a kind, ready to be executed with its view.
func (t *templateSet) of(k Kind) (*compiled.Template, error) {
	set, err := t.parsed(k.Name)
	if err != nil {
		return nil, err
	}
	return t.compiler.Template(set, reflect.TypeOf(k.view)), nil
}

// parsed returns the template of a kind as html/template has it. A kind whose
// file defines "page" makes the whole document itself.
func (t *templateSet) parsed(kind string) (*template.Template, error) {
	set, err := t.shared.Clone()
	if err != nil {
		return nil, fmt.Errorf("templates: %w", err)
	}
	if err := t.parse(set, kind+".html"); err != nil {
		return nil, err
	}
	return cmp.Or(set.Lookup("page"), set), nil
}

// parse adds a file to a set. An error names the file and the line.
func (t *templateSet) parse(set *template.Template, name string) error {
	text, err := fs.ReadFile(t.files, name)
	if err != nil {
		return fmt.Errorf("templates: %w", err)
	}
	if name != set.Name() {
		set = set.New(name)
	}
	_, err = set.Parse(string(text))
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
