package export

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"berkas/site/dossier"
	"berkas/site/page"
)

// table is a CSV file: RFC 4180 with LF line ends, UTF-8, a row of names first.
func table(path, columns string, rows func(row func(...any))) []File {
	return one(path, func(out io.Writer) error {
		w := csv.NewWriter(out)
		if err := w.Write(strings.Split(columns, ",")); err != nil {
			return err
		}
		var failed error
		rows(func(values ...any) {
			if failed == nil {
				failed = w.Write(cells(values))
			}
		})
		w.Flush()
		if failed != nil {
			return failed
		}
		return w.Error()
	})
}

func cells(values []any) []string {
	cells := make([]string, len(values))
	for i, v := range values {
		switch v := v.(type) {
		case string:
			cells[i] = v
		case int:
			cells[i] = strconv.Itoa(v)
		case float64:
			cells[i] = strconv.FormatFloat(v, 'f', -1, 64)
		default:
			panic(fmt.Sprintf("no cell for a %T", v))
		}
	}
	return cells
}

// several joins values in one cell.
func several(values []string) string { return strings.Join(values, "; ") }

func people(d *dossier.Dossier, _ *page.Plan) []File {
	return table("data/people.csv", "slug,name,aliases,role,organisation,from,to,country,summary,mentions,quotes,sources,wikidata", func(row func(...any)) {
		for _, p := range d.People {
			role, organisation, from, to := "", "", "", ""
			if r := p.LatestRole(); r != nil {
				role, from, to = r.Title, r.From.Text, r.To.Text
				if r.Organisation != nil {
					organisation = r.Organisation.Slug
				}
			}
			mentions, said, in := figures(d, &p.Entry)
			row(p.Slug, p.Name, aliases(&p.Entry), role, organisation, from, to, placeSlug(p.Country), p.Summary, mentions, said, in, p.Wikidata)
		}
	})
}

func organisations(d *dossier.Dossier, _ *page.Plan) []File {
	return table("data/organisations.csv", "slug,name,aliases,type,country,part_of,summary,mentions,quotes,sources,wikidata", func(row func(...any)) {
		for _, o := range d.Organisations {
			part := ""
			if o.PartOf != nil {
				part = o.PartOf.Slug
			}
			mentions, said, in := figures(d, &o.Entry)
			row(o.Slug, o.Name, aliases(&o.Entry), o.Type, placeSlug(o.Country), part, o.Summary, mentions, said, in, o.Wikidata)
		}
	})
}

func places(d *dossier.Dossier, _ *page.Plan) []File {
	return table("data/places.csv", "slug,name,aliases,type,code,country,part_of,latitude,longitude,summary,mentions,sources,wikidata", func(row func(...any)) {
		for _, p := range d.Places {
			var latitude, longitude any = "", ""
			if c := p.Coordinates; c != nil {
				latitude, longitude = c.Latitude, c.Longitude
			}
			mentions, _, in := figures(d, &p.Entry)
			row(p.Slug, p.Name, aliases(&p.Entry), p.Type, p.Code, placeSlug(p.Country), placeSlug(p.PartOf), latitude, longitude, p.Summary, mentions, in, p.Wikidata)
		}
	})
}

func events(d *dossier.Dossier, _ *page.Plan) []File {
	return table("data/events.csv", "slug,title,date,earliest,latest,date_note,place,topics,part_of,participants,summary,sources", func(row func(...any)) {
		for _, v := range d.Events {
			var who []string
			for _, p := range v.Participants {
				who = append(who, p.Who.Slug)
			}
			part := ""
			if v.PartOf != nil {
				part = v.PartOf.Slug
			}
			row(v.Slug, v.Name, v.Date.Text, day(v.Date.Earliest()), day(v.Date.Latest()), v.DateNote, placeSlug(v.Place),
				topicSlugs(v.Topics), part, several(who), v.Summary, sourceSlugs(d.SourcesOf(&v.Entry)))
		}
	})
}

func topics(d *dossier.Dossier, _ *page.Plan) []File {
	return table("data/topics.csv", "slug,title,aliases,parent,related,summary,paragraphs,quotes,sources", func(row func(...any)) {
		for _, t := range d.Topics {
			parent := ""
			if t.Parent != nil {
				parent = t.Parent.Slug
			}
			row(t.Slug, t.Name, aliases(&t.Entry), parent, topicSlugs(t.Related), t.Summary,
				len(d.ParagraphsOf(&t.Entry)), len(d.StatementsOf(&t.Entry)), sourceSlugs(d.SourcesOf(&t.Entry)))
		}
	})
}

func claims(d *dossier.Dossier, _ *page.Plan) []File {
	return table("data/claims.csv", "slug,title,status,topics,summary,statements,sources", func(row func(...any)) {
		for _, c := range d.Claims {
			row(c.Slug, c.Name, c.Status, topicSlugs(c.Topics), c.Summary, len(d.StatementsOf(&c.Entry)), sourceSlugs(d.SourcesOf(&c.Entry)))
		}
	})
}

func sources(d *dossier.Dossier, _ *page.Plan) []File {
	return table("data/sources.csv", "slug,title,title_given,siglum,publisher,publisher_note,date,date_note,author,via,url,archived_url,accessed,added,language,original_language,translation,rights,paragraphs,words,quotes,events,topics,sha256", func(row func(...any)) {
		for _, s := range d.Sources {
			var events []string
			for _, v := range s.Events {
				events = append(events, v.Slug)
			}
			row(s.Slug, s.Name, strconv.FormatBool(s.TitleGiven), s.Siglum, s.Publisher.Name(), s.PublisherNote, s.Date.Text, s.DateNote, s.Author, s.Via.Name(),
				s.URL, s.ArchivedURL, s.Accessed.Text, s.Added.Text, s.Language, s.Original, s.Translation, s.Rights.String(),
				len(s.Body.Paragraphs), s.Words(), len(s.Quotes), several(events), topicSlugs(s.Topics), s.SHA256)
		}
	})
}

func quotes(d *dossier.Dossier, _ *page.Plan) []File {
	return table("data/quotes.csv", "source,paragraph,speaker,speaker_name,text,date,event,topics,claim,stance", func(row func(...any)) {
		for _, s := range d.Sources {
			for _, q := range s.Quotes {
				speaker, name, event, claim := "", "", "", ""
				if q.By != nil {
					speaker, name = q.By.Slug, q.By.Name
				}
				if q.Event != nil {
					event = q.Event.Slug
				}
				if q.Claim != nil {
					claim = q.Claim.Slug
				}
				row(s.Slug, q.Paragraph.N, speaker, name, q.Display(), q.Date.Text, event, topicSlugs(q.Topics), claim, string(q.Stance))
			}
		}
	})
}

// mentions lists every mention; offsets count characters of the paragraph's
// plain text, and words that may not be published are left out.
func mentions(d *dossier.Dossier, _ *page.Plan) []File {
	return table("data/mentions.csv", "source,paragraph,start,end,text,entity,kind", func(row func(...any)) {
		for _, s := range d.Sources {
			for _, p := range s.Body.Paragraphs {
				bytes, characters := 0, 0
				for _, m := range p.Mentions {
					characters += utf8.RuneCountInString(p.Text[bytes:m.Start])
					bytes = m.Start
					row(s.Slug, p.N, characters, characters+utf8.RuneCountInString(p.Text[m.Start:m.End]), m.Published(), m.Of.Slug, m.Of.Kind.String())
				}
			}
		}
	})
}
