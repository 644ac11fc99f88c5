package newsread

import (
	"strings"

	"berkas/site/internal/facts/words"
	"berkas/site/internal/match"
)

// Language returns the language a text is in: "id" or "en", "" when it has not
// enough of the commonest words of either.
func Language(text []Paragraph) string {
	lex, counts, all := lexicon(), map[words.Class]int{}, 0
	var found []match.Word
	for _, p := range text {
		found = match.AppendWords(found[:0], p.Text)
		for _, w := range found {
			c := lex.Listed(strings.ToLower(p.Text[w.Start:w.End]))
			all++
			counts[indonesian] += one(c&(indonesian|words.SayBare|words.SayActive|words.SayPassive) != 0 && c&(english|words.SayEnglish) == 0)
			counts[english] += one(c&(english|words.SayEnglish) != 0)
		}
	}
	id, en := counts[indonesian], counts[english]
	switch {
	case id*12 >= all && id > en:
		return "id"
	case en*12 >= all && en > id:
		return "en"
	}
	return ""
}
