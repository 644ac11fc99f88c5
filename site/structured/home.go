package structured

import "strings"

// home tells of the site as a whole, and of its data.
func (w *writer) home(_ Page, page node) {
	m := w.Meta
	page["description"], page["creditText"] = m.Description, m.Publisher
	var licence any
	switch {
	case strings.HasPrefix(m.Licence, "https://"), strings.HasPrefix(m.Licence, "http://"):
		licence = m.Licence
	case m.Licence != "":
		licence = node{"@type": "CreativeWork", "name": m.Licence}
	}
	page["license"] = licence
	page["mainEntity"] = node{
		"@type": "Dataset", "@id": w.Base + "#data", "name": m.Title, "description": m.Description, "license": licence, "creditText": m.Publisher,
		"inLanguage": w.Lang.Tag, "temporalCoverage": w.covers(),
		"distribution": node{"@type": "DataDownload", "contentUrl": w.at("data/dossier.json"), "encodingFormat": "application/json"},
	}
	reviewed(m.Reviewed, page)
	corrected(w.CorrectionsOn(nil), page)
}

// covers returns the time that the events of the dossier span, "" without any whose
// date is known.
func (w *writer) covers() string {
	first, last := "", ""
	for _, v := range w.Events {
		from, to := span(v.Date)
		if from == "" {
			continue
		}
		if first == "" {
			first = from // they are in order
		}
		last = max(last, to, from)
	}
	if first == last {
		return first
	}
	return first + "/" + last
}
