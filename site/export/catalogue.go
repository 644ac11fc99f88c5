package export

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/support"
)

// Contents is what pages and the command line tell of the exports of a dossier.
type Contents struct {
	Files  []File
	Tables []Table
}

// File is one of the files in [Folder].
type File struct {
	Name  string
	About string // what it is for
	Count int    // how many things it has; 0 where it is no list
	Try   string // a command that prints Count, run in the folder; "" where there is none
}

// Table is the columns of one kind of thing, or of the document as a whole.
type Table struct {
	Name, Meaning string
	Columns       []Column
}

// Column is one of them. Its Meaning is English, as in the schema.
type Column struct {
	Name, Type, Meaning string // of a record within a row "roles.title"
	In                  string // which files have it: "CSV, JSON"
}

// Catalogue describes the files that [Files] lists, in a language's words, and every
// column in them.
func Catalogue(d *dossier.Dossier, proofs *support.Ledger, c Config, words *lang.Words) Contents {
	var all Contents
	w := whole{d, c, proofs}
	for _, f := range w.formats() {
		told := File{Name: f.name, About: f.about(words), Try: f.try}
		switch {
		case f.count != nil:
			told.Count = f.count()
		case f.things != nil:
			for range f.things {
				told.Count++
			}
		}
		all.Files = append(all.Files, told)
	}
	all.Tables = append(all.Tables, Table{"dossier.json", "The document as a whole.", flatten("", w.alone(), inJSON)})
	for _, t := range tables(d, proofs) {
		if empty(t.rows) {
			continue
		}
		in := inBoth
		if t.name == "mentions" { // too many for the document
			in = inCSV
		}
		all.Tables = append(all.Tables, Table{t.name, t.meaning, flatten("", t.columns, in)})
	}
	if t := pages(d); len(d.Pages) > 0 {
		all.Tables = append(all.Tables, Table{t.name, t.meaning, flatten("", keys(t.columns), inJSON)})
	}
	if !empty(w.ties().rows) {
		for _, t := range []table{w.nodes(), w.ties()} {
			all.Tables = append(all.Tables, Table{t.name, t.meaning, flatten("", t.columns, inGraph)})
		}
	}
	return all
}

// Which files a column is in.
const (
	inCSV   = "CSV"
	inJSON  = "JSON"
	inBoth  = "CSV, JSON"
	inGraph = "GraphML, GEXF"
)

// alone are the columns of the document that are no tables.
func (w whole) alone() []column {
	of := map[string]bool{pages(w.Dossier).name: true}
	for _, t := range tables(w.Dossier, w.proofs) {
		of[t.name] = true
	}
	return slices.DeleteFunc(keys(document(w.Dossier, w.proofs)), func(c column) bool { return of[c.name] })
}

// flatten lists columns of some files, and those of the records within them, which
// only JSON has.
func flatten(prefix string, columns []column, in string) []Column {
	var all []Column
	for _, c := range columns {
		told := Column{prefix + c.name, c.typ.name, c.meaning, in}
		switch {
		case in == inBoth && c.form == csvOnly:
			told.In = inCSV
		case in == inBoth && c.form == jsonOnly:
			told.In = inJSON
		}
		switch {
		case c.of != nil && c.lists > 0:
			told.Type = "list of objects"
		case c.of != nil:
			told.Type = "object"
		case c.lists > 0:
			told.Type = "list of " + told.Type
		}
		all = append(append(all, told), flatten(prefix+c.name+".", c.of, inJSON)...)
	}
	return all
}
