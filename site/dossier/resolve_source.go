package dossier

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"math"

	fm "berkas/site/internal/frontmatter"
)

func (l *loader) resolveSource(s *Source, f *sourceFront) {
	s.TitleGiven = f.TitleGiven
	s.Publisher, s.PublisherNote = l.outlet(f.Publisher), f.PublisherNote.Value
	s.Date, s.DateNote = l.date(f.Date), f.DateNote.Value
	s.Author, s.Via = f.Author.Value, l.outlet(f.Via)
	s.URL, s.ArchivedURL = l.webURL(f.URL), l.webURL(f.ArchivedURL)
	s.Accessed, s.Added = l.date(f.Accessed), l.date(f.Added)
	s.Language, s.Original, s.Translation = f.Language.Value, f.Original.Value, f.Translation.Value
	s.Rights = rights(f.Rights, l.d.Meta.Rights)
	s.Events, s.Topics = l.events(f.Events), l.topics(f.Topics)
	for _, cut := range f.Cut {
		s.Cut = append(s.Cut, cut.Value)
	}
	l.checkSum(s, f.SHA256)
	l.resolveFixes(s, f.Mentions)
	for i, q := range f.Quotes {
		l.resolveQuote(s, i+1, q)
	}
}

// outlet reads a slug of an organisation or plain words. Words that look like
// a slug and are none are taken for a mistyped one.
func (l *loader) outlet(t fm.Text) Outlet {
	if !t.Set() {
		return Outlet{}
	}
	if l.d.bySlug[t.Value] != nil || l.drafts[t.Value] != nil {
		return Outlet{Organisation: l.organisation(t)}
	}
	if slugPattern.MatchString(t.Value) {
		l.unknown(t, []Kind{KindOrganisation})
		return Outlet{}
	}
	return Outlet{Text: t.Value}
}

func rights(t fm.Text, otherwise Rights) Rights {
	switch t.Value {
	case "full":
		return RightsFull
	case "excerpts":
		return RightsExcerpts
	case "link":
		return RightsLink
	}
	return otherwise
}

// checkSum compares the body with the sum taken when it was added.
func (l *loader) checkSum(s *Source, want fm.Text) {
	if !want.Set() {
		return
	}
	s.SHA256 = want.Value
	if got := Sum(s.File.Data[s.Body.Span.Start:s.Body.Span.End]); got != want.Value {
		l.errs.Errorf(want.Span, "the text of this source is not the one that was added").Hint =
			"a source text is evidence: restore it, or, if it was wrong from the start, write sha256: " + got
	}
}

// Sum returns the SHA-256 of a source's body in hexadecimal. Line ends count
// as LF, and blank space before and after the text does not count, so that
// neither git nor an editor changes it.
func Sum(body []byte) string {
	body = bytes.ReplaceAll(body, []byte("\r\n"), []byte("\n"))
	sum := sha256.Sum256(bytes.TrimSpace(body))
	return hex.EncodeToString(sum[:])
}

func (l *loader) resolveFixes(s *Source, f *fixFront) {
	if f == nil {
		return
	}
	for _, x := range f.Exclude {
		if e := l.d.bySlug[x.Value]; e != nil {
			s.exclude = append(s.exclude, exclusion{entry: e})
		} else {
			s.exclude = append(s.exclude, exclusion{text: x.Value})
		}
	}
	for _, in := range f.Include {
		if is := l.entry(in.Is); is != nil {
			s.include = append(s.include, inclusion{text: in.Text.Value, is: is})
		}
	}
}

// finite refuses what YAML has for numbers that are none.
func (l *loader) finite(n fm.Number) bool {
	if math.IsNaN(n.Value) || math.IsInf(n.Value, 0) {
		l.errs.Errorf(n.Span, "a figure is a number")
		return false
	}
	return true
}

func (l *loader) resolveQuote(s *Source, n int, f quoteFront) {
	q := &Quote{
		Source: s, N: n, Text: f.Text.Value, Span: f.Text.Span,
		By: l.entry(f.By, KindPerson, KindOrganisation), Event: l.event(f.Event), Topics: l.topics(f.Topics),
		Claim: l.claim(f.Claim), Stance: Stance(f.Stance.Value), Note: f.Note.Value, paragraph: f.Paragraph,
	}
	if q.Span.File == nil {
		q.Span = f.Span
	}
	switch q.Date = l.date(f.Date); {
	case f.Date.Set():
	case q.Event != nil:
		q.Date = q.Event.Date
	default:
		q.Date = s.Date
	}
	if q.Stance != NoStance && !f.Claim.Set() {
		l.errs.Errorf(f.Stance.Span, "a stance needs the claim it is taken on").Hint = "add claim: with the claim's slug"
	}
	if f.Claim.Set() && q.Stance == NoStance {
		q.Stance = Context
	}
	if f.Figure != nil && l.finite(f.Figure.Value) {
		q.Figure = &Figure{Value: f.Figure.Value.Value, Unit: f.Figure.Unit.Value, Of: f.Figure.Of.Value}
	}
	s.Quotes = append(s.Quotes, q)
}
