package support

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/internal/facts/words"
	"berkas/site/internal/match"
	"berkas/site/lang"
)

// namesDiffer compares the people, organisations and places that a quotation and its
// translation name. Who is named in one is asked for in the other only where that
// one would be found there: a name that has no alias in a language, or that the
// language bends, cannot be.
func (p *prover) namesDiffer(q *dossier.Quote, original, translated wording) {
	var said []*dossier.Entry
	for _, m := range q.Paragraph.Mentions {
		if slices.ContainsFunc(q.Parts, func(part dossier.Range) bool { return m.Start < part.End && part.Start < m.End }) {
			said = append(said, m.Of)
		}
	}
	given := q.Translation.Names
	var missing, added []string
	named := translated.reads && lang.Primary(translated.language) == lang.Primary(p.d.Lang.Tag) // as the dossier does
	if named || translated.names(given) {
		missing = namesBeyond(said, given)
	}
	if original.names(said) {
		added = namesBeyond(given, said)
	}
	p.differs(q, "names", "give the spelling that stands there as an alias, or put what the translator adds in [square brackets]", missing, added)
}

// namesBeyond returns the names of those of a who are not in b. The body of a
// country and the country stand for each other, as they do in news texts.
func namesBeyond(a, b []*dossier.Entry) []string {
	var all []string
	for _, e := range a {
		if e.Kind <= dossier.KindPlace && !slices.ContainsFunc(b, func(o *dossier.Entry) bool { return o == e || ofCountry(o, e) || ofCountry(e, o) }) {
			all = append(all, e.Name)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// ofCountry reports whether e is an organisation of a country.
func ofCountry(e, country *dossier.Entry) bool {
	o := e.Organisation()
	return o != nil && o.Country != nil && o.Country.Self() == country
}

// ordinary are the words that are no part of a name, though they may have a capital.
const ordinary = words.Title | words.Rank | words.Former | words.Say | words.According | words.Adverb | words.Be | words.Stop |
	words.Pronoun | words.Article | words.Month | words.Weekday | words.Common | words.Kin

// names reports whether nobody is named in the wording but those who were found: it
// is in a language that is read, and every capital in it is theirs or an ordinary
// word's. Any other may be a name that the dossier does not know: Peking, Chinese.
func (w wording) names(found []*dossier.Entry) bool {
	if !w.reads {
		return false
	}
	own := map[string]bool{}
	for _, e := range found {
		for _, name := range spellings(e) {
			for _, word := range match.Words(name) {
				own[name[word.Start:word.End]] = true
			}
		}
	}
	for _, t := range words.Base().Tokens(w.text) {
		if t.Capital && !own[t.Text] && !t.Is(ordinary) {
			return false
		}
	}
	return true
}
