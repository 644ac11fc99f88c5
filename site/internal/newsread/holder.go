package newsread

import (
	"slices"
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
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
	for _, of := range f.names.held() {
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
	for i := s.span.From; i >= 0 && i >= s.span.From-1; i-- {
		if wordSets().indefinite[s.in.Tokens[i].Low] {
			return true
		}
	}
	return false
}

// officeWords returns the words of an office, from its head on: the words that
// tell it from others.
func officeWords(p *paragraph, s facts.Span) []string {
	var list []string
	for _, t := range p.Tokens[s.From:s.To] {
		if t.Is(words.Backward|words.Stop|words.Particle) || wordSets().officeFiller[t.Low] || t.Number {
			continue
		}
		if t.Is(words.Title) || len(list) > 0 || t.Is(words.Place) {
			list = append(list, t.Low)
		}
	}
	return list
}

// fit counts how many of the words wanted an office of somebody has. It is 0
// unless they share the office itself; and where a place is wanted that the
// office has another of.
func (of *name) fit(wanted []string) int {
	lex, most := lexicon(), 0
	for _, role := range of.roles {
		has := strings.FieldsFunc(strings.ToLower(role), func(r rune) bool { return r == ' ' || r == '-' || r == ',' })
		head, n, clash := false, 0, false
		for _, w := range wanted {
			isPlace := lex.Word(w)&words.Place != 0
			switch {
			case slices.Contains(has, w), isShortOf(w, has), slices.ContainsFunc(has, func(h string) bool { return isShortOf(h, wanted) }):
				n++
				head = head || lex.Word(w)&words.Title != 0
			case isPlace && slices.ContainsFunc(has, func(h string) bool { return lex.Word(h)&words.Place != 0 }):
				clash = true
			}
		}
		if head && !clash {
			most = max(most, n)
		}
	}
	return most
}

// isShortOf reports whether a minister's title is the short form of one in full, in
// Indonesian: the first letters of menteri, and of each word behind it either the
// first letters or three from within. Menkes is menteri kesehatan, menhan menteri
// pertahanan, menlu menteri luar negeri.
func isShortOf(short string, full []string) bool {
	rest, found := strings.CutPrefix(short, "men")
	if !found || len(rest) < 2 || len(full) < 2 || full[0] != "menteri" {
		return false
	}
	for _, w := range full[1:] {
		n := 0
		for n < min(len(rest), len(w)) && rest[n] == w[n] {
			n++
		}
		if n == 0 && len(rest) > 2 && strings.Contains(w, rest[:3]) {
			n = 3
		}
		rest = rest[n:]
	}
	return rest == ""
}

// later reports whether a was in focus after b.
func (f *focus) later(a, b *name) bool {
	return b == nil || slices.Index(f.recent, a) > slices.Index(f.recent, b)
}

// definite reports whether an office is somebody's who was spoken of before, and
// tells more of him: "bek Sassuolo tersebut", "the 34-year-old nurse", "the Dutchman", "juru
// taktik asal Irlandia itu".
func (s speaker) definite() bool {
	first, last := &s.in.Tokens[s.span.From], &s.in.Tokens[s.span.To-1]
	if !wordSets().the[first.Low] && !last.Is(words.Backward) {
		return false
	}
	office := false
	for i := s.span.From; i < s.span.To; i++ {
		t := &s.in.Tokens[i]
		if wordSets().nobody[t.Low] {
			return false
		}
		office = office || t.Is(words.Title) || s.in.isAge(i) || wordSets().comesFrom[t.Low] && !first.Is(words.OrgHead) || t.Is(words.People) && i == s.span.To-1
	}
	return office
}
