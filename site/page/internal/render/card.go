package render

import (
	"cmp"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// Card is what a link to an entry has to show before it is followed. No page
// carries one: the script loads those of a shard when one of them is asked for.
type Card struct {
	Kind   string // the class of the kind: "k-person"
	Word   string // "Orang"; of a source which one it is
	Name   string
	Note   string // a role, a date, a publisher
	Count  string // how often it is met; "" for what is not counted
	Spread Spread // none of sources and pages, and among many sources
	Tongue Tongue // of the name, where it is a source's
}

const maxCardNote = 140

// Values returns the card as js/berkas.js reads it: class, word, name, note,
// count, the spread in words, its cells ("A0 B2"), language and direction.
func (c Card) Values() []string {
	var cells []string
	for _, cell := range c.Spread.Cells {
		cells = append(cells, cell.Text+strings.TrimPrefix(cell.Class, "n"))
	}
	return []string{c.Kind, c.Word, c.Name, c.Note, c.Count, c.Spread.Label, strings.Join(cells, " "), c.Tongue.Lang, c.Tongue.Dir}
}

// Card returns the card of an entry.
func (s *Site) Card(e *dossier.Entry) Card {
	c := Card{Kind: Class(e.Kind), Word: s.KindWord(e.Kind), Name: Title(e), Note: s.gist(e), Tongue: s.TongueOf(e)}
	switch e.Kind {
	case dossier.KindSource:
		c.Word = lang.Fill(s.Words.SourceSiglum, "siglum", e.Source().Siglum)
		c.Count = s.N(s.Words.CountParagraphs, len(e.Source().Body.Paragraphs))
		return c
	case dossier.KindPage:
		return c
	case dossier.KindPerson, dossier.KindOrganisation, dossier.KindPlace:
		c.Count = s.N(s.Words.CountMentions, len(s.MentionsOf(e)))
	default:
		c.Count = s.N(s.Words.CountParagraphs, len(s.ParagraphsOf(e)))
	}
	if s.ManySources() { // bars would be most of the card
		c.Count = s.In(c.Count, s.SomeSources(len(s.SourcesOf(e))))
		return c
	}
	c.Spread = s.Spread(e)
	return c
}

// Passage is what the cards of a source's paragraphs show beside their words.
type Passage struct {
	Word   string // which paragraph it is, with a hole for its number
	Note   string // who published the source, and when
	Open   string // what the link to the paragraph says
	Tongue Tongue // of the words
}

// Values returns the passage as js/berkas.js reads it.
func (p Passage) Values() []string {
	return []string{p.Word, p.Note, p.Open, p.Tongue.Lang, p.Tongue.Dir}
}

// Passage returns what the cards of a source's paragraphs show.
func (s *Site) Passage(of *dossier.Source) Passage {
	return Passage{
		Word: lang.Fill(s.Words.SourceParagraph, "siglum", of.Siglum, "n", "{n}"),
		Note: s.imprint(of), Open: s.Words.RefOpen, Tongue: s.Tongue(of),
	}
}

// imprint says who published a source, and when.
func (s *Site) imprint(of *dossier.Source) string {
	return s.Outlet(of) + ", " + s.Lang.ShortDate(of.Date)
}

// gist says in a line what an entry is: a role, a date and place, a publisher;
// else what its summary says.
func (s *Site) gist(e *dossier.Entry) string {
	gist := ""
	switch e.Kind {
	case dossier.KindPerson:
		gist = s.LatestRole(e.Person())
	case dossier.KindEvent:
		v := e.Event()
		gist = s.Lang.ShortDate(v.Date) + " (" + s.Known(v).Word + ")"
		if v.Place != nil {
			gist += ", " + v.Place.Name
		}
	case dossier.KindSource:
		gist = s.imprint(e.Source())
	}
	return cmp.Or(gist, dossier.Shorten(e.Summary, maxCardNote))
}
