package dossier

import (
	"cmp"
	"slices"

	"berkas/site/lang"
)

// index holds the answers to what a dossier is asked, one slot for each entry.
type index struct {
	mentions   [][]Mention
	backlinks  [][]Mention
	paragraphs [][]*Paragraph
	counts     [][]SourceCount
	events     [][]*Event
	topics     [][]*Topic
	statements [][]*Statement
	sources    [][]*Source
	company    [][]Companion
	relations  [][]Relation
	members    [][]*Entry
	published  [][]*Source
	claims     [][]*Claim
	shared     map[*Paragraph][]Shared

	byDate      []*Source // in the order answers list them
	first, last lang.Date // of the sources
}

// index works the answers out. The order matters: later ones rest on earlier.
func (l *loader) index() {
	d := l.d
	n := len(d.entries)
	d.idx = index{
		mentions: make([][]Mention, n), backlinks: make([][]Mention, n), paragraphs: make([][]*Paragraph, n),
		counts: make([][]SourceCount, n), events: make([][]*Event, n), topics: make([][]*Topic, n),
		statements: make([][]*Statement, n), sources: make([][]*Source, n), company: make([][]Companion, n),
		relations: make([][]Relation, n), members: make([][]*Entry, n), published: make([][]*Source, n), claims: make([][]*Claim, n),
	}
	d.sortRoles()
	d.orderSources()
	d.indexDates()
	d.publish()
	d.indexMentions()
	d.indexBacklinks()
	d.indexStatements()
	d.orderEvents()
	d.indexParagraphs()
	d.indexEvents()
	d.indexTopics()
	d.indexSources()
	d.indexClaims()
	d.indexCompany()
	d.indexRelations()
	d.indexMembers()
}

func (d *Dossier) sortRoles() {
	for _, p := range d.People {
		slices.SortStableFunc(p.Roles, func(a, b Role) int { return a.From.Compare(b.From) })
		for i := range p.Roles {
			p.Roles[i].N = i
		}
	}
}

func (d *Dossier) indexDates() {
	for _, s := range d.idx.byDate {
		if s.Date.IsZero() {
			continue
		}
		if d.idx.first.IsZero() {
			d.idx.first = s.Date
		}
		d.idx.last = s.Date
	}
}

// orderSources puts the sources in the order answers list them.
func (d *Dossier) orderSources() {
	d.idx.byDate = slices.Clone(d.Sources)
	slices.SortStableFunc(d.idx.byDate, compareSources)
	for i, s := range d.idx.byDate {
		s.order = i
	}
}

func (d *Dossier) indexMentions() {
	many := make([]int, len(d.entries)) // lists as long as they have to be: there are more mentions than anything else
	for _, s := range d.Sources {
		for _, p := range s.Body.Paragraphs {
			for _, m := range p.Mentions {
				many[m.Of.index]++
			}
		}
	}
	for i, n := range many {
		d.idx.mentions[i] = slices.Grow(d.idx.mentions[i], n)
	}
	for _, s := range d.idx.byDate {
		for _, p := range s.Body.Paragraphs {
			for _, m := range p.Mentions {
				d.idx.mentions[m.Of.index] = append(d.idx.mentions[m.Of.index], m)
			}
		}
	}
}

// indexBacklinks files each curated paragraph once under each entry it names
// or links, but for the entry it belongs to.
func (d *Dossier) indexBacklinks() {
	for _, t := range (&loader{d: d}).curated() {
		for _, p := range t.Paragraphs {
			seen := map[*Entry]bool{t.Of: true}
			file := func(m Mention) {
				if !seen[m.Of] {
					seen[m.Of] = true
					d.idx.backlinks[m.Of.index] = append(d.idx.backlinks[m.Of.index], m)
				}
			}
			for _, m := range p.Mentions {
				file(m)
			}
			for _, link := range p.block.Links {
				if e := d.bySlug[link.Target]; e != nil {
					file(Mention{Of: e, In: p, Start: link.TextStart, End: link.TextEnd})
				}
			}
		}
	}
}

func (d *Dossier) indexStatements() {
	for _, s := range d.Statements {
		about := &once[*Entry]{}
		for _, e := range s.By {
			about.add(e)
		}
		for _, q := range s.Quotes {
			about.add(&q.Source.Entry)
			if q.Event != nil {
				about.add(&q.Event.Entry)
			}
			if q.Claim != nil {
				about.add(&q.Claim.Entry)
			}
			for _, t := range q.Topics {
				about.add(&t.Entry)
			}
		}
		for _, e := range about.list {
			d.idx.statements[e.index] = append(d.idx.statements[e.index], s)
		}
	}
}

// indexParagraphs gathers the source paragraphs each entry is met in, and from
// them the spread over the sources.
func (d *Dossier) indexParagraphs() {
	for _, e := range d.entries {
		met := &once[*Paragraph]{}
		for _, m := range d.idx.mentions[e.index] {
			if n := len(met.list); n == 0 || met.list[n-1] != m.In { // those of a paragraph stand together
				met.list = append(met.list, m.In)
			}
		}
		if e.Kind == KindTopic || e.Kind == KindClaim {
			for _, s := range d.idx.statements[e.index] {
				for _, q := range s.Quotes {
					if q.concerns(e) {
						met.add(q.Paragraph)
					}
				}
			}
		}
		if v := e.Event(); v != nil {
			met.list, met.seen = nil, nil // a passage that names it need not report it
			for _, at := range d.EvidenceOf(v) {
				if at.Paragraph != nil {
					met.add(at.Paragraph)
				}
			}
		}
		slices.SortStableFunc(met.list, compareParagraphs)
		met.list = slices.Compact(met.list)
		d.idx.paragraphs[e.index] = met.list
		d.idx.counts[e.index] = d.count(e, met.list)
	}
}

func compareParagraphs(a, b *Paragraph) int {
	return cmp.Or(cmp.Compare(a.In.Of.Source().order, b.In.Of.Source().order), cmp.Compare(a.N, b.N))
}

// concerns reports whether a quotation is filed under an event, topic or claim.
func (q *Quote) concerns(e *Entry) bool {
	switch e.Kind {
	case KindEvent:
		return q.Event != nil && &q.Event.Entry == e
	case KindClaim:
		return q.Claim != nil && &q.Claim.Entry == e
	default:
		return slices.ContainsFunc(q.Topics, func(t *Topic) bool { return &t.Entry == e })
	}
}

// count tells in which sources an entry is met how often, by siglum.
func (d *Dossier) count(e *Entry, met []*Paragraph) []SourceCount {
	in := make([]*Source, 0, len(met))
	if e.Kind <= KindPlace {
		for _, m := range d.idx.mentions[e.index] {
			in = append(in, m.In.In.Of.Source())
		}
	} else {
		for _, p := range met {
			in = append(in, p.In.Of.Source())
		}
	}
	slices.SortFunc(in, func(a, b *Source) int { return compareSigla(a.Siglum, b.Siglum) })
	var counts []SourceCount
	for _, s := range in {
		if n := len(counts); n == 0 || counts[n-1].Source != s {
			counts = append(counts, SourceCount{Source: s})
		}
		counts[len(counts)-1].N++
	}
	return counts
}

// once is a list that takes each value one time.
type once[T comparable] struct {
	list []T
	seen map[T]bool
}

func (o *once[T]) add(v T) {
	if o.seen == nil {
		o.seen = map[T]bool{}
	}
	if !o.seen[v] {
		o.seen[v] = true
		o.list = append(o.list, v)
	}
}

// RolesAt returns the roles p held at a date, or all that overlap it; by date.
// Without a date it returns none.
func (p *Person) RolesAt(date lang.Date) []Role {
	var held []Role
	for _, r := range p.Roles {
		if !date.IsZero() && !r.begunAfter(date) && !r.endedBefore(date) {
			held = append(held, r)
		}
	}
	return held
}

func (r Role) begunAfter(date lang.Date) bool {
	return !r.From.IsZero() && compareDays(r.From.Earliest(), date.Latest()) > 0
}

func (r Role) endedBefore(date lang.Date) bool {
	return !r.To.IsZero() && compareDays(r.To.Latest(), date.Earliest()) < 0
}

// LatestRole returns the role p held last, nil when none is known.
func (p *Person) LatestRole() *Role {
	if len(p.Roles) == 0 {
		return nil
	}
	return &p.Roles[len(p.Roles)-1]
}
