package export

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/support"
)

// document declares dossier.json: what is known of the dossier as a whole, and
// the tables.
func document(d *dossier.Dossier, proofs *support.Ledger) []column {
	type whole = *dossier.Dossier
	return []column{
		col("title", text, "The title of the dossier.", func(d whole) string { return d.Meta.Title }).required(),
		col("description", text, "What the dossier is.", func(d whole) string { return d.Meta.Description }).required(),
		col("language", text, "The language of the dossier, BCP 47.", func(d whole) string { return d.Meta.Language }).required(),
		col("publisher", text, "Who publishes it.", func(d whole) string { return d.Meta.Publisher }),
		col("licence", text, "Its licence by name or URL.", func(d whole) string { return d.Meta.Licence }),
		people(d, proofs).key(),
		organisations(d).key(),
		places(d).key(),
		events(d, proofs).key(),
		topics(d).key(),
		claims(d, proofs).key(),
		sources(d, proofs).key(),
		col("statements", address, "The quotations of the same words by the same speaker, by date.", statements).required(),
		relations(d, proofs).key(),
		pages(d).key(),
		col("contact", text, "Where to report an error: a mail address or URL.", func(d whole) string { return d.Meta.Contact }),
		col("repository", url, "The repository of the dossier.", func(d whole) string { return d.Meta.Repository }),
		records("points", "The key points.", keyPoints,
			col("text", text, "A paragraph of a key point.", reading).required(),
			evidence(func(p *dossier.Paragraph) []dossier.Locator { return p.Locators }),
			silent(func(p *dossier.Paragraph) *dossier.Paragraph { return p }),
			col("short", text, "What drawings call the key point, in the curator's words.", func(p *dossier.Paragraph) string { return p.In.Short })),
		col("featured", slug, "The topics to begin with.", func(d whole) []string { return slugs(d.Meta.Featured) }),
		reviewed(func(d whole) *dossier.Review { return d.Meta.Reviewed }),
		records("statement_witnesses", "Who print the statements that several sources print, in their order.", printedBySeveral(proofs),
			slices.Concat([]column{
				col("statement", address, "The first of its quotations.", func(s *dossier.Statement) string { return quoteAddress(s.Quotes[0]) }).required(),
			}, witnessColumns("", "print it", proofs.Statement))...),
		corrections(func(d whole) []dossier.Correction { return d.Meta.Corrections }),
		records("finding", "What the claims come to.", finding,
			col("text", text, "A paragraph of it.", reading).required(),
			evidence(func(p *dossier.Paragraph) []dossier.Locator { return p.Locators }),
			silent(func(p *dossier.Paragraph) *dossier.Paragraph { return p })),
	}
}

func printedBySeveral(proofs *support.Ledger) func(*dossier.Dossier) []*dossier.Statement {
	return func(d *dossier.Dossier) []*dossier.Statement {
		var several []*dossier.Statement
		for _, s := range d.Statements {
			if proofs.Statement(s).Sources() > 1 {
				several = append(several, s)
			}
		}
		return several
	}
}

func finding(d *dossier.Dossier) []*dossier.Paragraph {
	if d.Meta.Finding == nil {
		return nil
	}
	return d.Meta.Finding.Paragraphs
}

func keyPoints(d *dossier.Dossier) []*dossier.Paragraph {
	var all []*dossier.Paragraph
	for _, point := range d.Meta.Points {
		all = append(all, point.Paragraphs...)
	}
	return all
}

func statements(d *dossier.Dossier) [][]string {
	var all [][]string
	for _, s := range d.Statements {
		all = append(all, list(s.Quotes, quoteAddress))
	}
	return all
}

// relations are told once, from the end where they were written.
func relations(d *dossier.Dossier, proofs *support.Ledger) table {
	type relation = dossier.Relation
	both := func(r relation) *support.Proof {
		proved := proofs.Tie(r)
		return &proved.Both
	}
	return table{"relations", "Typed, dated ties between people and organisations.", slices.Concat([]column{
		col("of", slug, "The end where the tie was written.", func(r relation) string { return r.Of.Slug }).required(),
		col("with", slug, "The other end.", func(r relation) string { return r.With.Slug }).required(),
		col("type", text, "What the tie is.", func(r relation) string { return r.Type }).required(),
		col("from", date, "Since when.", func(r relation) string { return r.From.Text }),
		col("to", date, "Until when.", func(r relation) string { return r.To.Text }),
		evidence(func(r relation) []dossier.Locator { return r.Evidence }),
		supportColumn("", "the tie, in that a passage names both ends", both).required(),
		supportAt("", "the tie, in that each names both ends", both),
	}, dayColumns("from_", "the day it began", func(r relation) *support.Proof { return dated(r.From, proofs.Tie(r).From) }),
		dayColumns("to_", "the day it ended", func(r relation) *support.Proof { return dated(r.To, proofs.Tie(r).To) })), func(yield func(any) bool) {
		for _, e := range d.Entries() {
			for _, r := range d.RelationsOf(e) {
				if r.Of == e && !yield(r) {
					return
				}
			}
		}
	}}
}
