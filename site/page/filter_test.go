package page

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"berkas/site/page/internal/list"
)

// meetings is a dossier with n events in two years, each with a topic, and a
// person who was at the first two.
func meetings(n int) files {
	f := files{
		"content/dossier.yaml":     "title: Rapat\ndescription: Banyak rapat.\nlanguage: id\nrights: full\n",
		"content/sources/koran.md": "---\ntitle: Kabar\nsiglum: A\ndate: 2021\nevents: [rapat-0]\n---\n\nRaka datang.\n",
		"content/people/raka.md":   "---\nname: Raka\n---\n",
		"content/topics/laut.md":   "---\ntitle: Laut\n---\n",
		"content/topics/darat.md":  "---\ntitle: Darat\n---\n",
	}
	for i := range n {
		part := ""
		if i < 2 {
			part = "participants: [raka]\n"
		}
		f[fmt.Sprintf("content/events/rapat-%d.md", i)] = fmt.Sprintf(
			"---\ntitle: Rapat %d\ndate: %d-01-0%d\ntopics: [%s]\n%s---\n", i, 2020+i/3, i+1, []string{"laut", "darat"}[i%2], part)
	}
	return f
}

func TestFiltersCountWhatTheyLeave(t *testing.T) {
	all := rendered(t, meetings(6), Config{})
	for _, path := range []string{"linimasa.html", "peristiwa/index.html"} {
		p := all.page(t, path)
		for tag, want := range map[string]int{"year:2020": 3, "year:2021": 3, "topic:laut": 3, "topic:darat": 3} {
			p.has(fmt.Sprintf(`.sieve [data-tag=%q] span`, tag), strconv.Itoa(want))
			p.count(want, fmt.Sprintf(`[data-tags~=%q]`, tag))
		}
		p.count(6, "[data-tags]")
	}
	for _, p := range look(t) {
		for _, n := range p.all(".sieve [data-tag]") {
			if left := len(p.all(fmt.Sprintf(`[data-tags~=%q]`, attr(n, "data-tag")))); !strings.HasSuffix(text(n), " "+strconv.Itoa(left)) {
				t.Errorf("%s: %q leaves %d", p.path, text(n), left)
			}
		}
	}
}

func TestFiltersLeadSomewhereWithoutScript(t *testing.T) {
	p := rendered(t, meetings(6), Config{}).page(t, "peristiwa/index.html")
	for tag, want := range map[string]string{"year:2021": "../linimasa.html#y2021", "topic:laut": "../topik/laut.html#events"} {
		if got := p.attrs(fmt.Sprintf(`.sieve [data-tag=%q]`, tag), "href"); !slices.Equal(got, []string{want}) {
			t.Errorf("%s leads to %q, want %q", tag, got, want)
		}
	}
}

// A facet with one value divides nothing: everybody is Raka, or nobody.
func TestWhatDividesNothingIsNoFilter(t *testing.T) {
	p := rendered(t, meetings(6), Config{}).page(t, "peristiwa/index.html")
	p.lacks(`.sieve [data-tag^="person:"], .sieve [data-tag^="source:"]`)
	rendered(t, meetings(list.MinFiltered-1), Config{}).page(t, "peristiwa/index.html").lacks(".sieve")
	rendered(t, meetings(list.MinFiltered), Config{}).page(t, "peristiwa/index.html").count(1, ".sieve")
}

func TestManyValuesAreFolded(t *testing.T) {
	p := rendered(t, meetings(6), Config{}).page(t, "linimasa.html")
	p.count(2, `.sieve > .filters [data-tag^="year:"]`)
	p.count(2, `.sieve > details [data-tag^="topic:"]`)
}
