package sample

import (
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing/fstest"
	"time"
)

//go:embed all:layouts
var layouts embed.FS

const hugoConfig = `baseURL = "https://berkas.example/"
title = "Berkas Contoh"
locale = "id"
disableKinds = ["404"]
[taxonomies]
person = "people"
organisation = "organisations"
place = "places"
event = "events"
topic = "topics"
claim = "claims"
[outputs]
home = ["html", "rss"]
section = ["html"]
taxonomy = ["html"]
term = ["html"]
[services.rss]
limit = 20
`

// Hugo returns the corpus as a site of Hugo: sources are its pages, what they name
// is its taxonomies. What Hugo cannot find itself is given: each name is a link, and
// a source's front matter lists what it names.
func (c *Corpus) Hugo() fstest.MapFS {
	f := files{}
	f.add("hugo.toml", "%s", hugoConfig)
	err := fs.WalkDir(layouts, ".", func(p string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := layouts.ReadFile(p)
		f[p] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		panic(err) // they are part of the package
	}
	f.add("static/style.css", "body { max-width: 40em; margin: auto; font-family: serif }\n")
	f.add("content/sources/_index.md", "---\ntitle: Sumber\n---\n")
	for _, folder := range []string{"people", "organisations", "places", "events", "topics", "claims"} {
		f.add("content/"+folder+"/_index.md", "---\ntitle: %s\n---\n", capital(folder))
	}
	c.addTerms(f)
	for i := range c.sources {
		c.addPost(f, &c.sources[i])
	}
	return fstest.MapFS(f)
}

// addTerms writes the page of each thing that sources name.
func (c *Corpus) addTerms(f files) {
	term := func(slug, front, body string) {
		f.add("content/"+c.names[slug].folder+"/"+slug+"/_index.md", "---\ntitle: %s\n%s---\n%s", c.names[slug].name, front, c.asMarkdown(body))
	}
	took := map[int][]string{}
	for _, v := range c.events {
		for _, who := range v.people {
			took[who] = append(took[who], v.slug)
		}
		term(v.slug, fmt.Sprintf("date: %s\nwhere: %s\nwho: [%s]\n", v.date.Format(time.DateOnly), c.places[v.place].slug,
			slugs(v.people, func(i int) string { return c.people[i].slug })), c.eventBody(v, indonesian().day(v.date)))
	}
	for i, p := range c.people {
		o := c.organisations[p.at]
		term(p.slug, fmt.Sprintf("also: [%s]\nroles: [{title: %s, at: %s, from: 2012}, {title: %s, from: %d, to: %d}]\ntook_part: [%s]\n",
			strings.Join(p.aliases, ", "), p.title, o.slug, p.past, p.from, p.until, strings.Join(took[i], ", ")), c.personBody(i))
	}
	for _, o := range c.organisations {
		term(o.slug, "kind: "+o.kind+"\n", "")
	}
	countries := map[string]bool{}
	for _, p := range c.places {
		countries[p.country] = true
		term(p.slug, fmt.Sprintf("in: %s\nat: [%v, %v]\n", p.country, p.at[0], p.at[1]), "")
	}
	for _, slug := range slices.Sorted(maps.Keys(countries)) {
		term(slug, "", "")
	}
	for _, t := range c.topics {
		term(t.slug, "also: ["+t.alias+"]\n", t.body())
	}
	for _, k := range c.claims {
		term(k.slug, "about: ["+c.people[k.about].slug+"]\n", c.claimBody(k))
	}
}

// addPost writes a source with all that it names.
func (c *Corpus) addPost(f files, s *source) {
	text := strings.Join(s.paragraphs, "\n\n")
	named := map[string][]string{
		"claims":        {c.claims[s.claim].slug},
		"organisations": {c.organisations[s.paper].slug},
	}
	for _, t := range s.topics {
		named["topics"] = append(named["topics"], c.topics[t].slug)
	}
	for _, found := range marked.FindAllStringSubmatch(text, -1) {
		folder := c.names[found[1]].folder
		if !slices.Contains(named[folder], found[1]) {
			named[folder] = append(named[folder], found[1])
		}
	}
	var lists strings.Builder
	for _, folder := range slices.Sorted(maps.Keys(named)) {
		fmt.Fprintf(&lists, "%s: [%s]\n", folder, strings.Join(named[folder], ", "))
	}
	var quotes strings.Builder
	for _, q := range s.quotes {
		fmt.Fprintf(&quotes, "  - {text: %q, by: %s}\n", q.text, c.people[q.by].slug)
	}
	f.add("content/sources/"+s.slug+".md", "---\ntitle: %q\ndate: %s\npaper: %s\noriginal: %s\nlang_of_text: %s\n%squotes:\n%s---\n%s\n",
		s.title, s.date.Format(time.DateOnly), c.organisations[s.paper].slug, s.url(), s.language, &lists, &quotes, c.asMarkdown(text))
}

var wikiLink = regexp.MustCompile(`\[\[([^]|#]+)(#p\d+)?(?:\|([^]]+))?\]\]`)

// asMarkdown turns marks and links into Markdown links.
func (c *Corpus) asMarkdown(text string) string {
	return wikiLink.ReplaceAllStringFunc(text, func(link string) string {
		part := wikiLink.FindStringSubmatch(link)
		slug, paragraph, words := part[1], part[2], part[3]
		if paragraph != "" {
			return fmt.Sprintf("[%s](/sources/%s/)", slug, slug)
		}
		to := c.names[slug]
		if words == "" {
			words = to.name
		}
		return fmt.Sprintf("[%s](/%s/%s/)", words, to.folder, slug)
	})
}
