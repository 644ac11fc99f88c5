package page

import (
	"strings"
	"unicode/utf8"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// Context is a name in the sentence it stands in.
type Context struct {
	Ref                 Ref
	Before, Name, After string
}

// Contexts are mentions of a name, by source and paragraph. Of a source that
// has many the rest is folded.
type Contexts struct {
	Shown, Folded []Context
	More          string // "12 sebutan lagi"
	Summary       string // "13 sebutan di 3 sumber"
}

const (
	maxOfSource = 6   // mentions of one source that are shown at once
	maxShown    = 60  // mentions on a page, about
	maxSide     = 120 // characters shown on either side of a name
)

func mentionSeries() series[dossier.Mention, Contexts] {
	return series[dossier.Mention, Contexts]{
		id: "mentions", room: maxShown,
		name: func(w *lang.Words) string { return w.MentionsKWIC },
		path: func(p *lang.Paths) string { return p.Mentions },
		of:   (*site).MentionsOf,
		show: (*desk).contexts,
		put:  func(b *continuedBody, c Contexts) { b.Mentions = c },
	}
}

// contexts returns mentions of an entry in their sentences.
func (d *desk) contexts(e *dossier.Entry, mentions []dossier.Mention) Contexts {
	c := Contexts{Summary: d.in(d.n(d.words.CountMentions, len(d.MentionsOf(e))), d.n(d.words.CountSources, len(d.SourcesOf(e))))}
	ofSource := map[*dossier.Entry]int{}
	for _, m := range mentions {
		n := ofSource[m.In.In.Of]
		ofSource[m.In.In.Of]++
		if n < maxOfSource {
			c.Shown = append(c.Shown, d.context(m))
		} else {
			c.Folded = append(c.Folded, d.context(m))
		}
	}
	c.More = d.plural(d.words.MoreMentions, len(c.Folded))
	return c
}

func (d *desk) context(m dossier.Mention) Context {
	before, name, after, cut := m.Context()
	if cut {
		after += " […]"
	}
	return Context{Ref: d.ref(m.In.Locator()), Before: tail(before), Name: name, After: head(after)}
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
