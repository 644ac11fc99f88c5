package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// writeCSV writes RFC 4180 with LF line ends, in UTF-8, a row of names first.
func (t table) writeCSV(out io.Writer) error {
	w := csv.NewWriter(out)
	columns := t.sheet()
	cells := make([]string, len(columns))
	for i, c := range columns {
		cells[i] = c.name
	}
	err := w.Write(cells)
	for row := range t.rows {
		for i, c := range columns {
			cells[i] = cell(c.value(row))
		}
		if err == nil {
			err = w.Write(cells)
		}
	}
	if err != nil {
		return err
	}
	w.Flush()
	return w.Error()
}

// sheet returns the columns that the CSV file has.
func (t table) sheet() []column {
	var columns []column
	for _, c := range t.columns {
		if c.form != jsonOnly {
			columns = append(columns, c)
		}
	}
	return columns
}

func cell(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []string:
		return strings.Join(v, "; ")
	case int:
		return strconv.Itoa(v)
	case bool:
		return strconv.FormatBool(v)
	case *float64:
		if v == nil {
			return ""
		}
		return strconv.FormatFloat(*v, 'f', -1, 64)
	}
	panic(fmt.Sprintf("export: no cell for a %T", v))
}
