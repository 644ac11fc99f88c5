package search

import (
	"maps"
	"slices"

	"berkas/site/artifact"
	"berkas/site/dossier"
	"berkas/site/shard"
)

// namesPerShard is how many things or sources are shown by one script. Those
// found together seldom stand together, so it is small.
const namesPerShard = 64

// nameShards returns what is shown of things: slug, name, summary, date and
// aliases of each; and of sources: where the page is, title and date, and of a title
// in another language which, and which way it is written.
func (l *library) nameShards(as Shown) (scripts [][]any) {
	rows := make([][]any, 0, l.units())
	for _, e := range l.things {
		date := ""
		if v := e.Event(); v != nil {
			date = l.Lang.ShortDate(v.Date)
		}
		row := []any{e.Slug, e.Name, e.Summary, date}
		for _, a := range e.Aliases {
			row = append(row, a.Text)
		}
		rows = append(rows, row)
	}
	for _, s := range l.Sources {
		row := l.titleOf(s, as.Path)
		if language, direction := as.Tongue(s); language != "" && !s.TitleGiven {
			row = append(row, language, direction)
		}
		rows = append(rows, row)
	}
	for some := range slices.Chunk(rows, namesPerShard) {
		scripts = append(scripts, []any{some})
	}
	return scripts
}

// titleOf returns where a source's page is, its title and its date.
func (l *library) titleOf(s *dossier.Source, path func(*dossier.Entry) string) []any {
	title := s.Name
	if s.TitleGiven {
		title = "[" + title + "]"
	}
	return []any{path(&s.Entry), title, l.Lang.ShortDate(s.Date)}
}

// block is a part of the text of a source that stands in one shard.
type block struct {
	key  string
	of   *dossier.Source
	from int // the first paragraph and the first quotation
}

// textFiles returns the files with what is shown of the texts of sources, and of
// the cards of their paragraphs. A block stays in its file when other sources
// are added or changed.
func (l *library) textFiles(as Shown) []artifact.File {
	counts, byShard := shard.CountsOf(l.Dossier), map[string][]block{}
	for _, s := range l.Sources {
		for n := range shard.Blocks(s) {
			name, key := counts.Text(s, n)
			byShard[name] = append(byShard[name], block{key, s, n * shard.Block})
		}
	}
	var files []artifact.File
	for _, name := range slices.Sorted(maps.Keys(byShard)) {
		files = append(files, shard.File(name, func() []any {
			texts := map[string]any{}
			for _, b := range byShard[name] {
				texts[b.key] = l.textOf(b, as)
			}
			return []any{texts}
		}))
	}
	return files
}

// textOf returns what is shown of a block: the source's page, title and date; the
// paragraphs; of each quotation its paragraph, its words, whether they are the
// speaker's own, whether they are less than a sentence, the speaker's name, kind
// and page, a note, and where it has one its translation (else 0), and the name and
// page of its claim; and what the cards of its paragraphs say beside.
func (l *library) textOf(b block, as Shown) []any {
	paragraphs, quotes := []string{}, [][]any{}
	for _, p := range blockOf(b.of.Body.Paragraphs, b.from) {
		paragraphs = append(paragraphs, shown(p))
	}
	for _, q := range blockOf(b.of.Quotes, b.from) {
		row := []any{q.Paragraph.N, q.Display(), bit(q.Direct), bit(q.Fragment), "", "", "", q.Note}
		if by := q.Speaker(); by != nil {
			row[4], row[5], row[6] = by.Name, by.Kind.String(), as.Path(by)
		}
		if q.Note == "" && q.Event != nil {
			row[7] = q.Event.Name
		}
		if translation := as.Translation(q); translation != nil {
			row = append(row, translation)
		} else if q.Claim != nil {
			row = append(row, 0)
		}
		if q.Claim != nil {
			row = append(row, []string{q.Claim.Name, as.Path(&q.Claim.Entry)})
		}
		quotes = append(quotes, row)
	}
	return append(l.titleOf(b.of, as.Path), paragraphs, quotes, as.Passage(b.of))
}

// blockOf returns the things of a block, if it has any.
func blockOf[T any](all []T, from int) []T {
	return all[min(from, len(all)):min(from+shard.Block, len(all))]
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
