package support

import (
	"slices"
	"sort"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/internal/match"
	"berkas/site/internal/stem"
)

// Role is what is proved of a role: its parts each by themselves. That it was held in
// its organisation is the zero Proof where it has none.
type Role struct{ Title, Organisation, From, To Proof }

// Tie is what is proved of the tie between who held a role and where.
func (r Role) Tie() Tie {
	both := r.Title
	if r.Organisation.Kind == Curator {
		both = Proof{}
	}
	return Tie{both, r.From, r.To}
}

func (p *prover) proveRoles() {
	for _, person := range p.d.People {
		for _, r := range person.Roles {
			p.ledger.roles[person] = append(p.ledger.roles[person], p.role(person, r))
		}
	}
}

func (p *prover) role(person *dossier.Person, r dossier.Role) Role {
	proved := Role{From: p.day(r.From.From, r.Evidence), To: p.day(r.To.From, r.Evidence)}
	for _, at := range bySource(r.Evidence) {
		named := slices.ContainsFunc(at, func(l dossier.Locator) bool { return p.passage(l.Paragraph).names[&person.Entry] })
		if !named {
			p.problems.Warnf("role-not-in-evidence", at[0].Span, "%s does not name %s", at[0], person.Name).Hint = "cite the passage that has the role beside the name"
			continue
		}
		if p.holds(person, r.Title, at) {
			proved.Title.Kind = Stated
			proved.Title.At = append(proved.Title.At, at...)
		}
	}
	if proved.Title.Kind == Curator {
		p.otherOffice(person, r)
	}
	proved.Organisation = p.heldIn(person, r, proved.Title)
	return proved
}

// heldIn proves where a role was held: by what has its title, if the title has the
// organisation's name or that of the country whose government it is, and otherwise by
// the passages that name both it and who held the role.
func (p *prover) heldIn(person *dossier.Person, r dossier.Role, title Proof) Proof {
	if r.OrganisationName == "" {
		return Proof{}
	}
	names, in := []string{r.OrganisationName}, (*dossier.Entry)(nil)
	if r.Organisation != nil {
		in = &r.Organisation.Entry
		names = spellings(in)
	}
	if title.Kind != Curator && p.titleNames(r.Title, in, names) {
		return title
	}
	return p.naming(r.Evidence, func(at *passage) bool {
		has := slices.ContainsFunc(names, func(name string) bool { return hasWords(at.Text, name) })
		return at.names[&person.Entry] && (has || in != nil && p.names(at, in))
	})
}

// headed are what bodies are called, and those who are at the head of one. In
// Indonesian the one has the stem of the other (menteri, kementerian).
var headed = strings.NewReplacer("Ministry", "Minister", "Secretariat", "Secretary", "Directorate", "Director", "Presidency", "President", "Embassy", "Ambassador")

// titleNames reports whether a title has all words of one of an organisation's names,
// or names what stands for it.
func (p *prover) titleNames(title string, in *dossier.Entry, names []string) bool {
	words := contentOf(title, p.d.Lang.Tag).stems()
	return slices.ContainsFunc(names, func(name string) bool {
		own := contentOf(headed.Replace(name), p.d.Lang.Tag)
		return len(own) > 0 && len(own.without(words)) == 0
	}) || in != nil && slices.ContainsFunc(p.whoIn(title), func(n named) bool { return n.of == in || slices.Contains(p.standIns(in), n.of) })
}

// holds reports whether passages of one source have a person with an office: one
// has the first word of its title in an office beside the name, and together they
// have all of its words.
func (p *prover) holds(person *dossier.Person, title string, at []dossier.Locator) bool {
	office := contentOf(title, p.d.LanguageOf(at[0].Source))
	if len(office) == 0 {
		return false
	}
	beside, rest := false, office
	for _, read := range p.passagesAt(at) {
		rest = rest.without(read.words())
		beside = beside || p.beside(read, &person.Entry, title, office[0])
	}
	return beside && len(rest) == 0
}

// otherOffice warns of a role in place of which the passages cited have another beside
// the name: one below or above it (wakil menteri), or another minister's.
func (p *prover) otherOffice(person *dossier.Person, r dossier.Role) {
	for _, l := range r.Evidence {
		if l.Paragraph == nil {
			continue
		}
		at := p.passage(l.Paragraph)
		_, offices := at.offices()
		for _, o := range offices {
			if at.isNamed(&person.Entry, o.Name) && p.areOthers(o.Text, r.Title, at.language) {
				d := p.problems.Warnf("role-not-in-evidence", l.Span, "%s has %s as “%s”", l, person.Name, o.Text)
				d.Hint = "write the title as the passage has it, or cite the one that has “" + r.Title + "”"
				return
			}
		}
	}
}

// below are words for who stands below the holder of an office, or is not yet one.
var below = strings.Fields("deputy vice acting interim assistant wakil asisten penjabat plt calon kandidat candidate nominee designate")

// isBelow reports whether an office has a word for who is below another, which that has not.
func isBelow(office, other string) bool {
	own := stem.Words(other)
	return slices.ContainsFunc(stem.Words(office), func(w string) bool { return slices.Contains(below, w) && !slices.Contains(own, w) })
}

// areOthers reports whether an office and a title in one language are surely two: one is
// the other with a word for who is below it, or they are of ministers for different
// things.
func (p *prover) areOthers(office, title, language string) bool {
	a, b := contentOf(p.nameless(office), language), contentOf(p.nameless(title), language)
	if len(unlike(a, b)) == 0 || len(unlike(b, a)) == 0 {
		return isBelow(office, title) || isBelow(title, office)
	}
	both := func(word string) bool { return a.stems().have([]string{word}) && b.stems().have([]string{word}) }
	return both("menteri") || both("minist")
}

// nameless returns a title without the names in it.
func (p *prover) nameless(title string) string {
	for _, n := range slices.Backward(p.whoIn(title)) {
		title = title[:n.start] + title[n.end:]
	}
	return title
}

// unlike returns the words that others have not, nor in another spelling (defence,
// defense).
func unlike(words, others content) content {
	return slices.DeleteFunc(words.without(others.stems()), func(word []string) bool {
		return slices.ContainsFunc(others.stems(), func(o string) bool { return strings.HasPrefix(o, word[0][:min(4, len(word[0]))]) })
	})
}

// beside reports whether a passage has an office with a word beside somebody's
// name, and surely no other than that of the title.
func (p *prover) beside(at *passage, who *dossier.Entry, title string, word []string) bool {
	people, offices := at.offices()
	return slices.ContainsFunc(offices, func(o facts.Office) bool {
		return at.isNamed(who, o.Name) && contentOf(o.Text, at.language).stems().have(word) && !p.areOthers(o.Text, title, at.language)
	}) || at.apposed(who, people, title, word)
}

// offices returns where a passage names people, and the offices beside them.
func (at *passage) offices() (people []match.Range, offices []facts.Office) {
	var organisations []match.Range
	for _, m := range at.Mentions {
		switch r := (match.Range{Start: m.Start, End: m.End}); m.Of.Kind {
		case dossier.KindPerson:
			people = append(people, r)
		case dossier.KindOrganisation:
			organisations = append(organisations, r)
		}
	}
	return people, facts.Offices(at.Text, at.language, people, organisations)
}

// mostTried is how many places of one name in one passage are looked around.
const mostTried = 50

// apposed reports whether a word stands in the sentence of somebody's name, parted
// from it by a comma beside the name and by nobody else's name: "his newly
// appointed minister, X", "X, who leads the agency".
func (at *passage) apposed(who *dossier.Entry, people []match.Range, title string, word []string) bool {
	has := func(text string) bool {
		return contentOf(text, at.language).stems().have(word) && !isBelow(text, title)
	}
	tried := 0
	for i, name := range people {
		if !at.isNamed(who, name) || tried >= mostTried {
			continue
		}
		tried++
		start, end := match.Sentence(at.Text, name.Start, name.End)
		if i > 0 {
			start = max(start, people[i-1].End)
		}
		if i+1 < len(people) {
			end = min(end, people[i+1].Start)
		}
		before, apart := strings.CutSuffix(at.Text[start:max(start, name.Start)], ", ")
		if apart && has(before) {
			return true
		}
		behind, apart := strings.CutPrefix(at.Text[name.End:max(end, name.End)], ", ")
		behind, _, _ = strings.Cut(behind, ",") // there the sentence goes on
		if apart && has(behind) {
			return true
		}
	}
	return false
}

// isNamed reports whether a range is where an entry is named.
func (at *passage) isNamed(e *dossier.Entry, r match.Range) bool {
	i := sort.Search(len(at.Mentions), func(i int) bool { return at.Mentions[i].Start >= r.Start })
	return i < len(at.Mentions) && at.Mentions[i].Start == r.Start && at.Mentions[i].End == r.End && at.Mentions[i].Of == e
}
