package search

import (
	"maps"
	"math/bits"
	"slices"
	"strings"

	"berkas/site/internal/stem"
)

// Sizes that a script is cut at, in bytes before gzip: a first search loads one
// or two of either kind for a word.
const (
	wordsSize    = 7_000
	postingsSize = 14_000
)

// key is something that can be looked up: a word, a stem, a whole name.
type key struct {
	text  string
	term  *term     // nil for what is no word of the index
	root  *family   // of a stem that is no word
	named []posting // the things that have exactly this name, in their order; levels are 0
}

// dictionary is all keys, sorted, and what their bits mean.
type dictionary struct {
	keys     []*key
	families int // how many there are
	units    int
}

func newDictionary(l *library, terms []*term, all []*family, roots map[string]*family) *dictionary {
	byText := make(map[string]*key, len(terms))
	at := func(text string) *key {
		if byText[text] == nil {
			byText[text] = &key{text: text}
		}
		return byText[text]
	}
	for _, t := range terms {
		at(t.text).term = t
	}
	for text, f := range roots {
		at(text).root = f
	}
	for i, e := range l.things {
		for _, name := range names(e) {
			if text := strings.Join(stem.Words(name), " "); text != "" {
				k := at(text)
				k.named = add(k.named, post(i, 0))
			}
		}
	}
	d := &dictionary{families: len(all), units: l.units()}
	d.keys = slices.SortedFunc(maps.Values(byText), func(a, b *key) int { return strings.Compare(a.text, b.text) })
	return d
}

// shards cuts the dictionary into scripts, never between a word and the names
// that begin with it, and returns what each begins with. The values of one are
// its keys, a number of bits for each, and the number of its first family.
func (d *dictionary) shards() (scripts [][]any, firsts []string) {
	family := 0
	for keys := d.keys; len(keys) > 0; {
		n, shard := d.shard(keys, &family)
		scripts = append(scripts, shard)
		firsts = append(firsts, keys[0].text)
		keys = keys[n:]
	}
	return scripts, firsts
}

func (d *dictionary) shard(keys []*key, family *int) (n int, values []any) {
	var list wordList
	var p packer
	base := *family
	for i, k := range keys {
		first, _, _ := strings.Cut(k.text, " ")
		if list.text.Len()+len(p.out) > wordsSize && !strings.HasPrefix(list.last+" ", first+" ") {
			break
		}
		list.add(k.text)
		d.pack(&p, k, family)
		n = i + 1
	}
	return n, []any{list.text.String(), p.text(), base}
}

// pack writes what a key leads to: its family, if any, and its own form in it;
// how frequent that is; the things and sources with it in their names; the
// things with it for a name. Families are numbered in the order in which the
// dictionary comes to their first forms, so most need no number.
func (d *dictionary) pack(p *packer, k *key, family *int) {
	p.flag(k.term != nil || k.root != nil)
	switch {
	case k.term != nil && k.term.form == 0:
		p.flag(true)
		*family++
	case k.term != nil:
		p.flag(false)
		p.put(uint32(k.term.family.number), bits.Len(uint(d.families)))
		p.count(k.term.form)
	case k.root != nil:
		p.flag(false)
		p.put(uint32(k.root.number), bits.Len(uint(d.families)))
		p.count(0)
	}
	var titles []posting
	if k.term != nil {
		p.put(uint32(frequency(k.term)), 4)
		titles = k.term.titles
	}
	p.list(titles, d.units, 1)
	p.list(k.named, d.units, 0)
}

// frequency classes a word by the bits of its number of documents, at most 15.
func frequency(t *term) int { return min(bits.Len(uint(len(t.postings))), 15) }

// postingShards cuts the postings of all families into scripts, and then those
// of the documents linked to each thing. counts says how many stand in each
// script. A family is how many forms it has and the postings of each; the forms
// follow, for what is found to be marked, unless it is always the word looked up.
func postingShards(all []*family, linked [][]posting, total int) (scripts [][]any, counts []int) {
	var parts []string
	size := 0
	flush := func() {
		if len(parts) > 0 {
			scripts, counts = append(scripts, []any{strings.Join(parts, "~")}), append(counts, len(parts))
		}
		parts, size = nil, 0
	}
	put := func(text string) {
		if size > 0 && size+len(text) > postingsSize {
			flush()
		}
		parts, size = append(parts, text), size+len(text)+1
	}
	for _, f := range all {
		var p packer
		p.count(len(f.forms))
		for _, t := range f.forms {
			p.list(t.postings, total, levelBits)
		}
		put(p.text() + formsOf(f))
	}
	for _, postings := range linked {
		var p packer
		p.list(postings, total, linkedBits)
		put(p.text())
	}
	flush()
	return scripts, counts
}

func formsOf(f *family) string {
	if len(f.forms) == 1 && !f.rooted {
		return ""
	}
	var text strings.Builder
	for _, t := range f.forms {
		text.WriteString("|" + t.text)
	}
	return text.String()
}
