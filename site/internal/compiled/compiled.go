// Package compiled runs templates of html/template faster than html/template
// does, to the same bytes.
//
//	c := compiled.New(template.FuncMap{"words": words})
//	t := c.Template("base.html", reflect.TypeOf(view), set)
//	err := t.Execute(w, view)
//
// # What is whose
//
// html/template parses the templates and escapes them, as always. What it leaves
// behind are trees in which every value goes through escapers that are right for
// where it stands. Package compiled makes functions of those trees. The type of
// what a template gets is known, and with it that of every value in it: fields
// are found once and read by their index, what never changes is escaped once and
// becomes text, and a template that is called with two types is compiled twice.
//
// # What is not known
//
// Only what templates of pages use is known: fields of structs, variables, if,
// with, range, template, and, or, not, eq and functions that always return the
// same. A set in which there is anything else is run by html/template, whole,
// and [Template.Reason] says what it was. Nobody who writes a template has to
// know of this package.
//
// What fails while a template runs fails in html/template: the page is begun
// anew there, and the error is the one that it always was, with its place. That
// is why nothing is written before all of it is made.
//
// # White space
//
// Templates are written for those who read them. Before they are compiled the
// white space in their text that no browser shows is taken out, see shrink. That
// is done to the escaped trees, so positions in errors stay those of the files.
package compiled

import (
	"html/template"
	"io"
	"reflect"
	"sync"
)

// Compiler makes templates that have their functions in common. It can be used by
// many at a time.
type Compiler struct {
	functions template.FuncMap

	mu      sync.Mutex
	derived []string // names that html/template gave to what it derived, so far
}

// New returns a compiler of templates with these functions besides those that all
// have. A function without arguments always returns the same.
func New(functions template.FuncMap) *Compiler { return &Compiler{functions: functions} }

// Template is a template for views of one type. It can be executed by many at a
// time.
type Template struct {
	compiler *Compiler
	name     string
	view     reflect.Type
	sets     []*template.Template

	prepare sync.Once
	set     *template.Template // escaped
	body    *body              // nil: html/template has to run it
	reason  error
}

// Template returns a template of a name for views of a type. It, and what it calls,
// is in the first of the sets that has it; these are parsed and never executed. It
// is compiled when it is first needed.
func (c *Compiler) Template(name string, view reflect.Type, sets ...*template.Template) *Template {
	return &Template{compiler: c, name: name, view: view, sets: sets}
}

// Reason tells why html/template has to run the template; nil: it does not.
func (t *Template) Reason() error {
	t.prepare.Do(t.compile)
	return t.reason
}

// Execute writes what the template makes of a view. An error of the template is
// that of html/template, which may have written what came before it.
func (t *Template) Execute(w io.Writer, view any) error {
	if t.Reason() == nil && reflect.TypeOf(view) == t.view {
		r := runs.Get().(*run)
		defer r.release()
		if r.start(t.body, reflect.ValueOf(view)) {
			_, err := w.Write(r.out)
			return err
		}
	}
	return t.set.Execute(w, view)
}

func (t *Template) compile() {
	if t.set, t.reason = t.compiler.escaped(t.name, treesOf(t.sets...)); t.reason == nil {
		shrink(t.set)
		t.body, t.reason = compile(t.set, t.view, t.compiler.functions)
	}
	t.sets = nil
}

// run is one execution of a template.
type run struct {
	out   []byte
	stack []reflect.Value // the variables of all templates that are being run
	base  int             // where those of the innermost begin
}

// largest is how many bytes a run may keep in memory for the next.
const largest = 1 << 20

var runs = sync.Pool{New: func() any { return new(run) }}

func (r *run) release() {
	if cap(r.out) > largest {
		r.out = nil
	}
	clear(r.stack[:cap(r.stack)]) // it would keep the view in memory
	r.out, r.stack, r.base = r.out[:0], r.stack[:0], 0
	runs.Put(r)
}

// nilRead is what a run panics with that is to read a field of nil.
type nilRead struct{}

// start runs a template and reports whether it came to its end.
func (r *run) start(b *body, view reflect.Value) (ok bool) {
	defer func() {
		switch e := recover().(type) {
		case nil, nilRead:
		default:
			panic(e)
		}
	}()
	b.call(r, view)
	return true
}
