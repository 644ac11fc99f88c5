package hearsay

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/internal/match"
)

// passage is a quoted passage under inspection.
type passage struct {
	in      *paragraph
	at      match.Range // without the marks
	tokens  span        // the words in it
	open    bool        // never closed: it goes on in the next paragraph
	pre     span        // the words of its sentence before it, up to another quotation
	post    span        // the words of its sentence after it, likewise
	colon   bool        // a colon stands before it
	starts  bool        // it begins a sentence
	speaker speaker
}

// passages returns the quoted passages of a paragraph in order.
func (p *paragraph) passages() []*passage {
	var all []*passage
	for i, r := range p.quoted {
		q := &passage{in: p, at: trim(p.text, r)}
		q.tokens = span{p.token(r.Start), p.token(r.End)}
		if q.tokens.len() == 0 {
			continue
		}
		q.open = r.End == len(p.text)
		from, to := 0, len(p.tokens)
		if i > 0 {
			from = p.token(p.quoted[i-1].End)
		}
		if i+1 < len(p.quoted) {
			to = p.token(p.quoted[i+1].Start)
		}
		q.findClauses(from, to)
		all = append(all, q)
	}
	return all
}

// trim returns a range without the white space at its ends.
func trim(text string, r match.Range) match.Range {
	s := text[r.Start:r.End]
	start := len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	return match.Range{Start: r.Start + start, End: r.Start + max(start, len(strings.TrimRightFunc(s, unicode.IsSpace)))}
}

// findClauses finds the words around a quotation that belong to its sentence,
// between the quotations on both sides.
func (q *passage) findClauses(from, to int) {
	p := q.in
	q.pre = span{q.tokens.from, q.tokens.from}
	lead := p.lead(q.tokens.from)
	q.colon = strings.Contains(lead, ":")
	q.starts = strings.ContainsAny(lead, ".!?") || q.tokens.from == 0
	if !q.starts {
		for q.pre.from > from {
			q.pre.from--
			if p.tokens[q.pre.from].opens {
				break
			}
		}
		q.starts = q.pre.len() == 0
	}
	q.post = span{q.tokens.to, q.tokens.to}
	if q.tokens.to < to && q.goesOn() {
		q.post.to++
		for q.post.to < to && !p.tokens[q.post.to].opens {
			q.post.to++
		}
	}
}

// lead returns what stands between the word before token i and the quotation
// that begins there: the part of the gap before the mark.
func (p *paragraph) lead(i int) string {
	gap := p.tokens[i].gap
	if at := strings.IndexAny(gap, "“„«\"‘'「『"); at >= 0 {
		return gap[:at]
	}
	return gap
}

// goesOn reports whether the sentence of a quotation goes on behind it: a comma
// ends it, or a small letter follows, or a verb of saying does.
func (q *passage) goesOn() bool {
	p := q.in
	t := &p.tokens[q.tokens.to]
	if !t.capital && !t.number || t.is(sayBare|saySoft) || p.nyaVerb(q.tokens.to, sayBare|saySoft) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(p.text[:q.at.End])
	behind := p.text[q.at.End:t.start]
	switch {
	case last == ',' || strings.Contains(behind, ","):
		return true
	case last == '.' || last == '…' || strings.ContainsAny(behind, ".!?"):
		return false
	case last == '!' || last == '?':
		return q.saidBy(q.tokens.to)
	}
	return true
}

// saidBy reports whether "Name said" begins at token i.
func (q *passage) saidBy(i int) bool {
	p := q.in
	for j := i; j < len(p.tokens) && j < i+5; j++ {
		if j > i && strings.ContainsAny(p.tokens[j].gap, ".“\"") {
			return false
		}
		if p.tokens[j].is(sayEnglish|sayActive) && !p.tokens[j].capital {
			return true
		}
	}
	return false
}

// spoken reports whether a passage can be what somebody said, rather than a
// title, a nickname or a term in quotation marks.
func (q *passage) spoken() bool {
	p := q.in
	n := q.tokens.len()
	if n > 3 && q.capitals() == n {
		return false // a headline
	}
	end, _ := utf8.DecodeLastRuneInString(p.text[:q.at.End])
	if strings.ContainsRune(",!?.…", end) && (n > 1 || end == ',' && q.isSaid()) {
		return true
	}
	if q.named() {
		return false
	}
	if q.colon && n > 1 {
		return true
	}
	return q.capitals() < n
}

// named reports whether what stands before a passage makes it a title or a
// nickname: "film", "berjudul", "known as". One that was spoken of before has its
// name already: "menuding film itu", "called it".
func (q *passage) named() bool {
	p := q.in
	for i := q.tokens.from - 1; i >= 0 && i >= q.tokens.from-2; i-- {
		switch t := &p.tokens[i]; {
		case t.is(backward | pronoun), t.low == "it", t.low == "him", t.low == "them":
			return false
		case t.is(work):
			return strings.TrimSpace(p.tokens[i+1].gap) != ":" && !q.colon
		}
	}
	return false
}

// isSaid reports whether a verb of saying stands right behind a passage, or
// behind the next word.
func (q *passage) isSaid() bool {
	for i := q.post.from; i < q.post.to && i < q.post.from+3; i++ {
		if t := &q.in.tokens[i]; t.is(say) && !t.capital || q.in.nyaVerb(i, sayBare) {
			return true
		}
	}
	return false
}

// capitals counts the words of a passage that are written as in a title: with a
// capital, or small where titles have small ones.
func (q *passage) capitals() int {
	n := 0
	for _, t := range q.in.tokens[q.tokens.from:q.tokens.to] {
		if t.capital || t.number || t.is(stop|particle) || t.low == "of" || t.low == "the" || t.low == "for" {
			n++
		}
	}
	return n
}
