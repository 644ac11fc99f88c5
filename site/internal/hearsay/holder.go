package hearsay

import (
	"slices"
	"strings"
)

// holder returns who holds an office that the text names without its holder:
// the person whose office, as named somewhere in the text, fits best; of those
// that fit alike the one in focus, or the one named last. An office that is
// anybody's (a doctor, seorang pejabat) is nobody's.
func (f *focus) holder(s speaker) *name {
	wanted := officeWords(s.in, s.span)
	if len(wanted) == 0 || indefinite(s) {
		return nil
	}
	var best *name
	most := 0
	for _, of := range f.names.all {
		if of.kind != Person {
			continue
		}
		fit := of.fit(wanted)
		if fit > most || fit == most && fit > 0 && f.later(of, best) {
			best, most = of, fit
		}
	}
	return best
}

// indefinite reports whether an office is anybody's.
func indefinite(s speaker) bool {
	for i := s.span.from; i >= 0 && i >= s.span.from-1; i-- {
		switch s.in.tokens[i].low {
		case "seorang", "sejumlah", "beberapa", "para", "salah", "a", "an", "one", "another", "some", "other", "officials", "sources", "analysts", "experts", "critics":
			return true
		}
	}
	return false
}

// officeWords returns the words of an office, from its head on: the words that
// tell it from others.
func officeWords(p *paragraph, s span) []string {
	var list []string
	for _, t := range p.tokens[s.from:s.to] {
		if t.is(backward|stop|particle) || t.low == "the" || t.low == "of" || t.number {
			continue
		}
		if t.is(title) || len(list) > 0 || t.is(place) {
			list = append(list, t.low)
		}
	}
	return list
}

// fit counts how many of the words wanted an office of somebody has. It is 0
// unless they share the office itself; and where a place is wanted that the
// office has another of.
func (of *name) fit(wanted []string) int {
	lex, most := words(), 0
	for _, role := range of.roles {
		has := strings.FieldsFunc(strings.ToLower(role), func(r rune) bool { return r == ' ' || r == '-' || r == ',' })
		head, n, clash := false, 0, false
		for _, w := range wanted {
			isPlace := lex.word(w)&place != 0
			switch {
			case slices.Contains(has, w):
				n++
				head = head || lex.word(w)&title != 0
			case isPlace && slices.ContainsFunc(has, func(h string) bool { return lex.word(h)&place != 0 }):
				clash = true
			}
		}
		if head && !clash {
			most = max(most, n)
		}
	}
	return most
}

// later reports whether a was in focus after b.
func (f *focus) later(a, b *name) bool {
	return b == nil || slices.Index(f.recent, a) > slices.Index(f.recent, b)
}

// definite reports whether an office is somebody's who was spoken of before, and
// tells more of him: "bek Sassuolo tersebut", "the 34-year-old nurse".
func (s speaker) definite() bool {
	first, last := &s.in.tokens[s.span.from], &s.in.tokens[s.span.to-1]
	if first.low != "the" && !last.is(backward) {
		return false
	}
	office := false
	for _, t := range s.in.tokens[s.span.from:s.span.to] {
		switch t.low {
		case "source", "sumber", "narasumber", "official", "pejabat", "officials":
			return false
		}
		office = office || t.is(title)
	}
	return office
}
