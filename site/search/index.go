package search

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"berkas/site/artifact"
	"berkas/site/dossier"
	"berkas/site/internal/stem"
	"berkas/site/shard"
)

// Client is the path of the script that searches. A page that loads it has a
// search field; one with an element results shows what is found.
const Client = folder + "search.js"

// folder is where everything stands.
const folder = "search/"

// Shown is what pages know and the index repeats.
type Shown struct {
	Path        func(*dossier.Entry) string                        // where an entry's page stands, as "orang/li-shangfu.html"
	Tongue      func(*dossier.Source) (language, direction string) // of a source's words; "" where the page's hold
	Passage     func(*dossier.Source) []string                     // what the cards of a source's paragraphs say beside their words
	Translation func(*dossier.Quote) []string                      // how a quotation is shown in translation; nil where it is not
}

// Files returns the files of a dossier's index. It is made at once, with as many
// cores as there are; texts are made as they are written.
func Files(d *dossier.Dossier, shown Shown) []artifact.File {
	l := newLibrary(d)
	terms := l.terms()
	all, roots := families(terms)
	linked := l.linked()

	words, firsts := newDictionary(l, terms, all, roots).shards()
	postings, counts := postingShards(all, linked, l.total())
	spelling, lengths := spellingShards(terms)
	parts := parts{sums: map[string]string{}}
	parts.addNumbered("words", words)
	parts.addNumbered("postings", postings)
	parts.addNumbered("names", l.nameShards(shown))
	for i, n := range lengths {
		parts.add(fmt.Sprintf("spelling-%d", n), spelling[i])
	}
	parts.add("filters", l.filters(linked))

	index := l.index(shown.Path)
	index["sums"] = parts.sums
	index["words"], index["families"] = append(firsts, "\uffff"), len(all)
	index["postings"], index["spelling"] = characters(counts), lengths
	files := append(parts.files, shard.File(folder+"index", func() []any { return []any{index} }), fileOf(Client, clientScript()))
	return append(files, l.textFiles(shown)...)
}

// index returns what search.js has to know before it can look anything up.
func (l *library) index(pathOf func(*dossier.Entry) string) map[string]any {
	folders, kinds := make([]string, len(kindsFound)), []string{}
	for _, k := range kindsFound {
		kinds = append(kinds, k.String())
	}
	for _, e := range l.things {
		folders[slices.Index(kindsFound[:], e.Kind)] = strings.TrimPrefix(path.Dir(pathOf(e))+"/", "./")
	}
	var sigla, years, months, quotes, paragraphs []int
	last := 0
	for i, s := range l.Sources {
		n := shard.Ordinal(s.Siglum)
		sigla = append(sigla, n-last-1)
		last = n
		day := s.Date.Earliest()
		years, months = append(years, day.Year), append(months, day.Month)
		quotes = append(quotes, l.quoteStart[i+1]-l.quoteStart[i])
		paragraphs = append(paragraphs, l.paraStart[i+1]-l.paraStart[i])
	}
	counts := shard.CountsOf(l.Dossier)
	index := map[string]any{
		"sizes": l.sizes, "folders": folders, "names": append(kinds, "source", "quote", "paragraph"),
		"word": stem.Pattern, "folds": stem.Undecomposed,
		"sigla": characters(sigla), "months": characters(months), "year": lowest(years), "years": characters(less(years, lowest(years))),
		"rows": namesPerShard, "cards": counts.Cards, "texts": counts.Texts, "same": l.same(), "block": shard.Block, "quotes": characters(quotes), "paragraphs": characters(paragraphs),
	}
	var own stem.Language // nothing is known of others
	if n := stem.Of(l.Lang.Tag); n >= 0 {
		own = stem.Languages[n]
	}
	index["stop"], index["prefixes"], index["endings"] = strings.Fields(own.Stop), affixes(own.Prefixes), affixes(own.Endings)
	return index
}

// affixes returns each affix with what stands in its place in a stem, the first
// of them none.
func affixes(text string) [][2]string {
	all := [][2]string{{}}
	for field := range strings.FieldsSeq(text) {
		affix, instead, _ := strings.Cut(field, ":")
		all = append(all, [2]string{affix, instead})
	}
	return all
}

func lowest(numbers []int) int {
	if len(numbers) == 0 {
		return 0
	}
	return slices.Min(numbers)
}

func less(numbers []int, by int) []int {
	rest := make([]int, len(numbers))
	for i, n := range numbers {
		rest[i] = n - by
	}
	return rest
}

// parts are the scripts whose numbers mean something only together. Each begins
// with a sum of what it holds, which the index knows: a browser takes none that
// is of another index, and only those change that have something else to say.
type parts struct {
	files []artifact.File
	sums  map[string]string // by name
}

func (p *parts) add(name string, values []any) {
	sum := sha256.Sum256(shard.Script(name, values...))
	p.sums[name] = base64.RawURLEncoding.EncodeToString(sum[:3])
	p.files = append(p.files, shard.File(folder+name, func() []any { return append([]any{p.sums[name]}, values...) }))
}

func (p *parts) addNumbered(name string, shards [][]any) {
	for i, values := range shards {
		p.add(fmt.Sprintf("%s-%d", name, i), values)
	}
}

func fileOf(name string, data []byte) artifact.File {
	return artifact.File{Path: name, Write: func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}}
}
