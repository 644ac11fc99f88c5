package support

import (
	"berkas/site/dossier"
	"berkas/site/lang"
)

// Event is what is proved of an event.
type Event struct {
	From, To     Proof    // of its date; To of intervals alone
	Reports      []Report // the sources that report it, by siglum
	Participants []Proof  // in the event's order
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
	switch other := p.otherDay(v, at); {
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
	var inferred Proof
	var stated []dossier.Locator
	passages := p.passagesAt(at)
	for _, read := range passages {
		for _, r := range read.days {
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

// throughOther infers a day from a relative one and a day that another of the
// passages states.
func (p *prover) throughOther(want lang.Day, passages []*passage) Proof {
	for _, anchor := range passages {
		for _, a := range anchor.days {
			if a.Relative || !a.Date.IsExact() {
				continue
			}
			for _, read := range passages {
				for _, r := range readDays(read.Text, a.Date, read.language) {
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
// where there is none: they give another day.
func (p *prover) otherDay(v *dossier.Event, at []dossier.Locator) *dayRead {
	for _, read := range p.passagesAt(at) {
		for _, r := range read.days {
			if r.Date.Precision() == v.Date.Precision() && (!r.Relative || p.dated(read.source)) {
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
		known = s.URL != "" || s.ArchivedURL != "" || s.OriginalURL != "" || p.writesItsDate(s)
		p.dates[s] = known
	}
	return known
}

func (p *prover) writesItsDate(s *dossier.Source) bool {
	if !s.Date.IsExact() {
		return false
	}
	for _, paragraph := range s.Body.Paragraphs {
		for _, r := range p.passage(paragraph).days {
			if !r.Relative && r.Date.IsExact() && r.Date.From == s.Date.From {
				return true
			}
		}
	}
	return false
}
