package dossier

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"berkas/site/internal/match"
)

// excerptWords is how many words on each side of a mention a source with
// rights: excerpts lets be published.
const excerptWords = 12

// publish works out, for sources that are not published in full, which parts
// of each paragraph are.
func (d *Dossier) publish() {
	for _, s := range d.Sources {
		if s.Rights == RightsFull {
			continue
		}
		for _, q := range s.Quotes {
			q.Paragraph.published = append(q.Paragraph.published, q.Parts...)
		}
		for _, at := range s.Body.quoted {
			at.Paragraph.published = append(at.Paragraph.published, at.Parts...)
		}
		for _, p := range s.Body.Paragraphs {
			if s.Rights == RightsExcerpts {
				words := match.Words(p.Text)
				for _, m := range p.Mentions {
					p.published = append(p.published, around(words, m, len(p.Text)))
				}
			}
			p.published = join(p.published)
		}
	}
}

// around returns the range from excerptWords before a mention to as many after.
func around(words []match.Word, m Mention, length int) Range {
	first, _ := slices.BinarySearchFunc(words, m.Start, func(w match.Word, at int) int { return cmp.Compare(w.Start, at) })
	last, _ := slices.BinarySearchFunc(words, m.End, func(w match.Word, at int) int { return cmp.Compare(w.Start, at) })
	r := Range{0, length}
	if first > excerptWords {
		r.Start = words[first-excerptWords].Start
	}
	if last+excerptWords < len(words) {
		r.End = words[last+excerptWords-1].End
	}
	return r
}

// join sorts ranges and makes one of those that touch.
func join(ranges []Range) []Range {
	slices.SortFunc(ranges, func(a, b Range) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	var joined []Range
	for _, r := range ranges {
		if n := len(joined); n > 0 && r.Start <= joined[n-1].End {
			joined[n-1].End = max(joined[n-1].End, r.End)
		} else {
			joined = append(joined, r)
		}
	}
	return joined
}

// Published returns the parts of p's Text that the source's rights allow to be
// published, in order; all of it for curated text. Whatever prints, exports or
// indexes source text must ask here or use [Mention.Context].
func (p *Paragraph) Published() []Range {
	if p.full() {
		return []Range{{0, len(p.Text)}}
	}
	return p.published
}

func (p *Paragraph) full() bool {
	return p.In.Of == nil || p.In.Of.Kind != KindSource || p.In.Of.Source().Rights == RightsFull
}

// Context returns the sentence around a mention, or as much of it as rights
// allow: what stands before the name, the name as written, what stands after.
// cut tells that words of the sentence were left out.
func (m Mention) Context() (before, name, after string, cut bool) {
	text := m.In.Text
	start, end := match.Sentence(text, m.Start, m.End)
	from, to := m.Start, m.End
	for _, r := range m.In.Published() {
		if r.Start <= m.Start && m.End <= r.End {
			from, to = max(start, r.Start), min(end, r.End)
		}
	}
	return text[from:m.Start], text[m.Start:m.End], text[m.End:to], from > start || to < end
}

// Excerpt returns about n characters of p's published text from its start, cut
// at a word with an ellipsis. What may not be published becomes "[…]".
func (p *Paragraph) Excerpt(n int) string {
	if p.full() {
		return Shorten(strings.TrimSpace(p.Text), n)
	}
	var b strings.Builder
	end := 0
	for _, r := range p.Published() {
		if r.Start > end {
			b.WriteString(" […] ")
		}
		b.WriteString(p.Text[r.Start:r.End])
		end = r.End
	}
	if end < len(p.Text) {
		b.WriteString(" […]")
	}
	return Shorten(strings.TrimSpace(b.String()), n)
}

// Shorten cuts text of more than n characters after a word, with an ellipsis.
func Shorten(text string, n int) string {
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	at := 0
	for i := range text {
		if n--; n < 0 {
			at = i
			break
		}
	}
	if space := strings.LastIndexByte(text[:at], ' '); space > 0 {
		at = space
	}
	return strings.TrimRight(text[:at], " ,;:–-") + " …"
}

// Locator returns the locator of p: A¶4.
func (p *Paragraph) Locator() Locator {
	return Locator{Source: p.In.Of.Source(), Paragraph: p}
}

// String returns the locator as it is printed: "A¶4", or "A" for a whole source.
func (l Locator) String() string {
	if l.Paragraph == nil {
		return l.Source.Siglum
	}
	return fmt.Sprintf("%s¶%d", l.Source.Siglum, l.Paragraph.N)
}

// Published returns the words of a mention as they stand in the text, "" where
// rights keep them back.
func (m Mention) Published() string {
	for _, r := range m.In.Published() {
		if r.Start <= m.Start && m.End <= r.End {
			return m.In.Text[m.Start:m.End]
		}
	}
	return ""
}

// String returns the word front matter uses.
func (r Rights) String() string { return [...]string{"full", "excerpts", "link"}[r] }
