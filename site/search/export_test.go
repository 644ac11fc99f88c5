package search

// WordsOf is how the index cuts words.
var WordsOf = wordsOf

// Ignored are the words of a language that are not indexed.
func Ignored(tag string) string { return languages[languageOf(tag)].stop }
