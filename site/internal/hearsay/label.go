package hearsay

// label is what a word of a run is taken for.
type label uint8

const (
	asName     label = iota
	asParticle       // inside a name
	asTitle
	asPlace
	asOrg
	asCommon
	asAcronym
)

// labels decides about every word of a run. Where a word can be several things
// its neighbours decide.
func labels(all []token, r span, lang string) []label {
	list := make([]label, r.len())
	for i := range list {
		list[i] = first(&all[r.from+i])
	}
	for i := range list {
		list[i] = settled(all[r.from:r.to], list, i)
		if t := &all[r.from+i]; lang == "en" && i > 0 && list[i] == asCommon && list[i-1] == asName && all[r.from+i-1].is(given) && t.class == common && t.gap == " " {
			list[i] = asName // Jeremy Dear
		}
	}
	return list
}

// first labels a word by itself.
func first(t *token) label {
	switch {
	case !t.capital && t.is(particle):
		return asParticle
	case t.is(given) && !t.is(place|people|org|orgHead|orgTail|title|rank|common|month):
		return asName
	case t.is(title | rank | titlePrefix):
		return asTitle
	case t.is(place | people):
		return asPlace
	case t.is(org | orgHead | orgTail | orgPrefix):
		return asOrg
	case t.is(common | month | weekday | placeHead | say | pronoun | stop | adverb | work | according):
		return asCommon
	case t.class&^particle == 0 && derived(t.low, t.opens):
		return asCommon
	case t.upper && !t.initial, t.capital && t.mixed():
		return asAcronym
	case !t.capital:
		return asName // -un of Kim Jong-un
	}
	return asName
}

// settled gives the word at i its last label, from its first one and its
// neighbours.
func settled(run []token, list []label, i int) label {
	w := word{run, list, i}
	switch {
	case run[i].isDegree() && i > 0 && (w.before() || run[i-1].isDegree()):
		return asCommon
	case w.isHyphened(), w.isTailAhead():
		return asName
	case w.inPhrase():
		return list[i]
	case w.isPlaceInName(), w.isShort(), list[i] == asAcronym && sentenceOfCapitals(run), w.isGiven(), w.isEither(), w.isLastPlace():
		return asName
	}
	return list[i]
}

// word is a word of a run and what is known of its neighbours.
type word struct {
	run  []token
	list []label
	i    int
}

// before reports whether a name stands before the word.
func (w word) before() bool { return w.i > 0 && w.list[w.i-1] == asName }

// after reports whether a name goes on behind the word.
func (w word) after() bool {
	return w.i+1 < len(w.list) && (w.list[w.i+1] == asName || w.list[w.i+1] == asParticle)
}

// isHyphened: Sang and hyup of Kim Sang-hyup.
func (w word) isHyphened() bool {
	t := &w.run[w.i]
	return w.i+1 < len(w.run) && w.run[w.i+1].gap == "-" && !w.run[w.i+1].capital || !t.capital && t.gap == "-" && !t.is(particle)
}

// isTailAhead: Capital of Capital Economics.
func (w word) isTailAhead() bool {
	t := &w.run[w.i]
	return t.is(orgTail) && !t.is(org|orgHead) && !w.before() && w.i+1 < len(w.list) && w.list[w.i+1] == asName
}

// inPhrase reports whether a phrase decides about the word.
func (w word) inPhrase() bool {
	return w.run[w.i].phrase > 1 || w.i > 0 && w.run[w.i-1].phrase > 1 && w.list[w.i] != asName
}

// isPlaceInName: a place, or an outlet, between the words of a name.
func (w word) isPlaceInName() bool {
	place := w.list[w.i] == asPlace || w.list[w.i] == asOrg && w.run[w.i].is(org)
	return place && w.before() && w.after() && !hasOffice(w.list[:w.i])
}

// isShort: BJ of BJ Habibie, MD of Mahfud MD.
func (w word) isShort() bool {
	return w.list[w.i] == asAcronym && len(w.run[w.i].text) <= 2 && (w.before() || w.after() && !officeBefore(w.list, w.i))
}

// isGiven: Jordan of Jordan Pickford.
func (w word) isGiven() bool {
	t := &w.run[w.i]
	if !t.is(given) || w.list[w.i] == asName {
		return false
	}
	return w.after() || w.before() && !t.is(place) && (w.i+1 == len(w.run) || !w.run[w.i+1].number)
}

// isEither: Agung of Agung Laksono, a word that is common or part of a name.
func (w word) isEither() bool {
	t := &w.run[w.i]
	if !t.is(both) {
		return false
	}
	return w.before() && !w.run[w.i-1].is(rank|title) || w.after() && !t.is(title|rank) && (w.i == 0 || w.list[w.i-1] != asCommon)
}

// isLastPlace: a place behind a given name.
func (w word) isLastPlace() bool {
	return w.run[w.i].is(place) && w.before() && w.run[w.i-1].is(given) && !hasOffice(w.list[:w.i]) && (w.i < 2 || w.list[w.i-2] != asName)
}

// officeBefore reports whether the word before i belongs to an office.
func officeBefore(list []label, i int) bool {
	return i > 0 && (list[i-1] == asTitle || list[i-1] == asCommon)
}

func hasOffice(list []label) bool {
	for _, l := range list {
		if l == asTitle || l == asOrg {
			return true
		}
	}
	return false
}

// sentenceOfCapitals reports whether all words of a run of three or more are in
// capitals: a headline, in which that tells nothing.
func sentenceOfCapitals(run []token) bool {
	for _, t := range run {
		if !t.upper {
			return false
		}
	}
	return len(run) > 2
}
