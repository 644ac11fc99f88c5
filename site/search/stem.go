package search

import (
	"slices"
	"strings"
)

// languages are those whose words are stemmed, by the first part of their
// BCP 47 tag. Words of other languages stand for themselves.
var languages = []language{
	{"id", indonesianStems, indonesianStop, indonesianPrefixes, indonesianEndings},
	{"en", func(word string) []string { return []string{englishStem(word), word} }, englishStop, "", englishEndings},
}

type language struct {
	tag               string
	stems             func(word string) []string // the stems a word may have, the likeliest first, itself last
	stop              string                     // words that are looked up in vain because every text has them
	prefixes, endings string                     // what search.js takes off a word that no text has, each with ":" and what a stem has instead
}

// languageOf returns the number of a tag's language, or -1.
func languageOf(tag string) int {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return slices.IndexFunc(languages, func(l language) bool { return l.tag == base })
}

const (
	indonesianPrefixes = "memper diper meng meng:k meny:s peng peng:k peny:s mem mem:p men men:t pem pem:p pen pen:t ter di me ke ber per pe be se"
	indonesianEndings  = "kannya annya inya kan an i nya lah kah pun ku mu"
	englishEndings     = "ing ings ed es s ly er ers ies:i ied:i y:i e ation ment"
)

// Stop words say nothing of what a text is about. Short forms that are also
// names are not among them: AS, US, WHO.
const (
	indonesianStop = "ada adalah agar akan antara apa apakah atas atau bagi bahwa begitu belum bila bisa bukan dalam dan dapat dari demi dengan di dia guna hal hanya hingga ia ini itu jadi jika juga kah kami kamu karena ke kepada ketika kita ku lagi lah lain lalu lebih maka masih melalui menjadi mereka mu namun nya oleh pada para pula pun saat saja sambil sampai sangat saya se sebagai sebelum sebuah secara sedang sehingga sejak selain selama seperti serta setelah suatu sudah supaya tapi telah tentang terhadap tersebut tetapi tidak untuk yaitu yakni yang"
	englishStop    = "a about after all also an and any are as at be been before being between both but by can could did do does during each for from had has have he her his how i if in into is it its may more most no nor not of on or other our over she should so some such than that the their them then there these they this those through to under up very was we were what when where which while will with would you your"
)

// term is a word of the index, as it is written.
type term struct {
	text     string
	spoken   uint8     // the languages of the texts it stands in, a bit for each of languages
	postings []posting // where it stands
	titles   []posting // the things and sources whose names it is part of; level 1 where one begins with it

	family *family
	form   int // its place in family.forms

	count int // how often it stands in the document at hand
}
