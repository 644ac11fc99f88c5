package intake

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/internal/match"
	"berkas/site/internal/newsread"
	"berkas/site/lang"
)

// settleLanguage gives an article the language that its words tell, where they do
// and what the page says is not as near.
func (a *Article) settleLanguage() {
	if known := newsread.Language(a.paragraphs()); known != "" {
		a.Language = known
		return
	}
	text := a.Text()
	if told := cmp.Or(scriptLanguage(text), wordLanguage(text)); told != "" && !akin(told, a.Language) {
		a.Language = told
	}
}

// akin reports whether a page's language is one that is told, or one that is so
// near to it that the page knows better.
func akin(told, said string) bool {
	said, _, _ = strings.Cut(strings.ToLower(said), "-")
	return said == told || slices.ContainsFunc([]string{"no nb nn da sv", "hr bs sr sl mk bg", "ms id", "cs sk", "ru uk be bg mk sr", "es ca gl pt", "ar fa ur ps ckb", "nl af fy", "zh yue wuu"}, func(group string) bool {
		languages := strings.Fields(group)
		return slices.Contains(languages, told) && slices.Contains(languages, said)
	})
}

// commonWords returns the languages of words/languages.txt that each word is
// common in; they are read once and never changed.
var commonWords = sync.OnceValue(func() map[string][]string {
	data, err := wordFiles.ReadFile("words/languages.txt")
	if err != nil {
		panic(err)
	}
	words := map[string][]string{}
	for line := range strings.Lines(string(data)) {
		language, list, found := strings.Cut(line, ": ")
		for word := range strings.FieldsSeq(list) {
			if found && !strings.HasPrefix(line, "#") && !slices.Contains(words[word], language) {
				words[word] = append(words[word], language)
			}
		}
	}
	return words
})

// What a language must have of a text's words, and how many times more than the
// next, to be the text's.
const (
	leastCommon = 0.12
	ahead       = 1.15
)

// wordLanguage returns the language whose commonest words a text has most of, ""
// for none or several.
func wordLanguage(text string) string {
	counts, all := map[string]int{}, 0
	for _, w := range match.Words(text) {
		all++
		for _, language := range commonWords()[strings.ToLower(text[w.Start:w.End])] {
			counts[language]++
		}
	}
	best, second := "", 0
	for language, n := range counts {
		switch {
		case n > counts[best] || n == counts[best] && language < best:
			best, second = language, max(second, counts[best])
		case language != best:
			second = max(second, n)
		}
	}
	if float64(counts[best]) < leastCommon*float64(all) || float64(counts[best]) < ahead*float64(second) {
		return ""
	}
	return best
}

// withoutRules returns the language of a source for which there are no rules to
// find names, speakers and dates by; "" where there are. What the source says of its
// language counts, then its words, then the dossier's. Malay is read as Indonesian
// where its words are.
func withoutRules(d *dossier.Dossier, s *dossier.Source, r *newsread.Reading) string {
	language := cmp.Or(s.Language, r.Language, d.Lang.Tag)
	if facts.Reads(language) || lang.Primary(language) == "ms" && r.Language == "id" {
		return ""
	}
	return language
}

// scriptLanguage returns the language that nearly every text in these letters is
// in, "" where there are several such, as of Latin ones. Chinese has no letters
// but Han; Japanese has more.
func scriptLanguage(text string) string {
	count, all := map[string]int{}, 0
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		all++
		for _, s := range scripts {
			if unicode.In(r, s.tables...) {
				count[s.language]++
				break
			}
		}
	}
	if count["ja"]*10 > all {
		return "ja"
	}
	for _, s := range scripts {
		if count[s.language]*2 > all {
			return s.language
		}
	}
	return ""
}

var scripts = [...]struct {
	language string
	tables   []*unicode.RangeTable
}{
	{"ja", []*unicode.RangeTable{unicode.Hiragana, unicode.Katakana}},
	{"zh", []*unicode.RangeTable{unicode.Han}},
	{"ko", []*unicode.RangeTable{unicode.Hangul}},
	{"th", []*unicode.RangeTable{unicode.Thai}},
	{"el", []*unicode.RangeTable{unicode.Greek}},
	{"he", []*unicode.RangeTable{unicode.Hebrew}},
	{"ka", []*unicode.RangeTable{unicode.Georgian}},
	{"hy", []*unicode.RangeTable{unicode.Armenian}},
}
