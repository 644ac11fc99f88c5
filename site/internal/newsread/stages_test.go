package newsread

import (
	"slices"

	"berkas/site/internal/facts"
)

// each calls do with the name, the sentence and the example of every rule.
func (by *rules) each(do func(name, says, example string)) {
	for _, list := range [...][]facts.LabelRule{by.labels.First, by.labels.Settled} {
		for _, r := range list {
			do(r.Name, r.Says, r.Example)
		}
	}
	tell(by.parts, do)
	tell(by.splits, do)
	tell(by.endings, do)
	tell(by.within, do)
	tell(by.aliases, do)
	tell(by.nicknames, do)
	tell(by.kinds, do)
	tell(by.spellings, do)
	tell(by.joins, do)
	tell(by.owners, do)
	tell(by.surnames, do)
	for _, e := range by.mentions {
		do(e.name, e.says, e.example)
	}
	for _, e := range by.letters {
		do(e.name, e.says, e.example)
	}
	tell(by.spoken, do)
	tell(by.speakers, do)
	tell(by.before, do)
	tell(by.pronouns, do)
	tell(by.offices, do)
	tell(by.paragraphs, do)
	for _, e := range by.ranking {
		do(e.name, e.says, e.example)
	}
	tell(by.reported, do)
}

func tell[F any](list []rule[F], do func(name, says, example string)) {
	for _, r := range list {
		do(r.name, r.says, r.example)
	}
}

// without returns the rules without one of them.
func (by rules) without(out string) *rules {
	isLabel := func(r facts.LabelRule) bool { return r.Name == out }
	by.labels.First = slices.DeleteFunc(slices.Clone(by.labels.First), isLabel)
	by.labels.Settled = slices.DeleteFunc(slices.Clone(by.labels.Settled), isLabel)
	by.parts = drop(by.parts, out)
	by.splits = drop(by.splits, out)
	by.endings = drop(by.endings, out)
	by.within = drop(by.within, out)
	by.aliases = drop(by.aliases, out)
	by.nicknames = drop(by.nicknames, out)
	by.kinds = drop(by.kinds, out)
	by.spellings = drop(by.spellings, out)
	by.joins = drop(by.joins, out)
	by.owners = drop(by.owners, out)
	by.surnames = drop(by.surnames, out)
	by.mentions = slices.DeleteFunc(slices.Clone(by.mentions), func(e evidence[func(*mention, *name) bool]) bool { return e.name == out })
	by.letters = slices.DeleteFunc(slices.Clone(by.letters), func(e evidence[func(wordsOf) int]) bool { return e.name == out })
	by.spoken = drop(by.spoken, out)
	by.speakers = drop(by.speakers, out)
	by.before = drop(by.before, out)
	by.pronouns = drop(by.pronouns, out)
	by.offices = drop(by.offices, out)
	by.paragraphs = drop(by.paragraphs, out)
	by.ranking = slices.DeleteFunc(slices.Clone(by.ranking), func(e evidence[func(*focus, asked, candidate) int]) bool { return e.name == out })
	by.reported = drop(by.reported, out)
	return &by
}

func drop[F any](list []rule[F], name string) []rule[F] {
	return slices.DeleteFunc(slices.Clone(list), func(r rule[F]) bool { return r.name == name })
}
