package page

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
}

const (
	maxCards     = 150 // a page that links to more things has no cards at all
	maxCardWords = 300 // characters of a paragraph
	maxCardNote  = 140
)

// target is what a link leads to: an entry, or a paragraph of a source.
type target struct {
	entry     *dossier.Entry
	paragraph *dossier.Paragraph // nil: the entry as a whole
}

// id returns the id of a target's card: card-A4, card-A, card-li-shangfu.
// Letters of sources are capitals and slugs are not, so none is another's.
func (t target) id() string {
	s := t.entry.Source()
	switch {
	case s == nil:
		return "card-" + t.entry.Slug
	case t.paragraph == nil:
		return "card-" + s.Siglum
	}
	return "card-" + s.Siglum + strconv.Itoa(t.paragraph.N)
}

// compare orders targets by kind, name or letter, and paragraph.
func (t target) compare(o target) int {
	if by := cmp.Compare(t.entry.Kind, o.entry.Kind); by != 0 {
		return by
	}
	if s := t.entry.Source(); s != nil {
		return cmp.Or(bySiglum(s, o.entry.Source()), cmp.Compare(t.number(), o.number()))
	}
	return cmp.Compare(t.entry.Slug, o.entry.Slug)
}

func (t target) number() int { return number(dossier.Locator{Paragraph: t.paragraph}) }

// targets are what a page links to with a card. Of a page without cards they
// are nil.
type targets map[target]bool

// add notes that the page of an entry, or of none, links to a target. It
// returns the id of the target's card, "" where there is none: on a page
// without cards, or for what the page itself is about.
func (all targets) add(t target, page *dossier.Entry) string {
	if all == nil || t == (target{entry: page}) {
		return ""
	}
	all[t] = true
	return t.id()
}

// tooManyCards reports whether the page links to more things than it has room
// for cards of.
func (d *desk) tooManyCards() bool { return len(d.made.cards) > maxCards }

// cards returns the cards of what the page links to.
func (d *desk) cards() []Card {
	var cards []Card
	for _, t := range slices.SortedFunc(maps.Keys(d.made.cards), target.compare) {
		cards = append(cards, d.card(t))
	}
	return cards
}

func (d *desk) card(t target) Card {
	if t.paragraph != nil {
		return d.paragraphCard(t)
	}
	e := t.entry
	c := Card{ID: t.id(), Class: class(e.Kind), Kind: d.kindWord(e.Kind), Name: title(e), Note: d.gist(e)}
	switch e.Kind {
	case dossier.KindSource:
		s := e.Source()
		c.Kind = lang.Fill(d.words.SourceSiglum, "siglum", s.Siglum)
		c.Count = d.n(d.words.CountParagraphs, len(s.Body.Paragraphs))
		return c
	case dossier.KindPage:
		return c
	case dossier.KindPerson, dossier.KindOrganisation, dossier.KindPlace:
		c.Count = d.n(d.words.CountMentions, len(d.MentionsOf(e)))
	default:
		c.Count = d.n(d.words.CountParagraphs, len(d.ParagraphsOf(e)))
	}
	if d.manySources() { // bars would be most of the page
		c.Count = d.in(c.Count, d.someSources(len(d.SourcesOf(e))))
		return c
	}
	strip := d.spread(e)
	c.Spread = &strip
	return c
}

func (d *desk) paragraphCard(t target) Card {
	s, p := t.entry.Source(), t.paragraph
	c := Card{
		ID: t.id(), Class: class(dossier.KindSource), Href: d.to(d.address.Citation(p.Locator())),
		Kind: lang.Fill(d.words.SourceParagraph, "siglum", s.Siglum, "n", strconv.Itoa(p.N)), Note: d.imprint(s),
	}
	if len(p.Published()) > 0 {
		c.Words = p.Excerpt(maxCardWords)
	}
	return c
}

// imprint says who published a source, and when.
func (d *desk) imprint(s *dossier.Source) string {
	return d.outlet(s) + ", " + d.lang.ShortDate(s.Date)
}

// gist says in a line what an entry is: a role, a date and place, a publisher;
// else what its summary says.
func (d *desk) gist(e *dossier.Entry) string {
	gist := ""
	switch e.Kind {
	case dossier.KindPerson:
		gist = d.latestRole(e.Person())
	case dossier.KindEvent:
		v := e.Event()
		gist = d.lang.ShortDate(v.Date)
		if v.Place != nil {
			gist += ", " + v.Place.Name
		}
	case dossier.KindSource:
		gist = d.imprint(e.Source())
	}
	return cmp.Or(gist, dossier.Shorten(e.Summary, maxCardNote))
}
