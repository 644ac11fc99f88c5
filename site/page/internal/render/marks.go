package render

import (
	"cmp"
	"html"
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/markdown"
)

// layer is a stretch of a paragraph to be marked up. Layers may cross; where
// one is cut in two, its first piece opens with open and the others with rest,
// so that an id stands once.
type layer struct {
	dossier.Range
	open, rest, shut string
}

// nest turns layers into marks that stand within or beside each other, outer
// ones first.
func nest(layers []layer) []markdown.Mark {
	sorted := slices.Clone(layers)
	slices.SortStableFunc(sorted, func(a, b layer) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	var marks []markdown.Mark
	var open []layer // those before l that end behind its beginning
	for _, l := range sorted {
		open = slices.DeleteFunc(open, func(o layer) bool { return o.End <= l.Start })
		marks = append(marks, l.cut(crossings(l, open))...)
		open = append(open, l)
	}
	slices.SortStableFunc(marks, func(a, b markdown.Mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return marks
}

// crossings returns where layers that are open where l begins end within it.
func crossings(l layer, open []layer) []int {
	var at []int
	for _, o := range open {
		if o.End < l.End {
			at = append(at, o.End)
		}
	}
	slices.Sort(at)
	return slices.Compact(at)
}

// cut returns the marks of l cut at the given places.
func (l layer) cut(at []int) []markdown.Mark {
	var marks []markdown.Mark
	start, open := l.Start, l.open
	for _, end := range append(at, l.End) {
		marks = append(marks, markdown.Mark{Start: start, End: end, Open: open, Close: l.shut})
		start, open = end, l.rest
	}
	return marks
}

// write writes text[r.Start:r.End] as HTML with the marks, which nest; what
// stands outside r is left out.
func write(b *strings.Builder, text string, r dossier.Range, marks []markdown.Mark) {
	at := r.Start
	for i := 0; i < len(marks); {
		m := marks[i]
		inner := i + 1
		for inner < len(marks) && marks[inner].Start < m.End {
			inner++
		}
		part := dossier.Range{Start: max(m.Start, r.Start), End: min(m.End, r.End)}
		if part.Start < part.End {
			b.WriteString(html.EscapeString(text[at:part.Start]))
			b.WriteString(m.Open)
			write(b, text, part, marks[i+1:inner])
			b.WriteString(m.Close)
			at = part.End
		}
		i = inner
	}
	b.WriteString(html.EscapeString(text[at:r.End]))
}
