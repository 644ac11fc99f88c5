package match

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// InQuotes reports whether text[start:end], a passage of a paragraph, stands
// inside one pair of quotation marks: direct speech. The marks themselves may be
// part of the passage.
func InQuotes(text string, start, end int) bool {
	for _, s := range speeches(text) {
		if s.outer.contains(start, end) {
			return true
		}
	}
	return false
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
	outer   int // where the mark stands
	inner   int // where it ends
}

// single reports whether the mark could be an apostrophe.
func (o opening) single() bool { return strings.ContainsAny(o.closers, "’'") }

// speeches returns the outermost quoted passages of a paragraph.
func speeches(text string) []speech {
	var all []speech
	var open openings
	for at, r := range text {
		if r < utf8.RuneSelf && r != '"' && r != '\'' {
			continue
		}
		m := markAt(text, at)
		if m.closes() && open.wait(m.r) {
			all = within(all, open.closed(m.r).upTo(at, m.end))
		} else if closers := m.closers(); closers != "" {
			open.add(opening{closers, at, m.end})
		}
	}
	for _, o := range open.list {
		if !o.single() {
			return within(all, o.upTo(len(text), len(text)))
		}
	}
	return all
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

// mark is a character that may be a quotation mark, and what it leans on.
type mark struct {
	r        rune
	end      int
	trails   bool // follows something it may end
	leads    bool // stands before something it may begin
	unjoined bool // not directly before a letter or digit
}

func markAt(text string, at int) mark {
	r, size := utf8.DecodeRuneInString(text[at:])
	end := at + size
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return mark{
		r:        r,
		end:      end,
		trails:   at > 0 && !unicode.IsSpace(before) && !strings.ContainsRune("([{-–—/", before),
		leads:    end < len(text) && !unicode.IsSpace(after),
		unjoined: end == len(text) || !wordRune(after),
	}
}

// closes reports whether m can close a mark: it is no apostrophe and opens none.
func (m mark) closes() bool {
	switch m.r {
	case '’', '\'', '“', '‘':
		return m.trails && m.unjoined
	}
	return true
}

// closers returns the marks that can close what m opens, none when it opens
// nothing.
func (m mark) closers() string {
	switch {
	case !m.leads:
		return ""
	case m.r == '“', m.r == '„':
		return "”“"
	case m.r == '‘', m.r == '‚':
		return "’‘"
	case m.r == '«':
		return "»"
	case m.r == '「':
		return "」"
	case m.r == '『':
		return "』"
	case m.r == '"':
		return `"`
	case (m.r == '”' || m.r == '\'') && !m.trails:
		return string(m.r)
	}
	return ""
}
