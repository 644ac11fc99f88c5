// Package stem cuts text into words as somebody looks for them, folded, and
// finds their stems: what forms of one word have in common.
//
// Words are runs of letters and digits without case, diacritics and
// apostrophes; a hyphen parts them. English is stemmed by Porter's second
// algorithm, Indonesian by Tala's, read in every way its unclear rules allow:
// which of a word's stems is the right one only other words can tell. Words of
// other languages stand for themselves.
//
// It knows nothing of what is searched: it is handed a text and a language.
package stem

import (
	"slices"
	"strings"
)

// Languages are those whose words are stemmed, by the first part of their
// BCP 47 tag.
var Languages = []Language{
	{"id", indonesianStems, indonesianStop, indonesianPrefixes, indonesianEndings},
	{"en", func(word string) []string { return []string{englishStem(word), word} }, englishStop, "", englishEndings},
}

// Language is how the words of one are stemmed.
type Language struct {
	Tag               string
	Stems             func(word string) []string // the stems a folded word may have, the likeliest first, itself last
	Stop              string                     // words that say nothing of what a text is about, in alphabetical order
	Prefixes, Endings string                     // affixes to try on a word that no text has, each with ":" and what a stem has instead
}

// Of returns the place of a tag's language in [Languages], or -1.
func Of(tag string) int {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return slices.IndexFunc(Languages, func(l Language) bool { return l.Tag == base })
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
