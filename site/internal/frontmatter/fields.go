package frontmatter

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

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
func Fields(t reflect.Type) []Field { return slices.Clone(fieldsOf(t)) }

// fieldsOf is Fields for those who change nothing in it: each type is read once.
func fieldsOf(t reflect.Type) []Field {
	if all, known := typesRead.Load(t); known {
		return all.([]Field)
	}
	all := readFields(t)
	typesRead.Store(t, all)
	return all
}

var typesRead sync.Map

func readFields(t reflect.Type) []Field {
	var all []Field
	for i := range t.NumField() {
		f := t.Field(i)
		tag, tagged := f.Tag.Lookup("yaml")
		switch {
		case f.Anonymous && !tagged:
			for _, inner := range readFields(f.Type) {
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

// fieldOf returns the field of a key, nil where none has it.
func fieldOf(all []Field, key string) *Field {
	for i := range all {
		if all[i].Key == key {
			return &all[i]
		}
	}
	return nil
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
	all := fieldsOf(v.Type())
	for _, e := range n.entries {
		if f := fieldOf(all, e.Key.Value); f == nil {
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
	for _, f := range all {
		if !f.Required {
			continue
		}
		i := slices.IndexFunc(n.entries, func(e Entry) bool { return e.Key.Value == f.Key })
		switch {
		case i < 0:
			errs.Errorf(n.opening, "%q is missing", f.Key)
		case n.entries[i].Value.IsEmpty():
			errs.Errorf(n.entries[i].Key.Span, "%q is empty", f.Key)
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
