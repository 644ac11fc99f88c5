package support

import (
	"slices"
	"sort"
	"strings"

	"berkas/site/dossier"
	"berkas/site/internal/facts"
	"berkas/site/internal/match"
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
		beside = beside || read.beside(&person.Entry, office[0])
	}
	return beside && len(rest) == 0
}

// beside reports whether a passage has an office with a word beside somebody's
// name.
func (at *passage) beside(who *dossier.Entry, word []string) bool {
	var people, organisations []match.Range
	for _, m := range at.Mentions {
		switch r := (match.Range{Start: m.Start, End: m.End}); m.Of.Kind {
		case dossier.KindPerson:
			people = append(people, r)
		case dossier.KindOrganisation:
			organisations = append(organisations, r)
		}
	}
	offices := facts.Offices(at.Text, at.language, people, organisations)
	return slices.ContainsFunc(offices, func(o facts.Office) bool {
		return at.isNamed(who, o.Name) && contentOf(o.Text, at.language).stems().have(word)
	}) || at.apposed(who, people, word)
}

// mostTried is how many places of one name in one passage are looked around.
const mostTried = 50

// apposed reports whether a word stands in the sentence of somebody's name, parted
// from it by a comma beside the name and by nobody else's name: "his newly
// appointed minister, X", "X, who leads the agency".
func (at *passage) apposed(who *dossier.Entry, people []match.Range, word []string) bool {
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
		if apart && contentOf(before, at.language).stems().have(word) {
			return true
		}
		behind, apart := strings.CutPrefix(at.Text[name.End:max(end, name.End)], ", ")
		behind, _, _ = strings.Cut(behind, ",") // there the sentence goes on
		if apart && contentOf(behind, at.language).stems().have(word) {
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
