package newsread

import (
	"strings"

	"berkas/site/internal/facts"
)

// hear goes through a text in order and finds who says what in it.
func hear(list []*paragraph, f *focus) []*quotation {
	var all, open []*quotation
	for _, p := range list {
		at := 0
		var previous *quotation
		for _, q := range p.passages() {
			f.readAll(voice{p, facts.Span{From: at, To: q.pre.From}})
			at = q.tokens.To
			if !q.spoken() {
				continue
			}
			s := f.resolve(q.attribute(previous))
			if s.how == nobody && q.starts && previous == nil {
				s = f.goingOn(p)
			}
			q.speaker = s
			if s.how != nobody {
				f.on(s.who, p.n)
				f.meet(s)
			} else if !q.whole() {
				continue
			}
			f.heard(q)
			all, previous = append(all, q), q
			open = settle(open, q)
		}
		f.readAll(voice{p, facts.Span{From: at, To: len(p.Tokens)}})
	}
	return all
}

// settle gives the speaker of a quotation to those before it that were never
// closed, because it goes on with them.
func settle(open []*quotation, q *quotation) []*quotation {
	if q.open {
		return append(open, q)
	}
	for _, o := range open {
		if o.in.n >= q.in.n-len(open) && q.speaker.who != nil && o.speaker.how != stated {
			o.speaker = speaker{how: followed, who: q.speaker.who}
		}
	}
	return nil
}

// goingOn returns the speaker of a paragraph that is nothing but a quotation.
func (f *focus) goingOn(p *paragraph) speaker {
	return answer(f.names.by.paragraphs, func(do func(*focus, *paragraph) speaker) speaker { return do(f, p) })
}

// rankedNext returns whom what was said before leads to.
func (f *focus) rankedNext(p *paragraph) speaker {
	if who := f.ranked(asked{in: p}); who != nil {
		return speaker{how: followed, who: who}
	}
	return speaker{}
}

// stretch is how many words of a sentence are read together, and how many before or
// behind a quotation tell who says it: each is held against those around it.
const stretch = 200

// readAll reads words sentence by sentence.
func (f *focus) readAll(v voice) {
	from := v.From
	for i := v.From; i < v.To; i++ {
		if i > from && (v.Tokens[i].Opens || i-from == stretch) {
			f.read(voice{v.paragraph, facts.Span{From: from, To: i}})
			from = i
		}
	}
	if from < v.To {
		f.read(voice{v.paragraph, facts.Span{From: from, To: v.To}})
	}
}

// whole reports whether a passage is so long, or ends so, that somebody must
// have said it.
func (q *quotation) whole() bool {
	text := q.in.Text[q.at.Start:q.at.End]
	return q.tokens.Len() > 7 || q.starts && q.tokens.Len() > 2 && strings.ContainsAny(text[len(text)-1:], ".,!?")
}
