package page

import (
	"slices"
	"strconv"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// CoverLine is a line of the cover sheet.
type CoverLine struct{ Text, Value, Href string }

// coverLines counts what the dossier holds.
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
		return CoverLine{text, r.Lang.Int(n), r.There(r.Address.List(k))}
	}
	events := line(w.Events, len(r.Events), dossier.KindEvent)
	if len(r.Events) > 0 {
		events.Value = lang.Fill(w.HomeSince, "n", events.Value, "year", strconv.Itoa(r.Events[0].Date.Earliest().Year))
	}
	lines := []CoverLine{
		{w.HomePeriod, r.PublishedIn(r.Sources), ""},
		{w.Sources, sources, r.There(r.Address.List(dossier.KindSource))},
		line(w.People, len(r.People), dossier.KindPerson),
		line(w.Organisations, len(r.Organisations), dossier.KindOrganisation),
		events,
		{w.HomeVerified, r.Lang.Int(quotes), ""},
		line(w.HomeTracked, len(r.Claims), dossier.KindClaim),
	}
	return slices.DeleteFunc(lines, func(l CoverLine) bool { return l.Value == "" })
}
