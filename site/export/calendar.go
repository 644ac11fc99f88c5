package export

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	neturl "net/url"
	"strings"
	"time"
	"unicode/utf8"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// calendar declares events.ics (RFC 5545): events as whole days. One that is known by
// its month stands in all of it, and says so; one that is known by its year alone, or
// about, is left out, and the calendar says how many those are.
func (w whole) calendar() format {
	return format{
		name: "events.ics", media: "text/calendar", about: func(w *lang.Words) string { return w.DataCalendar },
		things: erase(w.datedEvents()), try: "grep -c '^BEGIN:VEVENT' events.ics", write: w.writeCalendar,
	}
}

// datedEvents are the events that a calendar can have.
func (w whole) datedEvents() iter.Seq[*dossier.Event] {
	return func(yield func(*dossier.Event) bool) {
		for _, v := range w.Events {
			if !v.Date.Approx && v.Date.Precision() >= lang.Month && !yield(v) {
				return
			}
		}
	}
}

func (w whole) writeCalendar(out io.Writer) error {
	c := calendarWriter{bufio.NewWriter(out)}
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//berkas//events//EN")
	c.text("NAME", w.Meta.Title)
	c.text("X-WR-CALNAME", w.Meta.Title)
	dated := 0
	for range w.datedEvents() {
		dated++
	}
	if out := len(w.Events) - dated; out > 0 {
		c.text("DESCRIPTION", w.Lang.N(w.Lang.Words.CalendarLeftOut, out))
	}
	for v := range w.datedEvents() {
		w.writeEvent(c, v)
	}
	c.line("END", "VCALENDAR")
	return c.Flush()
}

func (w whole) writeEvent(c calendarWriter, v *dossier.Event) {
	c.line("BEGIN", "VEVENT")
	c.line("UID", v.Slug+"@"+w.host())
	c.line("DTSTAMP", w.entered(v).Format("20060102T150405Z"))
	c.line("DTSTART;VALUE=DATE", v.Date.Earliest().Time().Format("20060102"))
	c.line("DTEND;VALUE=DATE", v.Date.Latest().Time().AddDate(0, 0, 1).Format("20060102")) // the day after the last
	c.text("SUMMARY", v.Name)
	about := v.Summary
	if v.Date.Precision() == lang.Month {
		about = strings.TrimSpace(lang.Fill(w.Lang.Words.CalendarMonth, "date", w.Lang.Date(v.Date)) + " " + about)
	}
	c.text("DESCRIPTION", about)
	if v.Place != nil {
		c.text("LOCATION", v.Place.Name)
		if at := v.Place.Coordinates; at != nil {
			c.line("GEO", fmt.Sprintf("%g;%g", at.Latitude, at.Longitude))
		}
	}
	var topics []string
	for _, t := range v.Topics {
		topics = append(topics, escapeCalendar(t.Name))
	}
	if topics != nil {
		c.line("CATEGORIES", strings.Join(topics, ","))
	}
	if w.Base != "" {
		c.line("URL", w.page(&v.Entry))
	}
	c.line("TRANSP", "TRANSPARENT")
	c.line("END", "VEVENT")
}

// host is what makes the id of an event the site's own.
func (w whole) host() string {
	if u, err := neturl.Parse(w.Base); err == nil && u.Host != "" {
		return u.Host + strings.TrimSuffix(u.EscapedPath(), "/")
	}
	return "berkas.invalid"
}

// entered is the day that the last source of an event entered the dossier, or was
// published: a build does not know what day it is. Of an event without a source it is
// the event's own.
func (w whole) entered(v *dossier.Event) time.Time {
	var latest lang.Day
	for _, s := range w.SourcesOf(&v.Entry) {
		if day := enteredOf(s); day.Compare(latest) > 0 {
			latest = day
		}
	}
	if latest == (lang.Day{}) {
		latest = v.Date.Earliest()
	}
	return latest.Time()
}

// enteredOf is the day that a source entered the dossier, where it says it, else the
// first on which it may have been published.
func enteredOf(s *dossier.Source) lang.Day {
	if !s.Added.IsZero() {
		return s.Added.Earliest()
	}
	return s.Date.Earliest()
}

// calendarWriter writes lines as RFC 5545 has them. It keeps the first error, which
// Flush returns.
type calendarWriter struct{ *bufio.Writer }

// line writes a property, folded before its 76th byte and never within a character.
func (c calendarWriter) line(name, value string) {
	rest := name + ":" + value
	for room := 75; len(rest) > room; room = 74 {
		at := room
		for at > 0 && !utf8.RuneStart(rest[at]) {
			at--
		}
		if at == 0 {
			at = room // no text at all, as it is no UTF-8
		}
		_, _ = c.WriteString(rest[:at] + "\r\n ")
		rest = rest[at:]
	}
	_, _ = c.WriteString(rest + "\r\n")
}

// text writes a property whose value is a text, where there is one.
func (c calendarWriter) text(name, value string) {
	if value != "" {
		c.line(name, escapeCalendar(value))
	}
}

// escapeCalendar writes a text as a value, without the characters that it cannot have.
func escapeCalendar(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' || r == 0x7F {
			return -1
		}
		return r
	}, calendarSigns.Replace(strings.ToValidUTF8(text, "\uFFFD")))
}

var calendarSigns = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)
