package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"reflect"
	"slices"
	"strings"
)

// writeJSON writes a row as one JSON document, as it goes: a dossier has no
// largest size.
func writeJSON(out io.Writer, columns []column, row any) error {
	w := newJSONWriter(out)
	w.record(keys(columns), row)
	w.put("\n")
	if w.failed != nil {
		return w.failed
	}
	return w.out.Flush()
}

// keys returns the columns that JSON has, in its order.
func keys(columns []column) []column {
	var lead, rest []column
	for _, c := range columns {
		switch {
		case c.form == csvOnly:
		case c.lead:
			lead = append(lead, c)
		default:
			rest = append(rest, c)
		}
	}
	return append(lead, rest...)
}

// jsonWriter writes objects whose keys stand in the order of their columns, each
// value on its own line, one space deeper than what it is in.
type jsonWriter struct {
	out    *bufio.Writer
	depth  int
	begun  bool          // the object or list that is being written has a member
	one    bytes.Buffer  // the value that is being written
	values *json.Encoder // writes to it
	failed error         // the first value that JSON cannot have
}

func newJSONWriter(out io.Writer) *jsonWriter {
	w := &jsonWriter{out: bufio.NewWriter(out)}
	w.values = json.NewEncoder(&w.one)
	w.values.SetEscapeHTML(false)
	return w
}

func (w *jsonWriter) record(keys []column, row any) {
	w.begin("{")
	for _, c := range keys {
		v := c.value(row)
		if empty(v) && !c.always {
			continue
		}
		w.member()
		w.put(`"`, c.name, `": `) // a name is ASCII and without quotation marks
		w.value(c, v)
	}
	w.end("}")
}

func (w *jsonWriter) value(c column, v any) {
	switch v := v.(type) {
	case iter.Seq[any]:
		members(w, v, func(row any) { w.record(c.of, row) })
	case []string:
		members(w, slices.Values(v), func(s string) { w.encode(s) })
	case []float64:
		members(w, slices.Values(v), func(f float64) { w.encode(f) })
	case [][]string:
		members(w, slices.Values(v), func(list []string) { w.value(c, list) })
	default:
		if c.of != nil {
			w.record(c.of, v)
			return
		}
		w.encode(v)
	}
}

// members writes a list, of none [] and not null.
func members[T any](w *jsonWriter, list iter.Seq[T], write func(T)) {
	w.begin("[")
	for v := range list {
		w.member()
		write(v)
	}
	w.end("]")
}

func (w *jsonWriter) begin(bracket string) {
	w.put(bracket)
	w.depth++
	w.begun = false
}

// member begins a member of what was begun last.
func (w *jsonWriter) member() {
	if w.begun {
		w.put(",")
	}
	w.begun = true
	w.line()
}

func (w *jsonWriter) end(bracket string) {
	w.depth--
	if w.begun {
		w.line()
	}
	w.put(bracket)
	w.begun = true // what it is in has it
}

func (w *jsonWriter) line() {
	w.put("\n", strings.Repeat(" ", w.depth)) // of spaces it makes none
}

func (w *jsonWriter) encode(v any) {
	w.one.Reset()
	if err := w.values.Encode(v); err != nil && w.failed == nil {
		w.failed = err
	}
	_, _ = w.out.Write(bytes.TrimSuffix(w.one.Bytes(), []byte{'\n'}))
}

// put writes; what fails first, the writer keeps until it is flushed.
func (w *jsonWriter) put(texts ...string) {
	for _, text := range texts {
		_, _ = w.out.WriteString(text)
	}
}

// empty reports whether there is nothing to tell.
func empty(v any) bool {
	if rows, many := v.(iter.Seq[any]); many {
		for range rows {
			return false
		}
		return true
	}
	r := reflect.ValueOf(v)
	return !r.IsValid() || r.IsZero() || r.Kind() == reflect.Slice && r.Len() == 0
}
