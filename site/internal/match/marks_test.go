package match

import (
	"strings"
	"testing"
	"unicode"
)

// pairsOfMarks are the pairs of quotation marks of Europe and East Asia, as they
// are set and as they are typed.
var pairsOfMarks = [][2]string{
	{`"`, `"`},
	{"“", "”"},
	{"„", "“"},
	{"„", "”"},
	{"”", "”"},
	{"«", "»"},
	{"« ", " »"},
	{"«\u00a0", "\u00a0»"},
	{"«\u202f", "\u202f»"},
	{"»", "«"},
	{"»", "»"},
	{"‹", "›"},
	{"›", "‹"},
	{"‘", "’"},
	{"‚", "‘"},
	{"‚", "’"},
	{"’", "’"},
	{"'", "'"},
	{"‛", "’"},
	{"‟", "”"},
	{"⹂", "”"},
	{"「", "」"},
	{"『", "』"},
	{"｢", "｣"},
	{"﹁", "﹂"},
	{"﹃", "﹄"},
	{"〝", "〟"},
	{"〝", "〞"},
	{"＂", "＂"},
	{"＇", "＇"},
	{"″", "″"},
	{"‶", "″"},
	{"′", "′"},
	{"‵", "′"},
	{"`", "´"},
	{"`", "'"},
	{"``", "''"},
	{"´´", "´´"},
	{"''", "''"},
	{",,", "''"},
	{"‚‚", "‘‘"},
	{",,", "``"},
	{"<<", ">>"},
	{"<< ", " >>"},
	{"❝", "❞"},
	{"❛", "❜"},
	{"❠", "❞"},
	{"❮", "❯"},
	{"🙶", "🙷"},
	{"🙸", "🙶"},
}

// TestEveryPairOfMarksIsOne: whatever the marks, what stands in them is speech, is
// told from what does not, is found by a quotation in any other, and is parted by
// none.
func TestEveryPairOfMarksIsOne(t *testing.T) {
	for _, p := range pairsOfMarks {
		for text, words := range map[string]string{
			"Kata Li: " + p[0] + "Kami pasti siap" + p[1] + ", lalu pergi.": "Kami pasti siap",
			"船長は" + p[0] + "船は出ない" + p[1] + "と述べた。":                         "船は出ない",
			"그는 " + p[0] + "배는 없다" + p[1] + "고 말했다.":                        "배는 없다",
		} {
			if strings.HasPrefix(text, "船") && strings.ContainsAny(p[0], " <,\u00a0\u202f") {
				continue // habits of alphabets
			}
			var got []string
			for _, r := range QuotedSpans(text) {
				got = append(got, strings.TrimSpace(text[r.Start:r.End]))
			}
			if len(got) != 1 || got[0] != words {
				t.Errorf("in %s: %q", text, got)
			}
			start := strings.Index(text, words)
			if !InQuotes(text, start, start+len(words)) || InQuotes(text, 0, 3) {
				t.Errorf("in %s: speech is not told from report", text)
			}
			if Unquoted(p[0]+words+p[1]) != words {
				t.Errorf("%q", Unquoted(p[0]+words+p[1]))
			}
			for _, other := range pairsOfMarks {
				if len(Quotation(Fold(text), strings.ReplaceAll(other[0], "\u202f", " ")+words+other[1])) != 1 {
					t.Errorf("%s%s%s is not found in %s", other[0], words, other[1], text)
				}
			}
		}
		for _, text := range []string{"China tidak " + p[0] + "memasok" + p[1] + " senjata", "China " + p[0] + "tidak" + p[1] + " memasok senjata"} {
			at := strings.Index(text, "memasok")
			if parted, cut := Cut(text, at); !cut || parted != "tidak memasok" {
				t.Errorf("in %s: %q", text, parted)
			}
		}
		if len(p[0]) > 2 && strings.TrimSpace(p[0]) == p[0] {
			text := p[0] + "Ini satu." + p[1] + " " + p[0] + "Ini dua." + p[1] + " Tiga."
			if n := len(Sentences(text)); n != 3 {
				t.Errorf("%s: %d sentences", text, n)
			}
		}
	}
}

// TestEverySignThatUnicodeCallsAQuotationMarkIsOne: it folds, and opens or closes.
func TestEverySignThatUnicodeCallsAQuotationMarkIsOne(t *testing.T) {
	n := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !unicode.Is(unicode.Quotation_Mark, r) {
			continue
		}
		n++
		if got := Fold("a " + string(r) + " b").Text; got != `a " b` && got != "a ' b" {
			t.Errorf("%c folds to %q", r, got)
		}
		if !IsMark(r) || !OpensQuotation(r) && !ClosesQuotation(r) {
			t.Errorf("%c is none", r)
		}
	}
	if n < 30 {
		t.Errorf("Unicode has only %d", n)
	}
	for _, r := range "《〈(-–aД船." {
		if IsMark(r) || OpensQuotation(r) || ClosesQuotation(r) {
			t.Errorf("%c is one", r)
		}
	}
}

// TestAnApostropheIsNoMark, nor is a minute, a guillemet of a path, or a mark of
// several that closes nothing.
func TestAnApostropheIsNoMark(t *testing.T) {
	for _, text := range []string{
		"the boys’ turn and the girls’ turn", "’Tis the boys’ turn", "tahun ’90-an, para Houthis’ dan", "rock ’n’ roll", "a 5′ 3″ board, a 6′ 2″ board",
		"Beranda » Dunia » Asia", "« Sebelumnya", "L’été, c’est l’été", "Jum`at lalu", "a, b,c < d > e", "x << y", "《人民日报》报道", "o‘zbek va o‘g‘il", "5 ′ dan 6 ′",
	} {
		if got := QuotedSpans(text); got != nil {
			t.Errorf("%s: %v", text, got)
		}
	}
}

// TestMarksWithinMarksAreOfTheWhole.
func TestMarksWithinMarksAreOfTheWhole(t *testing.T) {
	for _, text := range []string{
		"“a ‘b c’ d”", "«a „b c“ d»", "« a « b c » d »", "„a ‚b c‘ d“", "»a ›b c‹ d«", "「a『b c』d」", "『a「b c」d』", "‘a “b c” d’", "”a ’b c’ d”", "“a \"b c\" d”", "\"a 'b c' d\"", "„a «b c» d”", "``a `b c' d''",
	} {
		if got := QuotedSpans(text); len(got) != 1 || Unquoted(text) == text {
			t.Errorf("%s: %v", text, got)
		}
	}
	for _, text := range []string{"“a” dan “b”", "“a", "a”", "‘a’ b", "", "“"} {
		if got := Unquoted(text); got != text {
			t.Errorf("%s: %s", text, got)
		}
	}
}
