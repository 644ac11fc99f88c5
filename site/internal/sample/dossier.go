package sample

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing/fstest"
	"time"
)

// files is a folder that is being filled.
type files fstest.MapFS

func (f files) add(path, format string, values ...any) {
	f[path] = &fstest.MapFile{Data: fmt.Appendf(nil, format, values...)}
}

// Dossier returns the corpus in the format of this program. The files may be
// changed.
func (c *Corpus) Dossier() fstest.MapFS {
	f := files{}
	s := c.events[0].reports[0]
	f.add("content/dossier.yaml", "title: Berkas Contoh\ndescription: Semua di dalamnya karangan.\nlanguage: id\nrights: full\nfeatured: [%s]\npoints: [%q]\n",
		c.topics[0].slug, fmt.Sprintf("[[%s]] membuka [[%s]]. [[%s]]", c.people[c.events[0].people[0]].slug, c.events[0].slug, s))
	c.addPeople(f)
	c.addOrganisations(f)
	c.addPlaces(f)
	c.addTopics(f)
	c.addEvents(f)
	for i := range c.sources {
		c.addSource(f, i)
	}
	return fstest.MapFS(f)
}

func (c *Corpus) addPeople(f files) {
	for i, p := range c.people {
		f.add("content/people/"+p.slug+".md", "---\nname: %s\naliases: [%s]\n%s---\n%s", p.name, strings.Join(p.aliases, ", "), c.career(i), c.personBody(i))
	}
}

// career is the front matter of somebody who opened an event: what bears it out
// stands in the first report of that.
func (c *Corpus) career(i int) string {
	p := c.people[i]
	if p.opened < 0 {
		return ""
	}
	o, with := c.organisations[p.at], c.people[c.events[p.opened].people[1]]
	return fmt.Sprintf(`country: %s
summary: %q
roles:
  - {title: %s, organisation: %s, from: 2012, evidence: [%s]}
  - {title: %s, from: %d, to: %d, evidence: [%s#p2]}
relations:
  - {with: %s, type: rekan, evidence: [%s]}
`, c.places[i%len(c.places)].country, p.title+" "+o.name+".", p.title, o.slug, p.proof, p.past, p.from, p.until, p.proof.source.slug, with.slug, p.proof)
}

func (c *Corpus) addOrganisations(f files) {
	for i, o := range c.organisations {
		aliases := ""
		if o.alias != "" {
			aliases = "aliases: [" + o.alias + "]\n"
		}
		f.add("content/organisations/"+o.slug+".md", "---\nname: %s\n%stype: %s\ncountry: %s\n---\n", o.name, aliases, o.kind, c.places[i%len(c.places)].country)
	}
}

func (c *Corpus) addPlaces(f files) {
	countries := map[string]bool{}
	for _, p := range c.places {
		countries[p.country] = true
		f.add("content/places/"+p.slug+".md", "---\nname: %s\ntype: city\ncountry: %s\ncoordinates: [%v, %v]\n---\n", p.name, p.country, p.at[0], p.at[1])
	}
	for _, slug := range slices.Sorted(maps.Keys(countries)) {
		f.add("content/places/"+slug+".md", "---\nname: %s\ntype: country\ncode: %s\n---\n", c.names[slug].name, strings.ToUpper(slug[len(slug)-2:]))
	}
}

func (c *Corpus) addTopics(f files) {
	for i, t := range c.topics {
		related := c.topics[(i+1)%len(c.topics)].slug
		if related == t.slug {
			related = ""
		}
		f.add("content/topics/"+t.slug+".md", "---\ntitle: %s\naliases: [%s]\nrelated: [%s]\nsummary: Yang diberitakan tentang %s.\n---\n%s",
			t.title, t.alias, related, strings.ToLower(t.title), t.body())
	}
	for i, k := range c.claims {
		f.add("content/claims/"+k.slug+".md", "---\ntitle: %s\nabout: [%s]\ntopics: [%s]\nstatus: disputed\nsummary: Sumber berbeda pendapat tentang itu.\n---\n%s",
			k.title, c.people[k.about].slug, c.topics[i%len(c.topics)].slug, c.claimBody(k))
	}
}

// mostAccounts is how many sources are compared on an event.
const mostAccounts = 4

func (c *Corpus) addEvents(f files) {
	id := indonesian()
	for i, v := range c.events {
		var evidence, participants, days, places []string
		for _, l := range v.reports {
			evidence = append(evidence, l.String())
			if l.paragraph == 1 && l.source.language == "id" && len(days) < mostAccounts {
				days = append(days, fmt.Sprintf("      - {source: %s, quote: %q}\n", l, id.day(v.date)))
				places = append(places, fmt.Sprintf("      - {source: %s, quote: %q}\n", l, "di "+c.places[v.place].name))
			}
		}
		for _, who := range v.people {
			participants = append(participants, fmt.Sprintf("  - {who: %s, evidence: [%s]}\n", c.people[who].slug, v.report()))
		}
		f.add("content/events/"+v.slug+".md", `---
title: %s
aliases: [%s]
date: %s
place: %s
topics: [%s]
summary: %q
evidence: [%s]
participants:
%saccounts:
  - fact: Hari
    agreement: same
    says:
%s  - fact: Tempat
    agreement: same
    says:
%s---
%s`, v.title, v.name, v.date.Format(time.DateOnly), c.places[v.place].slug, c.topics[i%len(c.topics)].slug, v.name+" dibuka pada "+id.day(v.date)+".",
			strings.Join(evidence, ", "), strings.Join(participants, ""), strings.Join(days, ""), strings.Join(places, ""), c.eventBody(v, id.day(v.date)))
	}
}

func (c *Corpus) addSource(f files, i int) {
	s := c.sources[i]
	var quotes strings.Builder
	for _, q := range s.quotes {
		more := ""
		if q.claim {
			more = fmt.Sprintf(", claim: %s, stance: %s", c.claims[s.claim].slug, []string{"asserts", "denies", "qualifies", "context"}[(i/len(c.claims))%4])
		}
		if q.figure > 0 {
			more = fmt.Sprintf(", figure: {value: %d, unit: orang, of: yang hadir}", q.figure)
		}
		fmt.Fprintf(&quotes, "  - {text: %q, by: %s, event: %s, topics: [%s]%s}\n", q.text, c.people[q.by].slug, c.events[s.events[0]].slug, c.topics[s.topics[0]].slug, more)
	}
	rights := ""
	if s.excerpts {
		rights = "rights: excerpts\n"
	}
	f.add("content/sources/"+s.slug+".md", "---\ntitle: %q\nsiglum: %s\ndate: %s\npublisher: %s\nurl: %s\nlanguage: %s\n%sevents: [%s]\ntopics: [%s]\nquotes:\n%s---\n%s\n",
		s.title, Siglum(i), s.date.Format(time.DateOnly), c.organisations[s.paper].slug, s.url(), s.language, rights,
		slugs(s.events, func(i int) string { return c.events[i].slug }), slugs(s.topics, func(i int) string { return c.topics[i].slug }),
		&quotes, plain(strings.Join(s.paragraphs, "\n\n")))
}

func (s *source) url() string { return "https://arsip.example/" + s.slug }

// slugs lists what is numbered.
func slugs(numbers []int, slug func(int) string) string {
	var all []string
	for _, i := range numbers {
		all = append(all, slug(i))
	}
	return strings.Join(all, ", ")
}

var marked = regexp.MustCompile(`\[\[([^]|]+)\|([^]]+)\]\]`)

// plain takes the marks of names away.
func plain(text string) string { return marked.ReplaceAllString(text, "$2") }
