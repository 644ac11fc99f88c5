package stem

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

func FuzzStemsAreMadeOfTheirWords(f *testing.F) {
	f.Add("mempertanggungjawabkannya")
	f.Add("generalizations")
	f.Add("yyy")
	f.Fuzz(func(t *testing.T, text string) {
		for _, w := range Words(text) {
			for _, stem := range append(indonesianStems(w), englishStem(w)) {
				if stem == "" || len(stem) > len(w) {
					t.Errorf("%q has the stem %q", w, stem)
				}
			}
		}
	})
}
