package export

import (
	"fmt"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// figures counts mentions, statements and sources of a person, organisation or
// place.
func figures(d *dossier.Dossier, e *dossier.Entry) (mentions, said, sources int) {
	return len(d.MentionsOf(e)), len(d.StatementsOf(e)), len(d.SourcesOf(e))
}

func aliasTexts(e *dossier.Entry) []string {
	var texts []string
	for _, a := range e.Aliases {
		texts = append(texts, a.Text)
	}
	return texts
}

func aliases(e *dossier.Entry) string { return several(aliasTexts(e)) }

func placeSlug(p *dossier.Place) string {
	if p == nil {
		return ""
	}
	return p.Slug
}

func topicList(topics []*dossier.Topic) []string {
	var slugs []string
	for _, t := range topics {
		slugs = append(slugs, t.Slug)
	}
	return slugs
}

func topicSlugs(topics []*dossier.Topic) string { return several(topicList(topics)) }

func sourceSlugs(sources []*dossier.Source) string {
	var slugs []string
	for _, s := range sources {
		slugs = append(slugs, s.Slug)
	}
	return several(slugs)
}

func day(d lang.Day) string {
	if d == (lang.Day{}) {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}
