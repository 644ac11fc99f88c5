package frontmatter

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"berkas/site/diag"
)

// wantText reports whether the node is a text, and one of enum if that has any.
func (n Node) wantText(enum []string, errs *diag.List) bool {
	if n.kind != scalar {
		d := n.Mismatch("text", errs)
		if n.kind == mapping && n.span.File.Data[n.span.Start] != '{' {
			d.Hint = "put the text in quotes: a colon with a space after it makes a mapping"
		}
		return false
	}
	if len(enum) == 0 || n.text == "" || slices.Contains(enum, n.text) {
		return true
	}
	d := errs.Errorf(n.span, "%q cannot be %q", shorten(n.key), shorten(n.text))
	d.Hint = "it is one of " + strings.Join(enum, ", ")
	if near := diag.Nearest(n.text, enum); near != "" {
		d.Hint = fmt.Sprintf("did you mean %q?", near)
	}
	return false
}

func (n Node) wantBool(errs *diag.List) (value, ok bool) {
	lower := strings.ToLower(n.text)
	if n.kind == scalar && n.plain && (lower == "true" || lower == "false") {
		return lower == "true", true
	}
	d := n.Mismatch("true or false", errs)
	switch lower {
	case "yes", "on", "y", "ya", "true":
		d.Hint = "write true"
	case "no", "off", "n", "tidak", "false":
		d.Hint = "write false"
	}
	return false, false
}

// wantNumber reads a decimal number: 70, -1.5, 2e3.
func (n Node) wantNumber(errs *diag.List) (value float64, ok bool) {
	if n.kind == scalar && n.plain {
		if value, ok = decimal(n.text); ok {
			return value, true
		}
	}
	d := n.Mismatch("a number", errs)
	point := strings.ReplaceAll(n.text, ",", ".")
	if _, ok := decimal(point); ok {
		d.Hint = "write it without quotes, with a point: " + point
	}
	return 0, false
}

// decimal parses a finite number in base 10. Hexadecimal numbers, underscores,
// "Inf" and "NaN" are none.
func decimal(s string) (float64, bool) {
	if strings.ContainsAny(s, "xXpP_iInN") {
		return 0, false
	}
	x, err := strconv.ParseFloat(s, 64)
	return x, err == nil && !math.IsInf(x, 0)
}

func (n Node) wantInt(errs *diag.List) (value int64, ok bool) {
	if n.kind == scalar && n.plain {
		if x, err := strconv.ParseInt(n.text, 10, 0); err == nil {
			return x, true
		}
	}
	n.Mismatch("a whole number", errs)
	return 0, false
}

// describe says what a value of a type is written as.
func describe(t reflect.Type) string {
	switch {
	case t == reflect.TypeFor[Text](), t.Kind() == reflect.String:
		return "text"
	case t == reflect.TypeFor[Number](), t.Kind() == reflect.Float64, t.Kind() == reflect.Int:
		return "a number"
	case t == reflect.TypeFor[Bool](), t.Kind() == reflect.Bool:
		return "true or false"
	case t.Kind() == reflect.Pointer:
		return describe(t.Elem())
	case t.Kind() == reflect.Slice:
		return describeList(t.Elem())
	case t.Kind() == reflect.Struct && !reflect.PointerTo(t).Implements(reflect.TypeFor[Unmarshaler]()):
		return "a mapping"
	}
	return "a value"
}

func describeList(item reflect.Type) string {
	switch describe(item) {
	case "text":
		return "a list of text"
	case "a number":
		return "a list of numbers"
	case "a mapping":
		return "a list of mappings"
	}
	return "a list"
}

// asMapping returns a scalar as it can be written where a mapping of a type is wanted:
// under the key that it fits, with the other keys that are required; "" if it fits none.
func (n Node) asMapping(t reflect.Type) string {
	all, address, key := Fields(t), strings.Contains(n.text, "://"), ""
	_, number := decimal(n.text)
	fits := func(f Field) bool {
		if number {
			return describe(f.Type) == "a number"
		}
		form := f.Tag.Get("form")
		return describe(f.Type) == "text" && len(f.Enum) == 0 && (form == "url") == address && (form == "" || address)
	}
	for _, required := range []bool{true, false} {
		if i := slices.IndexFunc(all, func(f Field) bool { return f.Required == required && fits(f) }); i >= 0 && key == "" {
			key = all[i].Key
		}
	}
	if key == "" || n.key == "" {
		return ""
	}
	var parts []string
	for _, f := range all {
		switch {
		case f.Key == key:
			parts = append(parts, key+": "+n.asItem())
		case f.Required:
			parts = append(parts, f.Key+": …")
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// asItem returns a scalar as it can be written in [a list].
func (n Node) asItem() string {
	text := shorten(n.text)
	if !n.plain || strings.ContainsAny(text, ",:#[]{}\"'\n") {
		return strconv.Quote(text)
	}
	return text
}
