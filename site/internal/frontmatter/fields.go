package frontmatter

import (
	"fmt"
	"reflect"
	"strings"

	"berkas/site/diag"
)

// field is a key that a struct reads.
type field struct {
	key      string
	required bool
	enum     []string
	value    reflect.Value
}

// fields returns the keys of a struct in the order of its fields, those of
// embedded structs in their place.
func fields(v reflect.Value) []field {
	var all []field
	for i := range v.NumField() {
		f := v.Type().Field(i)
		tag, tagged := f.Tag.Lookup("yaml")
		switch {
		case f.Anonymous && !tagged:
			all = append(all, fields(v.Field(i))...)
		case tagged && tag != "-":
			key, option, _ := strings.Cut(tag, ",")
			if key == "" || option != "" && option != "required" {
				panic(fmt.Sprintf("frontmatter: %s.%s has the tag %q", v.Type(), f.Name, tag))
			}
			all = append(all, field{key, option == "required", strings.Fields(f.Tag.Get("enum")), v.Field(i)})
		}
	}
	return all
}

func (n Node) decodeStruct(v reflect.Value, errs *diag.List) (ok bool) {
	if n.kind != mapping {
		n.Mismatch("a mapping", errs)
		return false
	}
	if f := v.FieldByName("Span"); f.IsValid() && f.Type() == reflect.TypeFor[diag.Span]() {
		f.Set(reflect.ValueOf(n.span))
	}
	all := fields(v)
	byKey := make(map[string]*field, len(all))
	for i := range all {
		byKey[all[i].key] = &all[i]
	}
	for _, e := range n.entries {
		if f := byKey[e.Key.Value]; f == nil {
			unknownKey(e.Key, all, errs)
		} else {
			e.Value.decode(f.value, f.enum, errs)
		}
	}
	n.checkRequired(all, errs)
	return true
}

// checkRequired reports the required keys that are missing, where the mapping
// opens, and those without a value, where they stand.
func (n Node) checkRequired(all []field, errs *diag.List) {
	given := make(map[string]Entry, len(n.entries))
	for _, e := range n.entries {
		given[e.Key.Value] = e
	}
	for _, f := range all {
		switch e, ok := given[f.key]; {
		case !f.required:
		case !ok:
			errs.Errorf(n.opening, "%q is missing", f.key)
		case e.Value.IsEmpty():
			errs.Errorf(e.Key.Span, "%q is empty", f.key)
		}
	}
}

func unknownKey(key Text, all []field, errs *diag.List) {
	keys := make([]string, len(all))
	for i, f := range all {
		keys[i] = f.key
	}
	d := errs.Errorf(key.Span, "unknown key %q", shorten(key.Value))
	if near := diag.Nearest(key.Value, keys); near != "" {
		d.Hint = fmt.Sprintf("did you mean %q?", near)
		return
	}
	const most = 8
	d.Hint = "known keys are " + strings.Join(keys[:min(most, len(keys))], ", ")
	if len(keys) > most {
		d.Hint += " …"
	}
}
