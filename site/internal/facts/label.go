package facts

import (
	"berkas/site/internal/facts/words"
)

// Label is what a word of a run is taken for.
type Label uint8

// The labels.
const (
	AsName Label = iota
	AsTitle
	AsPlace
	AsOrg
	AsCommon
	AsAcronym
)

// label decides about every word of a run.
func (rules LabelRules) label(all []words.Token, r Span, lang string) []Label {
	w := word{run: all[r.From:r.To], list: make([]Label, r.Len()), lang: lang}
	for w.i = range w.list {
		w.list[w.i] = decide(rules.First, w, AsName)
	}
	for w.i = range w.list {
		w.list[w.i] = decide(rules.Settled, w, w.list[w.i])
	}
	return w.list
}

// word is a word of a run and what is known of its neighbours.
type word struct {
	run  []words.Token
	list []Label
	i    int
	lang string
}

func (w word) token() *words.Token { return &w.run[w.i] }

// before reports whether a name stands before the word.
func (w word) before() bool { return w.i > 0 && w.list[w.i-1] == AsName }

// after reports whether a name goes on behind the word.
func (w word) after() bool {
	return w.i+1 < len(w.list) && w.list[w.i+1] == AsName
}

// isHyphened: Sang and hyup of Kim Sang-hyup, and Son of Son Heung-min.
func (w word) isHyphened() bool {
	t := &w.run[w.i]
	if t.Is(words.Kin) {
		return w.i+2 < len(w.run) && w.run[w.i+2].Gap == "-" && !w.run[w.i+2].Capital
	}
	return w.i+1 < len(w.run) && w.run[w.i+1].Gap == "-" && !w.run[w.i+1].Capital || !t.Capital && t.Gap == "-" && !t.Is(words.Particle)
}

// isTailAhead: Capital of Capital Economics.
func (w word) isTailAhead() bool {
	t := &w.run[w.i]
	return t.Is(words.OrgTail) && !t.Is(words.Org|words.OrgHead) && (w.i == 0 || w.list[w.i-1] == AsTitle) && w.i+1 < len(w.list) && w.list[w.i+1] == AsName
}

// isShort: BJ of BJ Habibie, MD of Mahfud MD.
func (w word) isShort() bool {
	return w.list[w.i] == AsAcronym && !wordSets().shortRank[w.run[w.i].Low] && len(w.run[w.i].Text) <= 2 && (w.before() || w.after() && !officeBefore(w.list, w.i))
}

// isGiven: Jordan of Jordan Pickford.
func (w word) isGiven() bool {
	t := &w.run[w.i]
	if !t.Is(words.Given) || w.list[w.i] == AsName {
		return false
	}
	return w.after() || w.before() && !t.Is(words.Place) && (w.i+1 == len(w.run) || !w.run[w.i+1].Number)
}

// isEither: Agung of Agung Laksono, a word that is common or part of a name.
func (w word) isEither() bool {
	t := &w.run[w.i]
	if w.lang == "id" && !t.Opens && w.isWithin() {
		return true
	}
	if !t.Is(words.Both) {
		return false
	}
	return w.before() && !w.run[w.i-1].Is(words.Rank|words.Title) || w.after() && !t.Is(words.Title|words.Rank) && (w.i == 0 || w.list[w.i-1] != AsCommon)
}

// isWithin: Bunga of Maria Bunga Ola, Tuan of Yohanes Kopong Tuan.
func (w word) isWithin() bool {
	t := &w.run[w.i]
	switch w.list[w.i] {
	case AsCommon:
		return w.before() && w.after() && w.run[w.i-1].Is(words.Given) && t.Is(words.Common) && !t.Is(words.Month|words.Weekday|words.Stop|words.PlaceHead|words.Say)
	case AsTitle:
		return w.before() && w.i+1 == len(w.run) && w.i > 1 && t.Is(words.Rank) && !t.Is(words.Dotted|words.Title)
	}
	return false
}

// isRoman: X of Komisi X, which is no initial as I of I Made is.
func (w word) isRoman() bool {
	t := w.token()
	return w.lang == "id" && (t.Text == "V" || t.Text == "X") && w.i > 0 && w.list[w.i-1] != AsName
}

// isSmallWord: Lalu of Lalu Hadrian, Demi of Demi Vollering, which is no word of the
// sentence where it has a capital within one.
func (w word) isSmallWord() bool {
	t := w.token()
	return w.list[w.i] == AsCommon && t.Capital && !t.Opens && t.Is(words.Stop|words.Adverb) && !t.Is(words.Article|words.Pronoun|words.Weekday|words.Month) &&
		w.after() && (w.i == 0 || w.list[w.i-1] == AsTitle)
}

// isLastPlace: a place behind a given name.
func (w word) isLastPlace() bool {
	return w.run[w.i].Is(words.Place) && w.before() && w.run[w.i-1].Is(words.Given) && !hasOffice(w.list[:w.i]) && (w.i < 2 || w.list[w.i-2] != AsName)
}

// isTrade: Cook of Tim Cook, which is no office of something, as mayor is.
func (w word) isTrade() bool {
	t := &w.run[w.i]
	return w.lang == "en" && w.list[w.i] == AsTitle && t.Is(words.Title) && !t.Is(words.OfficeOf|words.Rank) && t.Phrase < 2 && t.Capital &&
		w.before() && w.run[w.i-1].Is(words.Given) && (w.i+1 == len(w.list) || w.list[w.i+1] == AsCommon)
}

// isRankWithin: Sheikh of Hassan Sheikh Mohamud.
func (w word) isRankWithin() bool {
	return w.lang == "en" && w.list[w.i] == AsTitle && w.token().Is(words.Rank) && !w.token().Is(words.OfficeOf|words.Dotted) && w.before() && w.after()
}

// isSaints reports whether a word is St, or the saint behind it.
func (w word) isSaints() bool {
	return isSaint(w.token()) && w.i+1 < len(w.run) || w.i > 0 && isSaint(&w.run[w.i-1])
}

// officeBefore reports whether the word before i belongs to an office.
func officeBefore(list []Label, i int) bool {
	return i > 0 && (list[i-1] == AsTitle || list[i-1] == AsCommon)
}

func hasOffice(list []Label) bool {
	for _, l := range list {
		if l == AsTitle || l == AsOrg {
			return true
		}
	}
	return false
}

// sentenceOfCapitals reports whether all words of a run of three or more are in
// capitals: a headline, in which that tells nothing.
func sentenceOfCapitals(run []words.Token) bool {
	for _, t := range run {
		if !t.Upper {
			return false
		}
	}
	return len(run) > 2
}
