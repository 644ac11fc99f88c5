package hearsay

import "strings"

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
	if n := ofOrganisation(all, i, j); n > 0 {
		return n
	}
	n := 0
	for j+n < len(all) && n < 3 && all[j+n].is(particle) && !all[j+n].capital && strings.TrimSpace(all[j+n].gap) == "" {
		n++
	}
	if n == 0 || j+n == len(all) || !all[j+n].capital || all[j+n].is(common) && !all[j+n].is(given|both) || last.is(common) && !last.is(given|both) {
		return 0
	}
	if gap := all[j+n].gap; gap != " " && gap != "-" {
		return 0
	}
	return n + 1
}

// ofOrganisation returns how many tokens from j on go on the name of an
// organisation that the run from i has: "of Foreign Affairs", "of the Highlands
// and Islands".
func ofOrganisation(all []token, i, j int) int {
	last, inside := &all[j-1], false
	for k := i; k < j; k++ {
		inside = inside || !all[k].capital && (all[k].low == "of" || all[k].low == "for")
	}
	switch low := all[j].low; {
	case (low == "of" || low == "for") && last.is(orgHead):
	case low == "and" && inside && last.is(common):
	default:
		return 0
	}
	n := 1
	if j+n < len(all) && all[j+n].low == "the" && all[j+n].gap == " " {
		n++
	}
	if j+n >= len(all) || !all[j+n].capital || all[j+n].gap != " " {
		return 0
	}
	return n + 1
}

// hyphenated tells a name with a hyphen (Kim Jong-un, Al-Assad) from a word said
// twice (Negara-negara), a clitic (Rusia-nya) and a party (D-Ariz.).
func hyphenated(run []token, t *token) int {
	last := &run[len(run)-1]
	if t.capital {
		if last.initial && len(last.text) == 1 {
			return 0
		}
		return 1
	}
	switch t.low {
	case "nya", "lah", "kah", "pun", "ku", "mu", "kan", "an", "is", "isme":
		return 0
	}
	unknown := last.class == 0 && t.class&^particle == 0
	within := len(run) > 1 && len(last.text) <= 6 && !run[len(run)-2].is(common)
	if (len(t.text) <= 5 || within && len(t.text) <= 7) && last.low != t.low && (unknown || within) {
		return 1
	}
	return 0
}
