package search

// term is a word of the index, as it is written.
type term struct {
	text     string
	solid    bool      // it stands as one word somewhere
	spoken   uint8     // the languages of the texts it stands in, a bit for each of languages
	postings []posting // where it stands
	titles   []posting // the things and sources whose names it is part of; level 1 where one begins with it

	family *family
	form   int // its place in family.forms

	count int // how often it stands in the document at hand
}
