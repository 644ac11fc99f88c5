package hearsay

// attribute finds the speaker of a quotation in the words around it. The rules
// are tried in order; what nobody claims may go on from the quotation before,
// which is previous where it stands in the same paragraph.
func (q *passage) attribute(previous *passage) speaker {
	pre, post := voice{q.in, q.pre}, voice{q.in, q.post}
	for _, rule := range [...]func() speaker{post.inverted, pre.introduced, q.beforeColon, post.accordingTo, post.following} {
		if s := rule(); s.how != nobody {
			return s
		}
	}
	switch {
	case previous != nil && previous.speaker.how != nobody && (q.starts || q.continues(previous)):
		return speaker{how: followed, who: previous.speaker.who}
	case q.starts || q.tokens.len() < 4:
		return speaker{}
	}
	if s := pre.subject(pre.to); s.who != nil && s.who.kind == Person && pre.doing(s.span.to) {
		return s
	}
	return speaker{}
}

// beforeColon reads whom the words before a colon are about.
func (q *passage) beforeColon() speaker {
	if !q.colon {
		return speaker{}
	}
	return voice{q.in, q.pre}.subject(q.pre.to)
}

// continues reports whether a quotation stands in the sentence of another, and
// what is between them begins with "and" or has a verb of saying without a
// subject: “…”, menambahkan bahwa “…”.
func (q *passage) continues(previous *passage) bool {
	if q.pre.from != previous.tokens.to {
		return false
	}
	for i := q.pre.from; i < q.pre.to; i++ {
		if t := &q.in.tokens[i]; t.is(say) && !t.is(title) || i == q.pre.from && (t.low == "dan" || t.low == "and" || t.low == "serta") {
			return true
		}
	}
	return q.pre.len() == 0
}

// introduced reads words that lead to a quotation, by the verb of saying nearest
// to it whose speaker can be found: "X mengatakan bahwa", "X told Reuters on
// Monday that", "kata X dalam pidato bahwa", "menurut X,". A pronoun there is
// whoever speaks earlier in the same words: "X mengatakan ia telah menegaskan".
func (v voice) introduced() speaker {
	var found speaker
	from := v.main().from
	for i := v.to - 1; i >= from; i-- {
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
	t := &v.tokens[i]
	behind := voice{v.paragraph, span{i, v.to}}
	switch {
	case v.at(i) != nil || t.capital && !t.opens:
		return speaker{}
	case v.nyaVerb(i, sayBare|according):
		return v.pronounAt(i)
	case t.is(according), t.is(sayBare) && !t.is(work|title):
		if v.noun(i) {
			return speaker{}
		}
		return behind.after(i + max(t.phrase, 1))
	case t.is(sayPassive) && !t.is(medium):
		return behind.after(i + 1)
	case t.is(sayEnglish) && v.isPassive(i):
		return speaker{}
	case t.is(sayActive | sayEnglish):
		return v.active(i)
	}
	return speaker{}
}

// isPassive reports whether an English verb is none of a speaker's: "was said to
// be", "her comments".
func (v voice) isPassive(i int) bool {
	if i == v.from {
		return false
	}
	t := &v.tokens[i-1]
	return t.is(be) || t.is(article) && !t.is(somebody)
}

// active reads the speaker of a verb in the active voice at token i: before it,
// or in English also behind it where a sentence begins with it.
func (v voice) active(i int) speaker {
	t, s := &v.tokens[i], v.before(i)
	if s.how == nobody && t.is(sayEnglish) && i == v.from && i+1 < v.to && v.beginsSpeaker(i+1) {
		s = voice{v.paragraph, span{i, v.to}}.after(i + 1)
	}
	if t.is(weak) && s.how == stated {
		s.how = supposed
	}
	return s
}

// noun reports whether a bare verb is a noun here: "kata kunci", "dengan kata
// lain", "kata itu".
func (v voice) noun(i int) bool {
	if i+1 < v.to {
		switch v.tokens[i+1].low {
		case "lain", "kunci", "itu", "ini", "tersebut", "sandi", "yang", "kerja", "benda", "sambutan", "pengantar", "akhir", "hati", "maaf", "sifat", "pertama", "kasar", "sepakat", "sama":
			return true
		}
	}
	if i > v.from {
		switch v.tokens[i-1].low {
		case "sebuah", "satu", "dua", "tiga", "beberapa", "dengan", "memakai", "menggunakan", "sepatah", "pakai", "arti", "makna", "of", "the", "a", "an", "in", "their", "his", "her", "its", "para", "bagi", "seorang":
			return true
		}
	}
	return false
}

// following reads words behind a quotation: "…,” Smith, a doctor, told Reuters".
// Words that begin another sentence part tell of something else.
func (v voice) following() speaker {
	if v.len() == 0 {
		return speaker{}
	}
	for i := v.from; i < v.to && i < v.from+farthest; i++ {
		t := &v.tokens[i]
		if t.is(sayActive|sayEnglish) && !t.capital && v.at(i) == nil && i > v.from {
			return v.before(i)
		}
	}
	return speaker{}
}
