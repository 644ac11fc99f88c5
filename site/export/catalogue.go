package export

import (
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
	CSV, JSON           bool   // where it is
}

// Catalogue describes the files that [Files] lists, in a language's words, and every
// column in them.
func Catalogue(d *dossier.Dossier, proofs *support.Ledger, c Config, words *lang.Words) Contents {
	var all Contents
	w := whole{d, c, proofs}
	for _, f := range w.formats() {
		told := File{Name: f.name, About: f.about(words), Try: f.try}
		if f.things != nil {
			for range f.things {
				told.Count++
			}
		}
		all.Files = append(all.Files, told)
	}
	all.Tables = append(all.Tables, Table{"dossier.json", "The document as a whole.", w.flatDocument()})
	for _, t := range append(tables(d, proofs), pages(d), w.nodes(), w.ties()) {
		if !empty(t.rows) {
			all.Tables = append(all.Tables, Table{t.name, t.meaning, flatten("", t.columns)})
		}
	}
	return all
}

// flatDocument are the keys of the document that are no table of their own.
func (w whole) flatDocument() []Column {
	alone := map[string]bool{"pages": true}
	for _, t := range tables(w.Dossier, w.proofs) {
		alone[t.name] = true
	}
	var columns []column
	for _, c := range document(w.Dossier, w.proofs) {
		if !alone[c.name] {
			columns = append(columns, c.inJSON())
		}
	}
	return flatten("", columns)
}

// flatten lists columns and those of the records within them.
func flatten(prefix string, columns []column) []Column {
	var all []Column
	for _, c := range columns {
		told := Column{prefix + c.name, c.typ.name, c.meaning, c.form != jsonOnly, c.form != csvOnly}
		switch {
		case c.of != nil && c.lists > 0:
			told.Type = "list of objects"
		case c.of != nil:
			told.Type = "object"
		case c.lists > 0:
			told.Type = "list of " + told.Type
		}
		all = append(all, told)
		inner := flatten(prefix+c.name+".", c.of)
		for i := range inner {
			inner[i].CSV = false
		}
		all = append(all, inner...)
	}
	return all
}
