// Package dossier is the model of a dossier and the reading of it.
//
// [Load] turns a folder into a [Dossier] in phases; each is a file of this
// package, and what it cannot make sense of goes into one [diag.List]:
//
//	read        which files there are; front matter decoded, bodies kept   read.go, front.go
//	declare     one entry for each slug, one siglum for each source        declare.go
//	resolve     names become pointers, with "did you mean"                 resolve.go, person.go …
//	texts       bodies become paragraphs, wiki links are checked           text.go
//	quotations  each quoted passage is proved to stand in its source; one
//	            that does not is looked for in all                         quotation.go, seek.go
//	originals   what a source was read from has the hash that was written
//	            down, and each paragraph of the source stands in it        original.go, original_proof.go
//	mentions    who is named where, by the five rules                      mention.go
//	statements  the same words by one speaker; shared passages             statement.go, shared.go
//	index       the answers to what a dossier is asked                     index*.go
//
// The first six run to their end even when an earlier one found errors, so
// that one run reports every problem; mentions and what follows need a whole
// dossier and run only without errors.
//
// # Kinds
//
// A kind of thing is a file: its type in the model, the keys that its front matter
// has, and how the one becomes the other. What all have in common, and quotations,
// is in model.go, front.go and resolve.go.
//
// # Positions
//
// Everything that came from a file keeps the span it stood in. A [Paragraph]'s
// Text is reading text (Markdown taken away); offsets in it are bytes, and
// lead back to the file when something is to be reported.
//
// # What is never published
//
// Comments are dropped from curated texts before anything is made of them. A
// private text is read and checked like any other, and is in no answer but
// [Dossier.Private], [Entry.Private] and [Quote.Private].
//
// # Publication
//
// Rights decide which parts of a source's text may leave the program. Whoever
// prints, exports or indexes source text asks [Paragraph.Published],
// [Paragraph.Excerpt] or [Mention.Context], never Text itself.
//
// # What may not be here
//
// Nothing is made for readers here but messages: no HTML, no link, no word of a page.
// Nothing is written, and nothing is fetched. What bears a fact out, beyond a
// quotation's own words, is for package support to say.
package dossier
