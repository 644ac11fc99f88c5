package facts

import (
	"fmt"
	"math/big"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// numberCases reads a table of passages; see testdata/numbers.txt.
func numberCases(t testing.TB, file string) (cases []numberCase) {
	t.Helper()
	data, err := os.ReadFile("testdata/" + file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		head, want, found := strings.Cut(line, "=>")
		language, marked, apart := strings.Cut(head, " ")
		if !found || !apart {
			t.Fatalf("%q is no case", line)
		}
		c := numberCase{language: language, marked: strings.TrimSpace(marked)}
		for one := range strings.SplitSeq(want, ";") {
			if one = strings.TrimSpace(one); one != "" {
				c.want = append(c.want, one)
			}
		}
		cases = append(cases, c)
	}
	return cases
}

type numberCase struct {
	language, marked string // the expressions are in braces
	want             []string
}

func (c numberCase) text() string { return strings.NewReplacer("{", "", "}", "").Replace(c.marked) }

// read returns the passage with what is read in braces, and what it says.
func (c numberCase) read() (marked string, said []string) {
	text := c.text()
	at := 0
	for _, n := range Numbers(text, c.language) {
		marked += text[at:n.Start] + "{" + text[n.Start:n.End] + "}"
		at = n.End
		said = append(said, sayNumber(n))
	}
	return marked + text[at:], said
}

func sayNumber(n Number) string {
	words := []string{}
	if n.Hedge != Exactly {
		words = append(words, hedges[n.Hedge])
	}
	value := sayRat(n.Low)
	if n.Low.Cmp(n.High) != 0 {
		value += ".." + sayRat(n.High)
	}
	words = append(words, value)
	if n.Unit != "" {
		words = append(words, n.Unit)
	}
	if n.Ordinal {
		words = append(words, "ordinal")
	}
	if n.Vague {
		words = append(words, "vague")
	}
	return strings.Join(words, " ")
}

func sayRat(r *big.Rat) string {
	if digits, exact := r.FloatPrec(); exact {
		return r.FloatString(digits)
	}
	return r.RatString()
}

func TestNumbersAreReadAsTheTableSays(t *testing.T) {
	cases := numberCases(t, "numbers.txt")
	if len(cases) < 150 {
		t.Errorf("only %d cases", len(cases))
	}
	holdNumbers(t, append(cases, numberCases(t, "numbers-fresh.txt")...))
}

func holdNumbers(t *testing.T, cases []numberCase) {
	t.Helper()
	wrong := 0
	for _, c := range cases {
		marked, said := c.read()
		if got, want := fmt.Sprint(marked, said), fmt.Sprint(c.marked, c.want); got != want {
			wrong++
			t.Errorf("%s:\n got %s\nwant %s", c.language, got, want)
		}
	}
	t.Logf("%d of %d cases are right", len(cases)-wrong, len(cases))
}

// FuzzNumbers: whatever the text, expressions stand in it, whole, in order and
// apart, and no value is too long to work with.
func FuzzNumbers(f *testing.F) {
	for _, c := range numberCases(f, "numbers.txt") {
		f.Add(c.text(), c.language)
	}
	f.Add(strings.Repeat("seribu juta 1 234 ", 50), "id")
	f.Fuzz(func(t *testing.T, text, language string) {
		at := 0
		for _, n := range Numbers(text, language) {
			switch {
			case n.Start < at || n.End <= n.Start || n.End > len(text):
				t.Fatalf("%d to %d is no place behind %d in %d bytes", n.Start, n.End, at, len(text))
			case utf8.ValidString(text) && !utf8.ValidString(text[n.Start:n.End]):
				t.Fatalf("%q is cut", text[n.Start:n.End])
			case n.Low.Cmp(n.High) > 0:
				t.Fatalf("%q runs from %v to %v", text[n.Start:n.End], n.Low, n.High)
			case n.Low.Num().BitLen() > 1024 || n.High.Denom().BitLen() > 1024:
				t.Fatalf("%q is %d bits long", text[n.Start:n.End], n.Low.Num().BitLen())
			case !n.Agrees(n):
				t.Fatalf("%q does not agree with itself", text[n.Start:n.End])
			}
			at = n.End
		}
	})
}

// TestNumbersAgreeInValueUnitAndHedge holds pairs of passages with a number each.
func TestNumbersAgreeInValueUnitAndHedge(t *testing.T) {
	for _, c := range []struct {
		a, b         string // Indonesian; English
		value, agree bool
	}{
		{"sekitar 70 persen", "about 70%", true, true},
		{"sekitar 70 persen", "70%", true, false},
		{"sekitar 70 persen", "nearly 70 per cent", true, true},
		{"lebih dari 70 persen", "at least 70 percent", true, true},
		{"lebih dari 70 persen", "less than 70 percent", true, false},
		{"hingga 70 persen", "fewer than 70 percent", true, true},
		{"70 persen", "70 percentage points", false, false},
		{"70 persen", "700 percent", false, false},
		{"70 persen", "7.0 percent", false, false},
		{"US$2 miliar", "two billion dollars", true, true},
		{"2 miliar dolar AS", "$2bn", true, true},
		{"2 miliar dolar AS", "€2bn", false, false},
		{"2 miliar dolar AS", "$2 million", false, false},
		{"9.000 tentara", "9,000 soldiers", true, true},
		{"puluhan kapal", "dozens of ships", true, true},
		{"puluhan kapal", "hundreds of ships", false, false},
		{"puluhan kapal", "30 ships", false, false},
		{"10 sampai 12 persen", "between 10 and 12 percent", true, true},
		{"10 sampai 12 persen", "12 percent", false, false},
		{"setengah juta", "500,000", true, true},
		{"pertemuan ke-3", "3 meetings", false, false},
		{"pertemuan ke-3", "the third meeting", true, true},
		{"1,5 juta barel", "1.5 million barrels", true, true},
	} {
		a, b := Numbers(c.a, "id"), Numbers(c.b, "en")
		if len(a) != 1 || len(b) != 1 {
			t.Errorf("%q has %d numbers, %q has %d", c.a, len(a), c.b, len(b))
			continue
		}
		if value, agree := a[0].SameValue(b[0]), a[0].Agrees(b[0]); value != c.value || agree != c.agree || agree != b[0].Agrees(a[0]) {
			t.Errorf("%q and %q have one value: %t, agree: %t", c.a, c.b, value, agree)
		}
	}
}

func TestNumbersSayHowTheyStand(t *testing.T) {
	n := Numbers("Ada sekitar dua ratus ribu tentara.", "id")[0]
	if n.Noun != "tentara" || n.Scale != "ribu" || n.HedgeText != "sekitar" || !n.Spelled || n.Negative() {
		t.Errorf("%+v", n)
	}
	if n = Numbers("100 or more boats", "en")[0]; n.Hedge != AtLeast || n.HedgeText != "or more" {
		t.Errorf("%+v", n)
	}
	if n = Numbers("Ada 1,2 juta lebih orang.", "id")[0]; n.HedgeText != "lebih" || n.Unit != "person" {
		t.Errorf("%+v", n)
	}
	n = Numbers("It fell −2.5 million barrels and more.", "en")[0]
	if n.Noun != "" || n.Scale != "million" || n.Spelled || !n.Negative() || n.Unit != "barrel" {
		t.Errorf("%+v", n)
	}
}

func BenchmarkNumbers(b *testing.B) {
	var text strings.Builder
	for _, c := range numberCases(b, "numbers.txt") {
		text.WriteString(c.text() + " ")
	}
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		Numbers(text.String(), "id")
	}
}
