// Package newsread reads a news text for who is named in it and who is quoted.
//
// [Read] takes paragraphs and returns a [Reading]: the names with what they are
// and the roles they were given, and the quotations with their probable
// speakers, and who says passages that no marks enclose where that is asked for.
// [ReadSource] reads a source of a dossier so, whose names are known. [Reporting]
// tells which outlets a text says it has something from. [Same] tells two
// spellings of one name. [Language] tells Indonesian from English. Words with their
// labels, and the offices beside a name, are read by package facts.
//
// Nothing is looked up outside: rules over words, and one number that is learnt, how
// much the letters of a name look like a person's (package likeness), which is
// weighed beside what stands around the name. The words that only this room asks for
// are in words/.
//
// # How
//
// Each stage is a list of named rules in rules.go, tried or weighed in the order in
// which they stand there. To change one, read the effect on
// the whole gold set: go test -run 'TestGold|TestAblation' -v (and GOLD=1 for every
// difference). Whole articles are in testdata/articles, with what was measured on
// them before anything was tuned on them: go test -run TestArticles -v.
//
//	paragraph its words, each with a label: office, place, name …     paragraph.go
//	mention   where a run names somebody, and as what                 mention.go, readrun.go, organisation.go, split.go
//	beside    the offices and other names beside it                   beside.go
//	name      mentions that mean the same                             name.go, join.go, surname.go, same.go
//	kind      what a name is of, by evidence                          kind.go, evidence.go
//	quote     quoted passages that somebody says                      quote.go
//	clause    the words around a quotation that tell who              hear.go, attribute.go, speaker.go, naming.go
//	reported  the same of passages outside quotation marks            reported.go
//	speaker   who that is; pronouns go to whom was spoken of last     subject.go, aside.go, focus.go, rank.go, holder.go
//
// # Certainty
//
// A reading is a suggestion for a person to accept. Where the text says who
// speaks beside the words, a quotation is Sure; where a pronoun, an office or the
// paragraph before decides, it is not. Only what is Sure may contradict anybody.
package newsread
