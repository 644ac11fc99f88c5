package dossier

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
	"berkas/site/lang"
)

// Source is a text and what is known of it. Its paragraphs are Body.Paragraphs.
type Source struct {
	Entry
	order         int  // by date, among all
	TitleGiven    bool // the text has no headline; the curator gave it one
	Siglum        string
	Publisher     Outlet
	PublisherNote string
	Date          lang.Date
	DateSpan      diag.Span
	DateNote      string
	Author        string
	Via           Outlet
	Reliability   Grade // A … F; the zero Grade when not given
	URL           string
	URLNote       string // why it has no address
	ArchivedURL   string
	Accessed      lang.Date
	SHA256        string
	Language      string
	Printed       lang.Date // the day of this print, where it is not Date
	OriginalTitle string
	OriginalURL   string
	Original      string // original_language
	Translation   string // human machine
	Rights        Rights
	Events        []*Event
	Topics        []*Topic
	Quotes        []*Quote  // in front matter order: Quotes[1] is #q2
	Cut           []string  // what was cut from the text
	Kept          *Original // what the text was read from; nil: none is kept
	Archived      []ArchivedCopy

	originalMissing bool

	exclude  []exclusion
	include  []inclusion
	passages struct{ pages, times, speakers passagesFront }
	loci     map[int]Locus // by paragraph, where the source says so
}

type sourceFront struct {
	Title         fm.Text `yaml:"title,required" doc:"the article's headline"`
	TitleGiven    bool    `yaml:"title_given" doc:"the text has no headline; the curator supplied it"`
	Siglum        fm.Text `yaml:"siglum" form:"siglum" doc:"A … Z, AA …: assigned once, never changed"`
	Publisher     fm.Text `yaml:"publisher" doc:"an organisation's slug, name or alias, or any name; left out where the text names none"`
	PublisherNote fm.Text `yaml:"publisher_note" doc:"what is supposed of the publisher, and why"`
	Date          fm.Text `yaml:"date,required" form:"date" doc:"date of publication"`
	DateNote      fm.Text `yaml:"date_note" doc:"how the date was established"`
	Author        fm.Text `yaml:"author" doc:"byline"`
	Via           fm.Text `yaml:"via" doc:"slug or name of the agency the text was taken from"`
	Reliability   fm.Text `yaml:"reliability" enum:"A B C D E F" doc:"how far it is to be trusted, on the Admiralty scale: A completely … E not, F cannot be judged"`
	URL           fm.Text `yaml:"url" form:"url" doc:"where it is"`
	URLNote       fm.Text `yaml:"url_note" doc:"why it has no address"`
	ArchivedURL   fm.Text `yaml:"archived_url" form:"url" doc:"where a copy of it is kept"`
	Accessed      fm.Text `yaml:"accessed" form:"date" doc:"date it was read"`
	SHA256        fm.Text `yaml:"sha256" form:"sha256" doc:"of the body as added; a changed body is an error"`
	Language      fm.Text `yaml:"language" doc:"of the text, BCP 47"`
	Printed       fm.Text `yaml:"printed" form:"date" doc:"day of this print, where it is not the text's own: a reprint, a translation"`
	OriginalTitle fm.Text `yaml:"original_title" doc:"title of what it was made from"`
	OriginalURL   fm.Text `yaml:"original_url" form:"url" doc:"where that is"`
	OriginalIn    fm.Text `yaml:"original_language" doc:"what it was translated from, BCP 47"`
	Translation   fm.Text `yaml:"translation" enum:"human machine" doc:"who translated it"`
	Rights        fm.Text `yaml:"rights" enum:"full excerpts link" doc:"how much of the text may be published"`

	Events   []fm.Text    `yaml:"events" form:"slug" doc:"slugs of the events it reports"`
	Topics   []fm.Text    `yaml:"topics" form:"slug" doc:"slugs of the topics it carries"`
	Quotes   []quoteFront `yaml:"quotes" doc:"passages that are proved to stand in the body"`
	Mentions *fixFront    `yaml:"mentions" doc:"corrections to automatic linking in this source"`
	Cut      []fm.Text    `yaml:"cut" doc:"what was cut from the text"`
	Image    *imageFront  `yaml:"image" doc:"its leading picture"`

	Original        *originalFront  `yaml:"original" doc:"what it was read from, kept in content/originals, which the text is proved against"`
	OriginalMissing bool            `yaml:"original_missing" doc:"the original is not to be had here: a warning in place of an error"`
	PublishOriginal bool            `yaml:"publish_original" doc:"the site has the original too, where rights are full"`
	Archived        []archivedFront `yaml:"archived" doc:"copies of it that archives keep"`

	Pages    passagesFront `yaml:"pages" form:"page" doc:"on which page of the document paragraphs begin: {1: 12, 5: 13}"`
	Times    passagesFront `yaml:"times" form:"time" doc:"when paragraphs begin to be spoken in a recording: {1: \"0:00:05\"}"`
	Speakers passagesFront `yaml:"speakers" doc:"who speaks in paragraphs: slug of a person or an organisation, or a name"`
	fileFront
}

func (f *sourceFront) common() entryFront {
	return entryFront{name: f.Title, image: f.Image, fileFront: f.fileFront}
}

func (l *loader) resolveSource(s *Source, f *sourceFront) {
	s.TitleGiven = f.TitleGiven
	s.Publisher, s.PublisherNote = l.outlet(f.Publisher), f.PublisherNote.Value
	s.Date, s.DateSpan, s.DateNote = l.date(f.Date), f.Date.Span, f.DateNote.Value
	s.Author, s.Via = f.Author.Value, l.outlet(f.Via)
	s.Reliability = grade(f.Reliability)
	s.URL, s.URLNote, s.ArchivedURL = l.webURL(f.URL), f.URLNote.Value, l.webURL(f.ArchivedURL)
	s.Printed, s.OriginalTitle, s.OriginalURL = l.date(f.Printed), f.OriginalTitle.Value, l.webURL(f.OriginalURL)
	s.Accessed = l.date(f.Accessed)
	s.Language, s.Original, s.Translation = f.Language.Value, f.OriginalIn.Value, f.Translation.Value
	s.Rights = rights(f.Rights, l.d.Meta.Rights)
	s.Events, s.Topics = l.events(f.Events), l.topics(f.Topics)
	l.prose(Prose{Of: &s.Entry, Key: "publisher_note", value: f.PublisherNote})
	l.prose(Prose{Of: &s.Entry, Key: "date_note", value: f.DateNote})
	l.prose(Prose{Of: &s.Entry, Key: "url_note", value: f.URLNote})
	for _, cut := range f.Cut {
		s.Cut = append(s.Cut, cut.Value)
	}
	s.passages.pages, s.passages.times, s.passages.speakers = f.Pages, f.Times, f.Speakers
	l.checkSum(s, f.SHA256)
	l.resolveOriginal(s, f)
	l.resolveFixes(s, f.Mentions)
	for i, q := range f.Quotes {
		l.resolveQuote(s, i+1, q)
	}
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
	if got := s.Sum(); got != want.Value {
		l.errs.Errorf(want.Span, "the text of this source is not the one that was added").Hint =
			"a source text is evidence: restore it, or, if it was wrong from the start, write sha256: " + got
	}
}

// Sum returns the SHA-256 of the text as it is held, as the package's Sum does.
func (s *Source) Sum() string {
	return Sum([]byte(s.File.Data[s.Body.Span.Start:s.Body.Span.End]))
}

// Sum returns the SHA-256 of a source's body in hexadecimal. Line ends count
// as LF, and blank space before and after the text does not count, so that
// neither git nor an editor changes it.
func Sum(body []byte) string {
	body = bytes.ReplaceAll(body, []byte("\r\n"), []byte("\n"))
	sum := sha256.Sum256(bytes.TrimSpace(body))
	return hex.EncodeToString(sum[:])
}
