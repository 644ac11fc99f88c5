package support

import (
	"berkas/site/diag"
	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/internal/match"
	"berkas/site/lang"
)

// Memo is what one ledger leaves to the next: what was read in each text, and who
// was heard to speak. What is proved is the same with one as without. It is not
// safe for concurrent use; the zero Memo is empty.
type Memo struct {
	last, now map[textKey]*text
	heard     map[string]*speech // by source; nil: nothing is left to another ledger
	stemming  stemming
}

// Prove is the function of that name.
func (m *Memo) Prove(d *dossier.Dossier) (*Ledger, diag.List) {
	if m.stemming == nil {
		m.stemming, m.heard = stemming{}, map[string]*speech{}
	}
	m.last, m.now = m.now, make(map[textKey]*text, len(m.now))
	defer func() { m.last = nil }() // no text that is gone stays for long
	p := newProver(d)
	p.memo = m
	return p.prove()
}

// text returns a text with what was read in it before.
func (m *Memo) text(words string, from lang.Day, language string) *text {
	key := textKey{words, from, language}
	t := m.now[key]
	if t == nil {
		if t = m.last[key]; t == nil {
			t = &text{textKey: key, stemming: m.stemming}
		}
		m.now[key] = t
	}
	return t
}

// textKey is what decides what is read in a text: its words, the day that others
// in it are counted from, and its language.
type textKey struct {
	text     string
	from     lang.Day
	language string
}

// text is what is read in a text. Each sort of fact is read when it is first asked
// for; none of it may be changed.
type text struct {
	textKey
	stemming    stemming
	numbersRead once[[]facts.Number]
	daysRead    once[days]
	yearsRead   once[[]day]
	datesRead   once[[]match.Range]
	contentRead once[content]
	stemsRead   once[stems]
	speechRead  once[[]match.Range]
}

// days are the days in a text, and whether one is counted from another, known or
// not.
type days struct {
	all      []day
	relative bool
}

// once is a value that is made when it is first asked for.
type once[T any] struct {
	value T
	made  bool
}

func (o *once[T]) get(makeIt func() T) T {
	if !o.made {
		o.value, o.made = makeIt(), true
	}
	return o.value
}

func (t *text) numbers() []facts.Number {
	return t.numbersRead.get(func() []facts.Number { return facts.Numbers(t.text, t.language) })
}

func (t *text) days() []day    { return t.readDays().all }
func (t *text) relative() bool { return t.readDays().relative }

func (t *text) readDays() days {
	return t.daysRead.get(func() days {
		all, relative := daysOf(t.text, t.from, t.language)
		return days{all, relative}
	})
}

// years are those that are part of no day.
func (t *text) years() []day {
	return t.yearsRead.get(func() []day { return bareYears(t.text, t.days()) })
}

// dates are what is written as a day, be it one or not.
func (t *text) dates() []match.Range {
	return t.datesRead.get(func() []match.Range { return writtenDays(t.text) })
}

func (t *text) content() content {
	return t.contentRead.get(func() content { return contentOf(t.text, t.language) })
}

// words are the stems of its content.
func (t *text) words() stems {
	return t.stemsRead.get(func() stems { return t.stemming.of(t.text, t.language) })
}

// speech is what stands in quotation marks.
func (t *text) speech() []match.Range {
	return t.speechRead.get(func() []match.Range { return match.QuotedSpans(t.text) })
}
