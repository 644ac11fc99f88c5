package dossier

import (
	"cmp"
	"slices"

	fm "berkas/site/internal/frontmatter"
)

// completeLocators gives locators of quotations the paragraph they stand in.
func (l *loader) completeLocators() {
	for _, p := range l.d.People {
		for _, r := range p.Roles {
			completeAll(r.Evidence)
		}
		completeRelations(p.Relations)
	}
	for _, o := range l.d.Organisations {
		completeRelations(o.Relations)
	}
	for _, v := range l.d.Events {
		v.complete()
	}
	for i := range l.d.prose {
		l.d.prose[i].At.complete()
	}
	slices.SortStableFunc(l.d.prose, func(a, b Prose) int { return cmp.Compare(a.place(), b.place()) })
	for _, t := range append(l.curated(), l.d.private...) {
		for _, p := range t.Paragraphs {
			completeAll(p.Locators)
			for i := range p.References {
				p.References[i].complete()
			}
		}
	}
}

// place is that of the thing whose front matter has the text, those of the dossier's first.
func (p Prose) place() int {
	if p.Of == nil {
		return -1
	}
	return p.Of.index
}

func (l *Locator) complete() {
	if l.Quote != nil {
		l.Paragraph = l.Quote.Paragraph
	}
}

func completeAll(list []Locator) {
	for i := range list {
		list[i].complete()
	}
}

func completeRelations(relations []Relation) {
	for _, r := range relations {
		completeAll(r.Evidence)
	}
}

func (v *Event) complete() {
	completeAll(v.Evidence)
	for _, p := range v.Participants {
		completeAll(p.Evidence)
	}
	for _, a := range v.Accounts {
		for i := range a.Says {
			a.Says[i].At.complete()
		}
	}
}

// pendingCitation is evidence that waits for the paragraphs to be known.
type pendingCitation struct {
	refs []fm.Text
	set  func(at []Locator, i int)
	i    int
}

func (l *loader) cite(refs []fm.Text, set func([]Locator, int), i int) {
	if len(refs) > 0 {
		l.citations = append(l.citations, pendingCitation{refs, set, i})
	}
}
