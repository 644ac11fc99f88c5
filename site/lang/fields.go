package lang

import (
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// field is something that labels can set.
type field struct {
	key string
	at  any // *string, *Count, *[7]string or *[12]string
}

// fieldsOf returns what labels can set of the structure that at points to, in
// the order it is declared.
func fieldsOf(at any) []field {
	var fields []field
	v := reflect.ValueOf(at).Elem()
	for i := range v.NumField() {
		key, keyed := v.Type().Field(i).Tag.Lookup("yaml")
		inner := v.Field(i)
		switch {
		case keyed:
			fields = append(fields, field{key, inner.Addr().Interface()})
		case inner.Kind() == reflect.Struct:
			fields = append(fields, fieldsOf(inner.Addr().Interface())...)
		}
	}
	return fields
}

func byKey(l *Language) map[string]any {
	m := map[string]any{}
	for _, f := range fieldsOf(l) {
		m[f.key] = f.at
	}
	return m
}

// assign sets what at points to. The model is the same field of a language that
// is whole: it tells which holes a text must have. The error says what is wrong,
// ready to be printed after the key.
func assign(at, model, entry any) error {
	switch at := at.(type) {
	case *string:
		return assignText(at, *model.(*string), entry)
	case *Count:
		return assignCount(at, *model.(*Count), entry)
	case *[12]string:
		return assignList(at[:], entry)
	case *[7]string:
		return assignList(at[:], entry)
	}
	panic(fmt.Sprintf("lang: labels cannot set a %T", at))
}

func assignText(at *string, model string, entry any) error {
	s, ok := entry.(string)
	switch {
	case !ok:
		return fmt.Errorf("should be text, not %v", entry)
	case s == "":
		return errors.New("is empty")
	}
	*at = s
	return sameHoles(s, model)
}

func assignCount(at *Count, model Count, entry any) error {
	if s, ok := entry.(string); ok {
		entry = map[string]any{"one": s, "other": s}
	}
	forms, ok := entry.(map[string]any)
	if !ok || len(forms) != 2 || forms["one"] == nil || forms["other"] == nil {
		return errors.New("should be text, or one: and other: with a text each")
	}
	if err := assignText(&at.Other, model.Other, forms["other"]); err != nil {
		return err
	}
	if s, ok := forms["one"].(string); ok && !slices.Contains(holes(s), "n") {
		model.Other = strings.ReplaceAll(model.Other, "{n}", "") // "once" needs no number
	}
	return assignText(&at.One, model.Other, forms["one"])
}

func assignList(at []string, entry any) error {
	list, ok := entry.([]any)
	if !ok || len(list) != len(at) {
		return fmt.Errorf("should be a list of %d names", len(at))
	}
	for i, name := range list {
		if err := assignText(&at[i], "", name); err != nil {
			return fmt.Errorf("at %d %w", i+1, err)
		}
	}
	return nil
}

// sameHoles refuses a template whose holes are not the model's.
func sameHoles(template, model string) error {
	have, want := holes(template), holes(model)
	for _, name := range want {
		if !slices.Contains(have, name) {
			return fmt.Errorf("%q lacks {%s}", template, name)
		}
	}
	for _, name := range have {
		if !slices.Contains(want, name) {
			return fmt.Errorf("%q has {%s}, which nothing fills", template, name)
		}
	}
	return nil
}

// holes returns the names of a template's holes, sorted, each once.
func holes(template string) []string {
	var names []string
	for _, part := range Parts(template) {
		if part.Hole != "" {
			names = append(names, part.Hole)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
