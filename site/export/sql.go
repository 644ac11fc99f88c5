package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"

	"berkas/site/dossier"
	"berkas/site/support"
)

// WriteSQL writes a script that makes a SQLite database of the dossier: a table for
// each that there is as CSV, one of paragraphs, their keys, indexes on what refers to
// something, and an index for searching the words of paragraphs and quotations (FTS5).
// A list is a JSON array, for json_each. What is not known is NULL. The script is one
// transaction: of a half of it nothing is left.
func WriteSQL(w io.Writer, d *dossier.Dossier, proofs *support.Ledger) error {
	out := bufio.NewWriter(w) // keeps the first error, which Flush returns
	fmt.Fprintln(out, "PRAGMA foreign_keys = OFF;\nBEGIN;")
	all := append(tables(d, proofs), paragraphs(d))
	for _, t := range all {
		t.writeSQL(out)
	}
	for _, name := range [...]string{"paragraphs", "quotes"} {
		fmt.Fprintf(out, "CREATE VIRTUAL TABLE %[1]s_search USING fts5(text, content='%[1]s', tokenize='unicode61 remove_diacritics 2');\nINSERT INTO %[1]s_search(%[1]s_search) VALUES ('rebuild');\n", name)
	}
	fmt.Fprintln(out, "COMMIT;")
	return out.Flush()
}

// paragraphs declares the table of what may be published of source texts.
func paragraphs(d *dossier.Dossier) table {
	type paragraph = *dossier.Paragraph
	columns := append([]column{
		col("source", slug, "The source.", func(p paragraph) string { return p.In.Of.Slug }),
		col("text", text, "What may be published of it, […] where something is left out.", func(p paragraph) string {
			if len(p.Published()) == 0 {
				return ""
			}
			return p.Excerpt(len(p.Text))
		}),
	}, paragraphColumns()...)
	return table{"paragraphs", "The paragraphs of the sources.", columns, func(yield func(any) bool) {
		for _, s := range d.Sources {
			for _, p := range s.Body.Paragraphs {
				if !yield(p) {
					return
				}
			}
		}
	}}
}

// unique are the columns that tell the rows of a table apart.
var unique = map[string]string{
	"people": "slug", "quotes": "address", "organisations": "slug", "places": "slug", "events": "slug", "topics": "slug", "claims": "slug", "sources": "slug",
	"paragraphs": "source, n",
}

func (t table) writeSQL(out *bufio.Writer) {
	columns := t.flat()
	fmt.Fprintf(out, "CREATE TABLE %s ( -- %s\n", t.name, t.meaning)
	for i, c := range columns {
		end := ","
		if i == len(columns)-1 && unique[t.name] == "" {
			end = ""
		}
		fmt.Fprintf(out, "  %q %s%s -- %s\n", c.name, c.sqlType(), end, c.meaning)
	}
	if key := unique[t.name]; key != "" {
		fmt.Fprintf(out, "  PRIMARY KEY (%s)\n", key)
	}
	fmt.Fprintln(out, ");")
	writeRows(out, t.name, columns, t.rows)
	for _, c := range columns {
		if c.lists == 0 && (c.typ == slug || c.typ == address) && c.name != unique[t.name] {
			fmt.Fprintf(out, "CREATE INDEX %[1]s_%[2]s ON %[1]s(%[2]q);\n", t.name, c.name)
		}
	}
}

func writeRows(out *bufio.Writer, name string, columns []column, rows iter.Seq[any]) {
	values := make([]string, len(columns))
	for row := range rows {
		for i, c := range columns {
			values[i] = literal(c.value(row))
		}
		fmt.Fprintf(out, "INSERT INTO %s VALUES (%s);\n", name, strings.Join(values, ", "))
	}
}

// flat returns the columns that a table of a database has: those of CSV, and of
// paragraphs all that is no record.
func (t table) flat() []column {
	var columns []column
	for _, c := range t.columns {
		if c.form != jsonOnly && c.of == nil {
			columns = append(columns, c)
		}
	}
	return columns
}

func (c column) sqlType() string {
	switch {
	case c.lists > 0:
		return "TEXT"
	case c.typ == integer, c.typ == boolean:
		return "INTEGER"
	case c.typ == number:
		return "REAL"
	}
	return "TEXT"
}

// literal writes a value as SQLite reads it. A text that holds NUL, which SQLite ends
// a script at, is written as bytes.
func literal(v any) string {
	switch v := v.(type) {
	case string:
		switch {
		case v == "":
			return "NULL"
		case strings.ContainsRune(v, 0):
			return fmt.Sprintf("CAST(X'%X' AS TEXT)", v)
		}
		return "'" + strings.ReplaceAll(v, "'", "''") + "'"
	case bool:
		if v {
			return "1"
		}
		return "0"
	case []string:
		if len(v) == 0 {
			return "NULL"
		}
		list, err := json.Marshal(v)
		if err != nil {
			panic(err) // texts can be written
		}
		return literal(string(list))
	}
	if s := cell(v); s != "" {
		return s
	}
	return "NULL"
}
