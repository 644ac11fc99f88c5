package search

import (
	"slices"
	"strings"
	"testing"

	"berkas/site/internal/stem"
)

// TestKnownImprovements lists what the algorithm gets wrong by itself, and the
// families that come right because a stem has to occur.
func TestKnownImprovements(t *testing.T) {
	indonesian := stem.Languages[stem.Of("id")]
	for _, c := range []struct {
		corpus string // words that occur
		alone  string // what the algorithm makes of some of them
		want   string // the families; words that are none's kin are left out
	}{
		{"memasok pasokan dipasok pemasok", "pasokan=paso", "dipasok memasok pasokan pemasok"},
		{"menulis tulisan tertulis penulis", "menulis=ulis penulis=ulis", "menulis penulis tertulis tulisan"},
		{"mengirim dikirim pengiriman kiriman", "mengirim=irim pengiriman=irim", "dikirim kiriman mengirim pengiriman"},
		{"kerjasama bekerjasama", "kerjasama=rjasama", "bekerjasama kerjasama"},
		{"tembakan menembak penembakan", "tembakan=temba menembak=embak", "menembak penembakan tembakan"},
		{"kementerian menteri", "menteri=teri", "kementerian menteri"},
		{"taiwan iran jerman pakistan", "taiwan=taiw pakistan=pakist", ""},
		{"eropanya eropa militer militernya", "eropanya=eropa", "eropa eropanya, militer militernya"},
		{"medan media jerman perancis beruang", "jerman=jerman medan=medan", ""},
	} {
		for pair := range strings.FieldsSeq(c.alone) {
			word, want, _ := strings.Cut(pair, "=")
			if got := indonesian.Stems(word)[0]; got != want {
				t.Errorf("alone, %s has the stem %s, want %s", word, got, want)
			}
		}
		if got := familiesOf("id", strings.Fields(c.corpus)...); got != c.want {
			t.Errorf("%s: families %q, want %q", c.corpus, got, c.want)
		}
	}
}

func TestLanguagesKeepToThemselves(t *testing.T) {
	if got := familiesOf("en", "exercise", "exercises", "exercising", "news", "new"); got != "exercise exercises exercising" {
		t.Errorf("English families are %q", got)
	}
	if got := familiesOf("fr", "exercise", "exercises", "latihan", "latih"); got != "" {
		t.Errorf("French is not stemmed, but has the families %q", got)
	}
	if stem.Of("id-ID") != stem.Of("ID") || stem.Of("idn") >= 0 || stem.Of("") >= 0 {
		t.Error("languages are not told by the first part of their tag")
	}
}

// familiesOf returns the families of several words that a language makes of
// those that occur.
func familiesOf(language string, words ...string) string {
	g := newGatherer(nil)
	slices.Sort(words)
	var terms []*term
	for i, w := range words {
		g.text(i, language, w)
		terms = append(terms, g.terms[stem.Words(w)[0]])
	}
	all, _ := families(terms)
	var found []string
	for _, f := range all {
		if len(f.forms) > 1 {
			var forms []string
			for _, t := range f.forms {
				forms = append(forms, t.text)
			}
			slices.Sort(forms)
			found = append(found, strings.Join(forms, " "))
		}
	}
	slices.Sort(found)
	return strings.Join(found, ", ")
}

func TestStemsThatAreNoWordsLeadToTheirFamily(t *testing.T) {
	g := newGatherer(nil)
	g.text(0, "id", "dilatih")
	g.text(1, "id", "menulis")
	g.text(2, "id", "tulisan")
	terms := []*term{g.terms["dilatih"], g.terms["menulis"], g.terms["tulisan"]}
	_, roots := families(terms)
	for root, word := range map[string]string{"latih": "dilatih", "tulis": "menulis"} {
		if f := roots[root]; f == nil || f != g.terms[word].family {
			t.Errorf("%s does not lead to %s", root, word)
		}
	}
	if roots["dilatih"] != nil {
		t.Error("a word is taken for a stem that is none")
	}
}
