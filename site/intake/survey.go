package intake

import (
	"cmp"
	"slices"

	"berkas/site/dossier"
)

// Survey is what all sources of a dossier offer together.
type Survey struct {
	Names   []Shared    `json:"names"` // that no entry has, most used first
	Sources []*Findings `json:"sources"`
}

// Shared is a name that no entry has, and the sources that name it.
type Shared struct {
	UnknownName
	Sources []string `json:"sources"` // slugs
}

// Look reads sources of a dossier, in the order given. The same name in several
// of them is counted together.
func Look(d *dossier.Dossier, sources []*dossier.Source) *Survey {
	s := &Survey{Names: []Shared{}, Sources: []*Findings{}}
	at := map[string]int{}
	for _, source := range sources {
		f := Find(d, source)
		s.Sources = append(s.Sources, f)
		for _, n := range f.Names {
			i, known := at[n.Name]
			if !known {
				i = len(s.Names)
				at[n.Name] = i
				s.Names = append(s.Names, Shared{UnknownName: n})
				s.Names[i].Count, s.Names[i].Paragraphs = 0, nil
			}
			s.Names[i].add(n, source.Slug)
		}
	}
	slices.SortStableFunc(s.Names, func(a, b Shared) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(len(b.Sources), len(a.Sources)), cmp.Compare(a.Name, b.Name))
	})
	return s
}

func (s *Shared) add(n UnknownName, source string) {
	s.Count += n.Count
	s.Sources = append(s.Sources, source)
	s.Role = cmp.Or(s.Role, n.Role)
	if s.Kind == "unknown" {
		s.Kind = n.Kind
	}
	for _, form := range n.Forms {
		if !slices.Contains(s.Forms, form) {
			s.Forms = append(s.Forms, form)
		}
	}
}
