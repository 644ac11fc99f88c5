package dossier

import (
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	fm "berkas/site/internal/frontmatter"
	"berkas/site/lang"
)

// resolve turns what each file says into the model: slugs into pointers, text
// into dates. What points at paragraphs waits for [loader.readTexts].
func (l *loader) resolve() {
	l.nameOrganisations()
	for _, r := range l.records {
		if r.entry == nil {
			continue
		}
		l.resolveEntry(r.entry, r.front.common())
		switch front := r.front.(type) {
		case *personFront:
			l.resolvePerson(r.entry.Person(), front)
		case *organisationFront:
			l.resolveOrganisation(r.entry.Organisation(), front)
		case *placeFront:
			l.resolvePlace(r.entry.Place(), front)
		case *eventFront:
			l.resolveEvent(r.entry.Event(), front)
		case *topicFront:
			l.resolveTopic(r.entry.Topic(), front)
		case *claimFront:
			l.resolveClaim(r.entry.Claim(), front)
		case *sourceFront:
			l.resolveSource(r.entry.Source(), front)
		}
	}
	l.resolveMeta()
	l.refuseCircles()
	l.refuseTimeLoops()
	l.sortThings()
}

// resolveEntry takes in what every kind has.
func (l *loader) resolveEntry(e *Entry, f entryFront) {
	e.Aliases = l.aliases(f.aliases)
	e.Short = l.short(e, f.Short)
	e.Added, e.Corrections = l.date(f.Added), l.corrections("", f.Corrections)
	e.Reviewed = l.review(f.Reviewed)
	e.Private = l.private(e, f.Private)
	e.DifferentFrom = l.different(e, f.DifferentFrom)
	l.prose(Prose{Of: e, Key: "summary", value: f.summary})
}

// different looks up what an entry is not.
func (l *loader) different(e *Entry, refs []fm.Text) []*Entry {
	return each(l, refs, func(ref fm.Text) *Entry {
		other := l.entry(ref)
		if other == e {
			l.errs.Errorf(ref.Span, "%q is said to be different from itself", e.Slug)
			return nil
		}
		return other
	})
}

// Longest short forms, in characters: of what has a name, and of the rest.
const (
	longestShortName  = 24
	longestShortTitle = 34
)

// short accepts what drawings have room for.
func (l *loader) short(e *Entry, t fm.Text) string {
	most := longestShortTitle
	if e.Kind <= KindPlace {
		most = longestShortName
	}
	if n := utf8.RuneCountInString(norm.NFC.String(t.Value)); n > most {
		l.errs.Errorf(t.Span, "the short form has %d characters; of %s %d is the most", n, e.Kind.article(), most)
	}
	return strings.TrimSpace(t.Value)
}

// longestPoint is the same of what somebody said, and of a key point.
const longestPoint = 50

func (l *loader) shortPoint(t fm.Text) string {
	if n := utf8.RuneCountInString(norm.NFC.String(t.Value)); n > longestPoint {
		l.errs.Errorf(t.Span, "the short form has %d characters; %d is the most", n, longestPoint)
	}
	return strings.TrimSpace(t.Value)
}

func (l *loader) review(f *reviewFront) *Review {
	if f == nil {
		return nil
	}
	return &Review{By: f.By.Value, Date: l.date(f.Date), Span: f.Span}
}

// private makes a text that is read and checked like any other and shown to
// nobody.
func (l *loader) private(of *Entry, t fm.Text) *Text {
	if !t.Set() {
		return nil
	}
	text := textOf(of, t)
	l.d.private = append(l.d.private, text)
	return text
}

// prose keeps a text of front matter for those who prove what it says.
func (l *loader) prose(p Prose) {
	if p.value.Set() {
		p.Text = p.value.Value
		l.d.prose = append(l.d.prose, p)
	}
}

// entry looks a reference up. Without kinds any kind will do. It returns nil
// for an empty reference and for one it has reported.
func (l *loader) entry(ref fm.Text, kinds ...Kind) *Entry {
	if !ref.Set() {
		return nil
	}
	e := l.d.bySlug[ref.Value]
	if e != nil {
		l.uses.add(e, ref)
	}
	switch {
	case e == nil:
		l.unknown(ref, kinds)
		return nil
	case len(kinds) > 0 && !slices.Contains(kinds, e.Kind):
		l.errs.Errorf(ref.Span, "%q is %s, not %s", ref.Value, e.Kind.article(), alternatives(kinds, Kind.article))
		return nil
	}
	return e
}

func (l *loader) unknown(ref fm.Text, kinds []Kind) {
	if draft := l.drafts[ref.Value]; draft != nil {
		d := l.errs.Errorf(ref.Span, "%q is a draft, and this file is published", ref.Value)
		d.Hint = "publish it (draft: false), or build with --drafts"
		return
	}
	what := "nothing"
	if len(kinds) > 0 {
		what = "no " + alternatives(kinds, Kind.String)
	}
	d := l.errs.Errorf(ref.Span, "there is %s with the slug %q", what, ref.Value)
	if now := l.moved[ref.Value]; now != nil {
		d.Hint = fmt.Sprintf("its slug is %q now", now.Slug)
		return
	}
	d.Hint = l.meant(ref.Value, kinds)
}

// alternatives lists kinds: "a person, an organisation or a place".
func alternatives(kinds []Kind, word func(Kind) string) string {
	var words []string
	for _, k := range kinds {
		words = append(words, word(k))
	}
	last := len(words) - 1
	if last == 0 {
		return words[0]
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

func (l *loader) organisation(ref fm.Text) *Organisation {
	if e := l.entry(ref, KindOrganisation); e != nil {
		return e.Organisation()
	}
	return nil
}

func (l *loader) placeOf(ref fm.Text) *Place {
	if e := l.entry(ref, KindPlace); e != nil {
		return e.Place()
	}
	return nil
}

func (l *loader) event(ref fm.Text) *Event {
	if e := l.entry(ref, KindEvent); e != nil {
		return e.Event()
	}
	return nil
}

func (l *loader) claim(ref fm.Text) *Claim {
	if e := l.entry(ref, KindClaim); e != nil {
		return e.Claim()
	}
	return nil
}

func (l *loader) source(ref fm.Text) *Source {
	if e := l.entry(ref, KindSource); e != nil {
		return e.Source()
	}
	return nil
}

// each resolves a list, leaving out what cannot be and what is there twice.
func each[T comparable](l *loader, refs []fm.Text, one func(fm.Text) T) []T {
	var none T
	var all []T
	for _, ref := range refs {
		switch v := one(ref); {
		case v == none:
		case slices.Contains(all, v):
			l.errs.Errorf(ref.Span, "%q is in the list twice", ref.Value)
		default:
			all = append(all, v)
		}
	}
	return all
}

func (l *loader) topics(refs []fm.Text) []*Topic {
	return each(l, refs, func(ref fm.Text) *Topic {
		if e := l.entry(ref, KindTopic); e != nil {
			return e.Topic()
		}
		return nil
	})
}

func (l *loader) events(refs []fm.Text) []*Event { return each(l, refs, l.event) }

func (l *loader) aliases(list []aliasFront) []Alias {
	var all []Alias
	for _, a := range list {
		if strings.TrimSpace(a.Text.Value) == "" {
			if a.Text.Span.File != nil {
				l.errs.Errorf(a.Text.Span, "the alias is empty")
			}
			continue
		}
		all = append(all, Alias{Text: a.Text.Value, OnlyIn: each(l, a.OnlyIn, l.source), Span: a.Text.Span})
	}
	return all
}

func (l *loader) date(t fm.Text) lang.Date {
	if !t.Set() {
		return lang.Date{}
	}
	d, err := lang.ParseDate(t.Value)
	if err != nil {
		l.errs.Errorf(t.Span, "%q %v", t.Value, err).Hint = "dates are written 2023, 2023-04, 2023-04-16, 2023-04-16/2023-04-19 or 2022-02~"
	}
	return d
}

// period reads two dates that must be in order.
func (l *loader) period(from, to fm.Text) (lang.Date, lang.Date) {
	a, b := l.date(from), l.date(to)
	if !a.IsZero() && !b.IsZero() && compareDays(b.Latest(), a.Earliest()) < 0 {
		l.errs.Errorf(to.Span, "the end %s is before the beginning %s", to.Value, from.Value)
	}
	return a, b
}

// webURL accepts an address that a page may link to.
func (l *loader) webURL(t fm.Text) string {
	if !t.Set() {
		return ""
	}
	u, err := url.Parse(t.Value)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		l.errs.Errorf(t.Span, "%q is not an address of the web", t.Value).Hint = "it begins with https:// or http://"
		return ""
	}
	return t.Value
}

func (l *loader) webLinks(links []linkFront) []WebLink {
	var all []WebLink
	for _, link := range links {
		all = append(all, WebLink{Title: link.Title.Value, URL: l.webURL(link.URL)})
	}
	return all
}

func (l *loader) wikidata(t fm.Text) string {
	if n, ok := strings.CutPrefix(t.Value, "Q"); t.Set() && (!ok || !isNumber(n)) {
		l.errs.Errorf(t.Span, "%q is no item of Wikidata", t.Value).Hint = "items are a Q and a number: Q7747"
		return ""
	}
	return t.Value
}

func isNumber(s string) bool {
	n, err := strconv.Atoi(s)
	return err == nil && n > 0 && s == strconv.Itoa(n)
}

// grade keeps a grade, which the front matter has held against its list.
func grade(t fm.Text) Grade {
	if !t.Set() {
		return Grade{}
	}
	return Grade{t.Value, t.Span}
}

// textOf makes a Text of a Markdown value in front matter.
func textOf(of *Entry, t fm.Text) *Text {
	return &Text{Of: of, File: t.Span.File, Span: t.Span, value: t}
}
