package page

import (
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
	"berkas/site/support"
)

// Fact is something that is known of an entry: a line of its infobox. To show
// one more is to name it in the view of its kind; the template sets any.
type Fact struct {
	Label  string
	Values []FactValue
}

// FactValue is one of the values of a fact: a link to an entry, to a page
// elsewhere, or words.
type FactValue struct {
	Text           string
	Link           *render.Link
	Web            string         // where Text leads when it is a page elsewhere
	Ref            *render.Ref    // where a source says so
	render.Support                // of a value that needs it
	Within         *render.Link   // what it is in; below it, as the next
	Note           string         // more of it
	Held           render.Support // of Within and Note, where they are the curator's and the value is not
	When           []render.Part  // since when, until when
}

// worded is a fact in words, of no value without any.
func worded(label, text string) Fact {
	if text == "" {
		return Fact{}
	}
	return Fact{label, []FactValue{{Text: text}}}
}

// graded is how reliable the curator takes somebody to be, in words.
func graded(r *render.Renderer, reliability string) Fact {
	if reliability == "" {
		return Fact{}
	}
	return Fact{r.Words.Reliability, []FactValue{{Text: reliability, Support: r.Support(support.Proof{})}}}
}

// linked is a fact that is other entries. Links that are nil are none.
func linked(label string, to ...*render.Link) Fact {
	f := Fact{Label: label}
	for _, l := range to {
		if l != nil {
			f.Values = append(f.Values, FactValue{Link: l})
		}
	}
	return f
}

// infobox returns the facts that are known of an entry, those of its kind first.
func infobox(r *render.Renderer, e *dossier.Entry, elsewhere Fact, own ...Fact) []Fact {
	all := append(own, aliasesOf(r, e), elsewhere)
	return slices.DeleteFunc(all, func(f Fact) bool { return len(f.Values) == 0 })
}

// elsewhere returns the pages elsewhere about an entry, its item in Wikidata
// first.
func elsewhere(r *render.Renderer, wikidata string, links []dossier.WebLink) Fact {
	f := Fact{Label: r.Words.Links}
	if wikidata != "" {
		f.Values = append(f.Values, FactValue{Text: "Wikidata", Web: "https://www.wikidata.org/wiki/" + wikidata})
	}
	for _, l := range links {
		f.Values = append(f.Values, FactValue{Text: l.Title, Web: l.URL})
	}
	return f
}

// aliasesOf returns the names other than its own that sources write for e, each
// with the first place.
func aliasesOf(r *render.Renderer, e *dossier.Entry) Fact {
	aliases := Fact{Label: r.Words.Aliases}
	seen := map[string]bool{strings.ToLower(e.Name): true}
	for _, m := range r.MentionsOf(e) {
		name := m.In.Text[m.Start:m.End]
		if key := strings.ToLower(name); !seen[key] {
			seen[key] = true
			ref := r.Ref(m.In.Locator())
			aliases.Values = append(aliases.Values, FactValue{Text: name, Ref: &ref})
		}
	}
	return aliases
}

func placeLink(r *render.Renderer, p *dossier.Place) *render.Link {
	if p == nil {
		return nil
	}
	return r.Link(&p.Entry)
}
