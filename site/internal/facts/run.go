package facts

import (
	"slices"
	"strings"

	"berkas/site/internal/facts/words"
)

// Span is a half-open range of tokens.
type Span struct{ From, To int }

// Len returns how many tokens a span has.
func (s Span) Len() int { return s.To - s.From }

// longestRun is how many words are taken together.
const longestRun = 100

// Runs returns where capitalised words stand together: "Menteri Pertahanan
// Rusia Andrei Belousov", "Ursula von der Leyen", "Kim Jong-un", "J. K. Rowling".
func Runs(all []words.Token) []Span {
	var found []Span
	for i := 0; i < len(all); {
		if !all[i].Capital {
			i++
			continue
		}
		j := i + 1
		for j < len(all) && j-i < longestRun {
			n := joined(all, i, j)
			if n == 0 {
				break
			}
			j += n
		}
		found = append(found, Span{i, j})
		i = j
	}
	return found
}

// joined returns how many tokens from j on belong to the run that began at i and
// reaches up to j.
func joined(all []words.Token, i, j int) int {
	t, last := &all[j], &all[j-1]
	if last.End < t.Start-len(t.Gap) {
		return 0 // a possessive ends a name
	}
	switch {
	case t.Gap == " " || t.Gap == "\u00a0":
	case t.Gap == "-":
		return hyphenated(all[i:j], t)
	case (t.Gap == ". " || t.Gap == ".") && (last.Initial || (last.Is(words.Rank) || isSaint(last)) && t.Capital):
	default:
		return 0
	}
	if t.Capital {
		return 1
	}
	return max(ofOrganisation(all, i, j), overParticles(all, j))
}

// isSaint reports whether a word begins the name of a place that is called after a saint:
// St. Paul.
func isSaint(t *words.Token) bool { return t.Text == "St" }

// overParticles returns how many tokens from j on are particles and the word of
// a name behind them, 0 where they join no two: "von der Leyen".
func overParticles(all []words.Token, j int) int {
	n := 0
	for j+n < len(all) && n < 3 && all[j+n].Is(words.Particle) && !all[j+n].Capital && strings.TrimSpace(all[j+n].Gap) == "" {
		n++
	}
	if n == 0 || j+n == len(all) {
		return 0
	}
	next := &all[j+n]
	if !next.Capital || !mayBeName(next) || !mayBeName(&all[j-1]) || next.Gap != " " && next.Gap != "-" {
		return 0
	}
	return n + 1
}

// mayBeName reports whether a word is not only a common one.
func mayBeName(t *words.Token) bool { return !t.Is(words.Common) || t.Is(words.Given|words.Both) }

// ofOrganisation returns how many tokens from j on go on the name of an
// organisation that the run from i has: "of Foreign Affairs", "of the Highlands
// and Islands".
func ofOrganisation(all []words.Token, i, j int) int {
	if !joinsOrganisation(&all[j], all[i:j]) {
		return 0
	}
	next := j + 1
	if next < len(all) && wordSets().the[all[next].Low] && all[next].Gap == " " {
		next++
	}
	if next >= len(all) || !all[next].Capital || all[next].Gap != " " {
		return 0
	}
	return next + 1 - j
}

// joinsOrganisation reports whether a word is "of" behind the head of an
// organisation, or "and" after an "of".
func joinsOrganisation(t *words.Token, run []words.Token) bool {
	last := &run[len(run)-1]
	switch is := wordSets(); {
	case is.orgJoint[t.Low]:
		return last.Is(words.OrgHead)
	case is.orgAnd[t.Low]:
		return last.Is(words.Common) && slices.ContainsFunc(run, func(o words.Token) bool { return is.orgJoint[o.Low] })
	}
	return false
}

// hyphenated tells a name with a hyphen (Kim Jong-un, Al-Assad) from a word said
// twice (Negara-negara), a clitic (Rusia-nya), a common word (Lumpur-based) and a
// party (D-Ariz.).
func hyphenated(run []words.Token, t *words.Token) int {
	last := &run[len(run)-1]
	if t.Capital {
		return one(!last.Initial || len(last.Text) > 1)
	}
	if wordSets().clitic[t.Low] {
		return 0
	}
	if len(t.Text) > 3 && t.Is(words.Common) || last.Low == t.Low {
		return 0
	}
	unknown := last.Class == 0 && t.Class&^words.Particle == 0
	within := len(run) > 1 && len(last.Text) <= 6 && !run[len(run)-2].Is(words.Common)
	return one(within && len(t.Text) <= 7 || unknown && len(t.Text) <= 5)
}

// one counts what is so.
func one(so bool) int {
	if so {
		return 1
	}
	return 0
}
