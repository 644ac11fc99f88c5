package support

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/internal/match"
)

// Item is a quotation, a figure or a day in a draft, and where it stands.
type Item struct {
	Kind       string    `json:"kind"` // "quotation", "figure" or "day"
	Text       string    `json:"text"`
	Verdict    Verdict   `json:"verdict"`
	Cited      []string  `json:"cited"` // as the draft has it: "slug#p4"
	Found      []Place   `json:"found"` // where it is cited from, else where it stands; no more than anybody reads
	Nearest    *Near     `json:"nearest"`
	Translates *Original `json:"translates,omitempty"` // what words that stand nowhere are the dossier's translation of
	Span       diag.Span `json:"-"`
}

// Shown returns the item's words; of a quotation that has no marks of its own, in
// marks.
func (i Item) Shown() string {
	if first, _ := utf8.DecodeRuneInString(i.Text); i.Kind == "quotation" && !match.OpensQuotation(first) {
		return "“" + i.Text + "”"
	}
	return i.Text
}

// Verdict says where something in a draft stands, seen from what its sentence
// cites.
type Verdict string

// The verdicts.
const (
	Here      Verdict = "here"      // where it is cited from; where nothing is cited, in a source
	Elsewhere Verdict = "elsewhere" // in another passage
	Nowhere   Verdict = "nowhere"   // in no source
	Unchecked Verdict = "unchecked" // nobody can tell, or looked
)

// Place is a paragraph of a source, and who is known to speak there.
type Place struct {
	Source    string `json:"source"`
	Siglum    string `json:"siglum"`
	Paragraph int    `json:"paragraph"` // 0: no passage, the day the source came out
	Speaker   string `json:"speaker"`   // "": the source itself, or nobody whom the dossier quotes
}

// Original is the quotation that a translation is of, which is what was proved.
type Original struct {
	Place
	Text string `json:"text"`
	By   string `json:"by"` // who translated it
}

// Near is what comes nearest to what stands nowhere, of a figure what stands in
// its place where it is cited from.
type Near struct {
	Place
	Text    string `json:"text"`
	Differs string `json:"differs"` // in a few words; of a figure "", the text shows it
}

// Draft says of every quotation, figure and day in a foreign text where it stands, in
// the text's order. Quotations are what stands in quotation marks, and each
// paragraph of a block quotation that cites something. Figures are all numbers but
// places in a row (third), days also months and years; one inside words that stand is
// proved with them and not told apart. Small numbers in words, which the writer may have
// counted, are unchecked unless they stand where they are looked for; days that are
// counted from another always are. Names, and what is said without marks, are not
// looked at. The work grows with the text times the sources.
func Draft(d *dossier.Dossier, text *dossier.Text) []Item {
	e := examiner{prover: newProver(d), language: languageOf(text, d.Lang.Tag), known: map[string]dossier.Finding{}}
	blocks := blockRests(text.Paragraphs)
	var all []Item
	for i, p := range text.Paragraphs {
		sentences := restsOf(p)
		quotations := e.quotations(p, blocks[i], sentences)
		all = append(all, merged(quotations, merged(e.figures(p, sentences, quotations), e.dayItems(p, sentences, quotations)))...)
	}
	return all
}

// examiner goes through a draft.
type examiner struct {
	*prover
	language string // of the draft
	known    map[string]dossier.Finding
	cut      int       // […] in quotations so far
	read     *register // of all sources; nil: not read yet
	kept     diary     // of all sources; nil: not kept yet
	missed   int       // figures that are not where they are cited from, so far
}

// merged merges items by place.
func merged(a, b []Item) []Item {
	var all []Item
	for len(a) > 0 && len(b) > 0 {
		first := &a
		if b[0].Span.Start < a[0].Span.Start {
			first = &b
		}
		all = append(all, (*first)[0])
		*first = (*first)[1:]
	}
	return append(append(all, a...), b...)
}

// quotations examines the quotations of a paragraph.
func (e *examiner) quotations(at *dossier.Paragraph, block rest, sentences []rest) []Item {
	if block.cites() {
		words := withoutAttribution(at.Text)
		if words == "" {
			return nil
		}
		return []Item{e.quotation(at, match.Range{Start: 0, End: len(words)}, block)}
	}
	shown := slices.DeleteFunc(slices.Clone(at.References), func(r dossier.Reference) bool { return r.Start == r.End })
	var items []Item
	for _, quoted := range match.QuotedSpans(at.Text) {
		if i := sort.Search(len(shown), func(i int) bool { return shown[i].End >= quoted.End }); i < len(shown) && shown[i].Start <= quoted.Start {
			items = append(items, unchecked(at, quoted)) // the words of a link are free
			continue
		}
		items = append(items, e.quotation(at, quoted, restOn(sentences, quoted)))
	}
	return items
}

// unchecked is a quotation that nobody looked for.
func unchecked(at *dossier.Paragraph, quoted match.Range) Item {
	text := strings.TrimSpace(at.Text[quoted.Start:quoted.End])
	return Item{Kind: "quotation", Text: text, Verdict: Unchecked, Cited: []string{}, Found: []Place{}, Span: at.Span(quoted.Start, quoted.End)}
}

// mostCut is how many […] there can be in all quotations that are looked for:
// the pieces between them can be short, and short words stand in many places.
const mostCut = 1000

// quotation examines words in quotation marks.
func (e *examiner) quotation(at *dossier.Paragraph, quoted match.Range, on rest) Item {
	item := unchecked(at, quoted)
	item.Cited = on.written
	words := quotedWords(item.Text)
	e.cut += strings.Count(words, "[…]") + strings.Count(words, "[...]")
	if on.tooMuch() || e.cut > mostCut || strings.IndexFunc(words, isWord) < 0 {
		return item
	}
	found := e.seek(words, on)
	switch {
	case found.Verdict == dossier.Nowhere:
		item.Verdict, item.Nearest = Nowhere, e.near(found.Nearest)
		item.Translates = e.translates(words)
	case found.Verdict == dossier.Elsewhere || on.astray():
		item.Verdict = Elsewhere
	default:
		item.Verdict = Here
	}
	for _, place := range found.Places {
		end := place.Parts[len(place.Parts)-1].End
		item.Found = appendPlace(item.Found, e.place(place.Paragraph, place.Parts[0].Start, end))
	}
	return item
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// seek looks for words once however often they are quoted, also with the marks
// inside them turned into those that the source may have.
func (e *examiner) seek(words string, on rest) dossier.Finding {
	key := strings.Join(on.written, " ") + "\x00" + words
	found, asked := e.known[key]
	if asked {
		return found
	}
	found = e.seeker.Seek(words, on.at...)
	if turned := marksTurned(words); found.Verdict == dossier.Nowhere && turned != words {
		if again := e.seeker.Seek(turned, on.at...); again.Verdict != dossier.Nowhere {
			found = again
		}
	}
	e.known[key] = found
	return found
}

// translates returns the quotation that words are the translation of, nil if of none.
func (e *examiner) translates(words string) *Original {
	q := e.translated(words)
	if q == nil {
		return nil
	}
	return &Original{e.place(q.Paragraph, q.Parts[0].Start, q.Parts[len(q.Parts)-1].End), q.Display(), q.Translation.Translator()}
}

func (e *examiner) near(n *dossier.Near) *Near {
	if n == nil {
		return nil
	}
	return &Near{e.place(n.Paragraph, n.Start, n.End), n.Paragraph.Text[n.Start:n.End], n.Differs}
}

// place says who speaks in a part of a paragraph: whoever the dossier quotes with
// words that hold all of it.
func (e *examiner) place(at *dossier.Paragraph, start, end int) Place {
	s := at.In.Of.Source()
	place := Place{Source: s.Slug, Siglum: s.Siglum, Paragraph: at.N}
	for _, q := range s.Quotes {
		if len(q.By) > 0 && q.Paragraph == at && q.Parts[0].Start <= start && end <= q.Parts[len(q.Parts)-1].End {
			var names []string
			for _, who := range q.By {
				names = append(names, who.Name)
			}
			place.Speaker = strings.Join(names, ", ")
			break
		}
	}
	return place
}

// appendPlace adds a place that is not the last one.
func appendPlace(all []Place, p Place) []Place {
	if n := len(all); n > 0 && all[n-1] == p {
		return all
	}
	return append(all, p)
}
