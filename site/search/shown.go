package search

import (
	"io"
	"strconv"

	"berkas/site/artifact"
	"berkas/site/dossier"
)

// namesPerShard is how many things are shown by one script. Those found together
// seldom stand together, so it is small.
const namesPerShard = 24

// nameShards returns what is shown of things: slug, name, summary, date and
// aliases of each.
func (l *library) nameShards() (scripts [][]any) {
	for from := 0; from < len(l.things); from += namesPerShard {
		var rows [][]any
		for _, e := range l.things[from:min(from+namesPerShard, len(l.things))] {
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
		scripts = append(scripts, []any{rows})
	}
	return scripts
}

// textFile returns the file with what is shown of a source: where its page is,
// title, date, the paragraphs, and of each quotation its paragraph, its words,
// whether they are the speaker's own, whether they are less than a sentence,
// the speaker's name, kind and page, and a note. It stands under a name of its
// own that stays when other sources are added or changed.
func (l *library) textFile(i int, path func(*dossier.Entry) string) artifact.File {
	name := "text-" + strconv.Itoa(ordinal(l.Sources[i].Siglum))
	return artifact.File{Path: folder + name + ".js", Write: func(w io.Writer) error {
		_, err := w.Write(script(name, l.textOf(l.Sources[i], path)...))
		return err
	}}
}

func (l *library) textOf(s *dossier.Source, path func(*dossier.Entry) string) []any {
	var paragraphs []string
	for _, p := range s.Body.Paragraphs {
		paragraphs = append(paragraphs, shown(p))
	}
	quotes := [][]any{}
	for _, q := range s.Quotes {
		row := []any{q.Paragraph.N, q.Display(), bit(q.Direct), bit(q.Fragment), "", "", "", q.Note}
		if by := q.Speaker(); by != nil {
			row[4], row[5], row[6] = by.Name, by.Kind.String(), path(by)
		}
		if q.Note == "" && q.Event != nil {
			row[7] = q.Event.Name
		}
		quotes = append(quotes, row)
	}
	title := s.Name
	if s.TitleGiven {
		title = "[" + title + "]"
	}
	return []any{path(&s.Entry), title, l.Lang.ShortDate(s.Date), paragraphs, quotes}
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
