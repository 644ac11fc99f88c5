// Package export writes the dossier for machines: tables for spreadsheets, what
// curators wrote as one JSON document, and the formats that other programs read.
//
// # Files
//
// Each format is a file of this package and a line in the list of formats.go: what it
// is called, what it is for, what it is a list of, and how it is written. Of that list
// come the files of a site ([Files]), what the page about data and the command line
// tell of them ([Catalogue]), datapackage.json and ro-crate-metadata.json. A format of
// which the dossier has nothing has no file.
//
//	csv.go, json.go, schema.go     the declared columns; sql.go: the same, for sqlite3 alone
//	annotations.go                 quotations, W3C Web Annotation
//	ftm.go, ftm_ties.go            things, ties and quotations, FollowTheMoney
//	graph.go, gexf.go              ties, and names that stand together
//	timeline.go, calendar.go       events
//	datapackage.go, rocrate.go     the folder
//
// Formats are written as they go and hold no more than one thing at a time. What a
// format cannot say is left out, and the sentence of the format says so.
//
// # Columns
//
// What is exported is declared, once: a [table] for each kind of thing, and in
// it a column for each thing that is known of it, with a name, a type, a
// sentence that says what it is, and the function that finds it in a row. CSV,
// JSON and JSON Schema are three ways to write the same declaration:
//
//	things.go   people, organisations, places, pages
//	events.go   events, topics, claims
//	sources.go  sources, mentions
//	quotes.go   quotations
//	dossier.go  the document around them: dossier.yaml, statements, relations
//	entry.go    the columns that everything with a page has
//	pictures.go the columns of pictures
//	proof.go    the columns that say what bears a fact out, and who reports it
//
// A value that is proved has its proof in columns named for it: support, and
// with it support_at and, of a day, rule; where a record has several such values
// from_support and to_support. What support is of where it stands alone, the
// sentence of its column says.
//
// A new column is a line at the end of its table. Columns that there are keep
// their names and their order, which other people's programs rely on. A column
// is in both forms unless it says that it is in one only; what has columns of
// its own (roles, participants) is in JSON alone.
//
// A test holds the columns against the keys of the content format: each key is
// exported, or stands in the test's list of what is not, with the reason. Of what
// is worked out, the passages that sources share are in no export, and who is named
// with whom is in the graphs as far as the page of the network shows it.
//
// # What values look like
//
// References are slugs. Places in sources are "slug#p4" for a paragraph and
// "slug#q2" for a quotation. Dates are EDTF as the curators wrote them. JSON
// leaves out what is not known, unless the column is there always; in a table
// its cell is empty. Several values in a cell are joined by "; ", so what has
// that in itself is told apart only in JSON. A cell is what the model says, to
// the byte, also where a spreadsheet would take it for a formula.
//
// The speakers of a quotation are a list in speakers, also where there is one.
// The key by stays one slug, of a joint statement the first speaker's: left out it
// would say that the source itself reports, and a list would break who reads it.
//
// # Rights
//
// What a source's rights keep back is in no export: source text comes from
// [dossier.Paragraph.Published], [dossier.Mention.Published] and what curators
// quoted, never from a paragraph's Text. Words that a proof has of a source are
// left out where they stand in no part that may be published.
package export

import (
	"berkas/site/dossier"
	"berkas/site/support"
)

// tables returns the tables that are CSV files.
func tables(d *dossier.Dossier, proofs *support.Ledger) []table {
	return []table{
		people(d, proofs), organisations(d), places(d), events(d, proofs), topics(d), claims(d, proofs), sources(d, proofs),
		quotes(d, proofs), mentions(d), relations(d, proofs),
	}
}
