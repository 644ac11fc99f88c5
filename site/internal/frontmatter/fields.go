package frontmatter

import (
	"fmt"
	"reflect"
	"strings"

	"berkas/site/diag"
)

// Field is a key that a struct reads, as its tags say.
type Field struct {
	Key      string
	Required bool
	Enum     []string // the only values allowed, when there are any
	Type     reflect.Type
	Tag      reflect.StructTag

	index []int // of the struct's field
}

// Fields returns the keys that a struct type reads in the order of its fields,
// those of embedded structs in their place. A bad tag is a panic.
func Fields(t reflect.Type) []Field {
	var all []Field
	for i := range t.NumField() {
		f := t.Field(i)
		tag, tagged := f.Tag.Lookup("yaml")
		switch {
		case f.Anonymous && !tagged:
			for _, inner := range Fields(f.Type) {
				inner.index = append([]int{i}, inner.index...)
				all = append(all, inner)
			}
		case tagged && tag != "-":
			key, option, _ := strings.Cut(tag, ",")
			if key == "" || option != "" && option != "required" {
				panic(fmt.Sprintf("frontmatter: %s.%s has the tag %q", t, f.Name, tag))
			}
			all = append(all, Field{key, option == "required", strings.Fields(f.Tag.Get("enum")), f.Type, f.Tag, []int{i}})
		}
	}
	return all
}

func (n Node) decodeStruct(v reflect.Value, errs *diag.List) (ok bool) {
	if n.kind != mapping {
		d := n.Mismatch("a mapping", errs)
		if written := n.asMapping(v.Type()); n.kind == scalar && written != "" {
			d.Hint = "write it as a mapping: " + written
		}
		return false
	}
	if f := v.FieldByName("Span"); f.IsValid() && f.Type() == reflect.TypeFor[diag.Span]() {
		f.Set(reflect.ValueOf(n.span))
	}
	all := Fields(v.Type())
	byKey := make(map[string]*Field, len(all))
	for i := range all {
		byKey[all[i].Key] = &all[i]
	}
	for _, e := range n.entries {
		if f := byKey[e.Key.Value]; f == nil {
			unknownKey(e.Key, all, errs)
		} else {
			e.Value.decode(v.FieldByIndex(f.index), f.Enum, errs)
		}
	}
	n.checkRequired(all, errs)
	return true
}

// checkRequired reports the required keys that are missing, where the mapping
// opens, and those without a value, where they stand.
func (n Node) checkRequired(all []Field, errs *diag.List) {
	given := make(map[string]Entry, len(n.entries))
	for _, e := range n.entries {
		given[e.Key.Value] = e
	}
	for _, f := range all {
		switch e, ok := given[f.Key]; {
		case !f.Required:
		case !ok:
			errs.Errorf(n.opening, "%q is missing", f.Key)
		case e.Value.IsEmpty():
			errs.Errorf(e.Key.Span, "%q is empty", f.Key)
		}
	}
}

func unknownKey(key Text, all []Field, errs *diag.List) {
	keys := make([]string, len(all))
	for i, f := range all {
		keys[i] = f.Key
	}
	d := errs.Errorf(key.Span, "unknown key %q", shorten(key.Value))
	if near := diag.Nearest(key.Value, keys); near != "" {
		d.Hint = fmt.Sprintf("did you mean %q?", near)
		return
	}
	d.Hint = "known keys are " + strings.Join(keys, ", ")
}
