package support

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// Event is what is proved of an event.
type Event struct {
	From, To     Proof    // of its date; To of intervals alone
	Reports      []Report // the sources that report it, by siglum
	Participants []Proof  // in the event's order
	Place        Proof    // that it was there; Curator where it has no place
	Witnesses    Witnesses
}

// Report is how a source reports an event.
type Report struct {
	Source   *dossier.Source
	Passages []dossier.Locator // all of them, in the source's order
	Row      []dossier.Locator // that carry what a list says of the event: one, or two where one alone does not
}

func (p *prover) proveEvents() {
	for _, v := range p.d.Events {
		e := &Event{}
		p.ledger.events[v] = e
		at := p.d.EvidenceOf(v)
		p.proveDate(v, e, at)
		for i := range v.Participants {
			e.Participants = append(e.Participants, p.participant(v, i, at))
		}
		e.Reports = p.reports(v, at)
		e.Witnesses = p.witnesses(p.ofPassages(at))
		e.Place = p.place(v, at)
		p.evidence(v, e)
	}
}

// place proves an event's place by the passages that name it, or a place in it.
func (p *prover) place(v *dossier.Event, at []dossier.Locator) Proof {
	if v.Place == nil {
		return Proof{}
	}
	proof := p.naming(at, func(read *passage) bool {
		if p.names(read, &v.Place.Entry) {
			return true
		}
		for e := range read.names {
			if e.Place() != nil && isIn(e.Place(), v.Place) {
				return true
			}
		}
		return false
	})
	if proof.Kind == Curator && len(at) > 0 {
		p.problems.Warnf("evidence-names-neither", v.NameSpan, "no passage of the event %q names its place, %s", v.Slug, v.Place.Name).Hint = "add the passage that does to evidence:, or leave the place out"
	}
	return proof
}

// isIn reports whether a place lies in another.
func isIn(inner, outer *dossier.Place) bool {
	return inner.Country == outer || inner.PartOf == outer || inner.PartOf != nil && inner.PartOf.PartOf == outer
}

// evidence warns of listed passages that have nothing of the event: whom or what
// it names, its day, what its date is proved by, its words, or a quotation made at it.
func (p *prover) evidence(v *dossier.Event, proved *Event) {
	words := contentOf(v.Name+". "+v.Summary, p.d.Lang.Tag)
	for _, l := range v.Evidence {
		if l.Paragraph == nil {
			continue
		}
		at := p.passage(l.Paragraph)
		said := slices.ContainsFunc(p.quotes[l.Paragraph], func(q *dossier.Quote) bool { return q.Event == v })
		dates := slices.ContainsFunc(slices.Concat(proved.From.At, proved.To.At), func(o dossier.Locator) bool { return o.Paragraph == l.Paragraph })
		if p.present(at, v) == 0 && !dates && !said && !at.gives(v) && words.in(at.words()) < sharedWords {
			p.problems.Warnf("reference-names-nothing", l.Span, "%s has nothing of the event %q", l, v.Slug).Hint = "list the passages that report it"
		}
	}
}

// proveDate proves both ends of an event's date by its evidence.
func (p *prover) proveDate(v *dossier.Event, e *Event, at []dossier.Locator) {
	e.From = p.day(v.Date.From, at)
	both := e.From
	if v.Date.IsInterval() {
		e.To = p.day(v.Date.To, at)
		both = weaker(e.From, e.To)
	}
	if v.Date.Approx && e.From.Kind == Stated {
		e.From.Kind = Inferred // what is about a day is not the day
	}
	if both.Kind != Curator {
		return
	}
	switch other := p.otherDay(v, e, at); {
	case other != nil:
		d := p.problems.Warnf("date-differs", v.DateSpan, "the passages of the event %q do not give the date %s", v.Slug, v.Date.Text)
		d.Hint = other.at.Locator().String() + " gives “" + other.Text + "”, " + other.Date.Text
	case v.DateNote == "":
		d := p.problems.Warnf("date-unsupported", v.DateSpan, "no passage of the event %q gives the date %s", v.Slug, v.Date.Text)
		d.Hint = "add the passage that does to evidence:, or say in date_note: how the date is known"
	}
}

// day proves a day, month or year by passages.
func (p *prover) day(want lang.Day, at []dossier.Locator) Proof {
	if want == (lang.Day{}) {
		return Proof{}
	}
	var inferred Proof
	var stated []dossier.Locator
	passages := p.passagesAt(at)
	for _, read := range passages {
		for _, r := range read.days() {
			if !r.gives(want) {
				continue
			}
			if !r.Relative {
				stated = append(stated, read.Locator())
				break
			}
			if inferred.Kind == Curator && p.dated(read.source) {
				inferred = Proof{Inferred, []dossier.Locator{read.Locator()}, Rule{r.Text, read.source.Date, dossier.Locator{Source: read.source}}}
			}
		}
	}
	switch {
	case stated != nil:
		return Proof{Kind: Stated, At: stated}
	case inferred.Kind != Curator:
		return inferred
	}
	return p.throughOther(want, passages)
}

// mostAnchors is how many stated days others are counted from.
const mostAnchors = 10

// throughOther infers a day from a relative one and a day that another of the
// passages states.
func (p *prover) throughOther(want lang.Day, passages []*passage) Proof {
	tried := map[lang.Day]bool{}
	for _, anchor := range passages {
		for _, a := range anchor.days() {
			if a.Relative || !a.Date.IsExact() || tried[a.Date.From] || len(tried) >= mostAnchors {
				continue
			}
			tried[a.Date.From] = true
			for _, read := range passages {
				if !read.relative() {
					continue
				}
				for _, r := range p.memo.text(read.Text, a.Date.From, read.language).days() {
					if r.Relative && r.gives(want) {
						at := []dossier.Locator{read.Locator(), anchor.Locator()}
						return Proof{Inferred, distinct(at), Rule{r.Text, a.Date, anchor.Locator()}}
					}
				}
			}
		}
	}
	return Proof{}
}

// dayRead is a day and the passage that it was read in.
type dayRead struct {
	day
	at *passage
}

// otherDay returns a reading of the passages as exact as the event's date, nil
// where there is none: they give another day. That of an end that is proved is no
// other.
func (p *prover) otherDay(v *dossier.Event, e *Event, at []dossier.Locator) *dayRead {
	for _, read := range p.passagesAt(at) {
		for _, r := range read.days() {
			ofAnEnd := e.From.Kind != Curator && r.gives(v.Date.From) || e.To.Kind != Curator && r.gives(v.Date.To)
			if !ofAnEnd && r.Date.Precision() == v.Date.Precision() && (!r.Relative || p.dated(read.source)) {
				return &dayRead{r, read}
			}
		}
	}
	return nil
}

// dated reports whether the day a source came out is more than its curator's
// word: it writes the day, or there is a page to see it on.
func (p *prover) dated(s *dossier.Source) bool {
	known, asked := p.dates[s]
	if !asked {
		known = s.Linked() || p.writesItsDate(s)
		p.dates[s] = known
	}
	return known
}

func (p *prover) writesItsDate(s *dossier.Source) bool {
	if !s.Date.IsExact() {
		return false
	}
	for _, paragraph := range s.Body.Paragraphs {
		for _, r := range p.passage(paragraph).days() {
			if !r.Relative && r.Date.IsExact() && r.Date.From == s.Date.From {
				return true
			}
		}
	}
	return false
}
