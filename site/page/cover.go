package page

import (
	"slices"
	"strconv"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// CoverLine is a line of the cover sheet. What leads to a list is its text, what leads
// to one thing its value.
type CoverLine struct{ Text, Value, List, Thing string }

// coverLines says what is newest in the dossier and counts what it holds.
func coverLines(r *render.Renderer) []CoverLine {
	w, paragraphs, quotes := r.Words, 0, 0
	for _, s := range r.Sources {
		paragraphs += len(s.Body.Paragraphs)
		quotes += len(s.Quotes)
	}
	sources := r.N(w.CountArticles, len(r.Sources)) + ", " + r.N(w.CountParagraphs, paragraphs)
	line := func(text string, n int, k dossier.Kind) CoverLine {
		if n == 0 {
			return CoverLine{}
		}
		return CoverLine{Text: text, Value: r.Lang.Int(n), List: r.There(r.Address.List(k))}
	}
	events, claims := line(w.Events, len(r.Events), dossier.KindEvent), line(w.Claims, len(r.Claims), dossier.KindClaim)
	if len(r.Events) > 0 {
		events.Value = lang.Fill(w.HomeSince, "n", events.Value, "year", strconv.Itoa(r.Events[0].Date.Earliest().Year))
	}
	if n := disputedIn(r.Claims); n > 0 {
		claims.Value = lang.Fill(w.HomeDisputed, "n", claims.Value, "disputed", r.Lang.Int(n))
	}
	lines := []CoverLine{
		newestLine(r), lastChange(r),
		{Text: w.Sources, Value: sources, List: r.There(r.Address.List(dossier.KindSource))},
		claims,
		{Text: w.HomeVerified, Value: r.Lang.Int(quotes)},
		line(w.People, len(r.People), dossier.KindPerson),
		events,
	}
	return slices.DeleteFunc(lines, func(l CoverLine) bool { return l.Value == "" })
}

func newestLine(r *render.Renderer) CoverLine {
	for _, s := range newestSources(r.Site) {
		return CoverLine{Text: r.Words.HomeNewestSource, Value: s.Siglum + ", " + r.Lang.ShortDate(s.Date), Thing: r.Href(&s.Entry)}
	}
	return CoverLine{}
}

func lastChange(r *render.Renderer) CoverLine {
	for _, c := range r.Changes() {
		return CoverLine{Text: r.Words.HomeLastChange, Value: r.Lang.ShortDate(c.Date), Thing: r.There(r.Address.Changes())}
	}
	return CoverLine{}
}

func disputedIn(claims []*dossier.Claim) (n int) {
	for _, c := range claims {
		if c.Status == "disputed" {
			n++
		}
	}
	return n
}
