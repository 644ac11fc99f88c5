package search

import (
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"

	"berkas/site/dossier"
	"berkas/site/internal/stem"
)

// Levels say how much of a document a word is. In a running text they are
// reckoned by weigh; of things and sources they are these.
const (
	levelSummary = 1
	levelName    = 2 // part of the name
	levelWhole   = 3 // the name
)

// gatherer collects the words of documents that come in the order of their numbers.
type gatherer struct {
	terms   map[string]*term
	ignored map[string]bool // stop words
	touched []*term         // by the document at hand
}

func newGatherer(ignored map[string]bool) *gatherer {
	return &gatherer{terms: map[string]*term{}, ignored: ignored}
}

// words calls do with the term of every word of s that is no stop word.
func (g *gatherer) words(language, s string, do func(*term)) {
	spoken := spokenBit(language)
	stem.Each(s, func(word []byte) {
		t := g.terms[string(word)]
		if t == nil {
			if t = g.newTerm(string(word)); t == nil {
				return
			}
		}
		t.spoken |= spoken
		t.solid = true
		do(t)
	})
}

// joined calls do with the term of what stands joined or elided in s.
func (g *gatherer) joined(language, s string, do func(*term)) {
	for _, word := range stem.Joined(s) {
		t := g.terms[word]
		if t == nil {
			t = g.newTerm(word)
		}
		if t != nil {
			t.spoken |= spokenBit(language)
			do(t)
		}
	}
}

// spokenBit returns the bit of a language that is stemmed, 0 for any other.
func spokenBit(language string) uint8 {
	if n := stem.Of(language); n >= 0 {
		return 1 << n
	}
	return 0
}

// newTerm returns a term for a word, nil for one that is not indexed.
func (g *gatherer) newTerm(word string) *term {
	if g.ignored[word] {
		return nil
	}
	t := &term{text: word}
	g.terms[word] = t
	return t
}

// text collects a running text.
func (g *gatherer) text(document int, language, s string) {
	length := 0
	g.words(language, s, func(t *term) {
		length++
		if t.count++; t.count == 1 {
			g.touched = append(g.touched, t)
		}
	})
	g.joined(language, s, func(t *term) {
		if t.count == 0 {
			t.count = 1
			g.touched = append(g.touched, t)
		}
	})
	for _, t := range g.touched {
		t.postings = append(t.postings, post(document, weigh(t.count, length)))
		t.count = 0
	}
	g.touched = g.touched[:0]
}

// weigh returns the level of a word that stands n times among length words:
// the part of BM25 (k1 = 1.2, b = 0.75) that depends on these, in steps of 0.3
// from 0.7 on. A usual length is that of a paragraph in a newspaper.
func weigh(n, length int) int {
	const usual = 40
	f := float64(n)
	part := f * 2.2 / (f + 1.2*(0.25+0.75*float64(length)/usual))
	return min(max(int((part-0.7)/0.3+0.5), 0), 3)
}

// field collects a name, a summary or the like.
func (g *gatherer) field(document int, language, s string) {
	put := func(t *term) { t.postings = add(t.postings, post(document, levelSummary)) }
	g.words(language, s, put)
	g.joined(language, s, put)
}

// name collects a name or a title.
func (g *gatherer) name(document int, language, s string) {
	level, first := levelName, 1
	if len(stem.Words(s)) == 1 {
		level = levelWhole
	}
	g.words(language, s, func(t *term) {
		t.postings = add(t.postings, post(document, level))
		t.titles = add(t.titles, post(document, first))
		first = 0
	})
	g.joined(language, s, func(t *term) {
		t.postings = add(t.postings, post(document, levelName))
		t.titles = add(t.titles, post(document, 0))
	})
}

// add appends a posting whose document is not below the last one's. Of two for
// one document the higher level stays.
func add(postings []posting, p posting) []posting {
	if n := len(postings); n > 0 && postings[n-1].document() == p.document() {
		postings[n-1] = max(postings[n-1], p)
		return postings
	}
	return append(postings, p)
}

// terms returns every word of the library, sorted.
func (l *library) terms() []*term {
	ignored := l.stopWords()
	parts := make([]*gatherer, 1+runtime.GOMAXPROCS(0))
	var g sync.WaitGroup
	for i := range parts {
		parts[i] = newGatherer(ignored)
		g.Go(func() {
			if i == 0 {
				l.gatherUnits(parts[0])
				return
			}
			n, of := len(l.Sources), len(parts)-1
			l.gatherParagraphs(parts[i], n*(i-1)/of, n*i/of)
		})
	}
	g.Wait()
	all := parts[0].terms
	for _, part := range parts[1:] {
		for text, t := range part.terms {
			if all[text] == nil {
				all[text] = t
				continue
			}
			all[text].postings = append(all[text].postings, t.postings...)
			all[text].spoken |= t.spoken
			all[text].solid = all[text].solid || t.solid
		}
	}
	l.addApart(all)
	return slices.SortedFunc(maps.Values(all), func(a, b *term) int { return strings.Compare(a.text, b.text) })
}

// stopWords returns the words that are not indexed: those of the dossier's language.
func (l *library) stopWords() map[string]bool {
	ignored := map[string]bool{}
	if n := stem.Of(l.Lang.Tag); n >= 0 {
		for w := range strings.FieldsSeq(stem.Languages[n].Stop) {
			ignored[w] = true
		}
	}
	return ignored
}

// gatherUnits collects things, sources and quotations.
func (l *library) gatherUnits(g *gatherer) {
	for i, e := range l.things {
		for _, name := range names(e) {
			g.name(i, l.Lang.Tag, name)
		}
		g.field(i, l.Lang.Tag, e.Summary)
		if v := e.Event(); v != nil {
			g.field(i, l.Lang.Tag, l.Lang.Date(v.Date))
		}
	}
	for i, s := range l.Sources {
		g.name(l.source(i), l.LanguageOf(s), s.Name)
		for _, said := range []string{s.Publisher.Name(), s.Author, s.Via.Name(), l.Lang.Date(s.Date)} {
			g.field(l.source(i), l.Lang.Tag, said)
		}
	}
	for i, q := range l.quotes {
		g.text(l.quoteStart[0]+i, l.LanguageOf(q.Source), q.Display())
		if t := q.Translation; t != nil {
			g.field(l.quoteStart[0]+i, t.Language, t.Text)
		}
	}
}

func (l *library) gatherParagraphs(g *gatherer, from, to int) {
	for i := from; i < to; i++ {
		s := l.Sources[i]
		for j, p := range s.Body.Paragraphs {
			g.text(l.paraStart[i]+j, l.LanguageOf(s), shown(p))
		}
	}
}

// names returns the name of a thing and its aliases.
func names(e *dossier.Entry) []string {
	all := []string{e.Name}
	for _, a := range e.Aliases {
		all = append(all, a.Text)
	}
	return all
}
