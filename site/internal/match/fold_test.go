package match

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestFoldHidesOnlyWhatAReaderDoesNotHear(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"Kami pasti, 70,5 % – ya.", "Kami pasti, 70,5 % - ya."},
		{"a\u00a0b\u2009c \t\n d", "a b c d"},
		{" a ", " a "},
		{"a \u200b b", "a b"},
		{"se\u00adnja\u200bta\ufeff", "senjata"},
		{"“a” „b‟ «c» 5″", `"a" "b" "c" 5"`},
		{"‘a’ Jum’at Jumʼat Jum`at 5′", "'a' Jum'at Jum'at Jum'at 5'"},
		{"Rusia‐China‑AS–EU—x−1", "Rusia-China-AS-EU-x-1"},
		{"Dingin… sangat", "Dingin... sangat"},
		{"Erdog\u0306an cafe\u0301", "Erdoğan café"},
		{"cafe\u200b\u0301", "café"},
		{"KAPITAL é Ä ß İ", "KAPITAL é Ä ß İ"},
		{"中国\u3000表示", "中国 表示"},
		{"\u1100\u1161\u11a8", "각"},
		{"\xff a\xc3", "\ufffd a\ufffd"},
	} {
		if got := Fold(c.in).Text; got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestFoldKeepsOfEveryCharacterWhatNFCKeeps(t *testing.T) {
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		once := Fold("a" + string(r) + "b").Text
		if twice := Fold(once).Text; twice != once {
			t.Fatalf("U+%04X: folded twice it is %q, once %q", r, twice, once)
		}
		if wordRune(r) && r != '\u0374' && r != 'ʹ' && r != 'ʻ' && r != 'ʼ' && r != 'ʽ' {
			if want := norm.NFC.String("a" + string(r) + "b"); once != want {
				t.Fatalf("U+%04X: folds to %q, want %q", r, once, want)
			}
		}
	}
}

func TestSourceGivesBackWholeCharacters(t *testing.T) {
	for _, c := range []struct{ text, folded, want string }{
		{"kata “Li”\u00a0 itu", `"Li"`, "“Li”"},
		{"kata “Li”\u00a0 itu", "Li", "Li"},
		{"satu \n dua", "satu dua", "satu \n dua"},
		{"satu \n dua", "dua", "dua"},
		{"x se\u00adnjata\u00ad y", "senjata", "se\u00adnjata"},
		{"x \u00adsenjata y", "senjata", "senjata"},
		{"era Dingin… kata", "Dingin...", "Dingin…"},
		{"era Dingin… kata", "Dingin.", "Dingin…"},
		{"cafe\u0301 lain", "café", "cafe\u0301"},
		{"ax\u0323 lain", "ax", "ax\u0323"},
		{"kata ’ –", "-", "–"},
	} {
		f := Fold(c.text)
		at := strings.Index(f.Text, c.folded)
		if at < 0 {
			t.Fatalf("%q is not in %q", c.folded, f.Text)
		}
		start, end := f.Source(at, at+len(c.folded))
		if got := c.text[start:end]; got != c.want {
			t.Errorf("source of %q in %q = %q, want %q", c.folded, c.text, got, c.want)
		}
	}
}

func TestEmptyRangeHasAnEmptySource(t *testing.T) {
	f := Fold("a\u00ad\u00ad“b” c")
	for at := range len(f.Text) + 1 {
		if start, end := f.Source(at, at); start != end {
			t.Errorf("Source(%d, %d) = %d, %d", at, at, start, end)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"“Kami”  pasti…", "e\u0301\u200b\u0327", " \u00ad \u0308", "\xff\xcc", "ab\u0301\u00a0 \u034f", "\u0340`\u1fef", "\xe2\x81\u200b\xa7"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := Fold(s)
		if again := Fold(folded.Text); again.Text != folded.Text {
			t.Fatalf("Fold(%q) = %q, and again %q", s, folded.Text, again.Text)
		}
		from := 0
		for at := range folded.Text {
			_, size := utf8.DecodeRuneInString(folded.Text[at:])
			start, end := folded.Source(at, at+size)
			if start < 0 || end > len(s) || start >= end || start < from {
				t.Fatalf("Source(%d, %d) of %q = %d, %d", at, at+size, s, start, end)
			}
			if utf8.ValidString(s) && (!utf8.RuneStart(s[start]) || end < len(s) && !utf8.RuneStart(s[end])) {
				t.Fatalf("Source(%d, %d) of %q = %d, %d: inside a character", at, at+size, s, start, end)
			}
			from = start
		}
	})
}

func BenchmarkFold(b *testing.B) {
	plain := strings.Repeat("Kami bekerja secara aktif melalui departemen militer kami, secara teratur bertukar informasi. ", 100)
	for name, text := range map[string]string{
		"ascii": plain,
		"curly": strings.ReplaceAll(plain, "Kami bekerja", "“Kami” –\u00a0bekerja…"),
		"cjk":   strings.Repeat("中国外交部发言人汪文斌表示，", 300),
		"nfd":   norm.NFD.String(strings.Repeat("Erdoğan réélu à Sète ", 300)),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Fold(text)
			}
		})
	}
}
