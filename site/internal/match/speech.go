package match

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// InQuotes reports whether text[start:end], a passage of a paragraph, stands
// inside one pair of quotation marks: direct speech. The marks themselves may be
// part of the passage.
func InQuotes(text string, start, end int) bool {
	_, is := Inside(Spoken(text), start, end)
	return is
}

// Spoken returns the passages of [QuotedSpans] with their marks.
func Spoken(text string) []Range {
	var spans []Range
	for _, s := range speeches(text) {
		spans = append(spans, s.outer)
	}
	return spans
}

// Inside reports in which of what [Spoken] or [QuotedSpans] returns a passage stands.
func Inside(spans []Range, start, end int) (in Range, is bool) {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End >= end })
	if i == len(spans) || !spans[i].contains(start, end) {
		return Range{}, false
	}
	return spans[i], true
}

// QuotedSpans returns the passages of a paragraph that stand in quotation marks,
// without the marks, in order; of nested ones the outermost.
//
// A double mark that is never closed is of speech that goes on in the next
// paragraph, and its passage runs to the end. A single mark that is never closed
// is taken for an apostrophe.
func QuotedSpans(text string) []Range {
	var spans []Range
	for _, s := range speeches(text) {
		spans = append(spans, s.inner)
	}
	return spans
}

// speech is a passage in quotation marks, without and with them.
type speech struct{ inner, outer Range }

// opening is a quotation mark that waits for one of its closers.
type opening struct {
	closers string
	outer   int  // where the mark stands
	inner   int  // where it ends
	loose   bool // it is none unless it is closed: it may be an apostrophe
}

// speeches returns the outermost quoted passages of a paragraph.
func speeches(text string) []speech {
	var all []speech
	var open openings
	behind := 0
	for at, r := range text {
		if at < behind || !maybeMark(text, at, r) {
			continue
		}
		m, is := markAt(text, at)
		if !is {
			continue
		}
		behind = m.end
		if m.closes() && open.wait(m.r) {
			all = within(all, open.closed(m.r).upTo(at, m.end))
		} else if m.closesOther && open.wait(otherHand[m.r]) {
			all = within(all, open.closed(otherHand[m.r]).upTo(at, m.end))
		} else if m.opens() {
			open.add(opening{m.closers, at, m.end, m.single || m.spaced && !m.leads})
		}
	}
	for _, o := range open.list {
		if !o.loose {
			return within(all, o.upTo(len(text), len(text)))
		}
	}
	return all
}

// maybeMark tells quickly what is no mark.
func maybeMark(text string, at int, r rune) bool {
	switch {
	case r >= utf8.RuneSelf:
		return IsMark(r)
	case r == ',' || r == '<' || r == '>':
		return at+1 < len(text) && text[at+1] == text[at]
	}
	return r == '"' || r == '\'' || r == '`'
}

// openings are the marks that wait, in order. How many wait for a closer is
// counted, so that none is searched for in vain: a text can be all marks.
type openings struct {
	list    []opening
	waiting map[rune]int
}

func (o *openings) add(mark opening) {
	if o.waiting == nil {
		o.waiting = map[rune]int{}
	}
	o.list = append(o.list, mark)
	o.count(mark, 1)
}

func (o *openings) count(mark opening, by int) {
	for _, r := range mark.closers {
		o.waiting[r] += by
	}
}

// wait reports whether a mark waits for a closer.
func (o *openings) wait(closer rune) bool { return o.waiting[closer] > 0 }

// closed takes off the last mark that waits for a closer, with those behind it.
func (o *openings) closed(closer rune) opening {
	for {
		last := o.list[len(o.list)-1]
		o.list = o.list[:len(o.list)-1]
		o.count(last, -1)
		if strings.ContainsRune(last.closers, closer) {
			return last
		}
	}
}

// upTo returns the passage from the mark up to one that closes it.
func (o opening) upTo(inner, outer int) speech {
	return speech{Range{o.inner, inner}, Range{o.outer, outer}}
}

// within appends a passage in place of those inside it.
func within(all []speech, s speech) []speech {
	for len(all) > 0 && s.outer.contains(all[len(all)-1].outer.Start, all[len(all)-1].outer.End) {
		all = all[:len(all)-1]
	}
	return append(all, s)
}

// mark is a quotation mark of a text, and what it leans on.
type mark struct {
	quotationMark
	r        rune
	end      int
	trails   bool // follows something it may end
	leads    bool // stands before something it may begin
	unjoined bool // not directly before a letter or digit that an apostrophe may join
	last     bool // nothing stands behind it

	closesOther bool // may close what was opened by a mark of another hand
}

// otherHand are the marks that close in place of others where two hands have typed:
// “…" and "…”.
var otherHand = map[rune]rune{'"': '”', '”': '"'}

// markAt returns the mark at a place: one sign, or two that stand for one.
func markAt(text string, at int) (mark, bool) {
	r, size := utf8.DecodeRuneInString(text[at:])
	end := at + size
	if one := doubled[r]; one != 0 {
		if next, width := utf8.DecodeRuneInString(text[end:]); next == r {
			r, end = one, end+width
		}
	}
	known, is := markOf(r)
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[end:])
	m := mark{
		quotationMark: known,
		r:             r,
		end:           end,
		trails:        at > 0 && !unicode.IsSpace(before) && !strings.ContainsRune("([{-–—/", before),
		leads:         end < len(text) && !unicode.IsSpace(after),
		unjoined:      end == len(text) || !wordRune(after) || spaceless(after),
		last:          end == len(text),
	}
	m.hanging = known.hanging && !spaceless(before)
	m.closesOther = m.trails && m.unjoined && !unicode.IsDigit(before) // 5" is in inches
	if r == '’' && m.leads && elided(text[end:]) {
		m.closers = ""
	}
	return m, is
}

// closes reports whether m can close a mark. One that may also open one, or be an
// apostrophe, does so only at the end of a word.
func (m mark) closes() bool {
	switch m.r {
	case '"', '＂', '”', '»', '›', '″', '′', '＇':
		return true
	}
	return m.closers == "" && m.r != '’' || m.trails && m.unjoined
}

// opens reports whether m can open a quotation.
func (m mark) opens() bool {
	return m.closers != "" && (m.leads || m.spaced && !m.last) && !(m.hanging && m.trails)
}

// elided reports whether a text begins as one does whose first letters an
// apostrophe stands for: ’90-an, ’tis.
func elided(text string) bool {
	end := strings.IndexFunc(text, func(r rune) bool { return !wordRune(r) })
	if end < 0 {
		end = len(text)
	}
	switch strings.ToLower(text[:end]) {
	case "tis", "twas", "em", "n", "til", "cause", "bout", "round", "cos", "s", "t", "k", "m", "r", "ve", "ll", "re", "d":
		return true
	}
	return text[0] >= '0' && text[0] <= '9'
}
