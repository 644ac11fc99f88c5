package export

import (
	"bufio"
	"encoding/json"
	"io"
	"iter"
	"strings"

	book "berkas/site/address"
	"berkas/site/artifact"
	"berkas/site/cite"
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/support"
)

// Folder is where the exports stand in a site.
const Folder = "data/"

// Config says how exports are written. The zero Config will do.
type Config struct {
	Base    string // where the site stands, ending in a slash; "": addresses in exports are relative to [Folder]
	CSVSafe bool   // a cell that a spreadsheet would run gets an apostrophe before it
}

// whole is a dossier with what its exports need beside it.
type whole struct {
	*dossier.Dossier
	Config
	proofs *support.Ledger
}

// format is a file of the exports: what is told of it, and how it is written.
type format struct {
	name, media string // of the file
	about       func(*lang.Words) string
	things      iter.Seq[any] // what it is a list of, of none there is no file; nil: it is always there
	count       func() int    // how many those are, where that is known without making them; else nil
	write       func(io.Writer) error
	try         string // a command that counts the things, run where the file is; "" where there is none as short
}

// formats lists every file there can be.
func (w whole) formats() []format {
	columns := document(w.Dossier, w.proofs)
	all := []format{
		{name: "dossier.json", media: "application/json", about: aboutDossier, write: func(out io.Writer) error { return writeJSON(out, columns, w.Dossier) }},
		{name: "dossier.schema.json", media: "application/schema+json", about: aboutSchema, write: func(out io.Writer) error { return writeSchema(out, columns) }},
	}
	for _, t := range tables(w.Dossier, w.proofs) {
		all = append(all, w.csv(t))
	}
	all = append(all, w.annotations(), w.followTheMoney(), w.graphML(), w.gexf(), w.timeline(), w.calendar())
	all = append(all, w.references()...)
	all = there(all)
	return append(all, w.dataPackage(all), w.roCrate(all))
}

func aboutDossier(w *lang.Words) string { return w.DataDossier }
func aboutSchema(w *lang.Words) string  { return w.DataSchema }

// references are the sources as package cite writes them.
func (w whole) references() []format {
	var all []format
	files := cite.Files(w.Dossier)
	for i, f := range cite.Formats() {
		if i < len(files) {
			all = append(all, format{
				name: strings.TrimPrefix(files[i].Path, Folder), media: f.Type, write: files[i].Write,
				about: func(w *lang.Words) string { return lang.Fill(w.DataReferences, "format", f.Name) }, things: each(w.Sources),
			})
		}
	}
	return all
}

// there leaves out files that would be empty.
func there(all []format) []format {
	var some []format
	for _, f := range all {
		if f.things == nil || !empty(f.things) {
			some = append(some, f)
		}
	}
	return some
}

// Files returns every export of a dossier; of what it has none of, there is no file.
func Files(d *dossier.Dossier, proofs *support.Ledger, c Config) []artifact.File {
	var files []artifact.File
	for _, f := range (whole{d, c, proofs}).formats() {
		files = append(files, artifact.File{Path: Folder + f.name, Write: f.write})
	}
	return files
}

// page returns the address of an entry's page.
func (w whole) page(e *dossier.Entry) string { return w.at(book.In(w.Lang).Entry(e)) }

// passage returns the address of what a locator names.
func (w whole) passage(l dossier.Locator) string { return w.at(book.In(w.Lang).Citation(l)) }

// at returns the address of a path of the site.
func (w whole) at(path string) string {
	if w.Base == "" {
		return "../" + path
	}
	return w.Base + path
}

// writeList writes values as a list of JSON between what stands before and after it,
// one a line and each by itself: a dossier has no largest size.
func writeList[T any](out io.Writer, before string, values iter.Seq[T], after string) error {
	w := bufio.NewWriter(out) // keeps the first error, which Flush returns
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	_, _ = w.WriteString(before)
	begun := false
	for v := range values {
		if begun {
			_, _ = w.WriteString(",")
		}
		begun = true
		if err := lines.Encode(v); err != nil {
			return err
		}
	}
	_, _ = w.WriteString(after)
	return w.Flush()
}

// fragment returns a value as JSON, to stand within what is written by hand.
func fragment(v any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err) // texts can be written
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// erase makes a sequence one of rows.
func erase[T any](seq iter.Seq[T]) iter.Seq[any] {
	return func(yield func(any) bool) {
		for v := range seq {
			if !yield(v) {
				return
			}
		}
	}
}
