package page

import "berkas/site/dossier"

// entries returns the entries of things.
func entries[T any](things []T, entry func(T) *dossier.Entry) []*dossier.Entry {
	all := make([]*dossier.Entry, len(things))
	for i, t := range things {
		all[i] = entry(t)
	}
	return all
}

// inverse turns the question of what each of some owners lists into the one of
// who lists a thing; owners answer in their order.
func inverse(owners []*dossier.Entry, lists lister) lister {
	of := map[*dossier.Entry][]*dossier.Entry{}
	for _, owner := range owners {
		for _, thing := range lists(owner) {
			of[thing] = append(of[thing], owner)
		}
	}
	return func(thing *dossier.Entry) []*dossier.Entry { return of[thing] }
}

// lister says which entries are listed with one.
type lister = func(*dossier.Entry) []*dossier.Entry

func ofPerson(p *dossier.Person) *dossier.Entry             { return &p.Entry }
func ofOrganisation(o *dossier.Organisation) *dossier.Entry { return &o.Entry }
func ofPlace(p *dossier.Place) *dossier.Entry               { return &p.Entry }
func ofEvent(v *dossier.Event) *dossier.Entry               { return &v.Entry }
func ofTopic(t *dossier.Topic) *dossier.Entry               { return &t.Entry }
func ofClaim(c *dossier.Claim) *dossier.Entry               { return &c.Entry }
func ofSource(s *dossier.Source) *dossier.Entry             { return &s.Entry }
func ofPage(p *dossier.Page) *dossier.Entry                 { return &p.Entry }
