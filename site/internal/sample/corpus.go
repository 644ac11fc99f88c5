package sample

import (
	"fmt"
	"math/rand/v2"
	"time"
)

// Corpus is what is told, in no format yet.
type Corpus struct {
	people        []person
	organisations []organisation // newspapers come last
	firms         int            // of them, those that are none
	places        []place
	topics        []topic
	claims        []claim
	events        []event
	sources       []source
	names         map[string]linked // by slug
}

// linked is what a text can link to: the folder it is in and what it is called.
type linked struct{ folder, name string }

type person struct {
	slug, name, last string
	aliases          []string
	title, past      string // offices
	from, until      int    // the year of the first, when the one of the past ended
	at               int    // organisation
	opened           int    // the first event that they opened, -1 for none
	proof            locator
}

type organisation struct {
	slug, name, alias, kind string
}

type place struct {
	slug, name, country string // the slug of the country
	at                  [2]float64
}

type topic struct {
	slug, title, alias string
	proof              locator
}

type claim struct {
	slug, title string
	about       int // a person
	proof       locator
}

// event is reported first by the sources whose number it divides.
type event struct {
	slug, name, title string
	date              time.Time
	place             int
	people            []int // who took part; the first opened it
	reports           []locator
}

// locator is a paragraph of a source.
type locator struct {
	source    *source
	paragraph int
}

func (l locator) String() string { return fmt.Sprintf("%s#p%d", l.source.slug, l.paragraph) }

// New makes a corpus of so many sources, at least one.
func New(sources int) *Corpus {
	c := &Corpus{names: map[string]linked{}}
	few, used := min(4, sources), map[string]bool{}
	events := min(sources, max(3*few, sources/8))
	c.inventPlaces(events)
	c.inventOrganisations(min(events, max(3, sources/40)), min(30, 1+sources/10), used)
	c.inventTopics(max(few, sources/50), used)
	c.inventPeople(max(3*few, sources/10), used)
	c.inventClaims(max(few, sources/25), used)
	c.inventEvents(events, used)
	c.write(sources)
	return c
}

// link marks words that name a thing; see [plain].
func (c *Corpus) link(slug, words string) string { return "[[" + slug + "|" + words + "]]" }

func (c *Corpus) person(i int) string { return c.link(c.people[i].slug, c.people[i].name) }

// called is what a text that has the whole name calls somebody later on.
func (c *Corpus) called(r *rand.Rand, i int) string {
	p := c.people[i]
	if r.IntN(5) == 0 {
		return c.person(i)
	}
	return c.link(p.slug, p.aliases[r.IntN(len(p.aliases))])
}
