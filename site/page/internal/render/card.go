package render

import (
	"cmp"
	"maps"
	"slices"
	"strconv"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// Card is what a link has to show before it is followed. A page carries one
// for each thing it links to, in a template element of its own, so that the
// script has nothing to fetch.
type Card struct {
	ID     string
	Class  string  // of the kind: "k-person"
	Kind   string  // "Orang"; of sources and paragraphs which one it is
	Name   string  // "" for a paragraph
	Words  string  // of a paragraph: how it begins, as far as rights allow
	Note   string  // a role, a date, a publisher
	Count  string  // how often it is met; "" for what is not counted
	Spread *Spread // nil for what has a place instead of a spread, and among many sources
	Href   string  // of a paragraph
	Tongue Tongue  // of the name or the words, where they are a source's
}

// Bounds of cards.
const (
	MaxCards     = 150 // a page that links to more things has no cards at all
	MaxCardWords = 300 // characters of a paragraph
	maxCardNote  = 140
)

// TooManyCards reports whether the page links to more things than it has room
// for cards of.
func (r *Renderer) TooManyCards() bool { return len(r.made.cards) > MaxCards }

// Cards returns the cards of what the page links to.
func (r *Renderer) Cards() []Card {
	var cards []Card
	for _, t := range slices.SortedFunc(maps.Keys(r.made.cards), target.compare) {
		cards = append(cards, r.card(t))
	}
	return cards
}

func (r *Renderer) card(t target) Card {
	if t.paragraph != nil {
		return r.paragraphCard(t)
	}
	e := t.entry
	c := Card{ID: t.id(), Class: Class(e.Kind), Kind: r.KindWord(e.Kind), Name: Title(e), Note: r.gist(e), Tongue: r.TongueOf(e)}
	switch e.Kind {
	case dossier.KindSource:
		s := e.Source()
		c.Kind = lang.Fill(r.Words.SourceSiglum, "siglum", s.Siglum)
		c.Count = r.N(r.Words.CountParagraphs, len(s.Body.Paragraphs))
		return c
	case dossier.KindPage:
		return c
	case dossier.KindPerson, dossier.KindOrganisation, dossier.KindPlace:
		c.Count = r.N(r.Words.CountMentions, len(r.MentionsOf(e)))
	default:
		c.Count = r.N(r.Words.CountParagraphs, len(r.ParagraphsOf(e)))
	}
	if r.ManySources() { // bars would be most of the page
		c.Count = r.In(c.Count, r.SomeSources(len(r.SourcesOf(e))))
		return c
	}
	spread := r.Spread(e)
	c.Spread = &spread
	return c
}

func (r *Renderer) paragraphCard(t target) Card {
	s, p := t.entry.Source(), t.paragraph
	c := Card{
		ID: t.id(), Class: Class(dossier.KindSource), Href: r.To(r.Address.Citation(p.Locator())),
		Kind: lang.Fill(r.Words.SourceParagraph, "siglum", s.Siglum, "n", strconv.Itoa(p.N)), Note: r.imprint(s), Tongue: r.Tongue(s),
	}
	if len(p.Published()) > 0 {
		c.Words = p.Excerpt(MaxCardWords)
	}
	return c
}

// imprint says who published a source, and when.
func (r *Renderer) imprint(s *dossier.Source) string {
	return r.Outlet(s) + ", " + r.Lang.ShortDate(s.Date)
}

// gist says in a line what an entry is: a role, a date and place, a publisher;
// else what its summary says.
func (r *Renderer) gist(e *dossier.Entry) string {
	gist := ""
	switch e.Kind {
	case dossier.KindPerson:
		gist = r.LatestRole(e.Person())
	case dossier.KindEvent:
		v := e.Event()
		gist = r.Lang.ShortDate(v.Date) + " (" + r.Known(v).Word + ")"
		if v.Place != nil {
			gist += ", " + v.Place.Name
		}
	case dossier.KindSource:
		gist = r.imprint(e.Source())
	}
	return cmp.Or(gist, dossier.Shorten(e.Summary, maxCardNote))
}
