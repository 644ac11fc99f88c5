package newsread

import (
	"strings"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
)

// attribute finds the speaker of a quotation in the words around it, and in the
// quotation before, which is previous where it stands in the same paragraph.
func (q *quotation) attribute(previous *quotation) speaker {
	return answer(q.in.by.speakers, func(do func(q, previous *quotation) speaker) speaker { return do(q, previous) })
}

// ahead are the words of its sentence before a quotation, behind those after it.
func (q *quotation) ahead() voice  { return voice{q.in, q.pre} }
func (q *quotation) behind() voice { return voice{q.in, q.post} }

// goingOnFrom returns the speaker of the quotation before.
func (q *quotation) goingOnFrom(previous *quotation) speaker {
	if previous != nil && previous.speaker.how != nobody && (q.starts || q.continues(previous)) {
		return speaker{how: followed, who: previous.speaker.who}
	}
	return speaker{}
}

// beforeColon reads whom the words before a colon are about, or a pronoun with any verb
// before it: she snapped: “…”.
func (q *quotation) beforeColon() speaker {
	v := q.ahead()
	switch i := q.pre.To - 2; {
	case !q.colon:
		return speaker{}
	case i >= v.From && v.Tokens[i].Is(words.Pronoun) && v.isVerb(i+1):
		return v.pronounAt(i)
	}
	return v.subject(q.pre.To)
}

// continues reports whether a quotation stands in the sentence of another, and
// what is between them begins with "and" or has a verb of saying without a
// subject: “…”, menambahkan bahwa “…”.
func (q *quotation) continues(previous *quotation) bool {
	if q.pre.From != previous.tokens.To {
		return false
	}
	for i := q.pre.From; i < q.pre.To; i++ {
		if t := &q.in.Tokens[i]; t.Is(words.Say) && !t.Is(words.Title) || i == q.pre.From && wordSets().and[t.Low] {
			return true
		}
	}
	return q.pre.Len() == 0
}

// introduced reads words that lead to a quotation, by the verb of saying nearest
// to it whose speaker can be found: "X mengatakan bahwa", "X told Reuters on
// Monday that", "kata X dalam pidato bahwa", "menurut X,". A pronoun there is
// whoever speaks earlier in the same words: "X mengatakan ia telah menegaskan".
func (v voice) introduced() speaker {
	var found speaker
	from := v.main().From
	for i := v.To - 1; i >= from; i-- {
		switch s := v.saying(i); {
		case s.how == stated || s.how == office || s.how == supposed && found.how == nobody:
			return s
		case s.how != nobody && found.how == nobody:
			found = s
		}
	}
	return found
}

// saying returns the speaker of the verb at token i, nobody when there is no
// verb of saying.
func (v voice) saying(i int) speaker {
	t := &v.Tokens[i]
	behind := voice{v.paragraph, facts.Span{From: i, To: v.To}}
	switch {
	case v.at(i) != nil || t.Capital && !t.Opens:
		return speaker{}
	case v.nyaVerb(i, words.SayBare|words.According):
		return v.pronounAt(i)
	case t.Is(words.According), t.Is(words.SayBare) && !t.Is(words.Work|words.Title):
		if v.noun(i) {
			return speaker{}
		}
		return behind.after(i + max(t.Phrase, 1))
	case t.Is(words.SayPassive) && !t.Is(medium):
		return behind.after(i + 1)
	case t.Is(words.SayEnglish) && v.isPassive(i):
		return speaker{}
	case t.Is(words.SayActive | words.SayEnglish):
		return v.active(i)
	}
	return speaker{}
}

// isPassive reports whether an English verb is none of a speaker's: "was said to
// be", "her comments".
func (v voice) isPassive(i int) bool {
	if i == v.From {
		return false
	}
	t := &v.Tokens[i-1]
	return t.Is(words.Be) || t.Is(words.Article) && !t.Is(somebody)
}

// active reads the speaker of a verb in the active voice at token i: before it,
// or in English also behind it where a sentence begins with it.
func (v voice) active(i int) speaker {
	t, s := &v.Tokens[i], v.before(i)
	if t.Is(words.SayEnglish) && (s.how == nobody && i == v.From || s.how != stated && strings.Contains(t.Gap, ",") && v.closes(i+1)) && i+1 < v.To && v.beginsSpeaker(i+1) {
		s = voice{v.paragraph, facts.Span{From: i, To: v.To}}.after(i + 1)
	}
	if about := v.participle(i); s.how != stated && about.how != nobody {
		s = about
	}
	if t.Is(weak) && s.how == stated {
		s.how = supposed
	}
	return s
}

// participle returns whom the words before an English participle behind a comma are about:
// X was less kind, calling it “…”.
func (v voice) participle(i int) speaker {
	if t := &v.Tokens[i]; v.Lang != "en" || !strings.HasSuffix(t.Low, "ing") || !strings.Contains(t.Gap, ",") {
		return speaker{}
	}
	return v.subject(i)
}

// closes reports whether a person's name begins at token i, with a comma or the end
// of the words behind it: After that, says Li, “…”.
func (v voice) closes(i int) bool {
	if i >= v.To {
		return false
	}
	m := v.at(i)
	return m != nil && m.name.kind == Person && (m.To >= v.To || strings.HasPrefix(v.Tokens[m.To].Gap, ","))
}

// noun reports whether a bare verb is a noun here: "kata kunci", "dengan kata
// lain", "kata itu".
func (v voice) noun(i int) bool {
	return i+1 < v.To && wordSets().nounBehind[v.Tokens[i+1].Low] || i > v.From && wordSets().nounBefore[v.Tokens[i-1].Low]
}

// following reads words behind a quotation: "…,” Smith, a doctor, told Reuters".
// Words that begin another sentence part tell of something else.
func (v voice) following() speaker {
	if v.Len() == 0 {
		return speaker{}
	}
	for i := v.From; i < v.To && i < v.From+facts.Farthest; i++ {
		t := &v.Tokens[i]
		if t.Is(words.SayActive|words.SayEnglish) && !t.Capital && v.at(i) == nil && i > v.From {
			return v.before(i)
		}
	}
	return speaker{}
}
