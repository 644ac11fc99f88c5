package sample

import (
	"fmt"
	"strings"
	"time"
)

func (c *Corpus) name(slug, folder, name string) string {
	c.names[slug] = linked{folder, name}
	return slug
}

func (c *Corpus) inventOrganisations(firms, papers int, used map[string]bool) {
	c.firms = firms
	r := stream(drawName, 0)
	kinds := []organisation{{name: "PT", kind: "company"}, {name: "Komisi", kind: "government"}, {name: "Yayasan", kind: "other"}, {name: "Badan", kind: "agency"}}
	papersBy := []string{"Harian", "Majalah", "Warta", "Kabar", "Suara"}
	for i := range firms + papers {
		o := kinds[i%len(kinds)]
		coin := coined(r, used)
		if i >= firms {
			o = organisation{name: papersBy[i%len(papersBy)], kind: "media"}
		} else {
			o.alias = coined(r, used)
		}
		o.name += " " + coin
		o.slug = c.name("lembaga-"+strings.ToLower(coin), "organisations", o.name)
		c.organisations = append(c.organisations, o)
	}
}

// paper returns the number of the organisation that publishes source i.
func (c *Corpus) paper(i int) int {
	return c.firms + i%(len(c.organisations)-c.firms)
}

func (c *Corpus) inventTopics(n int, used map[string]bool) {
	r := stream(drawName, 1)
	for range n {
		coin := coined(r, used)
		t := topic{title: "Dana " + strings.ToLower(coin), alias: strings.ToLower(coined(r, used))}
		t.slug = c.name("topik-"+strings.ToLower(coin), "topics", t.title)
		c.topics = append(c.topics, t)
	}
}

func (c *Corpus) inventPeople(n int, used map[string]bool) {
	r := stream(drawName, 2)
	given := strings.Fields(`Agung Ambar Bagas Bima Cahya Danar Dara Eko Farida Gita Guntur Hanif Indra Jaya Kirana Laras Lukman
		Mira Nanda Okta Pandu Raras Ridwan Sekar Surya Taufik Utami Vina Wira Yanto Zulfa`)
	titles := strings.Fields("Direktur Ketua Sekretaris Komisaris Bendahara")
	pasts := strings.Fields("Jaksa Rektor Notaris Bupati Hakim")
	for i := range n {
		first, last := given[r.IntN(len(given))], coined(r, used)
		p := person{name: first + " " + last, last: last, aliases: []string{last}, at: i % c.firms, opened: -1}
		if i%3 == 0 {
			p.aliases = append(p.aliases, first[:1]+". "+last)
		}
		p.title, p.past = titles[r.IntN(len(titles))], pasts[r.IntN(len(pasts))]
		p.from, p.until = 1990+r.IntN(10), 2001+r.IntN(10)
		p.slug = c.name(strings.ToLower(first+"-"+last), "people", p.name)
		c.people = append(c.people, p)
	}
}

func (c *Corpus) inventClaims(n int, used map[string]bool) {
	r := stream(drawName, 3)
	for i := range n {
		about := i % len(c.people)
		coin := strings.ToLower(coined(r, used))
		k := claim{title: fmt.Sprintf("%s memakai dana %s untuk diri sendiri", c.people[about].name, coin), about: about}
		k.slug = c.name("klaim-"+coin, "claims", k.title)
		c.claims = append(c.claims, k)
	}
}

func (c *Corpus) inventEvents(n int, used map[string]bool) {
	kinds := strings.Fields("Rapat Sidang Pertemuan Pameran Lelang Upacara")
	crowd, names := zipf(len(c.people), 3, 0.5), stream(drawName, 4)
	for i := range n {
		r := stream(drawEvent, i)
		v := event{
			name:   kinds[i%len(kinds)] + " " + coined(names, used),
			date:   time.Date(2014, 1, 1+r.IntN(4000), 0, 0, 0, 0, time.UTC),
			place:  i % len(c.places),
			people: []int{i % len(c.people), (i + 1) % len(c.people)},
		}
		v.people = drawMore(r, crowd, v.people, 3+r.IntN(3))
		if opener := &c.people[v.people[0]]; opener.opened < 0 {
			opener.opened = i
		}
		v.title = "Pembukaan " + v.name + " di " + c.places[v.place].name
		v.slug = c.name(strings.ToLower(strings.ReplaceAll(v.name, " ", "-")), "events", v.title)
		c.events = append(c.events, v)
	}
}
