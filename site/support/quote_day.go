package support

import (
	"regexp"
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// dayDiffers warns of a quotation that has the day of its event while the text around
// it says another: a day in its sentence, else the last one before it in its
// paragraph, if its sentence tells of no time. A quotation with a day of its own has
// that, and a paragraph that gives the event's day, month or year too says nothing
// against it.
func (p *prover) dayDiffers(q *dossier.Quote) {
	if q.Event == nil || q.Dated || q.Event.Date.IsZero() || q.Event.Date.Approx {
		return
	}
	ofEvent := func(r day) bool { return within(q.Event.Date, r.Date) || r.means(q.Event.Date) }
	read := p.passage(q.Paragraph)
	if slices.ContainsFunc(slices.Concat(read.days(), read.years()), ofEvent) {
		return
	}
	start, end := q.Sentence.Start, q.Sentence.End
	said := p.daysSaid(q)
	in := slices.DeleteFunc(slices.Clone(said), func(r day) bool { return r.Start < start || r.End > end })
	around := q.Paragraph.Text[start:q.Parts[0].Start] + " " + q.Paragraph.Text[min(end, q.Parts[len(q.Parts)-1].End):end]
	if len(in) == 0 && !timeTold.MatchString(around) {
		before := slices.DeleteFunc(said, func(r day) bool { return r.End > start })
		in = before[max(0, len(before)-1):]
	}
	if len(in) == 0 {
		return
	}
	last := in[len(in)-1]
	d := p.problems.Warnf("quote-day-differs", q.Span, "the quotation has the day of the event %q, %s, but %s says “%s”, %s", q.Event.Slug, q.Event.Date.Text, q.Paragraph.Locator(), last.Text, last.Date.Text)
	d.Hint = "give the quotation its own date: " + last.Date.Text + ", or the event at which it was said"
}

// ownDayDiffers warns of a quotation whose own date neither its source nor its event
// has, in a paragraph that gives another.
func (p *prover) ownDayDiffers(q *dossier.Quote) {
	if !q.Dated || q.Date.IsZero() || q.Date.Approx {
		return
	}
	read := p.passage(q.Paragraph)
	at := slices.IndexFunc(read.days(), func(r day) bool {
		return r.Date.Precision() == q.Date.Precision() && (!r.Relative || p.dated(read.source))
	})
	if at < 0 || p.isKnown(q, q.Date.From) && (!q.Date.IsInterval() || p.isKnown(q, q.Date.To)) {
		return
	}
	has := read.days()[at]
	d := p.problems.Warnf("quote-day-differs", q.Span, "the quotation has the date %s, and %s says “%s”, %s", q.Date.Text, q.Paragraph.Locator(), has.Text, has.Date.Text)
	d.Hint = "give it the day on which it was said, or leave date: out where that is its event's"
}

// isKnown reports whether a day is the source's or the event's of a quotation, or given
// somewhere in the source.
func (p *prover) isKnown(q *dossier.Quote, want lang.Day) bool {
	if q.Event != nil && (q.Event.Date.From == want || q.Event.Date.To == want) || q.Source.Date.From == want {
		return true
	}
	return slices.ContainsFunc(p.groundOf([]dossier.Locator{{Source: q.Source}}).passages(), func(at *passage) bool {
		return slices.ContainsFunc(at.days(), func(r day) bool { return r.gives(want) })
	})
}

// daysSaid returns the whole days that a quotation's paragraph has as those on which
// something was said: outside of what is quoted, no later than its source, and not
// behind words that tell of another time.
func (p *prover) daysSaid(q *dossier.Quote) []day {
	read := p.passage(q.Paragraph)
	var all []day
	for _, r := range read.days() {
		quoted := slices.ContainsFunc(q.Parts, func(part dossier.Range) bool { return r.Start < part.End && part.Start < r.End })
		for _, speech := range read.speech() {
			quoted = quoted || r.Start < speech.End && speech.Start < r.End
		}
		known := r.Date.IsExact() && (!r.Relative || p.dated(read.source))
		if known && !quoted && r.Date.Earliest().Compare(q.Source.Date.Latest()) <= 0 && !otherTime.MatchString(q.Paragraph.Text[:r.Start]) {
			all = append(all, r)
		}
	}
	return all
}

// timeTold are words by which a sentence tells of a time, read as a day or not.
var timeTold = regexp.MustCompile(`(?i)(hari|pekan|bulan|tahun|malam|pagi|day|week|month|year|night|morning|setelah|sesudah|sebelum|after|before)`)

// otherTime is what stands before a day of something else than what is told: a clause
// of its own, the beginning or the end of a span, what is still to be.
var otherTime = regexp.MustCompile(`(?i)\b(sejak|sebelum|sesudah|setelah|hingga|sampai|mulai|dimulai|berakhir|akan|yang|ketika|saat|since|before|after|until|till|from|starting|beginning|ending|will|would|who|whom|whose|which|that|when|dated|tertanggal|bertanggal)\b[^.,;:“”"()]*$`)
