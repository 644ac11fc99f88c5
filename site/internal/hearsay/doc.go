// Package hearsay reads a news text for who is named in it and who is quoted.
//
// [Read] takes paragraphs and returns a [Reading]: the names with what they are
// and the roles they were given, and the quotations with their probable
// speakers. [Dates] finds dates, and works out relative ones. [Same] tells two
// spellings of one name. [Language] tells Indonesian from English.
//
// Nothing is learnt and nothing is looked up outside: rules over words, and
// lists of words in words/, of Indonesian and of English together, because
// either language quotes the other's names and offices.
//
// # How
//
//	token     a paragraph as words with their classes                 token.go, lexicon.go
//	run       capitalised words that stand together                   run.go
//	label     what each word of a run is: office, place, name …       label.go
//	mention   where a run names somebody, and as what                 mention.go, role.go
//	name      mentions that mean the same, and what kind they are     name.go, join.go, kind.go
//	quote     quoted passages that somebody says                      quote.go
//	clause    the words around a quotation that tell who              hear.go, attribute.go
//	speaker   who that is; pronouns go to whom was spoken of last     speaker.go, subject.go, focus.go
//
// # Certainty
//
// A reading is a suggestion for a person to accept. Where the text says who
// speaks beside the words, a quotation is Sure; where a pronoun, an office or the
// paragraph before decides, it is not.
package hearsay
