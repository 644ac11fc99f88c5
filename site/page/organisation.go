package page

import (
	"slices"

	"berkas/site/dossier"
	"berkas/site/lang"
	"berkas/site/page/internal/list"
	"berkas/site/page/internal/render"
)

// organisationBody is the page of an organisation.
type organisationBody struct {
	Profile
	Members   list.Cut[[]Member]
	Published Rows
}

// Member is somebody who held an office in an organisation.
type Member struct {
	Who *render.Link
	Role
}

func organisationKind() Kind {
	return kind(spec[*dossier.Organisation, organisationBody]{
		name:  "organisation",
		of:    func(s *render.Site) []*dossier.Organisation { return s.Organisations },
		entry: ofOrganisation,
		frame: func(r *render.Renderer, o *dossier.Organisation) heading {
			return entryHeading(r, &o.Entry, r.Words.Organisations)
		},
		body: organisationView,
	})
}

func organisationView(r *render.Renderer, o *dossier.Organisation) organisationBody {
	e := &o.Entry
	b := organisationBody{Profile: profileOf(r, e), Members: memberSeries().begin(r, e)}
	b.Published = rowsOf(r, r.PublishedBy(e), func(s *dossier.Source) Row { return publishedRow(r, s) })
	if after := min(len(b.Body), 1); b.Members.Count > 0 && b.Contents != nil {
		b.Contents = slices.Insert(b.Contents, after, Section{"members", r.Words.Members, b.Members.Count})
	}
	var partOf *render.Link
	if o.PartOf != nil {
		partOf = r.Link(&o.PartOf.Entry)
	}
	divisions := slices.DeleteFunc(slices.Clone(r.MembersOf(e)), func(m *dossier.Entry) bool { return m.Kind == dossier.KindPerson })
	b.Facts = infobox(r, e, elsewhere(r, o.Wikidata, o.Links),
		worded(r.Words.Type, typeWord(r.Site, o.Type)),
		graded(r, reliabilityWord(r.Site, o.Reliability)),
		linked(r.Words.Country, placeLink(r, o.Country)),
		linked(r.Words.PartOf, partOf),
		linked(r.Words.Divisions, render.Links(r, divisions, func(e *dossier.Entry) *dossier.Entry { return e })...),
	)
	return b
}

// publishedRow is a source by its title, with its letter and its date.
func publishedRow(r *render.Renderer, s *dossier.Source) Row {
	return Row{Link: r.Link(&s.Entry), Siglum: s.Siglum, Note: r.Lang.ShortDate(s.Date)}
}

// membersOnPage is how many offices stand on a page, about.
const membersOnPage = 40

func memberSeries() series[*render.Tenure, []Member] {
	return series[*render.Tenure, []Member]{
		id: "members", room: membersOnPage,
		name: func(w *lang.Words) string { return w.Members },
		path: func(p *lang.Paths) string { return p.Members },
		of:   tenuresIn,
		show: membersOf,
	}
}

// tenuresIn returns the offices that people held in an organisation.
func tenuresIn(s *render.Site, e *dossier.Entry) []*render.Tenure {
	var held []*render.Tenure
	for _, member := range s.MembersOf(e) {
		p := member.Person()
		if p == nil {
			continue
		}
		for _, t := range s.TenuresOf(p) {
			if t.Organisation == e.Organisation() {
				held = append(held, t)
			}
		}
	}
	return held
}

func membersOf(r *render.Renderer, _ *dossier.Entry, held []*render.Tenure) []Member {
	var all []Member
	for _, t := range held {
		role := roleOf(r, t.Who, t.Role)
		role.Title.Support = r.Support(proofOf(r, t.Who, t.Role).Tie().Both)
		all = append(all, Member{r.Link(&t.Who.Entry), role})
	}
	return all
}
