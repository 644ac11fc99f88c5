package search

import "berkas/site/internal/stem"

// WordsOf is how the index cuts words.
var WordsOf = stem.Words

// Ignored are the words of a language that are not indexed.
func Ignored(tag string) string { return stem.Languages[stem.Of(tag)].Stop }
