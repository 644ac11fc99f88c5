package facts

import (
	"berkas/site/internal/facts/words"
)

// label is what a word of a run is taken for.
type label uint8

const (
	AsName     label = iota
	AsParticle       // inside a name
	AsTitle
	AsPlace
	AsOrg
	AsCommon
	AsAcronym
)

// labels decides about every word of a run. Where a word can be several things
// its neighbours decide.
func labels(all []words.Token, r Span, lang string) []label {
	list := make([]label, r.Len())
	for i := range list {
		list[i] = first(&all[r.From+i])
	}
	for i := range list {
		list[i] = settled(all[r.From:r.To], list, i)
		if t := &all[r.From+i]; lang == "en" && i > 0 && list[i] == AsCommon && list[i-1] == AsName && all[r.From+i-1].Is(words.Given) && t.Class == words.Common && t.Gap == " " {
			list[i] = AsName // Jeremy Dear
		}
	}
	return list
}

// first labels a word by itself.
func first(t *words.Token) label {
	switch {
	case !t.Capital && t.Is(words.Particle):
		return AsParticle
	case t.Is(words.Given) && !t.Is(words.Place|words.People|words.Org|words.OrgHead|words.OrgTail|words.Title|words.Rank|words.Common|words.Month):
		return AsName
	case t.Is(words.Title | words.Rank | words.TitlePrefix):
		return AsTitle
	case t.Is(words.Place | words.People):
		return AsPlace
	case t.Is(words.Org | words.OrgHead | words.OrgTail | words.OrgPrefix):
		return AsOrg
	case t.Is(words.Common | words.Month | words.Weekday | words.PlaceHead | words.Say | words.Pronoun | words.Stop | words.Adverb | words.Work | words.According):
		return AsCommon
	case t.Class&^words.Particle == 0 && words.Derived(t.Low, t.Opens):
		return AsCommon
	case t.Upper && !t.Initial, t.Capital && t.Mixed():
		return AsAcronym
	case !t.Capital:
		return AsName // -un of Kim Jong-un
	}
	return AsName
}

// settled gives the word at i its last label, from its first one and its
// neighbours.
func settled(run []words.Token, list []label, i int) label {
	w := word{run, list, i}
	switch {
	case run[i].IsDegree() && i > 0 && (w.before() || run[i-1].IsDegree()):
		return AsCommon
	case w.isHyphened(), w.isTailAhead():
		return AsName
	case w.inPhrase():
		return list[i]
	case w.isPlaceInName(), w.isShort(), list[i] == AsAcronym && sentenceOfCapitals(run), w.isGiven(), w.isEither(), w.isLastPlace():
		return AsName
	}
	return list[i]
}

// word is a word of a run and what is known of its neighbours.
type word struct {
	run  []words.Token
	list []label
	i    int
}

// before reports whether a name stands before the word.
func (w word) before() bool { return w.i > 0 && w.list[w.i-1] == AsName }

// after reports whether a name goes on behind the word.
func (w word) after() bool {
	return w.i+1 < len(w.list) && (w.list[w.i+1] == AsName || w.list[w.i+1] == AsParticle)
}

// isHyphened: Sang and hyup of Kim Sang-hyup.
func (w word) isHyphened() bool {
	t := &w.run[w.i]
	return w.i+1 < len(w.run) && w.run[w.i+1].Gap == "-" && !w.run[w.i+1].Capital || !t.Capital && t.Gap == "-" && !t.Is(words.Particle)
}

// isTailAhead: Capital of Capital Economics.
func (w word) isTailAhead() bool {
	t := &w.run[w.i]
	return t.Is(words.OrgTail) && !t.Is(words.Org|words.OrgHead) && !w.before() && w.i+1 < len(w.list) && w.list[w.i+1] == AsName
}

// inPhrase reports whether a phrase decides about the word.
func (w word) inPhrase() bool {
	return w.run[w.i].Phrase > 1 || w.i > 0 && w.run[w.i-1].Phrase > 1 && w.list[w.i] != AsName
}

// isPlaceInName: a place, or an outlet, between the words of a name.
func (w word) isPlaceInName() bool {
	place := w.list[w.i] == AsPlace || w.list[w.i] == AsOrg && w.run[w.i].Is(words.Org)
	return place && w.before() && w.after() && !hasOffice(w.list[:w.i])
}

// isShort: BJ of BJ Habibie, MD of Mahfud MD.
func (w word) isShort() bool {
	return w.list[w.i] == AsAcronym && len(w.run[w.i].Text) <= 2 && (w.before() || w.after() && !officeBefore(w.list, w.i))
}

// isGiven: Jordan of Jordan Pickford.
func (w word) isGiven() bool {
	t := &w.run[w.i]
	if !t.Is(words.Given) || w.list[w.i] == AsName {
		return false
	}
	return w.after() || w.before() && !t.Is(words.Place) && (w.i+1 == len(w.run) || !w.run[w.i+1].Number)
}

// isEither: Agung of Agung Laksono, a word that is common or part of a name.
func (w word) isEither() bool {
	t := &w.run[w.i]
	if !t.Is(words.Both) {
		return false
	}
	return w.before() && !w.run[w.i-1].Is(words.Rank|words.Title) || w.after() && !t.Is(words.Title|words.Rank) && (w.i == 0 || w.list[w.i-1] != AsCommon)
}

// isLastPlace: a place behind a given name.
func (w word) isLastPlace() bool {
	return w.run[w.i].Is(words.Place) && w.before() && w.run[w.i-1].Is(words.Given) && !hasOffice(w.list[:w.i]) && (w.i < 2 || w.list[w.i-2] != AsName)
}

// officeBefore reports whether the word before i belongs to an office.
func officeBefore(list []label, i int) bool {
	return i > 0 && (list[i-1] == AsTitle || list[i-1] == AsCommon)
}

func hasOffice(list []label) bool {
	for _, l := range list {
		if l == AsTitle || l == AsOrg {
			return true
		}
	}
	return false
}

// sentenceOfCapitals reports whether all words of a run of three or more are in
// capitals: a headline, in which that tells nothing.
func sentenceOfCapitals(run []words.Token) bool {
	for _, t := range run {
		if !t.Upper {
			return false
		}
	}
	return len(run) > 2
}
