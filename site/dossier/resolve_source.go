package dossier

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"math"

	fm "berkas/site/internal/frontmatter"
	"berkas/site/internal/match"
)

func (l *loader) resolveSource(s *Source, f *sourceFront) {
	s.TitleGiven = f.TitleGiven
	s.Publisher, s.PublisherNote = l.outlet(f.Publisher), f.PublisherNote.Value
	s.Date, s.DateSpan, s.DateNote = l.date(f.Date), f.Date.Span, f.DateNote.Value
	s.Author, s.Via = f.Author.Value, l.outlet(f.Via)
	s.Reliability = grade(f.Reliability)
	s.URL, s.URLNote, s.ArchivedURL = l.webURL(f.URL), f.URLNote.Value, l.webURL(f.ArchivedURL)
	s.Printed, s.OriginalTitle, s.OriginalURL = l.date(f.Printed), f.OriginalTitle.Value, l.webURL(f.OriginalURL)
	s.Accessed, s.Added = l.date(f.Accessed), l.date(f.Added)
	s.Language, s.Original, s.Translation = f.Language.Value, f.Original.Value, f.Translation.Value
	s.Rights = rights(f.Rights, l.d.Meta.Rights)
	s.Events, s.Topics = l.events(f.Events), l.topics(f.Topics)
	l.prose(Prose{Of: &s.Entry, Key: "publisher_note", value: f.PublisherNote})
	l.prose(Prose{Of: &s.Entry, Key: "date_note", value: f.DateNote})
	l.prose(Prose{Of: &s.Entry, Key: "url_note", value: f.URLNote})
	for _, cut := range f.Cut {
		s.Cut = append(s.Cut, cut.Value)
	}
	l.checkSum(s, f.SHA256)
	l.resolveFixes(s, f.Mentions)
	for i, q := range f.Quotes {
		l.resolveQuote(s, i+1, q)
	}
}

// nameOrganisations files the organisations under every name that holds
// everywhere.
func (l *loader) nameOrganisations() {
	l.named = map[string][]*Entry{}
	for _, r := range l.records {
		if r.entry == nil || r.kind != KindOrganisation {
			continue
		}
		names := &once[string]{}
		names.add(match.Fold(r.entry.Name).Text)
		for _, a := range r.front.common().aliases {
			if len(a.OnlyIn) == 0 {
				names.add(match.Fold(a.Text.Value).Text)
			}
		}
		for _, name := range names.list {
			l.named[name] = append(l.named[name], r.entry)
		}
	}
}

// outlet reads the slug, the name or an alias of an organisation, or plain words.
// Words that look like a slug and are none are taken for a mistyped one. A name
// that several organisations have stays words.
func (l *loader) outlet(t fm.Text) Outlet {
	if !t.Set() {
		return Outlet{}
	}
	if l.d.bySlug[t.Value] != nil || l.drafts[t.Value] != nil {
		return Outlet{Organisation: l.organisation(t), Span: t.Span}
	}
	if named := l.named[match.Fold(t.Value).Text]; len(named) == 1 {
		return Outlet{Organisation: named[0].Organisation(), Span: t.Span}
	}
	if slugPattern.MatchString(t.Value) {
		l.unknown(t, []Kind{KindOrganisation})
		return Outlet{}
	}
	return Outlet{Text: t.Value, Span: t.Span}
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
			s.include = append(s.include, inclusion{in.Text.Value, is, in.Paragraph})
		}
	}
}

// checkIncluded holds the paragraphs that inclusions name against the texts.
func (l *loader) checkIncluded() {
	for _, s := range l.d.Sources {
		paragraphs := s.Body.Paragraphs
		included := make(map[int][]written)
		for _, in := range s.include {
			for _, n := range in.paragraphs {
				if n.Value < 1 || n.Value > float64(len(paragraphs)) || n.Value != math.Trunc(n.Value) {
					l.errs.Errorf(n.Span, "there is no paragraph %v; the source has %d", n.Value, len(paragraphs))
					continue
				}
				words := written{&Alias{Text: in.text, Span: n.Span}, in.is.Kind == KindTopic}
				included[int(n.Value)] = append(included[int(n.Value)], words)
			}
		}
		for n, words := range included {
			for _, missing := range absent(words, []string{paragraphs[n-1].Text}) {
				l.errs.Errorf(missing.Span, "%q does not stand in paragraph %d", missing.Text, n)
			}
		}
	}
}
