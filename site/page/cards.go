package page

import (
	"maps"
	"slices"

	"berkas/site/artifact"
	"berkas/site/dossier"
	"berkas/site/shard"
)

// Cards returns the files with the cards of all entries, which links show before
// they are followed: by slug, what package render says of it. The cards of
// paragraphs are made of the texts that package search writes.
func (p *Plan) Cards() []artifact.File {
	byShard := map[string][]*dossier.Entry{}
	for _, e := range p.site.Entries() {
		name := p.site.Shards.Card(e.Slug)
		byShard[name] = append(byShard[name], e)
	}
	var files []artifact.File
	for _, name := range slices.Sorted(maps.Keys(byShard)) {
		entries := byShard[name]
		files = append(files, shard.File(name, func() []any {
			cards := map[string][]string{}
			for _, e := range entries {
				cards[e.Slug] = p.site.Card(e).Values()
			}
			return []any{cards}
		}))
	}
	return files
}

// PassageOf returns what the card of a paragraph says beside its words, for each
// of a source.
func (p *Plan) PassageOf(s *dossier.Source) []string { return p.site.Passage(s).Values() }

// TongueOf returns the language of a source's words and the direction that it is
// written in; "" where those of the page hold.
func (p *Plan) TongueOf(s *dossier.Source) (language, direction string) {
	t := p.site.Tongue(s)
	return t.Lang, t.Dir
}

// TranslationOf returns how a quotation is shown in translation, for each that
// scripts show: its words, language, direction and whose they are, and what the
// original is called; nil where pages show none.
func (p *Plan) TranslationOf(q *dossier.Quote) []string { return p.site.TranslationValues(q) }
