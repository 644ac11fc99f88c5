package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"berkas/site/lang"
)

// csv declares the file of a table.
func (w whole) csv(t table) format {
	f := format{
		name: t.name + ".csv", media: "text/csv", about: func(w *lang.Words) string { return lang.Fill(w.DataTable, "what", called(w)[t.name]) },
		things: t.rows, write: func(out io.Writer) error { return t.writeCSV(out, w.CSVSafe) },
	}
	if t.name == "sources" { // one example of ten that are alike
		f.try = "sqlite3 -csv :memory: '.import sources.csv sources' 'SELECT count(*) FROM sources'"
	}
	return f
}

// called is what pages call the things of a table.
func called(w *lang.Words) map[string]string {
	return map[string]string{
		"people": w.People, "organisations": w.Organisations, "places": w.Places, "events": w.Events, "topics": w.Topics,
		"claims": w.Claims, "sources": w.Sources, "quotes": w.Quotes, "mentions": w.Mentions, "relations": w.Relations,
	}
}

// writeCSV writes RFC 4180 with LF line ends, in UTF-8, a row of names first. Safe
// puts an apostrophe before a text that a spreadsheet would run.
func (t table) writeCSV(out io.Writer, safe bool) error {
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
			if safe && c.typ.name == text.name && runs(cells[i]) {
				cells[i] = "'" + cells[i]
			}
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

// runs reports whether a spreadsheet may take a cell for a formula.
func runs(cell string) bool { return cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) }

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
