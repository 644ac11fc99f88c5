package frontmatter

import (
	"fmt"
	"reflect"
	"strconv"

	"berkas/site/diag"
)

// Decode reads the YAML in a range of a file, as [Split] returns it, into a
// pointer to a struct or to an [Unmarshaler]. What cannot be read is left as it
// was; errs says why.
func Decode(f *diag.File, at diag.Span, into any, errs *diag.List) {
	root, ok := parse(f, at, errs)
	if !ok {
		return
	}
	if root.kind == empty {
		root = Node{kind: mapping, span: root.span}
	}
	root.opening = opening(f, at)
	root.Decode(into, errs)
}

// DecodeFile is [Decode] for a file that is YAML as a whole.
func DecodeFile(f *diag.File, into any, errs *diag.List) {
	if readable(f, errs) {
		Decode(f, f.Span(contentStart(f), len(f.Data)), into, errs)
	}
}

// opening returns the --- before the YAML, or where the YAML starts.
func opening(f *diag.File, at diag.Span) diag.Span {
	start := contentStart(f)
	if line, next := lineAt(f.Data, start); next == at.Start && isFence(line) {
		return f.Span(start, start+len(fence))
	}
	return f.Span(at.Start, at.Start)
}

// Decode reads the node into a pointer to anything that a field may be, as the
// package says. An empty node leaves it as it was.
func (n Node) Decode(into any, errs *diag.List) {
	v := reflect.ValueOf(into)
	if v.Kind() != reflect.Pointer || v.IsNil() {
		panic(fmt.Sprintf("frontmatter: Decode into %T, which is no pointer", into))
	}
	n.decode(v.Elem(), nil, errs)
}

// decode reads the node into a value and reports whether it could. Enum has the
// only texts allowed, when there are any.
func (n Node) decode(v reflect.Value, enum []string, errs *diag.List) (ok bool) {
	into := v.Addr().Interface()
	if t, isText := into.(*Text); isText && n.kind == empty {
		t.Span = n.span
	}
	if n.kind == empty || n.kind == refused {
		return false
	}
	switch into := into.(type) {
	case Unmarshaler:
		into.UnmarshalNode(n, errs)
		return true
	case *Node:
		*into = n
		return true
	case *Text:
		if ok = n.wantText(enum, errs); ok {
			*into = Text{n.text, n.span}
		}
	case *Number:
		var x float64
		if x, ok = n.wantNumber(errs); ok {
			*into = Number{x, n.span}
		}
	case *Bool:
		var x bool
		if x, ok = n.wantBool(errs); ok {
			*into = Bool{x, n.span}
		}
	default:
		return n.decodeKind(v, enum, errs)
	}
	return ok
}

func (n Node) decodeKind(v reflect.Value, enum []string, errs *diag.List) (ok bool) {
	switch v.Kind() {
	case reflect.String:
		if ok = n.wantText(enum, errs); ok {
			v.SetString(n.text)
		}
	case reflect.Bool:
		var x bool
		if x, ok = n.wantBool(errs); ok {
			v.SetBool(x)
		}
	case reflect.Float64:
		var x float64
		if x, ok = n.wantNumber(errs); ok {
			v.SetFloat(x)
		}
	case reflect.Int:
		var x int64
		if x, ok = n.wantInt(errs); ok {
			v.SetInt(x)
		}
	case reflect.Pointer:
		to := reflect.New(v.Type().Elem())
		if ok = n.decode(to.Elem(), enum, errs); ok {
			v.Set(to)
		}
	case reflect.Slice:
		return n.decodeList(v, enum, errs)
	case reflect.Struct:
		return n.decodeStruct(v, errs)
	default:
		panic(fmt.Sprintf("frontmatter: no YAML can be read into %s", v.Type()))
	}
	return ok
}

// decodeList reads a list into a slice, which gets the items that can be read.
func (n Node) decodeList(v reflect.Value, enum []string, errs *diag.List) (ok bool) {
	if n.kind != list {
		d := n.Mismatch(describe(v.Type()), errs)
		item, mappings := n.asItem(), describe(v.Type()) == "a list of mappings"
		if mappings {
			item = n.asMapping(v.Type().Elem())
		}
		switch {
		case n.kind == scalar && item != "":
			d.Hint = "write it as a list: [" + item + "]"
		case n.kind == mapping && mappings:
			d.Hint = "write it as a list of one: put [ and ] around the mapping, or \"- \" before its first key"
		}
		return false
	}
	out := reflect.MakeSlice(v.Type(), 0, len(n.items))
	for _, item := range n.items {
		to := reflect.New(v.Type().Elem()).Elem()
		if item.IsEmpty() {
			item.emptyItem(errs)
		} else if item.decode(to, enum, errs) {
			out = reflect.Append(out, to)
		}
	}
	v.Set(out)
	return true
}

func (n Node) emptyItem(errs *diag.List) {
	of := "the list"
	if n.key != "" {
		of = strconv.Quote(shorten(n.key))
	}
	errs.Errorf(n.span, "%s has an empty item", of).Hint = "write its value or remove it"
}
