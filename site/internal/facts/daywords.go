package facts

import (
	"embed"
	"io/fs"
	"sync"

	"berkas/site/internal/facts/words"
)

// The classes of words that only the reader of days asks for; words/days says
// what each is for.
const (
	oneUnit = words.Free << iota
	count
	vague
	ago
	hence
	earlier
	linking
	near
	through
	between
	and
	about
	leadsYear
	of
	ordinal
	anyDay
	bears
	event
	future
	atLeast
	daytime
)

var dayClasses = map[string]words.Class{
	"one_unit": oneUnit, "count": count, "vague": vague, "ago": ago, "hence": hence, "earlier": earlier, "linking": linking,
	"near": near, "through": through, "between": between, "and": and, "about": about,
	"leads_year": leadsYear, "of": of, "ordinal": ordinal, "any": anyDay,
	"bears": bears, "event": event, "future": future, "at_least": atLeast, "daytime": daytime,
}

//go:embed words/days/*.txt
var dayFiles embed.FS

// dayWords returns the words that all rooms know, and those of the calendar.
var dayWords = sync.OnceValue(func() *words.Lexicon {
	dir, err := fs.Sub(dayFiles, "words/days")
	if err != nil {
		panic(err)
	}
	return words.Base().With(dayClasses, dir)
})
