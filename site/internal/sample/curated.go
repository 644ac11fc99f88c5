package sample

import (
	"fmt"
	"strings"
)

// Curated bodies, with links as the dossier has them. Each sentence names what the
// passage that it cites names.

func (c *Corpus) personBody(i int) string {
	p := c.people[i]
	if p.opened < 0 {
		return ""
	}
	v := c.events[p.opened]
	return fmt.Sprintf("[[%s]] membuka [[%s]] di [[%s]] sebagai %s [[%s]]. [[%s]]\n\nDi sana hadir pula [[%s]]. [[%s]]\n",
		p.slug, v.slug, c.places[v.place].slug, strings.ToLower(p.title), c.organisations[p.at].slug, p.proof, c.people[v.people[1]].slug, p.proof)
}

func (c *Corpus) eventBody(v event, day string) string {
	return fmt.Sprintf("[[%s]] membuka [[%s]] pada %s di [[%s]]. [[%s]]\n\nDi sana hadir pula [[%s]] dan [[%s]]. [[%s]]\n",
		c.people[v.people[0]].slug, v.slug, day, c.places[v.place].slug, v.report(), c.people[v.people[1]].slug, c.people[v.people[2]].slug, v.report())
}

func (t topic) body() string {
	return fmt.Sprintf("Yang dibahas adalah %s. [[%s]]\n\nIstilah lain untuk itu adalah %s. [[%s]]\n", strings.ToLower(t.title), t.proof, t.alias, t.proof)
}

func (c *Corpus) claimBody(k claim) string {
	speaker := c.people[c.events[k.proof.source.events[0]].people[1]]
	return fmt.Sprintf("Yang berbicara antara lain [[%s]]. [[%s]]\n", speaker.slug, k.proof)
}

// report is the first report of an event, which is in the dossier's language.
func (v event) report() locator {
	for _, l := range v.reports {
		if l.paragraph == 1 {
			return l
		}
	}
	panic("sample: nobody reports " + v.slug)
}
