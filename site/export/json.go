package export

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"reflect"
)

// writeJSON writes a row as one JSON document.
func writeJSON(out io.Writer, columns []column, row any) error {
	w := newJSONWriter()
	w.record(keys(columns), row)
	if w.failed != nil {
		return w.failed
	}
	var b bytes.Buffer
	if err := json.Indent(&b, w.Bytes(), "", " "); err != nil {
		return err
	}
	b.WriteByte('\n')
	_, err := b.WriteTo(out)
	return err
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

// jsonWriter writes objects whose keys stand in the order of their columns.
type jsonWriter struct {
	bytes.Buffer
	values *json.Encoder // writes to the buffer
	failed error         // the first time
}

func newJSONWriter() *jsonWriter {
	w := &jsonWriter{}
	w.values = json.NewEncoder(w)
	w.values.SetEscapeHTML(false)
	return w
}

func (w *jsonWriter) record(keys []column, row any) {
	w.WriteByte('{')
	n := 0
	for _, c := range keys {
		v := c.value(row)
		if empty(v) && !c.always {
			continue
		}
		if n++; n > 1 {
			w.WriteByte(',')
		}
		w.WriteString(`"` + c.name + `":`) // a name is ASCII and without quotation marks
		w.value(c, v)
	}
	w.WriteByte('}')
}

func (w *jsonWriter) value(c column, v any) {
	rows, many := v.(iter.Seq[any])
	switch {
	case many:
		w.list(keys(c.of), rows)
	case c.of != nil:
		w.record(keys(c.of), v)
	case c.lists > 0 && empty(v):
		w.WriteString("[]") // not null
	default:
		w.encode(v)
	}
}

func (w *jsonWriter) list(keys []column, rows iter.Seq[any]) {
	w.WriteByte('[')
	n := 0
	for row := range rows {
		if n++; n > 1 {
			w.WriteByte(',')
		}
		w.record(keys, row)
	}
	w.WriteByte(']')
}

func (w *jsonWriter) encode(v any) {
	if err := w.values.Encode(v); err != nil && w.failed == nil {
		w.failed = err
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
