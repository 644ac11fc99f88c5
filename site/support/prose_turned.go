package support

import (
	_ "embed"
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/match"
	"berkas/site/internal/stem"
)

//go:embed turns.txt
var turnsFile string

// turns are the words of turns.txt: by what its lines begin with, and of the others on
// which side of which line each stands.
type turns struct {
	of    map[string]map[string]bool
	sides map[string]map[int]int
}

func readTurns() turns {
	t := turns{map[string]map[string]bool{}, map[string]map[int]int{}}
	n := 0
	for line := range strings.Lines(turnsFile) {
		line, _, _ = strings.Cut(line, "#")
		if kind, words, ok := strings.Cut(line, ":"); ok {
			t.of[kind] = map[string]bool{}
			for word := range strings.FieldsSeq(words) {
				t.of[kind][word] = true
			}
			continue
		}
		for side, words := range strings.Split(line, "|") {
			for word := range strings.FieldsSeq(words) {
				if t.sides[word] == nil {
					t.sides[word] = map[int]int{}
				}
				t.sides[word][n] = side
			}
		}
		n++
	}
	return t
}

// opposite reports whether two words stand on two sides of one line.
func (t turns) opposite(a, b string) bool {
	for line, side := range t.sides[a] {
		if other, ok := t.sides[b][line]; ok && other != side {
			return true
		}
	}
	return false
}

// token is a word, or a name: one token however many words it has.
type token struct {
	word       string
	of         *dossier.Entry // who is named; nil: a word
	start, end int
}

// tokens returns the words and names of a text in order; what parts clauses is a token
// that is like no other.
func tokens(text string, names []named) []token {
	var all []token
	last := 0
	for _, w := range match.Words(text) {
		for len(names) > 0 && names[0].end <= w.Start {
			names = names[1:]
		}
		if w.Start < last {
			continue // within a name
		}
		if strings.ContainsAny(text[last:w.Start], ".,;:!?[]()–—") {
			all = append(all, token{})
		}
		t := token{strings.ToLower(text[w.Start:w.End]), nil, w.Start, w.End}
		if len(names) > 0 && names[0].start == w.Start && names[0].of.Kind <= dossier.KindPlace {
			t = token{"", names[0].of, names[0].start, names[0].end}
		}
		all, last = append(all, t), t.end
	}
	return all
}

func (t token) same(o token) bool {
	return t.of == o.of && t.word == o.word && (t.of != nil || t.word != "")
}

// longest is how many words on either side are looked at.
const longest = 8

// alike counts how many tokens are the same from two places on, forwards or (-1)
// backwards, and how many of them say what a text is about.
func alike(a, b []token, i, j, step, language int) (all, telling int) {
	for ; all < longest && i >= 0 && j >= 0 && i < len(a) && j < len(b) && a[i].same(b[j]); i, j = i+step, j+step {
		all++
		if a[i].of != nil || !isStop(a[i].word, language) {
			telling++
		}
	}
	return all, telling
}

// A sentence has a row of a passage's words where so many of them are the same, and so
// many of those say what a text is about.
const (
	sameWords    = 4
	tellingWords = 2
)

// turn is a place where a sentence has a passage's words but for one: in each, the tokens
// from which and up to which.
type turn struct{ said, read match.Range }

// turned warns of a sentence that has a row of words of a passage in its language but for
// one that turns what they say: a negation, a hedge or the like that is left out, put in
// or in the place of its opposite, or somebody else's name. What another passage that it
// cites has so is not turned.
func (p *prover) turned(s sentence) {
	language := stem.Of(p.d.Lang.Tag)
	if !s.own || len(s.cites) == 0 || language < 0 {
		return
	}
	said := tokens(s.text, p.withOwn(s))
	for _, at := range s.on.passages() {
		if stem.Of(at.language) != language {
			continue
		}
		read := at.tokens()
		t := p.turnIn(said, read, language)
		if t == nil || slices.ContainsFunc(s.on.passages(), func(o *passage) bool { return hasRow(o.tokens(), said[t.said.Start:t.said.End], o == at, t.read.Start+1) }) {
			continue
		}
		from, to := said[t.said.Start].start, said[t.said.End-1].end
		d := p.problems.Warnf("reference-says-otherwise", s.span(from, to), "the sentence has “%s”, and %s “%s”", s.text[from:to], at.Locator(), at.Text[read[t.read.Start].start:read[t.read.End-1].end])
		d.Hint = "say what the passage says, or cite the one that says it so"
		return
	}
}

// withOwn returns where a sentence names whom, that of its page included, which is not
// linked there.
func (p *prover) withOwn(s sentence) []named {
	own := slices.DeleteFunc(p.whoIn(s.text), func(n named) bool { return n.of != s.of })
	all := slices.Concat(s.names, own)
	slices.SortStableFunc(all, func(a, b named) int { return a.start - b.start })
	return all
}

// hasRow reports whether tokens have a row of others, elsewhere than behind the word that
// turns it.
func hasRow(all, row []token, here bool, behind int) bool {
	for i := range all {
		if len(all)-i >= len(row) && !(here && i == behind) && slices.EqualFunc(all[i:i+len(row)], row, token.same) {
			return true
		}
	}
	return false
}

// tokens are the words and names of a passage.
func (at *passage) tokens() []token {
	return at.tokensRead.get(func() []token {
		var names []named
		for _, m := range at.Mentions {
			names = append(names, named{m.Of, m.Start, m.End})
		}
		return tokens(at.Text, names)
	})
}

// turnIn returns the first place where a sentence turns the words of a passage, nil where
// it does not. A sentence that denies, hedges or accuses elsewhere may do so for these words.
func (p *prover) turnIn(said, read []token, language int) *turn {
	is := p.turns.of
	denies := has(said, is["accuses"]) || slices.ContainsFunc(said, func(t token) bool { return is["left out"][t.word] || match.Denies(t.word) })
	hedges := slices.ContainsFunc(said, func(t token) bool {
		return is["hedge"][t.word] || is["hedged"][t.word] && !slices.ContainsFunc(read, t.same)
	})
	deniedAt := func(i int) bool { return has(read[max(0, i-longest):min(len(read), i+longest)], is["left out"]) }
	for i, a := range read {
		lost := !denies && is["left out"][a.word] || !hedges && is["hedge"][a.word] || is["order"][a.word] && beSuperlative(read, i) || is["rank"][a.word]
		turns := a.of != nil || p.turns.sides[a.word] != nil && !denies && !deniedAt(i)
		if !lost && !turns {
			continue
		}
		for j, b := range said {
			if lost {
				if t := p.around(said, read, j-1, i-1, j, i+1, language); t != nil {
					return t
				}
			}
			if turns && p.turnsInto(a, b) || lost && is["in place"][b.word] {
				if t := p.around(said, read, j-1, i-1, j+1, i+1, language); t != nil && !p.together(said, read, t) && !joins(said, j, a.of) && !joins(read, i, b.of) {
					return t
				}
			}
		}
	}
	return p.putIn(said, read, deniedAt, language)
}

// putIn returns the first place where a sentence denies what a passage does not.
func (p *prover) putIn(said, read []token, deniedAt func(int) bool, language int) *turn {
	for j, b := range said {
		if !p.turns.of["left out"][b.word] {
			continue
		}
		for i := 1; i < len(read); i++ {
			if deniedAt(i) {
				continue
			}
			if t := p.around(said, read, j-1, i-1, j+1, i, language); t != nil {
				return t
			}
		}
	}
	return nil
}

func has(all []token, words map[string]bool) bool {
	return slices.ContainsFunc(all, func(t token) bool { return words[t.word] })
}

// beSuperlative reports whether a word beside one is a superlative: second largest.
func beSuperlative(all []token, i int) bool {
	return i+1 < len(all) && strings.HasSuffix(all[i+1].word, "est") || i > 0 && strings.HasPrefix(all[i-1].word, "ter") && len(all[i-1].word) > 5
}

// turnsInto reports whether a word is the opposite of another, or a name that of somebody
// else, of whom neither stands for the other.
func (p *prover) turnsInto(a, b token) bool {
	if a.of == nil || b.of == nil {
		return a.of == b.of && p.turns.opposite(a.word, b.word)
	}
	return a.of != b.of && a.of.Kind == b.of.Kind && !speakAlike(a.of, b.of) && !belongs(a.of, b.of) && !belongs(b.of, a.of)
}

// joins reports whether a name stands beside another, so that the two may have changed
// places (Rusia dan China).
func joins(all []token, i int, other *dossier.Entry) bool {
	return other != nil && slices.ContainsFunc([]int{i - 2, i - 1, i + 1, i + 2}, func(k int) bool { return k >= 0 && k < len(all) && all[k].of == other })
}

// together reports whether a row goes on with whom two do something with, who may be
// either: X meets with Y, and Y with X.
func (p *prover) together(said, read []token, t *turn) bool {
	return p.turns.of["together"][said[t.said.End-1].word] && t.said.End < len(said) && t.read.End < len(read) && said[t.said.End].of != nil && read[t.read.End].of != nil
}

// around returns the place where words to the left of one place in a sentence and a
// passage, and to the right of another, are the same, nil where they are too few.
func (p *prover) around(said, read []token, leftSaid, leftRead, rightSaid, rightRead, language int) *turn {
	if p.weighed++; p.weighed > mostCompared {
		return nil
	}
	left, tellingLeft := alike(said, read, leftSaid, leftRead, -1, language)
	right, tellingRight := alike(said, read, rightSaid, rightRead, 1, language)
	all, telling := left+right, tellingLeft+tellingRight
	enough := all >= sameWords && telling >= tellingWords || all >= sameWords-1 && telling == all
	switch replaced := rightSaid-leftSaid == 2 && rightRead-leftRead == 2; {
	case replaced && said[leftSaid+1].of == nil:
		enough = enough || all >= sameWords-1 && telling >= tellingWords // an opposite tells by itself
	case replaced:
		enough = all >= sameWords && telling >= tellingWords
	case left == 0:
		enough = right > sameWords && telling > tellingWords
	}
	if !enough || tellingRight == 0 {
		return nil
	}
	return &turn{
		match.Range{Start: edge(leftSaid-left+1, rightSaid, left), End: rightSaid + right},
		match.Range{Start: edge(leftRead-left+1, rightRead, left), End: rightRead + right},
	}
}

// edge is where a row begins: with its words on the left, or else with the word that
// turns it, if it has one.
func edge(from, right, left int) int {
	if left == 0 && from == right {
		return right
	}
	return min(from, right-1)
}
