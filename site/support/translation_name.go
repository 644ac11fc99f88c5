package support

import (
	"slices"
	"sort"

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
	said := saidIn(q)
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

// saidIn returns whom the words of a quotation name, each once.
func saidIn(q *dossier.Quote) []*dossier.Entry {
	var said []*dossier.Entry
	seen := map[*dossier.Entry]bool{}
	for _, m := range q.Paragraph.Mentions {
		i := sort.Search(len(q.Parts), func(i int) bool { return q.Parts[i].End > m.Start })
		if i < len(q.Parts) && q.Parts[i].Start < m.End && !seen[m.Of] {
			said, seen[m.Of] = append(said, m.Of), true
		}
	}
	return said
}

// namesBeyond returns the names of those of a who are not in b. The body of a
// country and the country stand for each other, as they do in news texts.
func namesBeyond(a, b []*dossier.Entry) []string {
	has, speaks := map[*dossier.Entry]bool{}, map[*dossier.Entry]bool{}
	for _, e := range b {
		has[e], speaks[bodyOf(e)] = true, true
	}
	var all []string
	for _, e := range a {
		if e.Kind <= dossier.KindPlace && !has[e] && !has[bodyOf(e)] && !speaks[e] {
			all = append(all, e.Name)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// bodyOf returns the country that an organisation is of, nil where it is none.
func bodyOf(e *dossier.Entry) *dossier.Entry {
	if o := e.Organisation(); o != nil && o.Country != nil {
		return &o.Country.Entry
	}
	return nil
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
