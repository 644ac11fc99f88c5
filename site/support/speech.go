package support

import (
	"cmp"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"berkas/site/dossier"
	"berkas/site/internal/match"
	"berkas/site/internal/newsread"
)

// speech is who speaks in a source.
type speech struct {
	text []newsread.Paragraph
	*newsread.Reading
	reported map[newsread.Position]newsread.Quote // what stands in no quotation marks
}

// hear returns who surely says each quotation of the sources that have somebody
// speak. Each is read once, by the reader that suggests speakers where a source is
// added; what else was heard in it stays with a memo alone.
func (p *prover) hear() map[*dossier.Quote][]newsread.Name {
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	var mu sync.Mutex
	of, before, now := map[*dossier.Quote][]newsread.Name{}, p.memo.heard, map[string]*speech{}
	for _, s := range p.d.Sources {
		if !slices.ContainsFunc(s.Quotes, func(q *dossier.Quote) bool { return len(q.By) > 0 }) {
			continue
		}
		g.Go(func() error {
			heard := hearSource(s, before[s.Slug])
			mu.Lock()
			defer mu.Unlock()
			for _, q := range s.Quotes {
				of[q] = heard.sure(q)
			}
			if before != nil {
				now[s.Slug] = heard
			}
			return nil
		})
	}
	_ = g.Wait() // nothing in it fails
	p.memo.heard = now
	return of
}

// hearSource reads a source, unless it was heard before as it is.
func hearSource(s *dossier.Source, before *speech) *speech {
	text := newsread.TextOf(s)
	if before != nil && reflect.DeepEqual(text, before.text) {
		return before
	}
	heard := &speech{text, newsread.Read(text), map[newsread.Position]newsread.Quote{}}
	for i, name := range heard.Names { // where else they stand is not asked, and would stay in memory
		heard.Names[i] = newsread.Name{ID: name.ID, Text: name.Text, Kind: name.Kind}
	}
	for _, q := range heard.Reported {
		heard.reported[q.Position] = q
	}
	return heard
}

// longestShown is how many letters of a sentence a hint shows.
const longestShown = 240

// speakerDiffers warns where those who surely say a quotation, by the text beside
// it, are all somebody else, and tells whether they are.
func (p *prover) speakerDiffers(q *dossier.Quote, surely []newsread.Name) bool {
	other := ""
	for _, name := range surely {
		if p.speaksFor(name, q) {
			return false
		}
		if other == "" {
			other = name.Text
		}
	}
	if other == "" {
		return false
	}
	d := p.problems.Warnf("speaker-differs", q.BySpans[0], "%s has %s say this, not %s", q.Paragraph.Locator(), other, namesOf(q.By))
	start, end := q.Sentence.Start, q.Sentence.End
	d.Hint = "name in by: who speaks there: " + dossier.Shorten(q.Paragraph.Text[start:end], longestShown)
	return true
}

// sure returns who is heard to say a quotation's words, where that is certain.
func (s *speech) sure(q *dossier.Quote) []newsread.Name {
	n := q.Paragraph.N - 1
	var found []newsread.Quote
	for _, part := range q.Parts {
		if !q.Direct {
			found = append(found, s.reported[newsread.Position{Paragraph: n, Start: part.Start, End: part.End}])
			continue
		}
		i, _ := slices.BinarySearchFunc(s.Quotes, part.Start, func(heard newsread.Quote, start int) int {
			return cmp.Or(cmp.Compare(heard.Paragraph, n), cmp.Compare(heard.End, start+1))
		})
		if i < len(s.Quotes) && s.Quotes[i].Paragraph == n && s.Quotes[i].Start < part.End && !nested(q.Paragraph.Text, s.Quotes[i], part) {
			found = append(found, s.Quotes[i])
		}
	}
	var names []newsread.Name
	for _, heard := range found {
		if heard.Sure && heard.Speaker >= 0 {
			names = append(names, s.Names[heard.Speaker])
		}
	}
	return names
}

// nested reports whether a part of a quotation stands in marks of its own inside
// what somebody says: he may quote somebody else.
func nested(text string, heard newsread.Quote, part dossier.Range) bool {
	inner := text[heard.Start:heard.End]
	return part.Start >= heard.Start && part.End <= heard.End && match.InQuotes(inner, part.Start-heard.Start, part.End-heard.Start)
}

// speaksFor reports whether a name that a text has speak may stand for one of a
// quotation's speakers, or only passes their words on.
func (p *prover) speaksFor(name newsread.Name, q *dossier.Quote) bool {
	who := p.entryOf(name)
	if who == nil {
		return name.Kind != newsread.Person || p.mayMean(name, q)
	}
	if o := who.Organisation(); o != nil && o.Type == "media" {
		return true
	}
	return slices.ContainsFunc(q.By, func(by *dossier.Entry) bool {
		unlike := (by.Person() == nil) != (who.Person() == nil) // one may speak in a role that the dossier does not have
		return speakAlike(who, by) || unlike && p.inSentence(by, q)
	})
}

// entryOf returns whom a name of a reading is, of a capital its country; nil for
// nobody in the dossier.
func (p *prover) entryOf(name newsread.Name) *dossier.Entry {
	if e := p.d.Lookup(name.ID); e != nil || name.Kind != newsread.Place {
		return e
	}
	for _, place := range p.d.Places {
		if place.Type == "country" && slices.Contains(p.capitalsOf(&place.Entry), name.Text) {
			return &place.Entry
		}
	}
	return nil
}

// mayMean reports whether the name of somebody whom the dossier does not have
// may mean one of a quotation's speakers all the same: they share a word, he is
// named in the sentence, or is no person and anybody may speak for him.
func (p *prover) mayMean(name newsread.Name, q *dossier.Quote) bool {
	return slices.ContainsFunc(q.By, func(by *dossier.Entry) bool {
		return by.Person() == nil || p.inSentence(by, q) || slices.ContainsFunc(spellings(by), func(s string) bool {
			return newsread.Same(s, name.Text) || shareWord(s, name.Text)
		})
	})
}

// shareWord reports whether a word of one name begins a word of the other.
func shareWord(a, b string) bool {
	words := strings.Fields(strings.ToLower(b))
	return slices.ContainsFunc(strings.Fields(strings.ToLower(a)), func(w string) bool {
		return slices.ContainsFunc(words, func(o string) bool { return strings.HasPrefix(o, w) || strings.HasPrefix(w, o) })
	})
}

// spellings returns the name of an entry and its other names.
func spellings(e *dossier.Entry) []string {
	list := []string{e.Name}
	for _, a := range e.Aliases {
		list = append(list, a.Text)
	}
	return list
}

// inSentence reports whether the sentence of a quotation names an entry, outside
// the quotation.
func (p *prover) inSentence(e *dossier.Entry, q *dossier.Quote) bool {
	start, end := q.Sentence.Start, q.Sentence.End
	meant := append(p.standIns(e), e)
	return slices.ContainsFunc(q.Paragraph.Mentions, func(m dossier.Mention) bool {
		return start <= m.Start && m.End <= end && slices.Contains(meant, m.Of)
	})
}

// namesOf writes who speaks together.
func namesOf(list []*dossier.Entry) string {
	var names []string
	for _, e := range list {
		names = append(names, e.Name)
	}
	return strings.Join(names, " and ")
}
