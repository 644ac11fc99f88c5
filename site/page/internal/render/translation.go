package render

import (
	"strings"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// Translation is what readers see first of a quotation in another language than the
// dossier's: somebody's words for it, marked as theirs, and what they translate. The
// templates "translated" and "original-words" show the two.
type Translation struct {
	Text     string
	Tongue   Tongue
	Direct   bool     // of what the speaker says: set in quotation marks
	Note     Sentence // that it is one, whose, and what nobody checked
	Label    string   // of the original: in which language it is
	Original string
	Spoken   Tongue // of the original
}

// Translation returns how a quotation is shown in translation, nil for one that has
// none or that readers of the dossier need none of.
func (r *Renderer) Translation(q *dossier.Quote) *Translation {
	by := Phrase{}
	if q.Translation != nil {
		by.Text = q.Translation.Translator()
		if e := q.Translation.By; e != nil && e != r.Entry {
			by = Phrase{Link: r.Link(e)}
		}
	}
	return r.translation(q, by)
}

// needsTranslation reports whether a quotation has a translation and is in another
// language than the dossier.
func (s *Site) needsTranslation(q *dossier.Quote) bool {
	return q.Translation != nil && lang.Primary(s.LanguageOf(q.Source)) != lang.Primary(s.Lang.Tag)
}

func (s *Site) translation(q *dossier.Quote, by Phrase) *Translation {
	if !s.needsTranslation(q) {
		return nil
	}
	t, language := q.Translation, s.LanguageOf(q.Source)
	return &Translation{
		Text: t.Text, Tongue: s.tongue(t.Language), Direct: q.Direct,
		Note:     Compose(s.Words.QuoteTranslation, Holes{"by": {by}}),
		Label:    lang.Fill(s.Words.QuoteInOriginal, "language", s.Lang.NameOf(language)),
		Original: q.Display(), Spoken: s.Tongue(q.Source),
	}
}

// TranslationValues returns a quotation's translation as scripts read it: its words,
// language, direction and whose they are, and what the original is called; nil
// where pages show none.
func (s *Site) TranslationValues(q *dossier.Quote) []string {
	if q.Translation == nil {
		return nil
	}
	t := s.translation(q, Phrase{Text: q.Translation.Translator()})
	if t == nil {
		return nil
	}
	var note strings.Builder
	for _, phrase := range t.Note {
		note.WriteString(phrase.Text)
	}
	return []string{t.Text, t.Tongue.Lang, t.Tongue.Dir, note.String(), t.Label}
}

// translated returns how a statement is shown in translation: as the first of its
// quotations that has one is.
func (r *Renderer) translated(st *dossier.Statement) *Translation {
	for _, q := range st.Quotes {
		if t := r.Translation(q); t != nil {
			return t
		}
	}
	return nil
}
