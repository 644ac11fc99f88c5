package support

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/lang"
)

// ground is the passages that sentences rest on. It answers from what they have in
// all, so that a question takes no longer where there are more of them; each part
// of that is read when it is first asked for.
type ground struct {
	passages func() []*passage
	names    func() map[*dossier.Entry]bool
	all      func() *passage // what they have in all, as if it were one passage
	speakers func() map[*dossier.Entry]bool
	numbers  func() map[string][]facts.Number
	digits   func() map[string]bool     // what digits can mean where numbers are not read
	days     func() map[int][]lang.Date // by the years of their ends
	years    func() map[int][]lang.Date // those included that stand alone
	named    map[question]bool          // answers that passages were asked for
}

// question is whether a passage has an entry, named so.
type question struct {
	of   *dossier.Entry
	name string
}

// groundOf returns the passages of locators, of a source as a whole all of them.
// That of a whole source is made once: its notes share it.
func (p *prover) groundOf(cites []dossier.Locator) *ground {
	whole := len(cites) == 1 && cites[0].Paragraph == nil && cites[0].Source != nil
	if whole && p.grounds[&cites[0].Source.Entry] != nil {
		return p.grounds[&cites[0].Source.Entry]
	}
	g := &ground{passages: sync.OnceValue(func() []*passage { return p.restingOn(cites) }), named: map[question]bool{}}
	g.names = sync.OnceValue(func() map[*dossier.Entry]bool { return namesIn(g.passages()) })
	g.all = sync.OnceValue(func() *passage { return union(g.passages(), g.names()) })
	g.speakers = sync.OnceValue(func() map[*dossier.Entry]bool { return p.speakersIn(g.passages()) })
	g.numbers = sync.OnceValue(func() map[string][]facts.Number { return numbersIn(g.passages()) })
	g.digits = sync.OnceValue(func() map[string]bool { return digitsIn(g.passages()) })
	g.days = sync.OnceValue(func() map[int][]lang.Date {
		return datesIn(g.passages(), eitherYear)
	})
	g.years = sync.OnceValue(func() map[int][]lang.Date {
		return datesIn(g.passages(), func(at *passage) []day { return slices.Concat(at.days(), at.years()) })
	})
	if whole {
		p.grounds[&cites[0].Source.Entry] = g
	}
	return g
}

// groundOfThing returns the passages that a thing rests on. It is made once.
func (p *prover) groundOfThing(e *dossier.Entry) *ground {
	g := p.grounds[e]
	if g == nil {
		g = p.groundOf(p.groundsOf(e))
		p.grounds[e] = g
	}
	return g
}

// restingOn returns the passages of locators, of a source as a whole all of them.
func (p *prover) restingOn(cites []dossier.Locator) []*passage {
	all := p.passagesAt(cites)
	for _, l := range distinct(cites) {
		if l.Paragraph == nil && l.Source != nil {
			for _, paragraph := range l.Source.Body.Paragraphs {
				all = append(all, p.passage(paragraph))
			}
		}
	}
	return all
}

// namesIn returns whom passages name.
func namesIn(passages []*passage) map[*dossier.Entry]bool {
	if len(passages) == 1 {
		return passages[0].names
	}
	all := map[*dossier.Entry]bool{}
	for _, at := range passages {
		maps.Copy(all, at.names)
	}
	return all
}

// union returns passages as one, in which no words run on from one to the next.
func union(passages []*passage, names map[*dossier.Entry]bool) *passage {
	if len(passages) == 1 {
		return passages[0]
	}
	all, words := &passage{names: names}, []string(nil)
	size := 0
	for _, at := range passages {
		size += len(at.Text) + 1
	}
	var joined strings.Builder
	joined.Grow(size)
	for _, at := range passages {
		joined.WriteString(at.Text)
		joined.WriteByte(0)
		words = append(words, at.words()...)
	}
	all.Paragraph, all.text = &dossier.Paragraph{Text: joined.String()}, &text{stemsRead: once[stems]{stemsOf(words), true}}
	return all
}

// speakersIn returns those whose words are quoted in passages, and who passed them
// on.
func (p *prover) speakersIn(passages []*passage) map[*dossier.Entry]bool {
	all := map[*dossier.Entry]bool{}
	for _, at := range passages {
		for _, q := range p.quotes[at.Paragraph] {
			for _, who := range q.By {
				all[who] = true
			}
			if q.Relay.Organisation != nil {
				all[q.Relay.Organisation.Self()] = true
			}
		}
	}
	return all
}

// numbersIn returns the numbers of passages by their value without its unit, each once;
// vague ones, which agree where their ranges meet, stand together.
func numbersIn(passages []*passage) map[string][]facts.Number {
	by := map[string][]facts.Number{}
	for _, at := range passages {
		for _, n := range at.numbers() {
			n = compared(n)
			same := func(o facts.Number) bool { return n.Agrees(o) && n.Low.Cmp(o.Low) == 0 && n.High.Cmp(o.High) == 0 }
			if value := mereValue(n); !slices.ContainsFunc(by[value], same) {
				by[value] = append(by[value], n)
			}
		}
	}
	return by
}

// mereValue is the same of all numbers that may have one value, in whatever unit.
func mereValue(n facts.Number) string {
	n.Unit = ""
	return valueOf(n)
}

// digitsIn returns what the digits of passages can mean, of those in a language that
// numbers and days are not read in, and the years that they came out in.
func digitsIn(passages []*passage) map[string]bool {
	all := map[string]bool{}
	for _, at := range passages {
		if facts.Reads(at.language) {
			continue
		}
		all[strconv.Itoa(at.source.Date.From.Year)] = true
		for _, l := range facts.Literals(at.Text, at.language) {
			for _, value := range meant(l) {
				all[value] = true
			}
		}
	}
	return all
}

// A day whose year is not said may be that of the year before or behind as well from so
// many days ahead of the text's own, or so many before it: "16 March" in a text of October.
const (
	farAhead = 90
	farPast  = 182
)

// eitherYear returns the days of a passage, with those of the other year that they may be.
func eitherYear(at *passage) []day {
	all := slices.Clone(at.days())
	for _, r := range all {
		if r.Rule != facts.NearestYear || r.Date.IsInterval() {
			continue
		}
		switch ahead := r.Date.From.Time().Sub(at.source.Date.From.Time()).Hours() / 24; {
		case ahead > farAhead:
			r.Date.From.Year--
			all = append(all, r)
		case ahead < -farPast:
			r.Date.From.Year++
			all = append(all, r)
		}
	}
	return all
}

// datesIn returns the dates of passages by the years of their ends, each once.
func datesIn(passages []*passage, of func(*passage) []day) map[int][]lang.Date {
	by, seen := map[int][]lang.Date{}, map[[2]lang.Day]bool{}
	for _, at := range passages {
		for _, r := range of(at) {
			from, to := r.Date.From, r.Date.To
			if seen[[2]lang.Day{from, to}] {
				continue
			}
			seen[[2]lang.Day{from, to}] = true
			by[from.Year] = append(by[from.Year], r.Date)
			if r.Date.IsInterval() && to.Year != from.Year {
				by[to.Year] = append(by[to.Year], r.Date)
			}
		}
	}
	return by
}

// hasNumber reports whether a passage has a number; in a language that is not read its
// digits are enough.
func (g *ground) hasNumber(n facts.Number) bool {
	return slices.ContainsFunc(g.numbers()[mereValue(n)], func(o facts.Number) bool { return compared(n).Agrees(heldTo(n, o)) }) ||
		g.digits()[n.Low.RatString()] && g.digits()[n.High.RatString()]
}

// hasDate reports whether a passage has a date, in the years of r, that is right.
func (g *ground) hasDate(r day, right func(lang.Date) bool) bool {
	dates := g.days
	if r.Date.Precision() == lang.Year {
		dates = g.years
	}
	for year := r.Date.From.Year; year <= r.Date.Latest().Year; year++ {
		if slices.ContainsFunc(dates()[year], right) {
			return true
		}
	}
	return false
}

// heldTo returns the number of a passage as n is held to it: in no unit where n has none
// and nothing behind it ("from 14 to 23", "then 118.4 billion").
func heldTo(n, o facts.Number) facts.Number {
	o = compared(o)
	if compared(n).Unit == "" && n.Noun == "" {
		o.Unit = ""
	}
	return o
}

// hasInSomeYear reports whether a passage has a day whose year is not said, in whatever
// year.
func (g *ground) hasInSomeYear(r day) bool {
	for year, dates := range g.days() {
		r, by := r, year-r.Date.From.Year
		r.Date.From.Year += by
		if r.Date.IsInterval() {
			r.Date.To.Year += by
		}
		if slices.ContainsFunc(dates, r.means) {
			return true
		}
	}
	return false
}

// hasDigitsOf reports whether passages in languages that are not read have the digits
// of a day, and of its year where it says one.
func (g *ground) hasDigitsOf(r day) bool {
	d := r.Date.From
	return (d.Day == 0 || g.digits()[strconv.Itoa(d.Day)]) && (guessesYear(r) && len(g.digits()) > 0 || g.digits()[strconv.Itoa(d.Year)])
}

// hasName reports whether a passage names an entry, or has words of it. Passages
// are looked through one by one only for what one of them must have by itself, an
// office or a body beside its country, and only where they have it in all.
func (p *prover) hasName(g *ground, e *dossier.Entry, name string) bool {
	if g.names()[e] {
		return true // as most are: their words need not be read
	}
	words := contentOf(name, p.d.Lang.Tag)
	if p.names(g.all(), e) || g.speakers()[e] || writes(g.all(), name, words) {
		return true
	}
	asked := question{e, name}
	has, known := g.named[asked]
	if !known {
		means := p.meansCountry(g.all(), e, words)
		has = (means || p.mayHaveOffice(g, e)) && slices.ContainsFunc(g.passages(), func(at *passage) bool {
			return means && p.meansCountry(at, e, words) || p.namesSpeaker(at.Paragraph, e)
		})
		g.named[asked] = has
	}
	return has
}

// mayHaveOffice reports whether passages have in all the words of an office that
// somebody held when one of their sources came out.
func (p *prover) mayHaveOffice(g *ground, who *dossier.Entry) bool {
	person := who.Person()
	if person == nil {
		return false
	}
	var last *dossier.Source
	return slices.ContainsFunc(g.passages(), func(at *passage) bool {
		if at.source == last {
			return false
		}
		last = at.source
		return p.hasOffice(person, at.source, func() stems { return g.all().words() })
	})
}
