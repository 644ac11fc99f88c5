package hearsay

import (
	"slices"
	"strings"
)

// span is a half-open range of tokens.
type span struct{ from, to int }

func (s span) len() int { return s.to - s.from }

// runs returns where capitalised words stand together: "Menteri Pertahanan
// Rusia Andrei Belousov", "Ursula von der Leyen", "Kim Jong-un", "J. K. Rowling".
func runs(all []token) []span {
	var found []span
	for i := 0; i < len(all); {
		if !all[i].capital {
			i++
			continue
		}
		j := i + 1
		for j < len(all) {
			n := joined(all, i, j)
			if n == 0 {
				break
			}
			j += n
		}
		found = append(found, span{i, j})
		i = j
	}
	return found
}

// joined returns how many tokens from j on belong to the run that began at i and
// reaches up to j.
func joined(all []token, i, j int) int {
	t, last := &all[j], &all[j-1]
	if last.end < t.start-len(t.gap) {
		return 0 // a possessive ends a name
	}
	switch {
	case t.gap == " " || t.gap == "\u00a0":
	case t.gap == "-":
		return hyphenated(all[i:j], t)
	case (t.gap == ". " || t.gap == ".") && (last.initial || last.is(rank) && t.capital):
	default:
		return 0
	}
	if t.capital {
		return 1
	}
	return max(ofOrganisation(all, i, j), overParticles(all, j))
}

// overParticles returns how many tokens from j on are particles and the word of
// a name behind them, 0 where they join no two: "von der Leyen".
func overParticles(all []token, j int) int {
	n := 0
	for j+n < len(all) && n < 3 && all[j+n].is(particle) && !all[j+n].capital && strings.TrimSpace(all[j+n].gap) == "" {
		n++
	}
	if n == 0 || j+n == len(all) {
		return 0
	}
	next := &all[j+n]
	if !next.capital || !next.mayBeName() || !all[j-1].mayBeName() || next.gap != " " && next.gap != "-" {
		return 0
	}
	return n + 1
}

// mayBeName reports whether a word is not only a common one.
func (t *token) mayBeName() bool { return !t.is(common) || t.is(given|both) }

// ofOrganisation returns how many tokens from j on go on the name of an
// organisation that the run from i has: "of Foreign Affairs", "of the Highlands
// and Islands".
func ofOrganisation(all []token, i, j int) int {
	if !all[j].joinsOrganisation(all[i:j]) {
		return 0
	}
	next := j + 1
	if next < len(all) && all[next].low == "the" && all[next].gap == " " {
		next++
	}
	if next >= len(all) || !all[next].capital || all[next].gap != " " {
		return 0
	}
	return next + 1 - j
}

// joinsOrganisation reports whether a word is "of" behind the head of an
// organisation, or "and" after an "of".
func (t *token) joinsOrganisation(run []token) bool {
	last := &run[len(run)-1]
	switch t.low {
	case "of", "for":
		return last.is(orgHead)
	case "and":
		return last.is(common) && slices.ContainsFunc(run, func(o token) bool { return o.low == "of" || o.low == "for" })
	}
	return false
}

// hyphenated tells a name with a hyphen (Kim Jong-un, Al-Assad) from a word said
// twice (Negara-negara), a clitic (Rusia-nya), a common word (Lumpur-based) and a
// party (D-Ariz.).
func hyphenated(run []token, t *token) int {
	last := &run[len(run)-1]
	if t.capital {
		return one(!last.initial || len(last.text) > 1)
	}
	switch t.low {
	case "nya", "lah", "kah", "pun", "ku", "mu", "kan", "an", "is", "isme":
		return 0
	}
	if len(t.text) > 3 && t.is(common) || last.low == t.low {
		return 0
	}
	unknown := last.class == 0 && t.class&^particle == 0
	within := len(run) > 1 && len(last.text) <= 6 && !run[len(run)-2].is(common)
	return one(within && len(t.text) <= 7 || unknown && len(t.text) <= 5)
}
