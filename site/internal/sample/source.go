package sample

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// source is a news text. Names in its paragraphs are marked as [[slug|words]].
type source struct {
	slug, title, language string
	paper                 int
	date                  time.Time
	events, topics        []int
	claim                 int
	excerpts              bool
	paragraphs            []string
	quotes                []quote
}

// quote is direct speech.
type quote struct {
	text      string
	by        int
	paragraph int
	claim     bool
	figure    int // 0: none
}

// reporter writes one source.
type reporter struct {
	*Corpus
	*rand.Rand
	phrases
	source
}

// write writes all sources, and notes where things are reported.
func (c *Corpus) write(n int) {
	c.sources = make([]source, n)
	tongues := []phrases{indonesian(), english(), dutch()}
	people, events, topics := zipf(len(c.people), 3, 0.5), zipf(len(c.events), 3, 0.5), zipf(len(c.topics), 2, 0.5)
	for i := range c.sources {
		p, links := tongues[0], stream(drawLink, i)
		switch foreign := i >= len(c.events); { // each event has a report in the dossier's language
		case foreign && i == n-1:
			p = tongues[2]
		case foreign && links.IntN(10) == 0:
			p = tongues[1]
		}
		w := reporter{Corpus: c, Rand: stream(drawSource, i), phrases: p}
		w.source = source{
			slug: fmt.Sprintf("sumber-%05d", i), language: p.code, paper: c.paper(i), excerpts: i%50 == 49,
			events: drawMore(links, events, []int{i % len(c.events)}, 2),
			topics: drawMore(links, topics, []int{i % len(c.topics)}, 1+links.IntN(3)),
			claim:  i % len(c.claims),
		}
		w.date = c.events[w.source.events[0]].date.AddDate(0, 0, 1+links.IntN(3))
		w.report(i, drawMore(links, people, slices.Clone(c.events[w.source.events[0]].people), 6+links.IntN(4)))
		c.sources[i] = w.source
		c.note(&c.sources[i])
	}
}

// note keeps what bears out the things that a source speaks of, the first that does.
func (c *Corpus) note(s *source) {
	v := &c.events[s.events[0]]
	v.reports = append(v.reports, locator{s, 1})
	if len(s.events) > 1 {
		earlier := &c.events[s.events[1]]
		earlier.reports = append(earlier.reports, locator{s, 6})
	}
	if s.language != "id" {
		return
	}
	first(&c.people[v.people[0]].proof, locator{s, 1})
	first(&c.topics[s.topics[0]].proof, locator{s, 5})
	first(&c.claims[s.claim].proof, locator{s, 3})
}

func first(l *locator, other locator) {
	if l.source == nil {
		*l = other
	}
}

// report writes the text of source i, which names these people: first those who
// took part in its event.
func (w *reporter) report(i int, cast []int) {
	w.title = capital(w.clause(w.Rand, 5+w.IntN(4)))
	switch i % 40 {
	case 11:
		w.title = `"` + w.title + `"`
	case 31:
		w.title = strings.Replace(w.title, " ", " & ", 1)
	}
	v := w.Corpus.events[w.source.events[0]]
	w.add(w.opening(v))
	w.quote(v.people[0], false, 0)
	w.paragraphs[1] += " " + w.before(v.people[0])
	w.quote(v.people[1], true, 0)
	w.quote(v.people[2], false, 100+w.IntN(900))
	w.add(w.terms(v.people[0]))
	w.add(w.back())
	if i%20 < 2 {
		w.add(w.wire(i / 20))
	}
	w.rest(cast, len(v.people))
}

func (w *reporter) add(paragraph string) { w.paragraphs = append(w.paragraphs, paragraph) }

// opening tells of an event: where, when and who was there.
func (w *reporter) opening(v event) string {
	var others []string
	for _, who := range v.people[1:] {
		others = append(others, w.person(who))
	}
	p := w.Corpus.places[v.place]
	return capitalised(fmt.Sprintf(w.phrases.report[w.IntN(len(w.phrases.report))], w.link(v.slug, v.name), w.link(p.slug, p.name), w.link(p.country, w.names[p.country].name),
		w.clause(w.Rand, 8), w.day(v.date), w.clause(w.Rand, 8), w.office(v.people[0]), w.sentence(w.Rand, 5*len(others), others...)))
}

// capitalised begins with a capital, also where a mark comes first.
func capitalised(s string) string {
	if strings.HasPrefix(s, "[[") {
		return s
	}
	return capital(s)
}

// office is somebody with what they do and where.
func (w *reporter) office(who int) string {
	p := w.people[who]
	o := w.organisations[p.at]
	from := map[string]string{"id": "dari", "en": "of", "nl": "van"}[w.code]
	return fmt.Sprintf("%s %s %s %s", p.title, w.person(who), from, w.link(o.slug, o.name))
}

// quote lets somebody speak.
func (w *reporter) quote(who int, onClaim bool, figure int) {
	text := w.clause(w.Rand, 9+w.IntN(8))
	if w.attend == "" {
		figure = 0
	}
	if figure > 0 {
		text = fmt.Sprintf(w.attend, figure, text)
	}
	text = capital(text)
	said := w.said[w.IntN(len(w.said))]
	w.quotes = append(w.quotes, quote{text: text, by: who, paragraph: len(w.paragraphs) + 1, claim: onClaim, figure: figure})
	w.add(fmt.Sprintf(said, text, w.called(w.Rand, who), w.sentence(w.Rand, 14+w.IntN(10))))
}

// before tells what somebody was in the past.
func (w *reporter) before(who int) string {
	p := w.people[who]
	return fmt.Sprintf(w.past, p.past, w.person(who), p.from, p.until)
}

// terms uses the words of the topics, and the short name of an organisation.
func (w *reporter) terms(who int) string {
	var terms []string
	for k, t := range w.source.topics {
		topic := w.Corpus.topics[t]
		terms = append(terms, w.link(topic.slug, strings.ToLower(topic.title)))
		if k == 0 {
			terms = append(terms, w.link(topic.slug, topic.alias))
		}
	}
	o := w.organisations[w.people[who].at]
	return fmt.Sprintf(w.phrases.topics, strings.Join(terms, ", "), w.clause(w.Rand, 6)) + " " + w.sentence(w.Rand, 16, w.link(o.slug, o.alias))
}

// back looks back at the second event of the source.
func (w *reporter) back() string {
	if len(w.source.events) < 2 {
		return w.sentence(w.Rand, 20)
	}
	v := w.Corpus.events[w.source.events[1]]
	p := w.Corpus.places[v.place]
	return fmt.Sprintf(w.earlier, w.link(v.slug, v.name), w.link(p.slug, p.name), w.clause(w.Rand, 8), w.day(v.date), w.clause(w.Rand, 8), w.person(v.people[0])) + " " + w.sentence(w.Rand, 14)
}

// wire is what an agency sent to two papers.
func (w *reporter) wire(i int) string {
	r := stream(drawLink, -1-i)
	return w.sentence(r, 14) + " " + w.sentence(r, 12) + " " + w.sentence(r, 15)
}

// rest fills the text up with paragraphs that name the cast, each of them several
// times: who was not there first by the whole name, everybody by all aliases.
func (w *reporter) rest(cast []int, known int) {
	paragraphs := 10 + w.IntN(7) - len(w.paragraphs)
	named := make([][]string, paragraphs)
	for k, who := range cast {
		p := w.people[who]
		var forms []string
		if k >= known {
			forms = append(forms, w.person(who))
		}
		for _, alias := range p.aliases {
			forms = append(forms, w.link(p.slug, alias))
		}
		for range w.IntN(3) {
			forms = append(forms, w.called(w.Rand, who))
		}
		at := make([]int, len(forms))
		for f := range at {
			at[f] = w.IntN(paragraphs)
		}
		slices.Sort(at)
		for f, where := range at {
			named[where] = append(named[where], forms[f])
		}
	}
	words := (30 + w.IntN(120)) / paragraphs
	for _, names := range named {
		w.add(w.filled(words, names))
	}
}

// filled is a paragraph of so many words with names, no two in one sentence.
func (w *reporter) filled(words int, names []string) string {
	var sentences []string
	for len(names) > 0 || words > 6 {
		n := 8 + w.IntN(9)
		var here []string
		if len(names) > 0 {
			here, names = names[:1], names[1:]
		}
		sentences = append(sentences, w.sentence(w.Rand, n, here...))
		words -= n
	}
	return strings.Join(sentences, " ")
}
