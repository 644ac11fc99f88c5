package intake

import (
	"cmp"
	"slices"

	"berkas/site/dossier"
	"berkas/site/internal/match"
)

// Twin is a source that shares passages with another.
type Twin struct {
	Slug     string  `json:"slug"`
	Title    string  `json:"title"`
	Siglum   string  `json:"siglum"`
	Share    float64 `json:"share"` // of the words of the shorter of the two, from 0 to 1
	Passages int     `json:"passages"`
}

// NearDuplicate is the share from which two sources are nearly one.
const NearDuplicate = 0.6

// Near reports whether the two are nearly one text.
func (t Twin) Near() bool { return t.Share >= NearDuplicate }

// twins returns the sources that share passages with s, most first.
func twins(d *dossier.Dossier, s *dossier.Source) []Twin {
	type sum struct{ words, passages int }
	sums := map[*dossier.Source]*sum{}
	for _, p := range s.Body.Paragraphs {
		for _, shared := range d.SharedWith(p) {
			other := shared.B.Paragraph.In.Of.Source()
			if sums[other] == nil {
				sums[other] = &sum{}
			}
			sums[other].words += shared.Words
			sums[other].passages++
		}
	}
	list := []Twin{}
	for _, other := range d.Sources {
		if n := sums[other]; n != nil {
			share := float64(n.words) / float64(max(min(words(s), words(other)), 1))
			list = append(list, Twin{other.Slug, other.Name, other.Siglum, min(share, 1), n.passages})
		}
	}
	slices.SortStableFunc(list, func(a, b Twin) int { return cmp.Or(cmp.Compare(b.Share, a.Share), cmp.Compare(a.Slug, b.Slug)) })
	return list
}

func words(s *dossier.Source) int {
	n := 0
	for _, p := range s.Body.Paragraphs {
		n += match.CountWords(p.Text)
	}
	return n
}
