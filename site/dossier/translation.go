package dossier

import (
	"slices"
	"strings"

	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
	"berkas/site/internal/markdown"
	"berkas/site/lang"
)

// Translation is what a quotation says in another language than its source's. The
// words are the translator's: what is proved to stand in the source is the
// quotation's Text.
type Translation struct {
	Text     string
	Language string   // BCP 47
	By       *Entry   // who translated it; nil: ByText says so
	ByText   string   // "kurator"
	Names    []*Entry // what it names, each once, by slug
	Span     diag.Span
}

type translationFront struct {
	Text     fm.Text `yaml:"text,required" doc:"the words in the other language; what the translator adds stands in [brackets]"`
	Language fm.Text `yaml:"language" doc:"of those words, BCP 47; left out: the dossier's"`
	By       fm.Text `yaml:"by,required" doc:"who translated them: slug of a person or organisation, or words such as kurator"`
}

// Translator returns the name of who translated it.
func (t *Translation) Translator() string {
	if t.By != nil {
		return t.By.Name
	}
	return t.ByText
}

// Read returns the words without what the translator added to them: text of the
// same length, in which what stood in square brackets is blank.
func (t *Translation) Read() string {
	read, from := []byte(t.Text), -1
	for i, b := range read {
		switch {
		case b == '[' && from < 0:
			from = i
		case b == ']' && from >= 0:
			for ; from <= i; from++ {
				read[from] = ' '
			}
			from = -1
		}
	}
	return string(read)
}

// translation reads the translation of a quotation; one in the language of its
// source is an error.
func (l *loader) translation(s *Source, f *translationFront) *Translation {
	if f == nil || !f.Text.Set() || l.d.Lang == nil { // what is missing is reported
		return nil
	}
	t := &Translation{Text: strings.TrimSpace(f.Text.Value), Language: f.Language.Value, Span: f.Text.Span}
	at := f.Text.Span
	if f.Language.Set() {
		at = f.Language.Span
		if err := lang.CheckTag(t.Language); err != nil {
			l.errs.Errorf(at, "%q %v", t.Language, err)
			return nil
		}
	} else {
		t.Language = l.d.Lang.Tag
	}
	if lang.Primary(t.Language) == lang.Primary(l.d.LanguageOf(s)) {
		l.errs.Errorf(at, "the source is in %s already", l.d.Lang.NameOf(t.Language)).Hint = "leave translation out, or say under language which other one the source, or the translation, is in"
	}
	t.By, t.ByText = l.translator(f.By)
	return t
}

// translator reads the slug of a person or organisation, or words. What looks like
// a slug of several words and is none is taken for a mistyped one.
func (l *loader) translator(t fm.Text) (*Entry, string) {
	known := l.d.bySlug[t.Value] != nil || l.drafts[t.Value] != nil
	if known || strings.Contains(t.Value, "-") && slugPattern.MatchString(t.Value) {
		return l.entry(t, KindPerson, KindOrganisation), ""
	}
	return nil, t.Value
}

// LanguageOf returns the language of a source's text: the dossier's where the
// source does not say.
func (d *Dossier) LanguageOf(s *Source) string {
	if s.Language != "" {
		return s.Language
	}
	return d.Lang.Tag
}

// nameInTranslations finds whom the translations of a source's quotations name. They
// are read as a part of its text: a surname counts where the text, or who speaks,
// has the longer name.
func (f *finder) nameInTranslations(s *Source) {
	for _, q := range s.Quotes {
		if q.Translation == nil {
			continue
		}
		read := q.Translation.Read()
		words := &Paragraph{Text: read, block: markdown.Block{Text: read, Running: []markdown.Range{{Start: 0, End: len(read)}}}}
		t := &Text{Of: &s.Entry, File: s.File, Paragraphs: []*Paragraph{words}}
		words.In = t
		spoken := f.scanning([]*Text{t})
		for _, p := range s.Body.Paragraphs {
			for _, m := range p.Mentions {
				spoken.present[m.Of] = true
			}
		}
		for _, by := range q.By {
			spoken.present[by] = true
		}
		spoken.search()
		var names []*Entry
		for _, m := range spoken.mentions {
			names = append(names, f.names[m.name].of)
		}
		slices.SortFunc(names, func(a, b *Entry) int { return strings.Compare(a.Slug, b.Slug) })
		q.Translation.Names = slices.Compact(names)
	}
}
