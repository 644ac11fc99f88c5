package page

import (
	"cmp"
	"html/template"
	"slices"

	"berkas/site/dossier"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
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
	HowTo      render.Sentence // how to read the numbers; none in a dossier without a paragraph
	Publisher  string
	Licence    string
	Address    string // of the site; "" while nobody said where it will stand
	Reviewed   string // who read all of it against the sources; "" while nobody says so
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

// Part is a line of the document's contents.
type Part struct {
	Section
	Within []NavItem // what stands in it; only where that is not many
}

// maxPrinted is how many entries of a kind are printed.
const maxPrinted = 300

func printKind() Kind {
	return kind(spec[struct{}, printBody]{
		name: "print",
		of:   func(s *render.Site) []struct{} { return once(s)[:min(1, len(s.Entries()))] },
		path: func(s *render.Site, _ struct{}) string { return s.Address.Print() },
		frame: func(r *render.Renderer, _ struct{}) heading {
			return heading{title: r.Words.PrintTitle, description: r.Words.PrintLede}
		},
		body: printView,
		bare: func(struct{}) bool { return true },
	})
}

func printView(r *render.Renderer, _ struct{}) printBody {
	r.BeginEdition(heldEntries(r))
	b := printBody{
		Name: render.Bind(r.Meta.Title), Lede: r.Meta.Description, Cover: coverLines(r), HowTo: howToNote(r),
		Publisher: r.Meta.Publisher, Licence: r.Meta.Licence, Address: r.Base,
		Reviewed: r.Reviewed(r.Meta.Reviewed),
	}
	for _, p := range r.Meta.Points {
		b.Points = append(b.Points, r.Line(p))
	}
	b.Topics = chapter(r, entries(r.Topics, ofTopic), briefingOf)
	b.Timeline, b.Map = drawnEvents(r), drawnPlaces(r)
	b.Events = chapter(r, entries(r.Events, ofEvent), reportOn)
	b.Claims = chapter(r, entries(r.Claims, ofClaim), propositionOf)
	b.People = chapter(r, namesOf(r, dossier.KindPerson), portraitOf)
	b.Organisations = chapter(r, namesOf(r, dossier.KindOrganisation), portraitOf)
	b.Places = chapter(r, namesOf(r, dossier.KindPlace), portraitOf)
	b.Quotes = speechesIn(r)
	for _, s := range r.Sources {
		b.Sources = append(b.Sources, recordOf(r, s))
	}
	for _, p := range r.Pages {
		b.Pages = append(b.Pages, wholePiece(r, &p.Entry))
	}
	b.Notes = notesIn(r)
	b.NotesNote = r.Words.NotesExcerpts
	if len(b.Notes) > maxExcerpts {
		b.NotesNote = r.N(r.Words.NotesBare, len(b.Notes))
	}
	b.Contents = outlineOf(r, b)
	return b
}

// heldEntries chooses what the document holds: of each kind what stands in
// most paragraphs, and every source, for the notes.
func heldEntries(r *render.Renderer) map[*dossier.Entry]bool {
	held := map[*dossier.Entry]bool{}
	byKind := map[dossier.Kind][]*dossier.Entry{}
	for _, e := range r.Entries() {
		byKind[e.Kind] = append(byKind[e.Kind], e)
	}
	for k, all := range byKind {
		if k != dossier.KindSource {
			slices.SortStableFunc(all, func(a, b *dossier.Entry) int {
				return cmp.Compare(len(r.ParagraphsOf(b)), len(r.ParagraphsOf(a)))
			})
			all = list.First(all, maxPrinted)
		}
		for _, e := range all {
			held[e] = true
		}
	}
	return held
}

// namesOf returns the names of a kind by the alphabet.
func namesOf(r *render.Renderer, k dossier.Kind) []*dossier.Entry {
	return slices.DeleteFunc(namesInOrder(r.Site), func(e *dossier.Entry) bool { return e.Kind != k })
}

// chaptersIn names the document's chapters, in order.
func chaptersIn(s *render.Site) []Section {
	w := s.Words
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

// outlineOf lists the chapters that there is something in, topics and claims by
// name.
func outlineOf(r *render.Renderer, b printBody) []Part {
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
	for _, c := range chaptersIn(r.Site) {
		if n := counts[c.ID]; n > 0 {
			parts = append(parts, Part{Section{c.ID, c.Title, n}, within[c.ID]})
		}
	}
	return parts
}

func (b printBody) quoted() int {
	n := 0
	for _, s := range b.Quotes.Things {
		n += len(s.Quotes)
	}
	return n
}
