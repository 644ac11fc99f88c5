package newsread

import (
	"slices"
	"strings"

	"berkas/site/internal/facts"
)

// hear goes through a text in order and finds who says what in it.
func hear(list []*paragraph, f *focus) []*quotation {
	var all, open []*quotation
	var last *quotation
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
				s = f.goingOn(q, last)
			}
			q.speaker = s
			if s.how != nobody {
				f.on(s.who)
				f.meet(s)
			} else if !q.whole() {
				continue
			}
			all, previous, last = append(all, q), q, q
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
func (f *focus) goingOn(q, last *quotation) speaker {
	return answer(f.names.by.paragraphs, func(do func(f *focus, q, last *quotation) speaker) speaker { return do(f, q, last) })
}

// namedThere: who is in focus and named before a quotation in its paragraph.
func (f *focus) namedThere(q, _ *quotation) speaker {
	if who := f.near(q.in.n); who != nil && who.namedBefore(q) {
		return speaker{how: followed, who: who}
	}
	return speaker{}
}

// speakerBefore: who said the quotation before, in this paragraph or the last.
func (f *focus) speakerBefore(q, last *quotation) speaker {
	if last != nil && last.in.n >= q.in.n-1 && last.speaker.who != nil {
		return speaker{how: followed, who: last.speaker.who}
	}
	return speaker{}
}

func (f *focus) lastInFocus(_, _ *quotation) speaker {
	if len(f.recent) > 0 {
		return speaker{how: followed, who: f.recent[len(f.recent)-1]}
	}
	return speaker{}
}

// namedBefore reports whether somebody is named in the paragraph of a quotation
// before it.
func (of *name) namedBefore(q *quotation) bool {
	return slices.ContainsFunc(of.mentions, func(m *mention) bool { return m.in == q.in && m.From < q.tokens.From })
}

// readAll reads words sentence by sentence.
func (f *focus) readAll(v voice) {
	from := v.From
	for i := v.From; i < v.To; i++ {
		if i > from && v.Tokens[i].Opens {
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
