package dossier

import (
	"strings"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
	"berkas/site/lang"
)

// Event is something that happened at a date, somewhere.
type Event struct {
	Entry
	Date         lang.Date
	DateSpan     diag.Span
	DateNote     string
	Evidence     []Locator // the passages that report it, as the curator lists them
	After        []*Event  // what came before it at the same time
	Place        *Place
	Topics       []*Topic
	PartOf       *Event
	Participants []Participant
	Accounts     []Account
}

// Participant is somebody, an organisation or a country that took part.
type Participant struct {
	Who      *Entry
	As       string // "tuan rumah"; "" when not given
	Evidence []Locator
	Span     diag.Span
}

// Account compares what the sources say of one fact of an event.
type Account struct {
	Fact      string
	Agreement string // same similar differs; "single" when only one source says it
	Says      []Saying
	Span      diag.Span
}

// Saying is one source's part in an account.
type Saying struct {
	At     Locator
	Quote  string    // verbatim, proved; "" when it is a paraphrase
	Stands Standing  // where Quote stands
	Text   string    // the curator's paraphrase
	Span   diag.Span // of Quote, else of Text
}

type eventFront struct {
	titledFront
	Aliases      []aliasFront       `yaml:"aliases" doc:"other names of the event"`
	Date         fm.Text            `yaml:"date,required" form:"date" doc:"2023, 2023-04, 2023-04-16, 2023-04-16/2023-04-19, 2022-02~"`
	DateNote     fm.Text            `yaml:"date_note" doc:"how the date was established"`
	After        []fm.Text          `yaml:"after" form:"slug" doc:"slugs of events of the same time that came before it"`
	Evidence     []fm.Text          `yaml:"evidence" form:"locator" doc:"the passages that report it: source-slug#p4 or source-slug#q3"`
	Place        fm.Text            `yaml:"place" form:"slug" doc:"slug of a place"`
	Topics       []fm.Text          `yaml:"topics" form:"slug" doc:"slugs of topics"`
	PartOf       fm.Text            `yaml:"part_of" form:"slug" doc:"slug of the larger event"`
	Participants []participantFront `yaml:"participants" doc:"who took part"`
	Accounts     []accountFront     `yaml:"accounts" doc:"what each source says, fact by fact"`
	Image        *imageFront        `yaml:"image" doc:"its leading picture"`
}

func (f *eventFront) common() entryFront {
	return entryFront{f.Title, f.Summary, f.Aliases, f.Image, f.Images, f.fileFront}
}

type accountFront struct {
	Fact      fm.Text       `yaml:"fact,required" doc:"what is compared: Hari, Tempat"`
	Agreement fm.Text       `yaml:"agreement" enum:"same similar differs" doc:"how far the sources agree"`
	Says      []sayingFront `yaml:"says,required" doc:"each source's part"`
	Span      diag.Span     `yaml:"-"`
}

type sayingFront struct {
	Source fm.Text   `yaml:"source,required" form:"locator" doc:"source-slug#p2"`
	Quote  fm.Text   `yaml:"quote" doc:"the source's own words, proved"`
	Text   fm.Text   `yaml:"text" doc:"the curator's paraphrase"`
	Span   diag.Span `yaml:"-"`
}

func (l *loader) resolveEvent(v *Event, f *eventFront) {
	v.Date, v.DateSpan, v.DateNote = l.date(f.Date), f.Date.Span, f.DateNote.Value
	l.prose(Prose{Of: &v.Entry, Key: "date_note", value: f.DateNote})
	l.cite(f.Evidence, func(at []Locator, _ int) { v.Evidence = at }, 0)
	v.After = l.events(f.After)
	v.Place = l.placeOf(f.Place)
	v.Topics = l.topics(f.Topics)
	v.PartOf = l.event(f.PartOf)
	seen := map[*Entry]bool{}
	for _, p := range f.Participants {
		who := l.entry(p.Who, KindPerson, KindOrganisation, KindPlace)
		if who == nil {
			continue
		}
		if seen[who] {
			l.errs.Errorf(p.Who.Span, "%q takes part twice", p.Who.Value)
			continue
		}
		seen[who] = true
		v.Participants = append(v.Participants, Participant{Who: who, As: p.As.Value, Span: p.Who.Span})
		l.prose(Prose{Of: &v.Entry, Key: "as", value: p.As})
		l.cite(p.Evidence, func(at []Locator, i int) { v.Participants[i].Evidence = at }, len(v.Participants)-1)
	}
	for _, a := range f.Accounts {
		l.resolveAccount(v, a)
	}
}

// ofOneSource reports whether all that is said is said by one source.
func ofOneSource(says []sayingFront) bool {
	for _, s := range says {
		if source, _, _ := strings.Cut(s.Source.Value, "#"); source != strings.Split(says[0].Source.Value, "#")[0] {
			return false
		}
	}
	return true
}

// resolveAccount takes in the facts; the sayings wait for the paragraphs.
func (l *loader) resolveAccount(v *Event, f accountFront) {
	l.prose(Prose{Of: &v.Entry, Key: "fact", value: f.Fact})
	agreement := f.Agreement.Value
	if agreement == "" && ofOneSource(f.Says) || len(f.Says) == 1 {
		agreement = "single"
	}
	v.Accounts = append(v.Accounts, Account{Fact: f.Fact.Value, Agreement: agreement, Span: f.Span})
	account := len(v.Accounts) - 1
	for _, s := range f.Says {
		if !s.Quote.Set() && !s.Text.Set() && s.Source.Set() {
			l.errs.Errorf(s.Source.Span, "the account says nothing").Hint = `give the source's words (quote: "…") or a paraphrase (text: …)`
		}
		l.sayings = append(l.sayings, pendingSaying{event: v, account: account, front: s})
	}
}

// pendingSaying is a part of an account that waits likewise.
type pendingSaying struct {
	event   *Event
	account int
	front   sayingFront
	at      Locator // set by resolveSaying, like
	nth     int     // which part of the account it is
}
