package intake

import (
	"fmt"
	"strings"

	"berkas/site/dossier"
)

// choose makes the choices of a plan from its findings. A quotation is accepted
// where the text names the speaker beside it and the dossier has him; everything
// else waits for the user.
func (p *Plan) choose() {
	for _, q := range p.Findings.Quotes {
		p.Choices = append(p.Choices, q.choice())
	}
	for _, t := range p.Findings.Twins {
		if t.Near() {
			p.Warnings = append(p.Warnings, fmt.Sprintf("%d%% of the words are those of %s (%s)", int(t.Share*100), t.Slug, t.Siglum))
		}
	}
	for _, g := range p.Findings.Events {
		p.Choices = append(p.Choices, &Choice{Key: "events", Question: fmt.Sprintf("does it report %s (%s)?", g.Title, strings.Join(g.Why, "; ")), Open: true, lines: []string{"- " + g.Slug}, note: strings.Join(g.Why, "; ")})
	}
	for _, g := range p.Findings.Topics {
		p.Choices = append(p.Choices, &Choice{Key: "topics", Question: fmt.Sprintf("is it about %s (%s)?", g.Title, strings.Join(g.Why, ", ")), Open: true, lines: []string{"- " + g.Slug}, note: strings.Join(g.Why, ", ")})
	}
	if p.via != "" && p.via != p.publisher {
		p.Choices = append(p.Choices, &Choice{Key: "via", Question: fmt.Sprintf("was it taken from %s?", p.Article.Via), Open: true, lines: []string{"via: " + quoted(p.via)}})
	}
}

// choice writes a quotation as an item of quotes.
func (q Quotation) choice() *Choice {
	c := &Choice{Key: "quotes", Accepted: q.Sure && q.By != "", Open: q.By != "" || q.Speaker == "", lines: q.lines()}
	c.note = q.Why()
	who := q.Speaker
	if who == "" {
		who = "nobody who is named"
	}
	c.Question = fmt.Sprintf("¶%d “%s” — said by %s (%s)?", q.Paragraph, clipped(q.Text, 90), who, c.note)
	return c
}

// YAML returns the quotation as an item of quotes, ready to paste.
func (q Quotation) YAML() string { return strings.Join(q.lines(), "\n") }

func (q Quotation) lines() []string {
	lines := []string{"- text: " + quoted(q.Text)}
	if q.Twice {
		lines = append(lines, fmt.Sprintf("  paragraph: %d", q.Paragraph))
	}
	by := q.By
	if by == "" && q.Person && !q.Place {
		by, _ = dossier.Slug(q.Speaker) // a person to be added
	}
	if by != "" {
		lines = append(lines, "  by: "+by)
	}
	return lines
}

// Why says in a few words how sure the speaker of a quotation is.
func (q Quotation) Why() string {
	var parts []string
	switch {
	case q.Speaker == "":
		parts = append(parts, "the text does not say who")
	case q.Sure:
		parts = append(parts, "named beside it")
	case q.Said == "":
		parts = append(parts, "uncertain: whoever spoke before")
	case q.Person:
		parts = append(parts, fmt.Sprintf("uncertain: %q", q.Said))
	default:
		parts = append(parts, fmt.Sprintf("the text says %q", q.Said))
	}
	if q.Person && q.By == "" && !q.Place {
		parts = append(parts, "not in the dossier yet")
	}
	return strings.Join(parts, "; ")
}

// clipped returns the beginning of a text, in so many characters at most.
func clipped(text string, most int) string {
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	return strings.TrimRight(string(runes[:most-1]), " ,.;") + "…"
}
