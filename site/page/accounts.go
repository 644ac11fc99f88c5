package page

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// Accounts compares what the sources say of an event, fact by fact: in columns
// while there are few sources, else source by source below each fact.
type Accounts struct {
	Columns []Column
	Rows    []Account
	Stacked bool
}

// Column is a source in the comparison.
type Column struct {
	Siglum, Name, Href, Label string
}

// Account is one fact. Cells are those of Columns; one that says nothing of it
// is empty.
type Account struct {
	Fact      string
	Agreement Agreement
	Cells     []AccountCell
}

// AccountCell is what one source says of a fact.
type AccountCell struct {
	Source Column
	Says   []Saying
}

// Saying is a passage of a source, or the curator's paraphrase of one.
type Saying struct {
	Quote, Text string
	Ref         Ref
}

// Agreement says how well sources agree: a class and a word.
type Agreement struct{ Class, Word string }

// maxColumns is how many sources stand side by side.
const maxColumns = 4

func (d *desk) accounts(v *dossier.Event) Accounts {
	sources := speaking(v)
	a := Accounts{Stacked: len(sources) > maxColumns}
	for _, s := range sources {
		a.Columns = append(a.Columns, d.column(s))
	}
	for _, account := range v.Accounts {
		row := Account{Fact: account.Fact, Agreement: d.agreement(account.Agreement)}
		for i, s := range sources {
			row.Cells = append(row.Cells, AccountCell{a.Columns[i], d.sayings(account, s)})
		}
		a.Rows = append(a.Rows, row)
	}
	return a
}

// speaking returns the sources that have a say in an event's accounts, by
// siglum.
func speaking(v *dossier.Event) []*dossier.Source {
	var sources []*dossier.Source
	for _, a := range v.Accounts {
		for _, s := range a.Says {
			sources = append(sources, s.At.Source)
		}
	}
	slices.SortFunc(sources, bySiglum)
	return slices.Compact(sources)
}

func (d *desk) column(s *dossier.Source) Column {
	return Column{s.Siglum, d.outlet(s), d.href(&s.Entry), lang.Fill(d.words.SourceSiglum, "siglum", s.Siglum)}
}

func (d *desk) sayings(a dossier.Account, s *dossier.Source) []Saying {
	var all []Saying
	for _, say := range a.Says {
		if say.At.Source == s {
			all = append(all, Saying{say.Quote, say.Text, d.ref(say.At)})
		}
	}
	return all
}

func (d *desk) agreement(a string) Agreement {
	switch a {
	case "similar":
		return Agreement{"agreement--similar", d.words.AgreementSimilar}
	case "differs":
		return Agreement{"agreement--differs", d.words.AgreementDiffers}
	case "single":
		return Agreement{"agreement--single", d.words.AgreementSingle}
	}
	return Agreement{"agreement--same", d.words.AgreementSame}
}
