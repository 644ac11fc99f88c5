package intake

import (
	"cmp"
	"slices"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/internal/newsread"
	"berkas/site/lang"
)

// Findings is what a source offers that the dossier may want.
type Findings struct {
	Source  string        `json:"source"`  // slug
	Known   []Counted     `json:"known"`   // entries the text names, most first
	Names   []UnknownName `json:"names"`   // names that are nobody's in the dossier, most first
	Aliases []Variant     `json:"aliases"` // other spellings and short forms of entries
	Quotes  []Quotation   `json:"quotes"`  // quotations not listed yet, in order
	Dates   []DateFound   `json:"dates"`   // in order
	Events  []Guess       `json:"events"`  // the most probable first
	Topics  []Guess       `json:"topics"`  // most paragraphs first
	Twins   []Twin        `json:"twins"`   // sources it shares passages with, most first

	// Unread is the language of the source where there are no rules to find names,
	// quotations and dates by: there are none then.
	Unread string `json:"unread,omitempty"`
}

// Counted is an entry and how often it is named.
type Counted struct {
	Slug  string `json:"slug"`
	Name  string `json:"name"`
	Kind  string `json:"kind"`
	Count int    `json:"count"`
}

// UnknownName is a name that no entry has.
type UnknownName struct {
	Name       string   `json:"name"`
	Kind       string   `json:"kind"` // person organisation place unknown
	Role       string   `json:"role,omitempty"`
	Forms      []string `json:"forms"` // every way it is written
	Count      int      `json:"count"`
	Paragraphs []int    `json:"paragraphs"`
	Slug       string   `json:"slug"` // that a file of its own may have; "" when none can be made
}

// Variant is a way to write an entry's name that is none of its aliases.
type Variant struct {
	Text string `json:"text"`
	Of   string `json:"of"` // slug
	Name string `json:"name"`
}

// Quotation is a quoted passage and who probably says it.
type Quotation struct {
	Text      string `json:"text"`
	Paragraph int    `json:"paragraph"`
	Twice     bool   `json:"twice,omitempty"`   // the words stand in the text more than once
	By        string `json:"by,omitempty"`      // slug of the speaker, "" when the dossier has none
	Speaker   string `json:"speaker,omitempty"` // the speaker's name; of nobody in particular what the text calls him
	Person    bool   `json:"person"`            // the speaker is a name, not words such as "a spokesman"
	Place     bool   `json:"-"`                 // the name is a place's: a country speaks
	Said      string `json:"said,omitempty"`    // how the text names the speaker there
	Sure      bool   `json:"sure"`              // it says so beside the words
}

// DateFound is a date the text names.
type DateFound struct {
	Text       string `json:"text"`
	Date       string `json:"date,omitempty"`   // EDTF, "" where it cannot be worked out
	Relative   bool   `json:"relative"`         // worked out from the date of publication
	Either     bool   `json:"either,omitempty"` // of this week or of the one beside it: nobody can tell
	Paragraphs []int  `json:"paragraphs"`
}

// Guess is an entry that the text is probably about, and why.
type Guess struct {
	Slug   string   `json:"slug"`
	Title  string   `json:"title"`
	Weight int      `json:"weight"`
	Why    []string `json:"why"`
}

// Find reads a source of a dossier.
func Find(d *dossier.Dossier, s *dossier.Source) *Findings {
	f := &Findings{ // lists are never null in JSON
		Source: s.Slug, Known: []Counted{}, Names: []UnknownName{}, Aliases: []Variant{}, Quotes: []Quotation{},
		Dates: []DateFound{}, Events: []Guess{}, Topics: []Guess{}, Twins: []Twin{},
	}
	counts := counted(s)
	reading := newsread.ReadSource(s)
	for _, c := range counts {
		if c.of.Kind != dossier.KindTopic && c.of.Kind != dossier.KindEvent {
			f.Known = append(f.Known, Counted{c.of.Slug, c.of.Name, c.of.Kind.String(), c.n})
		}
	}
	if f.Unread = withoutRules(d, s, reading); f.Unread == "" {
		f.findNames(d, reading)
		f.findQuotes(d, s, reading)
		f.findDates(s, cmp.Or(s.Language, reading.Language))
	}
	f.findEvents(d, s, counts)
	f.findTopics(s, counts)
	f.Twins = twins(d, s)
	return f
}

// count is how often an entry is named in a source.
type count struct {
	of         *dossier.Entry
	n          int
	paragraphs []int
	words      []string // as it is written
}

// counted counts the mentions of a source, most first.
func counted(s *dossier.Source) []*count {
	var list []*count
	by := map[*dossier.Entry]*count{}
	for _, p := range s.Body.Paragraphs {
		for _, m := range p.Mentions {
			c := by[m.Of]
			if c == nil {
				c = &count{of: m.Of}
				by[m.Of], list = c, append(list, c)
			}
			c.n++
			if !slices.Contains(c.paragraphs, p.N) {
				c.paragraphs = append(c.paragraphs, p.N)
			}
			if word := strings.ToLower(p.Text[m.Start:m.End]); !slices.Contains(c.words, word) {
				c.words = append(c.words, word)
			}
		}
	}
	slices.SortFunc(list, func(a, b *count) int {
		return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.of.Slug, b.of.Slug))
	})
	return list
}

// findDates finds the dates of a source in a language, each once.
func (f *Findings) findDates(s *dossier.Source, language string) {
	var published lang.Day
	if s.Date.From.Precision() == lang.ADay && !s.Date.IsInterval() {
		published = s.Date.From
	}
	for _, p := range s.Body.Paragraphs {
		for _, d := range facts.Days(p.Text, published, language) {
			i := slices.IndexFunc(f.Dates, func(o DateFound) bool { return o.Text == d.Text && o.Date == d.Date.Text })
			if i < 0 {
				i = len(f.Dates)
				f.Dates = append(f.Dates, DateFound{Text: d.Text, Date: d.Date.Text, Relative: d.Rule != "", Either: d.Rule == facts.EitherWeek})
			}
			if !slices.Contains(f.Dates[i].Paragraphs, p.N) {
				f.Dates[i].Paragraphs = append(f.Dates[i].Paragraphs, p.N)
			}
		}
	}
}
