package support

import (
	"slices"

	"berkas/site/dossier"
)

// linkNames warns of links whose words name somebody or something else than what they
// lead to. Words that are a name and nothing else name that, or what an event, a
// claim or a subject has in its data or its title; others name also what the sentence
// rests on, or what the thing does that it links.
func (p *prover) linkNames(s sentence) {
	for _, link := range s.worded {
		words := s.text[link.start:link.end]
		for _, n := range p.whoIn(words) {
			name := words[n.start:n.end]
			if p.leadsTo(link.of, n.of, name) || name != words && p.bears(s, link.of, n.of, name) {
				continue
			}
			d := p.problems.Warnf("link-names-another", s.span(link.start+n.start, link.start+n.end), "“%s” is %s, and the link leads to %s", name, n.of.Slug, link.of.Slug)
			d.Hint = "link what the words name, or say in them what the link leads to"
		}
	}
}

// leadsTo reports whether a name is that of what a link leads to, or stands for it;
// of an event, a claim or a subject also whether its data or its title has who is named.
// Whom somebody is tied to is somebody else.
func (p *prover) leadsTo(to, who *dossier.Entry, name string) bool {
	if to == who || p.standsFor(to, who, name) {
		return true
	}
	return to.Kind > dossier.KindPlace && (p.has(to, who) || slices.ContainsFunc(p.whoIn(to.Name+"\n"+to.Summary), func(n named) bool {
		return n.of == who || p.standsFor(n.of, who, name)
	}))
}

// standsFor reports whether texts call an entry by a name of another: a government
// or a body by its country, its capital or a place in it, a country by its government.
func (p *prover) standsFor(e, who *dossier.Entry, name string) bool {
	return slices.Contains(p.capitalsOf(e), name) || slices.Contains(p.standIns(who), e) ||
		who.Kind != dossier.KindPerson && belongs(who, e) || e.Kind != dossier.KindPerson && belongs(e, who)
}

// bears reports whether what a sentence rests on has a name, or what the thing does
// that it links.
func (p *prover) bears(s sentence, to, e *dossier.Entry, name string) bool {
	return p.hasName(s.on, e, name) || p.has(to, e) || p.hasName(p.groundOfThing(to), e, name)
}
