// Package intake brings texts into a dossier: from a page or a text to a source
// that a build accepts at once.
//
//	page, err := intake.Fetch(ctx, "https://…", intake.FetchOptions{})  or a Page of a file's bytes
//	article, err := intake.Read(page)
//	plan, err := intake.Make(dossier, article, intake.Wishes{…})
//	problems, err := plan.Prove(fsys)
//	… write plan.Files(), the last one last
//
// # Phases
//
//	fetch      one GET over http or https; nothing of this machine or its net     fetch.go
//	unpack     mail and pages saved as one file become the page in them           mail.go
//	decode     bytes become text; a guess is said                                decode.go, encoding.go
//	cut up     a page becomes leaves, each a block of text                       page.go, flow.go, running.go, table.go
//	refuse     a page that only asks something, or shows a PDF, is none           refuse.go
//	extract    which leaves are the article, by what was found, by the names of
//	           elements, and by the headline above them                          account.go, notes.go, markup.go, header.go, blocks.go
//	           what the page says of it, and the lines beside the headline       metadata.go, address.go, signed.go, byline.go, published.go, months.go, jsonld.go, ends.go, text.go
//	clean      what is not the article's own words goes to the cut list          clean.go, words/
//	find       names, quotations, dates, the event, topics, twins                find.go, names.go, quotes.go, events.go, twins.go, language.go, asked.go
//	plan       front matter with what is certain, the rest as comments           plan.go, file.go, yaml.go
//	keep       what was read goes along, with the text read out of a document    original.go, archived.go
//	prove      the dossier is read with the new files in it                      prove.go
//
// # What is never done
//
// A text is evidence: its words are never changed, and characters that mean
// something in Markdown are escaped so that a reader sees them as they stood.
// What is left out is listed: every word between the headline and the end of the
// article is in the text or in the cut list. What a browser draws of its own, such
// as quotation marks and the numbers of lists, is written. Nothing uncertain is filled in: it stands as a
// comment that becomes content when the comment sign is taken away.
//
// # Errors
//
// An [InputError] is about what was given: no text, a text that is there
// already, a page that is none. A [MissingError] names what only the user can
// say. Anything else is the machine or the net.
//
// The package is the only door to the libraries that extract articles and write
// Markdown of them, and, with the preview, to the net.
package intake

import "fmt"

// InputError says what is wrong with what was given, and what to do. Wish is set
// where it is one of the user's [Wishes].
type InputError struct {
	Message, Hint string
	Wish          bool
}

// Error returns the message.
func (e *InputError) Error() string { return e.Message }

func inputf(hint, format string, args ...any) *InputError {
	return &InputError{Message: fmt.Sprintf(format, args...), Hint: hint}
}

func wishf(hint, format string, args ...any) *InputError {
	e := inputf(hint, format, args...)
	e.Wish = true
	return e
}

// MissingError says what a source needs and the text does not tell: "date", "title",
// "language".
type MissingError struct {
	What string
	Hint string // what there is instead, "it names 2023-04-16"; "" for nothing
}

// Error names what is missing.
func (e *MissingError) Error() string { return "the text does not tell its " + e.What }
