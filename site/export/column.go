package export

import "iter"

// column is one thing that is known of the rows of a table, or of a record
// within a row.
type column struct {
	name    string
	typ     valueType // of the value, or of each value in a list
	meaning string    // one English sentence
	value   func(row any) any

	lists  int      // 1: a list of values; 2: a list of lists
	of     []column // a record, or a list of them: its own columns, in the order of JSON
	form   form
	lead   bool // stands before the others in JSON: which thing the row is
	always bool // is in JSON also when it is empty
}

// form is where a column is.
type form uint8

const (
	both form = iota
	csvOnly
	jsonOnly
)

// table is the things of one kind, a row each.
type table struct {
	name    string // of the file and of the key in JSON
	meaning string
	columns []column
	rows    iter.Seq[any]
}

// value is what a column can have in a row. A number may be unknown.
type value interface {
	string | int | bool | *float64 | []string | []float64 | [][]string
}

// col declares a column of rows that are T.
func col[T any, V value](name string, typ valueType, meaning string, of func(T) V) column {
	c := column{name: name, typ: typ, meaning: meaning, value: func(row any) any { return of(row.(T)) }}
	switch any(*new(V)).(type) {
	case []string, []float64:
		c.lists = 1
	case [][]string:
		c.lists = 2
	}
	return c
}

// records declares a column that is a list with columns of its own.
func records[T, R any](name, meaning string, of func(T) []R, columns ...column) column {
	return column{
		name: name, meaning: meaning, lists: 1, of: keys(columns), form: jsonOnly,
		value: func(row any) any { return each(of(row.(T))) },
	}
}

// record declares a column that has columns of its own, once or not at all.
func record[T, R any](name, meaning string, of func(T) *R, columns ...column) column {
	return column{name: name, meaning: meaning, of: keys(columns), form: jsonOnly, value: func(row any) any {
		if r := of(row.(T)); r != nil {
			return r
		}
		return nil
	}}
}

// key makes a table a column of the document.
func (t table) key() column {
	return column{
		name: t.name, meaning: t.meaning, lists: 1, of: keys(t.columns), form: jsonOnly, always: true,
		value: func(any) any { return t.rows },
	}
}

// each returns a list as rows.
func each[T any](list []T) iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, v := range list {
			if !yield(v) {
				return
			}
		}
	}
}

func (c column) inCSV() column    { c.form = csvOnly; return c }
func (c column) inJSON() column   { c.form = jsonOnly; return c }
func (c column) required() column { c.always = true; return c }
func (c column) first() column    { c.lead = true; return c }
