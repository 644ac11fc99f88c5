package page

import (
	"cmp"
	"slices"
	"strings"

	"berkas/site/address"
	"berkas/site/dossier"
	"berkas/site/internal/figure"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
	"berkas/site/support"
)

// Company is what ties an entry to others, what is said of them first.
type Company struct {
	Counts        string // "5 dinyatakan, 2 peristiwa bersama"
	Shown, Folded []Tie
	More          string
	Others        []Row           // names beside it that are too many for the list, by how often
	Beyond        render.Sentence // counts declared ties that are not in the list; none where it has all
	Cut           render.Sentence // says that the list has an end, and where the rest is; none where it has all
}

// Tie is what ties an entry to another, seen from its side.
type Tie struct {
	Class          string // of its line: tie--event, tie--mention; "" of what is declared
	With           *render.Link
	Hollow         bool   // only carries news
	Type           string // of a declared tie
	render.Support        // of the two being tied
	When           []render.Part
	Events         []TieEvent // that both took part in
	More, All      string     // counts further events, and where they are
	Paragraphs     string     // that name both
}

// TieEvent is an event that two took part in.
type TieEvent struct {
	Link *render.Link
	When render.Time
	render.Support
}

const (
	maxCompany     = 12  // names beside an entry shown at once
	companyInList  = 24  // names with references, where many sources make many of them
	companyListed  = 100 // names in all
	maxCompanyRefs = 8   // references beside a name
	maxDeclared    = 24  // ties that are declared shown at once
	maxTieEvents   = 4   // events of two
)

// bond is what ties an entry to another, before it is shown.
type bond struct {
	kind     figure.TieKind
	with     *dossier.Entry
	label    string
	inward   bool // it was written of the other
	from, to lang.Date
	proof    support.Tie
	events   []*dossier.Event
	named    []*dossier.Paragraph // that name both
}

// bonds are those of an entry.
type bonds struct {
	declared, events []bond
	mentions         []dossier.Companion // as many as a list has
	named            int                 // how many there are
}

func (b bonds) count() int { return len(b.declared) + len(b.events) + b.named }

func bondsOf(s *render.Site, e *dossier.Entry) bonds {
	b := bonds{declared: declaredOf(s, e)}
	tied := map[*dossier.Entry]bool{}
	for _, t := range b.declared {
		tied[t.with] = true
	}
	for _, m := range s.MeetingsOf(e) {
		tied[m.Who] = true
		b.events = append(b.events, bond{kind: figure.SameEvent, with: m.Who, events: m.Events})
	}
	b.addMentions(s, s.CompanyOf(e), tied)
	return b
}

// addMentions adds those who are named beside an entry and not tied to it, those who
// only report behind the others.
func (b *bonds) addMentions(s *render.Site, all []dossier.Companion, tied map[*dossier.Entry]bool) {
	var media []dossier.Companion
	for _, c := range all {
		if tied[c.Who] {
			continue
		}
		b.named++
		into := &b.mentions
		if s.OnlyReports(c.Who) {
			into = &media
		}
		if len(*into) < companyListed {
			*into = append(*into, c)
		}
	}
	b.mentions = list.First(append(b.mentions, media...), companyListed)
}

// namedBonds returns as bonds who is only named beside an entry.
func namedBonds(all []dossier.Companion) []bond {
	var bonds []bond
	for _, c := range all {
		bonds = append(bonds, bond{kind: figure.Mention, with: c.Who, named: c.Paragraphs})
	}
	return bonds
}

// declaredOf returns the offices that e held or that were held in it, then its
// relations.
func declaredOf(s *render.Site, e *dossier.Entry) []bond {
	var all []bond
	if p := e.Person(); p != nil {
		for _, held := range s.TenuresOf(p) {
			if held.Organisation != nil {
				all = append(all, officeBond(s, held, &held.Organisation.Entry))
			}
		}
	}
	for _, t := range tenuresIn(s, e) {
		b := officeBond(s, t, &t.Who.Entry)
		b.inward = true
		all = append(all, b)
	}
	return append(all, relationsOf(s, e)...)
}

// relationsOf returns the relations of e, those with people first.
func relationsOf(s *render.Site, e *dossier.Entry) []bond {
	var all []bond
	relations := slices.Clone(s.RelationsOf(e))
	slices.SortStableFunc(relations, func(a, b dossier.Relation) int {
		return cmp.Compare(otherEnd(a, e).Kind, otherEnd(b, e).Kind)
	})
	for _, r := range relations {
		all = append(all, bond{
			kind: figure.Declared, with: otherEnd(r, e), label: r.Type, inward: r.With == e,
			from: r.From, to: r.To, proof: s.Proofs.Tie(r),
		})
	}
	return all
}

func officeBond(s *render.Site, held *render.Tenure, with *dossier.Entry) bond {
	return bond{
		kind: figure.Declared, with: with, label: held.Title, from: held.From, to: held.To,
		proof: s.Proofs.Role(held.Who, held.N).Tie(),
	}
}

func otherEnd(r dossier.Relation, e *dossier.Entry) *dossier.Entry {
	if r.With == e {
		return r.Of
	}
	return r.With
}

// companyOf lists what ties e to others.
func companyOf(r *render.Renderer, e *dossier.Entry, b bonds) Company {
	var c Company
	counts := []string{
		r.Plural(r.Words.CountDeclared, len(b.declared)), r.Plural(r.Words.CountMet, len(b.events)), r.Plural(r.Words.CountNamed, b.named),
	}
	c.Counts = strings.Join(slices.DeleteFunc(counts, func(s string) bool { return s == "" }), ", ")
	c.add(r, e, list.First(b.declared, companyListed), maxDeclared)
	c.add(r, e, list.First(b.events, companyInList), maxCompany)
	if more := len(b.declared) - companyListed; more > 0 {
		c.Beyond = render.Compose(r.N(r.Words.TiesCut, more), render.Holes{"file": fileLink(r, address.Dossier)})
	}
	listed := b.mentions
	named := listed
	if r.ManySources() {
		named = list.First(listed, companyInList)
	}
	c.add(r, e, namedBonds(named), maxCompany)
	for _, t := range b.events[min(len(b.events), companyInList):min(len(b.events), companyListed)] {
		c.Others = append(c.Others, Row{Link: r.Link(t.with), Note: r.N(r.Words.CountEvents, len(t.events))})
	}
	for _, t := range listed[len(named):] {
		c.Others = append(c.Others, Row{Link: r.Link(t.Who), Note: r.Lang.Int(len(t.Paragraphs))})
	}
	c.More = r.Plural(r.Words.MoreNames, len(c.Folded)+len(c.Others))
	if len(listed) < b.named {
		c.Cut = render.Compose(r.Words.CompanyCut, render.Holes{
			"some": {{Text: r.Lang.Int(len(listed))}},
			"all":  {{Text: r.Lang.Int(b.named)}},
			"file": fileLink(r, address.Mentions),
		})
	}
	return c
}

// fileLink is a file of the data as part of a sentence.
func fileLink(r *render.Renderer, path string) []render.Phrase {
	return []render.Phrase{{Link: &render.Link{Text: path, Href: r.To(path)}}}
}

// add adds the first ties to those that are shown and folds the rest away.
func (c *Company) add(r *render.Renderer, e *dossier.Entry, all []bond, most int) {
	for i, b := range all {
		if i < most {
			c.Shown = append(c.Shown, tieOf(r, e, b))
		} else {
			c.Folded = append(c.Folded, tieOf(r, e, b))
		}
	}
}

func tieOf(r *render.Renderer, e *dossier.Entry, b bond) Tie {
	t := Tie{With: r.Link(b.with), Hollow: r.OnlyReports(b.with)}
	switch b.kind {
	case figure.Declared:
		t.Type, t.Support = b.label, r.Support(b.proof.Both)
		if b.inward {
			t.Type = lang.Fill(r.Words.TieFrom, "type", b.label, "name", render.Brief(b.with))
		}
		t.When = r.Between(b.from, b.to, b.proof.From, b.proof.To)
	case figure.SameEvent:
		t.Class = "tie--event"
		for _, v := range newest(b.events, maxTieEvents) {
			t.Events = append(t.Events, TieEvent{r.Link(&v.Entry), r.Short(v.Date), r.Support(metAt(r.Site, v, e, b.with))})
		}
		t.More, t.All = r.Plural(r.Words.TieEventsMore, len(b.events)-len(t.Events)), r.HrefIn(r.Address.Entry(e), "events")
	default:
		t.Class = "tie--mention"
		t.Paragraphs = r.N(r.Words.CountParagraphs, len(b.named))
		t.Refs = render.Leading(mentionsOf(r, e), render.Few(r.Site, b.named, maxCompanyRefs, r.ParagraphRef))
	}
	return t
}

// newest returns the last n events, the last first.
func newest(events []*dossier.Event, n int) []*dossier.Event {
	last := slices.Clone(events[max(0, len(events)-n):])
	slices.Reverse(last)
	return last
}

// metAt returns what bears out that two took part in an event: the passages that have
// both there, else those that have one of them.
func metAt(s *render.Site, v *dossier.Event, a, b *dossier.Entry) support.Proof {
	var of [2]support.Proof
	for i, p := range s.Proofs.Event(v).Participants {
		switch v.Participants[i].Who {
		case a:
			of[0] = p
		case b:
			of[1] = p
		}
	}
	if of[0].Kind == support.Curator || of[1].Kind == support.Curator {
		return support.Proof{}
	}
	both := slices.DeleteFunc(slices.Clone(of[0].At), func(l dossier.Locator) bool {
		return !slices.ContainsFunc(of[1].At, func(m dossier.Locator) bool { return m.Paragraph == l.Paragraph })
	})
	if len(both) == 0 {
		both = slices.Concat(of[0].At, of[1].At)
	}
	return support.Proof{Kind: support.Stated, At: both}
}
