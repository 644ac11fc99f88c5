package newsread

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"berkas/site/internal/facts"
	"berkas/site/internal/facts/words"
	"berkas/site/internal/match"
)

// quotation is a quoted passage under inspection.
type quotation struct {
	in      *paragraph
	at      match.Range // without the marks
	tokens  facts.Span  // the words in it
	open    bool        // never closed: it goes on in the next paragraph
	pre     facts.Span  // the words of its sentence before it, up to another quotation
	post    facts.Span  // the words of its sentence after it, likewise
	colon   bool        // a colon stands before it
	starts  bool        // it begins a sentence
	speaker speaker
}

// passages returns the quoted passages of a paragraph in order.
func (p *paragraph) passages() []*quotation {
	var all []*quotation
	for i, r := range p.quoted {
		q := &quotation{in: p, at: trim(p.Text, r)}
		q.tokens = facts.Span{From: p.token(r.Start), To: p.token(r.End)}
		if q.tokens.Len() == 0 {
			continue
		}
		q.open = r.End == len(p.Text)
		from, to := 0, len(p.Tokens)
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
func (q *quotation) findClauses(from, to int) {
	p := q.in
	from, to = max(from, q.tokens.From-stretch), min(to, q.tokens.To+stretch)
	q.pre = facts.Span{From: q.tokens.From, To: q.tokens.From}
	lead := p.lead(q.tokens.From)
	q.colon = strings.Contains(lead, ":")
	q.starts = strings.ContainsAny(lead, ".!?") || q.tokens.From == 0
	if !q.starts {
		for q.pre.From > from {
			q.pre.From--
			if p.Tokens[q.pre.From].Opens {
				break
			}
		}
		q.starts = q.pre.Len() == 0
	}
	q.post = facts.Span{From: q.tokens.To, To: q.tokens.To}
	if q.tokens.To < to && q.goesOn() {
		q.post.To++
		for q.post.To < to && !p.Tokens[q.post.To].Opens {
			q.post.To++
		}
	}
}

// lead returns what stands between the word before token i and the quotation
// that begins there: the part of the gap before the mark.
func (p *paragraph) lead(i int) string {
	gap := p.Tokens[i].Gap
	if at := strings.LastIndexFunc(gap, match.OpensQuotation); at >= 0 {
		return gap[:at]
	}
	return gap
}

// goesOn reports whether the sentence of a quotation goes on behind it: a comma
// ends it, or a small letter follows, or a verb of saying does.
func (q *quotation) goesOn() bool {
	p := q.in
	t := &p.Tokens[q.tokens.To]
	if !t.Capital && !t.Number || t.Is(words.SayBare|words.SaySoft) || p.nyaVerb(q.tokens.To, words.SayBare|words.SaySoft) {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(p.Text[:q.at.End])
	behind := p.Text[q.at.End:t.Start]
	switch {
	case last == ',' || strings.Contains(behind, ","):
		return true
	case last == '.' || last == '…' || strings.ContainsAny(behind, ".!?"):
		return false
	case last == '!' || last == '?':
		return q.saidBy(q.tokens.To)
	}
	return true
}

// saidBy reports whether "Name said" begins at token i.
func (q *quotation) saidBy(i int) bool {
	p := q.in
	for j := i; j < len(p.Tokens) && j < i+5; j++ {
		if j > i && (strings.Contains(p.Tokens[j].Gap, ".") || strings.ContainsFunc(p.Tokens[j].Gap, match.IsDoubleMark)) {
			return false
		}
		if p.Tokens[j].Is(words.SayEnglish|words.SayActive) && !p.Tokens[j].Capital {
			return true
		}
	}
	return false
}

// verdict says whether somebody said a quoted passage.
type verdict uint8

const (
	undecided verdict = iota
	isSaid
	isNotSaid
)

// spoken reports whether a passage can be what somebody said, rather than a
// title, a nickname or a term in quotation marks.
func (q *quotation) spoken() bool {
	return answer(q.in.by.spoken, func(do func(*quotation) verdict) verdict { return do(q) }) == isSaid
}

func when(so bool, v verdict) verdict {
	if so {
		return v
	}
	return undecided
}

func (q *quotation) isHeadline() verdict {
	n := q.tokens.Len()
	return when(n > 3 && q.capitals() == n, isNotSaid)
}

func (q *quotation) endsAsSpeech() verdict {
	end, _ := utf8.DecodeLastRuneInString(q.in.Text[:q.at.End])
	return when(strings.ContainsRune(",!?.…", end) && (q.tokens.Len() > 1 || end == ',' && q.hasVerb()), isSaid)
}

func (q *quotation) isNamed() verdict { return when(q.named(), isNotSaid) }

func (q *quotation) hasSmall() verdict { return when(q.capitals() < q.tokens.Len(), isSaid) }

// named reports whether what stands before a passage makes it a title or a
// nickname: "film", "berjudul", "known as". One that was spoken of before has its
// name already: "menuding film itu", "called it".
func (q *quotation) named() bool {
	p := q.in
	for i := q.tokens.From - 1; i >= 0 && i >= q.tokens.From-2; i-- {
		switch t := &p.Tokens[i]; {
		case t.Is(words.Backward | words.Pronoun), wordSets().object[t.Low]:
			return false
		case t.Is(words.Work):
			return strings.TrimSpace(p.Tokens[i+1].Gap) != ":" && !q.colon
		}
	}
	return false
}

// hasVerb reports whether a verb of saying stands right behind a passage, or
// behind the next word.
func (q *quotation) hasVerb() bool {
	for i := q.post.From; i < q.post.To && i < q.post.From+3; i++ {
		if t := &q.in.Tokens[i]; t.Is(words.Say) && !t.Capital || q.in.nyaVerb(i, words.SayBare) {
			return true
		}
	}
	return false
}

// capitals counts the words of a passage that are written as in a title: with a
// capital, or small where titles have small ones.
func (q *quotation) capitals() int {
	n := 0
	for _, t := range q.in.Tokens[q.tokens.From:q.tokens.To] {
		if t.Capital || t.Number || t.Is(words.Stop|words.Particle) || wordSets().titleSmall[t.Low] {
			n++
		}
	}
	return n
}
