package review_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	"pgregory.net/rapid"

	"berkas/site/review"
)

// quote is a quotation as dossier.json has it.
func quote(n int, text string, more ...string) string {
	all := append([]string{fmt.Sprintf(`"n": %d, "text": %s, "source_count": %d`, n, encoded(text), n)}, more...)
	return "{" + strings.Join(all, ", ") + "}"
}

func encoded(s string) string {
	data, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(data)
}

func source(slug string, more string, quotes ...string) string {
	return fmt.Sprintf(`{"slug": %q, "title": "Judul" %s, "quotes": [%s]}`, slug, more, strings.Join(quotes, ", "))
}

// tester is a test, or one of rapid's.
type tester interface {
	Helper()
	Fatal(args ...any)
}

func told(t tester, was, is string) string {
	t.Helper()
	a, err := review.Read(strings.NewReader(was))
	if err != nil {
		t.Fatal(err)
	}
	b, err := review.Read(strings.NewReader(is))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := review.Compare(a, b).Markdown(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestWhatChangedIsToldWithItsWords.
func TestWhatChangedIsToldWithItsWords(t *testing.T) {
	was := `{"title": "A", "people": [{"slug": "ratna", "name": "Ratna", "aliases": ["R", "S"]}, {"slug": "budi", "name": "Budi"}],
		"claims": [{"slug": "adil", "title": "Tarif itu adil", "about": ["ratna"], "witnesses": [["koran"]]}],
		"sources": [` + source("koran", "", quote(1, "Satu"), quote(2, "Dua", `"by": "ratna"`, `"figure": {"value": 70, "unit": "%", "text": "70 persen"}`), quote(3, "Tiga")) + `]}`
	is := `{"title": "B", "people": [{"slug": "sari", "name": "Ratna", "aliases": ["S", "T"], "redirect_from": ["ratna"]}],
		"claims": [{"slug": "adil", "title": "Tarif itu tidak adil", "about": ["sari"]}, {"slug": "baru", "title": "Ini baru"}],
		"sources": [` + source("koran", "", quote(1, "Dua", `"by": "sari"`, `"stance": "denies"`, `"figure": {"value": 71, "unit": "%"}`), quote(2, "Empat")) + `]}`
	got := told(t, was, is)
	for _, line := range []string{
		"Claims: 1 added, 1 changed; Pages: 1 changed, 1 removed; The dossier: 1 changed.",
		"- `koran#q1` `Ratna` `Dua`\n  - it was `koran#q2`\n  - `stance`: nothing → `denies`\n",
		"- `koran#q2` `Empat`\n",
		"- `koran#q1` `71 %`\n  - it was `koran#q2`\n  - was `70 %`\n",
		"- `adil` `Tarif itu tidak adil`\n  - was `Tarif itu adil`\n",
		"**Added**\n\n- `baru` `Ini baru`\n",
		"- `sari` `people` `Ratna`\n  - `aliases`:\n    - removed `R`\n    - added `T`\n",
		"**Removed**\n\n- `budi` `people` `Budi`\n",
		"  - `title`: `A` → `B`\n",
	} {
		if !strings.Contains(got, line) {
			t.Errorf("%q is not told:\n%s", line, got)
		}
	}
	if strings.Contains(got, "witnesses") || strings.Contains(got, "source_count") {
		t.Errorf("what follows from the rest is told:\n%s", got)
	}
	if same := told(t, is, is); same != "## What readers will see otherwise\n\nNothing.\n" {
		t.Errorf("of no change it says %q", same)
	}
}

// TestOfTwoThatAreOneTheOtherIsGone: whichever of them stands first, and whether the one
// that stays has another slug now.
func TestOfTwoThatAreOneTheOtherIsGone(t *testing.T) {
	budi, sari := `{"slug": "budi", "name": "Budi"}`, `{"slug": "sari", "name": "Sari"}`
	for _, was := range []string{budi + ", " + sari, sari + ", " + budi} {
		for _, is := range []string{
			`{"slug": "sari", "name": "Sari", "redirect_from": ["budi"]}`,
			`{"slug": "sari", "name": "Sari Dewi", "redirect_from": ["budi"]}`,
			`{"slug": "dewi", "name": "Sari", "redirect_from": ["sari", "budi"]}`,
		} {
			got := told(t, `{"people": [`+was+`]}`, `{"people": [`+is+`]}`)
			if !strings.Contains(got, "Pages: 1 changed, 1 removed.") || !strings.Contains(got, "**Removed**\n\n- `budi` `people` `Budi`\n") {
				t.Errorf("of %s and %s it says\n%s", was, is, got)
			}
		}
	}
}

// TestAQuotationBeforeOthersMakesNoneOfThemAnother.
func TestAQuotationBeforeOthersMakesNoneOfThemAnother(t *testing.T) {
	was := `{"sources": [` + source("koran", "", quote(1, "Satu"), quote(2, "Dua")) + `]}`
	is := `{"sources": [` + source("koran", "", quote(1, "Nol"), quote(2, "Satu"), quote(3, "Dua")) + `]}`
	got := told(t, was, is)
	if !strings.Contains(got, "Quotations: 1 added, 2 changed.") || !strings.Contains(got, "- `koran#q1` `Nol`\n") || strings.Contains(got, "was `Satu`") {
		t.Error(got)
	}
}

var inCode = regexp.MustCompile(`(?s)<code>.*?</code>`)

// TestHostileWordsAreHarmless: as GitHub reads it, every word of a text stands in code.
func TestHostileWordsAreHarmless(t *testing.T) {
	md := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(html.WithUnsafe()))
	rapid.Check(t, func(t *rapid.T) {
		evil := rapid.StringOfN(rapid.SampledFrom([]rune("`` \n\r\t<>!-[](){}*_~|#&@:/\\'\"=+.1aEVIL\u202e\u2028\u0000é")), 1, 60, -1).Draw(t, "words") + "EVIL"
		e, k := encoded(evil), encoded("EVIL"+evil)
		was := `{"people": [{"slug": "x", "name": ` + e + `, "aliases": [` + e + `]}], "claims": []}`
		is := `{"title": ` + e + `, "people": [{"slug": "x", "name": "N", ` + k + `: ` + e + `}], "claims": [{"slug": ` + e + `, "title": ` + e + `}],
			"sources": [{"slug": ` + e + `, "title": ` + e + `, "quotes": [` + quote(1, evil, `"figure": {"words": `+e+`}`) + `]}]}`
		for _, text := range []string{told(t, was, is), told(t, is, was)} {
			var page bytes.Buffer
			if err := md.Convert([]byte(text), &page); err != nil {
				t.Fatal(err)
			}
			if rest := inCode.ReplaceAllString(page.String(), ""); strings.Contains(rest, "EVIL") {
				t.Fatalf("%q stands outside of code in\n%s", evil, rest)
			}
			if strings.ContainsAny(text, "\u202e\u2028\x00\r") {
				t.Fatalf("what cannot be seen is told as it is: %q", text)
			}
		}
	})
}

// TestWhatIsToldIsBounded, whatever changed, and the rest is counted.
func TestWhatIsToldIsBounded(t *testing.T) {
	long := strings.Repeat("panjang 語 ", 5000)
	var quotes, keys []string
	for i := range 3000 {
		quotes = append(quotes, quote(i+1, fmt.Sprint(i, long)))
		keys = append(keys, fmt.Sprintf(`"k%d": [%s, %d]`, i, encoded(long), i))
	}
	is := `{"title": "T", "people": [{"slug": "x", ` + strings.Join(keys, ", ") + `}], "sources": [` + source("koran", "", quotes[:200]...) + `]}`
	got := told(t, `{"people": [{"slug": "x"}]}`, is)
	if n := len([]rune(got)); n > 65_536 {
		t.Errorf("it has %d characters, and GitHub takes 65,536", n)
	}
	for _, rest := range []string{"Quotations: 200 added", "- and 150 more", "characters more", "- and 2988 more keys"} {
		if !strings.Contains(got, rest) {
			t.Errorf("%q is not told", rest)
		}
	}
}

// TestWhatIsNoDossierIsRefused.
func TestWhatIsNoDossierIsRefused(t *testing.T) {
	for _, text := range []string{"", "[]", "{", "{} {}", `{"people": 1} x`} {
		if _, err := review.Read(strings.NewReader(text)); err == nil {
			t.Errorf("%q is taken for a dossier", text)
		}
	}
	if _, err := review.Read(strings.NewReader(`{"people": 1, "sources": [1, {"slug": 2, "quotes": {}}]}`)); err != nil {
		t.Error(err)
	}
}
