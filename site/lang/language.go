// Package lang holds every word the site prints, once for each language, and
// writes dates, numbers, lists and names as that language does. It also reads
// the dates that curators write ([ParseDate]).
//
// [For] returns a built-in language. [Overlay] changes its words, or makes another
// language of English, by what content/labels.yaml holds. A [Language] is a value that
// belongs to whoever asked for it; nothing in this package is shared or changes.
//
//	l, _ := lang.For("id")
//	l.Words.Topics                               // "Topik"
//	l.N(l.Words.CountSources, 5)                 // "5 sumber"
//	l.Date(date)                                 // "16–19 April 2023"
//	lang.Fill(l.Words.HomeSince, "n", "19", "year", "2018")
//
// To add a language, fill a [Language] in a file of its own and name it in [For].
//
// It knows no dossier: whoever wants a word chooses it, and fills its holes. It
// writes text, never HTML.
package lang

import (
	"errors"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Language is all that is known of the language a site is written in. The yaml
// tags of its fields, at whatever depth, are the keys of content/labels.yaml.
type Language struct {
	Tag      string // BCP 47: "id", "en-GB"
	Words    Words
	Calendar Calendar
	Numbers  Numbers
	Paths    Paths
}

// Calendar is how dates are written. {day}, {month} and {year} are holes.
type Calendar struct {
	Months      [12]string `yaml:"months"`
	MonthsShort [12]string `yaml:"months_short"`
	Weekdays    [7]string  `yaml:"weekdays"` // from Sunday

	DateDay     string `yaml:"date_day"`
	DateMonth   string `yaml:"date_month"`
	DateInYear  string `yaml:"date_in_year"` // a day whose year is the next date's
	DateWeekday string `yaml:"date_weekday"` // with {weekday} and the {date}
	DateApprox  string `yaml:"date_approx"`  // around {date}
	DateSpan    string `yaml:"date_span"`    // {from} one {to} another
	DateSince   string `yaml:"date_since"`   // a span without an end
	DateUntil   string `yaml:"date_until"`   // a span without a beginning
}

// Numbers is how numbers and lists are written.
type Numbers struct {
	DecimalMark string `yaml:"decimal_mark"`
	GroupMark   string `yaml:"group_mark"` // between thousands
	Percent     string `yaml:"percent"`    // around {n}
	ListPair    string `yaml:"list_pair"`  // {a} and {b} alone
	ListNext    string `yaml:"list_next"`  // {a} and {b} with more to come
	ListLast    string `yaml:"list_last"`  // {a} and {b}, the last of three or more
}

// Paths is what folders and pages are called in addresses. Each is made like a
// slug; pages go without their ".html".
type Paths struct {
	Sources       string `yaml:"path_sources"` // folders
	People        string `yaml:"path_people"`
	Organisations string `yaml:"path_organisations"`
	Places        string `yaml:"path_places"`
	Events        string `yaml:"path_events"`
	Topics        string `yaml:"path_topics"`
	Claims        string `yaml:"path_claims"`
	Drawings      string `yaml:"path_drawings"`
	Original      string `yaml:"path_original"` // a file below a source
	Pictures      string `yaml:"path_pictures"`
	Timeline      string `yaml:"path_timeline"` // pages
	Network       string `yaml:"path_network"`
	Map           string `yaml:"path_map"`
	Index         string `yaml:"path_index"`
	Search        string `yaml:"path_search"`
	Print         string `yaml:"path_print"`
	Data          string `yaml:"path_data"`
	Credits       string `yaml:"path_credits"`
	Changes       string `yaml:"path_changes"`
	Embeds        string `yaml:"path_embeds"`   // a folder
	Mentions      string `yaml:"path_mentions"` // pages that go on with a list of an entry's page
	Quotes        string `yaml:"path_quotes"`
	Backlinks     string `yaml:"path_backlinks"`
	Members       string `yaml:"path_members"`
	Participants  string `yaml:"path_participants"`
	Accounts      string `yaml:"path_accounts"`
	Parts         string `yaml:"path_parts"`
	Figures       string `yaml:"path_figures"`
	Statements    string `yaml:"path_statements"`
}

// BuiltIn returns the tags of the languages that [For] has, sorted.
func BuiltIn() []string { return []string{"en", "id"} }

// For returns the built-in language for a BCP 47 tag, by its first part: "en-GB"
// is "en" under its own tag. ok is false for a language that is not built in.
func For(tag string) (l *Language, ok bool) {
	t, err := language.Parse(tag)
	if err != nil {
		return nil, false
	}
	base, confidence := t.Base()
	switch {
	case confidence != language.Exact:
		return nil, false
	case base.String() == "id":
		l = indonesian()
	case base.String() == "en":
		l = english()
	default:
		return nil, false
	}
	l.Tag = t.String()
	return l, true
}

// Locale returns the language with the country where most of its readers are, unless
// its tag names another, as Open Graph has it: "id_ID".
func (l *Language) Locale() string {
	t := language.Make(l.Tag)
	base, _ := t.Base()
	region, _ := t.Region()
	return base.String() + "_" + region.String()
}

// CheckTag returns an error unless tag is one of BCP 47, ready to be printed
// after the value: "is not a language tag".
func CheckTag(tag string) error {
	if _, err := language.Parse(tag); err != nil {
		return errors.New("is not a language tag, such as id, en or zh-Hans")
	}
	return nil
}

// Primary returns the language of a tag without script and region: "zh" of
// "zh-Hant"; "und" where the tag names none.
func Primary(tag string) string {
	base, _, _ := language.Make(tag).Raw()
	return base.String()
}

// Country returns what l calls a country, by its ISO 3166-1 code; "" where no name is
// known. The names are those of Unicode CLDR.
func (l *Language) Country(code string) string {
	region, err := language.ParseRegion(code)
	if err != nil || !region.IsCountry() {
		return ""
	}
	for _, in := range []language.Tag{language.Make(l.Tag), language.English} {
		if names := display.Regions(in); names != nil {
			if name := names.Name(region); name != "" {
				return name
			}
		}
	}
	return ""
}

// NameOf returns what l calls the language with a tag: "Inggris" for "en", or
// the tag where the name is not known. The names are those of Unicode CLDR.
func (l *Language) NameOf(tag string) string {
	t, err := language.Parse(tag)
	if err != nil {
		return tag
	}
	for _, in := range []language.Tag{language.Make(l.Tag), language.English} {
		if names := display.Languages(in); names != nil {
			if name := names.Name(t); name != "" {
				return name
			}
		}
	}
	return tag
}
