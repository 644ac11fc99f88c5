package page

import (
	"html/template"
	"strconv"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// sourceBody is the page of a source: its text, paragraph by paragraph.
type sourceBody struct {
	Siglum     string
	Slug       string
	Kind       string // "Sumber A"
	Name       string
	TitleGiven bool
	Tongue     render.Tongue // of its words
	Titled     render.Tongue // of its headline
	Own        render.Tongue // of what stands among its words and is the page's
	Lede       template.HTML
	Picture    template.HTML

	Publisher     Outlet
	PublisherNote string
	Via, Author   string
	When          render.Time
	DateNote      string
	Language      string
	Translation   []string
	Paragraphs    string
	Words         string
	Quotes        int
	Match         string // what its quotations were compared with, and what not; "" without any
	URL, Archived string
	Copies        []ArchivedCopy // others that archives keep
	Kept          *KeptOriginal  // nil: no original is at hand
	URLNote       string         // why there is none
	Accessed      render.Time
	Printed       string
	Original      Original
	Reliability   string

	Rights    string // what is kept back, and why; "" when nothing is
	Text      []Para
	Beside    string // the ids of what stands beside it, which is heard after it
	Hidden    Hidden
	Cut       []string // what is no part of the article; only of a text that is published
	CutWords  string
	Citation  string
	Formats   []NavItem       // of its reference, and of all
	Key       render.Sentence // to what is underlined in the text
	Versions  []render.Quote  // its quotations beside those of other sources that are probably the same
	Backlinks list.Cut[Backlinks]

	People, Events, Topics, Organisations, Places Rows
}

// Hidden is the paragraphs of a source of which nothing is published: a reference
// to one still leads to its number.
type Hidden struct {
	Count string // in words; "" of none
	N     []int
}

// Outlet is somebody who published or wrote: an entry of the dossier, or words.
type Outlet struct {
	Link *render.Link
	Text string
}

// Original is the text that a source was made from, as far as it is known.
type Original struct {
	Label, Title string
	URL          string
	Notes        []string // its language, and who or what translated it
}

// Para is a paragraph of a source.
type Para struct {
	N       int
	HTML    template.HTML
	Block   bool // holds blocks, such as a table: no p may stand around it
	Heading bool
	Locus   *Locus // nil where the source does not say, or as it said of the paragraph before
	Said    []Said
	Notes   []MarginNote
}

// Locus is who speaks a paragraph and when, or the page on which it begins.
type Locus struct {
	By    *render.Link // who speaks; nil for who has no page
	Name  string
	Place string
	Href  string // where the original opens there, ""
}

func sourceKind() Kind {
	return kind(spec[*dossier.Source, sourceBody]{
		name:  "source",
		of:    func(s *render.Site) []*dossier.Source { return s.Sources },
		entry: ofSource,
		frame: func(r *render.Renderer, s *dossier.Source) heading {
			h := entryHeading(r, &s.Entry, r.Words.Sources)
			h.description = sourceDescription(r, s)
			h.last = lang.Fill(r.Words.SourceSiglum, "siglum", s.Siglum)
			return h
		},
		body: sourceView,
	})
}

func sourceView(r *render.Renderer, s *dossier.Source) sourceBody {
	e := &s.Entry
	b := sourceBody{
		Slug: s.Slug, Siglum: s.Siglum, Kind: lang.Fill(r.Words.SourceSiglum, "siglum", s.Siglum),
		Picture: r.Picture(e.Image, render.InText, ""),
		Name:    render.Title(e), TitleGiven: s.TitleGiven, Tongue: r.Tongue(s), Titled: r.TongueOf(e), Own: r.Within(s), Lede: render.Unbroken(s.Summary),
		Publisher: publisherOf(r, s.Publisher), PublisherNote: s.PublisherNote,
		Via: viaNote(r.Site, s), Author: s.Author,
		When: r.When(s.Date), DateNote: s.DateNote,
		Paragraphs: r.N(r.Words.CountParagraphs, len(s.Body.Paragraphs)),
		Words:      r.N(r.Words.CountWords, words(s)), Quotes: len(s.Quotes),
		Match: matchNote(r.Site, s), URL: s.URL, Archived: s.ArchivedURL, Copies: archivedCopies(r, s), Kept: keptOriginal(r, s), Accessed: r.When(s.Accessed), URLNote: s.URLNote,
		Printed: printedNote(r.Site, s), Original: originalOf(r.Site, s), Reliability: reliabilityWord(r.Site, s.Reliability),
		Rights: rightsNote(r.Site, s), CutWords: r.Plural(r.Words.NotArticle, len(s.Cut)),
		Citation: citationOf(r, s), Formats: formatsOf(r), Versions: versionsIn(r, s), Backlinks: backlinkSeries().begin(r, e),
	}
	if b.Original.Title == "" { // it says so itself
		b.Translation = translationNotes(r.Site, s)
	}
	if s.Rights == dossier.RightsFull {
		b.Cut = s.Cut
	}
	if s.Language != "" && s.Language != r.Lang.Tag {
		b.Language = r.Lang.NameOf(s.Language)
	}
	b.Text, b.Hidden = parasOf(r, s)
	b.Key, b.Beside = keyTo(r, b.Text), notesBeside(b.Text)
	b.People, b.Organisations, b.Places = namedIn(r, s)
	b.Events, b.Topics = eventRows(r, s), sourceTopics(r, s)
	return b
}

func publisherOf(r *render.Renderer, o dossier.Outlet) Outlet {
	if o.Organisation != nil {
		return Outlet{Link: r.Link(&o.Organisation.Entry)}
	}
	return Outlet{Text: o.Text}
}

// viaNote names whom a source took its text from, "" for nobody.
func viaNote(s *render.Site, source *dossier.Source) string {
	if name := source.Via.Name(); name != "" {
		return lang.Fill(s.Words.PublisherVia, "publisher", name)
	}
	return ""
}

// printedNote says when this print came out, where the text is older.
func printedNote(s *render.Site, source *dossier.Source) string {
	if source.Printed.IsZero() {
		return ""
	}
	return lang.Fill(s.Words.PrintedOn, "date", s.Lang.Date(source.Printed))
}

// originalOf names the text that a source was translated from, or taken from.
func originalOf(s *render.Site, source *dossier.Source) Original {
	o := Original{Label: s.Words.OriginalText, Title: source.OriginalTitle, URL: source.OriginalURL}
	if source.Original != "" || source.Translation != "" {
		o.Label = s.Words.TranslatedText
	}
	if o.Title == "" {
		o.Title = o.URL
	}
	if source.Original != "" {
		o.Notes = append(o.Notes, s.Lang.NameOf(source.Original))
	}
	if by := translator(s, source); by != "" {
		o.Notes = append(o.Notes, by)
	}
	return o
}

// parasOf sets the paragraphs of a source. Of those of which nothing may be
// published there is only the number.
func parasOf(r *render.Renderer, s *dossier.Source) (paras []Para, hidden Hidden) {
	said := saidIn(r, s)
	var last dossier.Locus
	for i, inner := range r.SourceText(s) {
		p := s.Body.Paragraphs[i]
		if len(p.Published()) == 0 {
			hidden.N = append(hidden.N, p.N)
			continue
		}
		at := p.Locus()
		paras = append(paras, Para{
			N: p.N, HTML: inner, Block: strings.HasPrefix(string(inner), "<table"), Heading: p.Heading > 0,
			Locus: locusOf(r, p, last), Said: said[p], Notes: marginNotes(r, s, p),
		})
		last = at
	}
	hidden.Count = r.Plural(r.Words.ParagraphsHidden, len(hidden.N))
	return paras, hidden
}

// notesBeside names what stands beside paragraphs. A screen reader that goes through
// the text hears it whole, and these notes after it.
func notesBeside(text []Para) string {
	var ids []string
	for _, p := range text {
		if len(p.Said)+len(p.Notes) > 0 {
			ids = append(ids, "n"+strconv.Itoa(p.N))
		}
	}
	return strings.Join(ids, " ")
}

// locusOf returns what a paragraph says of its place that the one before did not.
func locusOf(r *render.Renderer, p *dossier.Paragraph, before dossier.Locus) *Locus {
	at := p.Locus()
	l := &Locus{Place: r.Locus(p), Href: render.OriginalAt(p)}
	if at.Speaker != before.Speaker {
		if l.By = r.Link(at.By); l.By == nil {
			l.Name = at.Speaker
		}
	}
	if l.By == nil && l.Name == "" && (at.Time == "" && at.Page == before.Page || l.Place == "") {
		return nil
	}
	return l
}

// words counts the words of a source's text.
func words(s *dossier.Source) int {
	n := 0
	for _, p := range s.Body.Paragraphs {
		for range strings.FieldsSeq(p.Text) {
			n++
		}
	}
	return n
}

// matchNote says which text a source's quotations were compared with, and
// whether what was published is kept or linked; without quotations only where it is
// neither.
func matchNote(s *render.Site, source *dossier.Source) string {
	proved := source.Kept != nil && source.Kept.Proved
	switch {
	case len(source.Quotes) == 0 && !proved && !source.Linked():
		return s.Words.OriginNowhere
	case len(source.Quotes) == 0:
		return ""
	case proved:
		return s.Words.OriginKept
	case source.Linked():
		return s.Words.OriginLinked
	}
	return s.Words.OriginUnlinked
}

// rightsNote says what of a source is not published here, "" when all is.
func rightsNote(s *render.Site, source *dossier.Source) string {
	switch source.Rights {
	case dossier.RightsExcerpts:
		return s.Words.RightsExcerpts
	case dossier.RightsLink:
		return s.Words.RightsLink
	}
	return ""
}

// translationNotes says from which language a source was translated, and by what.
func translationNotes(s *render.Site, source *dossier.Source) []string {
	var notes []string
	if source.Original != "" {
		notes = append(notes, lang.Fill(s.Words.TranslatedFrom, "language", s.Lang.NameOf(source.Original)))
	}
	if by := translator(s, source); by != "" {
		notes = append(notes, by)
	}
	return notes
}

func translator(s *render.Site, source *dossier.Source) string {
	switch source.Translation {
	case "human":
		return s.Words.TranslationHuman
	case "machine":
		return s.Words.TranslationMachine
	}
	return ""
}

// sourceDescription describes a source by what it is and how it begins, as far
// as rights allow.
func sourceDescription(r *render.Renderer, s *dossier.Source) string {
	if s.Summary != "" {
		return s.Summary
	}
	description := r.Outlet(s) + ", " + r.Lang.Date(s.Date) + "."
	if s.Rights == dossier.RightsFull {
		description += " " + dossier.Shorten(s.Body.Paragraphs[0].Text, 160)
	}
	return description
}
