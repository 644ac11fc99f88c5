// Package export writes the dossier for machines: tables for spreadsheets, the
// whole model as JSON.
//
// [All] is the list. An export is one file of this package and one line there.
// What a source's rights keep back is in none of them: source text comes from
// [dossier.Paragraph.Published] alone.
package export

import (
	"io"

	"berkas/site/dossier"
	"berkas/site/page"
)

// File is one file of the output and how to write it.
type File struct {
	Path  string
	Write func(io.Writer) error
}

// Export says which files it makes of a dossier and the plan of its pages.
type Export func(d *dossier.Dossier, p *page.Plan) []File

// All is every export, in the order their files are listed.
var All = []Export{dossierJSON, people, organisations, places, events, topics, claims, sources, quotes, mentions}

// one is an export of a single file.
func one(path string, write func(io.Writer) error) []File { return []File{{path, write}} }
