package render

import (
	"strings"

	"golang.org/x/text/language"

	"berkas/site/dossier"
)

// Tongue is the language that the words of a source are in, where it is another
// than the page's, so that they are read out, set and broken as theirs: the
// attributes lang and dir of the element around them.
type Tongue struct {
	Lang string // BCP 47; "" where the page's holds
	Dir  string // "rtl" or "ltr"; "" where the page's holds
}

// Tongue returns the language of a source's words.
func (s *Site) Tongue(of *dossier.Source) Tongue { return s.tongue(of.Language) }

func (s *Site) tongue(tag string) Tongue {
	if tag == "" || strings.EqualFold(tag, s.Lang.Tag) {
		return Tongue{}
	}
	t := Tongue{Lang: tag}
	if dir := direction(tag); dir != direction(s.Lang.Tag) {
		t.Dir = dir
	}
	return t
}

// Within returns the page's own language, for what stands among a source's words in
// another.
func (s *Site) Within(of *dossier.Source) Tongue {
	around := s.Tongue(of)
	if around.Lang == "" {
		return Tongue{}
	}
	own := Tongue{Lang: s.Lang.Tag}
	if around.Dir != "" {
		own.Dir = direction(s.Lang.Tag)
	}
	return own
}

// TongueOf returns the language of an entry's name, which is the page's unless it
// is a headline of a source.
func (s *Site) TongueOf(e *dossier.Entry) Tongue {
	if of := e.Source(); of != nil && !of.TitleGiven {
		return s.Tongue(of)
	}
	return Tongue{}
}

// direction returns which way a language is written.
func direction(tag string) string {
	script, _ := language.Make(tag).Script()
	switch script.String() {
	case "Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Mand", "Samr", "Rohg":
		return "rtl"
	}
	return "ltr"
}

// attributes writes the language for HTML that is made without a template; the
// template "tongue" sets the same.
func (t Tongue) attributes() string {
	text := ""
	if t.Lang != "" {
		text += ` lang="` + t.Lang + `"`
	}
	if t.Dir != "" {
		text += ` dir="` + t.Dir + `"`
	}
	return text
}
