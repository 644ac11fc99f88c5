package page

import (
	"strings"
	"unicode/utf8"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// Context is a name in the sentence it stands in.
type Context struct {
	Ref                 render.Ref
	Before, Name, After string
	Tongue              render.Tongue
}

// Contexts are mentions of a name.
type Contexts struct {
	Groups  []ContextGroup
	Rest    []Passages // on the pages with the rest, in place of the groups
	Summary string     // "13 sebutan di 3 sumber"
}

// ContextGroup is the mentions in one source. While there are so few sources
// that readers know their letters, all mentions are one group without a source.
type ContextGroup struct {
	Source        SourceName // without a siglum: none
	When          render.Time
	Shown, Folded []Context // of a source that has many the rest is folded
	More          string    // "12 sebutan lagi"
}

const (
	maxOfSource    = 6   // mentions of one source that are shown at once
	maxBelowSource = 3   // the same below the name of the source
	mentionsOnPage = 60  // with their sentences, about
	maxSide        = 120 // characters shown on either side of a name
)

func mentionSeries() series[dossier.Mention, Contexts] {
	return series[dossier.Mention, Contexts]{
		id: "mentions", room: mentionsOnPage, more: passagesOnPage,
		name:   func(w *lang.Words) string { return w.Mentions },
		path:   func(p *lang.Paths) string { return p.Mentions },
		of:     (*render.Site).MentionsOf,
		starts: func(before, m dossier.Mention) bool { return before.In.In != m.In.In },
		show:   contextsOf,
		rest: func(r *render.Renderer, _ *dossier.Entry, mentions []dossier.Mention) Contexts {
			return Contexts{Rest: passagesIn(r, mentions)}
		},
	}
}

// contextsOf returns mentions of an entry in their sentences.
func contextsOf(r *render.Renderer, e *dossier.Entry, mentions []dossier.Mention) Contexts {
	c := Contexts{Summary: mentionsIn(r, e)}
	of := map[*dossier.Entry]int{}
	for _, m := range mentions {
		source := m.In.In.Of
		if len(c.Groups) == 0 || of[source] == 0 && r.ManySources() {
			c.Groups = append(c.Groups, contextGroup(r, source.Source()))
		}
		group := &c.Groups[len(c.Groups)-1]
		if of[source] < atOnce(r) {
			group.Shown = append(group.Shown, contextOf(r, m))
		} else {
			group.Folded = append(group.Folded, contextOf(r, m))
		}
		of[source]++
	}
	for i := range c.Groups {
		group := &c.Groups[i]
		if len(group.Folded) == 1 { // what unfolds it takes as much room
			group.Shown, group.Folded = append(group.Shown, group.Folded...), nil
		}
		group.More = r.Plural(r.Words.MoreMentions, len(group.Folded))
	}
	return c
}

// mentionsIn counts what names an entry.
func mentionsIn(r *render.Renderer, e *dossier.Entry) string {
	return r.In(r.N(r.Words.CountMentions, len(r.MentionsOf(e))), r.N(r.Words.CountSources, len(r.SourcesOf(e))))
}

func contextGroup(r *render.Renderer, s *dossier.Source) ContextGroup {
	if !r.ManySources() {
		return ContextGroup{}
	}
	return ContextGroup{Source: sourceName(r, s), When: r.Short(s.Date)}
}

// atOnce returns how many mentions of a source are shown at once.
func atOnce(r *render.Renderer) int {
	if !r.ManySources() {
		return maxOfSource
	}
	return maxBelowSource
}

func contextOf(r *render.Renderer, m dossier.Mention) Context {
	var tongue render.Tongue
	if of := m.In.In.Of.Source(); of != nil {
		tongue = r.Tongue(of)
	}
	before, name, after, cut := m.Context()
	if cut {
		after += " […]"
	}
	return Context{Ref: r.Ref(m.In.Locator()), Before: tail(before), Name: name, After: head(after), Tongue: tongue}
}

// head returns the beginning of a text, cut at a word.
func head(s string) string { return dossier.Shorten(s, maxSide) }

// tail returns the end of a text, cut at a word.
func tail(s string) string {
	n := utf8.RuneCountInString(s) - maxSide
	if n <= 0 {
		return s
	}
	for i := range s {
		if n--; n < 0 {
			s = s[i:]
			break
		}
	}
	if _, after, found := strings.Cut(s, " "); found {
		s = after
	}
	return "… " + s
}

// mentionsOf is where an entry's page shows every paragraph that names it.
func mentionsOf(r *render.Renderer, e *dossier.Entry) string {
	return r.HrefIn(r.Address.Entry(e), "mentions")
}
