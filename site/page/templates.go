package page

import (
	"cmp"
	"fmt"
	"html/template"
	"io/fs"

	"berkas/templates"
)

// templateSet reads the templates of page kinds. Each kind has a set of its
// own: the base, the partials and its page, so that pages may define blocks of
// the same name.
type templateSet struct {
	files  fs.FS
	shared *template.Template // base and partials
}

func newTemplateSet(files fs.FS, s *site) (*templateSet, error) {
	if files == nil {
		files = templates.Files
	}
	t := &templateSet{files: files, shared: template.New("base.html").Option("missingkey=error").Funcs(s.functions())}
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

// of returns the template of a kind, ready to be executed with its view. A
// kind whose file defines "page" makes the whole document itself.
func (t *templateSet) of(kind string) (*template.Template, error) {
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
