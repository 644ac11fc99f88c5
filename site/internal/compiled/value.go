package compiled

import (
	"reflect"
	"slices"
	"text/template/parse"
)

// getter reads a value while a template runs.
type getter func(r *run, dot reflect.Value) reflect.Value

// value is what an expression yields.
type value struct {
	typ      reflect.Type
	get      getter
	constant reflect.Value // what it always is; not valid: that depends
	dot      bool          // it is what the template is at
}

func constant(v reflect.Value) value {
	return value{typ: v.Type(), get: func(*run, reflect.Value) reflect.Value { return v }, constant: v}
}

// pipe compiles a pipeline of one command.
func (s *scope) pipe(p *parse.PipeNode) value {
	if len(p.Cmds) != 1 {
		stop(p, "this pipeline is not known")
	}
	return s.command(p.Cmds[0])
}

// command compiles a command that is a value.
func (s *scope) command(c *parse.CommandNode) value {
	if len(c.Args) != 1 {
		stop(c, "this call is not known")
	}
	return s.operand(c.Args[0])
}

func (s *scope) operand(n parse.Node) value {
	switch n := n.(type) {
	case *parse.DotNode:
		return s.itself(n)
	case *parse.FieldNode:
		return s.fields(n, s.itself(n), n.Ident)
	case *parse.VariableNode:
		return s.fields(n, s.variable(n), n.Ident[1:])
	case *parse.StringNode:
		return constant(reflect.ValueOf(n.Text))
	case *parse.IdentifierNode:
		if f := reflect.ValueOf(s.functions[n.Ident]); f.IsValid() && f.Type().NumIn() == 0 && f.Type().NumOut() == 1 {
			return constant(f.Call(nil)[0])
		}
	case *parse.ChainNode:
		return s.fields(n, s.operand(n.Node), n.Field)
	case *parse.PipeNode:
		noDeclaration(n)
		return s.pipe(n)
	}
	stop(n, "this value is not known")
	panic("not reached")
}

func (s *scope) itself(n parse.Node) value {
	if s.dot == nil {
		stop(n, "there is nothing to ask")
	}
	return value{typ: s.dot, get: func(_ *run, dot reflect.Value) reflect.Value { return dot }, dot: true}
}

func (s *scope) variable(n *parse.VariableNode) value {
	for _, v := range slices.Backward(s.variables) {
		if v.name == n.Ident[0] && v.typ != nil {
			at := v.at
			s.template.variables = max(s.template.variables, 1)
			return value{typ: v.typ, get: func(r *run, _ reflect.Value) reflect.Value { return r.stack[r.base+at] }}
		}
	}
	stop(n, "this variable is not known")
	panic("not reached")
}

func (s *scope) fields(n parse.Node, v value, names []string) value {
	for _, name := range names {
		if v.constant.IsValid() {
			v = constant(s.constantField(n, v.constant, name))
		} else {
			v = s.field(n, v, name)
		}
	}
	return v
}

// constantField returns a field of a constant, or what a map has under a key.
func (s *scope) constantField(n parse.Node, v reflect.Value, name string) reflect.Value {
	switch m := v.Interface().(type) {
	case map[string]any:
		if found, ok := m[name]; ok && found != nil {
			return reflect.ValueOf(found)
		}
	default:
		if f, ok := fieldOf(v.Type(), name); ok {
			return v.FieldByIndex(f)
		}
	}
	stop(n, "%s is not known", name)
	panic("not reached")
}

// field compiles the reading of a field of a struct, or of what points to one.
func (s *scope) field(n parse.Node, v value, name string) value {
	of, get := v.typ, v.get
	if of.Kind() == reflect.Pointer {
		of = of.Elem()
		get = func(r *run, dot reflect.Value) reflect.Value {
			p := v.get(r, dot)
			if p.IsNil() {
				panic(nilRead{})
			}
			return p.Elem()
		}
	}
	index, ok := fieldOf(of, name)
	if !ok {
		stop(n, "%s of %s is not known", name, of)
	}
	for _, i := range index {
		outer := get
		get = func(r *run, dot reflect.Value) reflect.Value { return outer(r, dot).Field(i) }
	}
	if i := index[0]; v.dot && len(index) == 1 && of == s.dot { // the usual one, with a call less
		get = func(_ *run, dot reflect.Value) reflect.Value { return dot.Field(i) }
	}
	return value{typ: of.FieldByIndex(index).Type, get: get}
}

// fieldOf returns where a field of a struct stands that templates can read and
// that nothing hides. Structs embedded by pointer are not known.
func fieldOf(of reflect.Type, name string) (index []int, ok bool) {
	if of.Kind() != reflect.Struct {
		return nil, false
	}
	if _, hidden := reflect.PointerTo(of).MethodByName(name); hidden {
		return nil, false
	}
	f, ok := of.FieldByName(name)
	if !ok || !f.IsExported() {
		return nil, false
	}
	for _, i := range f.Index {
		if of.Kind() != reflect.Struct {
			return nil, false
		}
		of = of.Field(i).Type
	}
	return f.Index, true
}

// condition is what a template asks before it does something.
type condition func(r *run, dot reflect.Value) bool

// condition compiles a pipeline of which only the truth is asked.
func (s *scope) condition(p *parse.PipeNode) condition {
	if len(p.Cmds) != 1 {
		stop(p, "this pipeline is not known")
	}
	c := p.Cmds[0]
	f, ok := c.Args[0].(*parse.IdentifierNode)
	if !ok || len(c.Args) == 1 {
		v := s.command(c)
		get, is := v.get, truth(p, v.typ)
		return func(r *run, dot reflect.Value) bool { return is(get(r, dot)) }
	}
	switch f.Ident {
	case "eq":
		return s.equal(c)
	case "not", "and", "or":
		return s.logic(f.Ident, c)
	}
	stop(c, "the function %s is not known", f.Ident)
	panic("not reached")
}

// equal compiles eq of two strings.
func (s *scope) equal(c *parse.CommandNode) condition {
	if len(c.Args) != 3 {
		stop(c, "only two can be compared")
	}
	a, b := s.operand(c.Args[1]), s.operand(c.Args[2])
	if a.typ.Kind() != reflect.String || b.typ.Kind() != reflect.String {
		stop(c, "only strings can be compared")
	}
	return func(r *run, dot reflect.Value) bool { return a.get(r, dot).String() == b.get(r, dot).String() }
}

// logic compiles not, and, or.
func (s *scope) logic(name string, c *parse.CommandNode) condition {
	var all []condition
	for _, n := range c.Args[1:] {
		if p, ok := n.(*parse.PipeNode); ok {
			noDeclaration(p)
			all = append(all, s.condition(p))
			continue
		}
		v := s.operand(n)
		get, is := v.get, truth(n, v.typ)
		all = append(all, func(r *run, dot reflect.Value) bool { return is(get(r, dot)) })
	}
	if name == "not" {
		if len(all) != 1 {
			stop(c, "not has one argument")
		}
		return func(r *run, dot reflect.Value) bool { return !all[0](r, dot) }
	}
	decided := name == "or"
	return func(r *run, dot reflect.Value) bool {
		for _, is := range all {
			if is(r, dot) == decided {
				return decided
			}
		}
		return !decided
	}
}

// truth returns what tells whether a value of a type is true, as package
// text/template has it.
func truth(n parse.Node, of reflect.Type) func(reflect.Value) bool {
	switch of.Kind() {
	case reflect.String, reflect.Slice:
		return func(v reflect.Value) bool { return v.Len() > 0 }
	case reflect.Bool:
		return reflect.Value.Bool
	case reflect.Int:
		return func(v reflect.Value) bool { return v.Int() != 0 }
	case reflect.Pointer:
		return func(v reflect.Value) bool { return !v.IsNil() }
	case reflect.Struct:
		return func(reflect.Value) bool { return true }
	}
	stop(n, "the truth of %s is not known", of)
	panic("not reached")
}
