package compiled

import (
	"fmt"
	"html/template"
	"reflect"
	"slices"
	"text/template/parse"
)

// step does what a node does: writes and, for some, sets variables.
type step func(r *run, dot reflect.Value)

// body is a template compiled for a type.
type body struct {
	do        step
	text      []byte // what it writes, where that is always the same
	constant  bool
	whole     bool // it is compiled; what is not calls itself
	variables int  // how many it has, with $; 0: none that is used
}

// call runs a template with its argument.
func (b *body) call(r *run, argument reflect.Value) {
	if b.variables == 0 {
		b.do(r, argument)
		return
	}
	base := r.base
	r.base = len(r.stack)
	r.stack = append(r.stack, make([]reflect.Value, b.variables)...)
	r.stack[r.base] = argument
	b.do(r, argument)
	r.stack, r.base = r.stack[:r.base], base
}

// sequence is steps one after another. Pieces of text that nothing stands between
// are one.
type sequence struct {
	steps []step
	text  []byte
}

func (q *sequence) write(text []byte) { q.text = append(q.text, text...) }

func (q *sequence) add(s step) {
	q.flush()
	q.steps = append(q.steps, s)
}

func (q *sequence) flush() {
	if text := q.text; len(text) > 0 {
		q.text = nil
		q.steps = append(q.steps, func(r *run, _ reflect.Value) { r.out = append(r.out, text...) })
	}
}

// step returns the one step that does them all.
func (q *sequence) step() step {
	q.flush()
	switch s := q.steps; len(s) {
	case 0:
		return func(*run, reflect.Value) {}
	case 1:
		return s[0]
	case 2:
		return func(r *run, dot reflect.Value) { s[0](r, dot); s[1](r, dot) }
	default:
		return func(r *run, dot reflect.Value) {
			for _, do := range s {
				do(r, dot)
			}
		}
	}
}

// compiler compiles the templates of a set, each for the types that it is called
// with.
type compiler struct {
	set       *template.Template
	functions template.FuncMap
	bodies    map[callee]*body
}

type callee struct {
	name     string
	argument reflect.Type // nil: it is called with none
}

// unknown is why a set is not compiled. The compiler panics with it.
type unknown struct{ error }

func stop(n parse.Node, format string, values ...any) {
	panic(unknown{fmt.Errorf("%s: %s", n, fmt.Sprintf(format, values...))})
}

// compile compiles an escaped template for views of a type. The error says what
// there is in it that is not known.
func compile(set *template.Template, view reflect.Type, functions template.FuncMap) (b *body, err error) {
	defer func() {
		switch e := recover().(type) {
		case nil:
		case unknown:
			b, err = nil, e.error
		default:
			panic(e)
		}
	}()
	c := &compiler{set: set, functions: functions, bodies: map[callee]*body{}}
	return c.body(set.Tree.Root, callee{set.Name(), view}), nil
}

// body compiles a template for a type, once.
func (c *compiler) body(at parse.Node, called callee) *body {
	if b := c.bodies[called]; b != nil {
		if !b.whole {
			stop(at, "template %s calls itself", called.name)
		}
		return b
	}
	b := new(body)
	c.bodies[called] = b
	s := &scope{compiler: c, dot: called.argument, template: b, variables: []variable{{"$", called.argument, 0}}}
	var q sequence
	s.list(&q, c.set.Lookup(called.name).Tree.Root)
	b.text, b.constant = q.text, len(q.steps) == 0
	b.do, b.whole = q.step(), true
	return b
}

// scope is what is known at a place in a template.
type scope struct {
	*compiler
	dot       reflect.Type
	template  *body
	variables []variable // that can be seen, the latest last
}

// variable is a variable and where it stands on the stack.
type variable struct {
	name string
	typ  reflect.Type
	at   int
}

// with returns the scope of what stands in a node.
func (s *scope) with(dot reflect.Type) *scope {
	inner := *s
	inner.dot, inner.variables = dot, slices.Clip(s.variables)
	return &inner
}

// declare adds a variable and returns where it stands.
func (s *scope) declare(name string, typ reflect.Type) int {
	at := max(s.template.variables, 1)
	s.template.variables = at + 1
	s.variables = append(s.variables, variable{name, typ, at})
	return at
}

// block compiles a list that has a scope of its own.
func (s *scope) block(list *parse.ListNode, dot reflect.Type) step {
	var q sequence
	if list != nil {
		s.with(dot).list(&q, list)
	}
	return q.step()
}

func (s *scope) list(q *sequence, list *parse.ListNode) {
	for _, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.TextNode:
			q.write(n.Text)
		case *parse.ActionNode:
			s.action(q, n)
		case *parse.IfNode:
			s.choice(q, n)
		case *parse.WithNode:
			s.narrowed(q, n)
		case *parse.RangeNode:
			s.loop(q, n)
		case *parse.TemplateNode:
			s.call(q, n)
		default:
			stop(n, "it is not known")
		}
	}
}

// action compiles {{value}} and {{$name := value}}.
func (s *scope) action(q *sequence, n *parse.ActionNode) {
	if len(n.Pipe.Decl) == 0 {
		s.print(q, n.Pipe)
		return
	}
	v := s.pipe(n.Pipe)
	if n.Pipe.IsAssign {
		stop(n, "a variable is set twice")
	}
	get, at := v.get, s.declare(n.Pipe.Decl[0].Ident[0], v.typ)
	q.add(func(r *run, dot reflect.Value) { r.stack[r.base+at] = get(r, dot) })
}

func (s *scope) choice(q *sequence, n *parse.IfNode) {
	noDeclaration(n.Pipe)
	is, yes, no := s.condition(n.Pipe), s.block(n.List, s.dot), s.block(n.ElseList, s.dot)
	q.add(func(r *run, dot reflect.Value) {
		if is(r, dot) {
			yes(r, dot)
		} else {
			no(r, dot)
		}
	})
}

func (s *scope) narrowed(q *sequence, n *parse.WithNode) {
	noDeclaration(n.Pipe)
	v := s.pipe(n.Pipe)
	get, is, yes, no := v.get, truth(n, v.typ), s.block(n.List, v.typ), s.block(n.ElseList, s.dot)
	q.add(func(r *run, dot reflect.Value) {
		if v := get(r, dot); is(v) {
			yes(r, v)
		} else {
			no(r, dot)
		}
	})
}

func (s *scope) loop(q *sequence, n *parse.RangeNode) {
	v := s.pipe(n.Pipe)
	if n.Pipe.IsAssign || v.typ.Kind() != reflect.Slice {
		stop(n, "this range is not known")
	}
	inner, index, element := s.with(v.typ.Elem()), 0, 0
	names := n.Pipe.Decl
	if len(names) > 1 {
		index, names = inner.declare(names[0].Ident[0], reflect.TypeFor[int]()), names[1:]
	}
	if len(names) > 0 {
		element = inner.declare(names[0].Ident[0], v.typ.Elem())
	}
	get, each, none := v.get, inner.block(n.List, v.typ.Elem()), s.block(n.ElseList, s.dot)
	q.add(func(r *run, dot reflect.Value) {
		all := get(r, dot)
		many := all.Len()
		for i := range many {
			one := all.Index(i)
			if index > 0 {
				r.stack[r.base+index] = reflect.ValueOf(i)
			}
			if element > 0 {
				r.stack[r.base+element] = one
			}
			each(r, one)
		}
		if many == 0 {
			none(r, dot)
		}
	})
}

// call compiles {{template}}. What has only text in it is text where it is called.
func (s *scope) call(q *sequence, n *parse.TemplateNode) {
	if n.Pipe == nil {
		b := s.body(n, callee{name: n.Name})
		b.into(q, func(*run, reflect.Value) reflect.Value { return reflect.Value{} })
		return
	}
	noDeclaration(n.Pipe)
	v := s.pipe(n.Pipe)
	s.body(n, callee{n.Name, v.typ}).into(q, v.get)
}

// into adds a call of a template to what calls it.
func (b *body) into(q *sequence, argument getter) {
	if b.constant {
		q.write(b.text)
		return
	}
	q.add(func(r *run, dot reflect.Value) { b.call(r, argument(r, dot)) })
}

func noDeclaration(p *parse.PipeNode) {
	if len(p.Decl) > 0 {
		stop(p, "a variable is declared")
	}
}
