package export

import (
	"bufio"
	"encoding/json"
	"io"
	"iter"
	"strings"

	"golang.org/x/text/language"

	"berkas/site/dossier"
	"berkas/site/lang"
)

// entity is one of FollowTheMoney (https://followthemoney.tech): values are texts, and
// references to other entities are their ids.
type entity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// with returns the entity with values of a property, as far as there are any.
func (e entity) with(property string, values ...string) entity {
	for _, v := range values {
		if v != "" {
			e.Properties[property] = append(e.Properties[property], v)
		}
	}
	return e
}

// followTheMoney declares dossier.ftm.json: an entity a line, each a file of its own in
// the language of OpenAleph and OpenSanctions. The model has nothing for topics and
// claims, which are left out.
//
// A thing has the sources that name it in proof, a tie, which cannot have that, the
// passages in recordId. A date that is approximate, which the model cannot say, is in notes or in
// the description of a tie, in EDTF.
func (w whole) followTheMoney() format {
	return format{
		name: "dossier.ftm.json", media: "application/json+ftm", about: func(w *lang.Words) string { return w.DataFTM },
		things: erase(w.entities()), count: w.countEntities, try: "grep -c '\"schema\":' dossier.ftm.json",
		write: func(out io.Writer) error {
			b := bufio.NewWriter(out)
			lines := json.NewEncoder(b)
			lines.SetEscapeHTML(false)
			for e := range w.entities() {
				if err := lines.Encode(e); err != nil {
					return err
				}
			}
			return b.Flush()
		},
	}
}

// countEntities is how many there are, without what is in them.
func (w whole) countEntities() int {
	n := len(w.Sources) + len(w.Places) + len(w.Organisations) + len(w.People) + len(w.Events)
	posts := map[[2]string]bool{}
	for _, p := range w.People {
		for _, r := range p.Roles {
			if r.Title != "" {
				posts[[2]string{r.Title, r.OrganisationName}] = true
				n++
			}
		}
	}
	for range relations(w.Dossier, w.proofs).rows {
		n++
	}
	for range w.quotations() {
		n++
	}
	return n + len(posts)
}

// entities are those of the dossier, in the order of its lists.
func (w whole) entities() iter.Seq[entity] {
	return func(yield func(entity) bool) {
		_ = seqOf(w.Sources, w.ftmSource, yield) && seqOf(w.Places, w.ftmPlace, yield) &&
			seqOf(w.Organisations, w.ftmOrganisation, yield) && seqOf(w.People, w.ftmPerson, yield) &&
			seqOf(w.Events, w.ftmEvent, yield) && w.ftmRoles(yield) && w.ftmTies(yield) && w.ftmQuotes(yield)
	}
}

func seqOf[T, E any](things []T, of func(T) E, yield func(E) bool) bool {
	for _, t := range things {
		if !yield(of(t)) {
			return false
		}
	}
	return true
}

// ftmThing is what all things have: names, the page of the dossier, the sources that
// name it.
func (w whole) ftmThing(schema string, e *dossier.Entry) entity {
	t := entity{e.Slug, schema, map[string][]string{}}.with("name", e.Name).with("summary", e.Summary)
	for _, a := range e.Aliases {
		if weak(e, a) {
			t.with("weakAlias", a.Text)
		} else {
			t.with("alias", a.Text)
		}
	}
	if w.Base != "" {
		t.with("sourceUrl", w.page(e))
	}
	return t.with("proof", slugs(w.SourcesOf(e))...)
}

// weak reports whether an alias is not enough to know somebody by: a part of a longer
// name, letters that stand for one, or what counts in some texts alone.
func weak(e *dossier.Entry, a dossier.Alias) bool {
	return len(a.OnlyIn) > 0 || len(strings.Fields(a.Text)) == 1 && len(strings.Fields(e.Name)) > 1
}

func (w whole) ftmSource(s *dossier.Source) entity {
	t := entity{s.Slug, "Article", map[string][]string{}}
	if s.TitleGiven {
		t.with("name", "["+s.Name+"]") // the curator's
	} else {
		t.with("name", s.Name).with("title", s.Name)
	}
	t.with("fileName", s.Slug+".md").with("summary", s.Summary)
	t.with("author", s.Author).with("publisher", s.Publisher.Name()).with("publishedAt", s.Date.Machine()).with("retrievedAt", s.Accessed.Machine())
	if tag, err := language.Parse(s.Language); err == nil {
		base, _ := tag.Base()
		t.with("language", base.ISO3())
	}
	for _, topic := range s.Topics {
		t.with("keywords", topic.Name)
	}
	if s.URL == "" && w.Base != "" {
		return t.with("sourceUrl", w.page(&s.Entry))
	}
	return t.with("sourceUrl", s.URL)
}

func (w whole) ftmPlace(p *dossier.Place) entity {
	t := w.ftmThing("Address", &p.Entry).with("full", p.Name).with("country", countryCode(p)).with("wikidataId", p.Wikidata)
	switch p.Type {
	case "city":
		t.with("city", p.Name)
	case "region":
		t.with("region", p.Name)
	}
	if p.Coordinates != nil {
		t.with("latitude", cell(degrees(p, 0))).with("longitude", cell(degrees(p, 1)))
	}
	return t
}

// countryCode returns the code of the country that a place is or is in.
func countryCode(p *dossier.Place) string {
	switch {
	case p == nil:
		return ""
	case p.Code == "" && p.Country != nil:
		p = p.Country
	}
	return strings.ToLower(p.Code)
}

func (w whole) ftmOrganisation(o *dossier.Organisation) entity {
	schema := map[string]string{"government": "PublicBody", "company": "Company"}[o.Type]
	if schema == "" {
		schema = "Organization"
	}
	return w.ftmThing(schema, &o.Entry).with("country", countryCode(o.Country)).with("parent", slugOf(o.PartOf)).with("wikidataId", o.Wikidata)
}

func (w whole) ftmPerson(p *dossier.Person) entity {
	t := w.ftmThing("Person", &p.Entry).with("country", countryCode(p.Country)).with("wikidataId", p.Wikidata)
	for _, r := range p.Roles {
		t.with("position", r.Title)
	}
	return t
}

func (w whole) ftmEvent(v *dossier.Event) entity {
	t := w.ftmThing("Event", &v.Entry)
	switch {
	case v.Date.Approx:
		t.with("notes", "EDTF "+v.Date.Text)
	case v.Date.IsInterval():
		t.with("startDate", v.Date.From.String()).with("endDate", v.Date.To.String())
	default:
		t.with("date", v.Date.From.String())
	}
	if v.Place != nil {
		t.with("location", v.Place.Name).with("addressEntity", v.Place.Slug).with("country", countryCode(v.Place))
	}
	for _, p := range v.Participants {
		if p.Who.Kind != dossier.KindPlace {
			t.with("involved", p.Who.Slug)
		}
	}
	for _, topic := range v.Topics {
		t.with("keywords", topic.Name)
	}
	return t
}
