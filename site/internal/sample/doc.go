// Package sample makes dossiers of any size to test and to measure with. All in
// them is invented but the places.
//
//	site.Build(site.Config{Dir: sample.New(1000).Dossier()})
//	os.CopyFS("/tmp/thousand", sample.New(1000).Dossier())
//	os.CopyFS("/tmp/peer", sample.New(1000).Hugo())
//
// What a thing is like depends on its number and on how many of its kind there
// are; the same number of sources gives the same bytes.
//
// # What is in a corpus of n sources
//
// A tenth as many people, an eighth as many events, and fewer organisations,
// claims, topics and places. A source has 10 to 16 paragraphs of some 500 words
// together, whose frequencies follow Zipf's law. Its first paragraph reports an
// event with day, place and who took part; then three people are quoted, one of
// them on a claim and one with a figure; it uses the terms of its topics, looks
// back at another event, and names people by their full names and by their
// aliases. Whom and what it names is skewed: a few are in very many sources. One
// source in ten is English and one in each corpus Dutch, one in twenty carries
// what a wire sent to its neighbour too, one in fifty is published in excerpts, and
// one title in twenty has characters that HTML escapes.
//
// # Two formats
//
// [Corpus.Dossier] is a dossier of this program: names stand plain in the texts,
// and every curated fact cites the passage that bears it out, so that `berkas check
// --strict` finds nothing. [Corpus.Hugo] is the same for Hugo, with layouts for the
// same kinds of pages; a source's front matter lists all that it names and every
// name in it is a link, because Hugo finds neither.
//
// # What else there is
//
// [Crowd] is no likely dossier: in it all lists are as long as they can be.
package sample
