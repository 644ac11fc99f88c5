package support

import (
	"cmp"
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
		t := p.compare(said, read, language).turned()
		if t == nil || slices.ContainsFunc(s.on.passages(), func(o *passage) bool {
			return hasRow(o.tokens(), said[t.said.Start:t.said.End], o == at, t.read.Start+1)
		}) {
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

// comparison is a sentence held against a passage.
type comparison struct {
	*prover
	words          turns
	said, read     []token
	language       int
	denies, hedges bool // the sentence does, or accuses, and may do so for these words
}

func (p *prover) compare(said, read []token, language int) comparison {
	is := p.turns.of
	return comparison{
		p, p.turns, said, read, language,
		has(said, is["accuses"]) || slices.ContainsFunc(said, func(t token) bool { return is["left out"][t.word] || match.Denies(t.word) }),
		slices.ContainsFunc(said, func(t token) bool {
			return is["hedge"][t.word] || is["hedged"][t.word] && !slices.ContainsFunc(read, t.same)
		}),
	}
}

// mostTurns is how many places are held against each other, in all. Beyond it something
// else is wrong.
const mostTurns = 100_000_000

// spend reports whether so many places more may be held against each other.
func (c comparison) spend(places int) bool {
	c.compared += places
	return c.compared <= mostTurns
}

// turned returns the first place where the sentence turns the words of the passage, nil
// where it does not.
func (c comparison) turned() *turn {
	for i := range c.read {
		lost, turns := c.lost(i), c.turns(i)
		if !lost && !turns {
			continue
		}
		if !c.spend(len(c.said)) {
			return nil
		}
		for j := range c.said {
			if t := cmp.Or(c.leftOut(i, j, lost), c.replaced(i, j, lost, turns)); t != nil {
				return t
			}
		}
	}
	return c.putIn()
}

// lost reports whether a word of the passage turns a sentence that leaves it out.
func (c comparison) lost(i int) bool {
	is, word := c.words.of, c.read[i].word
	return !c.denies && is["left out"][word] || !c.hedges && is["hedge"][word] || is["order"][word] && beSuperlative(c.read, i) || is["rank"][word]
}

// turns reports whether a word of the passage is a name, or may have an opposite.
func (c comparison) turns(i int) bool {
	return c.read[i].of != nil || c.words.sides[c.read[i].word] != nil && !c.denies && !c.deniedAt(i)
}

// deniedAt reports whether the passage denies something about a place.
func (c comparison) deniedAt(i int) bool {
	return has(c.read[max(0, i-longest):min(len(c.read), i+longest)], c.words.of["left out"])
}

func (c comparison) leftOut(i, j int, lost bool) *turn {
	if !lost || j > 0 && c.said[j-1].same(c.read[i]) {
		return nil
	}
	return c.around(j-1, i-1, j, i+1)
}

func (c comparison) replaced(i, j int, lost, turns bool) *turn {
	a, b := c.read[i], c.said[j]
	if !(turns && c.turnsInto(a, b)) && !(lost && c.words.of["in place"][b.word]) {
		return nil
	}
	t := c.around(j-1, i-1, j+1, i+1)
	if t == nil || c.together(t) || joins(c.said, j, a.of) || joins(c.read, i, b.of) {
		return nil
	}
	return t
}

// putIn returns the first place where the sentence denies what the passage does not.
func (c comparison) putIn() *turn {
	for j, b := range c.said {
		if !c.words.of["left out"][b.word] {
			continue
		}
		if !c.spend(len(c.read)) {
			return nil
		}
		for i := 1; i < len(c.read); i++ {
			if c.deniedAt(i) {
				continue
			}
			if t := c.around(j-1, i-1, j+1, i); t != nil {
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
func (c comparison) together(t *turn) bool {
	return c.words.of["together"][c.said[t.said.End-1].word] && t.said.End < len(c.said) && t.read.End < len(c.read) && c.said[t.said.End].of != nil && c.read[t.read.End].of != nil
}

// around returns the place where words to the left of one place in the sentence and the
// passage, and to the right of another, are the same, nil where they are too few.
func (c comparison) around(leftSaid, leftRead, rightSaid, rightRead int) *turn {
	left, tellingLeft := alike(c.said, c.read, leftSaid, leftRead, -1, c.language)
	right, tellingRight := alike(c.said, c.read, rightSaid, rightRead, 1, c.language)
	replaced := rightSaid-leftSaid == 2 && rightRead-leftRead == 2
	least, telling := sameWords, tellingWords
	switch all := left + right; {
	case replaced && c.said[leftSaid+1].of == nil: // an opposite tells by itself
		least--
	case !replaced && left == 0:
		least, telling = least+1, telling+1
	case !replaced && all == tellingLeft+tellingRight:
		least--
	}
	if left+right < least || tellingLeft+tellingRight < telling || tellingRight == 0 {
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
