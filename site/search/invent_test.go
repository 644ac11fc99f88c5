package search

import (
	"fmt"
	"io/fs"
	"math"
	"math/rand/v2"
	"strings"
	"testing/fstest"

	"berkas/site/internal/stem"
)

// Invented returns a dossier with as many sources of about 400 words each. How
// often a word stands follows Zipf's law; a source names a few of a tenth as
// many people. The same number gives the same dossier.
func Invented(sources int) fs.FS {
	v := inventor{rand.New(rand.NewPCG(1, uint64(sources)))} //nolint:gosec // nothing is secret
	f := fstest.MapFS{"content/dossier.yaml": file("title: Karangan\ndescription: Berkas karangan.\nlanguage: id\nrights: full\n")}
	var names []string
	for i := range max(12, sources/10) {
		names = append(names, v.name()+" "+v.name())
		f[fmt.Sprintf("content/people/orang-%d.md", i)] = file(fmt.Sprintf("---\nname: %s\nsummary: %s.\n---\nIsi.\n", names[i], v.words(nil, 8)))
	}
	for i := range max(4, sources/50) {
		f[fmt.Sprintf("content/topics/topik-%d.md", i)] = file(fmt.Sprintf("---\ntitle: %s\n---\nIsi.\n", v.words(nil, 2)))
	}
	for i := range sources {
		f[fmt.Sprintf("content/sources/sumber-%d.md", i)] = file(v.source(i, names, max(4, sources/50)))
	}
	return f
}

type inventor struct{ *rand.Rand }

func (v inventor) source(i int, names []string, topics int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\ntitle: %s\nsiglum: %s\ndate: %d-%02d\ntopics: [topik-%d]\n---\n",
		v.words(nil, 6), sigil(i+1), 2010+v.IntN(15), 1+v.IntN(12), v.IntN(topics))
	cast := []string{names[v.IntN(len(names))], names[v.IntN(1+len(names)/20)]}
	for range 12 {
		b.WriteString(v.words(cast, 33) + ".\n\n")
	}
	return b.String()
}

// words returns n words, now and then a name.
func (v inventor) words(names []string, n int) string {
	var all []string
	for range n {
		if len(names) > 0 && v.IntN(20) == 0 {
			all = append(all, names[v.IntN(len(names))])
		} else {
			all = append(all, v.word())
		}
	}
	return strings.Join(all, " ")
}

const (
	consonants = "bcdghjklmnprstwy"
	vowels     = "aiueo"
)

// word returns one of some 6,000 words, of which every tenth is a common one of
// Indonesian.
func (v inventor) word() string {
	common := strings.Fields(stem.Languages[stem.Of("id")].Stop)
	if v.IntN(5) < 2 {
		return common[v.IntN(len(common))]
	}
	rank := int(math.Pow(6000, v.Float64())) // the word of rank r stands one r-th as often as the first
	return spellOut(rank * 2741 % 6007)      // prime to each other: no two ranks have one word
}

func (v inventor) name() string {
	return strings.ToUpper(consonants[:1]) + spellOut(6000+v.IntN(60000))
}

// spellOut writes a number in syllables.
func spellOut(n int) string {
	word := ""
	for word == "" || n > 0 {
		digit := n % (len(consonants) * len(vowels))
		word += string(consonants[digit%len(consonants)]) + string(vowels[digit/len(consonants)])
		n /= len(consonants) * len(vowels)
	}
	return word
}

// sigil returns the n-th siglum.
func sigil(n int) string {
	text := ""
	for ; n > 0; n = (n - 1) / 26 {
		text = string(rune('A'+(n-1)%26)) + text
	}
	return text
}
