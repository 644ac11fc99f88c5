package page

import "berkas/site/dossier"

// Backlinks are the places in curated texts that name or link an entry.
type Backlinks struct {
	Shown, Folded []Backlink
	More          string
}

// Backlink is such a place with the sentence around it.
type Backlink struct {
	Link                *Link // to the page that it stands on
	Before, Name, After string
}

// maxBacklinks is how many are shown at once.
const maxBacklinks = 8

func (d *desk) backlinks(e *dossier.Entry) Backlinks {
	var b Backlinks
	for _, m := range d.BacklinksTo(e) {
		if len(b.Shown) < maxBacklinks {
			b.Shown = append(b.Shown, d.backlink(m))
		} else {
			b.Folded = append(b.Folded, d.backlink(m))
		}
	}
	b.More = d.plural(d.words.MoreReferences, len(b.Folded))
	return b
}

func (d *desk) backlink(m dossier.Mention) Backlink {
	before, name, after, _ := m.Context()
	link := d.link(m.In.In.Of)
	if link == nil { // a key point of the home page
		link = &Link{Text: d.words.HomePoints, Href: d.to("index.html")}
	}
	return Backlink{link, before, name, after}
}

// section is the line for backlinks in a page's contents.
func (b Backlinks) section(title string) Section {
	return counted("backlinks", title, len(b.Shown)+len(b.Folded))
}
