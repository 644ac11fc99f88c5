package compiled

import (
	"html/template"
	"reflect"
	"strconv"
	"strings"
	"text/template/parse"
)

// escaper appends text as it has to be written somewhere.
type escaper func(dst []byte, text string) []byte

// escapers are twins of what html/template puts into pipelines, by their names
// without what all begin with.
var escapers = map[string]escaper{
	"htmlescaper":                         appendHTML,
	"rcdataescaper":                       appendHTML,
	"attrescaper":                         appendHTML,
	"urlfilter attrescaper":               filtered(appendHTML),
	"urlfilter urlnormalizer attrescaper": filtered(normalized.append),
	"urlnormalizer attrescaper":           normalized.append,
	"urlescaper attrescaper":              encoded.append,
}

const ofHTMLTemplate = "_html_template_"

// print compiles {{value}}, which html/template made {{value | escaper | …}} of.
func (s *scope) print(q *sequence, p *parse.PipeNode) {
	v := s.command(p.Cmds[0])
	var names []string
	for _, c := range p.Cmds[1:] {
		name, is := strings.CutPrefix(c.String(), ofHTMLTemplate)
		if !is {
			stop(p, "the function %s is not known", c)
		}
		names = append(names, name)
	}
	escape := escapers[strings.Join(names, " ")]
	if escape == nil {
		stop(p, "this escaper is not known")
	}
	write := printer(p, v.typ, escape, names)
	if v.constant.IsValid() {
		q.write(write(nil, v.constant))
		return
	}
	get := v.get
	q.add(func(r *run, dot reflect.Value) { r.out = write(r.out, get(r, dot)) })
}

// printer returns what appends a value of a type.
func printer(n parse.Node, of reflect.Type, escape escaper, names []string) func([]byte, reflect.Value) []byte {
	switch {
	case of == reflect.TypeFor[template.HTML]() && names[0] == "htmlescaper":
		return func(dst []byte, v reflect.Value) []byte { return append(dst, v.String()...) }
	case of.PkgPath() == "html/template", reflect.PointerTo(of).NumMethod() > 0:
	case of.Kind() == reflect.String:
		return func(dst []byte, v reflect.Value) []byte { return escape(dst, v.String()) }
	case of.Kind() == reflect.Int:
		return func(dst []byte, v reflect.Value) []byte { return strconv.AppendInt(dst, v.Int(), 10) }
	}
	stop(n, "it is not known how %s is written there", of)
	panic("not reached")
}
