package facts

import (
	"slices"
	"strings"

	"berkas/site/internal/facts/words"
	"berkas/site/internal/match"
)

// Office is an office that a passage gives to somebody: the words stand beside his
// name.
type Office struct {
	Title match.Range // bytes of the passage
	Name  match.Range
	Text  string // as it may stand for itself: without what points back
}

// Offices reads the offices of people in a passage of a language, a BCP 47 tag.
// People and organisations are where it names some, in order.
func Offices(passage, language string, people, organisations []match.Range) []Office {
	primary, _, _ := strings.Cut(strings.ToLower(language), "-")
	p := &Passage{Lang: primary, Text: passage, Tokens: words.Base().Tokens(passage)}
	spans := make(map[int]Span)
	isOrganisation := make(map[int]bool)
	for n, r := range slices.Concat(people, organisations) {
		s := p.spanOf(r)
		for i := s.From; i < s.To; i++ {
			spans[i], isOrganisation[i] = s, n >= len(people)
		}
	}
	p.Named = func(i int) (Span, bool, bool) {
		s, found := spans[i]
		return s, isOrganisation[i], found
	}
	p.Label(p.Small(), AllLabelRules())
	var all []Office
	for _, r := range people {
		s := p.spanOf(r)
		if s.Len() == 0 {
			continue
		}
		title, text, _ := p.RoleBefore(s)
		if text == "" {
			title, text = p.RoleAfter(s)
		}
		if text != "" {
			all = append(all, Office{match.Range{Start: p.Tokens[title.From].Start, End: p.Tokens[title.To-1].End}, r, text})
		}
	}
	return all
}
