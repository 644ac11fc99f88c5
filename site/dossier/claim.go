package dossier

import (
	"berkas/site/diag"
	fm "berkas/site/internal/frontmatter"
)

// Claim is a proposition that the sources assert, deny or doubt.
type Claim struct {
	Entry
	Topics      []*Topic
	About       []*Entry       // who or what it is about
	Status      string         // disputed corroborated unverified withdrawn; "" when not given
	StatusSpan  diag.Span      // of its value
	Stances     []*ClaimStance // its own, in the order they are written
	Credibility Grade          // 1 … 6; the zero Grade when not given

	stances map[string]*ClaimStance // by name
}

// ClaimStance is a position that a claim names in words of its own.
type ClaimStance struct {
	Name  string // what a quotation's stance says: "belum-terjadi", or one of the four that is reworded
	As    Stance // which of the four it is
	Words string // how pages name it: "belum terjadi"
	Span  diag.Span
}

type claimFront struct {
	titledFront
	Topics      []fm.Text    `yaml:"topics" form:"slug" doc:"slugs of topics"`
	About       []fm.Text    `yaml:"about" form:"slug" doc:"slugs of those it is about, whose pages list it"`
	Status      fm.Text      `yaml:"status" enum:"disputed corroborated unverified withdrawn" doc:"what the sources make of it"`
	Stances     stancesFront `yaml:"stances" doc:"positions of its own, each as one of asserts, denies, qualifies, context; or other words for one of these"`
	Credibility fm.Text      `yaml:"credibility" enum:"1 2 3 4 5 6" doc:"how far it is to be believed, on the Admiralty scale: 1 confirmed … 5 improbable, 6 cannot be judged"`
}

func (l *loader) resolveClaim(c *Claim, f *claimFront) {
	c.Topics, c.Status, c.StatusSpan = l.topics(f.Topics), f.Status.Value, f.Status.Span
	c.About = each(l, f.About, func(ref fm.Text) *Entry {
		return l.entry(ref, KindPerson, KindOrganisation, KindPlace, KindEvent, KindTopic)
	})
	c.Stances, c.stances = l.claimStances(f.Stances), map[string]*ClaimStance{}
	for _, s := range c.Stances {
		c.stances[s.Name] = s
	}
	c.Credibility = grade(f.Credibility)
}
