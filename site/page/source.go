package page

import (
	"html/template"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
)

// sourceBody is the page of a source: its text, paragraph by paragraph.
type sourceBody struct {
	Siglum     string
	Kind       string // "Sumber A"
	Name       string
	TitleGiven bool
	Lede       string

	Publisher     Outlet
	PublisherNote string
	Via, Author   string
	When          Time
	DateNote      string
	Language      string
	Translation   []string
	Paragraphs    string
	Words         string
	Quotes        int
	URL, Archived string
	Accessed      Time

	Rights    string // what is kept back, and why; "" when nothing is
	Text      []Para
	Hidden    string   // paragraphs of which nothing is published
	Cut       []string // what is no part of the article; only of a text that is published
	CutWords  string
	Citation  string
	HowToRead Sentence
	Backlinks list.Cut[Backlinks]

	People, Events, Topics, Organisations, Places Rows
}

// Outlet is somebody who published or wrote: an entry of the dossier, or words.
type Outlet struct {
	Link *Link
	Text string
}

// Para is a paragraph of a source.
type Para struct {
	N       int
	Label   string
	HTML    template.HTML
	Block   bool // holds blocks, such as a table: no p may stand around it
	Heading bool
	Notes   []MarginNote
}

// MarginNote says where else the words of a paragraph stand.
type MarginNote struct {
	Class string // of the mark: agreement, agreement--similar
	Word  string
	Refs  Refs
	Text  string
}

func sourceKind() Kind {
	return kind(spec[*dossier.Source, sourceBody]{
		name:  "source",
		of:    func(s *site) []*dossier.Source { return s.Sources },
		entry: func(s *dossier.Source) *dossier.Entry { return &s.Entry },
		frame: func(d *desk, s *dossier.Source) heading {
			h := d.entryHeading(&s.Entry, d.words.Sources)
			h.description = d.sourceDescription(s)
			h.last = lang.Fill(d.words.SourceSiglum, "siglum", s.Siglum)
			return h
		},
		body: (*desk).source,
	})
}

func (d *desk) source(s *dossier.Source) sourceBody {
	e := &s.Entry
	b := sourceBody{
		Siglum: s.Siglum, Kind: lang.Fill(d.words.SourceSiglum, "siglum", s.Siglum),
		Name: title(e), TitleGiven: s.TitleGiven, Lede: s.Summary,
		Publisher: d.publisher(s.Publisher), PublisherNote: s.PublisherNote,
		Via: d.via(s), Author: s.Author,
		When: d.when(s.Date), DateNote: s.DateNote, Translation: d.translation(s),
		Paragraphs: d.n(d.words.CountParagraphs, len(s.Body.Paragraphs)),
		Words:      d.n(d.words.CountWords, words(s)), Quotes: len(s.Quotes),
		URL: s.URL, Archived: s.ArchivedURL, Accessed: d.when(s.Accessed),
		Rights: d.rights(s), CutWords: d.plural(d.words.NotArticle, len(s.Cut)),
		Citation: d.citation(s), HowToRead: d.howToRead(), Backlinks: backlinkSeries().begin(d, e),
	}
	if s.Rights == dossier.RightsFull {
		b.Cut = s.Cut
	}
	if s.Language != "" && s.Language != d.lang.Tag {
		b.Language = d.lang.NameOf(s.Language)
	}
	b.Text, b.Hidden = d.paras(s)
	b.People, b.Organisations, b.Places = d.named(s)
	b.Events, b.Topics = d.eventRows(s), d.sourceTopics(s)
	return b
}

func (d *desk) publisher(o dossier.Outlet) Outlet {
	if o.Organisation != nil {
		return Outlet{Link: d.link(&o.Organisation.Entry)}
	}
	return Outlet{Text: o.Text}
}

// via names whom a source took its text from, "" for nobody.
func (s *site) via(source *dossier.Source) string {
	if name := source.Via.Name(); name != "" {
		return lang.Fill(s.words.PublisherVia, "publisher", name)
	}
	return ""
}

// paras sets the paragraphs of a source. Those of which nothing may be
// published are only counted.
func (d *desk) paras(s *dossier.Source) (paras []Para, hidden string) {
	n := 0
	for i, inner := range d.sourceText(s).html() {
		p := s.Body.Paragraphs[i]
		if len(p.Published()) == 0 {
			n++
			continue
		}
		paras = append(paras, Para{
			N: p.N, Label: lang.Fill(d.words.ParagraphLabel, "n", strconv.Itoa(p.N)), HTML: inner,
			Block: strings.HasPrefix(string(inner), "<table"), Heading: p.Heading > 0, Notes: d.marginNotes(s, p),
		})
	}
	return paras, d.plural(d.words.ParagraphsHidden, n)
}

// words counts the words of a source's text.
func words(s *dossier.Source) int {
	n := 0
	for _, p := range s.Body.Paragraphs {
		n += len(strings.Fields(p.Text))
	}
	return n
}

// rights says what of a source is not published here, "" when all is.
func (s *site) rights(source *dossier.Source) string {
	switch source.Rights {
	case dossier.RightsExcerpts:
		return s.words.RightsExcerpts
	case dossier.RightsLink:
		return s.words.RightsLink
	}
	return ""
}

// translation says from which language a source was translated, and by what.
func (s *site) translation(source *dossier.Source) []string {
	var notes []string
	if source.Original != "" {
		notes = append(notes, lang.Fill(s.words.TranslatedFrom, "language", s.lang.NameOf(source.Original)))
	}
	switch source.Translation {
	case "human":
		notes = append(notes, s.words.TranslationHuman)
	case "machine":
		notes = append(notes, s.words.TranslationMachine)
	}
	return notes
}

// sourceDescription describes a source by what it is and how it begins, as far
// as rights allow.
func (d *desk) sourceDescription(s *dossier.Source) string {
	if s.Summary != "" {
		return s.Summary
	}
	description := d.outlet(s) + ", " + d.lang.Date(s.Date) + "."
	if s.Rights == dossier.RightsFull {
		description += " " + dossier.Shorten(s.Body.Paragraphs[0].Text, 160)
	}
	return description
}
