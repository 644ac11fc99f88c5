package page

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/dossier"
	"berkas/site/page/internal/render"
)

// side is one of those who speak on a claim, a country with its people and
// offices, or one speaker; or the sources' own narration.
type side struct {
	name, short string
	statements  []*dossier.Statement
	speakers    map[*dossier.Entry]bool
}

// maxSides is how many sides have a place of their own.
const maxSides = 4

// sidesOn groups the statements on a claim by the countries their speakers belong
// to, or else by speaker; who said most comes first. What several say together
// stands with each. Beyond maxSides the rest is one side, which comes after them;
// the one the claim is about first comes next, if it is not quoted, and narration last.
func sidesOn(r *render.Renderer, c *dossier.Claim) []side {
	statements := r.StatementsOf(&c.Entry)
	sides := groupedBy(statements, func(e *dossier.Entry) (name, short string) { return sideName(r.Site, e) })
	var narration []side
	if i := slices.IndexFunc(sides, side.narrates); i >= 0 {
		narration = []side{sides[i]}
		sides = slices.Delete(sides, i, i+1)
	}
	slices.SortStableFunc(sides, func(a, b side) int { return cmp.Compare(len(b.statements), len(a.statements)) })
	silent := notQuoted(r.Site, c, sides)
	if len(sides) > maxSides {
		sides = append(sides[:maxSides:maxSides], restOf(r.Site, statements, sides[maxSides:]))
	}
	return slices.Concat(sides, silent, narration)
}

// restOf makes one side of several.
func restOf(s *render.Site, statements []*dossier.Statement, sides []side) side {
	among := map[*dossier.Entry]bool{}
	for _, other := range sides {
		for e := range other.speakers {
			among[e] = true
		}
	}
	for _, rest := range groupedBy(statements, func(e *dossier.Entry) (name, short string) {
		if among[e] {
			return s.Words.SideOthers, s.Words.SideOthers
		}
		return "", ""
	}) {
		if rest.name != "" {
			return rest
		}
	}
	panic("page: sides without a statement")
}

// notQuoted returns the one a claim is about first, a country, an organisation or
// a person, if nobody of that side is quoted on it.
func notQuoted(s *render.Site, c *dossier.Claim, sides []side) []side {
	if len(c.About) == 0 {
		return nil
	}
	e := c.About[0]
	if p := e.Place(); p != nil && p.Type != "country" || e.Kind > dossier.KindPlace {
		return nil
	}
	name, short := sideName(s, e)
	if slices.ContainsFunc(sides, func(other side) bool { return other.name == name || other.speakers[e] }) {
		return nil
	}
	return []side{{name: name, short: short}}
}

// groupedBy groups statements by what their speakers are called, those of sources
// on their own by what nobody is called.
func groupedBy(statements []*dossier.Statement, name func(*dossier.Entry) (name, short string)) []side {
	var sides []side
	at := map[string]int{}
	for _, s := range statements {
		by := s.By
		if len(by) == 0 {
			by = []*dossier.Entry{nil}
		}
		for _, e := range by {
			called, short := name(e)
			i, known := at[called]
			if !known {
				i = len(sides)
				at[called] = i
				sides = append(sides, side{name: called, short: short, speakers: map[*dossier.Entry]bool{}})
			}
			sides[i].add(s, e)
		}
	}
	return sides
}

// add files what one of the side said, a statement of several of them once.
func (s *side) add(statement *dossier.Statement, by *dossier.Entry) {
	s.speakers[by] = true
	if n := len(s.statements); n == 0 || s.statements[n-1] != statement {
		s.statements = append(s.statements, statement)
	}
}

// narrates reports whether the side is nobody's.
func (s side) narrates() bool { return s.speakers[nil] }

// speaker returns the first of a quotation's speakers who is on the side.
func (s side) speaker(q *dossier.Quote) *dossier.Entry {
	for _, e := range q.By {
		if s.speakers[e] {
			return e
		}
	}
	return nil
}

// sideName names the side that somebody is on.
func sideName(s *render.Site, by *dossier.Entry) (name, short string) {
	if by == nil {
		return s.Words.SideNarration, s.Words.SideNarration
	}
	if country := countryOf(by); country != nil {
		by = &country.Entry
	}
	return by.Name, shortName(by)
}

// shortName returns what drawings call somebody: the name that the curator gave
// for that, else a name of one word; else the shortest alias that is one word, a
// surname or an abbreviation, in the letters of the name; without one, the name.
func shortName(e *dossier.Entry) string {
	switch {
	case e == nil:
		return ""
	case e.Short != "":
		return e.Short
	case !strings.Contains(e.Name, " "):
		return e.Name
	}
	name := e.Name
	for _, a := range e.Aliases {
		if len(a.Text) < len(name) && !strings.Contains(a.Text, " ") && inLatin(a.Text) == inLatin(e.Name) {
			name = a.Text
		}
	}
	return name
}

// inLatin reports whether a name begins with a letter of the Latin script.
func inLatin(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	return unicode.Is(unicode.Latin, first)
}
