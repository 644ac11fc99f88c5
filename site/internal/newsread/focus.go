package newsread

import (
	"slices"
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
)

// focus is whom a text is speaking of at a place: the people that were subjects
// or speakers, the last one last.
type focus struct {
	names    *names
	recent   []*name
	when     map[*name]int // the paragraph in which each was in focus last
	stranger speaker       // who was spoken of last, where that is somebody without a name
	speaker  *name         // who said the last quotation
	told     *name         // who said something last, as far as words outside quotation marks tell
	question bool          // it was a question
}

// on puts somebody in focus, in a paragraph.
func (f *focus) on(who *name, paragraph int) {
	if who == nil || who.kind != Person {
		return
	}
	f.stranger = speaker{}
	f.when[who] = paragraph
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
	for i := v.From; i < v.To; i++ {
		if s := v.saying(i); s.how != nobody {
			if s.how == referred {
				return
			}
			s = f.resolve(s)
			f.on(s.who, v.n)
			f.told = s.who
			f.meet(s)
			if s.how == stated || f.stranger.how != nobody {
				return
			}
		}
	}
	if s := v.subject(v.To); s.who != nil && !v.startsWithPronoun() {
		f.on(s.who, v.n)
	}
}

// main returns the main clause of a sentence that begins with another: "Ketika
// hakim bertanya, ia menjawab". It is all of a sentence that does not.
func (v voice) main() voice {
	if v.Len() == 0 || !v.Tokens[v.From].Is(subordinate) {
		return v
	}
	for i := v.From + 1; i < v.To; i++ {
		if strings.TrimSpace(v.Tokens[i].Gap) == "," {
			return voice{v.paragraph, facts.Span{From: i, To: v.To}}
		}
	}
	return v
}

func (v voice) startsWithPronoun() bool {
	return v.Len() > 0 && v.Tokens[v.From].Is(words.Pronoun)
}

// resolve says whom a pronoun or an office means.
func (f *focus) resolve(s speaker) speaker {
	switch s.how {
	case referred:
		if meant := answer(f.names.by.pronouns, func(do func(*focus, speaker) speaker) speaker { return do(f, s) }); meant.how != nobody {
			return meant
		}
	case office:
		s.who = answer(f.names.by.offices, func(do func(*focus, speaker) *name) *name { return do(f, s) })
	}
	return s
}

// pronoun is the word that means a speaker.
func (s speaker) pronoun() *words.Token { return &s.in.Tokens[s.span.From] }

// meaning returns a speaker who is meant by a pronoun, nobody where it is nil.
func (s speaker) meaning(who *name) speaker {
	if who == nil {
		return speaker{}
	}
	s.who = who
	return s
}

func (f *focus) strangerMeant(speaker) speaker { return f.stranger }
func (f *focus) rankedMeant(s speaker) speaker { return s.meaning(f.ranked(askedBy(s))) }

// manMeant: perempuan itu, the man.
func (f *focus) manMeant(s speaker) *name {
	first := s.pronoun()
	if first.Is(somebody) || first.Is(words.Article) && s.span.Len() > 1 && s.in.Tokens[s.span.From+1].Is(somebody) {
		return f.man(s)
	}
	return nil
}

// definiteMeant: bek Sassuolo tersebut.
func (f *focus) definiteMeant(s speaker) *name {
	if f.stranger.how == nobody && s.definite() {
		return f.near(s.in.n)
	}
	return nil
}

// near returns who is in focus, if he is named in a paragraph or the one before
// it.
func (f *focus) near(paragraph int) *name {
	if len(f.recent) == 0 {
		return nil
	}
	who := f.recent[len(f.recent)-1]
	at, _ := slices.BinarySearchFunc(who.mentions, paragraph-1, func(m *mention, n int) int { return m.in.n - n })
	if at == len(who.mentions) || who.mentions[at].in.n > paragraph {
		return nil
	}
	return who
}

// meet keeps in focus somebody who has an office but no name: "a spokesman".
func (f *focus) meet(s speaker) {
	if s.how != office || s.who != nil {
		return
	}
	for _, t := range s.in.Tokens[s.span.From:s.span.To] {
		if t.Is(words.Title|somebody) && !strings.HasSuffix(t.Low, "s") {
			f.stranger = s
		}
	}
}

// man returns whom "perempuan itu" and "the man" mean, nobody for "seorang pria".
func (f *focus) man(s speaker) *name {
	if indefinite(s) {
		return nil
	}
	for i := s.span.From; i < s.span.To; i++ {
		if t := &s.in.Tokens[i]; t.Is(somebody) {
			return f.ranked(asked{in: s.in, pronoun: t})
		}
	}
	return nil
}

// ofSex returns the person named last, up to a paragraph, whose sex is a
// pronoun's.
func (f *focus) ofSex(t *words.Token, paragraph int) *name {
	wanted := words.Male
	if t.Is(feminine) {
		wanted = words.Female
	}
	var found *mention
	for _, of := range f.names.held() {
		if of.kind != Person || of.sex != wanted {
			continue
		}
		at, _ := slices.BinarySearchFunc(of.mentions, paragraph+1, func(m *mention, n int) int { return m.in.n - n })
		if at > 0 && (found == nil || found.compare(of.mentions[at-1]) < 0) {
			found = of.mentions[at-1]
		}
	}
	if found == nil {
		return nil
	}
	return found.name
}

// findSex returns male or female where a given name, a form of address or a relation
// shows it, else 0.
func (of *name) findSex() words.Class {
	for _, m := range of.mentions {
		if m.From > 0 {
			low, _ := words.Owned(m.in.Tokens[m.From-1].Low)
			switch is := wordSets(); {
			case is.hisAddress[low]:
				return words.Male
			case is.herAddress[low]:
				return words.Female
			}
		}
		if sex := m.sexOfWords(); sex != 0 {
			return sex
		}
	}
	return 0
}

// sexOfWords returns the sex that the first word of a mention shows; in Indonesian any that
// only women have shows it, whatever the first is: Puji Rianti, Agus Setyawati.
func (m *mention) sexOfWords() words.Class {
	tokens := m.in.Tokens[m.From:m.To]
	for i := range tokens {
		if given := tokens[i].Class & words.Given; m.in.Lang == "id" && (given == words.Female || wordSets().herEnding.Ends(tokens[i].Low)) {
			return words.Female
		}
	}
	if given := tokens[0].Class & words.Given; given == words.Male || given == words.Female {
		return given
	}
	return 0
}
