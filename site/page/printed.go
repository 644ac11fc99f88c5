package page

import (
	"cmp"
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// Chapter is everything of one kind, or as much of it as the document holds.
type Chapter[T any] struct {
	Things []T
	Cut    render.Sentence // says so; none when it is everything
}

// chapter makes a chapter of what a part of the document has of a kind; all is how
// many entries of it there are.
func chapter[T any](r *render.Renderer, p printPart, k dossier.Kind, all int, view func(*render.Renderer, *dossier.Entry) T) Chapter[T] {
	var c Chapter[T]
	for _, e := range p.entriesIn(k) {
		c.Things = append(c.Things, view(r, e))
	}
	if p.held[k] < all {
		c.Cut = someOf(r, p.held[k], howMany(r, k, all), r.Address.List(k), listName(r.Site, k))
	}
	return c
}

// someOf says how many of all the document holds, and where the rest is.
func someOf(r *render.Renderer, some int, all, path, name string) render.Sentence {
	return render.Compose(r.Words.PrintSome, render.Holes{
		"some": {{Text: r.Lang.Int(some)}},
		"all":  {{Text: all}},
		"list": {{Link: &render.Link{Text: name, Href: r.To(path)}}},
	})
}

// howMany counts things of a kind.
func howMany(r *render.Renderer, k dossier.Kind, n int) string {
	w := r.Words
	return r.N(map[dossier.Kind]lang.Count{
		dossier.KindPerson: w.CountPeople, dossier.KindOrganisation: w.CountOrganisations, dossier.KindPlace: w.CountPlaces,
		dossier.KindEvent: w.CountEvents, dossier.KindTopic: w.CountTopics, dossier.KindClaim: w.CountClaims,
	}[k], n)
}

// mostPrinted returns the n statements that most sources print, in their order.
func mostPrinted(all []*dossier.Statement, n int) []*dossier.Statement {
	rank := slices.Clone(all)
	slices.SortStableFunc(rank, func(a, b *dossier.Statement) int { return cmp.Compare(len(b.Quotes), len(a.Quotes)) })
	held := map[*dossier.Statement]bool{}
	for _, s := range list.First(rank, n) {
		held[s] = true
	}
	return slices.DeleteFunc(slices.Clone(all), func(s *dossier.Statement) bool { return !held[s] })
}

// restOn says how many statements of all the document holds, and that the rest
// is on the page of e; "" when there is no rest.
func restOn(r *render.Renderer, e *dossier.Entry, held, all int) render.Sentence {
	if held == all {
		return nil
	}
	return someOf(r, held, r.N(r.Words.CountStatements, all), r.Address.Entry(e), render.Title(e))
}
