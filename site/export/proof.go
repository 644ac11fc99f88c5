package export

import (
	"cmp"
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/support"
)

// This file declares the columns that say what bears a fact out. Nothing is
// worked out here: they print what package support proved.

// supportColumn is how one value is borne out, nothing where there is no value.
func supportColumn[T any](prefix, what string, of func(T) *support.Proof) column {
	return col(prefix+"support", kind, "What bears out "+what+": verbatim, stated, inferred, or curator where no cited passage has it.", func(row T) string {
		if p := of(row); p != nil {
			return p.Kind.String()
		}
		return ""
	})
}

func supportAt[T any](prefix, what string, of func(T) *support.Proof) column {
	return col(prefix+"support_at", address, "The passages that bear out "+what+".", func(row T) []string {
		if p := of(row); p != nil {
			return addresses(p.At)
		}
		return nil
	})
}

// dayColumns are how a day is borne out, by a rule where it is inferred.
func dayColumns[T any](prefix, what string, of func(T) *support.Proof) []column {
	type rule = *support.Rule
	found := func(row T) rule { return ruleOf(of(row)) }
	meaning := "How " + what + " follows from what a passage says"
	return []column{
		supportColumn(prefix, what, of),
		supportAt(prefix, what, of),
		record(prefix+"rule", meaning+"; none where that it is approximate is all that is inferred.", found,
			col("words", text, "The words of the passage, where rights let them be published.", func(r rule) string { return r.Words }),
			col("base", date, "The day that they are counted from.", func(r rule) string { return r.Base.Text }).required(),
			col("by", address, "What gives that day: a source as a whole, by when it came out, or a passage.", func(r rule) string { return addressOf(r.By) }).required()),
		col(prefix+"rule", text, meaning+": its words where rights let them be published, the day that they are counted from, and the source or passage that gives that day.", func(row T) []string {
			if r := found(row); r != nil {
				return []string{r.Words, r.Base.Text, addressOf(r.By)}
			}
			return nil
		}).inCSV(),
	}
}

// ruleOf returns the rule that a day was inferred by, without words that may not
// be published; nil where there is none.
func ruleOf(p *support.Proof) *support.Rule {
	if p == nil || p.Rule.Words == "" {
		return nil
	}
	rule := p.Rule
	rule.Words = ""
	for _, at := range p.At {
		rule.Words = cmp.Or(rule.Words, open(p.Rule.Words, at.Paragraph))
	}
	return &rule
}

// open returns words of a paragraph where they stand in a part of it that
// may be published, else nothing.
func open(words string, in *dossier.Paragraph) string {
	for _, part := range in.Published() {
		if strings.Contains(in.Text[part.Start:part.End], words) {
			return words
		}
	}
	return ""
}

// dated is the proof of a day that was given.
func dated(d lang.Date, p support.Proof) *support.Proof {
	if d.IsZero() {
		return nil
	}
	return &p
}

// witnessColumns are how many reported something, and on whose word.
func witnessColumns[T any](prefix, what string, of func(T) support.Witnesses) []column {
	return append(witnessCounts(prefix, what, of),
		col(prefix+"witnesses", slug, "The sources that "+what+", those together that are one witness for it.", func(row T) [][]string {
			var groups [][]string
			for _, g := range of(row).Groups {
				groups = append(groups, slugs(g))
			}
			return groups
		}).inJSON(),
		records(prefix+"joins", "Why sources of one witness are one.", func(row T) []support.Join { return of(row).Joins }, joinColumns()...))
}

func witnessCounts[T any](prefix, what string, of func(T) support.Witnesses) []column {
	return []column{
		col(prefix+"source_count", integer, "How many sources "+what+".", func(row T) int { return of(row).Sources() }).required(),
		col(prefix+"witness_count", integer, "How many witnesses they are: sources that print one text or name one agency are one.", func(row T) int { return len(of(row).Groups) }).required(),
	}
}

func joinColumns() []column {
	type join = support.Join
	return []column{
		col("sources", slug, "The two.", func(j join) []string { return slugs([]*dossier.Source{j.A, j.B}) }).required(),
		col("agency", text, "The agency that both name.", func(j join) string { return j.Agency }),
		col("shared", address, "The passages in which they have the same text.", func(j join) []string {
			if j.Agency != "" {
				return nil
			}
			return addresses([]dossier.Locator{j.Shared.A.Paragraph.Locator(), j.Shared.B.Paragraph.Locator()})
		}),
	}
}
