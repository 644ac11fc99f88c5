package facts

import (
	"fmt"
	"strings"
	"testing"
)

// TestLiteralsAreDigitsOfAnyScript, with whether a word follows them.
func TestLiteralsAreDigitsOfAnyScript(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"ru", "2,5 миллиарда, 70% и 12 500 солдат", "5/2+ 70 12500+"},
		{"ar", "٧٠ في المئة، ٢٫٥ مليار في ٢٠٢٥", "70+ 5/2+ 2025"},
		{"fa", "۱۴۰۲", "1402"},
		{"zh", "2023年4月16日投资25亿元", "2023+ 4+ 16+ 25+"},
		{"hi", "५० लाख", "50+"},
		{"de", "Su-35, G7, A4-Blatt", "35 7 4"},
		{"de", "1.234 und 1,234", "1234+ 617/500"},
		{"zh", "1,234 和 1.234", "1234+ 617/500"},
		{"es", "10:30, 16/4, 1.2.3, 1.234, 007", ""}, // no single number, or one of two
		{"en-GB", "1.234 and 1,234", "617/500+ 1234"},
		{"id-ID", "1.234 dan 1,234", "1234+ 617/500"},
		{"ru", "", ""},
	} {
		var got []string
		for _, l := range Literals(c.text, c.language) {
			mark := ""
			if l.Word {
				mark = "+"
			}
			if l.Start >= l.End || l.End > len(c.text) {
				t.Fatalf("%q: %d–%d", c.text, l.Start, l.End)
			}
			got = append(got, fmt.Sprint(l.Value.RatString(), mark))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s %q: %q, want %q", c.language, c.text, got, c.want)
		}
	}
}

// TestNumbersAreReadInEveryVarietyOfALanguage.
func TestNumbersAreReadInEveryVarietyOfALanguage(t *testing.T) {
	for _, language := range []string{"en", "en-GB", "EN-us"} {
		if found := Numbers("two million people", language); len(found) != 1 || !Reads(language) {
			t.Errorf("%s: %v", language, found)
		}
	}
	if found := Numbers("two million people", "de"); len(found) != 0 || Reads("de") || Reads("") {
		t.Error(found)
	}
}
