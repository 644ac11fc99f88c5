package export

import (
	"io"
	"iter"
	"strconv"
	"unicode/utf8"

	book "berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/lang"
)

// annotation is a quotation as the Web Annotation Data Model has it
// (https://www.w3.org/TR/annotation-model/).
type annotation struct {
	ID         string             `json:"id"`
	Type       string             `json:"type"`
	Motivation string             `json:"motivation"`
	Body       []annotationBody   `json:"body,omitempty"`
	Target     []annotationTarget `json:"target"`
}

// annotationBody is who speaks, a topic, or the curators' note.
type annotationBody struct {
	Type     string `json:"type"`
	Purpose  string `json:"purpose"`
	Source   string `json:"source,omitempty"`
	Value    string `json:"value,omitempty"`
	Language string `json:"language,omitempty"`
}

// annotationTarget is a passage: in the original, or on the source's page here.
type annotationTarget struct {
	Type     string     `json:"type"`
	Source   string     `json:"source"`
	Selector []selector `json:"selector"`
}

// selector finds a passage. Start and End are characters of the paragraph's plain text.
type selector struct {
	Type       string    `json:"type"`
	Exact      string    `json:"exact,omitempty"`
	Prefix     string    `json:"prefix,omitempty"`
	Suffix     string    `json:"suffix,omitempty"`
	Value      string    `json:"value,omitempty"`
	ConformsTo string    `json:"conformsTo,omitempty"`
	Start      *int      `json:"start,omitempty"`
	End        *int      `json:"end,omitempty"`
	RefinedBy  *selector `json:"refinedBy,omitempty"`
}

// around is how many characters before and after a passage are told, where rights
// let them.
const around = 32

// annotations declares annotations.jsonld: a collection, with each quotation as an
// annotation on its original, where that has an address, and on the source's page.
// Of a quotation in parts each part is a target.
func (w whole) annotations() format {
	quotes := w.quotations()
	return format{
		name: "annotations.jsonld", media: `application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"`,
		about:  func(w *lang.Words) string { return w.DataAnnotations },
		things: erase(quotes), try: `grep -c '"type":"Annotation"' annotations.jsonld`,
		write: func(out io.Writer) error {
			total := 0
			for range quotes {
				total++
			}
			before := `{"@context":"http://www.w3.org/ns/anno.jsonld","id":` + fragment(w.at(Folder+"annotations.jsonld")) +
				`,"type":"AnnotationCollection","label":` + fragment(w.Meta.Title) + `,"total":` + strconv.Itoa(total) +
				`,"first":{"id":` + fragment(w.at(Folder+"annotations.jsonld#page")) + `,"type":"AnnotationPage","startIndex":0,"items":[` + "\n"
			return writeList(out, before, func(yield func(annotation) bool) {
				for q := range quotes {
					if !yield(w.annotation(q)) {
						return
					}
				}
			}, "]}}\n")
		},
	}
}

// quotations are those of all sources.
func (w whole) quotations() iter.Seq[*dossier.Quote] {
	return func(yield func(*dossier.Quote) bool) {
		for _, s := range w.Sources {
			for _, q := range s.Quotes {
				if !yield(q) {
					return
				}
			}
		}
	}
}

func (w whole) annotation(q *dossier.Quote) annotation {
	a := annotation{ID: w.at(Folder + "annotations.jsonld#" + q.Source.Slug + ".q" + strconv.Itoa(q.N)), Type: "Annotation", Motivation: "highlighting"}
	for _, e := range q.By {
		a.Body = append(a.Body, annotationBody{Type: "SpecificResource", Purpose: "identifying", Source: w.page(e)})
	}
	for _, t := range q.Topics {
		a.Body = append(a.Body, annotationBody{Type: "TextualBody", Purpose: "tagging", Value: t.Name, Language: w.Lang.Tag})
	}
	if q.Note != "" {
		a.Body = append(a.Body, annotationBody{Type: "TextualBody", Purpose: "commenting", Value: q.Note, Language: w.Lang.Tag})
	}
	for _, part := range q.Parts {
		words := quoted(q.Paragraph, part)
		if q.Source.URL != "" {
			a.Target = append(a.Target, annotationTarget{"SpecificResource", q.Source.URL, []selector{words, fragmentOf(q.Paragraph, part)}})
		}
		here := fragmentHere(q.Paragraph, part)
		a.Target = append(a.Target, annotationTarget{"SpecificResource", w.page(&q.Source.Entry), []selector{words, here}})
	}
	return a
}

// quoted selects a passage by its words and, within what may be published, by those
// around it.
func quoted(p *dossier.Paragraph, part dossier.Range) selector {
	s := selector{Type: "TextQuoteSelector", Exact: p.Text[part.Start:part.End]}
	for _, open := range p.Published() {
		if open.Start <= part.Start && part.End <= open.End {
			s.Prefix = last(p.Text[open.Start:part.Start], around)
			s.Suffix = first(p.Text[part.End:open.End], around)
		}
	}
	return s
}

// fragmentOf selects a passage of the original by what its address can say: a second
// of a recording, a page of a document, else the words.
func fragmentOf(p *dossier.Paragraph, part dossier.Range) selector {
	switch at := p.Locus(); {
	case at.Time != "":
		return selector{Type: "FragmentSelector", ConformsTo: "http://www.w3.org/TR/media-frags/", Value: "t=" + strconv.Itoa(at.Seconds())}
	case at.Page > 0:
		return selector{Type: "FragmentSelector", ConformsTo: "http://tools.ietf.org/rfc/rfc8118", Value: "page=" + strconv.Itoa(at.Page)}
	}
	return selector{Type: "FragmentSelector", ConformsTo: "https://wicg.github.io/scroll-to-text-fragment/", Value: book.TextFragment(p.Text[part.Start:part.End])}
}

// fragmentHere selects a passage on the source's page: its paragraph, and the place
// within the paragraph's plain text.
func fragmentHere(p *dossier.Paragraph, part dossier.Range) selector {
	start := utf8.RuneCountInString(p.Text[:part.Start])
	end := start + utf8.RuneCountInString(p.Text[part.Start:part.End])
	return selector{
		Type: "FragmentSelector", ConformsTo: "http://tools.ietf.org/rfc/rfc3236", Value: "p" + strconv.Itoa(p.N),
		RefinedBy: &selector{Type: "TextPositionSelector", Start: &start, End: &end},
	}
}

// last returns the last n characters of a text, or all.
func last(text string, n int) string {
	at := len(text)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(text[:at])
		at -= size
	}
	return text[at:]
}

// first returns the first n characters of a text, or all.
func first(text string, n int) string {
	at := 0
	for ; n > 0 && at < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return text[:at]
}
