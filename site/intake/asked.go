package intake

import (
	"fmt"
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/match"
)

// Asked returns what the sources of a dossier offer of somebody who has no entry
// yet, for [dossier.Blank]: other ways his name is written, his office, and where he
// is named first. Only sources that have his name in them are read.
func Asked(d *dossier.Dossier, name string) map[string]string {
	sources := slices.Clone(d.Sources)
	slices.SortStableFunc(sources, func(a, b *dossier.Source) int { return a.Date.Earliest().Compare(b.Date.Earliest()) })
	found := map[string]string{}
	var in []string
	var all Shared
	for _, s := range sources {
		if !names(s, name) {
			continue
		}
		for _, n := range Find(d, s).Names {
			if n.Name != name && !slices.Contains(n.Forms, name) {
				continue
			}
			at := fmt.Sprintf("%s#p%d", s.Slug, n.Paragraphs[0])
			if n.Role != "" && all.Role == "" {
				found["roles.title"], found["roles.evidence"] = quoted(n.Role), "["+at+"]"
			}
			in = append(in, at)
			all.add(n, s.Slug)
		}
	}
	if len(in) == 0 {
		return nil
	}
	all.Name = name
	if aliases := all.aliases(); len(aliases) > 0 {
		found["aliases"] = "[" + strings.Join(aliases, ", ") + "]"
	}
	where := "this source"
	if len(in) > 1 {
		where = fmt.Sprintf("%d sources", len(in))
	}
	times := fmt.Sprintf("%d times", all.Count)
	if all.Count == 1 {
		times = "once"
	}
	found[""] = fmt.Sprintf("named first in %s; %s in %s", in[0], times, where)
	return found
}

// names reports whether a source has a name in it.
func names(s *dossier.Source, name string) bool {
	folded := match.Fold(name).Text
	return slices.ContainsFunc(s.Body.Paragraphs, func(p *dossier.Paragraph) bool {
		return strings.Contains(match.Fold(p.Text).Text, folded)
	})
}
