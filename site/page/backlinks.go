package page

import "berkas/site/dossier"

// Backlinks are the places in curated texts that name or link an entry.
type Backlinks struct {
	Shown, Folded []Backlink
	More          string
}

// Backlink is such a place with the sentence around it.
type Backlink struct {
	Text                string // of the page that it stands on
	Href                string
	Kind                string // class; "" for the home page
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
	b := Backlink{Text: d.words.HomePoints, Href: d.to("index.html"), Before: before, Name: name, After: after}
	if of := m.In.In.Of; of != nil {
		b.Text, b.Href, b.Kind = title(of), d.to(d.path(of)), class(of.Kind)
	}
	return b
}

// section is the line for backlinks in a page's contents.
func (b Backlinks) section(title string) Section {
	return counted("backlinks", title, len(b.Shown)+len(b.Folded))
}
