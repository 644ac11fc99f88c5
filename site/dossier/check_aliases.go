package dossier

import (
	"fmt"

	"berkas/site/diag"
	"berkas/site/internal/match"
)

// checkAliases looks for aliases that stand in no text. An alias within a longer
// one is never a mention by itself, but it stands there: that is no mistake.
func checkAliases(d *Dossier, found *diag.List) {
	var everywhere, scoped []written
	for _, e := range d.entries {
		for i := range e.Aliases {
			switch a := (written{&e.Aliases[i], e.Kind == KindTopic}); {
			case d.standing[a.Alias]:
			case len(a.OnlyIn) == 0:
				everywhere = append(everywhere, a)
			default:
				scoped = append(scoped, a)
			}
		}
	}
	var missing []written
	if len(everywhere) > 0 {
		missing = absent(everywhere, d.readingTexts())
	}
	for _, a := range scoped {
		var texts []string
		for _, s := range a.OnlyIn {
			texts = s.readingTexts(texts)
		}
		missing = append(missing, absent([]written{a}, texts)...)
	}
	for _, a := range missing {
		d := found.Warnf("unused-alias", a.Span, "the alias %q stands in no text", a.Text)
		if len(a.OnlyIn) > 0 {
			d.Hint = "it is looked for only in the sources that only_in names"
		}
	}
}

// written is an alias and whether it is found in any case.
type written struct {
	*Alias
	anyCase bool
}

// absent returns the aliases that stand in none of the texts. Of names that
// overlap one is found; so those found are taken away and the rest looked for
// again, until nothing more is.
func absent(aliases []written, texts []string) []written {
	for len(aliases) > 0 {
		trie := match.NewTrie()
		for id, a := range aliases {
			trie.Add(a.Text, id, a.anyCase)
		}
		there := make([]bool, len(aliases))
		var hits []match.Hit
		for _, text := range texts {
			hits = trie.Find(hits[:0], text)
			for _, h := range hits {
				for _, id := range h.IDs {
					there[id] = true
				}
			}
		}
		var rest []written
		for id, a := range aliases {
			if !there[id] {
				rest = append(rest, a)
			}
		}
		if len(rest) == len(aliases) {
			return rest
		}
		aliases = rest
	}
	return nil
}

// readingTexts returns every paragraph that names are looked for in, and the
// headlines.
func (d *Dossier) readingTexts() []string {
	var texts []string
	for _, s := range d.Sources {
		texts = s.readingTexts(texts)
	}
	for _, t := range (&loader{d: d}).curated() {
		for _, p := range t.Paragraphs {
			texts = append(texts, p.Text)
		}
	}
	return texts
}

// readingTexts appends the source's headline and paragraphs to texts.
func (s *Source) readingTexts(texts []string) []string {
	if !s.TitleGiven {
		texts = append(texts, s.Name)
	}
	for _, p := range s.Body.Paragraphs {
		texts = append(texts, p.Text)
	}
	return texts
}

// checkSurnames looks for surnames that did not count: their text has no longer
// name of the person.
func checkSurnames(d *Dossier, found *diag.List) {
	for _, m := range d.passed {
		w := found.Warnf("surname-alone", m.In.Span(m.Start, m.End), "%q is not taken for %s: the text has no longer name of theirs", m.words(), m.Of.Slug)
		w.Hint = fmt.Sprintf("if it is, write in this source mentions: {include: [{text: %q, is: %s}]}; if not, exclude: [%s]", m.words(), m.Of.Slug, m.Of.Slug)
	}
}
