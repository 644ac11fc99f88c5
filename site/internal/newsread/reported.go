package newsread

import (
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
	"berkas/site/internal/match"
)

// nearby is how many words of a sentence tell who says a passage in it.
const nearby = 100

// reported returns a passage outside quotation marks with its speaker, as far as
// its own sentence tells.
func (p *paragraph) reported(at match.Range) *quotation {
	q := &quotation{in: p, at: at, tokens: facts.Span{From: p.token(at.Start), To: p.token(at.End)}}
	start, end := at.Start, at.End
	for _, s := range p.sentences {
		if s.Start < at.End && at.Start < s.End {
			start, end = min(start, s.Start), max(end, s.End)
		}
	}
	q.pre = facts.Span{From: max(p.token(start), q.tokens.From-nearby), To: q.tokens.From}
	q.post = facts.Span{From: q.tokens.To, To: min(p.token(end), q.tokens.To+nearby)}
	if q.tokens.Len() > 0 {
		q.speaker = answer(p.by.reported, func(do func(*quotation) speaker) speaker { return do(q) })
	}
	return q
}

// ownSubject reads who stands before a passage that itself begins with a verb of
// saying.
func (q *quotation) ownSubject() speaker {
	first := &q.in.Tokens[q.tokens.From]
	if !first.Is(words.SayActive|words.SayEnglish) || first.Capital {
		return speaker{}
	}
	v := voice{q.in, facts.Span{From: q.pre.From, To: q.tokens.To}}
	if s := v.before(q.tokens.From); s.how != nobody {
		return s
	}
	return speaker{how: supposed} // whoever leads to the passage tells of what somebody else says
}

// subjectWithin reads who speaks in a passage that begins with him.
func (q *quotation) subjectWithin() speaker {
	v := voice{q.in, q.tokens}
	for i := v.From + 1; i < v.To && i < v.From+facts.Farthest; i++ {
		if s := v.saying(i); s.how != nobody && s.span.From == v.From {
			return s
		}
	}
	return speaker{}
}

// reportedBefore reads the words that lead to a passage. Somebody else who stands
// between them and the passage may be the one who is meant.
func (q *quotation) reportedBefore() speaker {
	s := q.ahead().introduced()
	if s.how == stated && !q.leadsFrom(s) {
		s.how = supposed
	}
	return s
}

// leadsFrom reports whether nothing but what leads to a passage stands between
// the speaker's words and it: a "bahwa" or "that" with nobody behind it, or no
// name at all.
func (q *quotation) leadsFrom(s speaker) bool {
	for i := q.tokens.From - 1; i >= s.span.To; i-- {
		switch t := &q.in.Tokens[i]; {
		case t.Is(that):
			return true
		case q.in.at(i) != nil, t.Is(words.Pronoun):
			return false
		}
	}
	return true
}

// reportedBehind reads the words behind a passage that a comma parts from its
// sentence: “…, kata Li”.
func (q *quotation) reportedBehind() speaker {
	v := q.behind()
	for i := v.From; i < v.To; i++ {
		if !strings.Contains(v.Tokens[i].Gap, ",") {
			continue
		}
		rest := voice{v.paragraph, facts.Span{From: i, To: v.To}}
		for _, s := range [...]speaker{rest.inverted(), rest.accordingTo(), rest.closing()} {
			if s.how != nobody {
				return s
			}
		}
	}
	return speaker{}
}

// closing reads who speaks in words that a verb of saying ends: "…, Li said on
// Monday". A verb that goes on tells of something else.
func (v voice) closing() speaker {
	if v.Tokens[v.From].Is(words.Stop) {
		return speaker{}
	}
	for i := v.From + 1; i < v.To && i < v.From+facts.Farthest; i++ {
		if t := &v.Tokens[i]; !t.Is(words.SayEnglish|words.SayActive) || t.Capital || v.at(i) != nil {
			continue
		}
		if next := i + 1; next < v.To && strings.TrimSpace(v.Tokens[next].Gap) == "" && (!v.Tokens[next].Is(words.Stop) || v.Tokens[next].Is(that)) {
			return speaker{}
		}
		return v.before(i)
	}
	return speaker{}
}
