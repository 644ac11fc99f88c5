package page

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// Accounts compares what the sources say of an event, fact by fact: in columns
// while there are few sources, else source by source below each fact.
type Accounts struct {
	Columns []SourceName
	Rows    []Account
	Stacked bool
}

// Account is one fact. Cells are those of Columns; one that says nothing of it
// is empty.
type Account struct {
	Fact      string
	Agreement Agreement
	Cells     []AccountCell
	Rest      render.Refs // passages of other sources; only below a fact
}

// AccountCell is what one source says of a fact.
type AccountCell struct {
	Source SourceName
	Says   []Saying
}

// Saying is a passage of a source, or the curator's paraphrase of one.
type Saying struct {
	Quote, Text string
	Ref         render.Ref
	Tongue      render.Tongue // of the quotation
}

// Agreement says how well sources agree: a class and a word.
type Agreement struct{ Class, Word string }

const (
	maxColumns     = 4  // sources that stand side by side
	factsOnPage    = 10 // about
	maxAccounts    = 12 // sources below a fact whose words are shown
	maxAccountRefs = 40 // passages of others that are named
)

func accountSeries() series[dossier.Account, Accounts] {
	return series[dossier.Account, Accounts]{
		id: "accounts", room: factsOnPage,
		name: func(w *lang.Words) string { return w.Accounts },
		path: func(p *lang.Paths) string { return p.Accounts },
		of:   func(_ *render.Site, e *dossier.Entry) []dossier.Account { return e.Event().Accounts },
		show: accountsOf,
	}
}

func accountsOf(r *render.Renderer, e *dossier.Entry, facts []dossier.Account) Accounts {
	sources := speaking(e.Event().Accounts...)
	if len(sources) > maxColumns {
		return stackedAccounts(r, facts)
	}
	var a Accounts
	for _, s := range sources {
		a.Columns = append(a.Columns, datedName(r, s))
	}
	for _, fact := range facts {
		row := Account{Fact: fact.Fact, Agreement: agreementOf(r, fact.Agreement)}
		for i, s := range sources {
			row.Cells = append(row.Cells, AccountCell{a.Columns[i], sayingsOf(r, fact, s)})
		}
		a.Rows = append(a.Rows, row)
	}
	return a
}

// stackedAccounts sets what sources say below each fact.
func stackedAccounts(r *render.Renderer, facts []dossier.Account) Accounts {
	a := Accounts{Stacked: true}
	for _, fact := range facts {
		row := Account{Fact: fact.Fact, Agreement: agreementOf(r, fact.Agreement)}
		sources := speaking(fact)
		for _, s := range list.First(sources, maxAccounts) {
			row.Cells = append(row.Cells, AccountCell{datedName(r, s), sayingsOf(r, fact, s)})
		}
		rest := slices.DeleteFunc(slices.Clone(fact.Says), func(say dossier.Saying) bool {
			return slices.Index(sources, say.At.Source) < maxAccounts
		})
		row.Rest = render.Few(r.Site, rest, maxAccountRefs, func(say dossier.Saying) render.Ref { return r.Ref(say.At) })
		a.Rows = append(a.Rows, row)
	}
	return a
}

// speaking returns the sources that have a say on facts, by siglum.
func speaking(facts ...dossier.Account) []*dossier.Source {
	var sources []*dossier.Source
	for _, a := range facts {
		for _, s := range a.Says {
			sources = append(sources, s.At.Source)
		}
	}
	slices.SortFunc(sources, render.BySiglum)
	return slices.Compact(sources)
}

func sayingsOf(r *render.Renderer, a dossier.Account, s *dossier.Source) []Saying {
	var all []Saying
	for _, say := range a.Says {
		if say.At.Source == s {
			all = append(all, Saying{say.Quote, say.Text, r.Ref(say.At), r.Tongue(say.At.Source)})
		}
	}
	return all
}

func agreementOf(r *render.Renderer, a string) Agreement {
	switch a {
	case "similar":
		return Agreement{"agreement--similar", r.Words.AgreementSimilar}
	case "differs":
		return Agreement{"agreement--differs", r.Words.AgreementDiffers}
	case "single":
		return Agreement{"agreement--single", r.Words.AgreementSingle}
	}
	return Agreement{"agreement--same", r.Words.AgreementSame}
}
