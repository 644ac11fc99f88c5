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

// chapter makes a chapter of what the document holds of entries of a kind.
func chapter[T any](r *render.Renderer, all []*dossier.Entry, view func(*render.Renderer, *dossier.Entry) T) Chapter[T] {
	var c Chapter[T]
	for _, e := range all {
		if r.Holds(e) {
			c.Things = append(c.Things, view(r, e))
		}
	}
	if len(c.Things) < len(all) {
		k := all[0].Kind
		c.Cut = someOf(r, len(c.Things), howMany(r, k, len(all)), r.Address.List(k), listName(r.Site, k))
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
