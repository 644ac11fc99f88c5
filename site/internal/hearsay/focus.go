package hearsay

import (
	"slices"
	"strings"
)

// focus is whom a text is speaking of at a place: the people that were subjects
// or speakers, the last one last.
type focus struct {
	names    *names
	recent   []*name
	stranger speaker // who was spoken of last, where that is somebody without a name
}

// on puts somebody in focus.
func (f *focus) on(who *name) {
	if who == nil || who.kind != Person {
		return
	}
	f.stranger = speaker{}
	f.recent = slices.DeleteFunc(f.recent, func(o *name) bool { return o == who })
	f.recent = append(f.recent, who)
	if len(f.recent) > remembered {
		f.recent = f.recent[1:]
	}
}

// remembered is how many people a reader has in mind.
const remembered = 50

// read puts in focus whom some words are about: who speaks in them, who does
// something, or the only person in them. A pronoun leaves all as it is.
func (f *focus) read(v voice) {
	v = v.main()
	for i := v.from; i < v.to; i++ {
		if s := v.saying(i); s.how != nobody {
			if s.how == referred {
				return
			}
			s = f.resolve(s)
			f.on(s.who)
			f.meet(s)
			if s.how == stated || f.stranger.how != nobody {
				return
			}
		}
	}
	if s := v.subject(v.to); s.who != nil && !v.startsWithPronoun() {
		f.on(s.who)
	}
}

// main returns the main clause of a sentence that begins with another: "Ketika
// hakim bertanya, ia menjawab". It is all of a sentence that does not.
func (v voice) main() voice {
	if v.len() == 0 || !v.tokens[v.from].is(subordinate) {
		return v
	}
	for i := v.from + 1; i < v.to; i++ {
		if strings.TrimSpace(v.tokens[i].gap) == "," {
			return voice{v.paragraph, span{i, v.to}}
		}
	}
	return v
}

func (v voice) startsWithPronoun() bool {
	return v.len() > 0 && v.tokens[v.from].is(pronoun)
}

// resolve says whom a pronoun or an office means.
func (f *focus) resolve(s speaker) speaker {
	switch s.how {
	case referred:
		if f.stranger.how != nobody {
			return f.stranger
		}
		s.who = f.person(&s.in.tokens[s.span.from])
		if t := &s.in.tokens[s.span.from]; s.who == nil && t.is(masculine|feminine) {
			s.who = f.ofSex(t, s.in.n)
		}
	case office:
		s.who = f.holder(s)
		if t := &s.in.tokens[s.span.from]; s.who == nil && t.is(somebody) || t.is(article) && s.span.len() > 1 && s.in.tokens[s.span.from+1].is(somebody) {
			s.who = f.man(s)
		}
		if s.who == nil && f.stranger.how == nobody && s.definite() {
			s.who = f.near(s.in.n)
		}
	}
	return s
}

// near returns who is in focus, if he is named in a paragraph or the one before
// it.
func (f *focus) near(paragraph int) *name {
	if len(f.recent) == 0 {
		return nil
	}
	who := f.recent[len(f.recent)-1]
	for _, m := range who.mentions {
		if m.in.n == paragraph || m.in.n == paragraph-1 {
			return who
		}
	}
	return nil
}

// meet keeps in focus somebody who has an office but no name: "a spokesman".
func (f *focus) meet(s speaker) {
	if s.how != office || s.who != nil {
		return
	}
	for _, t := range s.in.tokens[s.span.from:s.span.to] {
		if t.is(title|somebody) && !strings.HasSuffix(t.low, "s") {
			f.stranger = s
		}
	}
}

// man returns whom "perempuan itu" and "the man" mean, nobody for "seorang pria".
func (f *focus) man(s speaker) *name {
	if indefinite(s) {
		return nil
	}
	for i := s.span.from; i < s.span.to; i++ {
		if t := &s.in.tokens[i]; t.is(somebody) {
			return f.person(t)
		}
	}
	return nil
}

// person returns whom a pronoun means: the last in focus whose sex, where it
// shows, is the pronoun's. Of several people nobody is meant.
func (f *focus) person(t *token) *name {
	if t.low == "mereka" || t.low == "they" {
		return nil
	}
	for _, who := range slices.Backward(f.recent) {
		sex := who.sex()
		if t.is(feminine) && !t.is(masculine) && sex == male || t.is(masculine) && !t.is(feminine) && sex == female {
			continue
		}
		return who
	}
	return nil
}

// ofSex returns the person named last, up to a paragraph, whose sex is a
// pronoun's.
func (f *focus) ofSex(t *token, paragraph int) *name {
	wanted := male
	if t.is(feminine) {
		wanted = female
	}
	var found *mention
	for _, of := range f.names.all {
		if of.kind != Person || of.sex() != wanted {
			continue
		}
		for _, m := range of.mentions {
			if m.in.n <= paragraph && (found == nil || found.compare(m) < 0) {
				found = m
			}
		}
	}
	if found == nil {
		return nil
	}
	return found.name
}

// sex returns male or female where a given name or a form of address shows it,
// else 0.
func (of *name) sex() class {
	for _, m := range of.mentions {
		if m.from > 0 {
			switch m.in.tokens[m.from-1].low {
			case "mr", "sir", "lord", "king", "prince", "pak", "bapak":
				return male
			case "mrs", "ms", "miss", "dame", "lady", "queen", "princess", "bu", "ibu", "spokeswoman", "chairwoman", "congresswoman":
				return female
			}
		}
		switch m.in.tokens[m.from].class & given {
		case male:
			return male
		case female:
			return female
		}
	}
	return 0
}
