// Package search writes the index that search.js finds things in: people,
// organisations, places, topics, events, claims, pages, sources by their
// titles, quotations, and the paragraphs of the sources. Only what rights let a
// reader see is indexed.
//
// The index is a set of classic scripts, each a call that hands a value over,
// because nothing else can be loaded from a disk under a strict policy:
//
//	search/search.js           what a page runs: the files of client
//	search/index.js            where everything is
//	search/words-0.js …        the dictionary, cut by the alphabet
//	search/postings-0.js …     where the words of the dictionary stand
//	search/names-0.js …        what is shown of things, and of sources by their titles
//	search/spelling-5.js …     words of one length, for those that are mistyped
//	search/filters.js          which topic, speaker and year a document has
//	search/text-0.js …         what is shown of sources: paragraphs and quotations
//
// Each but the texts begins with a sum of what it holds, which the index has too,
// so that a browser never reads an old index's part as a new one's. Texts are dealt
// by package shard, and the cards of paragraphs are made of them.
//
// # Words
//
// Text and queries are cut into the same folded words (package stem): without case,
// diacritics, apostrophes; a hyphen parts words. What it joins is a word too, and what
// stands beside an apostrophe; a word that some text has is found where it stands in
// two; and search.js joins and splits the words of a query. Words with one stem are a
// family and are found together, the very word first. The dictionary leads from
// each form to its family, so that search.js knows no stemmer; stems that are no
// words lead there too. A whole name leads to the things that have it, and those
// to the documents that are about them, which makes aliases synonyms.
//
// # Places
//
// A query may also name a place outright: a passage as references do (A¶4), a source
// by its letters, anything by its slug, which the cards of links lead to. It comes first.
//
// # Names that are mistyped
//
// A word that no text has is read for those with a letter or two changed, lost,
// added or swapped; names that a word may be mistyped for are offered apart, also
// where some text has the word. A result for such a word says so.
//
// # Once
//
// Quotations that are one utterance, after package dossier, are one result that
// names where the others stand. The page leaves out paragraphs that would show
// nothing looked for but what a quotation of theirs shows.
//
// # Size
//
// A posting is a gap in Rice's code and two bits for how much of the document
// the word is, about 8 bits in all for the words of an article. Texts are not
// part of the index: those of the results that are shown are loaded a
// shard at a time, and phrases are proved on them.
//
// # What may not be here
//
// No source text but what package dossier lets through, and no word that a reader
// sees but from package lang: the script finds them in the page.
package search
