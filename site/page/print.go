package page

import (
	"cmp"
	"html/template"
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
)

// printBody is the whole dossier as one document, to be read on paper. Source
// texts are not in it; the notes say where in them everything stands.
//
// Notes are numbered as they are referred to, so what has references is made
// in the order in which the template sets it, and nothing is made that it does
// not set.
type printBody struct {
	Name, Lede string
	Cover      []CoverLine
	HowTo      Sentence // how to read the numbers; none in a dossier without a paragraph
	Publisher  string
	Licence    string
	Address    string // of the site; "" while nobody said where it will stand
	Contents   []Part

	Points        []template.HTML
	Topics        Chapter[Briefing]
	Timeline, Map Drawing
	Events        Chapter[Report]
	Claims        Chapter[Proposition]
	People        Chapter[Portrait]
	Organisations Chapter[Portrait]
	Places        Chapter[Portrait]
	Quotes        Chapter[Speeches]
	Sources       []Record
	Pages         []Piece
	Notes         []Note
	NotesNote     string // on the excerpts in them
}

// Chapter is everything of one kind, or as much of it as the document holds.
type Chapter[T any] struct {
	Things []T
	Cut    Sentence // says so; none when it is everything
}

// Part is a line of the document's contents.
type Part struct {
	Section
	Within []NavItem // what stands in it; only where that is not many
}

const (
	maxPrinted       = 300 // entries of a kind
	maxPrintedQuotes = 600
	maxPrintedRows   = 60 // statements on a claim, numbers of a topic
	maxPointers      = 24 // events or claims that a topic leads to
)

func printKind() Kind {
	return kind(spec[struct{}, printBody]{
		name: "print",
		of:   func(s *site) []struct{} { return once(s)[:min(1, len(s.Entries()))] },
		path: func(s *site, _ struct{}) string { return s.address.Print() },
		frame: func(d *desk, _ struct{}) heading {
			return heading{title: d.words.PrintTitle, description: d.words.PrintLede}
		},
		body: (*desk).print,
		bare: func(struct{}) bool { return true },
	})
}

func (d *desk) print(struct{}) printBody {
	d.bind(d.held())
	b := printBody{
		Name: bind(d.Meta.Title), Lede: d.Meta.Description, Cover: d.cover(), HowTo: d.howToNote(),
		Publisher: d.Meta.Publisher, Licence: d.Meta.Licence, Address: d.base,
	}
	for _, p := range d.Meta.Points {
		b.Points = append(b.Points, d.line(p))
	}
	b.Topics = chapter(d, entries(d.Topics, func(t *dossier.Topic) *dossier.Entry { return &t.Entry }), d.briefing)
	b.Timeline, b.Map = d.drawnEvents(), d.drawnPlaces()
	b.Events = chapter(d, entries(d.Events, func(v *dossier.Event) *dossier.Entry { return &v.Entry }), d.report)
	b.Claims = chapter(d, entries(d.Claims, func(c *dossier.Claim) *dossier.Entry { return &c.Entry }), d.proposition)
	b.People = chapter(d, d.namesOf(dossier.KindPerson), d.portrait)
	b.Organisations = chapter(d, d.namesOf(dossier.KindOrganisation), d.portrait)
	b.Places = chapter(d, d.namesOf(dossier.KindPlace), d.portrait)
	b.Quotes = d.speeches()
	for _, s := range d.Sources {
		b.Sources = append(b.Sources, d.record(s))
	}
	for _, p := range d.Pages {
		b.Pages = append(b.Pages, d.whole(&p.Entry))
	}
	b.Notes = d.notes()
	b.NotesNote = d.words.NotesExcerpts
	if len(b.Notes) > maxExcerpts {
		b.NotesNote = d.n(d.words.NotesBare, len(b.Notes))
	}
	b.Contents = d.outline(b)
	return b
}

// held chooses what the document holds: of each kind what stands in
// most paragraphs, and every source, for the notes.
func (d *desk) held() map[*dossier.Entry]bool {
	held := map[*dossier.Entry]bool{}
	byKind := map[dossier.Kind][]*dossier.Entry{}
	for _, e := range d.Entries() {
		byKind[e.Kind] = append(byKind[e.Kind], e)
	}
	for k, all := range byKind {
		if k != dossier.KindSource {
			slices.SortStableFunc(all, func(a, b *dossier.Entry) int {
				return cmp.Compare(len(d.ParagraphsOf(b)), len(d.ParagraphsOf(a)))
			})
			all = list.First(all, maxPrinted)
		}
		for _, e := range all {
			held[e] = true
		}
	}
	return held
}

// chapter makes a chapter of what the document holds of entries of a kind.
func chapter[T any](d *desk, all []*dossier.Entry, view func(*dossier.Entry) T) Chapter[T] {
	var c Chapter[T]
	for _, e := range all {
		if d.holds(e) {
			c.Things = append(c.Things, view(e))
		}
	}
	if len(c.Things) < len(all) {
		k := all[0].Kind
		c.Cut = d.some(len(c.Things), d.howMany(k, len(all)), d.address.List(k), d.listName(k))
	}
	return c
}

// some says how many of all the document holds, and where the rest is.
func (d *desk) some(some int, all, path, name string) Sentence {
	return compose(d.words.PrintSome, Holes{
		"some": {{Text: d.lang.Int(some)}},
		"all":  {{Text: all}},
		"list": {{Link: &Link{Text: name, Href: d.to(path)}}},
	})
}

// howMany counts things of a kind.
func (d *desk) howMany(k dossier.Kind, n int) string {
	w := d.words
	return d.n(map[dossier.Kind]lang.Count{
		dossier.KindPerson: w.CountPeople, dossier.KindOrganisation: w.CountOrganisations, dossier.KindPlace: w.CountPlaces,
		dossier.KindEvent: w.CountEvents, dossier.KindTopic: w.CountTopics, dossier.KindClaim: w.CountClaims,
	}[k], n)
}

// namesOf returns the names of a kind by the alphabet.
func (d *desk) namesOf(k dossier.Kind) []*dossier.Entry {
	return slices.DeleteFunc(d.namesInOrder(), func(e *dossier.Entry) bool { return e.Kind != k })
}

// chapters names the document's chapters, in order.
func (s *site) chapters() []Section {
	w := s.words
	return []Section{
		{ID: "topics", Title: w.PrintBriefings},
		{ID: "events", Title: w.Events},
		{ID: "claims", Title: w.ClaimsPositions},
		{ID: "people", Title: w.People},
		{ID: "organisations", Title: w.Organisations},
		{ID: "places", Title: w.Places},
		{ID: "quotes", Title: w.Quotes},
		{ID: "sources", Title: w.Sources},
		{ID: "appendix", Title: w.PrintAppendix},
		{ID: "notes", Title: w.NotesTitle},
	}
}

// outline lists the chapters that there is something in, topics and claims by
// name.
func (d *desk) outline(b printBody) []Part {
	counts := map[string]int{
		"topics": len(b.Topics.Things), "events": len(b.Events.Things), "claims": len(b.Claims.Things),
		"people": len(b.People.Things), "organisations": len(b.Organisations.Things), "places": len(b.Places.Things),
		"quotes": b.quoted(), "sources": len(b.Sources), "appendix": len(b.Pages), "notes": len(b.Notes),
	}
	within := map[string][]NavItem{}
	for _, t := range b.Topics.Things {
		within["topics"] = append(within["topics"], NavItem{Text: t.Name, Href: "#" + t.ID})
	}
	for _, c := range b.Claims.Things {
		within["claims"] = append(within["claims"], NavItem{Text: c.Name, Href: "#" + c.ID})
	}
	var parts []Part
	for _, c := range d.chapters() {
		if n := counts[c.ID]; n > 0 {
			parts = append(parts, Part{Section{c.ID, c.Title, n}, within[c.ID]})
		}
	}
	return parts
}
