package diag

import (
	"fmt"
	"slices"
	"testing"
)

func TestNearestIsWhatWasMeant(t *testing.T) {
	slugs := []string{
		"vladimir-putin", "li-shangfu", "wang-yi", "wang-wenbin", "rusia", "tiongkok", "ukraina",
		"kementerian-pertahanan-rusia", "perdagangan-senjata", "latihan-bersama", "aa",
	}
	for _, c := range []struct{ word, want string }{
		{"vladimir-putin", "vladimir-putin"},
		{"vladimr-putin", "vladimir-putin"},
		{"vladimir-puitn", "vladimir-putin"}, // neighbours swapped
		{"Vladimir-Putin", "vladimir-putin"},
		{"putin", "vladimir-putin"},
		{"shangfu", "li-shangfu"},
		{"pertahanan", "kementerian-pertahanan-rusia"},
		{"li-shangfu-menhan", "li-shangfu"}, // one part too many
		{"wang", "wang-yi"},                 // two have it: the shorter
		{"perdagangan-senj", "perdagangan-senjata"},
		{"rusai", "rusia"}, // an edit is nearer than a part
		{"tiongko", "tiongkok"},
		{"dagang", "perdagangan-senjata"},
		{"ab", "aa"}, // one edit is always allowed
		{"ik", ""},   // two letters are not looked for inside parts
		{"prancis", ""},
		{"", ""},
		{"ünïcödé-ünïcöde", ""},
	} {
		if got := Nearest(c.word, slugs); got != c.want {
			t.Errorf("Nearest(%q) = %q, want %q", c.word, got, c.want)
		}
	}
}

func TestNearestCountsCharactersNotBytes(t *testing.T) {
	if got := Nearest("日本", []string{"日木"}); got != "日木" {
		t.Errorf("one character in two differs: got %q", got)
	}
	if got := Nearest("日本", []string{"月木"}); got != "" {
		t.Errorf("both characters differ: got %q", got)
	}
}

func TestNearestDoesNotDependOnTheOrderOfCandidates(t *testing.T) {
	candidates := []string{"cat", "bat", "rat", "hat-at", "at-hat", "chat"}
	for range len(candidates) {
		candidates = append(candidates[1:], candidates[0])
		if got := Nearest("aat", candidates); got != "bat" {
			t.Errorf("%v: got %q", candidates, got)
		}
		if got := Nearest("hat", candidates); got != "bat" {
			t.Errorf("%v: got %q", candidates, got)
		}
	}
	if got := Nearest("x", nil); got != "" {
		t.Errorf("without candidates: got %q", got)
	}
}

func TestNearestAgreesWithThePlainDefinition(t *testing.T) {
	words := []string{"", "a", "ab", "ba", "abc", "acb", "abcd", "badc", "abxcd", "ca", "senjata", "sejnata", "senajta"}
	for _, a := range words {
		for _, b := range words {
			m, want := matcher{target: []rune(a)}, plainDistance([]rune(a), []rune(b))
			for limit := max(len(a)-len(b), len(b)-len(a)); limit < 10; limit++ {
				if got := m.distance(b, limit); got != want && (got <= limit || want <= limit) {
					t.Errorf("distance(%q, %q) within %d = %d, want %d", a, b, limit, got, want)
				}
			}
		}
	}
}

// plainDistance is the optimal string alignment distance by its recursion.
func plainDistance(a, b []rune) int {
	if len(a) == 0 || len(b) == 0 {
		return len(a) + len(b)
	}
	x, y := a[:len(a)-1], b[:len(b)-1]
	last := 1
	if a[len(a)-1] == b[len(b)-1] {
		last = 0
	}
	d := min(plainDistance(x, y)+last, plainDistance(x, b)+1, plainDistance(a, y)+1)
	if len(x) > 0 && len(y) > 0 && a[len(a)-1] == y[len(y)-1] && x[len(x)-1] == b[len(b)-1] {
		d = min(d, plainDistance(x[:len(x)-1], y[:len(y)-1])+1)
	}
	return d
}

func manySlugs() []string {
	var all []string
	for i := range 20_000 {
		all = append(all, fmt.Sprintf("tokoh-%d-%x-perdagangan", i, i*7919))
	}
	return all
}

func TestNearestAmongManyCandidates(t *testing.T) {
	all := manySlugs()
	if got := Nearest("tokoh-19999-971dcl-perdaganagn", all); !slices.Contains(all, got) {
		t.Errorf("got %q", got)
	}
}

func BenchmarkNearest(b *testing.B) {
	all := manySlugs()
	for b.Loop() {
		Nearest("perdaganagn-senjata-dan-jasa", all)
	}
}
