package export

import (
	"fmt"
	"strings"

	"berkas/site/dossier"
)

// thing is anything with a page of its own.
type thing interface{ Self() *dossier.Entry }

// The columns that everything with a page has. What a row is stands first.

func slugColumn() column {
	return col("slug", slug, "What the row is called in references.", func(t thing) string { return t.Self().Slug }).required().first()
}

func nameColumn() column {
	return col("name", text, "The name as pages print it.", func(t thing) string { return t.Self().Name }).required().first()
}

func titleColumn() column {
	return col("title", text, "The title as pages print it.", func(t thing) string { return t.Self().Name }).required().first()
}

func aliasesColumn() column {
	return col("aliases", text, "Other names that count as this one in a text.", func(t thing) []string {
		var texts []string
		for _, a := range t.Self().Aliases {
			texts = append(texts, a.Text)
		}
		return texts
	}).first()
}

func summaryColumn() column {
	return col("summary", text, "One sentence that says who or what it is.", func(t thing) string { return t.Self().Summary }).first()
}

func bodyColumn() column {
	return col("text", text, "What the curators wrote of it, paragraph by paragraph.", func(t thing) []string {
		return texts(t.Self().Body)
	}).inJSON().first()
}

func bodyReferences() column {
	return references("text_evidence", "text", func(t thing) []*dossier.Text { return []*dossier.Text{t.Self().Body} })
}

func redirectsColumn() column {
	return col("redirect_from", slug, "Earlier slugs.", func(t thing) []string { return t.Self().Redirects }).inJSON()
}

func shortColumn() column {
	return col("short", text, "What drawings and narrow tables call it.", func(t thing) string { return t.Self().Short })
}

func reviewedColumn() column {
	return reviewed(func(t thing) *dossier.Review { return t.Self().Reviewed })
}

// reviewed is who read a thing against its sources.
func reviewed[T any](of func(T) *dossier.Review) column {
	return record("reviewed", "Who read it against the sources; none: nobody is known to have.", of,
		col("by", text, "Who did.", func(r *dossier.Review) string { return r.By }).required(),
		col("date", date, "When.", func(r *dossier.Review) string { return r.Date.Text }).required())
}

const reliabilityMeaning = "How far it is to be trusted, on the Admiralty scale from A to F."

const wikidataMeaning = "The item's number in Wikidata."

// links are pages elsewhere; a table has their addresses alone.
func links[T any](of func(T) []dossier.WebLink) column {
	return records("links", "Pages elsewhere.", of,
		col("title", text, "The words of the link.", func(l dossier.WebLink) string { return l.Title }).required(),
		col("url", url, "Where it leads.", func(l dossier.WebLink) string { return l.URL }).required())
}

func linkAddresses[T any](of func(T) []dossier.WebLink) column {
	return col("links", url, "Addresses of pages elsewhere.", func(row T) []string {
		return list(of(row), func(l dossier.WebLink) string { return l.URL })
	}).inCSV()
}

func mentionCount(d *dossier.Dossier) column {
	return col("mentions", integer, "How often the sources name it.", func(t thing) int { return len(d.MentionsOf(t.Self())) }).inCSV()
}

func statementCount(d *dossier.Dossier, name, meaning string) column {
	return col(name, integer, meaning, func(t thing) int { return len(d.StatementsOf(t.Self())) }).inCSV()
}

func sourceCount(d *dossier.Dossier) column {
	return col("sources", integer, "How many sources name it.", func(t thing) int { return len(d.SourcesOf(t.Self())) }).inCSV()
}

func sourceList(d *dossier.Dossier) column {
	return col("sources", slug, "The sources that report or name it.", func(t thing) []string { return slugs(d.SourcesOf(t.Self())) })
}

// evidence is where the sources say what the rest of the record says.
func evidence[T any](of func(T) []dossier.Locator) column {
	return col("evidence", address, "Where the sources say so.", func(row T) []string { return addresses(of(row)) })
}

// slugOf returns the slug of what may be nil.
func slugOf[T interface {
	comparable
	thing
}](t T) string {
	var none T
	if t == none {
		return ""
	}
	return t.Self().Slug
}

func slugs[T thing](things []T) []string {
	return list(things, func(t T) string { return t.Self().Slug })
}

func texts(of *dossier.Text) []string {
	return list(of.Paragraphs, reading)
}

// reading returns the words of a curated paragraph without the space before each
// reference that reads as nothing.
func reading(p *dossier.Paragraph) string {
	var b strings.Builder
	from := 0
	for _, r := range p.References {
		if r.Start == r.End && r.Start > from && p.Text[r.Start-1] == ' ' {
			b.WriteString(p.Text[from : r.Start-1])
			from = r.Start
		}
	}
	return b.String() + p.Text[from:]
}

func addresses(at []dossier.Locator) []string { return list(at, addressOf) }

func addressOf(at dossier.Locator) string {
	switch {
	case at.Quote != nil:
		return quoteAddress(at.Quote)
	case at.Paragraph != nil:
		return fmt.Sprintf("%s#p%d", at.Source.Slug, at.Paragraph.N)
	}
	return at.Source.Slug
}

func quoteAddress(q *dossier.Quote) string { return fmt.Sprintf("%s#q%d", q.Source.Slug, q.N) }

// list turns each value of a list into a text.
func list[T any](values []T, of func(T) string) []string {
	var all []string
	for _, v := range values {
		all = append(all, of(v))
	}
	return all
}
