package newsread

import (
	"embed"
	"io/fs"
	"sync"

	"berkas/site/internal/facts/words"
)

// The classes of words that only this room asks for; its files say what each is
// for.
const (
	beforePlace = words.Free << iota
	namedAfter
	companyForm
	medium
	weak
	likewise
	somebody
	called
	masculine
	feminine
	that
	utterance
	subordinate
	indonesian
	english
)

var classNames = map[string]words.Class{
	"before_place": beforePlace, "namedafter": namedAfter, "companyform": companyForm, "medium": medium, "weak": weak, "likewise": likewise, "somebody": somebody,
	"called": called, "he": masculine, "she": feminine, "that": that, "utterance": utterance, "subordinate": subordinate, "id": indonesian, "en": english,
}

//go:embed words/*.txt
var wordFiles embed.FS

// lexicon returns the words that all rooms know, and those of this one.
var lexicon = sync.OnceValue(func() *words.Lexicon {
	dir, err := fs.Sub(wordFiles, "words")
	if err != nil {
		panic(err)
	}
	return words.Base().With(classNames, dir)
})
