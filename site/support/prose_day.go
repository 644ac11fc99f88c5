package support

import (
	"regexp"
	"slices"
	"sort"
	"strings"
	"time"

	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/internal/match"
	"berkas/site/internal/stem"
	"berkas/site/lang"
)

// days warns of the days of a sentence that neither a passage it rests on nor a
// thing it links or cites has.
func (p *prover) days(s sentence) {
	read := p.reading(s)
	p.noDays(s, read)
	for _, r := range slices.Concat(read.days(), read.years()) {
		if p.hasDay(s, r) || r.Relative && !strings.ContainsAny(r.Text, "0123456789") && (!isMonth(r) || p.hasMonth(s, r)) {
			continue
		}
		d := p.problems.Warnf("day-not-in-reference", s.span(r.Start, r.End), "“%s” stands in nothing that the sentence rests on", r.Text)
		d.Hint = "cite the passage that has it, or link the event of that day: [[event-slug|words]]"
	}
}

// bareYears returns the years of a text that are read as no part of a day.
func bareYears(text string, read []day) []day {
	var all []day
	for _, at := range bareYear.FindAllStringIndex(text, -1) {
		if year, err := lang.ParseDate(text[at[0]:at[1]]); err == nil && !overlaps(read, at[0], at[1]) {
			all = append(all, day{facts.Day{Start: at[0], End: at[1], Text: year.Text, Date: year}, false})
		}
	}
	return all
}

// noDays warns of what is written as a day and read as none: one that the calendar
// does not have, or not on the weekday beside it.
func (p *prover) noDays(s sentence, read *text) {
	for _, at := range read.dates() {
		if overlaps(read.days(), at.Start, at.End) {
			continue
		}
		p.problems.Warnf("day-not-in-reference", s.span(at.Start, at.End), "“%s” is no day", s.text[at.Start:at.End]).Hint = "the calendar does not have it, or not on that weekday"
	}
}

// writtenDays returns where a text has what is written as a day.
func writtenDays(text string) []match.Range {
	if !bareYear.MatchString(text) {
		return nil
	}
	var all []match.Range
	for _, at := range dayAndMonth.FindAllStringIndex(text, -1) {
		all = append(all, match.Range{Start: at[0], End: at[1]})
	}
	return all
}

// overlaps reports whether a range has a part of one of the days, which are in order.
func overlaps(days []day, start, end int) bool {
	i := sort.Search(len(days), func(i int) bool { return days[i].End > start })
	return i < len(days) && days[i].Start < end
}

// What a day may be written as, and a year.
var (
	dayAndMonth = regexp.MustCompile(`(?i)\b([0-3]?[0-9] ` + months + `|` + months + ` [0-3]?[0-9],?) (19|20)[0-9]{2}\b`)
	bareYear    = regexp.MustCompile(`\b(19|20)[0-9]{2}\b`)
)

const months = `(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|january|february|march|may|june|july|august|october|december)`

// reading is what is read in a sentence.
func (p *prover) reading(s sentence) *text {
	return p.memo.text(s.text, p.base(s).From, p.d.Lang.Tag)
}

// base returns the day that a day without a year is counted from.
func (p *prover) base(s sentence) lang.Date {
	for _, l := range s.read() {
		return l.Source.Date
	}
	return lang.Date{}
}

// hasDay reports whether what a sentence rests on has a day within r, or is of
// one.
func (p *prover) hasDay(s sentence, r day) bool {
	if s.on.hasDate(r, r.means) || guessesYear(r) && s.on.hasInSomeYear(r) || s.on.hasDigitsOf(r) {
		return true
	}
	for _, e := range p.things(s) {
		if slices.ContainsFunc(datesOf(e), r.means) && !p.misdated(s, r, e.Source()) {
			return true
		}
	}
	return false
}

// mostApart is how many days may lie between what a source reports and the day it came
// out for the one to be taken for the other.
const mostApart = 7

// misdated reports whether a sentence has the day on which a source came out in the
// place of another just before, which the passages it rests on give. One that tells of
// the source may well say when it came out.
func (p *prover) misdated(s sentence, r day, from *dossier.Source) bool {
	if from == nil || from.Self() == s.of || !r.Date.IsExact() || slices.Contains(s.links, from.Self()) || tellsOf(s, from) {
		return false
	}
	out, before := r.Date.From.Time(), false
	for _, at := range s.on.passages() {
		for _, d := range at.days() {
			apart := out.Sub(d.Date.From.Time()) / (24 * time.Hour)
			if at.source != from || !d.Date.IsExact() || apart <= 0 || apart > mostApart {
				continue
			}
			if slices.ContainsFunc(p.reading(s).days(), func(o day) bool { return o.means(d.Date) }) {
				return false // it tells that day as well
			}
			before = true
		}
	}
	return before
}

// tellsOf reports whether a sentence is on a source itself: it names who published it,
// its letter, or has a word for what sources are and do.
func tellsOf(s sentence, from *dossier.Source) bool {
	publisher := from.Publisher.Name()
	return publisher != "" && hasWords(s.text, publisher) || hasWords(s.text, from.Siglum) ||
		from.Publisher.Organisation != nil && slices.Contains(s.named, from.Publisher.Organisation.Self()) ||
		slices.ContainsFunc(stem.Words(s.text), func(w string) bool { return slices.Contains(published, w) })
}

// published are the words of sentences that tell of a source.
var published = strings.Fields("sumber artikel terbit diterbitkan dimuat memuat melaporkan dilaporkan memberitakan diberitakan menulis berita laporan " +
	"source article published publishes reported reports wrote writes report reporting printed")

// isMonth reports whether a day is a month that is named without its year.
func isMonth(r day) bool {
	return (r.Rule == facts.MonthBefore || r.Rule == facts.MonthAfter) && r.Date.Precision() == lang.Month && !r.Date.IsInterval()
}

// hasMonth reports whether what a sentence rests on, or a thing it links or cites, has
// the month in some year.
func (p *prover) hasMonth(s sentence, r day) bool {
	month := r.Date.From.Month
	has := func(d lang.Date) bool {
		return d.From.Month == month || d.IsInterval() && (d.To.Month == month || d.From.Month < month && month < d.To.Month || d.From.Year < d.To.Year)
	}
	for _, dates := range s.on.days() {
		if slices.ContainsFunc(dates, has) {
			return true
		}
	}
	return slices.ContainsFunc(p.things(s), func(e *dossier.Entry) bool { return slices.ContainsFunc(datesOf(e), has) })
}

// within reports whether a day lies within what another date can mean.
func within(wide, d lang.Date) bool {
	return wide.Earliest().Compare(d.Earliest()) <= 0 && d.Latest().Compare(wide.Latest()) <= 0
}

// things returns what a sentence links and cites, and what its page is of.
func (p *prover) things(s sentence) []*dossier.Entry {
	all := slices.Clone(s.links)
	for _, l := range s.read() {
		all = append(all, &l.Source.Entry)
	}
	if s.of != nil {
		all = append(all, s.of)
	}
	return all
}

// datesOf returns the dates in the data of a thing.
func datesOf(e *dossier.Entry) []lang.Date {
	var all []lang.Date
	if v := e.Event(); v != nil {
		all = append(all, v.Date)
	}
	if s := e.Source(); s != nil {
		all = append(all, s.Date, s.Printed)
	}
	if person := e.Person(); person != nil {
		for _, r := range person.Roles {
			all = append(all, r.From, r.To)
		}
	}
	return all
}
