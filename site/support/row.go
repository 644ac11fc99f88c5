package support

import (
	"cmp"
	"slices"

	"berkas/site/dossier"
)

// reports groups the passages of an event by source and chooses, in each, those
// that a list cites: the passage that has most words of what the list says, the
// event's title and summary; of two alike the one that names more of the
// participants and the place; of two alike the first.
func (p *prover) reports(v *dossier.Event, at []dossier.Locator) []Report {
	said := v.Name + ". " + v.Summary
	var all []Report
	for _, group := range bySource(at) {
		r := Report{Source: group[0].Source, Passages: group}
		r.Row = p.row(v, said, group)
		all = append(all, r)
	}
	return all
}

// bySource returns the locators of passages grouped by source, by siglum and
// paragraph.
func bySource(at []dossier.Locator) [][]dossier.Locator {
	at = slices.DeleteFunc(distinct(at), func(l dossier.Locator) bool { return l.Paragraph == nil })
	slices.SortStableFunc(at, func(a, b dossier.Locator) int {
		return cmp.Or(bySiglum(a.Source, b.Source), cmp.Compare(a.Paragraph.N, b.Paragraph.N))
	})
	var all [][]dossier.Locator
	for i, l := range at {
		if i == 0 || at[i-1].Source != l.Source {
			all = append(all, nil)
		}
		last := &all[len(all)-1]
		*last = append(*last, l)
	}
	return all
}

// carriesMore is how many words of the title and summary a second passage must
// add to be cited beside the first.
const carriesMore = 3

func (p *prover) row(v *dossier.Event, said string, at []dossier.Locator) []dossier.Locator {
	wanted := contentOf(said, p.d.Lang.Tag)
	first := p.best(v, wanted, at)
	rest := wanted.without(p.passage(first.Paragraph).words())
	others := slices.DeleteFunc(slices.Clone(at), func(l dossier.Locator) bool { return l.Paragraph == first.Paragraph })
	if len(others) == 0 {
		return []dossier.Locator{first}
	}
	second := p.best(v, rest, others)
	if rest.in(p.passage(second.Paragraph).words()) < carriesMore {
		return []dossier.Locator{first}
	}
	if second.Paragraph.N < first.Paragraph.N {
		first, second = second, first
	}
	return []dossier.Locator{first, second}
}

// best returns the passage that has most of some words.
func (p *prover) best(v *dossier.Event, wanted content, at []dossier.Locator) dossier.Locator {
	best, most, present := at[0], -1, -1
	for _, l := range at {
		read := p.passage(l.Paragraph)
		n, there := wanted.in(read.words()), p.present(read, v)
		if n > most || n == most && there > present {
			best, most, present = l, n, there
		}
	}
	return best
}

// present counts the participants and the place of an event that a passage names.
func (p *prover) present(at *passage, v *dossier.Event) int {
	n := 0
	for _, who := range v.Participants {
		if p.names(at, who.Who) {
			n++
		}
	}
	if v.Place != nil && p.names(at, &v.Place.Entry) {
		n++
	}
	return n
}
