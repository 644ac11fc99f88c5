package newsread

import (
	"slices"
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
	"berkas/site/internal/match"
)

// asked is what leaves open who of those who were spoken of is meant: a pronoun, or
// a paragraph that is nothing but a quotation.
type asked struct {
	in      *paragraph
	pronoun *words.Token // nil for such a paragraph
	replies bool         // its verb says that somebody replies
}

// candidate is somebody who may be meant.
type candidate struct {
	who  *name
	back int // how many others were in focus after him
}

// askedBy returns what a pronoun, and the verb beside it, leave open.
func askedBy(s speaker) asked {
	a := asked{in: s.in, pronoun: s.pronoun()}
	for i := max(0, s.span.From-2); i < min(len(s.in.Tokens), s.span.To+2); i++ {
		a.replies = a.replies || wordSets().replies[s.in.Tokens[i].Low]
	}
	return a
}

// ranked returns who is meant, nobody where several are or nobody can be: of
// those in focus whom the evidence for it weighs most, of equals the last. Where
// the pronoun shows a sex that none of them has it is the person named last who
// has it.
func (f *focus) ranked(a asked) *name {
	if a.pronoun != nil && wordSets().several[a.pronoun.Low] {
		return nil
	}
	if who := a.onlyBefore(); who != nil {
		f.on(who, a.in.n)
	}
	var best *name
	most := 0
	for _, c := range f.candidates(a) {
		if a.pronoun != nil && c.who.isOtherSex(a.pronoun) {
			continue
		}
		weight := 0
		for _, e := range f.names.by.ranking {
			weight += e.weight * min(e.do(f, a, c), e.most)
		}
		if best == nil || weight > most {
			best, most = c.who, weight
		}
	}
	if best == nil && a.pronoun != nil && a.pronoun.Is(masculine|feminine) {
		best = f.ofSex(a.pronoun, a.in.n)
	}
	return best
}

// candidates returns who may be meant: those in focus, the last one first, and by a
// pronoun who else is named before it in its paragraph, or in the one before.
func (f *focus) candidates(a asked) []candidate {
	var list []candidate
	for _, who := range slices.Backward(f.recent) {
		list = append(list, candidate{who, len(list)})
	}
	if a.pronoun == nil {
		return list
	}
	for _, m := range a.namedLately() {
		if !slices.ContainsFunc(list, func(c candidate) bool { return c.who == m.name }) {
			f.when[m.name] = m.in.n
			list = append(list, candidate{m.name, remembered})
		}
	}
	return list
}

// namedLately returns those of the last mentions of a pronoun's paragraph that name
// people before it, and those of the paragraph before.
func (a asked) namedLately() []*mention {
	var list []*mention
	for _, p := range a.in.near() {
		for _, m := range p.mentions[max(0, len(p.mentions)-remembered):] {
			if m.name.kind == Person && !m.inQuotes() && (p != a.in || p.Tokens[m.From].Start < a.pronoun.Start) {
				list = append(list, m)
			}
		}
	}
	return list
}

// inQuotes reports whether a mention stands in quotation marks: somebody speaks of
// him.
func (m *mention) inQuotes() bool {
	at := m.in.Tokens[m.From].Start
	_, found := slices.BinarySearchFunc(m.in.quoted, at, func(r match.Range, at int) int {
		switch {
		case r.End <= at:
			return -1
		case r.Start > at:
			return 1
		}
		return 0
	})
	return found
}

// onlyBefore returns the only person whom the sentence of a pronoun names before
// it, nil for nobody or several.
func (a asked) onlyBefore() *name {
	if a.pronoun == nil {
		return nil
	}
	var only *name
	at := a.in.token(a.pronoun.Start)
	for i := at - 1; i >= max(0, at-nearby) && !a.in.Tokens[i+1].Opens; i-- {
		if m := a.in.at(i); m != nil && m.name.kind == Person && !m.inQuotes() && !m.name.isOtherSex(a.pronoun) {
			if only != nil && only != m.name {
				return nil
			}
			only = m.name
		}
	}
	return only
}

// isOtherSex reports whether a pronoun shows that it cannot mean somebody.
func (of *name) isOtherSex(t *words.Token) bool {
	sex := of.sex
	return t.Is(feminine) && !t.Is(masculine) && sex == words.Male || t.Is(masculine) && !t.Is(feminine) && sex == words.Female
}

// rankingEvidence is what tells who is meant.
func rankingEvidence() []evidence[func(f *focus, a asked, c candidate) int] {
	type counts = func(f *focus, a asked, c candidate) int
	return []evidence[counts]{
		{rule[counts]{"others in focus since", "Others who were spoken of since speak against him.", "Li … Wang … ia", func(_ *focus, _ asked, c candidate) int { return c.back }}, -2, 4},
		{rule[counts]{"paragraphs since", "So do paragraphs without him.", "Li ….\n\nWang ….\n\nIa …", func(f *focus, a asked, c candidate) int { return a.in.n - f.when[c.who] }}, -1, 4},
		{rule[counts]{"sex of the pronoun", "His sex is the pronoun's.", "Mary Smith … Lee … she", func(_ *focus, a asked, c candidate) int {
			return one(a.pronoun != nil && a.pronoun.Is(feminine) != a.pronoun.Is(masculine) && c.who.sex != 0)
		}}, 3, 1},
		{rule[counts]{"said something last", "Who was the last to say something, without marks, goes on.", "Mary Smith …. Lee said that …. “…,” she said", func(f *focus, a asked, c candidate) int {
			return one(a.pronoun != nil && c.back == 0 && c.who == f.told)
		}}, 2, 1},
		{rule[counts]{"reply", "Who asked last does not reply.", "“…?” Rao asked. “…,” he replied", func(f *focus, a asked, c candidate) int {
			return one(c.who == f.speaker && f.question && (a.replies || a.pronoun == nil))
		}}, -10, 1},
	}
}

// heard remembers who said the last quotation, and whether it was a question.
func (f *focus) heard(q *quotation) {
	text := q.in.Text[q.at.Start:q.at.End]
	f.speaker, f.question = q.speaker.who, strings.HasSuffix(strings.TrimRight(text, " ,”\"'’"), "?")
}

// signedBy reads who is named behind a dash: “…” ― Keira Dunphy.
func (q *quotation) signedBy() speaker {
	i := q.tokens.To
	if i >= len(q.in.Tokens) {
		return speaker{}
	}
	behind := strings.TrimRight(q.in.Text[q.at.End:q.in.Tokens[i].Start], " (")
	m := q.in.at(i)
	if m == nil || !m.mayBePerson() || !strings.HasSuffix(behind, "―") && !strings.HasSuffix(behind, "—") && !strings.HasSuffix(behind, "–") && !strings.HasSuffix(behind, " -") {
		return speaker{}
	}
	return speaker{stated, m.name, m.Span, q.in}
}

// otherVerb reads who stands right behind a quotation that ends with a comma or as
// a question, with a verb that is in no list beside him: “…,” Smith thundered, he sighed.
func (v voice) otherVerb() speaker {
	switch {
	case v.Len() < 2:
		return speaker{}
	case v.Tokens[v.From].Is(words.Pronoun) && v.isVerb(v.From+1):
		return v.pronounAt(v.From)
	}
	i := v.From
	for i < v.From+2 && i+1 < v.To && v.leadsOn(i) {
		i++ // thundered Smith, shot back Smith
	}
	m := v.at(i)
	if m == nil || m.name.kind != Person || m.From != i {
		return speaker{}
	}
	if i == v.From && (m.To >= v.To || v.Tokens[m.To].Gap != " " || !v.isVerb(m.To)) {
		return speaker{}
	}
	return v.joint(m, supposed)
}

// leadsOn reports whether token i may stand between a quotation and who says it.
func (v voice) leadsOn(i int) bool {
	t := &v.Tokens[i]
	return !t.Capital && !t.Is(words.Stop|words.Article|words.Pronoun|words.Be) && v.Tokens[i+1].Gap == " "
}

// isVerb reports whether token i looks like a verb of a sentence.
func (v voice) isVerb(i int) bool {
	t := &v.Tokens[i]
	return !t.Capital && !t.Is(words.Stop|words.Article|words.Title) && (v.doing(i) || v.Lang == "en" && strings.HasSuffix(t.Low, "s"))
}

// otherVerbBehind is otherVerb where the quotation ends as speech does.
func (q *quotation) otherVerbBehind() speaker {
	if !strings.ContainsAny(q.in.Text[q.at.End-1:q.at.End], ",?!") || strings.TrimSpace(q.in.Tokens[min(q.tokens.To, len(q.in.Tokens)-1)].Gap) == "" {
		return speaker{}
	}
	return voice{q.in, facts.Span{From: q.tokens.To, To: q.post.To}}.otherVerb()
}
