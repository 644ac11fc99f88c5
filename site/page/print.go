package page

import (
	"cmp"
	"html/template"
	"slices"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// printBody is the whole dossier as one document, to be read on paper, or a part of
// it. Source texts are not in it; the notes say where in them everything stands.
//
// Notes are numbered as they are referred to, so what has references is made
// in the order in which the template sets it, and nothing is made that it does
// not set.
type printBody struct {
	Name      string
	Lede      template.HTML
	First     bool            // has what stands before the chapters
	Part      render.Sentence // which part it is, and what its notes are; none of a document in one piece
	Pager     list.Pager
	Cover     []CoverLine
	HowTo     render.Sentence // how to read the numbers; none in a dossier without a paragraph
	Publisher string
	Licence   string
	Address   string // of the site; "" while nobody said where it will stand
	Reviewed  string // who read all of it against the sources; "" while nobody says so
	Contents  []Part

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
	Href   string
	Within []NavItem // what stands in it; only where that is not many
}

// maxPrinted is how many entries of a kind are printed.
const maxPrinted = 300

func printKind() Kind {
	return kind(spec[printPart, printBody]{
		name: "print",
		of:   printParts,
		path: func(s *render.Site, p printPart) string { return address.Numbered(s.Address.Print(), p.N) },
		frame: func(r *render.Renderer, p printPart) heading {
			return heading{title: pageTitle(r.Site, p.Part, r.Words.PrintTitle), description: r.Words.PrintLede}
		},
		body: printView,
		bare: func(printPart) bool { return true },
	})
}

func printView(r *render.Renderer, p printPart) printBody {
	r.BeginEdition(p.places)
	b := printBody{Name: render.Bind(r.Meta.Title), First: p.N == 1}
	if p.Of > 1 {
		b.Pager = pagerOf(r, p.Part, r.Words.PrintTitle, r.Address.Print(), r.Address.Print())
		b.Part = partNote(r, p)
	}
	if b.First {
		b.open(r)
	}
	b.Topics = chapter(r, p, dossier.KindTopic, len(r.Topics), briefingOf)
	if p.begins(dossier.KindEvent) {
		b.Timeline, b.Map = drawnEvents(r), drawnPlaces(r)
	}
	b.Events = chapter(r, p, dossier.KindEvent, len(r.Events), reportOn)
	b.Claims = chapter(r, p, dossier.KindClaim, len(r.Claims), propositionOf)
	b.People = chapter(r, p, dossier.KindPerson, len(r.People), portraitOf)
	b.Organisations = chapter(r, p, dossier.KindOrganisation, len(r.Organisations), portraitOf)
	b.Places = chapter(r, p, dossier.KindPlace, len(r.Places), portraitOf)
	b.Quotes = speechesIn(r, p)
	for _, e := range p.entriesIn(dossier.KindSource) {
		b.Sources = append(b.Sources, recordOf(r, e.Source()))
	}
	for _, e := range p.entriesIn(dossier.KindPage) {
		b.Pages = append(b.Pages, wholePiece(r, e))
	}
	b.Notes = notesIn(r)
	b.NotesNote = r.Words.NotesExcerpts
	if len(b.Notes) > maxExcerpts {
		b.NotesNote = r.N(r.Words.NotesBare, len(b.Notes))
	}
	if b.First {
		b.Contents = outlineOf(r, p, len(b.Notes))
	}
	return b
}

// open sets what stands before the chapters.
func (b *printBody) open(r *render.Renderer) {
	b.Lede, b.Cover, b.HowTo = render.Unbroken(r.Meta.Description), coverLines(r), howToNote(r)
	b.Publisher, b.Licence, b.Address = r.Meta.Publisher, r.Meta.Licence, r.Base
	b.Reviewed = r.Reviewed(r.Meta.Reviewed)
	for _, point := range r.Meta.Points {
		b.Points = append(b.Points, r.Line(point))
	}
}

// partNote says which part of the document a page is, that its notes are its own,
// and where the contents are.
func partNote(r *render.Renderer, p printPart) render.Sentence {
	return render.Compose(r.Words.PrintPart, render.Holes{
		"n":        {{Text: r.Lang.Int(p.N)}},
		"of":       {{Text: r.Lang.Int(p.Of)}},
		"contents": {{Link: &render.Link{Text: r.Words.PrintContents, Href: r.HrefIn(r.Address.Print(), "contents")}}},
	})
}

// heldEntries chooses what the document holds: of each kind what stands in
// most paragraphs, and every source, for the notes.
func heldEntries(r *render.Site) map[*dossier.Entry]bool {
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
func namesOf(s *render.Site, k dossier.Kind) []*dossier.Entry {
	return slices.DeleteFunc(namesInOrder(s), func(e *dossier.Entry) bool { return e.Kind != k })
}
