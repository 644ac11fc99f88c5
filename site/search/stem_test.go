package search

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// requirePrograms is the variable that makes a program that is not there, and that
// a test needs, a failure. In .ci/run it is 1.
const requirePrograms = "BERKAS_REQUIRE_PROGRAMS"

// oracle stems words with Snowball's own program. Without it the test does not
// run, and says so; with requirePrograms it fails.
func oracle(t *testing.T, language string, words []string) []string {
	t.Helper()
	program, err := exec.LookPath("stemwords")
	switch {
	case err != nil && os.Getenv(requirePrograms) == "1":
		t.Fatal("there is no stemwords (Debian: libstemmer-tools), and " + requirePrograms + " is 1")
	case err != nil:
		t.Skip("NOT RUN: there is no stemwords (Debian: libstemmer-tools) to be held against; " + requirePrograms + "=1 makes this a failure") //nolint:forbidigo // it says so, and fails where it must run
	}
	c := exec.Command(program, "-l", language)
	c.Stdin = strings.NewReader(strings.Join(words, "\n") + "\n")
	out, err := c.Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Fields(string(out))
}

// made returns every word that is a start, a middle and two ends put together;
// an underscore is none.
func made(starts, middles, ends string) []string {
	seen := map[string]bool{}
	for start := range strings.FieldsSeq(starts) {
		for middle := range strings.FieldsSeq(middles) {
			for end := range strings.FieldsSeq(ends) {
				for last := range strings.FieldsSeq(ends) {
					seen[strings.ReplaceAll(start+middle+end+last, "_", "")] = true
				}
			}
		}
	}
	words := make([]string, 0, len(seen))
	for w := range seen {
		if w != "" {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	return words
}

// indonesianStem returns the published stem.
func indonesianStem(word string) string { return strip(word, reading{}) }

func TestIndonesianStemsAreSnowballs(t *testing.T) {
	words := made(
		"_ di me mem men meng meny pe pem pen peng peny per pel ber be bel ter ke se memper diper member menter berke",
		"pasok latih kirim tulis bantu kerja ajar tahan serang menteri presiden sama ada nyanyi sapu ambil ikut usul eja organisasi polisi uji perang ternak karang impor sinar juang mulai rakyat manusia tembak rusia iran",
		"_ kan an i nya lah kah pun ku mu si")
	theirs := oracle(t, "indonesian", words)
	if len(theirs) != len(words) {
		t.Fatalf("%d words have %d stems", len(words), len(theirs))
	}
	for i, w := range words {
		if ours := indonesianStem(w); ours != theirs[i] {
			t.Errorf("the stem of %s is %s, Snowball's %s", w, ours, theirs[i])
		}
	}
}

func TestEnglishStemsAreSnowballs(t *testing.T) {
	words := made("_ ",
		"gener commun arsen nation relat hop hopp run fulfil skill sky happi day yes say cry by proceed exceed canning theolog analog electric equal sens forg adopt act form feud crystall e ee y us ss as is bias die lie dying outing news gentl earl on singl",
		"_ s es ed ing ingly edly eed eedly ly li al ational ization izer ation ator alism aliti alli fulness ousli ousness iveness iviti biliti bli ogi ogist fulli lessli ative alize icate iciti ical ful ness ement ment ent ence ance able ible ant ism ate iti ous ive ize ion y ies ied e l")
	theirs := oracle(t, "english", words)
	if len(theirs) != len(words) {
		t.Fatalf("%d words have %d stems", len(words), len(theirs))
	}
	for i, w := range words {
		if ours := englishStem(w); ours != theirs[i] {
			t.Errorf("the stem of %s is %s, Snowball's %s", w, ours, theirs[i])
		}
	}
}

// TestKnownImprovements lists what the algorithm gets wrong by itself, and the
// families that come right because a stem has to occur.
func TestKnownImprovements(t *testing.T) {
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
			word, stem, _ := strings.Cut(pair, "=")
			if got := indonesianStem(word); got != stem {
				t.Errorf("alone, %s has the stem %s, want %s", word, got, stem)
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
	if languageOf("id-ID") != languageOf("ID") || languageOf("idn") >= 0 || languageOf("") >= 0 {
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
		terms = append(terms, g.terms[wordsOf(w)[0]])
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

func FuzzStemsAreMadeOfTheirWords(f *testing.F) {
	f.Add("mempertanggungjawabkannya")
	f.Add("generalizations")
	f.Add("yyy")
	f.Fuzz(func(t *testing.T, text string) {
		for _, w := range wordsOf(text) {
			for _, stem := range append(indonesianStems(w), englishStem(w)) {
				if stem == "" || len(stem) > len(w) {
					t.Errorf("%q has the stem %q", w, stem)
				}
			}
		}
	})
}
