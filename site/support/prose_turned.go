package support

import (
	"cmp"
	"slices"

	"berkas/site/internal/match"
	"berkas/site/internal/stem"
)

// turned warns of a sentence that has a row of words of a passage in its language but for
// one that turns what they say: a negation, a hedge or the like that is left out, put in
// or in the place of its opposite, or somebody else's name; or that has two changed places.
// What the passages that it cites have so as well is not turned.
func (p *prover) turned(s sentence) {
	language := stem.Of(p.d.Lang.Tag)
	if !s.own || len(s.cites) == 0 || language < 0 {
		return
	}
	said := p.phrase(s.text, match.Range{End: len(s.text)}, p.withOwn(s), language)
	cited := p.passagesAt(s.cites)
	for _, at := range cited {
		if stem.Of(at.language) != language {
			return // nobody can tell what it has so
		}
	}
	for _, at := range cited {
		for _, read := range p.phrases(at, language) {
			c := comparison{p, said, read, at}
			t := cmp.Or(c.turn(), c.swapped())
			if t == nil || p.bornOut(t, c, cited, language) {
				continue
			}
			from, to := said.tokens[t.said.Start].start, said.tokens[t.said.End-1].end
			words := at.Text[read.tokens[t.read.Start].start:read.tokens[t.read.End-1].end]
			d := p.problems.Warnf("reference-says-otherwise", s.span(from, to), "the sentence has “%s”, and %s “%s”", s.text[from:to], at.Locator(), words)
			d.Hint = "say what the passage says, or cite the one that says it so"
			return
		}
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

// phrases are the sentences of a passage.
func (p *prover) phrases(at *passage, language int) []phrase {
	return at.phrasesRead.get(func() []phrase {
		var names []named
		for _, m := range at.Mentions {
			names = append(names, named{m.Of, m.Start, m.End})
		}
		var all []phrase
		for _, r := range match.Sentences(at.Text) {
			all = append(all, p.phrase(at.Text, r, names, language))
		}
		return all
	})
}

// bornOut reports whether the passages that a sentence cites have elsewhere what it has
// turned: the row of its words, or what stands behind the turn and the word behind that;
// or whether another passage has most of the row or the name.
func (p *prover) bornOut(t *turn, c comparison, cited []*passage, language int) bool {
	said := c.said.tokens
	row, on := said[t.said.Start:t.said.End], said[t.right:max(t.said.End, min(t.said.End+1, t.right+enough, len(said)))]
	here := &c.read.tokens[t.read.End-(t.said.End-t.right)]
	for _, other := range cited {
		for _, w := range p.phrases(other, language) {
			if c.compared += len(w.tokens); c.compared > mostTurns || hasRow(w.tokens, row, here) || len(on) >= min(enough, t.said.End-t.right+1) && hasRow(w.tokens, on, here) {
				return true
			}
		}
		if other != c.at && (t.name != nil && other.names[t.name] || mostOf(row, other, language)) {
			return true
		}
	}
	return false
}

// enough is how many words in a row are so many that where they stand again, the same is
// meant.
const enough = 4

// mostOf reports whether a passage has more than half of the words of a row.
func mostOf(row []token, at *passage, language int) bool {
	words, has := 0, 0
	for _, t := range row {
		if !t.telling {
			continue
		}
		words++
		if t.of != nil && at.names[t.of] || t.of == nil && at.words().have(stemsOfWord(t.word, language)) {
			has++
		}
	}
	return 2*has > words
}
