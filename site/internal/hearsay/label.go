package hearsay

import (
	"slices"
	"strings"
)

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
// neighbours: Agung in "Agung Laksono", Jordan in "Jordan Pickford", BJ in "BJ
// Habibie".
func settled(run []token, list []label, i int) label {
	t := &run[i]
	before := i > 0 && list[i-1] == asName
	after := i+1 < len(list) && (list[i+1] == asName || list[i+1] == asParticle)
	switch {
	case t.isDegree() && i > 0 && (before || run[i-1].isDegree()):
		return asCommon
	case i+1 < len(run) && run[i+1].gap == "-" && !run[i+1].capital:
		return asName // Sang of Kim Sang-hyup
	case !t.capital && t.gap == "-" && !t.is(particle):
		return asName
	case t.is(orgTail) && !t.is(org|orgHead) && !before && i+1 < len(list) && list[i+1] == asName:
		return asName // Capital Economics
	case t.phrase > 1 || i > 0 && run[i-1].phrase > 1 && list[i] != asName:
		return list[i]
	case (list[i] == asPlace || list[i] == asOrg && t.is(org)) && before && after && !hasOffice(list[:i]):
		return asName
	case list[i] == asAcronym && len(t.text) <= 2 && before, list[i] == asAcronym && len(t.text) <= 2 && after && !officeBefore(list, i):
		return asName
	case list[i] == asAcronym && sentenceOfCapitals(run):
		return asName
	case t.is(given) && list[i] != asName && (after || before && !t.is(place) && (i+1 == len(run) || !run[i+1].number)):
		return asName
	case t.is(both) && (before && !run[i-1].is(rank|title) || after && !t.is(title|rank) && (i == 0 || list[i-1] != asCommon)):
		return asName
	case t.is(place) && before && run[i-1].is(given) && !hasOffice(list[:i]) && (i < 2 || list[i-2] != asName):
		return asName
	}
	return list[i]
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

// derived reports whether an Indonesian word is visibly made from another, and
// so is no name: pertahanan, sebelumnya. Verbs (mengutip) are written with a
// capital only where they open a sentence.
func derived(low string, opens bool) bool {
	long := func(n int) bool { return len(low) >= n }
	starts := func(list ...string) bool {
		return slices.ContainsFunc(list, func(p string) bool { return strings.HasPrefix(low, p) })
	}
	ends := func(list ...string) bool {
		return slices.ContainsFunc(list, func(s string) bool { return strings.HasSuffix(low, s) })
	}
	switch {
	case long(8) && ends("an") && starts("pe", "ke") && !ends("rman", "lman", "tman", "nnan"):
		return true
	case opens && long(7) && starts("ber", "meng", "meny", "memp", "memb", "menj", "mend", "ment", "menc", "dipe", "dibe", "dise", "dike"):
		return true
	}
	return long(7) && ends("ngan", "kan", "nya")
}
