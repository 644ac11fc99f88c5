package structured

import (
	"strconv"

	"berkas/site/cite"
	"berkas/site/dossier"
)

// typeOfSource returns what a source is, as references have it.
func typeOfSource(s *dossier.Source) string {
	return [...]string{cite.Page: "CreativeWork", cite.Newspaper: "NewsArticle", cite.Report: "Report", cite.Recording: "CreativeWork"}[cite.KindOf(s)]
}

// source tells what the page of a source is based on, and of the quotations that
// stand on it.
func (w *writer) source(p Page, page node) {
	s := p.Entry.Source()
	w.said[p.Entry] = true
	page["isBasedOn"] = w.text(s)
	page["hasPart"] = w.quotations(s)
	reviewed(s.Reviewed, page)
	corrected(w.CorrectionsOn(p.Entry), page)
}

// text tells of what was published, by whoever published it.
func (w *writer) text(s *dossier.Source) node {
	n := node{
		"@type": typeOfSource(s), "@id": w.this(&s.Entry), "url": s.URL, "archivedAt": s.Copy(), "inLanguage": s.Language,
		"publisher": w.outlet(s.Publisher), "sourceOrganization": w.outlet(s.Via), "creditText": s.Author,
	}
	if s.TitleGiven {
		n["name"] = nameOf(&s.Entry)
	} else {
		n["headline"] = s.Name
	}
	n["datePublished"] = s.Date.Machine()
	if s.OriginalTitle != "" || s.OriginalURL != "" {
		n["translationOfWork"] = node{"@type": "CreativeWork", "name": s.OriginalTitle, "url": s.OriginalURL, "inLanguage": s.Original}
	}
	n["about"] = nodes(s.Topics, func(t *dossier.Topic) node { return w.ref(&t.Entry) })
	return n
}

// quotations tells of what people and organisations said in their own words. Other
// passages that the dossier quotes are the source's own words.
func (w *writer) quotations(s *dossier.Source) []node {
	var all []node
	here := w.at(w.Address.Entry(&s.Entry))
	for _, q := range s.Quotes {
		by := nodes(q.By, w.party)
		if q.Direct && len(by) > 0 {
			all = append(all, node{"@type": "Quotation", "@id": here + "#q" + strconv.Itoa(q.N), "text": q.Display(), "creator": by})
		}
	}
	return all
}

// party names who can say something or take part in it; nil for a place.
func (w *writer) party(e *dossier.Entry) node {
	if e.Kind != dossier.KindPerson && e.Kind != dossier.KindOrganisation {
		return nil
	}
	return w.ref(e)
}
