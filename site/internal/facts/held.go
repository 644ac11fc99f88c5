package facts

import (
	"strings"

	"berkas/site/internal/facts/words"
)

// Offices that a verb gives to whom stands before it, or that somebody is said to have:
// "appointed X as director", "X was elected chair", "X yang menjabat kepala dinas".

// behindVerb returns where the office begins that the words behind a name lead to, -1
// where they lead to none.
func (p *Passage) behindVerb(s Span) int {
	start, sure := p.behindRelative(p.behindDegrees(s.To))
	english, joined := p.Lang == "en", sure // joined: "as" leads on
	for i := start; i >= 0 && i < min(len(p.Tokens), start+5) && (p.Tokens[i].Gap == " " || i == start); i++ {
		switch low, is := p.Tokens[i].Low, wordSets(); {
		case is.heldAs[low]:
			return p.officeLed(i+1, joined || p.isGiven(s.From))
		case is.heldIs[low]:
			sure, joined = true, true
		case is.givenOffice[low]:
			sure, joined = sure || english, true
		case !is.heldAux[low] && !is.heldAlso[low]:
			return p.officeLed(i, sure || english && i == start && p.isGiven(s.From))
		}
	}
	return -1
}

// behindDegrees returns what stands behind the degrees at a token, and behind a few words in
// brackets: M Ikhwan SE (Pasar Petisah) dipercaya.
func (p *Passage) behindDegrees(i int) int {
	for i < len(p.Tokens) && p.Tokens[i].IsDegree() {
		i++
	}
	if i == len(p.Tokens) || p.Tokens[i].Gap != " (" {
		return i
	}
	for j := i + 1; j < len(p.Tokens) && j < i+4; j++ {
		if p.Tokens[j].Gap == ") " {
			return j
		}
	}
	return i
}

// behindRelative returns where what is said of a name at its end begins, -1 for nowhere,
// and whether that is an office then: yang juga Ketua Komisi IX.
func (p *Passage) behindRelative(i int) (from int, also bool) {
	if i >= len(p.Tokens) {
		return -1, false
	}
	is, gap := wordSets(), strings.TrimSpace(p.Tokens[i].Gap)
	if is.heldWho[p.Tokens[i].Low] && (gap == "" || gap == ",") {
		for i++; i < len(p.Tokens) && is.heldAlso[p.Tokens[i].Low]; i++ {
			also = true
		}
		return i, also
	}
	if gap != "" && gap != ")" {
		return -1, false
	}
	return i, false
}

// isGiven reports whether a verb before a name gives an office to who bears it, in the
// same clause and not only in thought: menunjuk X, not menolak menunjuk X.
func (p *Passage) isGiven(from int) bool {
	is, gives := wordSets(), false
	for i := from - 1; i >= 0 && from-i <= Farthest; i-- {
		t := &p.Tokens[i]
		if is.noGift[t.Low] {
			return false
		}
		gives = gives || is.givesOffice[t.Low] && !t.Is(words.Title)
		if t.Opens || strings.ContainsAny(t.Gap, ",;:") {
			break
		}
	}
	return gives
}

// officeLed returns where an office begins behind its articles at a token that is led to,
// -1 where none does.
func (p *Passage) officeLed(i int, led bool) int {
	is := wordSets()
	for led && i < len(p.Tokens) && (is.heldLead[p.Tokens[i].Low] && !p.Tokens[i].Capital) {
		i++
	}
	if !led || i >= len(p.Tokens) || strings.TrimSpace(p.Tokens[i].Gap) != "" {
		return -1
	}
	return i
}

// officeHeld returns the office that begins at a token, behind words that lead to it.
func (p *Passage) officeHeld(from int) (Span, string) {
	to, head := from, -1
	for to < len(p.Tokens) && to-from < Farthest && p.isOfHeld(from, to, head) {
		if head < 0 && p.beginsTitle(to) {
			head = to
		}
		to++
	}
	for to > from && (p.Connects(to-1) || wordSets().heldAt[p.Tokens[to-1].Low]) {
		to--
	}
	if head < 0 || head >= to || p.holdsName(Span{from, to}, head) {
		return Span{}, ""
	}
	return p.roleText(Span{from, to})
}

// isOfHeld reports whether token i belongs to the office from a token on, whose head has
// been read or not (-1): before it only words of what it is for, behind it up to a sign,
// a verb or what tells when.
func (p *Passage) isOfHeld(from, i, head int) bool {
	t := &p.Tokens[i]
	switch {
	case p.endsHeld(from, i):
		return false
	case t.Capital || p.beginsTitle(i) || t.Is(words.Former):
		return true
	case head < 0:
		return i-from < 3 && p.Lang == "en" && p.isField(i) && !p.Connects(i) && !wordSets().noGift[t.Low] && !strings.HasSuffix(t.Low, "ing")
	case wordSets().heldAt[t.Low], p.Connects(i):
		return p.joinsHeld(i)
	}
	return !t.Is(plain) && (p.Lang == "en" || !p.Tokens[head].Capital && !isVerb(t))
}

// isVerb reports whether an Indonesian word in small letters is visibly a verb: menolak,
// ditunda.
func isVerb(t *words.Token) bool {
	return words.IsVerb(t.Low) || t.Class == 0 && strings.HasPrefix(t.Low, "di")
}

// plain are words in small letters that no office goes on over.
const plain = words.Stop | words.Backward | words.Say | words.Adverb | words.Be | words.Pronoun

// endsHeld reports whether an office from a token on ends before token i: at a sign, a
// relative, a verb, a number, a month or a weekday.
func (p *Passage) endsHeld(from, i int) bool {
	t := &p.Tokens[i]
	return i > from && (p.signEndsRole(i) || p.wordEndsRole(i)) || t.Number && p.Lang == "en" || t.Is(words.Month|words.Weekday)
}

// joinsHeld reports whether an office goes on behind a word that joins it to what it is
// an office of: at York, of the union, but not in May, untuk periode kedua.
func (p *Passage) joinsHeld(i int) bool {
	if i+1 >= len(p.Tokens) || strings.TrimSpace(p.Tokens[i+1].Gap) != "" {
		return false
	}
	is, low, next := wordSets(), p.Tokens[i].Low, &p.Tokens[i+1]
	switch {
	case is.heldAt[low]:
		return (next.Capital || is.the[next.Low]) && !next.Is(words.Month|words.Weekday)
	case p.Lang == "en":
		return true
	}
	return next.Capital || !is.heldFrom[low]
}
