package support

import (
	"slices"

	"berkas/site/diag"
	"berkas/site/dossier"
)

// Tie is what is proved of a relation.
type Tie struct{ Both, From, To Proof }

// tieKey tells relations apart: each is written in one place.
type tieKey struct {
	of *dossier.Entry
	at diag.Span
}

// Tie returns what is proved of a relation.
func (l *Ledger) Tie(r dossier.Relation) Tie { return l.ties[tieKey{r.Of, r.Span}] }

func (p *prover) proveTies() {
	for _, e := range p.d.Entries() {
		for _, r := range p.d.RelationsOf(e) {
			if r.Of == e {
				p.ledger.ties[tieKey{e, r.Span}] = p.tie(r)
			}
		}
	}
}

// tie proves a relation by the passages that name both of its ends.
func (p *prover) tie(r dossier.Relation) Tie {
	t := Tie{Both: p.naming(r.Evidence, func(at *passage) bool { return p.names(at, r.Of) && p.names(at, r.With) })}
	t.From, t.To = p.day(r.From.From, r.Evidence), p.day(r.To.From, r.Evidence)
	if len(r.Evidence) > 0 && t.Both.Kind == Curator {
		p.problems.Warnf("evidence-names-neither", r.Span, "no passage of its evidence names both %q and %q", r.Of.Slug, r.With.Slug).Hint = "cite the passage that does, or leave evidence out: the tie is then shown as the curator's own"
	}
	return t
}

// participant proves that somebody was at an event: by the passages, their own
// or else the event's, that name them with the event's day or place or with another
// participant.
func (p *prover) participant(v *dossier.Event, i int, at []dossier.Locator) Proof {
	who := v.Participants[i]
	alone := v.Place == nil && len(v.Participants) == 1 // then a name is all there is to look for
	present := func(at *passage) bool {
		return p.names(at, who.Who) && (alone || at.gives(v) || v.Place != nil && p.names(at, &v.Place.Entry) || p.namesOther(at, v, who.Who))
	}
	proof := p.naming(who.Evidence, present)
	if proof.Kind == Curator {
		proof = p.naming(at, present)
	}
	if len(who.Evidence) > 0 && (proof.Kind == Curator || !p.namedIn(who.Evidence, who.Who)) {
		p.problems.Warnf("evidence-names-neither", who.Span, "no passage names %q with the day, the place or another participant of %q", who.Who.Slug, v.Slug).Hint = "cite the passage that does in evidence:"
	}
	if len(who.Evidence) == 0 && len(at) > 0 && proof.Kind == Curator && !p.hasName(p.groundOfThing(&v.Entry), who.Who, who.Who.Name) {
		p.problems.Warnf("evidence-names-neither", who.Span, "no passage of the event %q names %q", v.Slug, who.Who.Slug).Hint = "cite the passage that does: {who: " + who.Who.Slug + ", evidence: […]}, or take the participant out"
	}
	return proof
}

// namedIn reports whether one of some passages names an entry: what is beside it can
// do with a pronoun.
func (p *prover) namedIn(at []dossier.Locator, e *dossier.Entry) bool {
	return slices.ContainsFunc(p.passagesAt(at), func(read *passage) bool { return p.names(read, e) })
}

// gives reports whether a passage gives an event's day.
func (at *passage) gives(v *dossier.Event) bool {
	return slices.ContainsFunc(at.days(), func(r day) bool { return r.gives(v.Date.From) })
}

// namesOther reports whether a passage names another participant of an event.
func (p *prover) namesOther(at *passage, v *dossier.Event, who *dossier.Entry) bool {
	return slices.ContainsFunc(v.Participants, func(other dossier.Participant) bool {
		return other.Who != who && p.names(at, other.Who)
	})
}

// naming is a fact that passages state by what they name.
func (p *prover) naming(at []dossier.Locator, states func(*passage) bool) Proof {
	var proof Proof
	for _, l := range distinct(at) {
		if l.Paragraph != nil && states(p.passage(l.Paragraph)) {
			proof.Kind, proof.At = Stated, append(proof.At, l)
		}
	}
	return proof
}
