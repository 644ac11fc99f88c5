package page

import (
	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/render"
)

// Backlinks are the places in curated texts that name or link an entry.
type Backlinks struct {
	Shown, Folded []Backlink
	More          string
}

// Backlink is such a place with the sentence around it.
type Backlink struct {
	Link                *render.Link // to the page that it stands on
	Before, Name, After string
}

const (
	maxBacklinks    = 8 // shown at once
	backlinksOnPage = 24
)

func backlinkSeries() series[dossier.Mention, Backlinks] {
	return series[dossier.Mention, Backlinks]{
		id: "backlinks", room: backlinksOnPage, more: 8 * backlinksOnPage,
		name: func(w *lang.Words) string { return w.Backlinks },
		path: func(p *lang.Paths) string { return p.Backlinks },
		of:   (*render.Site).BacklinksTo,
		show: backlinksOf,
	}
}

func backlinksOf(r *render.Renderer, _ *dossier.Entry, mentions []dossier.Mention) Backlinks {
	var b Backlinks
	for _, m := range mentions {
		if len(b.Shown) < maxBacklinks {
			b.Shown = append(b.Shown, backlinkOf(r, m))
		} else {
			b.Folded = append(b.Folded, backlinkOf(r, m))
		}
	}
	b.More = r.Plural(r.Words.MoreReferences, len(b.Folded))
	return b
}

func backlinkOf(r *render.Renderer, m dossier.Mention) Backlink {
	before, name, after, _ := m.Context()
	link := r.Link(m.In.In.Of)
	if link == nil { // a key point of the home page
		link = &render.Link{Text: r.Words.HomePoints, Href: r.To(address.Home)}
	}
	return Backlink{link, before, name, after}
}
