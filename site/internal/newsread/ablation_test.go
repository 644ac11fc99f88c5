package newsread

import (
	"fmt"
	"html"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// article is one of intake's measured articles, as paragraphs, and who is named
// and quoted in it.
type article struct {
	list   []Paragraph
	people [][]string    // the ways each may be written
	quotes []quotedWords // those with a speaker
}

type quotedWords struct {
	words string
	by    []string
}

var (
	aside   = regexp.MustCompile(`(?s)<(script|style|head|nav|footer|aside).*?</(script|style|head|nav|footer|aside)>`)
	tags    = regexp.MustCompile(`<[^>]*>`)
	minimum = 40 // bytes of a line that is a paragraph
)

// measuredArticles reads the articles of intake roughly: what is no paragraph is
// left to the tests of intake.
func measuredArticles(t testing.TB) []article {
	t.Helper()
	files, err := filepath.Glob("../../intake/testdata/articles/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	var all []article
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var a article
		for line := range strings.Lines(html.UnescapeString(tags.ReplaceAllString(aside.ReplaceAllString(string(archive.Files[0].Data), ""), ""))) {
			if line = strings.Join(strings.Fields(line), " "); len(line) > minimum {
				a.list = append(a.list, Paragraph{Text: line})
			}
		}
		for line := range strings.Lines(string(archive.Files[1].Data)) {
			switch kind, rest, _ := strings.Cut(strings.TrimSpace(line), ": "); kind {
			case "person":
				a.people = append(a.people, strings.Split(rest, "/"))
			case "quote":
				by, words, _ := strings.Cut(rest, ": ")
				a.quotes = append(a.quotes, quotedWords{words, strings.Split(by, "/")})
			}
		}
		all = append(all, a)
	}
	return all
}

// measureArticles counts people and attributions, as intake's own test does.
func measureArticles(all []article, by *rules) map[string]tally {
	people, speakers := tally{}, tally{}
	for _, a := range all {
		r := by.read(a.list)
		people.there += len(a.people)
		for _, n := range r.Names {
			if n.Kind == Person {
				people.found++
				people.right += one(slices.ContainsFunc(a.people, func(ways []string) bool { return isOneOf(n.Text, ways) }))
			}
		}
		speakers.there += len(a.quotes)
		for _, q := range r.Quotes {
			who := q.By
			if q.Speaker >= 0 {
				who = r.Names[q.Speaker].Text
			}
			if who == "" {
				continue
			}
			speakers.found++
			speakers.right += one(slices.ContainsFunc(a.quotes, func(w quotedWords) bool {
				return isOneOf(who, w.by) && (strings.Contains(plainText(q.Text), plainText(w.words)) || strings.Contains(plainText(w.words), plainText(q.Text)))
			}))
		}
	}
	return map[string]tally{"articles: person": people, "articles: speaker": speakers}
}

func isOneOf(name string, ways []string) bool {
	return slices.ContainsFunc(ways, func(w string) bool { return strings.EqualFold(w, name) || Same(w, name) })
}

func plainText(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(" .,!?…“”\"'‘’", r) }), " ")
}

// f1 is the harmonic mean of precision and recall.
func (t tally) f1() float64 { return ratio(2*t.right, t.there+t.found) }

// held are rules that add nothing to the score, and what needs them all the same.
var held = map[string]string{
	"single given name":           "TestPeopleAreNamedInFullWithTheirOffice: Prabowo-Gibran",
	"headline in quotation marks": "TestWhatNobodySaysIsNoQuotation: a headline that ends with a sign",
	"place and name":              "TestPeopleAreNamedInFullWithTheirOffice: Walikota Salatiga Yuliyanto",
	"end of a word":               "TestNicknamesEndNames: Mas Dhito",
	"beginning of a word":         "intake's TestSuggestFindsWhoSpeaks: Laurens in sindonews",

	"institution in front":      "TestWhatIsCalledAnInstitutionIsNobody",
	"called an institution":     "TestWhatIsCalledAnInstitutionIsNobody",
	"firm's things beside it":   "TestPeopleAreNamedInFullWithTheirOffice: shares of Morgan Stanley",
	"article before it":         "TestWhatIsCalledAnInstitutionIsNobody: the Marlowe",
	"sex of the pronoun":        "TestWhoIsMeantIsWeighed: a stranger named last",
	"said something last":       "TestWhoIsMeantIsWeighed: according to Kesling Obersten",
	"roman number":              "TestPeopleAreToldFromWhatStandsBesideThem: Ketua Komisi X",
	"small word in a name":      "TestPeopleAreToldFromWhatStandsBesideThem: Lalu Hadrian",
	"who behind it":             "TestPeopleAreToldFromWhatStandsBesideThem: Gregg Beckman-Stahl",
	"reply":                     "TestWhoIsMeantIsWeighed: who asked does not reply",
	"word of its own before it": "TestPeopleAreToldFromWhatStandsBesideThem: Hurricane Fiona",
	"rank within a name":        "TestPeopleAreToldFromWhatStandsBesideThem: Hassan Sheikh Mohamud",
	"behind speech":             "TestVerbsInNoListHaveASpeaker: thundered Brock Dunleavy",
	"other verb behind":         "TestVerbsInNoListHaveASpeaker",

	"verb of saying beside it": "TestPeopleWhoSpeakAreFound",

	// the gold set marks nothing outside quotation marks
	"subject of its verb":                 "TestWordsOutsideQuotationMarksHaveASpeaker: Wang Yi berjanji",
	"verb and speaker behind a comma":     "TestWordsOutsideQuotationMarksHaveASpeaker: …, kata Wang Yi",
	"words that lead to what is reported": "TestWordsOutsideQuotationMarksHaveASpeaker: Wang Yi mengatakan bahwa",
	"subject within":                      "TestWordsOutsideQuotationMarksHaveASpeaker: Wang Yi menuduh",
}

// TestAblation reads every text of the gold set and of intake's articles without
// each rule in turn, and prints what the rule adds to F1. One that adds nothing
// to either, all classes together, is to be taken out unless it is held.
func TestAblation(t *testing.T) {
	texts, articles := goldTexts(t), measuredArticles(t)
	whole := slices.Concat(articleTexts(t, "testdata/articles/dev.txtar"), articleTexts(t, "testdata/articles/dev2.txtar"), articleTexts(t, "testdata/articles/dev3.txtar"), articleTexts(t, "testdata/articles/forms.txtar"), articleTexts(t, "testdata/articles/english.txtar"))
	measureArticles := func(all []article, by *rules) map[string]tally {
		m := measureArticles(all, by)
		for _, g := range whole {
			measureText(g, by, m, func(string, string) {})
		}
		return m
	}
	all := allRules()
	gold, measured := measure(texts, all), measureArticles(articles, all)
	delete(gold, "day") // is not read here
	names := map[string]bool{}
	all.each(func(name, says, example string) {
		if names[name] || !strings.HasSuffix(says, ".") || example == "" {
			t.Errorf("rule %q (%q, %q) needs a name of its own, a sentence and an example", name, says, example)
		}
		names[name] = true
		without := all.without(name)
		onGold, what := added(gold, measure(texts, without))
		onArticles, more := added(measured, measureArticles(articles, without))
		t.Logf("gold %+.4f  articles %+.4f  %s: %s", onGold, onArticles, name, strings.Join(append(what, more...), ", "))
		switch needs, isHeld := held[name]; {
		case onGold <= 0 && onArticles <= 0 && !isHeld:
			t.Errorf("rule %q adds nothing to any score", name)
		case isHeld:
			t.Logf("held for %s", needs)
		}
	})
}

// added returns what a rule adds to the F1 of all classes, and of each.
func added(with, without map[string]tally) (sum float64, each []string) {
	for _, class := range slices.Sorted(maps.Keys(with)) {
		by := with[class].f1() - without[class].f1()
		sum += by
		if by != 0 {
			each = append(each, fmt.Sprintf("%s %+.4f", class, by))
		}
	}
	return sum, each
}
