package hearsay

import (
	"slices"
	"strings"
)

// hear goes through a text in order and finds who says what in it.
func hear(list []*paragraph, f *focus) []*passage {
	var all, open []*passage
	var last *passage
	for _, p := range list {
		at := 0
		var previous *passage
		for _, q := range p.passages() {
			f.readAll(voice{p, span{at, q.pre.from}})
			at = q.tokens.to
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
		f.readAll(voice{p, span{at, len(p.tokens)}})
	}
	return all
}

// settle gives the speaker of a quotation to those before it that were never
// closed, because it goes on with them.
func settle(open []*passage, q *passage) []*passage {
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

// goingOn returns the speaker of a paragraph that is nothing but a quotation: of
// the one before, or who is in focus.
func (f *focus) goingOn(q, last *passage) speaker {
	if who := f.near(q.in.n); who != nil && who.namedBefore(q) {
		return speaker{how: followed, who: who}
	}
	if last != nil && last.in.n >= q.in.n-1 && last.speaker.who != nil {
		return speaker{how: followed, who: last.speaker.who}
	}
	if len(f.recent) > 0 {
		return speaker{how: followed, who: f.recent[len(f.recent)-1]}
	}
	return speaker{}
}

// namedBefore reports whether somebody is named in the paragraph of a quotation
// before it.
func (of *name) namedBefore(q *passage) bool {
	return slices.ContainsFunc(of.mentions, func(m *mention) bool { return m.in == q.in && m.from < q.tokens.from })
}

// readAll reads words sentence by sentence.
func (f *focus) readAll(v voice) {
	from := v.from
	for i := v.from; i < v.to; i++ {
		if i > from && v.tokens[i].opens {
			f.read(voice{v.paragraph, span{from, i}})
			from = i
		}
	}
	if from < v.to {
		f.read(voice{v.paragraph, span{from, v.to}})
	}
}

// whole reports whether a passage is so long, or ends so, that somebody must
// have said it.
func (q *passage) whole() bool {
	text := q.in.text[q.at.Start:q.at.End]
	return q.tokens.len() > 7 || q.starts && q.tokens.len() > 2 && strings.ContainsAny(text[len(text)-1:], ".,!?")
}
